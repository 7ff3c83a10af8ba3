"""What a page costs that is not in the page cache, against the number of professions.

    python -m bench growth [sizes=[100,1000,10000]] [rounds=9]

Grows one scratch catalogue and visits the same kinds of page at each size. On SQLite a copy is
kept of every size and they are visited in turns, in the process's own (CPU) time, so that a
noisy machine disturbs all of them alike. Where DATABASE_URL names a server the sizes follow
one another, and times are those of the clock. Every visit is one in a process that has
read the catalogue's version before; what the first one costs is told below, with publishing.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle, pairwise
from pathlib import Path

from bench.catalogue import ROOT, grow, say, scratch
from bench.visiting import cost, dressed, visit

FAR = 99_999_999
MEMORY, ROOM = "own memory of a process, MiB", "room for it, MiB"
WITHIN = "own memory of a process / room for it, at most"
BASE, EACH = 65, 10  # the room: MiB, and bytes for each value (field, trait ...) of a profession
GROWN = ", dearest size / fewest professions"
BOUNDS = {  # how many times as much a page may cost at any size as with fewest professions
    "profession": 1.2,
    "comparison": 1.2,
    "list": 2.0,
    "its deepest page": 2.0,
    "filtered list": 2.0,
    "its deepest page, filtered": 2.0,
    "newest, deepest page": 2.0,
    "field": 2.0,
    "field, deepest page": 2.0,
    "misconceptions": 2.0,
    "misconceptions, deepest": 2.0,
    "home": 2.0,
    "shortlist": 2.0,
    "publishing one": 1.2,
}
TARGETS = {f"{kind}{GROWN}": (0.0, most) for kind, most in BOUNDS.items()} | {
    WITHIN: (0.0, 1.0),
}
Times = dict[str, list[float]]


def kinds() -> dict[str, Iterator[str]]:
    """Addresses of each kind of page, in turns."""
    from profiles.models.listing import Listing

    slugs = Listing.objects.order_by("pk").values_list("slug", flat=True)
    step = max(1, slugs.count() // 12)
    some = [slugs[at] for at in range(0, slugs.count(), step)][:12]
    filters = "pendidikan=sarjana&sifat=empati&bukan=tertib-mencatat.kurang"
    return {
        "profession": cycle([f"/profesi/{slug}/" for slug in some]),
        "comparison": cycle([f"/bandingkan/{a}/{b}/" for a, b in pairwise(some)]),
        "list": cycle(["/profesi/"]),
        "its deepest page": cycle([f"/profesi/?page={FAR}"]),
        "filtered list": cycle([f"/profesi/?{filters}"]),
        "its deepest page, filtered": cycle([f"/profesi/?{filters}&page={FAR}"]),
        "newest, deepest page": cycle([f"/profesi/?urut=terbaru&page={FAR}"]),
        "field": cycle(["/bidang/sosial/"]),
        "field, deepest page": cycle([f"/bidang/sosial/?page={FAR}"]),
        "misconceptions": cycle(["/miskonsepsi/"]),
        "misconceptions, deepest": cycle([f"/miskonsepsi/?page={FAR}"]),
        "home": cycle(["/"]),
        "shortlist": cycle([f"/daftar/?p={','.join(some[:6])}"]),
        "self-check": cycle([f"/bandingkan/{some[0]}/{some[1]}/cek-diri/"]),
        "search": cycle(["/profesi/?q=perawat", "/profesi/?q=analis+air", "/profesi/?q=keluarga"]),
        "suggestions": cycle(["/profesi/saran/?q=pera", "/profesi/saran/?q=analis"]),
    }


def publish_one() -> None:
    """Store, archive and publish one text that changed, and take it all back."""
    from django.db import transaction

    from profiles.editorial.publishing import publish, save_revision, store
    from profiles.models import Listing, Revision

    listing = Listing.objects.get(slug="pekerja-sosial")
    profile = listing.profile.model_copy(update={"summary": "Ringkasan yang baru saja ditulis."})
    with transaction.atomic():
        profession = store(profile, into=listing.profession)
        publish(save_revision(profession, origin=Revision.Origin.ADMIN))
        transaction.set_rollback(True)


def first_visit() -> None:
    """The visit that reads the catalogue's index after a publication."""
    from profiles.catalogue import snapshot

    snapshot.snapshot_of.cache_clear()
    visit("/profesi/")


