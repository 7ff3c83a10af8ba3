"""Rare and common traits: a trait that most professions ask for separates nothing.

A trait is rare ("pembeda") when at most a third of the public professions ask for it,
and common ("umum") otherwise. The share is computed from the catalogue, so it follows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Rarity:
    """How many of `total` professions ask for each trait, by its slug."""

    counts: Mapping[str, int]
    total: int

    def is_rare(self, trait: str) -> bool:
        count = self.counts.get(trait, 0)
        return count <= 1 or 3 * count <= self.total

    def rank(self, trait: str) -> tuple[int, str]:
        """A sort key: the rarer a trait, the more it tells, the earlier it comes."""
        return self.counts.get(trait, 0), trait
