"""Application servers as production runs them, each a process of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from random import SystemRandom

from tests.services.nginx import wait_for

ROOT = Path(__file__).resolve().parents[2]
PORTS = range(20_000, 30_000)  # below those that connections are given
UNIT = ROOT / "deploy" / "kenal-profesi@.service"


def free_port() -> int:
    """A port that nobody uses, and that the system gives to nobody until a server has started."""
    for port in SystemRandom().sample(PORTS, len(PORTS)):
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise OSError("no port is free")


def command(port: int) -> list[str]:
    """What the shipped systemd unit starts, for another port and this Python."""
    unit = UNIT.read_text().replace("\\\n", " ")
    (line,) = re.findall(r"^ExecStart=\S+ (.*)$", unit, flags=re.MULTILINE)
    return [sys.executable, *line.replace("%i", str(port)).split()]


class Server:
    """One application server; it can be killed like any process."""

    def __init__(self, port: int, environment: Mapping[str, str]) -> None:
        self.port = port
        self.address = f"http://127.0.0.1:{port}"
        self.environment = environment
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(
            command(self.port),
            cwd=ROOT,
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )

    def wait(self) -> None:
        """Return when it answers."""
        wait_for(self.address, self.process)

    def kill(self) -> None:
        """End it with all its workers at once, as a machine that loses its power."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.kill()


@contextmanager
def servers(count: int, environment: Mapping[str, str]) -> Iterator[list[Server]]:
    """Application servers that answer."""
    started = [Server(free_port(), environment) for _number in range(count)]
    try:
        for server in started:
            server.wait()
        yield started
    finally:
        for server in started:
            server.stop()


def manage(environment: Mapping[str, str], *arguments: str) -> str:
    """Run a management command and give what it says."""
    result = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        raise RuntimeError(result.stdout + result.stderr)
    return result.stdout
