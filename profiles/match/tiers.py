"""Answers over sets of professions: who stands equal, and what to ask next.

The rule, which the page about the portal prints in the same words:

1. Interests, fields and a Holland code come first: who has named some looks among the professions
   that meet one of them, and each that is met is a reason for.
2. An answer gives a profession at most one reason: for, when it seeks people like that or its
   days are like that; against, when it seeks the opposite or warns people like that.
3. Professions stand by their reasons for less their reasons against; of those alike, fewer
   reasons against come first. Whoever is alike in both is equal, and stands in one tier.
4. Asked next is what parts most of those that lead so far.

A profession is a place in a set, so that a hundred thousand cost little more than a hundred.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from pyroaring import FrozenBitMap

from profiles.match.rule import Answer

Places = FrozenBitMap
NO_PLACES = FrozenBitMap()

FEWEST_ASKED, MOST_ASKED = 6, 10
# So many that lead are parted by what is asked next.
FRONT_RUNNERS = 12


@dataclass(frozen=True)
class Asked:
    """A statement: for which professions each answer speaks, and against which."""

    key: str
    means: Mapping[Answer, tuple[Places, Places]]

    @classmethod
    def of(
        cls, key: str, supports: Mapping[Answer, Places], opposes: Mapping[Answer, Places]
    ) -> Self:
        """Whom an answer both speaks for and warns, it warns."""
        means = {}
        for answer in (Answer.YES, Answer.NO):
            against = opposes.get(answer, NO_PLACES)
            means[answer] = (supports.get(answer, NO_PLACES) - against, against)
        return cls(key, means)

    def reasons(self, answer: Answer) -> tuple[Places, Places]:
        """Whom an answer speaks for, and whom against."""
        return self.means.get(answer, (NO_PLACES, NO_PLACES))

    @property
    def means_something(self) -> bool:
        return any(pro or con for pro, con in self.means.values())


@dataclass(frozen=True)
class Tier:
    """Professions that stand equal, with what speaks for them less what speaks against."""

    balance: int
    against: int
    members: Places


def tiers(
    pool: Places,
    wished: Sequence[Places],
    answers: Mapping[str, Answer],
    statements: Mapping[str, Asked],
) -> list[Tier]:
    """A pool in tiers, the best first; `wished` are those who meet each interest or field."""
    standing: dict[tuple[int, int], Places] = {(0, 0): pool} if pool else {}
    for members in wished:
        standing = _moved(standing, members, NO_PLACES)
    for key, answer in answers.items():
        if key in statements:
            standing = _moved(standing, *statements[key].reasons(answer))
    return [
        Tier(balance, against, members)
        for (balance, against), members in sorted(
            standing.items(), key=lambda item: (-item[0][0], item[0][1])
        )
    ]


def _moved(
    standing: Mapping[tuple[int, int], Places], pro: Places, con: Places
) -> dict[tuple[int, int], Places]:
    moved: dict[tuple[int, int], Places] = {}
    for (balance, against), members in standing.items():
        for place, part in (
            ((balance + 1, against), members & pro),
            ((balance - 1, against + 1), members & con),
            ((balance, against), members - pro - con),
        ):
            if part:
                moved[place] = moved.get(place, NO_PLACES) | part
    return moved


def leading(found: Sequence[Tier], most: int = FRONT_RUNNERS) -> Places:
    """The best tiers, until they hold so many professions."""
    leaders = NO_PLACES
    for tier in found:
        leaders |= tier.members
        if len(leaders) >= most:
            break
    return leaders


def parted(statement: Asked, members: Places) -> int:
    """How many pairs of some professions "ya" and "tidak" treat differently."""
    pairs = 0
    for answer in (Answer.YES, Answer.NO):
        pro, con = (members.intersection_cardinality(side) for side in statement.reasons(answer))
        pairs += pro * con + (pro + con) * (len(members) - pro - con)
    return pairs


def most_parting(
    statements: Mapping[str, Asked], given: Mapping[str, Answer], members: Places
) -> list[str]:
    """What is not answered yet and parts some professions, what parts most of them first."""
    worth = {key: parted(one, members) for key, one in statements.items() if key not in given}
    return sorted((key for key, pairs in worth.items() if pairs), key=lambda k: (-worth[k], k))


def _is_settled(found: Sequence[Tier]) -> bool:
    """Whether one leads alone, and so far that one more answer brings no other beside it.

    An answer can speak against the first and for the second: that is two steps.
    """
    if not found or len(found[0].members) > 1:
        return False
    return len(found) == 1 or found[0].balance - found[1].balance > 2


def asked_next(
    statements: Mapping[str, Asked], given: Mapping[str, Answer], found: Sequence[Tier]
) -> str | None:
    """The statement to ask next; none when enough was asked, or nothing parts those that lead."""
    if len(given) >= MOST_ASKED or (len(given) >= FEWEST_ASKED and _is_settled(found)):
        return None
    waiting = most_parting(statements, given, leading(found))
    return waiting[0] if waiting else None
