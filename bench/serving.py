"""How fast ready pages are served, against the least and against the usual, in one run.

    python -m bench serving [rounds=7] [seconds=2]

All servers stand at once and are asked in turns, so that a busy machine disturbs all of them
alike; what counts is the median over the rounds of each round's ratio. Each round has servers
of its own, since two processes of the same program differ by how their threads happened to
fall. CPU is what a server and its workers used, user and system, for one request: it is
steadier than requests per second.
"""

import json
import statistics
import tempfile
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import hardships, loadgen, processes
from bench.catalogue import say
from bench.processes import Process, free_port
from bench.site import ENCODINGS, PROFESSION, assets, crawl, get
from tests.services.nginx import UnavailableError, nginx, program

ADDED_BY_SERVERS = {"date", "server", "connection", "keep-alive", "transfer-encoding"}
OURS = "portal"
PHONES = 36  # a class
TARGETS: dict[str, tuple[float, float]] = {
    "cached page: requests/s, portal / bare application": (0.85, float("inf")),
    "cached page: requests/s, portal / Django's page cache": (10, float("inf")),
    f"{PHONES} phones | p99 ms": (0, 100),
    "SIGTERM with idle connections: s until the end": (0, 3),
    "SIGTERM with requests in flight: lost": (0, 0),
    "killed worker: s until it is back": (0, 1),
    f"{hardships.STALLED} stalled clients: others' time / without them": (0, 1.25),
}


@dataclass
class Contender:
    """A server and the address to ask it for; `cpu` gives the seconds it has used so far."""

    port: int
    path: str
    cpu: Callable[[], float]


@dataclass
class Turn:
    """What one contender did in one round."""

    rate: float  # requests per second
    cost: float  # microseconds of CPU per request


def take_turn(contender: Contender, seconds: float) -> Turn:
    before = contender.cpu()
    seen = loadgen.load(contender.port, contender.path, seconds=seconds)
    if seen.failures or not seen.requests:
        raise RuntimeError(f"{seen.failures} of {seen.requests} failed at {contender}")
    used = contender.cpu() - before
    return Turn(seen.requests / seen.seconds, 1e6 * used / seen.requests)


# --- the contenders -----------------------------------------------------------------------


@contextmanager
def bare(folder: Path, portal: Process) -> Iterator[Process]:
    """A bare application that gives the bytes and headers which the portal gives."""
    page = get(portal.port, PROFESSION, Accept_Encoding=ENCODINGS)
    headers = [pair for pair in page.headers.items() if pair[0] not in ADDED_BY_SERVERS]
    answer = folder / "bare.json"
    answer.write_text(json.dumps({"headers": headers, "body": b64encode(page.body).decode()}))
    with processes.portal({"BARE_ANSWER": str(answer)}, "bench.bare:application") as process:
        yield process


@contextmanager
def stock(variables: dict[str, str]) -> Iterator[Process]:
    """The same site as most Django sites run: its own page cache under gunicorn."""
    port = free_port()
    arguments = processes.gunicorn("django.core.wsgi:get_wsgi_application()", port)
    theirs = variables | {"DJANGO_SETTINGS_MODULE": "bench.stock"}
    with processes.serving(arguments, port, theirs) as process:
        yield process


@contextmanager
def contenders(folder: Path, portal: Process) -> Iterator[dict[str, Contender]]:
    """Everything that is compared, running; without nginx where there is none."""
    variables = processes.environment(folder / "var")

    def asked(process: Process) -> Contender:
        return Contender(process.port, PROFESSION, process.cpu)

    with ExitStack() as stack:
        group = {
            OURS: asked(portal),
            "bare application": asked(stack.enter_context(bare(folder, portal))),
            "Django's page cache": asked(stack.enter_context(stock(variables))),
        }
        if front := stack.enter_context(front_of(folder, [portal.port])):
            page = get(portal.port, PROFESSION, Accept_Encoding=ENCODINGS).body
            (folder / "var" / "static" / "page.html").write_bytes(page)

            def cost() -> float:
                return processes.cpu(front[1])

            group["nginx file"] = Contender(front[0], "/static/page.html", cost)
            group["nginx cache"] = Contender(front[0], PROFESSION, cost)
        yield group


