"""Two small pictures, laid out as plain numbers: two sets, and a role among its neighbours.

Both stand beside text that says the same; templates draw them in lines like
those of the drawings of fields.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

RADIUS = 42
MIDDLE = 120
MOST_NEIGHBOURS = 8
DRAWING_WIDTH = 680
BOX_X = 226
ROW = 60
LINE = 18
LABEL_LETTERS = 24


@dataclass(frozen=True)
class TwoSets:
    """Two circles that overlap the more, the more is shared: their numbers and where to draw."""

    left: int
    shared: int
    right: int
    x_left: int
    x_right: int
    x_only_left: int
    x_only_right: int


def two_sets(left: int, shared: int, right: int) -> TwoSets:
    """Nothing shared: the circles stand apart. All shared: they nearly cover each other."""
    share = shared / max(1, left + shared + right)
    apart = round(RADIUS * (0.75 - 0.35 * share)) if shared else RADIUS + 4
    # Each number stands in the middle of what it counts; overlapping or not, that is here:
    number = RADIUS if shared else apart
    return TwoSets(
        left=left,
        shared=shared,
        right=right,
        x_left=MIDDLE - apart,
        x_right=MIDDLE + apart,
        x_only_left=MIDDLE - number,
        x_only_right=MIDDLE + number,
    )


# A title in at most two lines, each with its height on the picture.
DiagramLabel = Sequence[tuple[int, str]]


@dataclass(frozen=True)
class Node:
    """A neighbour: where its dot, its title and the line to the middle are drawn."""

    address: str
    x: int
    y: int
    text_x: int
    left: bool
    label: DiagramLabel
    path: str


@dataclass(frozen=True)
class Map:
    """A role in the middle and its neighbours in two columns, the nearest on top."""

    width: int
    height: int
    middle: DiagramLabel
    box_y: int
    nodes: Sequence[Node]


def neighbour_map(title: str, neighbours: Sequence[tuple[str, str]]) -> Map:
    """Lay out a role among its neighbours, given as pairs of title and address."""
    shown = neighbours[:MOST_NEIGHBOURS]
    rows = max(2, -(-len(shown) // 2))
    height, centre = rows * ROW, rows * ROW // 2
    nodes = []
    for place, (name, address) in enumerate(shown):
        left = place % 2 == 0
        column = (len(shown) + (1 if left else 0)) // 2
        y = centre + round((place // 2 - (column - 1) / 2) * ROW)
        x, edge, bend = (202, BOX_X, 214) if left else (478, DRAWING_WIDTH - BOX_X, 466)
        nodes.append(
            Node(
                address=address,
                x=x,
                y=y,
                text_x=x - 12 if left else x + 12,
                left=left,
                label=_label(name, y),
                path=f"M{edge} {centre}C{bend} {centre} {bend} {y} {x + (5 if left else -5)} {y}",
            )
        )
    return Map(DRAWING_WIDTH, height, _label(title, centre), centre - 30, nodes)


def _label(text: str, y: int) -> DiagramLabel:
    lines = wrap(text, LABEL_LETTERS, max_lines=2, placeholder=" …")
    top = y + 5 - (len(lines) - 1) * LINE // 2
    return [(top + number * LINE, line) for number, line in enumerate(lines)]
