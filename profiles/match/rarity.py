"""What few professions ask for ("jarang dicari"); the page about the portal prints the rule.

A trait, had or lacked, is seldom asked for when

1. at most 8 of 100 public professions ask for it, or only one does, and
2. it is not what most professions of the field ask for (more than half of them).

What two professions that are compared both ask for is not marked in their comparison. The
shares are computed from the catalogue, so they follow it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from profiles.profile import Point

SELDOM = 8  # of 100 professions


@dataclass(frozen=True)
class Rarity:
    """How many of `total` professions, of all or of one field, ask for each point."""

    counts: Mapping[Point, int]
    total: int

    def is_rare(self, point: Point, field: "Rarity") -> bool:
        """Whether few ask for it in this catalogue, and not most of the field."""
        count = self.counts.get(point, 0)
        if count <= 1:
            return True
        return 100 * count <= SELDOM * self.total and not field.is_usual(point)

    def is_usual(self, point: Point) -> bool:
        """Whether most ask for it."""
        return 2 * self.counts.get(point, 0) > self.total

    def is_common(self, point: Point) -> bool:
        """Whether so many ask for it that it tells hardly anything: more than a tenth."""
        count = self.counts.get(point, 0)
        return count > 1 and 10 * count > self.total

    def rank(self, point: Point) -> tuple[int, Point]:
        """A sort key: the rarer a point, the more it tells, the earlier it comes."""
        return self.counts.get(point, 0), point
