"""What a number of visitors needs, reckoned from the measured figures of docs/performance.json.

    python -m bench.scale [--visitors 1000000]

The assumptions are below, one a line; docs/scale.md explains them.
"""

import argparse
import json
from collections.abc import Mapping
from dataclasses import dataclass

from bench.catalogue import ROOT
from bench.figures import markdown

DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Habits:
    """How visitors and editors behave; change what is not so at your place."""

    pages: int = 5  # a visit
    files: int = 3  # of a first page: style sheet, script, icon
    peak: float = 10.0  # busiest second / average second of the day
    new_questions: float = 0.05  # pages whose address nobody asked for before: searches
    publications: float = 30.0  # an hour, while editors are at work
    addresses: int = 5_000  # that are asked for again after each publication
    servers: int = 2  # each has its own store of ready pages
    queries: int = 4  # of the database for a page that is made


def figures(stored: Mapping[str, Mapping[str, Mapping[str, float]]]) -> dict[str, float]:
    """The measured figures that the reckoning uses."""
    serving, weights = stored["serving"]["figures"], stored["weights"]["figures"]
    return {
        "ready us": serving["portal | CPU us/request"],
        "front us": serving.get("nginx cache | CPU us/request", 0.0),
        "made us": serving["page made anew, CPU us"],
        "first KB": weights["profession | first visit, KB"],
        "next KB": weights["profession | next page, KB"],
    }


def needs(
    measured: Mapping[str, float], visitors: int, habits: Habits | None = None
) -> dict[str, float]:
    """Load and machines for this number of visitors a day."""
    habits = habits or Habits()
    pages = visitors * habits.pages
    busiest = pages / DAY * habits.peak
    requests = busiest * (habits.pages + habits.files) / habits.pages
    weight = measured["first KB"] + (habits.pages - 1) * measured["next KB"]
    remade = habits.servers * habits.addresses * habits.publications / 3600
    asked_anew = busiest * habits.new_questions
    return {
        "pages a day": pages,
        "pages a second, on average": pages / DAY,
        "pages a second, at the peak": busiest,
        "requests a second with files, at the peak": requests,
        "GB a day": visitors * weight / 1e6,
        "Mbit/s at the peak": visitors * weight / 1e6 * 8_000 / DAY * habits.peak,
        "cores for nginx": requests * measured["front us"] / 1e6,
        "cores for ready pages, if nginx kept none": busiest * measured["ready us"] / 1e6,
        "cores for new questions": asked_anew * measured["made us"] / 1e6,
        "cores for making pages": remade * measured["made us"] / 1e6,
        "database queries a second": (remade + asked_anew) * habits.queries + 2 * habits.servers,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--visitors", type=int, default=1_000_000, help="a day")
    given = parser.parse_args()
    stored = json.loads((ROOT / "docs" / "performance.json").read_text())
    print(markdown(needs(figures(stored["parts"]), given.visitors), {}))


if __name__ == "__main__":
    main()
