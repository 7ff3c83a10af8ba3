"""Whether words of one root meet, and others do not, on the list of pairs in `roots.yaml`.

    python -m bench roots

The same pairs are asked of PySastrawi's stemmer, whose dictionary we use and whose rules we do not.
"""

from collections.abc import Callable, Iterator, Set
from pathlib import Path
from typing import NamedTuple

import yaml

LIST = Path(__file__).with_suffix(".yaml")
WRONG = "pairs that are wrong"
TARGETS = {"pairs": (300.0, float("inf")), WRONG: (0.0, 0.0)}


class Pair(NamedTuple):
    one: str
    other: str
    is_same: bool


def pairs() -> Iterator[Pair]:
    """Each word of a family with its first word, then the pairs that must not meet."""
    listed = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    for family in listed["same"]:
        first, *others = family.split()
        yield from (Pair(first, other, True) for other in others)
    for pair in listed["different"]:
        yield Pair(*pair.split(), is_same=False)


def wrong(found_by: Callable[[str], Set[str]]) -> list[Pair]:
    """The pairs that meet and should not, or should and do not."""
    return [
        pair
        for pair in pairs()
        if pair.is_same == found_by(pair.one).isdisjoint(found_by(pair.other))
    ]


def ours(text: str) -> Set[str]:
    from profiles.text.stemming import roots, words

    return {root for word in words(text) for root in roots(word)}


def measure() -> dict[str, float]:
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    stemmer = StemmerFactory().create_stemmer()
    listed = list(pairs())
    figures: dict[str, float] = {"pairs": len(listed), WRONG: len(wrong(ours))}
    ways = {"roots": wrong(ours), "PySastrawi": wrong(lambda text: {stemmer.stem(text)})}
    for way, missed in ways.items():
        for kind, is_same in {"same": True, "different": False}.items():
            of = sum(pair.is_same == is_same for pair in listed)
            right = of - sum(pair.is_same == is_same for pair in missed)
            figures[f"{way} | {kind} root, of {of}"] = right
    return figures
