"""What stands behind the store where a test needs no Django."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

PUBLIC = (("Cache-Control", "public"),)


@dataclass
class Fake:
    """An application that answers everything alike; `asked` is all that it was asked."""

    body: bytes = b"ok"
    status: str = "200 OK"
    headers: Iterable[tuple[str, str]] = PUBLIC
    asked: list[dict[str, Any]] = field(default_factory=list)
    open: int = 0  # answers that nobody has closed yet

    def __call__(self, environ, start_response) -> "Body":
        self.asked.append(environ)
        self.open += 1
        start_response(self.status, [*self.headers, ("Content-Length", str(len(self.body)))])
        return Body(self)


@dataclass
class Body:
    answers: Fake

    def __iter__(self) -> Iterator[bytes]:
        yield self.answers.body

    def close(self) -> None:
        self.answers.open -= 1
