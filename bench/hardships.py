"""What an application server does when it is stopped, killed and stalled: seconds and losses.

The correctness of the same things is tested without a clock in tests/test_server.py.
"""

import asyncio
import os
import signal
import socket
import statistics
import time
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException

from bench import processes
from bench.catalogue import say
from bench.loadgen import ask as ask_line
from bench.loadgen import connect
from bench.processes import Process
from bench.site import PROFESSION

IDLE = 16  # connections that are kept open and say nothing
IN_FLIGHT = 16
STALLED = 16  # clients that stop in the middle of a question
HALF = f"GET {PROFESSION} HTTP/1.1\r\nHost: 127.0.0.1\r\n".encode()


def measure_with(variables: Mapping[str, str], rounds: int = 3) -> dict[str, float]:
    """Figures of several servers one after the other; each measure takes the median."""
    figures: dict[str, list[float]] = {}
    for number in range(rounds):
        say(f"stopping, killing and stalling servers, round {number + 1} of {rounds}")
        for part in (stopped, killed, stalled):
            with processes.portal(variables, quiet=True) as portal:
                for label, value in part(portal).items():
                    figures.setdefault(label, []).append(value)
    lost = {label: max(values) for label, values in figures.items() if label.endswith("lost")}
    return {label: statistics.median(values) for label, values in figures.items()} | lost


def stopped(portal: Process) -> dict[str, float]:
    """SIGTERM while connections are open: those that asked are answered, and it ends soon."""
    idle = [socket.create_connection(("127.0.0.1", portal.port)) for _number in range(IDLE)]
    start, statuses = asyncio.run(stop_in_flight(portal))
    portal.started.wait()
    took = time.perf_counter() - start
    for connection in idle:
        connection.close()
    return {
        "SIGTERM with idle connections: s until the end": took,
        "SIGTERM with requests in flight: lost": sum(status != 200 for status in statuses),
    }


async def stop_in_flight(portal: Process) -> tuple[float, list[int]]:
    """Stop a server that works on answers: when that was, and what was answered."""
    lines = [await connect(portal.port) for _number in range(IN_FLIGHT)]
    # A question of its own each, so that Django has to work for the answer.
    answers = [
        asyncio.ensure_future(ask_line(line, f"/profesi/?q=guru+{number}"))
        for number, line in enumerate(lines)
    ]
    # With the first answer all others are in the server's hands, and it works on them.
    await asyncio.wait(answers, return_when=asyncio.FIRST_COMPLETED)
    start = time.perf_counter()
    portal.started.terminate()
    statuses = await asyncio.gather(*answers)
    for _reader, writer in lines:
        writer.close()
    return start, statuses


def killed(portal: Process) -> dict[str, float]:
    """A worker that dies at once: how long nobody is answered."""
    (worker,) = portal.workers
    os.kill(worker, signal.SIGKILL)
    start = time.perf_counter()
    while True:
        try:
            ask(portal.port, "/healthz")
        except (OSError, HTTPException):
            time.sleep(0.01)
            continue
        if portal.workers != [worker]:
            break
    return {"killed worker: s until it is back": time.perf_counter() - start}


def stalled(portal: Process) -> dict[str, float]:
    """Clients that never finish their question: what others wait because of them."""
    ask(portal.port, PROFESSION)
    alone = [timed(portal.port) for _number in range(200)]
    clients = [socket.create_connection(("127.0.0.1", portal.port)) for _number in range(STALLED)]
    for client in clients:
        client.sendall(HALF)
    beside = [timed(portal.port) for _number in range(200)]
    for client in clients:
        client.close()
    ratio = statistics.median(beside) / statistics.median(alone)
    return {f"{STALLED} stalled clients: others' time / without them": ratio}


def timed(port: int) -> float:
    start = time.perf_counter()
    ask(port, PROFESSION)
    return time.perf_counter() - start


def ask(port: int, path: str) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()
