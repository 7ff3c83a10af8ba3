"""Two profiles side by side: what separates them, what they share.

`compare(a, b)` and `compare(b, a)` say the same with the sides swapped.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import Self

from profiles.compare.duties import Pairing, Weights, pair, weigh
from profiles.profile import Profile, Suitable, Unsuitable


class ComparisonView(StrEnum):
    """What of a comparison is shown: all of it, what separates the two, what they share."""

    ALL = "semua"
    DIFFERENT = "beda"
    SHARED = "sama"


@dataclass(frozen=True)
class Contrast:
    """One aspect in which the two differ, as it is on either side."""

    aspect: str
    left: str
    right: str

    def mirrored(self) -> Self:
        return replace(self, left=self.right, right=self.left)


@dataclass(frozen=True)
class Comparison:
    """What separates two profiles and what they share.

    Traits are slugs, in order. `duties` says which duties of the two are alike; each duty of
    either side stands in it once.
    """

    left: Profile
    right: Profile
    contrasts: tuple[Contrast, ...]
    shared: tuple[str, ...]
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]
    duties: Pairing


def compare(left: Profile, right: Profile, weights: Weights | None = None) -> Comparison:
    """Compare two profiles. Either may have stated how it differs from the other.

    `weights` tell what words are worth in the catalogue; without them the two profiles are
    all that is known. Where both speak of one aspect, the profile whose slug comes first has
    the word, so that the aspect is told once and in the same words whichever side it stands on.
    """
    first, second = sorted((left, right), key=lambda profile: profile.slug)
    told: dict[str, Contrast] = {}
    for contrast in _stated(first, second):
        told.setdefault(contrast.aspect.casefold(), contrast)
    for contrast in _stated(second, first):
        told.setdefault(contrast.aspect.casefold(), contrast.mirrored())
    contrasts = told.values() if first is left else [c.mirrored() for c in told.values()]
    duties = pair(first.duties, second.duties, weights or weigh(first.duties + second.duties))
    ours, theirs = _wanted(left), _wanted(right)
    return Comparison(
        left=left,
        right=right,
        contrasts=tuple(contrasts),
        shared=tuple(sorted(ours & theirs)),
        only_left=tuple(sorted(ours - theirs)),
        only_right=tuple(sorted(theirs - ours)),
        duties=duties if first is left else duties.mirrored(),
    )


def narrowed(comparison: Comparison, view: ComparisonView) -> tuple[Profile, Profile]:
    """Both profiles with only the entries that belong into a view.

    Shared are alike duties, the fits and warnings about a trait that both speak of in the
    same way, other roles that both are told apart from, and equal schooling. What is written
    for one profession alone (summary, misconceptions, expectations, routes) is never shared.
    Sources stay in every view, since every page ends with them.
    """
    left, right = comparison.left, comparison.right
    if view is ComparisonView.ALL:
        return left, right
    shared = view is ComparisonView.SHARED
    alike = set(chain.from_iterable(comparison.duties.alike))
    suitable = _points(left.suitable) & _points(right.suitable)
    unsuitable = _points(left.unsuitable) & _points(right.unsuitable)
    roles = {c.role for c in left.comparisons} & {c.role for c in right.comparisons}
    schooling = (left.education, left.study_tie) == (right.education, right.study_tie)
    own_words = {"summary": "", "misconceptions": (), "expectations": (), "entry_routes": ()}

    def part(profile: Profile) -> Profile:
        return profile.model_copy(
            update={
                "duties": tuple(d for d in profile.duties if (d in alike) is shared),
                "suitable": tuple(
                    s for s in profile.suitable if ((s.trait, s.had) in suitable) is shared
                ),
                "unsuitable": tuple(
                    u for u in profile.unsuitable if ((u.trait, u.had) in unsuitable) is shared
                ),
                "comparisons": tuple(c for c in profile.comparisons if (c.role in roles) is shared),
                "education": profile.education if schooling is shared else None,
                **(own_words if shared else {}),
            }
        )

    return part(left), part(right)


def _points(entries: Iterable[Suitable | Unsuitable]) -> set[tuple[str, bool]]:
    """The traits that entries are about, each with whether it is had or lacked."""
    return {(entry.trait, entry.had) for entry in entries if entry.trait}


def _stated(profile: Profile, other: Profile) -> Iterator[Contrast]:
    """What a profile says of its difference from the other, its own side on the left."""
    for comparison in profile.comparisons:
        if comparison.role == other.slug:
            for aspect in comparison.aspects:
                yield Contrast(aspect.aspect, aspect.this, aspect.other)


def _wanted(profile: Profile) -> set[str]:
    """The traits that a person in the profession should have."""
    return {suitable.trait for suitable in profile.suitable if suitable.trait and suitable.had}
