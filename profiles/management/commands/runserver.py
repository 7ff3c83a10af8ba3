"""Django's server for development, which says in one sentence why it would answer 500."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from whitenoise.runserver_nostatic.management.commands import runserver


class Command(runserver.Command):  # type: ignore[misc]
    def handle(self, *args: Any, **options: Any) -> None:
        # Without DEBUG, pages name their static files by the manifest that collectstatic writes.
        if not settings.DEBUG and not (settings.STATIC_ROOT / "staticfiles.json").exists():
            raise CommandError(
                "DEBUG is off and the static files are not built: use 'make dev' "
                "(or DEBUG=on), or run 'manage.py collectstatic' first."
            )
        super().handle(*args, **options)
