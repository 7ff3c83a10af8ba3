"""The text of a listing as ranking reads it. Knows no database."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple, Self

from profiles.search.query import Sought
from profiles.text.alphabet import place
from profiles.text.stemming import words

# What it is worth that a word stands in a part of a text: each is worth two of the next.
PARTS = (64, 32, 16, 8, 4, 2, 1)
TITLE_PART, ALTERNATIVES, SUMMARY, DUTIES, TRAIT_PART, ROUTES, OTHERS = PARTS
MOST_REMEMBERED = 20


class Worth(NamedTuple):
    """What a text is worth to one word of a question.

    `part` is the best part that holds it, whole or begun, or 0; `score` is twice the part that
    holds its first term, or the part that holds another or its beginning; `as_written` tells
    whether a name holds it as it was written.
    """

    part: int
    score: int
    as_written: bool


same_worth = cache(Worth)  # there are few of them, for very many words of texts


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A listing as ranking reads it, in as little memory as that takes: see `snapshot`.

    `names` are as written, one in a line; `written` and `keys` are the words and the keys of
    all of them; `stems` are those of the parts, the strongest part in the first line. Words
    stand between spaces, so that each is found with them around it.
    """

    listing_id: int
    names: str
    written: str
    keys: str
    stems: str
    title_length: int  # in stems
    place: bytes
    remembered: dict[str, Worth] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, listing_id: int, names: str, keys: str, *parts: str) -> Self:
        """From the columns of `ListingText`; `parts` are those of `PARTS`."""
        return cls(
            listing_id,
            names,
            f" {' '.join(words(names))} ",
            f" {keys} ",
            "\n".join([f" {part} " for part in parts]),
            len(parts[0].split()),
            place(names.partition("\n")[0]),
        )

    @property
    def title(self) -> str:
        return self.names.partition("\n")[0]

    def part(self, stem: str) -> int:
        """The strongest part that holds a stem, or 0."""
        at = self.stems.find(f" {stem} ")
        return 0 if at < 0 else PARTS[self.stems.count("\n", 0, at)]

    def worth(self, word: Sought) -> Worth:
        """What it is worth to a word.

        Words that are asked for are few: a short memory of them spares a third of a search (0.30 ms
        instead of 0.43 for `perawat`, of 100 texts).
        """
        worth = self.remembered.get(word.sign)
        if worth is None:
            worth = self._worth(word)
            if len(self.remembered) >= MOST_REMEMBERED:
                self.remembered.clear()
            self.remembered[word.sign] = worth
        return worth

    def _worth(self, word: Sought) -> Worth:
        first, *others = map(self.part, word.terms)
        begun = max(map(self.part, word.begun), default=0)
        if word.only_in_names and begun < ALTERNATIVES:
            begun = 0
        part = max(first, *others, begun)
        as_written = part >= ALTERNATIVES and f" {word.word} " in self.written
        return same_worth(part, max(2 * first, part), as_written)

    def shows(self, stems: Iterable[str]) -> bool:
        """Whether a card shows any of some stems: in its title or in its summary."""
        lines = self.stems.split("\n", 3)
        shown = lines[0] + lines[2]
        return any(f" {stem} " in shown for stem in stems)
