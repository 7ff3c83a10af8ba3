"""What is found, and where."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

# The way to a value: names of Profile's fields, and indexes that count from 0.
ProfilePath = tuple[str | int, ...]

PATH_LABELS = {
    "title": _("Judul"),
    "summary": _("Ringkasan"),
    "reviewed_on": _("Tanggal peninjauan"),
    "alternative_titles": _("Judul lain"),
    "duties": _("Tugas"),
    "suitable": _("Cocok"),
    "unsuitable": _("Kurang cocok"),
    "misconceptions": _("Miskonsepsi"),
    "expectations": _("Ekspektasi dan realita"),
    "comparisons": _("Beda dengan profesi serupa"),
    "entry_routes": _("Jalur masuk"),
    "sources": _("Sumber"),
}


@dataclass(frozen=True)
class Finding:
    """A sentence that tells the editor what to do, and the place it speaks of."""

    place: ProfilePath
    sentence: str
    blocking: bool = False

    @property
    def section(self) -> str:
        """The field of Profile it is about; empty where it is about the whole text."""
        return str(self.place[0]) if self.place else ""

    @property
    def number(self) -> int | None:
        """Which entry of the section, as people count; None for the section as a whole."""
        return self.place[1] + 1 if len(self.place) > 1 and isinstance(self.place[1], int) else None

    @property
    def where(self) -> str:
        """The place in words: "Tugas 3"."""
        label = str(PATH_LABELS.get(self.section, _("Seluruh teks")))
        return f"{label} {self.number}" if self.number else label
