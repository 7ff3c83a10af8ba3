"""Wordings that the tables know, found in a question. Knows no database.

Words are compared as they are written, or by their root where the wording is one: "gambar" stands
for "menggambar" too, while "mengajar" is not "belajar". Between the words of a wording a question
may have others that bear no meaning ("ketemu banyak orang").
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from profiles.search.hints import NEGATIONS, NO, RUN_TOGETHER
from profiles.search.lexicon import Lexicon, PublishedWord
from profiles.terms import TopicTerm
from profiles.text.stemming import STOPWORDS, stem, words

MOST_SKIPPED = 2
LEAST_BEGUN = 3  # letters of a word that is still being typed
MOST_AHEAD = 3  # words that may still be missing


_JOINTS = ("dan", "atau")


class Phrase(NamedTuple):
    """A topic that a wording means; `denied` tells that it asks to be without it."""

    topic: TopicTerm
    denied: bool


class Mention(NamedTuple):
    """The topics that some words of a question mean, wanted or not, and which words those are."""

    topics: tuple[TopicTerm, ...]
    denied: bool
    start: int
    end: int


@dataclass
class _Node:
    phrases: list[Phrase] = field(default_factory=list)
    next: dict[str, "_Node"] = field(default_factory=dict)


def plain(word: str) -> str:
    """A word with every way to say no as one."""
    return NO if word in NEGATIONS or word in RUN_TOGETHER else word


class PhraseBook:
    """All wordings of some topics."""

    def __init__(self, topics: Iterable[TopicTerm] = ()) -> None:
        self._root = _Node()
        said: set[str] = set()
        for topic in topics:
            for denied, wordings in ((False, topic.asking), (True, topic.denying)):
                for wording in wordings:
                    spoken = [plain(word) for word in words(wording) if word not in _JOINTS]
                    said.update(spoken)
                    self._add(spoken, Phrase(topic, denied))
        entries = sorted((stem(word), word) for word in said)
        self.lexicon = Lexicon(PublishedWord(word, root, 1, 0) for root, word in entries)

    def _add(self, spoken: Sequence[str], phrase: Phrase) -> None:
        node = self._root
        for word in spoken:
            node = node.next.setdefault(word, _Node())
        if phrase not in node.phrases:
            node.phrases.append(phrase)

    def mention(self, spoken: Sequence[str], start: int) -> Mention | None:
        """The longest wording that begins at a word, as written before by roots."""
        found = max(self._ends(self._root, spoken, start, start), default=None, key=_fit)
        if not found:
            return None
        _length, end, node = found
        denied = node.phrases[0].denied
        topics = tuple(phrase.topic for phrase in node.phrases if phrase.denied == denied)
        return Mention(topics, denied, start, end)

    def begun(self, text: str) -> list[TopicTerm]:
        """Topics that a text is the beginning of a wording of, the shortest wordings first."""
        *spoken, last = [plain(word) for word in words(text)] or [""]
        node: _Node | None = self._root
        for word in spoken:
            node = node and node.next.get(word)
        if node is None or len(last) < LEAST_BEGUN:
            return []
        starts = [node.next[word] for word in sorted(node.next) if word.startswith(last)]
        found: dict[str, TopicTerm] = {}
        for _step in range(MOST_AHEAD):
            for one in starts:
                for phrase in one.phrases:
                    found.setdefault(phrase.topic.slug, phrase.topic)
            starts = [one for start in starts for one in start.next.values()]
        return list(found.values())

    def _ends(
        self, node: _Node, spoken: Sequence[str], start: int, at: int, skipped: int = 0
    ) -> Iterator[tuple[int, int, _Node]]:
        """How well the words up to a place fit a wording that ends there, the place, its node."""
        if node.phrases:
            yield at - start - skipped, at, node
        if at == len(spoken):
            return
        word = spoken[at]
        for key in dict.fromkeys((word, stem(word))):
            if key in node.next:
                yield from self._ends(node.next[key], spoken, start, at + 1, skipped)
        if at > start and skipped < MOST_SKIPPED and word in STOPWORDS and word != NO:
            yield from self._ends(node, spoken, start, at + 1, skipped + 1)


def _fit(found: tuple[int, int, _Node]) -> tuple[int, int]:
    return found[0], -found[1]
