"""The text of a listing as ranking reads it. Knows no database."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from profiles.alphabet import place
from profiles.stemming import stems, words

# What it is worth that a word stands in a part of a text: each is worth two of the next.
TITLES, ALTERNATIVES, SUMMARY, DUTIES, TRAITS, ROUTES, OTHERS = PARTS = (64, 32, 16, 8, 4, 2, 1)
MOST_ANSWERS = 20
PARENTHESES = re.compile(r"\(([^()]*)\)")


def key(name: str) -> str:
    """A name as one word, so that spaces and hyphens do not matter ("UI/UX", "uiux")."""
    return "".join(words(name))


def keys(name: str) -> list[str]:
    """The words that mean a whole name: all of it, without its parentheses, what they hold."""
    forms = [name, PARENTHESES.sub(" ", name), *PARENTHESES.findall(name)]
    return list(dict.fromkeys(filter(None, map(key, forms))))


@dataclass(frozen=True, slots=True)
class Text:
    """A listing as ranking reads it, in as little memory as that takes: see `editions`.

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
    answers: dict[str, int] = field(default_factory=dict, compare=False)

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
        """The strongest part that holds a stem, or 0.

        Words that are asked for are few: a short memory of them spares most of the looking.
        """
        part = self.answers.get(stem)
        if part is None:
            at = self.stems.find(f" {stem} ")
            part = 0 if at < 0 else PARTS[self.stems.count("\n", 0, at)]
            if len(self.answers) >= MOST_ANSWERS:
                self.answers.clear()
            self.answers[stem] = part
        return part

    def shows(self, stems: Iterable[str]) -> bool:
        """Whether a card shows any of some stems: in its title or in its summary."""
        lines = self.stems.split("\n", 3)
        shown = lines[0] + lines[2]
        return any(f" {stem} " in shown for stem in stems)


@lru_cache(maxsize=1_000)
def ends(names: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems that some names begin with, and those that they end with."""
    stemmed = [one for one in map(stems, names.split("\n")) if one]
    return frozenset(one[0] for one in stemmed), frozenset(one[-1] for one in stemmed)
