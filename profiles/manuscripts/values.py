"""What the reader returns: professions in pieces, and what it could not place."""

from dataclasses import dataclass
from enum import StrEnum


class ManuscriptSection(StrEnum):
    """Where a sentence belongs."""

    OVERVIEW = "overview"
    DUTY = "duty"
    SUITABLE = "suitable"
    UNSUITABLE = "unsuitable"
    MISCONCEPTION = "misconception"
    EXPECTATION = "expectation"
    COMPARISON = "comparison"
    COUNTER = "counter"  # the fact or the reality that answers a claim
    OTHER = "other"  # understood, and no section of a profile


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of the manuscript, their place in it, and the cue that put them here."""

    text: str
    start: int
    end: int
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A misconception and its fact; either may be missing."""

    claim: Piece | None
    fact: Piece | None


@dataclass(frozen=True, slots=True)
class Expected:
    """An expectation and its reality; either may be missing."""

    expectation: Piece | None
    reality: Piece | None


@dataclass(frozen=True, slots=True)
class ReadDifference:
    """How this profession differs from one other role; either side may be missing."""

    role: Piece
    this: Piece | None
    other: Piece | None


@dataclass(frozen=True, slots=True)
class ProfessionText:
    """One profession as a manuscript tells it."""

    title: Piece
    overview: tuple[Piece, ...] = ()
    duties: tuple[Piece, ...] = ()
    suitable: tuple[Piece, ...] = ()
    unsuitable: tuple[Piece, ...] = ()
    misconceptions: tuple[Claim, ...] = ()
    expectations: tuple[Expected, ...] = ()
    comparisons: tuple[ReadDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingProblem:
    """Something the editor should look at; `start` is the place in the text it concerns."""

    sentence: str
    start: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole manuscript.

    `unplaced` holds the sentences an editor has to place. `remnants` holds what is left of
    sentences that were placed: joining words and labels, which need no place. Together with
    the pieces they are every word of the manuscript.
    """

    professions: tuple[ProfessionText, ...] = ()
    unplaced: tuple[Piece, ...] = ()
    remnants: tuple[Piece, ...] = ()
    problems: tuple[ReadingProblem, ...] = ()
