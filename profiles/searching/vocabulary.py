"""The words that are published, for unfinished words and for typing errors. Knows no database."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import compress, groupby
from operator import attrgetter
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from profiles.stemming import is_indonesian, shared, stem

MOST_ENDINGS = 12
LEAST_LETTERS = 4  # a shorter word has too many neighbours to be corrected
LEAST_PART = 3


class Entry(NamedTuple):
    """A published word: its stem, in how many texts it stands, and in how many names."""

    word: str
    stem: str
    uses: int
    name_uses: int


class Vocabulary:
    """All published words. A value: it never changes, a new version makes a new one.

    It stands in columns, since every process holds it. Entries that come with those of the
    same stem beside them take least room: the stem is held once for all of them.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._all_stems: list[str] = []
        words: list[str] = []
        stems: list[str] = []
        uses, name_uses = array("I"), array("I")
        for stem_of_some, some in groupby(entries, attrgetter("stem")):
            root = shared(stem_of_some)
            self._all_stems.append(root)
            for entry in some:
                words.append(root if entry.word == root else entry.word)
                stems.append(root)
                uses.append(entry.uses)
                name_uses.append(entry.name_uses)
        self._all_stems.sort()
        order = array("I", sorted(range(len(words)), key=words.__getitem__))
        self._words = [words[at] for at in order]
        self._stems = [stems[at] for at in order]
        self._uses = array("I", map(uses.__getitem__, order))
        self._name_uses = array("I", map(name_uses.__getitem__, order))

    def get(self, word: str) -> Entry | None:
        at = _place(self._words, word)
        return None if at is None else self._entry(at)

    def _entry(self, at: int) -> Entry:
        return Entry(self._words[at], self._stems[at], self._uses[at], self._name_uses[at])

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        lengths: dict[int, list[str]] = {}
        for word in self._words:
            lengths.setdefault(len(word), []).append(word)
        return lengths

    @cached_property
    def _named(self) -> list[str]:
        return list(compress(self._words, self._name_uses))

    def knows(self, word: str) -> bool:
        """Whether the word is published, as it stands or by its stem."""
        return (
            _place(self._words, word) is not None or _place(self._all_stems, stem(word)) is not None
        )

    def begun(self, start: str, *, in_names: bool = False) -> list[str]:
        """Stems of words that begin so, those of most names first, at most a dozen."""
        first = bisect_left(self._words, start)
        last = bisect_left(self._words, start + "\x7f", lo=first)
        found = [self._entry(at) for at in range(first, last)]
        if in_names:
            found = [entry for entry in found if entry.name_uses]
        found.sort(key=lambda entry: (-entry.name_uses, -entry.uses, entry.word))
        return list(dict.fromkeys(entry.stem for entry in found))[:MOST_ENDINGS]

    def corrected(self, word: str) -> str | None:
        """What a word that is not published was probably meant to be, if anything.

        Two published words that were written as one; else the nearest published word: one
        error in up to five letters, two in more, and with two the first letter is right. A
        good Indonesian word is no typing error, unless it is long and a name is one letter
        away.
        """
        if len(word) < LEAST_LETTERS or any(char.isdigit() for char in word):
            return None
        return self._parted(word) or self._nearest(word)

    def _parted(self, word: str) -> str | None:
        for at in range(LEAST_PART, len(word) - LEAST_PART + 1):
            left, right = self.get(word[:at]), self.get(word[at:])
            if left and right and left.name_uses and right.name_uses:
                return f"{left.word} {right.word}"
        return None

    def _nearest(self, word: str) -> str | None:
        most = 1 if len(word) <= 5 else 2
        real = is_indonesian(word)
        if real and most == 1:
            return None
        near = [
            (errors, entry.word[0] != word[0], not entry.name_uses, -entry.uses, entry.word)
            for entry, errors in self._within(word, 1 if real else most)
            if entry.name_uses or not real
        ]
        return min(near)[-1] if near else None

    def _within(self, word: str, most: int) -> Iterable[tuple[Entry, int]]:
        for length in range(len(word) - most, len(word) + most + 1):
            found = process.extract(
                word,
                self._by_length.get(length, []),
                scorer=OSA.distance,
                processor=None,
                score_cutoff=most,
                limit=None,
            )
            for other, errors, _at in found:
                entry = self.get(other)
                if entry and (errors < 2 or (other[0] == word[0] and length > 5)):
                    yield entry, int(errors)

    def alike(self, word: str) -> list[str]:
        """Stems of words in names that look like a word, too far off to be what was meant."""
        found = process.extract(
            word, self._named, scorer=OSA.normalized_similarity, score_cutoff=0.6, limit=3
        )
        near = [self.get(other) for other, _alike, _at in found if other[0] == word[0]]
        return [entry.stem for entry in near if entry]


def _place(words: Sequence[str], word: str) -> int | None:
    """Where a word stands among sorted ones, if it does."""
    at = bisect_left(words, word)
    return at if at < len(words) and words[at] == word else None
