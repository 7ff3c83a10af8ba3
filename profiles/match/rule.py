"""What an answer to a statement means for a profession.

Every statement says that a person has a trait. "Ya" means having it, "tidak" means not having
it, "belum tahu" counts for nothing. How answers put professions in tiers, `tiers` says.

Every reason counts one. How firm a warning is stands beside it in words, the firmest first,
and is not weighed: were one profession harmed more than another by the same answer, that
answer could lift a profession that it speaks against.
"""

from dataclasses import dataclass
from enum import IntEnum

from django.utils.translation import gettext_lazy as _

from profiles.choices import Choice


class Answer(Choice):
    """What a person says to a statement, as the address holds it."""

    YES = "ya", _("Ya")
    NO = "tidak", _("Tidak")
    UNKNOWN = "belum", _("Belum tahu")


class Bearing(IntEnum):
    """What an answer means for a profession; of several, the greatest has the word."""

    NOTHING = 0
    SPARES = 1  # the profession warns, but not people like that
    SUPPORTS = 2  # it seeks people like that
    LACKS = 3  # it seeks the opposite
    WARNS = 4  # it warns people like that

    @property
    def against(self) -> bool:
        return self in (Bearing.LACKS, Bearing.WARNS)


@dataclass(frozen=True)
class BriefRemark:
    """What is said of a profession where no sentence of its own stands to be quoted."""

    name: str
    bearing: Bearing
    said: str
    condition: str
    quote: str = ""
    firmness: None = None
    meaning: str = ""


@dataclass(frozen=True)
class Stance:
    """How a profession stands to a trait: it suits, or warns, people who have or lack it."""

    suitable: bool
    had: bool

    def bearing(self, answer: Answer) -> Bearing:
        if answer is Answer.UNKNOWN:
            return Bearing.NOTHING
        meant = self.had == (answer is Answer.YES)
        if self.suitable:
            return Bearing.SUPPORTS if meant else Bearing.LACKS
        return Bearing.WARNS if meant else Bearing.SPARES
