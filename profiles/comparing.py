"""Two profiles side by side: what separates them, what they share.

`compare(a, b)` and `compare(b, a)` say the same with the sides swapped.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from profiles.profile import Profile


@dataclass(frozen=True)
class Contrast:
    """One aspect in which the two differ, told for both."""

    aspect: str
    left: str
    right: str

    def mirrored(self) -> Self:
        return replace(self, left=self.right, right=self.left)


@dataclass(frozen=True)
class Comparison:
    """What separates two profiles and what they share; traits are slugs, in order."""

    left: Profile
    right: Profile
    contrasts: tuple[Contrast, ...]
    shared: tuple[str, ...]
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]


def compare(left: Profile, right: Profile) -> Comparison:
    """Compare two profiles. Either may have stated how it differs from the other.

    Where both speak of one aspect, the profile whose slug comes first has the word, so
    that the aspect is told once and in the same words whichever side it stands on.
    """
    first, second = sorted((left, right), key=lambda profile: profile.slug)
    told: dict[str, Contrast] = {}
    for contrast in _stated(first, second):
        told.setdefault(contrast.aspect.casefold(), contrast)
    for contrast in _stated(second, first):
        told.setdefault(contrast.aspect.casefold(), contrast.mirrored())
    contrasts = told.values() if first is left else [c.mirrored() for c in told.values()]
    ours, theirs = _wanted(left), _wanted(right)
    return Comparison(
        left=left,
        right=right,
        contrasts=tuple(contrasts),
        shared=tuple(sorted(ours & theirs)),
        only_left=tuple(sorted(ours - theirs)),
        only_right=tuple(sorted(theirs - ours)),
    )


def _stated(profile: Profile, other: Profile) -> Iterator[Contrast]:
    """What a profile says of its difference from the other, its own side on the left."""
    for comparison in profile.comparisons:
        if comparison.role == other.slug:
            for aspect in comparison.aspects:
                yield Contrast(aspect.aspect, aspect.this, aspect.other)


def _wanted(profile: Profile) -> set[str]:
    """The traits that a person in the profession should have."""
    return {suitable.trait for suitable in profile.suitable if suitable.trait and suitable.had}
