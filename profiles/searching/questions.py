"""From what was typed to what is looked for. Knows no database."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from profiles.searching.texts import key
from profiles.searching.vocabulary import Vocabulary
from profiles.stemming import STOPWORDS, stem, words

MOST_CHARACTERS = 100
MOST_WORDS = 8

# Words that only ask: they count where they stand, and are not missed where they do not.
ASKING = frozenset(
    """apakah bagaimana bekerja buat cita ingin jurusan kak karier karir kerja kerjaan kerjanya
    mau menjadi minta orang pekerjaan pengen pengin profesi punya senang siapa suka tugas
    tugasnya tukang utk yg job career work the and for""".split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Sought:
    """One word that is looked for: whole by its stem, or as the beginning of other words.

    `begun` are stems of words that begin with it; with `only_in_names` they count in names
    alone. `must` tells whether it is missed where it does not stand.
    """

    word: str
    whole: str
    begun: tuple[str, ...] = ()
    only_in_names: bool = False
    must: bool = True


@dataclass(frozen=True)
class Question:
    """What is looked for: each word once, and the whole as the name it may be."""

    text: str
    sought: Sequence[Sought]

    @cached_property
    def key(self) -> str:
        """The whole as one word."""
        return key(self.text)

    @cached_property
    def needed(self) -> list[Sought]:
        return [word for word in self.sought if word.must]


def cut(text: str) -> tuple[str, bool]:
    """What we read of a text, and whether that is less than all of it."""
    plain = text[: 10 * MOST_CHARACTERS]
    if not plain.isprintable():
        plain = "".join(char if char.isprintable() else " " for char in plain)
    whole = " ".join(plain.split())
    read = " ".join(whole[:MOST_CHARACTERS].split()[:MOST_WORDS])
    return read, read != whole or len(text) > 10 * MOST_CHARACTERS


def corrected(text: str, vocabulary: Vocabulary) -> str:
    """The text with its typing errors mended; the rest stays as it was typed."""
    chunks = text.split()
    last = len(chunks) - 1
    return " ".join(
        _corrected(chunk, vocabulary, unfinished=at == last) for at, chunk in enumerate(chunks)
    )


def _corrected(chunk: str, vocabulary: Vocabulary, *, unfinished: bool) -> str:
    typed = words(chunk)
    mended = []
    for word in typed:
        fine = word in STOPWORDS or word in ASKING or vocabulary.knows(word)
        fine = fine or (unfinished and bool(vocabulary.begun(word)))
        mended.append(word if fine else vocabulary.corrected(word) or word)
    return chunk if mended == typed else " ".join(mended)


def question(text: str, vocabulary: Vocabulary) -> Question:
    """The words of a text, as they are looked for.

    The last word may be unfinished: of two letters, or where it is also a word of its own,
    its endings count in names only.
    """
    typed = words(text)[: 2 * MOST_WORDS]
    meant = [word for word in typed if word not in STOPWORDS] or typed[-1:]
    sought: dict[str, Sought] = {}
    for at, word in enumerate(meant, start=1):
        root = stem(word)
        only_in_names = len(word) == 2 or word in STOPWORDS or vocabulary.knows(word)
        begun: tuple[str, ...] = ()
        if at == len(meant) and word == typed[-1] and len(word) >= 2:
            endings = vocabulary.begun(word, in_names=only_in_names)
            begun = tuple(ending for ending in endings if ending != root)
        sought[root] = Sought(word, root, begun, only_in_names, word not in ASKING)
    if not any(word.must for word in sought.values()):
        sought = {root: replace(word, must=True) for root, word in sought.items()}
    return Question(text, list(sought.values())[:MOST_WORDS])
