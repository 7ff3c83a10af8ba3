"""Figures by label, their bounds, and both as Markdown."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Figures = Mapping[str, float]
Targets = Mapping[str, tuple[float, float]]  # the least and the most that is allowed
SEPARATOR = " | "


@dataclass
class Table:
    """Rows that have the same columns."""

    columns: tuple[str, ...]
    rows: dict[str, tuple[float, ...]] = field(default_factory=dict)

    @property
    def sizes(self) -> list[int]:
        """Numbers of professions, where that is what the columns are."""
        names = [column.replace(",", "") for column in self.columns]
        return [int(name) for name in names] if all(name.isdecimal() for name in names) else []


def plain(figures: Figures) -> dict[str, float]:
    """The figures that stand alone."""
    return {label: value for label, value in figures.items() if SEPARATOR not in label}


def tables(figures: Figures) -> list[Table]:
    """The figures of rows and columns; rows with the same columns stand together."""
    rows: dict[str, dict[str, float]] = {}
    for label, value in figures.items():
        row, found, column = label.rpartition(SEPARATOR)
        if found:
            rows.setdefault(row, {})[column] = value
    made: dict[tuple[str, ...], Table] = {}
    for row, cells in rows.items():
        columns = tuple(cells)
        made.setdefault(columns, Table(columns)).rows[row] = tuple(cells.values())
    return list(made.values())


def number(value: float) -> str:
    """Three digits that matter."""
    if value == 0 or not math.isfinite(value):
        return f"{value:.0f}"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{digits}f}"


def kept(label: str, value: float, targets: Targets) -> bool | None:
    """Whether a figure keeps its bounds; None where it has none."""
    if label not in targets:
        return None
    least, most = targets[label]
    return least <= value <= most


def bound(label: str, targets: Targets) -> str:
    """The bounds of a figure in words."""
    if label not in targets:
        return ""
    least, most = targets[label]
    if least == most:
        return number(least)
    return f"at most {number(most)}" if math.isfinite(most) else f"at least {number(least)}"


def problems(figures: Figures, targets: Targets) -> list[str]:
    """Every bound that was not kept, and every one of which there is no figure."""
    missing = [f"{label}: not measured" for label in targets if label not in figures]
    return missing + [
        f"{label}: {number(value)}, {bound(label, targets)} wanted"
        for label, value in figures.items()
        if kept(label, value, targets) is False
    ]


# --- as text ------------------------------------------------------------------------------


def markdown(figures: Figures, targets: Targets) -> str:
    """For a page: the figures that stand alone in one table, then the others."""
    parts = []
    if alone := plain(figures):
        rows = [
            [label, number(value), bound(label, targets), mark(kept(label, value, targets))]
            for label, value in alone.items()
        ]
        parts.append(_grid(["figure", "value", "target", "kept"], rows))
    for table in tables(figures):
        head = ["", *table.columns]
        rows = []
        for row in table.rows:
            labels = [row + SEPARATOR + column for column in table.columns]
            rows.append([row, *(_cell(label, figures, targets) for label in labels)])
        if len(table.sizes) > 1:
            head.append("last / first")
            for cells, row in zip(table.rows.values(), rows, strict=True):
                row.append(number(cells[-1] / cells[0]) if cells[0] else "")
        parts.append(_grid(head, rows))
    return "\n\n".join(parts)


def _cell(label: str, figures: Figures, targets: Targets) -> str:
    """A figure of a table, with its bound where it has one."""
    value = figures[label]
    wanted, told = bound(label, targets), mark(kept(label, value, targets))
    return f"{number(value)} ({wanted}: {told})" if wanted else number(value)


def mark(is_kept: bool | None) -> str:
    return {True: "yes", False: "**no**", None: ""}[is_kept]


def _grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    rule = ["---", *(["---:"] * (len(head) - 1))]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, rule, *rows))
