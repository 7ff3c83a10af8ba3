"""Load from a process of its own: many connections at once, each with one question in flight.

    python -m bench.loadgen load PORT PATH CONNECTIONS SECONDS
    python -m bench.loadgen phones PORT PHONES ROUNDS PATH ASSET...

Answers are JSON on standard output. `load` prefers wrk, where it is installed: it takes less of
the machine that it shares with the server.
"""

import json
import re
import selectors
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bench.site import ENCODINGS

LINES_OF_A_BROWSER = 6  # connections that browsers open to one host
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
WRK_DONE = re.compile(r"(\d+) requests in ([\d.]+)(ms|s|m)\b")
WRK_FAILED = re.compile(r"Non-2xx or 3xx responses: (\d+)|(?:connect|read|write|timeout) (\d+)")


@dataclass(frozen=True)
class Load:
    """What a load run saw."""

    requests: int
    failures: int
    seconds: float


# --- starting it --------------------------------------------------------------------------


def generator() -> str:
    """Which load generator this machine has."""
    return "wrk" if shutil.which("wrk") else "bench.loadgen"


def load(port: int, path: str, *, connections: int = 16, seconds: float = 2.0) -> Load:
    """Ask for one address as often as the server answers."""
    if shutil.which("wrk"):
        return _wrk(port, path, connections, seconds)
    arguments = ["load", str(port), path, str(connections), str(seconds)]
    return Load(**_own(arguments))


def phones(port: int, path: str, assets: list[str], count: int, rounds: int) -> list[float]:
    """Seconds until each of `count` simultaneous phones has a page with its files, each round."""
    times: list[float] = _own(["phones", str(port), str(count), str(rounds), path, *assets])
    return times


def _own(arguments: list[str]) -> Any:
    command = [sys.executable, "-m", "bench.loadgen", *arguments]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def _wrk(port: int, path: str, connections: int, seconds: float) -> Load:
    command = ["wrk", "-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s"]
    command += ["-H", f"Accept-Encoding: {ENCODINGS}", f"http://127.0.0.1:{port}{path}"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    done = WRK_DONE.search(said)
    if done is None:
        raise RuntimeError(said)
    unit = {"ms": 0.001, "s": 1.0, "m": 60.0}[done[3]]
    failures = sum(int(one or other) for one, other in WRK_FAILED.findall(said))
    return Load(int(done[1]), failures, float(done[2]) * unit)


# --- being it -----------------------------------------------------------------------------


class Line:
    """One connection, which asks one thing at a time and calls back with the status."""

    def __init__(self, selector: selectors.BaseSelector, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.selector = selector
        self.answered: Callable[[Line, int], None] | None = None  # while it waits
        selector.register(self.socket, selectors.EVENT_READ, self)

    def ask(self, path: str, answered: Callable[["Line", int], None]) -> None:
        self.answered = answered
        self.buffer = b""
        self.missing: int | None = None  # bytes of the answer; None until its head is there
        head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: {ENCODINGS}\r\n\r\n"
        self.socket.sendall(head.encode())

    def read(self) -> None:
        try:
            part = self.socket.recv(1 << 18)
        except ConnectionResetError:
            part = b""
        if not part:
            self.close()
            self.tell(0)
            return
        if self.missing is None:
            self.buffer += part
            head, found, body = self.buffer.partition(b"\r\n\r\n")
            if not found:
                return
            length = LENGTH.search(head)
            self.missing = (int(length[1]) if length else 0) - len(body)
        else:
            self.missing -= len(part)
        if self.missing <= 0:
            self.tell(int(self.buffer[9:12]))

    def tell(self, status: int) -> None:
        """Hand on an answer's status, 0 where none came; nobody waits for an idle line's end."""
        waiting, self.answered = self.answered, None
        if waiting:
            waiting(self, status)

    def close(self) -> None:
        self.selector.unregister(self.socket)
        self.socket.close()


def run_load(port: int, path: str, connections: int, seconds: float) -> Load:
    selector = selectors.DefaultSelector()
    counts = {True: 0, False: 0}
    start = time.perf_counter()

    def answered(line: Line, status: int) -> None:
        counts[status == 200] += 1
        if status:
            line.ask(path, answered)
        else:
            Line(selector, port).ask(path, answered)

    for _number in range(connections):
        Line(selector, port).ask(path, answered)
    while (passed := time.perf_counter() - start) < seconds:
        for key, _events in selector.select(timeout=0.1):
            key.data.read()
    return Load(counts[True], counts[False], passed)


class Phone:
    """A browser that opens one page and then the files it names, over connections of its own."""

    def __init__(
        self, selector: selectors.BaseSelector, port: int, path: str, assets: list[str]
    ) -> None:
        self.selector, self.port = selector, port
        self.waiting = list(assets)
        self.open = 1
        self.took: float | None = None
        self.start = time.perf_counter()
        Line(selector, port).ask(path, self.page)

    def page(self, line: Line, status: int) -> None:
        more = min(LINES_OF_A_BROWSER, len(self.waiting)) - 1
        self.open += max(more, 0)
        lines = [Line(self.selector, self.port) for _number in range(more)]
        for one in (line, *lines):
            self.next(one, status)

    def next(self, line: Line, status: int) -> None:
        if status != 200:
            raise RuntimeError(f"a phone was answered {status}")
        if self.waiting:
            line.ask(self.waiting.pop(), self.next)
            return
        line.close()
        self.open -= 1
        if not self.open:
            self.took = time.perf_counter() - self.start


def run_phones(port: int, count: int, rounds: int, path: str, assets: list[str]) -> list[float]:
    times: list[float] = []
    for _round in range(rounds):
        selector = selectors.DefaultSelector()
        group = [Phone(selector, port, path, assets) for _number in range(count)]
        while any(phone.took is None for phone in group):
            for key, _events in selector.select():
                key.data.read()
        times += [phone.took for phone in group if phone.took is not None]
    return times


def main(arguments: list[str]) -> None:
    match arguments:
        case ["load", port, path, connections, seconds]:
            seen = run_load(int(port), path, int(connections), float(seconds))
            print(json.dumps(vars(seen)))
        case ["phones", port, count, rounds, path, *assets]:
            print(json.dumps(run_phones(int(port), int(count), int(rounds), path, assets)))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
