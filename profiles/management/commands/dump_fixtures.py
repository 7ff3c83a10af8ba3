"""Write what is public back into the fixture files."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from profiles.exchange.files import write_fixture, write_terms
from profiles.models import TERM_MODELS, Listing

# The order of the terms of a list in its file, where it is not that of their addresses.
ORDERS = {"fields": "position", "subjects": "position", "study_groups": "number", "topics": "kind"}


class Command(BaseCommand):
    help = "Write the vocabulary and every public profession as fixture files."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=settings.FIXTURES_DIR)

    def handle(self, *, folder: Path, **options: Any) -> None:
        files = {}
        for key, model in TERM_MODELS.items():
            rows = model._default_manager.order_by(ORDERS.get(key, "slug"), "slug")
            files[f"{key}.yaml"] = write_terms(key, [row.as_value() for row in rows])
        for listing in Listing.objects.order_by("slug"):
            files[f"professions/{listing.slug}.yaml"] = write_fixture(listing.profile)
        changed = 0
        (folder / "professions").mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            path = folder / name
            if not path.exists() or path.read_bytes() != data:
                path.write_bytes(data)
                changed += 1
                self.stdout.write(f"  {name}")
        self.stdout.write(_("%d berkas, %d berubah.") % (len(files), changed))
        for path in sorted(folder.glob("professions/*.yaml")):
            if f"professions/{path.name}" not in files:
                self.stderr.write(_("Tidak terbit, berkasnya dibiarkan: %s") % path.name)
