"""Every figure in one run, written to docs/performance.md and docs/images/growth.svg.

    python -m bench.report [--quick] [--only serving weights ...]

Each part runs in a process of its own, since each has a scratch database of its own. The
catalogue grows to 100,000 professions, which takes most of an hour; with --quick to 10,000.
With --only the other parts keep the figures of docs/performance.json. Ends with status 1 where
a bound was not kept.
"""

import argparse
import importlib
import json
import os
import platform
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bench.catalogue import ROOT
from bench.figures import Figures, Targets, markdown, problems, tables
from bench.plot import svg
from tests.services import postgres

PAGE = ROOT / "docs" / "performance.md"
STORE = ROOT / "docs" / "performance.json"
PICTURE = ROOT / "docs" / "images" / "growth.svg"
SMALL, LARGE = [100, 1_000, 10_000], [100, 1_000, 10_000, 100_000]


@dataclass(frozen=True)
class Part:
    """One module's figures; `given` goes to its `measure`, `quick` replaces it with --quick."""

    name: str
    title: str
    about: str
    given: dict[str, Any] = field(default_factory=dict)
    quick: dict[str, Any] = field(default_factory=dict)
    on_postgres: bool = False

    @property
    def module(self) -> str:
        return f"bench.{self.name.partition('-')[0]}"


PARTS = (
    Part(
        "serving",
        "Ready pages",
        "One application server with the options of its systemd unit and a profession's page from "
        "the page cache, against a bare WSGI application that gives the same bytes on the same "
        "server, against Django's own page cache under gunicorn (one worker, four threads), and "
        "against nginx with a file and with its own cache. All stand at once and take turns, each "
        "round in processes of its own; ratios are medians over the rounds. CPU is what the server "
        "itself used. The phones open a page with all its files at the same moment, over "
        "connections of their own. A worker's own memory is what it does not share with others; "
        "ready pages take at most 32 MiB of it.",
    ),
    Part(
        "pages",
        "Pages that are not ready",
        "CPU of a page that has to be made, against the same page built from prefetched rows.",
    ),
    Part(
        "growth",
        "Cost against the number of professions, SQLite",
        "Medians of each kind of page that has to be made.",
        {"sizes": LARGE},
        {"sizes": SMALL},
    ),
    Part(
        "growth-postgres",
        "Cost against the number of professions, PostgreSQL",
        "The same on PostgreSQL, whose own CPU runs beside.",
        {"sizes": LARGE},
        {"sizes": SMALL},
        on_postgres=True,
    ),
    Part(
        "matching",
        "Matching against the number of professions",
        "CPU in milliseconds of pages that have to be made, with other answers each time, in a "
        "process that has read the catalogue before.",
        {"sizes": LARGE},
        {"sizes": SMALL},
    ),
    Part(
        "search",
        "Search against the number of professions, SQLite",
        "Medians in milliseconds, by kind of question, and against raw SQL on the same stems.",
        {"sizes": LARGE},
        {"sizes": SMALL},
    ),
    Part(
        "search-postgres",
        "Search against the number of professions, PostgreSQL",
        "The same on PostgreSQL.",
        {"sizes": LARGE},
        {"sizes": SMALL},
        on_postgres=True,
    ),
    Part(
        "relevance",
        "Questions answered as they should be",
        "Shares of `bench/questions.txt` by kind, over the real catalogue.",
    ),
    Part(
        "loading",
        "Loading the catalogue",
        "Seconds of CPU for `make run` on an empty database, and again.",
    ),
    Part(
        "weights",
        "Weight on the wire",
        "Heads and bodies in KB of 1,000 bytes, compressed as a phone asks for it, through nginx. "
        "A first visit fetches the files too; again is a page that has not changed.",
    ),
)
INTRODUCTION = (
    "Written by `make bench`; do not edit. Requests per second and milliseconds are those of "
    "one machine, ratios travel further. What follows from them for many visitors is in "
    "[scale.md](scale.md)."
)
DRAWN = "growth"  # the part in the picture


# --- running ------------------------------------------------------------------------------


def tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


