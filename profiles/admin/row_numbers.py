"""Posted rows put onto the rows that stand on the desk now.

A section is ordered text and its rows have no identity that anyone cares for, but a form
names them by number, and those numbers are gone when somebody restored, loaded or deleted
meanwhile. Here what was typed keeps its words and its order, and takes the numbers of today.
"""

import math
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from profiles.admin.posted import whole_number

PostedRow = dict[str, str]  # what a browser sends for one row, by field; nothing for an empty box

NOT_TEXT = {"id", "position", "DELETE"}
MOST_DIGITS = 4


def posted_rows(data: Mapping[str, str], prefix: str, names: Iterable[str]) -> list[PostedRow]:
    """The posted rows of one section, in the order of the form.

    Raises ValueError where the form does not say how many there are.
    """
    total = whole_number(data.get(f"{prefix}-TOTAL_FORMS", ""), MOST_DIGITS)
    if total is None:
        raise ValueError(prefix)
    rows: dict[int, PostedRow] = {}
    for key, text in data.items():
        number, name = row_and_field(key, prefix, names)
        if name and number < total:
            rows.setdefault(number, {})[name] = text
    return [rows[number] for number in sorted(rows)]


def row_and_field(key: str, prefix: str, names: Iterable[str]) -> tuple[int, str]:
    """The row and the field that a posted name stands for; no field where it is none of them."""
    found = re.fullmatch(rf"{re.escape(prefix)}-(\d{{1,4}})-(\w+)", key, re.ASCII)
    if not found or found[2] not in {*names, *NOT_TEXT}:
        return 0, ""
    return int(found[1]), found[2]


def rebase(
    typed: Sequence[PostedRow], current: Sequence[PostedRow], lead: str
) -> tuple[list[PostedRow], int]:
    """The typed rows with the numbers of the current ones, and how many of them are numbered.

    What is on the desk and not in the typed text comes marked for deletion. `lead` names the
    field that says most about a row; one that is equal in both is taken for the same row, so
    that text which may stand only once never meets itself.
    """
    hers = _in_order(row for row in typed if not row.get("DELETE"))
    partner = _partners(hers, current, lead)
    numbered = [
        {**row, "id": current[k].get("id", "")}
        for row, k in zip(hers, partner, strict=True)
        if k is not None
    ]
    unwanted = [{**row, "DELETE": "on"} for k, row in enumerate(current) if k not in partner]
    new = [{**row, "id": ""} for row, k in zip(hers, partner, strict=True) if k is None]
    return numbered + unwanted + new, len(numbered) + len(unwanted)


def as_posted(rows: Sequence[PostedRow], numbered: int, prefix: str) -> Iterator[tuple[str, str]]:
    """Rows as a browser would send them."""
    yield f"{prefix}-TOTAL_FORMS", str(len(rows))
    yield f"{prefix}-INITIAL_FORMS", str(numbered)
    for number, row in enumerate(rows):
        for name, text in row.items():
            yield f"{prefix}-{number}-{name}", text


def _in_order(rows: Iterable[PostedRow]) -> list[PostedRow]:
    """By their numbers; a blank one stays behind its neighbour, in a new row it goes last."""
    placed: list[tuple[float, PostedRow]] = []
    place = 0.0
    for row in rows:
        number = whole_number(row.get("position", ""), MOST_DIGITS)
        if row.get("id"):
            place = place if number is None else number
            placed.append((place, row))
        else:
            placed.append((number or math.inf, row))
    placed.sort(key=lambda pair: pair[0])
    return [_numbered(row, number) for number, (_place, row) in enumerate(placed, start=1)]


def _numbered(row: PostedRow, number: int) -> PostedRow:
    """With a number of its own; what is no number at all is left for the form to refuse."""
    text = row.get("position", "")
    if text and whole_number(text, MOST_DIGITS) is None:
        return row
    return {**row, "position": str(number)}


def _partners(
    hers: Sequence[PostedRow], current: Sequence[PostedRow], lead: str
) -> list[int | None]:
    """For each typed row the place of the current row that it takes the number of."""
    keys: list[Callable[[PostedRow], Hashable]] = [
        _text,
        lambda row: " ".join(row.get(lead, "").split()),
        lambda row: row.get("id"),
        lambda row: bool(row.get("id")),  # its number is gone: take whatever is left
    ]
    found: list[int | None] = [None] * len(hers)
    free = list(range(len(current)))
    for key in keys:
        for place, row in enumerate(hers):
            wanted = key(row)
            if found[place] is None and wanted:
                found[place] = next((k for k in free if key(current[k]) == wanted), None)
                free = [k for k in free if k != found[place]]
    return found


def _text(row: PostedRow) -> Hashable:
    """All that a row says, but for the space between words."""
    said = {name: " ".join(text.split()) for name, text in row.items() if name not in NOT_TEXT}
    return frozenset((name, text) for name, text in said.items() if text)
