"""Print the path of a Chromium that starts, installing one where that is possible.

    python -m tests.services.chromium

Only the path goes to standard output.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.services import apt_install, say

# The first has no windows to draw: journeys take a quarter less time in it.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
NPM_PACKAGE = "@sparticuz/chromium@147.0.0"  # newer ones need Node 22

FOLDER = Path(__file__).resolve().parents[2] / "var" / "chromium"
WRAPPER = FOLDER / "run"

# The package unpacks itself into $TMPDIR, its shared libraries only where it sees AWS Lambda.
UNPACK = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())'
UNPACK_ENVIRONMENT = {"TMPDIR": str(FOLDER), "AWS_EXECUTION_ENV": "AWS_Lambda_nodejs20.x"}

WRAPPER_SCRIPT = """\
#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/al2023/lib:$here"
exec "$here/chromium" "$@"
"""


def starts(browser: str) -> bool:
    """Whether it is more than a name: a stub that points to a snap, or lacks libraries, is not."""
    command = [browser, "--headless", "--no-sandbox", "--version"]
    try:
        result = subprocess.run(command, capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0 and b"Chrom" in result.stdout


def installed() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    if WRAPPER.exists():
        yield str(WRAPPER)


def npm_install() -> bool:
    """Unpack a Chromium into var/, as any user; the wrapper comes last, so it means a whole one."""
    if not (shutil.which("npm") and shutil.which("node")):
        return False
    say(f"Installing {NPM_PACKAGE} into var/chromium with npm ...")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    npm = ["npm", "install", "--prefix=.", "--cache=npm-cache", "--loglevel=error"]
    npm += ["--no-audit", "--no-fund", "--no-update-notifier"]
    try:
        for command in ([*npm, NPM_PACKAGE], ["node", "--eval", UNPACK]):
            subprocess.run(
                command,
                cwd=FOLDER,
                env=os.environ | UNPACK_ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=sys.stderr,
                check=True,
            )
    except subprocess.CalledProcessError:
        return False
    for leftover in ("node_modules", "npm-cache"):
        shutil.rmtree(FOLDER / leftover)
    WRAPPER.touch(mode=0o755)
    WRAPPER.write_text(WRAPPER_SCRIPT)
    return True


def candidates() -> Iterator[str]:
    yield from installed()
    for package in NAMES[:2]:
        if apt_install(package, "libatomic1"):
            yield from installed()
    if npm_install():
        yield str(WRAPPER)


def has_libatomic() -> bool:
    """Playwright's driver, a Node of its own, is linked against it on Linux."""
    try:
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        return sys.platform != "linux"
    return True


def main() -> int:
    chosen = os.environ.get("CHROMIUM")
    choices = iter([shutil.which(chosen) or chosen]) if chosen else candidates()
    browser = next(filter(starts, choices), None)
    if browser is None:
        problem = f"CHROMIUM={chosen} does not start" if chosen else "no Chromium that starts"
        say(
            f"The browser tests cannot run: {problem}. Install the package chromium, "
            "or npm, or set CHROMIUM to the path of one."
        )
        return 1
    if not (has_libatomic() or apt_install("libatomic1")):
        say("The browser tests cannot run: libatomic.so.1 is missing. Install libatomic1.")
        return 1
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
