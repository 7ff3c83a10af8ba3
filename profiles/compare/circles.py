"""Two circles with words in them: what each profession has alone, and between them what both have.

The words are placed without a browser, by the widths of the widest letters that readers are likely
to have, so that with any letters they stay off the lines. Pages say the same beside the picture.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from math import sqrt

# Widths of letters in hundredths of their size: of DejaVu Serif Bold and DejaVu Sans Bold the
# wider one, rounded up. Whatever is not here counts as wide as an M.
WIDTHS = {
    letter: width
    for letters, width in (
        ("'", 30),
        (" ", 35),
        ("ijl.,/", 40),
        ("f-", 45),
        ("tIJ()", 50),
        ("r", 55),
        ("csz", 60),
        ("vxy", 65),
        ("aekoFL0123456789", 70),
        ("bdghnpquPSTYZ", 75),
        ("ACEVX", 80),
        ("BGR", 85),
        ("DKOQU&", 90),
        ("wHN", 95),
        ("…", 100),
        ("m", 105),
        ("W", 115),
    )
    for letter in letters
}
WIDEST = 110

DUTY_SIZE = 0.72  # of a duty's letters, beside those of a trait
LEADING = 1.18  # from line to line, in sizes
GAP = 0.66  # between two groups of words, in sizes
AIR = 3  # between a word and a line of the drawing
MEASURES = (1.0, 0.9, 0.8, 0.7, 0.6)  # shares of a region's width that lines may fill

# Words that no shortened duty ends with.
CONNECTING = frozenset(
    {"atau", "agar", "bagi", "dalam", "dan", "dari", "dengan", "di", "hingga", "ke", "kepada"}
    | {"oleh", "pada", "para", "saat", "sampai", "sebelum", "secara", "serta", "setiap", "supaya"}
    | {"tentang", "tiap", "untuk", "yaitu", "yang"}
)
DUTY_LETTERS = 24


class CircleRegion(IntEnum):
    """Where words stand: in the first circle alone, in both, in the second alone."""

    LEFT = 0
    MIDDLE = 1
    RIGHT = 2


@dataclass(frozen=True)
class CircleDrawing:
    """How large the picture is, where its circles lie, and where its columns of words."""

    name: str
    width: int
    height: int
    radius: int
    x_first: int
    x_second: int
    y: int  # of the middle of both circles
    columns: tuple[int, int, int]
    words_y: int  # around which the words stand
    sizes: Sequence[int]  # of letters, the largest first

    def room(self, region: CircleRegion, y: float) -> float:
        """How far a line at this height may reach to either side of its column."""
        if abs(y - self.y) >= self.radius:
            return 0
        arc = sqrt(self.radius**2 - (y - self.y) ** 2)
        edges = {
            CircleRegion.LEFT: (self.x_first - arc, self.x_second - arc),
            CircleRegion.MIDDLE: (self.x_second - arc, self.x_first + arc),
            CircleRegion.RIGHT: (self.x_first + arc, self.x_second + arc),
        }
        left, right = edges[region]
        column = self.columns[region]
        return min(column - left, right - column) - self.radius * 0.03


WIDE = CircleDrawing(
    name="wide",
    width=690,
    height=452,
    radius=221,
    x_first=229,
    x_second=461,
    y=226,
    columns=(130, 345, 560),
    words_y=226,
    sizes=range(27, 14, -1),
)
# For phones: the circles touch both edges of the screen, and sink behind what comes next.
FLAT = CircleDrawing(
    name="flat",
    width=360,
    height=200,
    radius=119,
    x_first=120,
    x_second=240,
    y=122,
    columns=(64, 180, 296),
    words_y=116,
    sizes=range(15, 11, -1),
)


@dataclass(frozen=True)
class CircleWord:
    """A trait, or a duty in few words."""

    text: str
    is_duty: bool = False


@dataclass(frozen=True)
class PlacedWord:
    """A word in the picture: its lines, each with the height of its foot."""

    x: int
    size: int
    is_duty: bool
    lines: Sequence[tuple[int, str]]


@dataclass(frozen=True)
class Circles:
    """The picture with its words, as a template draws it."""

    drawing: CircleDrawing
    left: Sequence[PlacedWord]
    middle: Sequence[PlacedWord]
    right: Sequence[PlacedWord]


@lru_cache(maxsize=32)  # trying all sizes costs more than the rest of the page
def circles(
    drawing: CircleDrawing,
    left: tuple[CircleWord, ...],
    middle: tuple[CircleWord, ...],
    right: tuple[CircleWord, ...],
) -> Circles:
    """Lay words out; those that find no room are left out, the last of a region first.

    Both sides have letters of one size, as large as the fuller side has room for.
    """
    given = dict(zip(CircleRegion, (left, middle, right), strict=True))
    size = max(drawing.sizes)
    for region in (CircleRegion.LEFT, CircleRegion.RIGHT):
        size, _placed = _fitted(drawing, region, given[region], size)
    placed = [_fitted(drawing, region, words, size)[1] for region, words in given.items()]
    return Circles(drawing, *placed)


def in_short(duty: str) -> str:
    """The first words of a duty, for a circle; an ellipsis says that there are more."""
    words = duty.rstrip(".").split()
    kept = words[:1]
    for word in words[1:]:
        if len(" ".join([*kept, word])) > DUTY_LETTERS:
            break
        kept.append(word)
    if kept == words:
        return " ".join(kept)
    while len(kept) > 1 and kept[-1].casefold() in CONNECTING:
        kept.pop()
    return " ".join(kept).rstrip(",;:") + "…"


def _fitted(
    drawing: CircleDrawing, region: CircleRegion, words: Sequence[CircleWord], most: int
) -> tuple[int, Sequence[PlacedWord]]:
    """The largest letters with which words find room, at most so large, and where they stand."""
    sizes = [size for size in drawing.sizes if size <= most]
    kept = [word for word in words if _placed_at(drawing, region, [word], sizes[-1])]
    while kept:
        for size in sizes:
            if placed := _placed_at(drawing, region, kept, size):
                return size, placed
        kept.pop()
    return most, []


def _placed_at(
    drawing: CircleDrawing, region: CircleRegion, words: Sequence[CircleWord], size: int
) -> Sequence[PlacedWord]:
    """Words around the middle of a region in letters of a size; nothing where they do not fit."""
    widest = 2 * drawing.room(region, drawing.words_y)
    for share in MEASURES:
        stack = []
        for word in words:
            letters = round(size * DUTY_SIZE) if word.is_duty else size
            stack.append((word, letters, _lines(word.text, letters, widest * share)))
        if not all(lines for _word, _letters, lines in stack):
            continue
        height = sum(len(lines) * letters * LEADING for _word, letters, lines in stack)
        top = drawing.words_y - (height + GAP * size * (len(stack) - 1)) / 2
        placed, fits = [], True
        for word, letters, lines in stack:
            feet = [top + (number + 0.9) * letters * LEADING for number in range(len(lines))]
            fits = fits and all(
                _width(line, letters) / 2 + AIR
                <= min(
                    drawing.room(region, foot - letters * 0.8),
                    drawing.room(region, foot + letters * 0.25),
                )
                for foot, line in zip(feet, lines, strict=True)
            )
            at = [(round(foot), line) for foot, line in zip(feet, lines, strict=True)]
            placed.append(PlacedWord(drawing.columns[region], letters, word.is_duty, at))
            top += len(lines) * letters * LEADING + GAP * size
        if fits:
            return placed
    return []


def _lines(text: str, letters: int, measure: float) -> Sequence[str]:
    """A text in one line, or in the two that are most alike in width; none where neither fits."""
    if _width(text, letters) <= measure:
        return [text]
    words = text.split()
    halves = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    best = min(halves, key=lambda pair: max(_widths(pair, letters)), default=None)
    return list(best) if best and max(_widths(best, letters)) <= measure else []


def _widths(texts: Iterable[str], letters: int) -> list[float]:
    return [_width(text, letters) for text in texts]


def _width(text: str, letters: int) -> float:
    return sum(WIDTHS.get(letter, WIDEST) for letter in text) * letters / 100
