"""Plain values that know on which lines of a file they stand."""

from collections.abc import Iterable, Sequence
from typing import Any


class Unreadable(Exception):
    """A text that is no such value: the line, the place and a sentence of each problem."""

    def __init__(self, *problems: tuple[int, str, str]) -> None:
        super().__init__(*problems)
        self.problems: Sequence[tuple[int, str, str]] = problems


class Lines(dict[str, Any]):
    """A mapping that knows on which line it and each of its keys stands."""

    def __init__(self, values: dict[str, Any], line: int) -> None:
        super().__init__(values)
        self.line = line
        self.lines: dict[str, int] = {}


class Items(list[Any]):
    """A list that knows on which line each of its items stands."""

    lines: list[int]


def line_of(document: Any, place: Iterable[str | int]) -> int:
    """The line of the deepest mapping key on the way to a place."""
    line, here = getattr(document, "line", 0), document
    for step in place:
        if isinstance(here, Lines):
            line = here.lines.get(str(step), here.line)
            here = here.get(str(step))
        elif isinstance(here, Items) and isinstance(step, int) and step < len(here):
            line, here = here.lines[step], here[step]
        else:
            break
    return int(line)
