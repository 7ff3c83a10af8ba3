"""A real nginx with the configuration of `deploy/`, on ports and in folders of its own."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.services import apt_install

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"


class UnavailableError(Exception):
    """No nginx can be had here; the message says what to do."""


def program() -> str:
    """The path of nginx, installed where that is possible."""
    path = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin"
    found = shutil.which("nginx", path=path)
    if found is None and apt_install("nginx-light"):
        found = shutil.which("nginx", path=path)
    if found is None:
        raise UnavailableError("no nginx is installed. Install the package nginx-light.")
    return found


def adapted(folder: Path, port: int, servers: Sequence[int], static: Path) -> str:
    """The shipped configuration with this run's ports and folders in the marked places."""
    text = (DEPLOY / "nginx.conf").read_text()
    upstream = "\n".join(
        f"        server 127.0.0.1:{server} max_fails=1 fail_timeout=2s;" for server in servers
    )
    changes = {
        "pid /run/nginx.pid;": f"pid {folder}/nginx.pid;\ndaemon off;",
        "worker_processes auto;": "user root;\nworker_processes 1;"
        if os.geteuid() == 0
        else "worker_processes 1;",
        "error_log /var/log/nginx/error.log warn;": f"error_log {folder}/error.log warn;\n"
        + "\n".join(
            f"    {kind}_temp_path {folder}/{kind};"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        ),
        "/var/cache/nginx/kenal-profesi": f"{folder}/cache",
        "/srv/kenal-profesi/var/static/": f"{static}/",
        "listen 80;": f"listen 127.0.0.1:{port};",
        "        server 127.0.0.1:8001 max_fails=1 fail_timeout=2s;\n"
        "        server 127.0.0.1:8002 max_fails=1 fail_timeout=2s;": upstream,
        "portal-proxy.conf": f"{DEPLOY}/portal-proxy.conf",
    }
    for shipped, here in changes.items():
        if shipped not in text:
            raise AssertionError(f"deploy/nginx.conf no longer says {shipped!r}")
        text = text.replace(shipped, here)
    return text


@contextmanager
def nginx(folder: Path, port: int, servers: Sequence[int], static: Path) -> Iterator[str]:
    """A running nginx; gives its address."""
    command = program()
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "nginx.conf"
    settings.write_text(adapted(folder, port, servers, static))
    arguments = [command, "-p", str(folder), "-c", str(settings), "-e", str(folder / "error.log")]
    subprocess.run([*arguments, "-t", "-q"], check=True)
    process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    """Wait until a server answers anything at all."""
    for _time in range(1500):
        try:
            with urlopen(f"{address}/healthz", timeout=5):  # noqa: S310 - loopback
                return
        except URLError as error:
            if hasattr(error, "code"):
                return
        except OSError:
            pass
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise UnavailableError(f"the server at {address} did not start")
