"""Look whether the addresses of sources lead anywhere. This asks the net; no test does."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from profiles.exchange.files import BadFile, FileProblem, located, read_fixture
from profiles.exchange.links import fault_at
from profiles.profile import Profile


class Command(BaseCommand):
    help = "Look whether the addresses of sources in the fixture files lead anywhere."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=settings.FIXTURES_DIR)
        parser.add_argument("--timeout", type=float, default=20.0, help="seconds for each address")

    def handle(self, *, folder: Path, timeout: float, **options: Any) -> None:
        faults: dict[str, str] = {}  # many professions rest on the same law: each is asked once
        problems: list[FileProblem] = []
        for path in sorted(folder.glob("professions/*.yaml")):
            name, data = path.relative_to(folder).as_posix(), path.read_bytes()
            try:
                (profile,) = read_fixture(data, file=name)
            except BadFile as error:
                problems += error.problems
                continue
            if not isinstance(profile, Profile):
                continue
            for n, source in enumerate(profile.sources):
                if source.url and source.url not in faults:
                    faults[source.url] = fault_at(source.url, timeout)
                if fault := faults.get(source.url):
                    place = ("sources", n, "url")
                    problems += located(data, file=name, found=[(place, f"{source.url}: {fault}")])
        if problems:
            listed = "\n".join(map(str, problems))
            raise CommandError(_("%(n)d temuan:\n%(list)s") % {"n": len(problems), "list": listed})
        self.stdout.write(_("%d alamat dibuka, semuanya menjawab.") % len(faults))
