"""Professions as a table for a spreadsheet: one row for each piece of text.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula. Such a cell gets
an apostrophe in front, which spreadsheets read as "this is text"; so does one that begins with
an apostrophe itself, so that taking one off always gives back what the editor wrote.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from profiles.profile import Profile

HEADER = ("slug", "title", "section", "number", "part", "text")
# The last four are taken for the first four by programs set to East Asian languages.
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")

CsvRow = tuple[str, str, str, str, str, str]


def write_csv(profiles: Iterable[Profile]) -> bytes:
    """A CSV file in UTF-8, with the mark by which spreadsheets know it."""
    file = StringIO(newline="")
    table = csv.writer(file, quoting=csv.QUOTE_ALL)
    table.writerow(HEADER)
    for profile in profiles:
        table.writerows([safe(cell) for cell in row] for row in csv_rows(profile))
    return file.getvalue().encode("utf-8-sig")


def csv_rows(profile: Profile) -> Iterator[CsvRow]:
    """The pieces of a profession in the order of its file; what is empty has no row."""
    for section, value in profile.model_dump(mode="json").items():
        entries = enumerate(value, start=1) if isinstance(value, list) else [("", value)]
        for number, entry in entries:
            for part, text in _pieces(entry):
                yield profile.slug, profile.title, section, str(number), part, text


def _pieces(entry: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text in an entry with its place: `sentence`, `aspects.2.this`."""
    inner: Iterable[tuple[object, object]]
    if isinstance(entry, dict):
        inner = entry.items()
    elif isinstance(entry, list):
        inner = enumerate(entry, start=1)
    else:
        if entry not in (None, ""):
            yield place, str(entry).lower() if isinstance(entry, bool) else str(entry)
        return
    for name, value in inner:
        yield from _pieces(value, f"{place}.{name}".lstrip("."))


def safe(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(RISKY) else text
