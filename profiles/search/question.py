"""How a question is read before it is searched: what it asks for, and what it will not have.

    "suka komputer tapi gak bisa matematika"  ->  komputer; without: matematika
    "dokter tapi takut darah"                 ->  "dokter"; without: darah dan luka
    "beda psikolog dan psikiater"             ->  perhaps two professions, see `sides`

A word that says no holds for what follows it, up to a word with which something new begins.
Knows no database: which professions there are is looked up by who asks.
"""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from profiles.search.hints import (
    ALONE,
    AROUND_SIDES,
    AVERSIONS,
    BETWEEN,
    BETWEEN_NO,
    CONTRASTS,
    CUES,
    EITHER,
    HEADS,
    INSIDE,
    JOINTS,
    NEW_STARTS,
    NO,
    OF_PROGRAMME,
    OF_VOCATIONAL,
    POOR,
    SMALL_WORDS,
    TAGGED,
    TAKEN_BACK,
    UNMEANT,
    VERSUS,
    WEAK,
)
from profiles.search.phrasebook import Mention, PhraseBook, plain
from profiles.search.query import ASKING
from profiles.terms import TopicKind, TopicTerm
from profiles.text.stemming import STOPWORDS, stem, words

MOST_PARTED = 14  # words of a question that may be about two professions
NAME_AT_MOST = 5  # words
STRUNG = (TopicKind.SUBJECT, TopicKind.MATTER)  # what people string together without "dan"


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

    @property
    def studied(self) -> TopicKind:
        """The kind of study that its words speak of."""
        said = {token.word for token in self.tokens}
        if said & OF_VOCATIONAL:
            return TopicKind.VOCATIONAL
        return TopicKind.PROGRAMME if said & OF_PROGRAMME else TopicKind.SUBJECT

    def without(self, *wishes: Wish) -> str:
        """The question without some wishes, as its parts were written."""
        gone = {self.tokens[at].part for one in wishes for at in range(one.start, one.end)}
        parts = self.text.split()
        return " ".join(part for number, part in enumerate(parts) if number not in gone)


def _length(mention: Mention) -> int:
    return mention.end - mention.start


def _weight(mention: Mention) -> tuple[int, bool]:
    """Of two wordings that share words the longer is meant, of equal ones a study of SMK."""
    return _length(mention), any(one.kind is TopicKind.VOCATIONAL for one in mention.topics)


def _is_small(word: str) -> bool:
    return word in ASKING or word in STOPWORDS or word in SMALL_WORDS


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
            if mention := self._mention(at):
                at = self._take(mention, at)
            elif word == NO and self._word(at - 1) in TAGGED:
                at += 1
            elif word == NO or word in AVERSIONS or self._is_lacking(at):
                at = self._deny(at)
            elif word in WEAK or word in POOR:
                at = self._lament(at)
            else:
                at += 1
        return self.found

    def _mention(self, at: int) -> Mention | None:
        """The wording that begins at a word, unless a longer one begins inside it."""
        found = self.book.mention(self.spoken, at)
        if found and _length(found) == 1 < len(self.spoken) and self.spoken[at] in ALONE:
            return None
        if found:
            inside = (self.book.mention(self.spoken, inner) for inner in range(at + 1, found.end))
            if any(other and _weight(other) > _weight(found) for other in inside):
                return None
        return found

    def _take(self, mention: Mention, start: int, *, turned: bool = False) -> int:
        denied = mention.denied != turned
        self.found.append(Wish(mention.topics, (), denied, start, mention.end))
        return mention.end

    def _is_lacking(self, at: int) -> bool:
        """ "kurang suka" says no; "kurang" alone says little."""
        follows = self._word(at + 1)
        return self.spoken[at] == "kurang" and bool(follows in BETWEEN_NO or self._mention(at + 1))

    def _word(self, at: int) -> str:
        return self.spoken[at] if 0 <= at < len(self.spoken) else ""

    def _deny(self, start: int) -> int:
        """What follows one or more words that say no: "tidak takut" says yes."""
        at, denied = start, False
        while (word := self._word(at)) == NO or word in AVERSIONS or word == "kurang":
            denied = not denied if word in AVERSIONS or not denied else denied
            at += 1
        if self._word(at) in TAKEN_BACK:
            return at + 1
        first = start
        refuses = self._word(start) in AVERSIONS or self._word(at) in BETWEEN_NO
        while True:
            while self._is_between(at):
                at += 1
            end = self._deny_one(first, at, denied)
            after = end + 1 if self._word(end) in JOINTS else end
            if end == at == len(self.spoken) and first == start and refuses and denied:
                self._deny_last(start, end)
            if end == at or not self._goes_on(after, is_joined=after > end):
                return end
            first, at = end, after

    def _goes_on(self, at: int, *, is_joined: bool) -> bool:
        """Whether a no holds for what follows too: "gak suka fisika, kimia dan biologi"."""
        if self._word(at) in NEW_STARTS | {""}:
            return False
        if mention := self._mention(at):
            listed = any(topic.kind in STRUNG for topic in mention.topics)
            return not mention.denied and (is_joined or listed)
        return is_joined

    def _is_between(self, at: int) -> bool:
        """Whether a word only leads from a no to what it is about: "tidak menyukai kerja ..."."""
        word = self._word(at)
        if not word or word in CONTRASTS or self._mention(at):
            return False
        leads = BETWEEN_NO | UNMEANT | NEW_STARTS | AVERSIONS
        return word == NO or word in leads or stem(word) in BETWEEN_NO

    def _deny_one(self, first: int, at: int, denied: bool) -> int:
        """A topic, or plain words up to a turn; where neither follows, the same place.

        Words before a topic only say how it is not wanted: "gak jago ngerjain matematika".
        """
        end = at
        while self._word(end):
            if mention := self._mention(end):
                return self._take(mention, first, turned=denied)
            if self._is_turn(end):
                break
            end += 1
        meant = tuple(word for word in self.spoken[at:end] if not _is_small(word))
        if meant and denied:
            self.found.append(Wish((), meant, True, first, end))
        return end

    def _is_turn(self, at: int) -> bool:
        word = self._word(at)
        return word in NEW_STARTS or word in JOINTS or word == NO or word in AVERSIONS

    def _lament(self, start: int) -> int:
        """What one is bad at is not wished for: what follows, or what was said before."""
        word, after = self._word(start), start + 1
        while self._word(after) in BETWEEN_NO:
            after += 1
        follows = self._mention(after)
        is_inside = self._word(start + 1) in INSIDE or (word in WEAK and after == start + 1)
        if follows and is_inside:
            return self._take(follows, start, turned=True)
        if not self._deny_last(start, start + 1) and follows:
            return self._take(follows, start, turned=True)
        return start + 1

    def _deny_last(self, start: int, end: int) -> bool:
        """Refuse what was said just before: "hitungan gak bisa", "matematika jelek"."""
        last = self.found[-1] if self.found else None
        if not last or last.denied or not self._is_beside(last.end, start):
            return False
        self.found[-1] = last._replace(denied=True, end=end)
        return True

    def _is_beside(self, start: int, end: int) -> bool:
        return all(_is_small(word) for word in self.spoken[start:end])


