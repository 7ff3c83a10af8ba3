"""Two profiles side by side: what separates them, what they share.

`compare(a, b)` and `compare(b, a)` say the same with the sides swapped.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Self

from django.utils.translation import gettext_lazy as _lazy

from profiles.choices import Choice
from profiles.compare.duties import Pairing, Weights, pair, weigh
from profiles.facts import FactKind
from profiles.profile import Fact, Point, Profile
from profiles.section_types import Shared
from profiles.sections import SECTIONS


class ComparisonView(Choice):
    """What of a comparison is shown: all of it, what separates the two, what they share."""

    ALL = "semua", _lazy("Semua")
    DIFFERENT = "beda", _lazy("Yang beda")
    SHARED = "sama", _lazy("Yang sama")


@dataclass(frozen=True)
class Contrast:
    """One aspect in which the two differ, as it is on either side."""

    aspect: str
    left: str
    right: str

    def mirrored(self) -> Self:
        return replace(self, left=self.right, right=self.left)


@dataclass(frozen=True)
class FactRow:
    """One kind of fact on both sides; a side may not have told it."""

    kind: FactKind
    left: Fact | None
    right: Fact | None

    @property
    def is_shared(self) -> bool:
        return bool(self.left and self.right and self.left.values == self.right.values)

    @property
    def differs(self) -> bool:
        """Whether both are known to be unlike; where one is not told, nobody knows."""
        return bool(self.left and self.right) and not self.is_shared

    def mirrored(self) -> Self:
        return replace(self, left=self.right, right=self.left)


@dataclass(frozen=True)
class Comparison:
    """What separates two profiles and what they share.

    What is asked for are points, in order: a trait that one side wants had and the other lacked
    is shared by neither. `duties` says which duties of the two are alike; each duty of either
    side stands in it once. `facts` are those that either side tells, unlike ones first.
    """

    left: Profile
    right: Profile
    contrasts: tuple[Contrast, ...]
    shared: tuple[Point, ...]
    only_left: tuple[Point, ...]
    only_right: tuple[Point, ...]
    duties: Pairing
    facts: tuple[FactRow, ...]

    @property
    def unlike_facts(self) -> tuple[FactRow, ...]:
        return tuple(row for row in self.facts if row.differs)

    @property
    def sides(self) -> tuple[Profile, Profile]:
        return self.left, self.right


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
    ours, theirs = left.points, right.points
    return Comparison(
        left=left,
        right=right,
        contrasts=tuple(contrasts),
        shared=tuple(sorted(ours & theirs)),
        only_left=tuple(sorted(ours - theirs)),
        only_right=tuple(sorted(theirs - ours)),
        duties=duties if first is left else duties.mirrored(),
        facts=tuple(fact_rows(left, right)),
    )


def fact_rows(left: Profile, right: Profile) -> list[FactRow]:
    """What either side tells at a glance, in the order of a profile; unlike ones first."""
    ours, theirs = ({fact.kind: fact for fact in side.facts} for side in (left, right))
    told = [kind for kind in FactKind if kind in ours or kind in theirs]
    rows = [FactRow(kind, ours.get(kind), theirs.get(kind)) for kind in told]
    return sorted(rows, key=lambda row: not row.differs)


def facts_in(comparison: Comparison, view: ComparisonView) -> list[FactRow]:
    """The rows of facts that belong into a view."""
    if view is ComparisonView.ALL:
        return list(comparison.facts)
    shared = view is ComparisonView.SHARED
    return [row for row in comparison.facts if row.is_shared is shared]


def narrowed(comparison: Comparison, view: ComparisonView) -> tuple[Profile, Profile]:
    """Both profiles with only the entries that belong into a view.

    Shared are equal facts, alike duties, the fits and warnings about a trait that both speak
    of in the same way, other roles that both are told apart from, and equal schooling
    (`MATCHES`). What is written for one profession alone is never shared; what a page cannot be
    without, such as its sources, stays in every view.
    """
    left, right = comparison.left, comparison.right
    if view is ComparisonView.ALL:
        return left, right
    shared = view is ComparisonView.SHARED
    ours: dict[str, Any] = {}
    theirs: dict[str, Any] = {}
    for section in SECTIONS:
        key = section.key
        if section.shared is Shared.NEVER and shared:
            ours[key] = theirs[key] = Profile.model_fields[key].default
        elif section.shared is Shared.MATCHED:
            is_shared = MATCHES[key](comparison)
            for profile, kept in ((left, ours), (right, theirs)):
                kept[key] = _matching(getattr(profile, key), is_shared, shared)
    return left.model_copy(update=ours), right.model_copy(update=theirs)


def _matching(content: Any, is_shared: Callable[[Any], bool], shared: bool) -> Any:
    """The entries of a section that are shared, or those that are not; or its only text."""
    if isinstance(content, tuple):
        return tuple(entry for entry in content if is_shared(entry) is shared)
    return content if is_shared(content) is shared else None


MatchRule = Callable[[Comparison], Callable[[Any], bool]]


def _alike(key: str, what: Callable[[Any], Any]) -> MatchRule:
    """Entries are shared that say the same on both sides, if they say anything of it."""

    def rule(comparison: Comparison) -> Callable[[Any], bool]:
        ours, theirs = (set(map(what, getattr(side, key))) for side in comparison.sides)
        return lambda entry: bool(what(entry)) and what(entry) in ours & theirs

    return rule


def _duties(comparison: Comparison) -> Callable[[Any], bool]:
    alike = set(chain.from_iterable(comparison.duties.alike))
    return lambda duty: duty in alike


def _schooling(comparison: Comparison) -> Callable[[Any], bool]:
    ours, theirs = ((side.education, side.study_tie) for side in comparison.sides)
    return lambda _education: ours == theirs


# For each section that is matched entry by entry: whether an entry of it is shared. The same
# programme at the same level is, however firmly it leads to either profession.
MATCHES: Mapping[str, MatchRule] = {
    "education": _schooling,
    "facts": _alike("facts", lambda fact: (fact.kind, fact.values)),
    "duties": _duties,
    "suitable": _alike("suitable", lambda fit: fit.trait and fit.point),
    "unsuitable": _alike("unsuitable", lambda fit: fit.trait and fit.point),
    "comparisons": _alike("comparisons", lambda comparison: comparison.role),
    "programmes": _alike("programmes", lambda studied: (studied.programme, studied.level)),
    "concentrations": _alike("concentrations", lambda studied: studied.concentration),
}


def _stated(profile: Profile, other: Profile) -> Iterator[Contrast]:
    """What a profile says of its difference from the other, its own side on the left."""
    for comparison in profile.comparisons:
        if comparison.role == other.slug:
            for aspect in comparison.aspects:
                yield Contrast(aspect.aspect, aspect.this, aspect.other)
