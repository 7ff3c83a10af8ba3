"""The text of a listing as ranking reads it. Knows no database."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from profiles.stemming import stems, words

# What it is worth that a word stands in a part of a text: each is worth two of the next.
TITLES, ALTERNATIVES, SUMMARY, DUTIES, TRAITS, ROUTES, OTHERS = PARTS = (64, 32, 16, 8, 4, 2, 1)
MOST_ANSWERS = 64
PARENTHESES = re.compile(r"\(([^()]*)\)")


def key(name: str) -> str:
    """A name as one word, so that spaces and hyphens do not matter ("UI/UX", "uiux")."""
    return "".join(words(name))


def keys(name: str) -> list[str]:
    """The words that mean a whole name: all of it, without its parentheses, what they hold."""
    forms = [name, PARENTHESES.sub(" ", name), *PARENTHESES.findall(name)]
    return list(dict.fromkeys(filter(None, map(key, forms))))


@dataclass(frozen=True)
class Text:
    """A listing's names as written, and the stems of its parts, the strongest part first."""

    listing_id: int
    names: Sequence[str]
    keys: Sequence[str]
    stems: str
    answers: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, listing_id: int, names: str, keys: str, *parts: str) -> "Text":
        """From the columns of `ListingText`; `parts` are those of `PARTS`."""
        lines = "\n".join([f" {part} " for part in parts])
        return cls(listing_id, names.split("\n"), keys.split(), lines)

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

    @property
    def title(self) -> str:
        return self.names[0]

    @cached_property
    def title_keys(self) -> Sequence[str]:
        return keys(self.title)

    @cached_property
    def title_length(self) -> int:
        """In stems."""
        return len(self.stems[: self.stems.index("\n")].split())

    @cached_property
    def sorted_by(self) -> str:
        return self.title.casefold()

    @cached_property
    def written(self) -> frozenset[str]:
        """The words of its names, as they are written."""
        return frozenset(words(" ".join(self.names)))

    @cached_property
    def ends(self) -> tuple[frozenset[str], frozenset[str]]:
        """The stems that its names begin with, and those that they end with."""
        stemmed = [one for one in map(stems, self.names) if one]
        return frozenset(one[0] for one in stemmed), frozenset(one[-1] for one in stemmed)
