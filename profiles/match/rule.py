"""Answers to statements -> professions with their reasons, ranked.

The rule, which the page about the portal prints in the same words:

1. Every statement says that a person has a trait. "Ya" means having it, "tidak" means not
   having it, "belum tahu" counts for nothing.
2. An answer gives a profession at most one reason. It is a reason for when the profession
   seeks people like that; a reason against when it seeks the opposite (a weak one) or when
   it warns people like that (a warning). A warning that does not concern the person is none.
3. Professions stand in the order of their reasons for less their reasons against; equal
   ones in the order of their titles. A profession that nothing speaks for is not named.

Every reason counts one. How firm a warning is stands beside it in words, the firmest first,
and is not weighed: were one profession harmed more than another by the same answer, that
answer could lift a profession that it speaks against.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from heapq import nsmallest

from django.utils.translation import gettext_lazy as _

from profiles.choices import Choice
from profiles.text.alphabet import place

# About as many as fit into five minutes.
MOST_STATEMENTS = 14


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


@dataclass(frozen=True)
class Candidate:
    """A public profession with its stances to the traits that it speaks of."""

    slug: str
    title: str
    stances: Mapping[str, Iterable[Stance]]


@dataclass(frozen=True)
class Match:
    """A profession with the traits whose answers speak for it and against it."""

    slug: str
    title: str
    pros: tuple[str, ...]
    cons: tuple[str, ...]

    @property
    def rank(self) -> tuple[int, bytes, str]:
        return len(self.cons) - len(self.pros), place(self.title), self.slug


def match(answers: Mapping[str, Answer], candidates: Iterable[Candidate], most: int) -> list[Match]:
    """At most so many professions that something speaks for, best first; answers by trait."""
    weighed = (_weigh(answers, candidate) for candidate in candidates)
    return nsmallest(most, (found for found in weighed if found.pros), key=lambda one: one.rank)


def _weigh(answers: Mapping[str, Answer], candidate: Candidate) -> Match:
    bearings = {
        trait: max(stance.bearing(answers[trait]) for stance in stances)
        for trait, stances in sorted(candidate.stances.items())
        if trait in answers
    }
    return Match(
        slug=candidate.slug,
        title=candidate.title,
        pros=tuple(t for t, bearing in bearings.items() if bearing is Bearing.SUPPORTS),
        cons=tuple(t for t, bearing in bearings.items() if bearing.against),
    )


def pick_statements(
    counts: Mapping[str, Mapping[Stance, int]],
    kinds: Mapping[str, str],
    total: int,
    most: int = MOST_STATEMENTS,
) -> tuple[str, ...]:
    """The traits whose answers pull most professions apart, the kinds taking turns.

    `counts` says how many of `total` professions have each stance to a trait, `kinds` what
    kind each trait is of. The kind of the trait that pulls most apart begins.
    """
    by_kind: dict[str, list[str]] = defaultdict(list)
    order = sorted(counts, key=lambda trait: (-_pulled_apart(counts[trait], total), trait))
    for trait in order:
        by_kind[kinds[trait]].append(trait)
    turns = [
        (turn, order.index(waiting[0]), trait)
        for waiting in by_kind.values()
        for turn, trait in enumerate(waiting)
    ]
    return tuple(trait for _turn, _kind, trait in sorted(turns)[:most])


def _pulled_apart(counts: Mapping[Stance, int], total: int) -> int:
    """How many pairs of professions "ya" and "tidak" treat differently.

    One more profession that says nothing is assumed, so that a trait that all ask for still
    tells more than one that none asks for.
    """
    pairs = 0
    for answer in (Answer.YES, Answer.NO):
        sizes: Counter[bool] = Counter()
        for stance, count in counts.items():
            bearing = stance.bearing(answer)
            if bearing is Bearing.SUPPORTS or bearing.against:
                sizes[bearing.against] += count
        pro, con = sizes[False], sizes[True]
        pairs += pro * con + (pro + con) * max(total + 1 - pro - con, 0)
    return pairs
