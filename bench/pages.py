"""What a page costs that is not in the page cache, against the same page from section rows.

    python -m bench pages [rounds=40]

Medians of rounds in turns, in the process's own (CPU) time. "From rows" is how the page would
be made of what editors write: all section rows of each profession prefetched and compiled, and
the same template, with nothing remembered. "First" is a visit in a new process, or after the
text itself was published; the others follow a publication of any other text.
"""

import statistics
from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import Any
from unittest.mock import patch

from bench.catalogue import say, scratch
from bench.visiting import cost, dressed, visit


class Knowing(Enum):
    """What a process remembers of texts when it is asked for a page."""

    NEVER = "nothing, and it does not begin to"
    NOTHING = "nothing yet"
    ALL = "what it has shown before"


PROFESSION, OTHER = "pekerja-sosial", "penyuluh-sosial"
AGAINST = {
    "profession from rows": ("profession, first", "profession"),
    "list from rows": ("list, first", "list", "filtered list", "field"),
}
TARGETS = {
    "profession / profession from rows": (0.0, 0.3),
    "list / list from rows": (0.0, 0.2),
}


def profession_from_rows() -> None:
    """The profession's page, its text compiled from rows."""
    from profiles.editorial.rows import compile
    from profiles.models import Profession
    from profiles.models.listing import Listing

    def from_rows(listing: Listing) -> object:
        return compile(Profession.objects.with_sections().get(slug=listing.slug))

    with patch.object(Listing, "profile", property(from_rows)):
        visit(f"/profesi/{PROFESSION}/")


def list_from_rows() -> None:
    """A list whose cards are made from all section rows of their professions."""
    from profiles.catalogue import filters
    from profiles.catalogue.presenters import cards
    from profiles.editorial.rows import compile
    from profiles.models import Profession

    def from_rows(ids: list[int], *args: Any, **kwargs: Any) -> object:
        for profession in Profession.objects.with_sections().filter(listing__in=ids):
            compile(profession)
        return cards(ids, *args, **kwargs)

    with patch.object(filters, "cards", from_rows):
        visit("/profesi/")


def forget() -> None:
    from profiles.templatetags import portal

    portal.fragment.cache.clear()


def spent_on(work: Callable[[], object], knowing: Knowing) -> float:
    """What it costs in a process that remembers what `knowing` says."""
    from profiles.templatetags import portal

    forget()
    if knowing is Knowing.ALL:
        work()
    if knowing is not Knowing.NEVER:
        return cost(work)
    with patch.object(portal, "fragment", lambda _key, *given: portal.rendered(*given)):
        return cost(work)


def works() -> dict[str, tuple[Callable[[], object], Knowing]]:
    """What is measured, and what the process remembers meanwhile."""
    profession, pair = f"/profesi/{PROFESSION}/", f"/bandingkan/{PROFESSION}/{OTHER}/"
    return {
        "profession from rows": (profession_from_rows, Knowing.NEVER),
        "profession, first": (partial(visit, profession), Knowing.NOTHING),
        "profession": (partial(visit, profession), Knowing.ALL),
        "comparison, first": (partial(visit, pair), Knowing.NOTHING),
        "comparison": (partial(visit, pair), Knowing.ALL),
        "list from rows": (list_from_rows, Knowing.NEVER),
        "list, first": (partial(visit, "/profesi/"), Knowing.NOTHING),
        "list": (partial(visit, "/profesi/"), Knowing.ALL),
        "filtered list": (partial(visit, "/profesi/?sifat=empati"), Knowing.ALL),
        "field": (partial(visit, "/bidang/sosial/"), Knowing.ALL),
        "the least a page costs": (partial(visit, "/tentang/"), Knowing.ALL),
    }


def measure(rounds: int = 40) -> dict[str, float]:
    """Milliseconds of CPU for each page, and its ratio to the page that is made from rows."""
    with scratch():
        dressed()
        times: dict[str, list[float]] = {}
        for number in range(rounds + 1):
            say(f"round {number} of {rounds}")
            for name, (work, knowing) in works().items():
                spent = spent_on(work, knowing)
                if number:  # the round before the first warms up
                    times.setdefault(name, []).append(spent)
        say("")
    medians = {name: statistics.median(spent) for name, spent in times.items()}
    ratios = {
        f"{name} / {rows}": medians[name] / medians[rows]
        for rows, names in AGAINST.items()
        for name in names
    }
    return ratios | {f"{name} | CPU ms": spent for name, spent in medians.items()}
