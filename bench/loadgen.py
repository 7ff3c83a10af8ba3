"""Load: wrk where one address is asked for as often as it is answered, and phones, which wrk
cannot play: each opens a page and then its files, over connections of its own."""

import asyncio
import re
import shutil
import subprocess
import time
from asyncio import StreamReader, StreamWriter
from dataclasses import dataclass

from bench.site import ENCODINGS

LINES_OF_A_BROWSER = 6  # connections that browsers open to one host
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
WRK_DONE = re.compile(r"(\d+) requests in ([\d.]+)(ms|s|m)\b")
WRK_FAILED = re.compile(r"Non-2xx or 3xx responses: (\d+)|(?:connect|read|write|timeout) (\d+)")
Line = tuple[StreamReader, StreamWriter]


@dataclass(frozen=True)
class Load:
    """What a load run saw."""

    requests: int
    failures: int
    seconds: float


def load(port: int, path: str, *, connections: int = 16, seconds: float = 2.0) -> Load:
    """Ask for one address as often as the server answers."""
    if not shutil.which("wrk"):
        raise RuntimeError("wrk makes the load; please install it (Debian: apt install wrk)")
    command = ["wrk", "-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s"]
    command += ["-H", f"Accept-Encoding: {ENCODINGS}", f"http://127.0.0.1:{port}{path}"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    done = WRK_DONE.search(said)
    if done is None:
        raise RuntimeError(said)
    unit = {"ms": 0.001, "s": 1.0, "m": 60.0}[done[3]]
    failures = sum(int(one or other) for one, other in WRK_FAILED.findall(said))
    return Load(int(done[1]), failures, float(done[2]) * unit)


def phones(port: int, path: str, files: list[str], count: int, rounds: int) -> list[float]:
    """Seconds until each of `count` simultaneous phones has a page with its files, each round."""

    async def all_at_once() -> list[float]:
        return await asyncio.gather(*(phone(port, path, files) for _number in range(count)))

    return [took for _round in range(rounds) for took in asyncio.run(all_at_once())]


async def phone(port: int, path: str, files: list[str]) -> float:
    """Seconds until a browser has a page and then the files that it names."""
    start, waiting = time.perf_counter(), list(files)
    first = await connect(port)
    statuses = [await ask(first, path)]

    async def fetch(line: Line) -> None:
        while waiting:
            statuses.append(await ask(line, waiting.pop()))
        line[1].close()

    more = range(min(LINES_OF_A_BROWSER, len(files)) - 1)
    others = await asyncio.gather(*(connect(port) for _number in more))
    await asyncio.gather(*map(fetch, [first, *others]))
    if set(statuses) != {200}:
        raise RuntimeError(f"a phone was answered {statuses}")
    return time.perf_counter() - start


async def connect(port: int) -> Line:
    return await asyncio.open_connection("127.0.0.1", port)


async def ask(line: Line, path: str) -> int:
    """The status of an answer, read to its end; 0 where none came."""
    reader, writer = line
    head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: {ENCODINGS}\r\n\r\n"
    writer.write(head.encode())
    try:
        answer = await reader.readuntil(b"\r\n\r\n")
        if length := LENGTH.search(answer):
            await reader.readexactly(int(length[1]))
    except (asyncio.IncompleteReadError, ConnectionResetError):
        return 0
    return int(answer[9:12])