def unknown_title(question: Question, is_known: Callable[[str], bool]) -> str:
    """What a question says if it names work that no text knows: "ahli parfum"."""
    said = (token.word for token in question.tokens)
    spoken = [word for word in said if word in HEADS or not _is_small(word)]
    is_name = len(spoken) >= 2 and spoken[0] in HEADS and not question.wishes
    return " ".join(spoken) if is_name and not any(map(is_known, spoken[1:])) else ""


# --- two professions ----------------------------------------------------------------------


def compares(question: Question) -> bool:
    """Whether a question sets things side by side: "beda", "vs", "atau"."""
    spoken = {token.word for token in question.tokens}
    return not spoken.isdisjoint(CUES | VERSUS | EITHER)


def runs_of_names(question: Question, is_of_names: Callable[[str], bool]) -> list[str]:
    """All runs of words of a question that may be names, for who looks them up.

    None where the question says more than names: `is_of_names` tells words that stand in some.
    """
    spoken = [token.word for token in question.tokens]
    if not 2 <= len(spoken) <= MOST_PARTED or question.unwanted:
        return []
    if not all(_is_around(word) or is_of_names(word) for word in spoken):
        return []
    runs: dict[str, None] = {}
    for at in range(len(spoken)):
        for end in range(at + 1, min(at + NAME_AT_MOST, len(spoken)) + 1):
            if not is_of_names(spoken[end - 1]):
                break
            runs[" ".join(spoken[at:end])] = None
    return list(runs)


def names_alone(question: Question, names: AbstractSet[str]) -> list[str]:
    """The names in a question, if it says nothing else but words that ask or compare."""
    spoken = [token.word for token in question.tokens]
    found, at = [], 0
    while at < len(spoken):
        sizes = range(min(NAME_AT_MOST, len(spoken) - at), 0, -1)
        run = next((r for n in sizes if (r := " ".join(spoken[at : at + n])) in names), "")
        if run:
            found.append(run)
        elif not _is_around(spoken[at]):
            return []
        at += len(run.split()) or 1
    return found


def sides(question: Question) -> Iterator[tuple[str, str]]:
    """The ways to read a question that compares as two sides, the likeliest first."""
    spoken = [token.word for token in question.tokens]
    if not 2 <= len(spoken) <= MOST_PARTED or question.unwanted or not compares(question):
        return
    for joints in (VERSUS, EITHER, BETWEEN):
        for at, word in enumerate(spoken):
            if word in joints:
                one, other = _core(spoken[:at]), _core(spoken[at + 1 :])
                if one and other:
                    yield " ".join(one), " ".join(other)


def _core(spoken: Sequence[str]) -> Sequence[str]:
    """A side without the words that compare or ask, as far as they stand around it."""
    first, last = 0, len(spoken)
    while first < last and _is_around(spoken[first]):
        first += 1
    while first < last and _is_around(spoken[last - 1]):
        last -= 1
    return spoken[first:last]


def _is_around(word: str) -> bool:
    asks = word in ASKING or word in STOPWORDS
    return asks or word in AROUND_SIDES or word in BETWEEN or word in VERSUS