@contextmanager
def database(on_postgres: bool) -> Iterator[None]:
    """DATABASE_URL for the part's process: a PostgreSQL of its own, or none."""
    os.environ.pop("DATABASE_URL", None)
    if not on_postgres:
        yield
        return
    with postgres.cluster(postgres.require_programs()) as folder:
        os.environ["DATABASE_URL"] = (
            f"postgresql://{postgres.OWNER}@{quote(str(folder), safe='')}/postgres"
        )
        try:
            yield
        finally:
            del os.environ["DATABASE_URL"]


def measured(module: str, given: dict[str, Any]) -> dict[str, float]:
    """A module's figures; runs in a process of its own."""
    return dict(importlib.import_module(module).measure(**given))


def bounds(part: Part) -> Targets:
    """What a module's figures have to keep."""
    return dict(getattr(importlib.import_module(part.module), "TARGETS", {}))


def run(part: Part, quick: bool) -> dict[str, Any]:
    """What is kept of one part: its figures, its bounds, and how long it took."""
    start = time.monotonic()
    given = part.quick if quick and part.quick else part.given
    with (
        database(part.on_postgres),
        ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool,
    ):
        figures = pool.submit(measured, part.module, given).result()
    minutes = (time.monotonic() - start) / 60
    tell(f"{part.name}: {len(figures)} figures in {minutes:.1f} minutes")
    return {"figures": figures, "date": time.strftime("%Y-%m-%d")}


def machine() -> str:
    """What the figures were measured on."""
    model = platform.machine()
    if (cpus := Path("/proc/cpuinfo")).exists():
        for line in cpus.read_text().splitlines():
            if line.startswith("model name"):
                model = line.partition(":")[2].strip()
                break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores ({model}), {memory:.0f} GiB, {platform.system()}, "
        f"Python {platform.python_version()}, load by wrk"
    )


# --- writing ------------------------------------------------------------------------------


def page(stored: dict[str, Any]) -> str:
    """The whole of docs/performance.md."""
    parts = [
        "# Performance",
        INTRODUCTION,
        f"Measured on {stored['machine']}; command: `{stored['command']}`.",
    ]
    for part in PARTS:
        if kept := stored["parts"].get(part.name):
            parts += [f"## {part.title}", f"{part.about} Measured on {kept['date']}."]
            if part.name == DRAWN and PICTURE.exists():
                parts.append("![Cost against the number of professions](images/growth.svg)")
            parts.append(markdown(kept["figures"], bounds(part)))
    return "\n\n".join(parts) + "\n"


def picture(figures: Figures) -> str | None:
    """The first table of growth as lines; None where there is none."""
    for table in tables(figures):
        if len(table.sizes) > 1:
            series = {
                row: list(zip(table.sizes, cells, strict=True))
                for row, cells in table.rows.items()
                if min(cells) > 0 and "MiB" not in row
            }
            return svg(series, "published professions", "ms for one page")
    return None


def write(stored: dict[str, Any]) -> None:
    STORE.write_text(json.dumps(stored, indent=1) + "\n")
    drawn = stored["parts"].get(DRAWN)
    if drawn and (drawing := picture(drawn["figures"])):
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_text(drawing)
    PAGE.write_text(page(stored))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--quick", action="store_true", help="only up to 10,000 professions")
    parser.add_argument("--only", nargs="+", choices=[part.name for part in PARTS])
    given = parser.parse_args()
    stored = json.loads(STORE.read_text()) if STORE.exists() and given.only else {"parts": {}}
    chosen = [part for part in PARTS if not given.only or part.name in given.only]
    command = f"python -m bench.report{' --quick' if given.quick else ''}"
    stored |= {"machine": machine(), "command": command}
    missed: list[str] = []
    for number, part in enumerate(chosen, start=1):
        tell(f"{number} of {len(chosen)}: {part.title} ...")
        try:
            kept = run(part, given.quick)
        except postgres.UnavailableError as problem:
            tell(f"{part.name} left out: {problem}")
            continue
        stored["parts"][part.name] = kept
        missed += [f"{part.name}: {text}" for text in problems(kept["figures"], bounds(part))]
        write(stored)  # an interrupted run keeps what it has
    for text in missed:
        tell(f"not kept: {text}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
