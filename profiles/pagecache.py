"""Ready bytes for public pages, in front of Django.

A hit inside Django costs more than the page: signals, middleware and routing. So this stands
before the handler, as a WSGI application around another. It answers GET and HEAD of public
views (those that `profiles.views.policy` marks) and passes everything else through untouched.

What makes it safe:

- A public page is a function of its address, of what is published and of the day. It is
  therefore asked for without cookies, conditions and encodings, and one answer serves everyone.
- The address is the path and the query parameters that the view says it knows. Host, cookies
  and all other headers are no part of it.
- Every entry belongs to one version of the catalogue, which changes in the transaction of
  each publication, and to one day. Both are read before a page is rendered, so no page can be
  stored under a version that is newer than its content.
- Only 200, and for a short while 301, 404 and 410, are stored; never with a cookie, a body of
  unknown length, an address of a host, or without `Cache-Control: public`.
"""

import gzip
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock
from time import monotonic
from typing import Any
from urllib.parse import parse_qsl, urlencode

import brotli
from django.db import DatabaseError, close_old_connections
from django.urls import Resolver404, resolve
from django.utils.timezone import localdate

from profiles.models.catalogue import Catalogue

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]
Key = tuple[str, str]  # path, query

POLL = 0.5  # seconds between two looks at the catalogue's version: the most a page lags behind
# The same after a look that failed: whoever looks then may wait until the database's time limit.
PATIENCE = 5.0
BRIEF = 10.0  # seconds that an answer other than 200 is kept
LONGEST_QUERY = 1_000  # characters; a longer question is nobody's second visit
LONGEST_HEADER = 200  # characters of `Accept-Encoding` that are read, and remembered
_OVERHEAD = 2_000  # bytes of an entry beside its address and its bodies: headers and objects
KEPT_STATUSES = frozenset({200, 301, 404, 410})
# Dropped from the question, so that the answer is whole, plain and the same for everyone.
PRIVATE = (
    "HTTP_COOKIE",
    "HTTP_AUTHORIZATION",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_IF_NONE_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_MATCH",
    "HTTP_IF_UNMODIFIED_SINCE",
    "HTTP_IF_RANGE",
    "HTTP_RANGE",
)
# Made anew for each encoding.
REPLACED = frozenset({"etag", "vary", "content-length", "content-encoding"})


def published_version() -> str:
    """What stands for everything that is public today; empty where nothing ever was.

    The day is a part of it: the front page shows a pair and a fact of the day, and no page of
    yesterday's outlives midnight. Raises DatabaseError while the database does not answer.
    """
    today = localdate()
    try:
        version = Catalogue.objects.version()
        return f"{version} {today}" if version else ""
    finally:
        close_old_connections()  # this is no request, after which Django would do it


@dataclass(slots=True)
class Variant:
    """One encoding of a page, as it is sent."""

    etag: str
    headers: Headers
    body: bytes
    unchanged: Headers  # of the 304


@dataclass(slots=True)
class ReadyPage:
    """A page in every encoding that was asked for so far; identity is always there."""

    key: Key
    status: str
    variants: dict[str, Variant]
    expires: float  # on the clock; infinity for pages that only a publication changes
    size: int
    used: bool = field(default=False)

    @property
    def part(self) -> bool:
        """Whether it lives in the smaller part of the room: a question, or not a page."""
        return bool(self.key[1]) or self.status != "200 OK"


