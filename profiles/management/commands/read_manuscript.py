"""Read profession descriptions in running prose: as JSON, as a report, or onto the desk."""

import json
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from pydantic import ValidationError as InvalidProfile

from profiles.editorial import publishing
from profiles.manuscripts import ProfessionText, Reading, as_json, draft, read
from profiles.models import Profession, Revision
from profiles.profile import Profile

LARGEST = 200 * 1024


class BadManuscript(Exception):
    """A file that cannot be read; the message is a sentence for the editor."""


class Command(BaseCommand):
    help = "Read manuscripts (UTF-8 text) as structured drafts; nothing is ever published."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=_path, metavar="FILE")
        parser.add_argument(
            "--json",
            action="store_true",
            dest="wants_json",
            help="print one JSON array, in file order",
        )
        parser.add_argument(
            "--save", action="store_true", help="store each profession as a draft on the desk"
        )

    def handle(self, *, files: list[Path], wants_json: bool, save: bool, **options: Any) -> None:
        # JSON alone asks nothing of the desk, so it works without a database.
        asks = save or not wants_json
        known = list(Profession.objects.values_list("title", flat=True)) if asks else []
        readings: list[Reading] = []
        bad = 0
        for path in files:
            try:
                reading = read(text_of(path), known)
            except BadManuscript as error:
                self.stderr.write(_("%(file)s: %(problem)s") % {"file": path, "problem": error})
                reading, bad = Reading(), bad + 1
            else:
                if not wants_json:
                    self.report(path, reading)
            readings.append(reading)
            if save:
                known += [self.save(profession) for profession in reading.professions]
        if wants_json:
            document = [as_json(reading) for reading in readings]
            self.stdout.write(json.dumps(document, ensure_ascii=False, indent=1))
        if bad:
            raise CommandError(
                _("%(bad)d dari %(all)d berkas tidak dapat dibaca.")
                % {"bad": bad, "all": len(files)}
            )

    def report(self, path: Path, reading: Reading) -> None:
        """What was understood, in a form an editor can check at a glance."""
        self.stdout.write(f"== {path}")
        for profession in reading.professions:
            self.stdout.write("\n" + "\n".join(report_lines(profession)))
        if reading.unplaced:
            self.stdout.write("\n" + _("Belum ditempatkan:"))
            for piece in reading.unplaced:
                self.stdout.write(f"  - {piece.text}")
        if reading.problems:
            self.stdout.write("\n" + _("Perlu diperiksa:"))
            for problem in reading.problems:
                self.stdout.write(f"  ! {problem.sentence}")
        self.stdout.write("")

    def save(self, profession: ProfessionText) -> str:
        """Put a profession on the desk as a draft, unless the desk has it; returns its title."""
        try:
            profile = draft(profession)
            self.stderr.write(store_draft(profile))
        except (InvalidProfile, ValidationError) as error:
            self.stderr.write(
                _("%(title)s: tidak dapat disimpan (%(problem)s).")
                % {"title": profession.title.text, "problem": error}
            )
            return profession.title.text
        return profile.title


@transaction.atomic
def store_draft(profile: Profile) -> str:
    """Store a draft with its first revision; says what happened in one sentence."""
    same = Q(slug=profile.slug) | Q(title__iexact=profile.title)
    if Profession.objects.filter(same).exists():
        return _("%s: sudah ada, dibiarkan seperti adanya.") % profile.title
    profession = publishing.store(profile)
    publishing.save_revision(
        profession, origin=Revision.Origin.MANUSCRIPT, note=_("Dibaca dari naskah")
    )
    return _("%(title)s: disimpan sebagai draf (%(slug)s).") % {
        "title": profile.title,
        "slug": profile.slug,
    }


def report_lines(profession: ProfessionText) -> list[str]:
    """A profession as indented lines."""
    lines = [profession.title.text.upper()]
    for label, pieces in (
        (_("Ringkasan"), profession.overview),
        (_("Tugas"), profession.duties),
        (_("Cocok"), profession.suitable),
        (_("Kurang cocok"), profession.unsuitable),
    ):
        lines += [f"  {label}:"] if pieces else []
        lines += [f"    - {piece.text}" for piece in pieces]
    pairs = [(_("Anggapan"), _("fakta"), c.claim, c.fact) for c in profession.misconceptions]
    pairs += [
        (_("Ekspektasi"), _("realita"), e.expectation, e.reality) for e in profession.expectations
    ]
    for one, other, first, second in pairs:
        lines.append(f"  {one}: {first.text if first else '?'}")
        lines.append(f"    {other}: {second.text if second else '?'}")
    for contrast in profession.comparisons:
        lines.append("  " + _("Beda dengan %s:") % contrast.role.text)
        lines.append(f"    {_('profesi ini')}: {contrast.this.text if contrast.this else '?'}")
        lines.append(f"    {_('yang lain')}: {contrast.other.text if contrast.other else '?'}")
    return lines


def text_of(path: Path) -> str:
    """The text of a manuscript file, with the line ends it came with."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadManuscript(_("tidak dapat dibuka (%s).") % reason) from error
    if len(data) > LARGEST:
        raise BadManuscript(_("lebih besar dari 200 KB."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadManuscript(_("bukan teks UTF-8.")) from error


def _path(name: str) -> Path:
    if "\0" in name:
        raise ArgumentTypeError(_("nama berkas tidak boleh berisi karakter NUL"))
    return Path(name)
