"""The words that are published, for unfinished words and for typing errors. Knows no database."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, compress, groupby, islice
from operator import attrgetter
from string import ascii_lowercase, digits
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from profiles.text.affixes import LEAST_WORD, partings
from profiles.text.stemming import Roots, cached_word, is_indonesian, search_terms

MOST_ENDINGS = 12
LEAST_LETTERS = 5  # a shorter word has too many neighbours to be corrected
LEAST_PART = 3
LETTERS, AFTER = ascii_lowercase + digits, "\x7f"


class PublishedWord(NamedTuple):
    """A published word: its stem, in how many texts it stands, and in how many names."""

    word: str
    stem: str
    uses: int
    name_uses: int


class Lexicon:
    """All published words. A value: it never changes, a new version makes a new one.

    It stands in columns, since every process holds it: 1.7 MiB for 29,600 words, all of the
    dictionary, where one tuple for each takes 2.9 (tracemalloc). Entries come with those of the
    same stem beside them, so that the stem is held once for all of them.
    """

    def __init__(self, entries: Iterable[PublishedWord]) -> None:
        words: list[str] = []
        stems: list[str] = []
        roots: list[str] = []
        uses, name_uses, held_by = array("I"), array("I"), array("I")
        for stem_of_some, some in groupby(entries, attrgetter("stem")):
            root, first = cached_word(stem_of_some), len(words)
            for entry in some:
                words.append(root if entry.word == root else entry.word)
                stems.append(root)
                uses.append(entry.uses)
                name_uses.append(entry.name_uses)
            roots.append(root)
            held_by.append(sum(uses[first:]))
        order = _order(words)
        self._words = [words[at] for at in order]
        self._stems = [stems[at] for at in order]
        self._uses = array("I", map(uses.__getitem__, order))
        self._name_uses = array("I", map(name_uses.__getitem__, order))
        order = _order(roots)
        self._roots = [roots[at] for at in order]
        self._held_by = array("I", map(held_by.__getitem__, order))

    def get(self, word: str) -> PublishedWord | None:
        at = _place(self._words, word)
        return None if at is None else self._entry(at)

    def _entry(self, at: int) -> PublishedWord:
        return PublishedWord(self._words[at], self._stems[at], self._uses[at], self._name_uses[at])

    @cached_property
    def _named(self) -> list[str]:
        return list(compress(self._words, self._name_uses))

    def knows(self, word: str) -> bool:
        """Whether the word is published, as it stands or by one of its terms."""
        return self._holds(word) or any(map(self.held_by, chain(*self.terms(word))))

    def terms(self, word: str) -> tuple[Roots, ...]:
        """What a word is looked for by; where no root is known, by a published word inside it."""
        found = search_terms(word)
        if found[0] != (word,) or self.begins(word) or is_indonesian(word):
            return found
        own = sorted(one for one in partings(word, self._holds) if len(one.root) >= LEAST_WORD)
        return ((word, *chain(*search_terms(own[0].root))),) if own else found

    def _holds(self, word: str) -> bool:
        return _place(self._words, word) is not None

    def is_of_names(self, word: str) -> bool:
        """Whether the word stands in any name, as it is."""
        at = _place(self._words, word)
        return at is not None and self._name_uses[at] > 0

    def held_by(self, stem: str) -> int:
        """How many texts hold a stem, at most: a text may hold several of its words."""
        at = _place(self._roots, stem)
        return 0 if at is None else self._held_by[at]

    def begins(self, start: str) -> bool:
        at = bisect_left(self._words, start)
        return at < len(self._words) and self._words[at].startswith(start)

    def begun(self, start: str, *, in_names: bool = False) -> list[str]:
        """Stems of words that begin so, those of most names first, at most a dozen."""
        places: Iterable[int] = range(*_beginning(self._words, start))
        if in_names:
            places = filter(self._name_uses.__getitem__, places)
        best = sorted(places, key=lambda at: (-self._name_uses[at], -self._uses[at], at))
        return list(islice(dict.fromkeys(self._stems[at] for at in best), MOST_ENDINGS))

    def corrected(self, word: str) -> str | None:
        """What a word that is not published was probably meant to be, if anything.

        Two published words that were written as one; else the nearest published word: one
        error in up to five letters, two in more, and with two the first letter is right. A
        good Indonesian word is no typing error, unless it is long and a name is one letter
        away.
        """
        if len(word) < LEAST_WORD or any(char.isdigit() for char in word):
            return None
        return self._parted(word) or self._nearest(word)

    def _parted(self, word: str) -> str | None:
        least = LEAST_PART if len(word) > LEAST_WORD else 2  # "uiux"
        for at in range(least, len(word) - least + 1):
            left, right = self.get(word[:at]), self.get(word[at:])
            if left and right and left.name_uses and right.name_uses:
                return f"{left.word} {right.word}"
        return None

    def _nearest(self, word: str) -> str | None:
        if len(word) < LEAST_LETTERS:
            return None
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

    def _within(self, word: str, most: int) -> Iterator[tuple[PublishedWord, int]]:
        """Words within so many errors, and how many those are."""
        near = process.extract(
            word,
            self._words[slice(*_beginning(self._words, word[0]))],
            scorer=OSA.distance,
            score_cutoff=most,
            limit=None,
        )
        for other, errors, _at in [*near, *((other, 1, 0) for other in _misbegun(word))]:
            if (entry := self.get(other)) and (errors < 2 or len(other) > 5):
                yield entry, int(errors)

    def alike(self, word: str) -> list[str]:
        """Stems of words in names that look like a word, too far off to be what was meant."""
        found = process.extract(
            word,
            self._named[slice(*_beginning(self._named, word[0]))],
            scorer=OSA.normalized_similarity,
            score_cutoff=0.6,
            limit=3,
        )
        near = [self.get(other) for other, _alike, _at in found]
        return [entry.stem for entry in near if entry]


def _order(words: Sequence[str]) -> Sequence[int]:
    """The places of words, from A to Z."""
    return array("I", sorted(range(len(words)), key=words.__getitem__))


def _place(words: Sequence[str], word: str) -> int | None:
    """Where a word stands among sorted ones, if it does."""
    at = bisect_left(words, word)
    return at if at < len(words) and words[at] == word else None


def _beginning(words: Sequence[str], start: str) -> tuple[int, int]:
    """From where to where those stand, among sorted words, that begin so."""
    first = bisect_left(words, start)
    return first, bisect_left(words, start + AFTER, lo=first)


def _misbegun(word: str) -> Iterator[str]:
    """What a word was meant to be if it has one error, at its first letter."""
    yield word[1:]
    yield word[1] + word[0] + word[2:]
    for letter in LETTERS:
        yield letter + word
        yield letter + word[1:]
