"""What each layer of memory saves: pages with it warm, against the same with it emptied before.

    python -m bench layers [rounds=20]

Medians in milliseconds of the process's own (CPU) time.
"""

import statistics
from collections.abc import Callable
from functools import partial

from bench.catalogue import say, scratch
from bench.figures import Targets
from bench.visiting import cost, dressed, visit

TARGETS: Targets = {}
PAIR = "/bandingkan/pekerja-sosial/penyuluh-sosial/"


def layers() -> dict[str, tuple[Callable[[], object], str]]:
    """How each layer is emptied, and a page that it serves."""
    from django.template import engines

    from profiles.catalogue.snapshot import snapshot_of
    from profiles.compare.duties import meaning
    from profiles.search.snapshot import search_snapshot_of
    from profiles.search.titles import ends
    from profiles.templatetags.portal import fragment
    from profiles.text.stemming import components

    (loader,) = engines["django"].engine.template_loaders
    return {
        "templates": (loader.reset, "/profesi/"),
        "fragments, list": (fragment.cache.clear, "/profesi/"),
        "fragments, profession": (fragment.cache.clear, "/profesi/pekerja-sosial/"),
        "stems of duties": (meaning.cache_clear, PAIR),
        "snapshot of the catalogue": (snapshot_of.cache_clear, "/profesi/"),
        "snapshot of search": (search_snapshot_of.cache_clear, "/profesi/saran/?q=guru"),
        "stems": (components.cache_clear, "/profesi/saran/?q=pemberdayaan"),
        "ends of names": (ends.cache_clear, "/profesi/saran/?q=dokter+gigi"),
    }


def measure(rounds: int = 20) -> dict[str, float]:
    figures: dict[str, float] = {}
    with scratch():
        dressed()
        for name, (empty, address) in layers().items():
            say(name)
            page = partial(visit, address)
            page()
            kept, emptied = [], []
            for _round in range(rounds):
                kept.append(cost(page))
                empty()
                emptied.append(cost(page))
            figures[f"{name} | kept, ms"] = statistics.median(kept)
            figures[f"{name} | emptied, ms"] = statistics.median(emptied)
    return figures
