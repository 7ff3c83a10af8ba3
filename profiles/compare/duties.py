"""Which duties of two professions are alike, by the words that bear meaning.

A duty says what is done, then often why ("supaya ...", "untuk ..."). Its words are stems; a
stem weighs the more, the fewer duties of the catalogue hold it (inverse document frequency),
and half as much where it stands in the why: many things are done so that people get well.
Two duties are as alike as the angle between their weights is narrow (cosine), and only if
they share at least two stems: one word in common is chance.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import fsum, log, sqrt
from typing import Self

from profiles.text.stemming import STOPWORDS, stems

# Set on the examples in tests/compare/test_duties.py, which say what it lets in and keeps out.
DUTIES_ALIKE = 0.24
PURPOSE = re.compile(r"\b(?:agar|supaya|sehingga|untuk|guna|demi)\b", re.IGNORECASE)
# What stems leave of words that bear no meaning ("keadaan", "bersama", "melewati").
EMPTY = STOPWORDS | {"sama", "lewat", "tidak"}


@dataclass(frozen=True)
class Weights:
    """How many duties of a catalogue (`total` of them) hold each stem."""

    counts: Mapping[str, int]
    total: int

    def of(self, stem: str) -> float:
        return log((2 + self.total) / (1 + self.counts.get(stem, 0)))


class Sample:
    """Duties of the first professions by their address, which stand for the catalogue's.

    Their words are counted once; a pair is weighed by `most` of them that are not of it.
    """

    def __init__(self, duties: Sequence[tuple[str, Sequence[str]]], most: int) -> None:
        self.duties = duties
        self.most = most
        self.whole = weigh(duty for _slug, own in duties for duty in own)

    def weights(self, *pair: tuple[str, Sequence[str]]) -> Weights:
        """What the words of a pair's duties are worth: counted in its own and the sample's."""
        slugs = {slug for slug, _duties in pair}
        own = weigh(duty for _slug, duties in pair for duty in duties)
        others = [slug for slug, _duties in self.duties if slug not in slugs][: self.most]
        kept = set(others)
        less = weigh(duty for slug, duties in self.duties if slug not in kept for duty in duties)
        counts = {
            stem: count + self.whole.counts.get(stem, 0) - less.counts.get(stem, 0)
            for stem, count in own.counts.items()
        }
        return Weights(counts, self.whole.total + own.total - less.total)


@dataclass(frozen=True)
class Pairing:
    """Duties that are alike, most alike first, and those that only one side has, in order."""

    alike: tuple[tuple[str, str], ...]
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]

    def mirrored(self) -> Self:
        alike = tuple((right, left) for left, right in self.alike)
        return replace(self, alike=alike, only_left=self.only_right, only_right=self.only_left)


# A comparison asks for each duty once for every duty of the other side: 20 us a time.
@lru_cache(maxsize=4096)
def meaning(duty: str) -> Mapping[str, float]:
    """The stems of a duty: 1 for what is done, one half for what stands in the why only."""
    what, *why = PURPOSE.split(duty)
    parts = dict.fromkeys(stems(" ".join(why)), 0.5) | dict.fromkeys(stems(what), 1.0)
    return {stem: parts[stem] for stem in sorted(parts) if stem not in EMPTY}


def weigh(duties: Iterable[str]) -> Weights:
    """The weights that a body of duties gives to its words."""
    bags = [meaning(duty) for duty in duties]
    return Weights(Counter(stem for bag in bags for stem in bag), len(bags))


def duty_likeness(left: str, right: str, weights: Weights) -> float:
    """From 0 (nothing that counts in common) to 1 (the same words); the same both ways."""
    if left.casefold() == right.casefold():
        return 1.0
    ours, theirs = (
        {stem: part * weights.of(stem) for stem, part in meaning(duty).items()}
        for duty in (left, right)
    )
    shared = [ours[stem] * theirs[stem] for stem in ours if stem in theirs]
    if len(shared) < 2:
        return 0.0
    return fsum(shared) / sqrt(_square(ours) * _square(theirs))


def _square(bag: Mapping[str, float]) -> float:
    return fsum(weight**2 for weight in bag.values())


def pair(left: Sequence[str], right: Sequence[str], weights: Weights) -> Pairing:
    """Join the most alike first, each duty once; ties go to the words, then to the order.

    Whoever stands left, the same duties are joined: no part of the order knows the side.
    """
    candidates = sorted(
        (-score, sorted((ours, theirs)), sorted((i, j)), i, j)
        for i, ours in enumerate(left)
        for j, theirs in enumerate(right)
        if (score := round(duty_likeness(ours, theirs, weights), 9)) >= DUTIES_ALIKE
    )
    joined: dict[int, int] = {}
    for _score, _words, _places, i, j in candidates:
        if i not in joined and j not in joined.values():
            joined[i] = j
    return Pairing(
        alike=tuple((left[i], right[j]) for i, j in joined.items()),
        only_left=tuple(duty for i, duty in enumerate(left) if i not in joined),
        only_right=tuple(duty for j, duty in enumerate(right) if j not in joined.values()),
    )
