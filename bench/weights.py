"""What each kind of page weighs on the wire, as a phone gets it through nginx.

    python -m bench weights

Heads count as well as bodies. The first visit fetches the page and all files it names; the next
page is one of the same kind for whoever has the files; again is a page that has not changed.
"""

import tempfile
from pathlib import Path

from bench import processes
from bench.catalogue import say
from bench.serving import front_of
from bench.site import ENCODINGS, KINDS, Answer, assets, get

FIRST, NEXT, AGAIN = "first visit, KB", "next page, KB", "again, KB"
MOST = {"profession": (60, 25)}  # KB of 1,000 bytes: a first visit, a next page
TARGETS = {
    f"{kind} | {name}": (0.0, float(most))
    for kind, bounds in MOST.items()
    for name, most in zip((FIRST, NEXT), bounds, strict=True)
}


def fetched(port: int, path: str, **headers: str) -> Answer:
    answer = get(port, path, Accept_Encoding=ENCODINGS, **headers)
    if answer.status not in (200, 304):
        raise RuntimeError(f"{path} was answered {answer.status}")
    return answer


def weigh(port: int, path: str) -> dict[str, float]:
    """Kilobytes of one page at a first visit, as the next page, and unchanged."""
    page = fetched(port, path)
    files = sum(fetched(port, file).weight for file in assets(port, path))
    again = fetched(port, path, If_None_Match=page.headers["etag"])
    weights = (page.weight + files, page.weight, again.weight)
    return dict(zip((FIRST, NEXT, AGAIN), (weight / 1000 for weight in weights), strict=True))


def measure() -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # nginx's worker may be another user
        variables = processes.environment(folder / "var")
        say("loading the fixtures")
        processes.prepare(variables)
        with processes.portal(variables) as portal, front_of(folder, [portal.port]) as front:
            port = front[0] if front else portal.port
            figures = {
                f"{kind} | {column}": value
                for kind, path in KINDS.items()
                for column, value in weigh(port, path).items()
            }
        say("")
    return figures
