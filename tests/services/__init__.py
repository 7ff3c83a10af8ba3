"""What the tests need beside Python packages; each module is a command for the Makefile."""

import os
import shutil
import subprocess
import sys


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def may_apt() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(*packages: str) -> bool:
    """Install Debian packages, if this user may; what apt says is shown only if it fails."""
    if not may_apt():
        return False
    say(f"Installing {' '.join(packages)} with apt-get ...")
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # Third-party lists often fail to update; only the installation has to succeed.
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        result = subprocess.run(
            [*apt, *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    if result.returncode:
        say(result.stdout)
    return result.returncode == 0
