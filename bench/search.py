"""Search time against the number of professions, and against raw SQL on the same stems.

    python -m bench search [sizes=[100,1000,10000]] [rounds=15]

Grows one scratch catalogue and asks the same questions at each size, in turns with raw SQL: the
engine's own rank, the best hundred, and what a plain list shows of them. On SQLite a copy is
kept of every size and they are asked in turns, so that a noisy machine disturbs all of them
alike; where DATABASE_URL names a server they are asked one after the other.

What raw SQL is given, it is given for nothing: the stems of a question, mended and without the
words that only ask. On SQLite it has an index of its own, of all stems as often as they stand
in a text, with FTS5's usual options: its rank needs both, and our index leaves both out. Of a
search that is measured a process has asked all questions before, in this version of the
catalogue; "no text at hand" is one that has not.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any

from bench.catalogue import BATCH, grow, say, scratch

QUESTIONS = {
    "title": ["pekerja sosial", "analis air", "guru bahasa", "manajer program lsm"],
    "alternative": ["social worker", "caregiver", "peksos medis"],
    "one word": ["perawat", "lansia", "hukum", "penyuluhan"],
    "common word": ["warga", "keluarga", "program", "masyarakat"],
    "unfinished": ["peng", "pemberda", "pekerja so", "an"],
    "content": [
        "yang menolong orang miskin",
        "mendampingi anak korban kekerasan",
        "merawat lansia di rumah",
        "menyusun laporan keuangan program",
    ],
    "typing error": ["pekrja sosial", "pendampng lansia", "penyulh"],
    "no sense": ["asdfgh qwerty", "zzz", "resep rendang"],
}
COLD, RAW, RATIO = "no text at hand", "raw SQL", "search / raw SQL"
WORST = f"{RATIO}, at the worst size"
TARGETS = {WORST: (0.0, 1.5)}

STEMS = "titles, alternatives, summary, duties, traits, routes, others"
RAW_SQL = {
    "sqlite": """
        SELECT listing.slug, listing.title, listing.summary
        FROM (
            SELECT rowid, rank FROM raw_index WHERE raw_index MATCH %s ORDER BY rank LIMIT 100
        ) AS best
        JOIN profiles_listing AS listing ON listing.id = best.rowid ORDER BY best.rank
    """,
    "postgresql": """
        SELECT listing.slug, listing.title, listing.summary
        FROM (
            SELECT listing_id, ts_rank(vector, wanted) AS rank
            FROM profiles_listingtext, CAST(%s AS tsquery) AS wanted
            WHERE vector @@ wanted ORDER BY rank DESC LIMIT 100
        ) AS best
        JOIN profiles_listing AS listing ON listing.id = best.listing_id ORDER BY best.rank DESC
    """,
}

# Milliseconds by what was done and for which kind of question.
Times = dict[tuple[str, str], list[float]]


def raw_question(text: str) -> str:
    """The stems of a question as the engine reads them, for raw SQL."""
    from django.db import connection

    from profiles.search import parse_query, search_snapshot

    quote, every, some = {"sqlite": ('"', " AND ", " OR ")}.get(
        connection.vendor, ("'", " & ", " | ")
    )
    now = search_snapshot()
    words = parse_query(now.corrected(text), now.vocabulary).needed
    stems = (word.stems for word in words)
    return every.join(f"({some.join(f'{quote}{one}{quote}' for one in word)})" for word in stems)


def raw(wanted: str) -> list[Any]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(RAW_SQL[connection.vendor], [wanted])
        return cursor.fetchall()


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def ask(times: Times, raw_first: bool = False) -> None:
    """Ask every question of both, and note how many milliseconds it took."""
    from profiles.models.catalogue import Catalogue
    from profiles.search import search, search_snapshot

    version = Catalogue.objects.version()  # a page has read it before
    asked = {kind: [(q, raw_question(q)) for q in each] for kind, each in QUESTIONS.items()}
    for warming in (True, False):
        for kind, questions in asked.items():
            for text, wanted in questions:
                works: dict[str, Callable[[], object]] = {
                    "search": lambda text=text: search(text, version=version),  # type: ignore[misc]
                    RAW: lambda wanted=wanted: raw(wanted),  # type: ignore[misc]
                }
                for name in sorted(works, reverse=not raw_first):
                    taken = timed(works[name])
                    if not warming:
                        times.setdefault((name, kind), []).append(taken)
    for kind, questions in asked.items():
        for text, _wanted in questions:
            search_snapshot(version).kept = {}
            taken = timed(lambda text=text: search(text, version=version))  # type: ignore[misc]
            times.setdefault((COLD, kind), []).append(taken)


def measured(sizes: list[int], rounds: int) -> dict[int, Times]:
    """The times of each kind of question, for each size."""
    from django.db import connection

    figures: dict[int, Times] = {size: {} for size in sizes}
    copies: dict[int, str] = {}
    for size in sizes:
        grow(size)
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                copies[size] = f"{connection.settings_dict['NAME']}.{size}"
                cursor.execute("VACUUM INTO %s", [copies[size]])
                continue
            cursor.execute("VACUUM ANALYZE")
        for number in range(rounds):
            ask(figures[size], raw_first=number % 2 == 1)
    for copy in copies.values():
        turn_to(copy)
        make_raw_index()
    for number in range(rounds if copies else 0):
        say(f"round {number + 1} of {rounds}")
        for size, copy in copies.items():
            turn_to(copy)
            ask(figures[size], raw_first=number % 2 == 1)
    say("")
    return figures


def make_raw_index() -> None:
    """All stems of all texts, as often as they stand there, since FTS5's own rank counts them."""
    from django.db import connection

    from profiles import shapes
    from profiles.models import Listing, Trait
    from profiles.search.indexing import names_by_point, searched_passages
    from profiles.text.stemming import stems

    names = names_by_point(Trait.objects.all())
    rows = (
        [
            pk,
            *(
                " ".join(stems(" ".join(lines)))
                for lines in searched_passages(profile, names).values()
            ),
        ]
        for pk, document in Listing.objects.values_list("pk", "document").order_by("pk").iterator()
        for profile in [shapes.read(document)]
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE VIRTUAL TABLE raw_index USING fts5({STEMS}, content='', tokenize='ascii')"
        )
        values = ", ".join(["%s"] * (STEMS.count(",") + 2))
        insert = f"INSERT INTO raw_index (rowid, {STEMS}) VALUES ({values})"  # noqa: S608
        for some in iter(lambda: list(islice(rows, BATCH)), []):
            cursor.executemany(insert, some)
        cursor.execute("INSERT INTO raw_index (raw_index) VALUES ('optimize')")


def turn_to(copy: str) -> None:
    from django.db import connection

    connection.close()
    connection.settings_dict["NAME"] = copy


def measure(sizes: Sequence[int] = (100, 1_000, 10_000), rounds: int = 15) -> dict[str, float]:
    """Medians in milliseconds of each kind of question at each size, and what they are of raw."""
    with scratch():
        figures = measured(sorted(sizes), rounds)
    medians = {
        f"{name}, {kind} | {size:,}": median_of(times, name, kind)
        for name in ("search", RAW, COLD)
        for kind in (["all"] if name == COLD else ["all", *QUESTIONS])
        for size, times in figures.items()
    }
    ratios = {
        f"{RATIO}, {kind} | {size:,}": median_of(times, "search", kind)
        / median_of(times, RAW, kind)
        for kind in ["all", *QUESTIONS]
        for size, times in figures.items()
    }
    worst = max(ratios[f"{RATIO}, all | {size:,}"] for size in figures)
    return {WORST: worst} | medians | ratios


def median_of(times: Times, name: str, kind: str) -> float:
    """Over all questions and rounds."""
    return statistics.median(
        one
        for (done, of), taken in times.items()
        for one in taken
        if done == name and kind in ("all", of)
    )
