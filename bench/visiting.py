"""Visits to pages without the page cache: what a miss costs."""

import io
import time
from collections.abc import Callable
from functools import cache
from typing import Any


def dressed() -> None:
    """Make the style sheets and scripts that pages link to."""
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


@cache
def portal() -> Callable[..., Any]:
    from django.core.handlers.wsgi import WSGIHandler

    return WSGIHandler()


def visit(address: str) -> bytes:
    """The page at an address, as Django makes it."""
    path, _, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.input": io.BytesIO(),
        "wsgi.url_scheme": "http",
    }
    told: list[str] = []
    answer = portal()(environ, lambda status, headers: told.append(status))
    try:
        body = b"".join(answer)
    finally:
        answer.close()
    if told != ["200 OK"]:
        raise RuntimeError(f"{address}: {told}")
    return body


def cost(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Milliseconds that a piece of work takes; of the process's own time unless told otherwise."""
    start = clock()
    work()
    return 1000 * (clock() - start)
