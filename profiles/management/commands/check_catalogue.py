"""Hold the fixture files against the guide for writers: every rule a program can check."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from profiles.editorial.style_guide.catalogue import faults, vocabulary_faults
from profiles.editorial.style_guide.findings import Finding
from profiles.exchange.files import FileProblem, Fixture, located, read_folder
from profiles.profile import Profile
from profiles.terms import FieldTerm, TraitTerm


class Command(BaseCommand):
    help = "Check the fixture files against the guide for writers; needs no database."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=settings.FIXTURES_DIR)

    def handle(self, *, folder: Path, **options: Any) -> None:
        values, problems = read_folder(folder)
        count = sum(isinstance(value, Profile) for those in values.values() for value in those)
        if not count:
            nothing = _("tidak ada profesi untuk diperiksa")
            problems.append(FileProblem(str(folder), 0, "", nothing))
        # What cannot be read would be missed elsewhere, too: first things first.
        problems = problems or _problems(folder, values)
        if problems:
            listed = "\n".join(str(problem) for problem in problems)
            raise CommandError(_("%(n)d temuan:\n%(list)s") % {"n": len(problems), "list": listed})
        self.stdout.write(_("%d profesi diperiksa, tidak ada temuan.") % count)


Values = Mapping[str, Sequence[Fixture]]  # by the file they stand in


def _problems(folder: Path, values: Values) -> list[FileProblem]:
    """What the guide finds, each with its line, in the order of the files."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for file, finding in _found(values):
        if (folder / file).exists():
            found[file].append(finding)
        else:
            return [FileProblem(file, 0, "", _("berkas ini tidak ada"))]
    return [
        problem
        for file, findings in sorted(found.items())
        for problem in located(
            (folder / file).read_bytes(),
            file=file,
            found=[(finding.place, finding.sentence) for finding in findings],
        )
    ]


def _found(values: Values) -> Iterator[tuple[str, Finding]]:
    every = [value for those in values.values() for value in those]
    profiles = [value for value in every if isinstance(value, Profile)]
    fields = [value.slug for value in every if isinstance(value, FieldTerm)]
    traits = [value for value in every if isinstance(value, TraitTerm)]
    file_of = {
        value.slug: file
        for file, those in values.items()
        for value in those
        if isinstance(value, Profile)
    }
    for slug, file in file_of.items():
        if file != f"professions/{slug}.yaml":
            yield file, Finding(("slug",), _("Harus sama dengan nama berkasnya."))
    for slug, finding in faults(profiles, fields):
        yield file_of[slug], finding
    for finding in vocabulary_faults(traits, profiles):
        yield "traits.yaml", finding
