"""What a page of matching costs, against the number of professions.

    python -m bench matching [sizes=[100,1000,10000]] [rounds=9]

Grows one scratch catalogue, without the index of search, which matching never asks. CPU of the
process for pages that have to be made, after one that read the catalogue: every round gives other
answers, so nothing is ready but what one version of the catalogue keeps. The professions are made
of a few texts, so that very many stand equal: that is the dearest case.
"""

import random
import statistics
from collections.abc import Iterator, Sequence
from functools import partial
from urllib.parse import urlencode

from bench.catalogue import grow, say, scratch
from bench.visiting import cost, dressed, visit

MOST = 100_000
ANSWERS = 10
KINDS = (
    "interests",
    "first statement",
    "last statement",
    "all statements",
    "result",
    "result, with wishes",
)
TARGETS = {f"{kind} | {MOST:,}": (0.0, 20.0) for kind in KINDS}


def addresses(dice: random.Random) -> Iterator[tuple[str, str]]:
    """An address of each kind, as somebody comes to it who answers this and that."""
    from profiles.catalogue.interview import interests_in
    from profiles.catalogue.snapshot import current_snapshot
    from profiles.catalogue.statements import asked_of

    catalogue = current_snapshot()
    keys = dice.sample(sorted(asked_of(catalogue)), ANSWERS)
    given = [(key, dice.choice(["ya", "ya", "tidak", "belum"])) for key in keys]
    wishes = [("minat", one.slug) for one in dice.sample(interests_in(catalogue), 2)]
    wishes.append(("kode", dice.choice(["SIA", "RIC", "ECS"])))
    asked = {
        "interests": wishes,
        "first statement": [("lihat", "pernyataan")],
        "last statement": [*given[:-1], ("lihat", "pernyataan")],
        "all statements": [*given[:3], ("lihat", "jawaban")],
        "result": [*given, ("lihat", "hasil")],
        "result, with wishes": [*wishes, *given, ("lihat", "hasil")],
    }
    for kind in KINDS:
        yield kind, f"/kecocokan/?{urlencode(asked[kind])}"


def measure(sizes: Sequence[int] = (100, 1_000, 10_000), rounds: int = 9) -> dict[str, float]:
    """Medians in milliseconds of each kind of page at each size."""
    figures: dict[str, float] = {}
    with scratch():
        dressed()
        for size in sorted(sizes):
            grow(size, searched=False)
            forget()
            times: dict[str, list[float]] = {kind: [] for kind in KINDS}
            for number in range(rounds + 1):
                say(f"{size}: round {number} of {rounds}")
                for kind, address in addresses(random.Random(number)):  # noqa: S311 - repeatable
                    spent = cost(partial(visit, address))
                    if number:  # what the first one costs, "first visit" of growth tells
                        times[kind].append(spent)
            figures |= {f"{kind} | {size:,}": statistics.median(times[kind]) for kind in KINDS}
    say("")
    return figures


def forget() -> None:
    """The catalogue grew without a publication."""
    from profiles.catalogue import snapshot

    snapshot.snapshot_of.cache_clear()
