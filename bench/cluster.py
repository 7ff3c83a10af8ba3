"""A whole cluster on this machine, under load: does it keep its promises?

    python -m bench.cluster

Starts PostgreSQL, two application servers and nginx with the shipped configuration, asks for
all kinds of pages through nginx, publishes meanwhile, kills a server and raises it again. Says
in plain lines what was seen, ends with status 1 where a promise was broken, and leaves nothing
behind. What it promises is correctness; speed is measured by bench.serving.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event, Thread
from urllib.parse import quote

from bench.processes import environment, prepare
from bench.site import ENCODINGS, KINDS, PROFESSION
from bench.witness import NUMBER, Sighting, Witness, broken, lags, steps_back
from tests.services import nginx as front
from tests.services import postgres
from tests.services.portal import Server, free_port, servers

PUBLICATIONS = 20
PAUSE = 0.6  # seconds between two publications
READERS = 6
SERVER_LAG = 1.0  # seconds until each application server shows a publication
# What a page allows nginx (s-maxage 10), on top of a server that may be late itself; nginx counts
# in whole seconds.
NGINX_LAG = 10.0 + SERVER_LAG + 1.0
STARTED = time.monotonic()
SLUG = PROFESSION.strip("/").rpartition("/")[2]


def tell(text: str) -> None:
    print(f"{time.monotonic() - STARTED:5.1f} s  {text}", flush=True)


# --- the cluster --------------------------------------------------------------------------


class Cluster:
    """Two application servers behind nginx."""

    def __init__(self, behind: list[Server], nginx_port: int) -> None:
        self.behind = behind
        self.nginx_port = nginx_port

    @property
    def ports(self) -> dict[str, int]:
        first, second = self.behind
        return {"server 1": first.port, "server 2": second.port, "nginx": self.nginx_port}


@contextmanager
def cluster(folder: Path) -> Iterator[Cluster]:
    """Everything started, with the fixtures in it; stopped in the opposite order."""
    folder.chmod(0o755)  # nginx's worker may be another user
    with ExitStack() as stack:
        tell("starting PostgreSQL")
        database = stack.enter_context(postgres.cluster(postgres.require_programs()))
        url = f"postgresql://{postgres.OWNER}@{quote(str(database), safe='')}/postgres"
        variables = environment(folder / "var", url)
        tell("migrating, loading the fixtures, collecting the files")
        prepare(variables)
        tell("starting two application servers and nginx")
        behind = stack.enter_context(servers(2, variables))
        port = free_port()
        ports = [server.port for server in behind]
        stack.enter_context(front.nginx(folder / "nginx", port, ports, folder / "var" / "static"))
        set_up(variables)
        yield Cluster(behind, port)
        close()


def set_up(variables: Mapping[str, str]) -> None:
    """Django in this process too, on the same database: it is the editor."""
    os.environ |= variables
    import django

    django.setup()


def close() -> None:
    from django.db import connection

    connection.close()
    connection.close_pool()


def publish(number: int) -> None:
    """Write the number into a profession's summary and publish it, as an editor's save does."""
    from profiles.editorial import publishing
    from profiles.models import Profession, Revision

    profession = Profession.objects.get(slug=SLUG)
    profession.summary = f"{NUMBER.sub('', profession.summary).strip()} Terbitan nomor {number}."
    profession.save()
    revision = publishing.save_revision(profession, origin=Revision.Origin.ADMIN)
    publishing.publish(revision)


# --- readers ------------------------------------------------------------------------------


class Reader(Thread):
    """A visitor who goes from page to page until it is told to stop, and counts what failed."""

    def __init__(self, port: int, seed: int, ended: Event) -> None:
        super().__init__(daemon=True)
        self.port, self.ended = port, ended
        self.dice = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self.asked = 0
        self.failures: list[str] = []

    def run(self) -> None:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        while not self.ended.is_set():
            path = self.dice.choice(list(KINDS.values()))
            if self.dice.random() < 0.3:  # past nginx's store, to an application server
                path += ("&" if "?" in path else "?") + f"x={self.dice.random()}"
            self.asked += 1
            try:
                connection.request("GET", path, headers={"Accept-Encoding": ENCODINGS})
                response = connection.getresponse()
                response.read()
                if response.status != 200:
                    self.failures.append(f"{path}: {response.status}")
            except (OSError, HTTPException) as problem:
                self.failures.append(f"{path}: {problem!r}")
                connection.close()
            self.ended.wait(0.01)
        connection.close()


@contextmanager
def readers(port: int) -> Iterator[list[Reader]]:
    ended = Event()
    group = [Reader(port, seed, ended) for seed in range(READERS)]
    for reader in group:
        reader.start()
    try:
        yield group
    finally:
        ended.set()
        for reader in group:
            reader.join()


@contextmanager
def witnesses(ports: Mapping[str, int]) -> Iterator[dict[str, Witness]]:
    ended = Event()
    group = {name: Witness(port, PROFESSION, ended) for name, port in ports.items()}
    for witness in group.values():
        witness.start()
    try:
        yield group
    finally:
        ended.set()
        for witness in group.values():
            witness.join()


# --- what is done to it -------------------------------------------------------------------


def rehearse(running: Cluster) -> tuple[dict[int, float], dict[str, list[Sighting]], list[Reader]]:
    """Publish twenty times under load; one server is killed in between and comes back."""
    published: dict[int, float] = {}
    publish(0)
    time.sleep(SERVER_LAG)  # from here on every page has a number
    script: dict[int, Callable[[], None]] = {
        PUBLICATIONS // 2: lambda: kill(running),
        PUBLICATIONS // 2 + 4: lambda: raise_again(running),
    }
    with readers(running.nginx_port) as group, witnesses(running.ports) as seen:
        for number in range(1, PUBLICATIONS + 1):
            script.get(number, lambda: None)()
            publish(number)
            published[number] = time.monotonic()
            time.sleep(PAUSE)
        tell(f"{PUBLICATIONS} publications are out; waiting until nginx has to show the last one")
        time.sleep(NGINX_LAG)
    return published, {name: witness.sightings for name, witness in seen.items()}, group


def kill(running: Cluster) -> None:
    tell("killing server 1 with SIGKILL")
    running.behind[0].kill()


def raise_again(running: Cluster) -> None:
    start = time.monotonic()
    running.behind[0].start()
    running.behind[0].wait()
    tell(f"server 1 is back, {time.monotonic() - start:.1f} s after it was started")


# --- what it promised ---------------------------------------------------------------------


def judge(
    published: Mapping[int, float], seen: Mapping[str, list[Sighting]], group: list[Reader]
) -> list[str]:
    """Say what was seen; give the promises that were broken."""
    problems = []
    for name, sightings in seen.items():
        allowed = NGINX_LAG if name == "nginx" else SERVER_LAG
        waited = lags(published, sightings)
        tell(
            f"{name}: {len(sightings)} looks, each publication visible after at most "
            f"{max(waited.values(), default=float('inf')):.2f} s (allowed {allowed:.0f})"
        )
        problems += [f"{name} {problem}" for problem in broken(published, sightings, allowed)]
        problems += [f"{name} {problem}" for problem in steps_back(sightings)]
    asked = sum(reader.asked for reader in group)
    failures = [failure for reader in group for failure in reader.failures]
    tell(f"readers: {asked} pages asked for, {len(failures)} failed")
    if len(failures) > READERS:  # more than can have been in flight
        problems.append(f"readers lost more than what was in flight: {failures[:5]}")
    if not asked or not all(seen.values()):
        problems.append("nothing was seen")
    return problems


def main() -> int:
    signal.signal(signal.SIGTERM, postgres.leave)
    signal.signal(signal.SIGHUP, postgres.leave)
    try:
        with tempfile.TemporaryDirectory(prefix="cluster-") as folder, cluster(Path(folder)) as it:
            tell(f"everything stands; {READERS} readers and {PUBLICATIONS} publications")
            problems = judge(*rehearse(it))
            tell("stopping everything")
    except (postgres.UnavailableError, front.UnavailableError) as problem:
        tell(f"The demonstration cannot run: {problem}")
        return 2
    except KeyboardInterrupt:
        return 130
    for text in problems:
        tell(f"BROKEN: {text}")
    tell("some promises were broken" if problems else "every promise was kept")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
