"""Servers to measure, each a process of its own on loopback, and what they cost."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.services.nginx import wait_for
from tests.services.portal import ROOT, command, free_port, manage

TICKS = os.sysconf("SC_CLK_TCK")
PORTAL = "careerprofiles.wsgi:application"


def environment(folder: Path, database_url: str = "") -> dict[str, str]:
    """What a portal with a data folder of its own runs with."""
    return {
        "VAR_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "careerprofiles.settings",
        "DATABASE_URL": database_url,
        "ALLOWED_HOSTS": "127.0.0.1",
        "HTTPS": "off",
        "DEBUG": "off",
        "PYTHONUNBUFFERED": "1",
    }


def prepare(variables: Mapping[str, str]) -> None:
    """Migrate, load the fixtures and collect the static files."""
    for arguments in (
        ["migrate", "-v0"],
        ["load_fixtures", "-v0"],
        ["collectstatic", "--noinput", "-v0"],
    ):
        manage(variables, *arguments)


# --- commands -----------------------------------------------------------------------------


def granian(application: str, port: int) -> list[str]:
    """Any application with exactly the options of the shipped systemd unit."""
    return [*command(port)[:-1], application]


def gunicorn(application: str, port: int) -> list[str]:
    """The usual server of a Django site: one worker with threads."""
    options = "--worker-class gthread --workers 1 --threads 4 --keep-alive 60 --log-level warning"
    bind = f"--bind=127.0.0.1:{port}"
    return [sys.executable, "-m", "gunicorn", *options.split(), bind, application]


# --- processes ----------------------------------------------------------------------------


class Process:
    """A server with its children, and what they used."""

    def __init__(
        self,
        arguments: list[str],
        port: int,
        variables: Mapping[str, str],
        *,
        quiet: bool = False,
    ) -> None:
        self.port = port
        self.address = f"http://127.0.0.1:{port}"
        self.started = subprocess.Popen(
            arguments,
            cwd=ROOT,
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL if quiet else None,
            stderr=subprocess.DEVNULL if quiet else None,
            start_new_session=True,
        )

    def wait(self) -> None:
        wait_for(self.address, self.started)

    def stop(self) -> None:
        if self.started.poll() is None:
            self.started.terminate()
            try:
                self.started.wait(timeout=20)
            except subprocess.TimeoutExpired:
                os.killpg(self.started.pid, signal.SIGKILL)
                self.started.wait()

    @property
    def workers(self) -> list[int]:
        return descendants(self.started.pid)[1:]

    def cpu(self) -> float:
        """Seconds of CPU that the server and its workers have used so far."""
        return cpu(self.started.pid)


@contextmanager
def serving(
    arguments: list[str], port: int, variables: Mapping[str, str], *, quiet: bool = False
) -> Iterator[Process]:
    """A server that answers; a quiet one is ill-treated on purpose, and its words no news."""
    process = Process(arguments, port, variables, quiet=quiet)
    try:
        process.wait()
        yield process
    finally:
        process.stop()


@contextmanager
def portal(
    variables: Mapping[str, str], application: str = PORTAL, *, quiet: bool = False
) -> Iterator[Process]:
    """The portal, or another application, as the systemd unit runs it."""
    port = free_port()
    with serving(granian(application, port), port, variables, quiet=quiet) as process:
        yield process


def _stat(pid: int) -> list[str]:
    """The fields of /proc/<pid>/stat from the third on; the name before them may hold spaces."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def descendants(pid: int) -> list[int]:
    """A process and all that it started, itself first."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(entry.name)] = int(_stat(int(entry.name))[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
    family = [pid]
    for member in family:  # grows while it is walked
        family += [child for child, parent in parents.items() if parent == member]
    return family


def cpu(pid: int) -> float:
    """Seconds of CPU, user and system, of a process and all that it started."""
    total = 0
    for member in descendants(pid):
        fields = _stat(member)
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def memory(pid: int) -> float:
    """MiB that a process holds of its own now, without the program code that workers share."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("RssAnon:"):
            return int(line.split()[1]) / 1024
    raise ProcessLookupError(pid)
