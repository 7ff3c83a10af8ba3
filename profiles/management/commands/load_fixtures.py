"""Bring the portal up to the fixture files without losing what editors wrote."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from profiles.exchange.files import BadFile
from profiles.exchange.loader import Outcome, load, read_catalogue


class Command(BaseCommand):
    help = "Load the vocabulary and the professions from the fixture files and publish them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=settings.FIXTURES_DIR)
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="let the files win over editors' changes (which stay in the archive)",
        )

    def handle(self, *, folder: Path, overwrite: bool, verbosity: int, **options: Any) -> None:
        try:
            catalogue = read_catalogue(folder)
            total = len(catalogue)
            self.done = 0

            def progress(name: str, outcome: Outcome) -> None:
                self.done += 1
                new_term = "/" in name and outcome is Outcome.CREATED
                if verbosity > 1 or (
                    verbosity and outcome is not Outcome.UNCHANGED and not new_term
                ):
                    self.stdout.write(f"  [{self.done}/{total}] {name}: {outcome.label}")

            report = load(catalogue, overwrite=overwrite, progress=progress)
        except BadFile as error:
            raise CommandError(
                _("Tidak ada yang dimuat, karena berkas berikut bermasalah:\n%s") % error
            ) from error
        counts = [f"{n} {outcome.label}" for outcome, n in report.counts.items()]
        self.stdout.write(_("%d isi dibaca: %s.") % (total, ", ".join(counts) or "-"))
        if report.kept:
            self.stderr.write(
                _("Berubah di berkas dan juga di admin, jadi dibiarkan: %s.")
                % ", ".join(report.kept)
            )
            self.stderr.write(_("Pakai --overwrite bila berkas yang harus berlaku."))