def look(times: Times, clock: Callable[[], float]) -> None:
    """Visit every kind of page once, after a visit that is not counted."""
    for name, addresses in kinds().items():
        for at in range(4):
            address = next(addresses)
            visit(address)
            if at:
                times.setdefault(name, []).append(cost(partial(visit, address), clock))
    for name, work in (("publishing one", publish_one), ("first visit", first_visit)):
        times.setdefault(name, []).append(cost(work, clock))


def measured(
    sizes: list[int], rounds: int
) -> tuple[dict[int, Times], dict[int, tuple[float, float]]]:
    """The times of each kind of page, and the memory of a process and its room, by size."""
    from django.conf import settings
    from django.db import connection

    figures: dict[int, Times] = {size: {} for size in sizes}
    memory: dict[int, tuple[float, float]] = {}
    copies: dict[int, Path] = {}
    for size in sizes:
        grow(size)
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                copies[size] = Path(tempfile.mkdtemp(prefix="bench-")) / "portal.sqlite3"
                cursor.execute("VACUUM INTO %s", [str(copies[size])])
                (copies[size].parent / "static").symlink_to(settings.STATIC_ROOT)
                memory[size] = resident(copies[size].parent)
                continue
            cursor.execute("VACUUM ANALYZE")
        memory[size] = resident()
        for number in range(rounds):
            say(f"{size}: round {number + 1} of {rounds}")
            look(figures[size], time.perf_counter)
    for number in range(rounds if copies else 0):
        for size, copy in copies.items():
            say(f"round {number + 1} of {rounds}, {size} professions")
            connection.close()
            connection.settings_dict["NAME"] = str(copy)
            look(figures[size], time.process_time)
    for copy in copies.values():
        shutil.rmtree(copy.parent)
    say("")
    return figures, memory


def resident(folder: Path | None = None) -> tuple[float, float]:
    """MiB of its own that a new process holds after all kinds of page, and the room for it.

    Its own is what it does not share with the other workers of the machine, as they share
    the code of Python and its libraries.
    """
    environ = {**os.environ, **({"VAR_DIR": str(folder)} if folder else {})}
    command = [sys.executable, "-c", "from bench.growth import serve; serve()"]
    done = subprocess.run(command, env=environ, capture_output=True, check=True, cwd=ROOT)
    own, values = map(int, done.stdout.split())
    return own / 1024, BASE + EACH * values / (1 << 20)


def serve() -> None:
    """Visit each kind of page; say how many KiB the process holds, and for how many values."""
    import django

    django.setup()
    for _ in range(2):
        for addresses in kinds().values():
            for _ in range(12):
                visit(next(addresses))
    from profiles.catalogue.snapshot import current_snapshot

    facets = current_snapshot().facets
    values = sum(sum(facets.sizes(group).values()) for group in facets.rules)
    status = Path("/proc/self/status").read_text()
    print(status.partition("RssAnon:")[2].split()[0], values)


def measure(sizes: Sequence[int] = (100, 1_000, 10_000), rounds: int = 9) -> dict[str, float]:
    """Medians in milliseconds of each kind of page at each size, and the memory of a process."""
    sizes = sorted(sizes)
    with scratch():
        dressed()
        times, memory = measured(sizes, rounds)
    figures = {
        f"{kind} | {size:,}": statistics.median(times[size][kind])
        for kind in times[sizes[0]]
        for size in sizes
    }
    costs = {kind: [figures[f"{kind} | {size:,}"] for size in sizes] for kind in times[sizes[0]]}
    ratios = {f"{kind}{GROWN}": max(costs[kind]) / costs[kind][0] for kind in BOUNDS}
    ratios[WITHIN] = max(own / room for own, room in memory.values())
    for at, name in enumerate((MEMORY, ROOM)):
        figures |= {f"{name} | {size:,}": memory[size][at] for size in sizes}
    return ratios | figures
