"""The time to load the whole catalogue into an empty database, and to load it again.

    python -m bench loading [rounds=3]

Times are the process's own (CPU), so that a busy machine disturbs them little: what a server
of its own does for DATABASE_URL is not part of them. Each round starts from an empty database;
the best of all rounds counts.
"""

import time
from collections.abc import Callable

from bench.catalogue import ROOT, say, scratch

FIRST, AGAIN = "first load, s of CPU", "second load, s of CPU"
# What `make run` may cost on an empty machine, and after.
TARGETS = {FIRST: (0.0, 10.0), AGAIN: (0.0, 1.0)}


def load_fixtures() -> None:
    """All that `manage.py load_fixtures` does: read, check, store, publish, index."""
    from profiles.exchange.loader import load, read_catalogue

    load(read_catalogue(ROOT / "fixtures"))


def timed(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(rounds: int = 3) -> dict[str, float]:
    """Seconds of CPU time for a first load and a second one, the best of all rounds."""
    with scratch(loaded=False):
        from django.core.management import call_command

        from profiles.models import Listing
        from profiles.text.stemming import components

        times = []
        for number in range(rounds):
            say(f"round {number + 1} of {rounds}")
            call_command("flush", interactive=False, verbosity=0)
            components.cache_clear()  # a new process knows no stems
            times.append((timed(load_fixtures), timed(load_fixtures)))
        say("")
        first, again = (min(column) for column in zip(*times, strict=True))
        return {
            "professions": Listing.objects.count(),
            FIRST: first,
            AGAIN: again,
            "second load / first load": again / first,
        }
