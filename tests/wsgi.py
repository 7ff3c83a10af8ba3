"""Asks a WSGI application as a server does, and reads its answer whole."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from urllib.parse import unquote_to_bytes
from wsgiref.util import setup_testing_defaults

import brotli
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections


@dataclass(frozen=True)
class Answer:
    """What came back: header names in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> bytes:
        """The body, decoded."""
        match self.headers.get("content-encoding"):
            case "br":
                return brotli.decompress(self.body)
            case "gzip":
                return gzip.decompress(self.body)
        return self.body


def ask(application, address: str, method: str = "GET", **headers: str) -> Answer:
    """`ask(app, "/profesi/?q=guru", HTTP_COOKIE="a=b")`; headers are named as in WSGI."""
    path, _mark, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": query,
        "HTTP_HOST": "testserver",
        "wsgi.input": BytesIO(b""),
        "CONTENT_LENGTH": "0",
        **headers,
    }
    setup_testing_defaults(environ)
    told = []

    def start_response(status, given, exc_info=None):
        told.append((int(status[:3]), given))

    chunks = application(environ, start_response)
    body = b"".join(chunks)
    if hasattr(chunks, "close"):
        chunks.close()
    status, given = told[-1]
    names = [name.lower() for name, _value in given]
    repeated = {name for name in names if names.count(name) > 1} - {"set-cookie"}
    assert not repeated, f"told twice: {repeated}"
    return Answer(status, {name.lower(): value for name, value in given}, body)


@dataclass
class Clock:
    """A clock that a test moves by hand."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Django:
    """Django as a WSGI application that leaves the connection of the test open.

    `asked` are the paths that it was asked for.
    """

    handler: WSGIHandler = field(default_factory=WSGIHandler)
    asked: list[str] = field(default_factory=list)

    def __call__(self, environ, start_response):
        self.asked.append(environ["PATH_INFO"])
        # At each call: Django's test client connects them again after each of its own.
        for signal in (request_started, request_finished):
            signal.disconnect(close_old_connections)
        try:
            response = self.handler(environ, start_response)
            body = list(response)
            response.close()
        finally:
            for signal in (request_started, request_finished):
                signal.connect(close_old_connections)
        return body
