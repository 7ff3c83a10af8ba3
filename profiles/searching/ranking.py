"""Which texts answer a question, which comes first, and why. Knows no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.searching.questions import Question, Sought
from profiles.searching.texts import (
    ALTERNATIVES,
    DUTIES,
    OTHERS,
    ROUTES,
    TITLES,
    TRAITS,
    Text,
    ends,
    keys,
)
from profiles.stemming import stems, words


class Order(NamedTuple):
    """What comes first: see `ranked`."""

    exact: int  # 0: the question is the title; 1: an alternative title; 2: neither
    missing: int
    score: int
    as_written: int
    other_words: int
    place: bytes
    listing_id: int


class Found(NamedTuple):
    """A text that answers, with the best part of it for each word of the question, or 0."""

    order: Order
    text: Text
    parts: Sequence[int]

    def unseen(self, question: Question) -> list[tuple[Sought, int]]:
        """The words that its card does not show, with their parts."""
        return [
            (word, part)
            for word, part in zip(question.sought, self.parts, strict=True)
            if part and not self.text.shows((word.whole, *word.begun))
        ]


def ranked(question: Question, texts: Iterable[Text]) -> list[Found]:
    """Texts that answer, best first.

    1. The question is the whole title; then, the whole of an alternative title.
    2. All the words before some of the words. Some are enough where they are more than half,
       or one of two that is the head of a name ("dokter gigi" finds "Dokter Umum"); texts with
       some are brought only while fewer than ten listings hold all of them.
    3. The sum of each word's best field: title, alternative title, summary, duties, traits,
       entry routes, the rest of the page; each is worth two of the next, a word that is only
       begun is worth half.
    4. More words as they were written, not only by their stem.
    5. Fewer other words in the title.
    6. Titles from A to Z.
    """
    found = [one for text in texts if (one := _found(question, text))]
    found.sort(key=itemgetter(0))
    return found


def _found(question: Question, text: Text) -> Found | None:
    parts: list[int] = []
    score = missing = as_written = 0
    for word in question.sought:
        whole = text.part(word.whole)
        begun = max(map(text.part, word.begun)) if word.begun else 0
        if word.only_in_names and begun < ALTERNATIVES:
            begun = 0
        part = max(whole, begun)
        parts.append(part)
        score += max(2 * whole, begun)
        if not part:
            missing += word.must
        elif part >= ALTERNATIVES and f" {word.word} " in text.written:
            as_written += 1
    exact = 2
    if question.key and f" {question.key} " in text.keys:
        exact = 0 if question.key in keys(text.title) else 1
        missing = 0
    if missing and not _is_enough(question.needed, text, missing):
        return None
    others = text.title_length - parts.count(TITLES)
    order = Order(exact, missing, -score, -as_written, others, text.place, text.listing_id)
    return Found(order, text, parts)


def _is_enough(needed: Sequence[Sought], text: Text, missing: int) -> bool:
    if missing * 2 != len(needed):
        return missing * 2 < len(needed)
    if len(needed) != 2:
        return False
    first, last = needed
    heads, tails = ends(text.names)
    return first.whole in heads or last.whole in tails


# --- why a listing is there ---------------------------------------------------------------

PLACES = {
    TRAITS: _lazy("dari sifat yang dicarinya"),
    ROUTES: _lazy("dari jalur masuknya"),
    OTHERS: _lazy("dari cerita di halamannya"),
}
MOST_QUOTED = 90


def also_called(question: Question, text: Text) -> str:
    """The alternative title that holds most of the question's words, and fewest others."""

    def holds(name: str) -> tuple[int, int]:
        held = stems(name)
        hits = sum(any(o in held for o in (w.whole, *w.begun)) for w in question.sought)
        return (question.key in keys(name)) + hits, -len(held)

    return max(text.names.split("\n")[1:], key=holds)


def reason(question: Question, found: Found, duties: Sequence[str] = ()) -> str:
    """Why a listing answers, where its card does not show it; with `duties`, quoting one."""
    unseen = found.unseen(question)
    if found.order.exact == 0 or (not unseen and found.order.exact == 2):
        return ""
    if found.order.exact == 1 or any(part == ALTERNATIVES for _word, part in unseen):
        return _("juga disebut %s") % also_called(question, found.text)
    place = max(part for _word, part in unseen)
    if place != DUTIES:
        return str(PLACES[place])
    quoted = max(duties, key=lambda duty: _says(duty, unseen), default="")
    return _("dari tugasnya: %s") % shortened(quoted) if quoted else _("dari tugasnya")


def _says(sentence: str, sought: Iterable[tuple[Sought, int]]) -> int:
    """How many words a sentence holds."""
    held = stems(sentence)
    return sum(any(one in held for one in (word.whole, *word.begun)) for word, _part in sought)


def shortened(text: str) -> str:
    """The beginning of a sentence in small letters, cut between words."""
    text = text[:1].lower() + text[1:].rstrip(".")
    if len(text) <= MOST_QUOTED:
        return text
    return text[:MOST_QUOTED].rpartition(" ")[0].rstrip(",;:") + " …"


# --- while typing -------------------------------------------------------------------------


@dataclass(frozen=True, order=True)
class Begun:
    """How a name is begun by a text: the title before others, its first word before inner."""

    is_alternative: bool
    is_inner: bool
    place: bytes
    name: str

    @property
    def reason(self) -> str:
        return _("juga disebut %s") % self.name if self.is_alternative else ""


def begun(asked: str, text: Text) -> Begun | None:
    """The best of the names that a question begins, if it begins any of them."""
    typed = words(asked)
    ways = (
        Begun(name != text.title, at > 0, text.place, name)
        for name in text.names.split("\n")
        if (at := _place(typed, words(name))) >= 0
    )
    return min(ways, default=None)


def _place(typed: Sequence[str], name: Sequence[str]) -> int:
    """Where the typed words stand in a name, one after another, the last one begun."""
    for at in range(len(name) - len(typed) + 1 if typed else 0):
        here = name[at : at + len(typed)]
        if here[:-1] == typed[:-1] and here[-1].startswith(typed[-1]):
            return at
    return -1
