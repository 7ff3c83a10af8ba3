"""How a question is read before it is searched: what it asks for, and what it will not have.

    "suka komputer tapi gak bisa matematika"  ->  komputer; without: matematika
    "dokter tapi takut darah"                 ->  "dokter"; without: darah dan luka
    "beda psikolog dan psikiater"             ->  perhaps two professions, see `splits`

A word that says no holds for what follows it, up to a word with which something new begins.
Knows no database: which professions there are is looked up by who asks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from profiles.search.hints import (
    ASIDE,
    AVERSIONS,
    BETWEEN,
    COMPARING,
    CUES,
    INSIDE,
    JOINTS,
    NO,
    ONLY,
    POOR,
    TURNS,
    UNMEANT,
    VERSUS,
    WEAK,
)
from profiles.search.phrasebook import Mention, PhraseBook, plain
from profiles.search.query import ASKING
from profiles.text.stemming import STOPWORDS, words
from profiles.topics import TopicTerm

MOST_PARTED = 12  # words of a question that may be about two professions


class Token(NamedTuple):
    """A word of a question, and the number of the part between spaces that it stands in."""

    word: str
    part: int


class Wish(NamedTuple):
    """Something that a question asks for, or will not have: a topic, or plain words.

    A wording may mean several topics. `start` and `end` are its place among the tokens, with
    the words that say no.
    """

    topics: tuple[TopicTerm, ...]
    words: tuple[str, ...]
    denied: bool
    start: int
    end: int

    @property
    def name(self) -> str:
        return self.topics[0].name if self.topics else " ".join(self.words)


@dataclass(frozen=True)
class Question:
    """A question as it is read; what no wish holds is left as words to search for."""

    text: str
    tokens: Sequence[Token]
    wishes: Sequence[Wish]

    @property
    def wanted(self) -> list[Wish]:
        return [wish for wish in self.wishes if not wish.denied]

    @property
    def unwanted(self) -> list[Wish]:
        return [wish for wish in self.wishes if wish.denied]

    @property
    def affirmed(self) -> str:
        """The question without what it will not have."""
        return self.without(*self.unwanted)

    @property
    def rest(self) -> str:
        """The words that bear meaning and that no wish holds."""
        held = {at for wish in self.wishes for at in range(wish.start, wish.end)}
        left = (token.word for at, token in enumerate(self.tokens) if at not in held)
        return " ".join(word for word in left if not _is_small(word))

    def without(self, *wishes: Wish) -> str:
        """The question without some wishes, as its parts were written."""
        gone = {self.tokens[at].part for one in wishes for at in range(one.start, one.end)}
        parts = self.text.split()
        return " ".join(part for number, part in enumerate(parts) if number not in gone)


def _is_small(word: str) -> bool:
    return word in UNMEANT or word in STOPWORDS or word in ASKING


def read_question(text: str, book: PhraseBook) -> Question:
    """What a question asks for and will not have, as far as a book knows the words for it."""
    tokens = [Token(w, number) for number, part in enumerate(text.split()) for w in words(part)]
    reader = _Reader([plain(token.word) for token in tokens], book)
    return Question(text, tokens, reader.wishes())


class _Reader:
    """Reads the words of one question from left to right."""

    def __init__(self, spoken: Sequence[str], book: PhraseBook) -> None:
        self.spoken, self.book = spoken, book
        self.found: list[Wish] = []

    def wishes(self) -> list[Wish]:
        at = 0
        while at < len(self.spoken):
            word = self.spoken[at]
            if mention := self.book.mention(self.spoken, at):
                at = self._take(mention, at)
            elif word == NO or word in AVERSIONS or self._is_lacking(at):
                at = self._deny(at)
            elif word in WEAK or word in POOR:
                at = self._lament(at)
            else:
                at += 1
        return self.found

    def _take(self, mention: Mention, start: int, *, turned: bool = False) -> int:
        denied = mention.denied != turned
        self.found.append(Wish(mention.topics, (), denied, start, mention.end))
        return mention.end

    def _is_lacking(self, at: int) -> bool:
        """ "kurang suka" says no; "kurang" alone says little."""
        return self.spoken[at] == "kurang" and self._word(at + 1) in ASIDE

    def _word(self, at: int) -> str:
        return self.spoken[at] if at < len(self.spoken) else ""

    def _deny(self, start: int) -> int:
        """What follows one or more words that say no: "tidak takut" says yes."""
        at, denied = start, False
        while (word := self._word(at)) == NO or word in AVERSIONS or word == "kurang":
            denied = not denied if word in AVERSIONS or not denied else denied
            at += 1
        if self._word(at) in ONLY:
            return at + 1
        first = start
        while True:
            while self._word(at) in ASIDE:
                at += 1
            if self._word(at) == NO or self._word(at) in AVERSIONS:  # "takut kalau tidak bisa"
                at += 1
                continue
            end = self._deny_one(first, at, denied)
            if end == at:
                return end
            if self._word(end) not in JOINTS or self._word(end + 1) in TURNS | {""}:
                return end
            first, at = end, end + 1

    def _deny_one(self, first: int, at: int, denied: bool) -> int:
        """A topic, or the plain words up to a turn; where neither follows, the same place."""
        if mention := self.book.mention(self.spoken, at):
            return self._take(mention, first, turned=denied)
        end = at
        while self._word(end) and not self._is_turn(end):
            end += 1
        meant = tuple(word for word in self.spoken[at:end] if not _is_small(word))
        if meant and denied:
            self.found.append(Wish((), meant, True, first, end))
        return end

    def _is_turn(self, at: int) -> bool:
        word = self._word(at)
        new = word in TURNS or word in JOINTS or word == NO or word in AVERSIONS
        return new or bool(self.book.mention(self.spoken, at))

    def _lament(self, start: int) -> int:
        """What one is bad at is not wished for: what follows, or what was said before."""
        word, after = self._word(start), start + 1
        while self._word(after) in ASIDE:
            after += 1
        follows = self.book.mention(self.spoken, after)
        is_inside = self._word(start + 1) in INSIDE or (word in WEAK and after == start + 1)
        if follows and is_inside:
            return self._take(follows, start, turned=True)
        last = self.found[-1] if self.found else None
        if last and not last.denied and self._is_beside(last.end, start):
            self.found[-1] = last._replace(denied=True, end=start + 1)
        elif follows:
            return self._take(follows, start, turned=True)
        return start + 1

    def _is_beside(self, start: int, end: int) -> bool:
        return all(_is_small(word) for word in self.spoken[start:end])


# --- two professions ----------------------------------------------------------------------


class Split(NamedTuple):
    """A question as two sides that may be professions.

    Where it `compares` ("beda", "vs", "atau") a side may be a part of a name; where a word at
    least joins them, a name for several ("guru"); else only whole names tell that two
    professions are meant.
    """

    left: str
    right: str
    joined: bool
    compares: bool


def splits(question: Question) -> Iterator[Split]:
    """The ways to read a question as two professions, the likeliest first."""
    spoken = [token.word for token in question.tokens]
    if not 2 <= len(spoken) <= MOST_PARTED or question.unwanted:
        return
    compares = not CUES.isdisjoint(spoken) or not VERSUS.isdisjoint(spoken)
    for joints in (VERSUS, {"atau", "or"}, BETWEEN):
        for at, word in enumerate(spoken):
            if word in joints:
                told = compares or word in {"atau", "or"}
                yield from _split(spoken[:at], spoken[at + 1 :], True, told)
    core = _core(spoken)
    if len(core) <= 6:
        for at in range(1, len(core)):
            yield from _split(core[:at], core[at:], False, False)


def _split(
    left: Sequence[str], right: Sequence[str], joined: bool, compares: bool
) -> Iterator[Split]:
    one, other = _core(left), _core(right)
    if one and other:
        yield Split(" ".join(one), " ".join(other), joined, compares)


def _core(spoken: Sequence[str]) -> list[str]:
    """A side without the words that compare or ask, as far as they stand around it."""
    first, last = 0, len(spoken)
    while first < last and _is_around(spoken[first]):
        first += 1
    while first < last and _is_around(spoken[last - 1]):
        last -= 1
    return list(spoken[first:last])


def _is_around(word: str) -> bool:
    return word in COMPARING or word in BETWEEN or _is_small(word)
