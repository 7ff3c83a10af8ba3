"""Run a command beside a PostgreSQL of its own, which leaves nothing behind.

    python -m tests.services.postgres -- COMMAND...

The command finds the server through DATABASE_URL; its exit status is handed on.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import quote

from tests.services import apt_install, may_apt, say

PROGRAMS = ("initdb", "pg_ctl", "postgres")
OWNER = "postgres"  # the server refuses to run as root
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{folder}'
port = 5432
fsync = off
synchronous_commit = off
full_page_writes = off
"""


class UnavailableError(Exception):
    """No server can be had here; the message says what to do."""


def find_programs() -> Path | None:
    """The first folder with a whole server in it, on PATH or where Debian keeps them."""
    debian = Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    newest_first = sorted(debian, key=lambda folder: float(folder.parent.name), reverse=True)
    for folder in (*map(Path, os.get_exec_path()), *newest_first):
        if all(os.access(folder / program, os.X_OK) for program in PROGRAMS):
            return folder
    return None


def install() -> None:
    if not may_apt():
        return
    # Debian's package makes and starts a cluster of its own, unless it is told not to.
    setting = Path("/etc/postgresql-common/createcluster.d/no-main-cluster.conf")
    setting.parent.mkdir(parents=True, exist_ok=True)
    setting.write_text("create_main_cluster = false\n")
    try:
        apt_install("postgresql")
    finally:
        setting.unlink()


def require_programs() -> Path:
    if find_programs() is None:
        install()
    programs = find_programs()
    if programs is None:
        raise UnavailableError("no PostgreSQL server is installed. Install the package postgresql.")
    if os.geteuid() == 0 and OWNER not in {user.pw_name for user in pwd.getpwall()}:
        raise UnavailableError(f"root may not run it and there is no user {OWNER}. Add that user.")
    return programs


def clean_environment() -> dict[str, str]:
    """Without PGPORT, PGDATA and the like, which would lead to some other server."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PG")}


@contextmanager
def cluster(programs: Path) -> Iterator[Path]:
    """A running server; gives the folder of its socket."""
    # Not $TMPDIR: a socket's path may have 107 bytes at most, and OWNER has to get there.
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    data, log = folder / "data", folder / "log"
    server: subprocess.Popen[bytes] | None = None
    try:
        options: dict[str, Any] = {"cwd": folder, "env": clean_environment()}
        if os.geteuid() == 0:
            shutil.chown(folder, OWNER, OWNER)
            options |= {"user": OWNER, "group": OWNER, "extra_groups": []}
        with log.open("wb") as output:
            options |= {"stdin": subprocess.DEVNULL, "stdout": output, "stderr": output}
            initdb = [str(programs / "initdb"), f"--pgdata={data}", f"--username={OWNER}"]
            initdb += ["--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]
            if subprocess.run(initdb, check=False, **options).returncode:
                raise UnavailableError(f"initdb failed:\n{log.read_text()}")
            with (data / "postgresql.conf").open("a") as settings:
                settings.write(SETTINGS.format(folder=folder))
            # A session of its own: Ctrl-C is for the command, the server outlives it.
            server = subprocess.Popen(
                [programs / "postgres", "-D", data], start_new_session=True, **options
            )
        wait_until_ready(server, data / "postmaster.pid", log)
        yield folder
    finally:
        for number in STOP_SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        if server is not None:
            stop(server, signal.SIGINT)  # PostgreSQL's "fast" shutdown
        shutil.rmtree(folder, ignore_errors=True)


def wait_until_ready(server: subprocess.Popen[bytes], status: Path, log: Path) -> None:
    """The server writes its state into the last line of postmaster.pid; pg_ctl waits so too."""
    for _ in range(600):
        if status.exists() and status.read_text().rstrip().endswith("\nready"):
            return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise UnavailableError(f"the server did not start:\n{log.read_text()}")


def stop(process: subprocess.Popen[bytes], number: signal.Signals | None) -> None:
    """Ask a process to end, unless it was asked already, and insist after half a minute."""
    if number is not None:
        process.send_signal(number)
    try:
        process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def run(command: list[str], folder: Path) -> int:
    url = f"postgresql://{OWNER}@{quote(str(folder), safe='')}/postgres"
    try:
        process = subprocess.Popen(command, env=clean_environment() | {"DATABASE_URL": url})
    except OSError as error:
        say(f"{command[0]}: {error.strerror}")
        return 127
    try:
        status = process.wait()
    except KeyboardInterrupt:
        stop(process, None)  # the terminal has told the command too
        raise
    except SystemExit:
        stop(process, signal.SIGTERM)
        raise
    return status if status >= 0 else 128 - status


def leave(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def main(arguments: list[str]) -> int:
    command = arguments[1:] if arguments[:1] == ["--"] else arguments
    if not command:
        say("usage: python -m tests.services.postgres -- COMMAND...")
        return 2
    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGHUP, leave)
    try:
        with cluster(require_programs()) as folder:
            return run(command, folder)
    except UnavailableError as problem:
        say(f"The tests on PostgreSQL cannot run: {problem}")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