@contextmanager
def front_of(folder: Path, servers: list[int]) -> Iterator[tuple[int, int] | None]:
    """nginx as it is shipped before these servers: its port and process, or None without one."""
    try:
        program()
    except UnavailableError as problem:
        say(f"{problem}\n")
        yield None
        return
    port, home = free_port(), folder / "nginx"
    with nginx(home, port, servers, folder / "var" / "static"):
        yield port, int((home / "nginx.pid").read_text())


# --- the figures --------------------------------------------------------------------------


def compete(group: dict[str, Contender], seconds: float, first: int) -> dict[str, Turn]:
    """One turn of each contender; `first` tells who begins."""
    for contender in group.values():
        take_turn(contender, 1)  # warms it
    names = list(group)
    at = first % len(names)
    return {name: take_turn(group[name], seconds) for name in [*names[at:], *names[:at]]}


def compared(rounds: list[dict[str, Turn]]) -> dict[str, float]:
    """Each contender's own figures, and the portal's ratios to the others."""
    turns = {name: [taken[name] for taken in rounds] for name in rounds[0]}
    figures: dict[str, float] = {}
    for name, taken in turns.items():
        figures[f"{name} | requests/s"] = statistics.median(turn.rate for turn in taken)
        figures[f"{name} | CPU us/request"] = statistics.median(turn.cost for turn in taken)
    for name, taken in turns.items():
        pairs = list(zip(turns[OURS], taken, strict=True))
        if name != OURS:
            rates = [ours.rate / theirs.rate for ours, theirs in pairs]
            costs = [ours.cost / theirs.cost for ours, theirs in pairs]
            figures[f"cached page: requests/s, portal / {name}"] = statistics.median(rates)
            figures[f"cached page: CPU, portal / {name}"] = statistics.median(costs)
    return figures


def phones(port: int, rounds: int, label: str) -> dict[str, float]:
    """A class that opens one page at the same moment, each phone with all of its files."""
    files = assets(port, PROFESSION)
    loadgen.phones(port, PROFESSION, files, PHONES, 2)  # warms everything
    times = sorted(loadgen.phones(port, PROFESSION, files, PHONES, rounds))
    return {
        f"{label} | p50 ms": 1000 * statistics.median(times),
        f"{label} | p99 ms": 1000 * statistics.quantiles(times, n=100)[98],
    }


def whole_site(portal: Process, limit: int) -> dict[str, float]:
    """What a worker uses to make the whole site, up to `limit` pages, and what it holds then."""
    (worker,) = portal.workers
    get(portal.port, PROFESSION)  # the first request of a process pays for imports
    start, used = processes.memory(worker), portal.cpu()
    pages = sum(1 for _page in crawl(portal.port, limit))
    return {
        "pages visited": pages,
        "page made anew, CPU us": 1e6 * (portal.cpu() - used) / pages,
        "own memory of a fresh worker, MiB": start,
        "own memory of a worker after all these pages, MiB": processes.memory(worker),
    }


def measure(rounds: int = 7, seconds: float = 2.0, pages: int = 1_000) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # nginx's worker may be another user
        variables = processes.environment(folder / "var")
        say("loading the fixtures")
        processes.prepare(variables)
        taken = []
        for number in range(rounds):
            say(f"round {number + 1} of {rounds}")
            with processes.portal(variables) as portal, contenders(folder, portal) as group:
                taken.append(compete(group, seconds, first=number))
        figures = compared(taken)
        with processes.portal(variables) as one:
            figures |= phones(one.port, 4 * rounds, f"{PHONES} phones, one server without nginx")
        with (
            processes.portal(variables) as one,
            processes.portal(variables) as two,
            front_of(folder, [one.port, two.port]) as front,
        ):
            say("a class opens a page")
            figures |= phones(front[0] if front else one.port, 4 * rounds, f"{PHONES} phones")
        with processes.portal(variables) as portal:
            say(f"visiting up to {pages} pages")
            figures |= whole_site(portal, pages)
        figures |= hardships.measure_with(variables)
        say("")
    return figures
