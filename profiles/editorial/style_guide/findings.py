"""What is found, and where."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from profiles.section_types import ProfilePath
from profiles.sections import BY_KEY


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
        label = str(BY_KEY[self.section].name) if self.section in BY_KEY else _("Seluruh teks")
        return f"{label} {self.number}" if self.number else label