class PageCache:
    """A bounded store of pages around a WSGI application.

    `version` names what is published now; an empty name means that nothing may be cached.
    A page with parameters takes from its own quarter of the room only, so that made-up
    questions cannot drive out the pages that everyone reads.
    """

    def __init__(
        self,
        application: Application,
        version: Callable[[], str],
        *,
        room: int = 32 << 20,
        only_secure: bool = False,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.application = application
        self.read_version = version
        self.rooms = {False: room * 3 // 4, True: room // 4}
        self.only_secure = only_secure
        self.clock = clock
        self.looking = Lock()  # held while the database is asked
        self.lock = Lock()  # held for moments, while what follows is changed
        self.next_look = float("-inf")
        self.version = ""
        self.entries: dict[Key, ReadyPage] = {}
        self.sizes = dict.fromkeys(self.rooms, 0)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or environ.get("SCRIPT_NAME"):
            return self.application(environ, start_response)
        if self.only_secure and not _is_secure(environ):
            return self.application(environ, start_response)
        now = self.clock()
        version = self.current_version(now)
        key = (environ["PATH_INFO"], environ.get("QUERY_STRING", ""))
        entry = self.entries.get(key)
        if entry is None:
            known = canonical(*key)
            if known is None or not version:
                return self.application(environ, start_response)
            key = known
            entry = self.entries.get(key)
        if entry is None or entry.expires < now:
            return self.fetch(environ, start_response, key, version)
        entry.used = True
        return self.send(entry, environ, start_response)

    def current_version(self, now: float) -> str:
        """What is published, looked at twice a second by one thread; no other waits for it."""
        if now >= self.next_look and self.looking.acquire(blocking=False):
            try:
                self.next_look = now + POLL
                self.turn_to(self.read_version())
            except DatabaseError:
                # What is ready still serves: without a database there are no publications.
                self.next_look = self.clock() + PATIENCE
            finally:
                self.looking.release()
        return self.version

    def turn_to(self, version: str) -> None:
        """Empty the store where it belongs to another version."""
        if version != self.version:
            with self.lock:
                self.entries = {}
                self.sizes = dict.fromkeys(self.rooms, 0)
                self.version = version

    def send(
        self, entry: ReadyPage, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        encoding = accepted(environ.get("HTTP_ACCEPT_ENCODING", "")[:LONGEST_HEADER])
        variant = entry.variants.get(encoding) or self.encode(entry, encoding)
        condition = environ.get("HTTP_IF_NONE_MATCH")
        if condition and entry.status == "200 OK" and matches(condition, variant.etag):
            start_response("304 Not Modified", variant.unchanged)
            return ()
        start_response(entry.status, variant.headers)
        return () if environ["REQUEST_METHOD"] == "HEAD" else (variant.body,)

    def encode(self, entry: ReadyPage, encoding: str) -> Variant:
        """Make an encoding the first time it is asked for."""
        variant = encoded(entry.variants["identity"], encoding)
        with self.lock:
            # Two may have made it at once, and the entry may have left the store meanwhile.
            if self.entries.get(entry.key) is entry and encoding not in entry.variants:
                entry.variants[encoding] = variant
                entry.size += len(variant.body)
                self.sizes[entry.part] += len(variant.body)
                self.make_room(entry.part)
        return variant

    def fetch(
        self, environ: Environ, start_response: StartResponse, key: Key, version: str
    ) -> Iterable[bytes]:
        """Ask the application, and keep its answer if it may be kept."""
        asked = {name: value for name, value in environ.items() if name not in PRIVATE}
        asked["REQUEST_METHOD"] = "GET"
        asked["QUERY_STRING"] = key[1]
        status, headers, body = answer(self.application, asked)
        if may_be_kept(status, headers, body):
            entry = self.keep(key, version, status, headers, body)
            return self.send(entry, environ, start_response)
        start_response(status, headers)
        return () if environ["REQUEST_METHOD"] == "HEAD" else (body,)

    def keep(self, key: Key, version: str, status: str, headers: Headers, body: bytes) -> ReadyPage:
        plain = [(name, value) for name, value in headers if name.lower() not in REPLACED]
        identity = variant(hashlib.sha256(body).hexdigest()[:20], "identity", plain, body)
        entry = ReadyPage(
            key=key,
            status=status,
            variants={"identity": identity},
            expires=float("inf") if status == "200 OK" else self.clock() + BRIEF,
            size=sum(map(len, key)) + len(body) + _OVERHEAD,
        )
        with self.lock:
            if version == self.version and entry.size <= self.rooms[entry.part]:
                old = self.entries.pop(key, None)
                if old:
                    self.sizes[old.part] -= old.size
                self.entries[key] = entry
                self.sizes[entry.part] += entry.size
                self.make_room(entry.part)
        return entry

    def make_room(self, part: bool) -> None:
        """Drop what was not used since it was last looked at, the oldest first."""
        while self.sizes[part] > self.rooms[part]:
            entry = next(entry for entry in self.entries.values() if entry.part is part)
            del self.entries[entry.key]
            if entry.used:
                entry.used = False
                self.entries[entry.key] = entry
            else:
                self.sizes[part] -= entry.size


def canonical(path: str, query: str) -> Key | None:
    """What a public page depends on; None where the address is not that of a public page.

    Parameters come sorted by name, the values of one name in the order they were given.
    """
    if len(query) > LONGEST_QUERY:
        return None
    try:
        view = resolve(path.encode("latin-1").decode()).func
    except (Resolver404, UnicodeError):
        return None
    if not hasattr(view, "parameters"):
        return None
    if not query:
        return path, ""
    known: frozenset[str] | None = view.parameters
    if known is None:
        return path, query
    pairs = parse_qsl(query, keep_blank_values=True, errors="replace")
    kept = sorted((pair for pair in pairs if pair[0] in known), key=lambda pair: pair[0])
    return path, urlencode(kept)


def _is_secure(environ: Mapping[str, Any]) -> bool:
    return environ.get("HTTP_X_FORWARDED_PROTO") == "https" or environ["wsgi.url_scheme"] == "https"


def answer(application: Application, environ: Environ) -> tuple[str, Headers, bytes]:
    begun: list[tuple[str, Headers]] = []

    def start_response(status: str, headers: Headers, exc_info: Any = None) -> None:
        begun.append((status, headers))

    chunks = application(environ, start_response)
    try:
        body = b"".join(chunks)
    finally:
        if hasattr(chunks, "close"):
            chunks.close()
    return *begun[-1], body


def may_be_kept(status: str, headers: Headers, body: bytes) -> bool:
    """Whether an answer is the same for everyone and known in full."""
    given = {name.lower(): value for name, value in headers}
    directives = {part.strip() for part in given.get("cache-control", "").lower().split(",")}
    return (
        int(status[:3]) in KEPT_STATUSES
        and "public" in directives
        and not directives & {"private", "no-store", "no-cache"}
        and "set-cookie" not in given
        and "content-encoding" not in given
        and given.get("content-length") == str(len(body))
        and given.get("location", "/").startswith("/")
        and not given.get("location", "/").startswith("//")
    )


def variant(digest: str, encoding: str, plain: Headers, body: bytes) -> Variant:
    etag = f'"{digest}"' if encoding == "identity" else f'"{digest}-{encoding}"'
    headers = [*plain, ("ETag", etag), ("Vary", "Accept-Encoding")]
    unchanged = [pair for pair in headers if not pair[0].lower().startswith("content-")]
    if encoding != "identity":
        headers.append(("Content-Encoding", encoding))
    headers.append(("Content-Length", str(len(body))))
    return Variant(etag, headers, body, unchanged)


def encoded(identity: Variant, encoding: str) -> Variant:
    if encoding == "br":
        body = brotli.compress(identity.body, mode=brotli.MODE_TEXT, quality=9)
    else:
        body = gzip.compress(identity.body, compresslevel=9, mtime=0)
    plain = [pair for pair in identity.headers if pair[0].lower() not in REPLACED]
    return variant(identity.etag.strip('"'), encoding, plain, body)


@lru_cache(maxsize=256)
def accepted(header: str) -> str:
    """The smallest encoding that a browser takes: br, gzip or identity (RFC 9110, 12.5.3)."""
    weights = dict(_weights(header.lower()))
    wanted = {name: weights.get(name, weights.get("*", 0.0)) for name in ("br", "gzip")}
    best = max(wanted.values())
    return next((name for name, weight in wanted.items() if weight == best > 0), "identity")


def _weights(header: str) -> Iterator[tuple[str, float]]:
    for part in header.split(","):
        name, _, parameter = part.partition(";")
        value = parameter.strip().removeprefix("q=") if parameter else "1"
        try:
            yield name.strip(), float(value)
        except ValueError:
            yield name.strip(), 0.0


def matches(condition: str, etag: str) -> bool:
    """Whether `If-None-Match` names the page that a browser has (weakly, RFC 9110, 13.1.2)."""
    tags = {tag.strip().removeprefix("W/") for tag in condition.split(",")}
    return etag in tags or "*" in tags
