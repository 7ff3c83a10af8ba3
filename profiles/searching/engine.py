"""The database's own full-text engine: which listings are worth ranking.

Both engines see the same stems and are asked the same, so both answer alike. Each stage
gives at most `MOST` listings, the strongest stage first: a word that stands in a third of
all texts costs no more than a rare one.

    1. a name of the listing is the whole question
    2. all words stand in the names
    3. all words stand somewhere
    4. enough of the words stand somewhere, or the head of a name (see `ranking`)
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from django.db import connection

from profiles.models.window import ListingText
from profiles.searching.indexing import key
from profiles.searching.questions import Question, Sought

MOST = 100
COLUMNS = ("listing_id", "names", "keys", *ListingText.FIELDS)


@dataclass(frozen=True)
class Candidate:
    """A listing that the engine brought: its names as written, its fields as stems."""

    listing_id: int
    names: Sequence[str]
    keys: str
    fields: Sequence[str]


class _Sqlite:
    """FTS5: `{columns} : ("stem" OR "stem")`."""

    join_all, join_any = " AND ", " OR "
    stage = (
        "SELECT * FROM (SELECT rowid, %s FROM profiles_index "
        "WHERE profiles_index MATCH %s ORDER BY rowid LIMIT %s)"
    )

    @staticmethod
    def stems(stems: Iterable[str], where: str) -> str:
        columns = {"name": "{keys} : ", "names": "{titles alternatives} : "}
        listed = " OR ".join(f'"{one}"' for one in stems)
        anywhere = "- {keys} : "
        return f"({columns.get(where, anywhere)}({listed}))"


class _Postgres:
    """A tsquery: `'n/stem' | 'n/stem'`. A mark tells names from the rest (see 0003)."""

    join_all, join_any = " & ", " | "
    # OFFSET 0 keeps the planner from walking the table by id in the hope of an early match.
    stage = (
        "(SELECT id, %s FROM (SELECT id FROM profiles_listingtext "
        "WHERE vector @@ %s::tsquery OFFSET 0) AS matching ORDER BY id LIMIT %s)"
    )

    @staticmethod
    def stems(stems: Iterable[str], where: str) -> str:
        mark = {"name": "k/", "names": "n/"}.get(where, "")
        return "(" + " | ".join(f"'{mark}{one}'" for one in stems) + ")"


Dialect = type[_Sqlite] | type[_Postgres]
DIALECTS: dict[str, Dialect] = {"sqlite": _Sqlite, "postgresql": _Postgres}


def candidates(question: Question, *, names_only: bool = False) -> list[Candidate]:
    """Listings that may answer, those of the strongest stage first; one query."""
    dialect = DIALECTS[connection.vendor]
    return _ask(list(_stages(question, dialect, names_only)), dialect)


def named(stems: Sequence[str]) -> list[Candidate]:
    """Listings with any of the words in their names; one query."""
    dialect = DIALECTS[connection.vendor]
    return _ask([(1, dialect.stems(stems, "names"))] if stems else [], dialect)


def _ask(stages: Sequence[tuple[int, str]], dialect: Dialect) -> list[Candidate]:
    if not stages:
        return []
    found = " UNION ALL ".join(dialect.stage for _ in stages)
    columns = ", ".join(f"text.{name}" for name in COLUMNS)
    # Only the fixed parts are put together here; every value is a parameter.
    sql = (
        f"WITH found (id, stage) AS ({found}), "  # noqa: S608
        "best AS (SELECT id, MIN(stage) AS stage FROM found GROUP BY id "
        f"ORDER BY 2, 1 LIMIT {MOST}) "
        f"SELECT {columns} FROM best JOIN profiles_listingtext AS text ON text.id = best.id "
        "ORDER BY best.stage, best.id"
    )
    parameters = [part for number, query in stages for part in (number, query, MOST)]
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return [
            Candidate(pk, names.split("\n"), keys, fields)
            for pk, names, keys, *fields in cursor.fetchall()
        ]


def _stages(question: Question, dialect: Dialect, names_only: bool) -> Iterable[tuple[int, str]]:
    """The questions to the engine, numbered by their strength."""
    if whole := key(question.text):
        yield 1, dialect.stems([whole], "name")
    needed = question.needed
    if not needed:
        return
    named = [dialect.stems([word.whole, *word.begun], "names") for word in needed]
    yield 2, dialect.join_all.join(named)
    if names_only:
        return
    anywhere = [_anywhere(word, dialect) for word in needed]
    yield 3, dialect.join_all.join(anywhere)
    if len(needed) == 2:
        yield 4, dialect.join_any.join(named)
    elif len(needed) > 2:
        enough = len(needed) // 2 + 1
        groups = combinations(anywhere, enough)
        yield (
            4,
            dialect.join_any.join(f"({dialect.join_all.join(group)})" for group in groups),
        )


def _anywhere(word: Sought, dialect: Dialect) -> str:
    if not word.only_in_names:
        return dialect.stems([word.whole, *word.begun], "anywhere")
    whole = dialect.stems([word.whole], "anywhere")
    begun = [dialect.stems(word.begun, "names")] if word.begun else []
    return "(" + dialect.join_any.join([whole, *begun]) + ")"
