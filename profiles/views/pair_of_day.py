"""Two professions for each day, drawn as two circles, and a fact about one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from profiles.catalogue.presenters import names_of
from profiles.catalogue.snapshot import CatalogueSnapshot
from profiles.compare.circles import FLAT, WIDE, Circles, CircleWord, circles, in_short
from profiles.compare.comparison import Comparison
from profiles.models.listing import Listing
from profiles.profile import Misconception, Point
from profiles.views.comparison import compared, listings_at

ConfusedPair = tuple[Listing, Listing]
WORDS_IN_CIRCLE = 3  # of each side, and of what both share


@dataclass(frozen=True)
class PairOfDay:
    """The pair with its drawings, for wide screens and for phones."""

    left: Listing
    right: Listing
    drawings: Sequence[Circles]
    told_of: Listing
    told: Misconception | None

    @property
    def pair(self) -> ConfusedPair:
        return self.left, self.right


def pair_of_day(
    pairs: Sequence[ConfusedPair], day: date, catalogue: CatalogueSnapshot
) -> PairOfDay | None:
    """Each pair has its day before one returns, and each time another fact is told of it."""
    if not pairs:
        return None
    times, place = divmod(day.toordinal(), len(pairs))
    left, right = pairs[place]
    found = listings_at(left.slug, right.slug)
    if len(found) < 2:  # one was withdrawn this very moment
        return None
    ours, theirs = found[left.slug], found[right.slug]
    facts = [
        (listing, entry)
        for listing in (ours, theirs)
        for entry in listing.profile.misconceptions
        if entry.claim and entry.fact
    ]
    told_of, told = facts[times % len(facts)] if facts else (ours, None)
    drawings = drawn(compared(ours.profile, theirs.profile, catalogue), catalogue)
    return PairOfDay(ours, theirs, drawings, told_of, told)


def drawn(comparison: Comparison, catalogue: CatalogueSnapshot) -> list[Circles]:
    """What each side has alone, and what both have: traits first, duties where these are few."""
    duties = comparison.duties
    alike = [ours for ours, _theirs in duties.alike[:1]] if not comparison.shared else []

    def words(points: Sequence[Point], duties: Sequence[str]) -> tuple[CircleWord, ...]:
        traits = names_of(points, catalogue)[:WORDS_IN_CIRCLE]
        rest = duties[: WORDS_IN_CIRCLE - len(traits)]
        return (
            *(CircleWord(name) for name in traits),
            *(CircleWord(in_short(duty), is_duty=True) for duty in rest),
        )

    regions = (
        words(comparison.only_left, duties.only_left),
        words(comparison.shared, alike),
        words(comparison.only_right, duties.only_right),
    )
    return [circles(drawing, *regions) for drawing in (WIDE, FLAT)]
