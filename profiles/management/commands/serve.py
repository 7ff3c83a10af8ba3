"""Everything between a fresh checkout and a portal in the browser.

`make run` calls it, and `make dev` calls it with `--dev`.
"""

import os
import socket
import sys
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.crypto import get_random_string

ADDRESS = "127.0.0.1"


class Command(BaseCommand):
    help = "Migrate, load the fixtures, build the static files and serve on $PORT (8000)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--dev",
            action="store_true",
            help="Serve with DEBUG and reload what changes; static files need no building.",
        )

    def handle(self, *, dev: bool = False, **options: Any) -> None:
        port = self.free_port(os.environ.get("PORT", "8000"), "dev" if dev else "run")
        self.step("Preparing the database")
        call_command("migrate", verbosity=0)
        self.step("Loading the catalogue")
        call_command("load_fixtures", stdout=self.stdout, stderr=self.stderr)
        if not dev:
            self.step("Building the static files")
            call_command("collectstatic", interactive=False, verbosity=0)
        self.first_account()
        self.step(f"Serving on http://{ADDRESS}:{port}/ (Ctrl-C stops)")
        sys.stdout.flush()
        # Where no SITE_URL says otherwise, this is where visitors reach the portal.
        environment = {"SITE_URL": f"http://{ADDRESS}:{port}", **os.environ}
        if dev:
            # Only the server has DEBUG: it would keep every query of the steps above.
            environment["DEBUG"] = "on"
            server = [str(settings.BASE_DIR / "manage.py"), "runserver", f"{ADDRESS}:{port}"]
        else:
            server = ["-m", "granian", *self.granian(port)]
        os.execve(sys.executable, [sys.executable, *server], environment)  # noqa: S606

    def step(self, text: str) -> None:
        self.stdout.write(f"==> {text}")

    def free_port(self, text: str, target: str = "run") -> int:
        """The port to serve on. Raises CommandError when it is none, or taken."""
        if not (text.isdecimal() and len(text) <= 5 and 0 < int(text) < 65536):
            raise CommandError(f"PORT is {text!r}; it must be a number from 1 to 65535.")
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((ADDRESS, int(text)))
            except OSError as error:
                raise CommandError(
                    f"Port {text} cannot be used ({error.strerror}); "
                    f"choose another, as in: make {target} PORT={int(text) % 65535 + 1}"
                ) from error
        return int(text)

    def first_account(self) -> None:
        """On the very first run, make the one account that can make the others."""
        users = get_user_model()._default_manager
        if users.exists():
            return
        password = get_random_string(16)
        users.create_superuser("admin", password=password)
        self.stdout.write("    First admin account (shown only this once):")
        self.stdout.write(f"    user admin, password {password}, at /admin/")

    def granian(self, port: int) -> list[str]:
        return [
            "--interface=wsgi",
            f"--host={ADDRESS}",
            f"--port={port}",
            "--http=1",
            f"--workers={min(os.cpu_count() or 1, 4)}",
            "--blocking-threads=2",
            "--respawn-failed-workers",
            "--workers-kill-timeout=3",
            "--log-level=warning",
            f"--working-dir={settings.BASE_DIR}",
            "careerprofiles.wsgi:application",
        ]
