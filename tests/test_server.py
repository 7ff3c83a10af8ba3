"""An application server as the systemd unit starts it: stopped, killed and stalled.

Nothing passes or fails by the clock; a server that never does what it should fails by UNTIL.
"""

import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Thread

import pytest

from bench.processes import Process, environment, portal
from tests.services.portal import manage

pytestmark = pytest.mark.services

UNTIL = 60  # seconds after which waiting is given up
PAGE = "/profesi/pekerja-sosial/"


@pytest.fixture(scope="module")
def variables(tmp_path_factory: pytest.TempPathFactory, social_files: Path) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("server")
    variables = environment(folder / "var") | {"GATE": str(folder)}
    for arguments in (
        ["migrate", "-v0"],
        ["load_fixtures", "-v0", f"--folder={social_files}"],
        ["collectstatic", "--noinput", "-v0"],
    ):
        manage(variables, *arguments)
    return variables


@pytest.fixture
def server(variables) -> Iterator[Process]:
    with portal(variables, "tests.editorial.gated:application", quiet=True) as process:
        yield process


class Asked(Thread):
    """A visitor who waits for an answer; `answer` is its status and body, or what went wrong."""

    def __init__(self, port: int, path: str) -> None:
        super().__init__(daemon=True)
        self.port, self.path = port, path
        self.answer: object = None
        self.start()

    def run(self) -> None:
        try:
            self.answer = ask(self.port, self.path)
        except (OSError, HTTPException) as problem:
            self.answer = problem


def ask(port: int, path: str) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=UNTIL)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + UNTIL
    while not until():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.01)


@pytest.fixture
def gate(variables) -> Iterator[Path]:
    folder = Path(variables["GATE"])
    yield folder
    for name in ("asked", "open"):
        (folder / name).unlink(missing_ok=True)


def test_a_server_that_is_stopped_still_answers_what_it_was_asked(server, gate):
    idle = [socket.create_connection(("127.0.0.1", server.port)) for _number in range(4)]
    dimas = Asked(server.port, "/tunggu/")
    wait((gate / "asked").exists)
    server.started.send_signal(signal.SIGTERM)
    time.sleep(0.3)  # so that the signal has come; nothing is lost where it has not
    assert dimas.answer is None
    (gate / "open").touch()
    dimas.join(UNTIL)
    assert dimas.answer == (200, b"lengkap")
    assert server.started.wait(UNTIL) == 0
    for connection in idle:
        connection.close()


def test_a_stopped_server_ends_although_visitors_keep_their_connections(server):
    connection = HTTPConnection("127.0.0.1", server.port, timeout=UNTIL)
    connection.request("GET", PAGE)
    assert connection.getresponse().read()
    silent = socket.create_connection(("127.0.0.1", server.port))
    server.started.send_signal(signal.SIGTERM)
    assert server.started.wait(UNTIL) == 0
    silent.close()
    connection.close()


def test_a_worker_that_is_killed_comes_back(server):
    (worker,) = server.workers
    assert ask(server.port, PAGE)[0] == 200
    os.kill(worker, signal.SIGKILL)

    def is_back() -> bool:
        try:
            return ask(server.port, PAGE)[0] == 200 and worker not in server.workers
        except (OSError, HTTPException):
            return False

    wait(is_back)
    assert server.started.poll() is None


def test_visitors_who_stop_in_the_middle_of_a_question_hold_up_nobody(server):
    stalled = [socket.create_connection(("127.0.0.1", server.port)) for _number in range(16)]
    for connection in stalled:
        connection.sendall(f"GET {PAGE} HTTP/1.1\r\nHost: 127.0.0.1\r\n".encode())
    assert ask(server.port, PAGE)[0] == 200
    assert ask(server.port, "/healthz")[0] == 200
    # They were not thrown out for it either: whoever goes on is answered.
    for connection in stalled:
        connection.settimeout(UNTIL)
        connection.sendall(b"Connection: close\r\n\r\n")
        assert connection.recv(12) == b"HTTP/1.1 200"
        connection.close()


ODD_TARGETS = [
    f"http://jahat.example{PAGE}",
    f"//jahat.example{PAGE}",
    f"http://jahat.example:81{PAGE}?q=jahat",
    f"http://u:p@jahat.example/..{PAGE}",
    f"{PAGE}#jahat",
    f"{PAGE}%00jahat",
    "*",
    "jahat.example:443",
]


def test_no_odd_target_reaches_what_others_get(server):
    before = ask(server.port, PAGE)
    assert before[0] == 200
    for target in 2 * ODD_TARGETS:
        with socket.create_connection(("127.0.0.1", server.port), timeout=UNTIL) as connection:
            head = f"GET {target} HTTP/1.1\r\nHost: jahat.example\r\nConnection: close\r\n\r\n"
            connection.sendall(head.encode())
            answer = b"".join(iter(lambda: connection.recv(1 << 16), b""))
        assert answer.split(b" ", 2)[1] in (b"200", b"301", b"400", b"404"), target
        assert b"jahat.example" not in answer, target
        assert ask(server.port, PAGE) == before, target
