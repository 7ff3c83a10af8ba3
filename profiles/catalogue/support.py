"""Which groups of study programmes a choice of school subjects supports. Knows no database.

A decree names the subjects that support each group; one of them is enough. Where it names none,
the subject follows the programme that is chosen. Nothing here bars anyone from anything.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from profiles.terms import StudyGroupTerm


@dataclass(frozen=True)
class Bundle:
    """Groups that the same subjects support, by the slugs of these."""

    subjects: tuple[str, ...]
    groups: tuple[StudyGroupTerm, ...]


@dataclass(frozen=True)
class Outlook:
    """What a choice of subjects supports, what it does not, and what it says nothing of."""

    supported: Sequence[Bundle]
    lacking: Sequence[Bundle]
    following: Sequence[StudyGroupTerm]


def outlook(groups: Iterable[StudyGroupTerm], taken: AbstractSet[str]) -> Outlook:
    every = list(groups)
    supported = [group for group in every if not taken.isdisjoint(group.subjects)]
    lacking = [group for group in every if group.subjects and group not in supported]
    following = [group for group in every if not group.subjects]
    return Outlook(bundled(supported), bundled(lacking), following)


def bundled(groups: Iterable[StudyGroupTerm]) -> list[Bundle]:
    """Groups with the same subjects together, in the order of their first."""
    alike: dict[frozenset[str], list[StudyGroupTerm]] = {}
    for group in groups:
        alike.setdefault(frozenset(group.subjects), []).append(group)
    return [Bundle(those[0].subjects, tuple(those)) for those in alike.values()]
