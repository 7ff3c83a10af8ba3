"""Search time against the number of professions.

    python -m bench.search [--sizes 100 1000 10000] [--rounds 15]

Grows one scratch catalogue and asks the same questions at each size. On SQLite a copy is kept
of every size and they are asked in turns, so that a noisy machine disturbs all of them alike;
where DATABASE_URL names a server they are asked one after the other.
"""

import argparse
import statistics
import time

from bench.catalogue import grow, say, scratch
from bench.figures import markdown

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


Times = dict[str, list[float]]


def ask(times: Times) -> None:
    """Ask every question once, and note how many milliseconds it took."""
    from profiles.searching import search

    search("pnari")  # the vocabulary is read once for each version of the catalogue
    for kind, questions in QUESTIONS.items():
        for question in questions:
            start = time.perf_counter()
            search(question)
            times[kind].append(1000 * (time.perf_counter() - start))


def measured(sizes: list[int], rounds: int) -> dict[int, Times]:
    """The times of each kind of question, for each size."""
    from django.db import connection

    figures: dict[int, Times] = {size: {kind: [] for kind in QUESTIONS} for size in sizes}
    copies: dict[int, str] = {}
    for size in sizes:
        grow(size)
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                copies[size] = f"{connection.settings_dict['NAME']}.{size}"
                cursor.execute("VACUUM INTO %s", [copies[size]])
                continue
            cursor.execute("VACUUM ANALYZE")
        for _ in range(rounds):
            ask(figures[size])
    for number in range(rounds if copies else 0):
        say(f"round {number + 1} of {rounds}")
        for size, copy in copies.items():
            connection.close()
            connection.settings_dict["NAME"] = copy
            ask({kind: [] for kind in QUESTIONS})  # warms the caches of this copy
            ask(figures[size])
    say("")
    return figures


def measure(sizes: list[int], rounds: int = 15) -> dict[str, float]:
    """Medians in milliseconds of each kind of question at each size."""
    with scratch():
        figures = measured(sorted(sizes), rounds)
    return {
        f"{kind} | {size:,}": median_of(times, kind)
        for kind in ["all", *QUESTIONS]
        for size, times in figures.items()
    }


def median_of(times: Times, kind: str) -> float:
    chosen = times.values() if kind == "all" else [times[kind]]
    return statistics.median(one for taken in chosen for one in taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--rounds", type=int, default=15)
    given = parser.parse_args()
    print(markdown(measure(given.sizes, given.rounds), {}))


if __name__ == "__main__":
    main()
