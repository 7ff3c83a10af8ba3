"""Somebody who looks at one page again and again, and what follows from what was seen.

Publications are numbered; each page shows the number of the one it was made from.
"""

import re
from collections.abc import Mapping, Sequence
from http.client import HTTPConnection, HTTPException
from itertools import pairwise
from threading import Event, Thread
from time import monotonic
from typing import NamedTuple

NUMBER = re.compile(r"Terbitan nomor (\d+)\.")
LOOK = 0.02  # seconds between two looks


class Sighting(NamedTuple):
    """A page that was asked for and came: when, and which publication it showed."""

    asked: float
    came: float
    number: int


class Witness(Thread):
    """Looks through one door, and goes on looking while it is closed."""

    def __init__(self, port: int, path: str, ended: Event) -> None:
        super().__init__(daemon=True)
        self.port, self.path, self.ended = port, path, ended
        self.sightings: list[Sighting] = []

    def run(self) -> None:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        while not self.ended.wait(LOOK):
            asked = monotonic()
            try:
                connection.request("GET", self.path)
                body = connection.getresponse().read().decode()
            except (OSError, HTTPException):
                connection.close()
                continue
            if shown := NUMBER.search(body):
                self.sightings.append(Sighting(asked, monotonic(), int(shown[1])))
        connection.close()


def lags(published: Mapping[int, float], sightings: Sequence[Sighting]) -> dict[int, float]:
    """Seconds until each publication, or one after it, was seen; without those never seen.

    While a door is closed nobody can look: such a wait is counted from the last look that
    showed something older, or not at all.
    """
    waits = {}
    for number, moment in published.items():
        old = [s.asked for s in sightings if s.number < number and s.asked > moment]
        if any(s.number >= number for s in sightings):
            waits[number] = max((asked - moment for asked in old), default=0.0)
    return waits


def broken(
    published: Mapping[int, float], sightings: Sequence[Sighting], allowed: float
) -> list[str]:
    """Each publication that was not shown, or whose forerunner was shown for too long."""
    problems = []
    waits = lags(published, sightings)
    for number in published:
        if number not in waits:
            problems.append(f"never showed publication {number}")
        elif waits[number] > allowed:
            problems.append(f"showed publication {number} only after {waits[number]:.2f} s")
    return problems


def steps_back(sightings: Sequence[Sighting]) -> list[str]:
    """Each time something older was shown after something newer."""
    return [
        f"showed publication {after.number} after {before.number}"
        for before, after in pairwise(sightings)
        if after.number < before.number
    ]
