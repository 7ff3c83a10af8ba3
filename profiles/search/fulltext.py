"""The database's own full-text engine: the ids of the texts that are worth ranking.

Both engines see the same stems and are asked the same, so both answer alike. No search
brings more than `_MOST` texts, the strongest stage first and then the oldest: a word that
stands in a third of all texts costs no more than a rare one.

    1. a name of the listing is all that is asked for
    2. all words stand in the names
    3. all words stand somewhere
    4. enough of the words stand somewhere, or the head of a name (see `ranking`)
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from django.db import connection

from profiles.search.query import FEW, Query, Sought

_MOST = 100


class _Sqlite:
    """FTS5: `{columns} : ("stem" OR "stem")`."""

    join_all, join_any = " AND ", " OR "
    ask = "SELECT rowid FROM profiles_index WHERE profiles_index MATCH %s ORDER BY rowid LIMIT %s"

    @staticmethod
    def stems(stems: Iterable[str], where: str) -> str:
        columns = {"name": "{keys} : ", "names": "{titles alternatives} : "}
        listed = " OR ".join(f'"{one}"' for one in stems)
        anywhere = "- {keys} : "
        return f"({columns.get(where, anywhere)}({listed}))"


class _Postgres:
    """A tsquery: `'n/stem' | 'n/stem'`. A prefix tells names from the rest (see 0003, 0007)."""

    join_all, join_any = " & ", " | "
    ask = "SELECT profiles_matching(%s::tsquery, %s)"

    @staticmethod
    def stems(stems: Iterable[str], where: str) -> str:
        prefix = {"name": "k/", "names": "n/"}.get(where, "")
        return "(" + " | ".join(f"'{prefix}{one}'" for one in stems) + ")"


Dialect = type[_Sqlite] | type[_Postgres]
DIALECTS: dict[str, Dialect] = {"sqlite": _Sqlite, "postgresql": _Postgres}
Condition = Callable[[Query, Dialect], list[str]]


def answering(query: Query) -> Sequence[int]:
    """Texts that answer: of all stages, or of the first three where they are not few.

    Where the words stand in few texts, one query brings all that there are.
    """
    if sum(word.held_by for word in query.needed) <= _MOST:
        found = _ask(query, _whole, _enough)
        if len(found) < _MOST:
            return found
    found = with_all(query)
    if len(found) >= FEW or len(query.needed) < 2:
        return found
    return strongest(found, _ask(query, _enough))


def with_all(query: Query) -> Sequence[int]:
    """Texts of the first three stages.

    The third holds the second, so one query brings all of them where they are fewer than
    `_MOST`; only where they are more are the stronger ones asked for by themselves.
    """
    found = _ask(query, _whole, _all)
    return found if len(found) < _MOST else strongest(with_name(query), found)


def with_name(query: Query) -> Sequence[int]:
    """Texts of the first two stages."""
    found = _ask(query, _whole, _all_in_names)
    return found if len(found) < _MOST else strongest(_ask(query, _whole), found)


def with_key(keys: Sequence[str]) -> Sequence[int]:
    """Texts of which a whole name is one of some keys."""
    dialect = _dialect()
    return _matching([dialect.stems(keys, "name")] if keys else [], dialect)


def with_any(stems: Sequence[str]) -> Sequence[int]:
    """Texts with any of some stems in their names."""
    dialect = _dialect()
    return _matching([dialect.stems(stems, "names")] if stems else [], dialect)


def strongest(*stages: Sequence[int]) -> Sequence[int]:
    """The first of some stages, each once."""
    return list(dict.fromkeys(pk for stage in stages for pk in stage))[:_MOST]


def _whole(query: Query, dialect: Dialect) -> list[str]:
    return [dialect.stems([query.key], "name")] if query.key else []


def _all(query: Query, dialect: Dialect) -> list[str]:
    return _each([_anywhere(word, dialect) for word in query.needed], dialect)


def _all_in_names(query: Query, dialect: Dialect) -> list[str]:
    return _each([_in_names(word, dialect) for word in query.needed], dialect)


def _enough(query: Query, dialect: Dialect) -> list[str]:
    """All words; or one of two that stands in a name; or most of more."""
    needed = query.needed
    if len(needed) <= 2:
        names = [_in_names(word, dialect) for word in needed] if len(needed) == 2 else []
        return [*_all(query, dialect), *names]
    words = [_anywhere(word, dialect) for word in needed]
    groups = combinations(words, len(needed) // 2 + 1)
    return [one for group in groups for one in _each(group, dialect)]


def _each(words: Sequence[str], dialect: Dialect) -> list[str]:
    return [f"({dialect.join_all.join(words)})"] if words else []


def _in_names(word: Sought, dialect: Dialect) -> str:
    return dialect.stems([*word.terms, *word.begun], "names")


def _anywhere(word: Sought, dialect: Dialect) -> str:
    if not word.only_in_names:
        return dialect.stems([*word.terms, *word.begun], "anywhere")
    whole = dialect.stems(word.terms, "anywhere")
    begun = [dialect.stems(word.begun, "names")] if word.begun else []
    return "(" + dialect.join_any.join([whole, *begun]) + ")"


def _ask(query: Query, *conditions: Condition) -> Sequence[int]:
    """Texts of which one of some conditions holds for a query."""
    dialect = _dialect()
    return _matching([one for of in conditions for one in of(query, dialect)], dialect)


def _matching(wanted: Sequence[str], dialect: Dialect) -> Sequence[int]:
    """The oldest texts of which one of some conditions holds; one query, if there is any."""
    if not wanted:
        return []
    with connection.cursor() as cursor:
        cursor.execute(dialect.ask, [dialect.join_any.join(wanted), _MOST])
        return [pk for (pk,) in cursor.fetchall()]


def _dialect() -> Dialect:
    return DIALECTS[connection.vendor]
