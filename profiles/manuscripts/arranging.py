"""What was read as an editor arranges it: each piece has a place, and can be given another.

    Reading --arranged--> Arrangement --(moved, mended)--> Arrangement --told--> ProfessionText

A place is a section or one side of a numbered pair: "tugas", "miskonsepsi-2-fakta". Pieces
at the same side of a pair are one text, so a sentence that goes on can be put to the first.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from profiles.manuscripts.drafting import titled
from profiles.manuscripts.text import clean, has_words, units
from profiles.manuscripts.values import (
    Claim,
    Expected,
    Piece,
    ProfessionText,
    ReadDifference,
    Reading,
)


class DraftPart(StrEnum):
    """Where a piece can go."""

    OVERVIEW = "ringkasan"
    DUTY = "tugas"
    SUITABLE = "cocok"
    UNSUITABLE = "kurang-cocok"
    MISCONCEPTION = "miskonsepsi"
    EXPECTATION = "ekspektasi"
    COMPARISON = "beda"
    UNPLACED = "belum"
    DROPPED = "bukan"  # the editor says that it does not belong to the text


SIDES = {
    DraftPart.MISCONCEPTION: ("anggapan", "fakta"),
    DraftPart.EXPECTATION: ("ekspektasi", "realita"),
    DraftPart.COMPARISON: ("nama", "ini", "lain"),
}
# Sections that are lists: each line of a piece is an entry of its own.
LISTED = (DraftPart.DUTY, DraftPart.SUITABLE, DraftPart.UNSUITABLE)
SECTION_PLACES = (DraftPart.OVERVIEW, *LISTED, *SIDES)
PAIRED = re.compile(r"(miskonsepsi|ekspektasi|beda)-([1-9][0-9]{0,2})-([a-z]+)")


class Place(NamedTuple):
    """A section, or one side of one of its pairs."""

    part: DraftPart
    number: int = 0
    side: str = ""

    def __str__(self) -> str:
        return f"{self.part}-{self.number}-{self.side}" if self.number else str(self.part)


UNPLACED = Place(DraftPart.UNPLACED)


def place_of(code: str) -> Place:
    """The place that a code names; a code that names none leaves the piece to be placed."""
    match = PAIRED.fullmatch(code)
    if match and match[3] in SIDES[DraftPart(match[1])]:
        return Place(DraftPart(match[1]), int(match[2]), match[3])
    plain = [part for part in DraftPart if part not in SIDES and part == code]
    return Place(plain[0]) if plain else UNPLACED


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of text, its place in the draft, and where in the manuscript it stood."""

    text: str
    place: Place
    start: int = 0
    end: int = 0

    @property
    def code(self) -> str:
        return str(self.place)

    @property
    def height(self) -> int:
        """Lines that the text takes in a box of the usual width."""
        return max(1, sum(1 + len(line) // 60 for line in self.text.splitlines()))

    def lines(self) -> list[str]:
        """What is said, line by line, with single spaces."""
        lines = [" ".join(line.split()) for line in self.text.splitlines()]
        return [line for line in lines if line]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One profession in pieces, and the stretch of the manuscript that tells of it."""

    title: str
    start: int
    end: int
    pieces: tuple[Placed, ...] = ()

    def at(self, part: DraftPart) -> list[Placed]:
        """The pieces of one section that say anything."""
        return [piece for piece in self.pieces if piece.place.part is part and piece.lines()]

    def unplaced(self) -> list[str]:
        return [" ".join(piece.lines()) for piece in self.at(DraftPart.UNPLACED)]


# --- from what was read -------------------------------------------------------------------


def arranged(reading: Reading, text: str) -> list[Arrangement]:
    """The professions of a manuscript in the order of the text, every sentence in one of them.

    Without any profession, one without a title that holds all sentences to be placed.
    """
    starts = sentence_starts(text)
    loose = [Placed(piece.text, UNPLACED, piece.start, piece.end) for piece in reading.unplaced]
    if not reading.professions:
        return [Arrangement("", 0, len(text), tuple(loose))]
    found = [
        (titled(profession.title.text), profession.title.start, list(_placed(profession)))
        for profession in reading.professions
    ]
    found.sort(key=lambda one: _begin(one[1], one[2]))
    begins = [
        starts[max(0, bisect_right(starts, _begin(place, pieces)) - 1)]
        for _title, place, pieces in found
    ]
    begins[0] = 0
    for piece in loose:
        found[max(0, bisect_right(begins, piece.start) - 1)][2].append(piece)
    return [
        Arrangement(title, start, end, tuple(sorted(pieces, key=lambda piece: piece.start)))
        for (title, _place, pieces), (start, end) in zip(
            found, pairwise([*begins, len(text)]), strict=True
        )
    ]


def sentence_starts(text: str) -> list[int]:
    """Where the headings, bullets and sentences of a manuscript begin."""
    return [unit.start for unit in units(clean(text))] or [0]


def _begin(title: int, pieces: list[Placed]) -> int:
    return min([title, *(piece.start for piece in pieces)])


def _placed(told: ProfessionText) -> Iterator[Placed]:
    for part, pieces in (
        (DraftPart.OVERVIEW, told.overview),
        (DraftPart.DUTY, told.duties),
        (DraftPart.SUITABLE, told.suitable),
        (DraftPart.UNSUITABLE, told.unsuitable),
    ):
        yield from (_at(piece, Place(part)) for piece in pieces)
    pairs: tuple[tuple[DraftPart, Sequence[tuple[Piece | None, ...]]], ...] = (
        (DraftPart.MISCONCEPTION, [(one.claim, one.fact) for one in told.misconceptions]),
        (DraftPart.EXPECTATION, [(one.expectation, one.reality) for one in told.expectations]),
        (DraftPart.COMPARISON, [(one.role, one.this, one.other) for one in told.comparisons]),
    )
    for part, groups in pairs:
        for number, group in enumerate(groups, start=1):
            for side, piece in zip(SIDES[part], group, strict=True):
                if piece:
                    yield _at(piece, Place(part, number, side))


def _at(piece: Piece, place: Place) -> Placed:
    return Placed(piece.text, place, piece.start, piece.end)


def fitting(arrangements: Sequence[Arrangement], most: int) -> int:
    """How many of the first professions have at most so many pieces together."""
    pieces = count = 0
    for arrangement in arrangements:
        pieces += len(arrangement.pieces)
        if pieces > most:
            break
        count += 1
    return count


# --- beside the manuscript ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ArrangedRow:
    """Some of the manuscript, parted where pieces were taken from it, and those pieces.

    `source` holds stretches of text, each with the place of its piece or None; `pieces` are
    numbers into the arrangement's.
    """

    source: tuple[tuple[str, Place | None], ...]
    pieces: tuple[int, ...]


def arranged_rows(
    text: str, starts: Sequence[int], arrangement: Arrangement
) -> Iterator[ArrangedRow]:
    """The stretch of a profession sentence by sentence, with the pieces from elsewhere.

    Sentences stay together where a piece reaches from one into the next.
    """
    numbered = sorted(enumerate(arrangement.pieces), key=lambda one: one[1].start)
    cuts = sorted({0, *starts, len(text)})
    for piece in arrangement.pieces:
        first, last = bisect_right(cuts, piece.start), bisect_right(cuts, piece.end - 1)
        del cuts[first:last]
    taken = 0
    for start, end in pairwise(cuts if len(cuts) > 1 else [0, len(text)]):
        here: list[tuple[int, Placed]] = []
        while taken < len(numbered) and numbered[taken][1].start < end:
            here.append(numbered[taken])
            taken += 1
        inside = arrangement.start <= start < arrangement.end
        if here or (inside and has_words(text[start:end])):
            source = tuple(_marked(text, start, end, [piece for _n, piece in here]))
            yield ArrangedRow(source, tuple(number for number, _piece in here))
    if taken < len(numbered):
        yield ArrangedRow((), tuple(number for number, _piece in numbered[taken:]))


def _marked(
    text: str, start: int, end: int, pieces: Sequence[Placed]
) -> Iterator[tuple[str, Place | None]]:
    for piece in pieces:
        first = max(start, piece.start)
        if first < min(piece.end, end):
            if text[start:first]:
                yield text[start:first], None
            start = min(piece.end, end)
            yield text[first:start], piece.place
    if text[start:end].strip():
        yield text[start:end].rstrip(), None


# --- back to what a draft is made of ------------------------------------------------------


def profession_text(arrangement: Arrangement) -> ProfessionText:
    """The profession as its pieces stand now; a comparison without a name is left out."""
    overview, duties, suitable, unsuitable = (
        tuple(
            replace(_piece(placed), text=line)
            for placed in arrangement.at(part)
            for line in _entries(placed)
        )
        for part in (DraftPart.OVERVIEW, *LISTED)
    )
    return ProfessionText(
        title=Piece(arrangement.title, arrangement.start, arrangement.start),
        overview=overview,
        duties=duties,
        suitable=suitable,
        unsuitable=unsuitable,
        misconceptions=tuple(
            Claim(pair.get("anggapan"), pair.get("fakta"))
            for _number, pair in paired_pieces(arrangement, DraftPart.MISCONCEPTION)
        ),
        expectations=tuple(
            Expected(pair.get("ekspektasi"), pair.get("realita"))
            for _number, pair in paired_pieces(arrangement, DraftPart.EXPECTATION)
        ),
        comparisons=tuple(
            ReadDifference(pair["nama"], pair.get("ini"), pair.get("lain"))
            for _number, pair in paired_pieces(arrangement, DraftPart.COMPARISON)
            if "nama" in pair
        ),
    )


def paired_pieces(arrangement: Arrangement, part: DraftPart) -> list[tuple[int, dict[str, Piece]]]:
    """The numbered pairs of a section, each with the text of its sides."""
    found: dict[int, dict[str, Piece]] = {}
    for placed in arrangement.at(part):
        sides = found.setdefault(placed.place.number, {})
        piece, before = _piece(placed), sides.get(placed.place.side)
        if before:
            piece = replace(before, text=f"{before.text} {piece.text}")
        sides[placed.place.side] = piece
    return sorted(found.items())


def _piece(placed: Placed) -> Piece:
    return Piece(" ".join(placed.lines()), placed.start, placed.end)


def _entries(placed: Placed) -> list[str]:
    return placed.lines() if placed.place.part in LISTED else [" ".join(placed.lines())]
