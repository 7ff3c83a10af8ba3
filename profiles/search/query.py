"""From what was typed to what is looked for. Knows no database."""

from collections.abc import Sequence
from typing import NamedTuple, Self

from rapidfuzz.distance import OSA

from profiles.search.hints import SMALL_WORDS, SPOKEN
from profiles.search.lexicon import Lexicon
from profiles.search.titles import compact_key
from profiles.text.stemming import STOPWORDS, Roots, words

MOST_CHARACTERS = 100
MOST_WORDS = 8
# Of a question all that it will not have must be read, of what is searched for less will do.
MOST_READ_CHARACTERS = 200
MOST_READ_WORDS = 30
LEAST_SPOKEN = 6  # letters of a word that may be a mistyped word of what people say
FEW = 10  # where fewer texts than this hold all words, those that hold some answer too

# Words that only ask: they count where they stand, and are not missed where they do not.
ASKING = frozenset(
    """apakah bagaimana bekerja buat cita ingin jurusan kak karier karir kerja kerjaan kerjanya
    mau menjadi minta orang pekerjaan pengen pengin profesi punya senang siapa suka tugas
    tugasnya tukang utk yg job career work the and for""".split()  # noqa: SIM905
).union(SMALL_WORDS)


class Sought(NamedTuple):
    """One word that is looked for: whole by its terms, or as the beginning of other words.

    Of `terms` the first is worth most (see `search_terms`). `begun` are stems of words that begin
    with it; with `only_in_names` they count in names alone. `must` tells whether it is missed
    where it does not stand, `held_by` how many texts hold it, at most. `sign` is all that it is
    looked for by, in one: texts remember by it what they are worth to the word.
    """

    word: str
    terms: Roots
    begun: tuple[str, ...]
    only_in_names: bool
    must: bool
    held_by: int
    sign: str

    @classmethod
    def of(cls, word: str, terms: Roots, vocabulary: Lexicon, *, unfinished: bool) -> Self:
        """A word that is looked for; an unfinished one is the beginning of others too.

        Of two letters, or where it is a word of its own, its endings count in names only.
        """
        held_by = sum(map(vocabulary.held_by, terms))
        only_in_names = len(word) == 2 or word in STOPWORDS or held_by > 0
        endings = vocabulary.begun(word, in_names=only_in_names) if unfinished else []
        begun = tuple(ending for ending in endings if ending not in terms)
        held_by += sum(map(vocabulary.held_by, begun))
        sign = " ".join(("names" if only_in_names else "anywhere", word, *terms, *begun))
        return cls(word, terms, begun, only_in_names, word not in ASKING, held_by, sign)


class Query(NamedTuple):
    """What is looked for: the whole as one word, for the name it may be, and each word once."""

    key: str
    sought: Sequence[Sought]

    @property
    def needed(self) -> list[Sought]:
        return [word for word in self.sought if word.must]


def cut(
    text: str, characters: int = MOST_CHARACTERS, most_words: int = MOST_WORDS
) -> tuple[str, bool]:
    """What we read of a text, and whether that is less than all of it."""
    plain = text[: 10 * MOST_CHARACTERS]
    if not plain.isprintable():
        plain = "".join(char if char.isprintable() else " " for char in plain)
    whole = " ".join(plain.split())
    read = " ".join(whole[:characters].split()[:most_words])
    return read, read != whole or len(text) > 10 * MOST_CHARACTERS


def corrected(text: str, *vocabularies: Lexicon) -> str:
    """The text with its typing errors corrected; the rest stays as it was typed.

    A word that any of the vocabularies knows is no error; the first is that of the published
    words, the others of what people say.
    """
    chunks = text.split()
    last = len(chunks) - 1
    return " ".join(
        _corrected(chunk, vocabularies, unfinished=at == last) for at, chunk in enumerate(chunks)
    )


def _corrected(chunk: str, vocabularies: Sequence[Lexicon], *, unfinished: bool) -> str:
    typed = words(chunk)
    as_meant = []
    for word in typed:
        fine = word in STOPWORDS or word in ASKING or word in SPOKEN
        fine = fine or any(known.knows(word) for known in vocabularies)
        fine = fine or (unfinished and any(known.begins(word) for known in vocabularies))
        as_meant.append(word if fine else _nearest(word, vocabularies))
    return chunk if as_meant == typed else " ".join(as_meant)


def _nearest(word: str, vocabularies: Sequence[Lexicon]) -> str:
    """What a word was probably meant to be, of all vocabularies; itself where none can tell."""
    published, *others = vocabularies
    known_to = [published, *(others if len(word) >= LEAST_SPOKEN else [])]
    meant = [near for known in known_to if (near := known.corrected(word))]
    return min(meant, key=lambda near: OSA.distance(word, near), default=word)


def parse_query(text: str, vocabulary: Lexicon) -> Query:
    """The words of a text, as they are looked for; the last one may be unfinished."""
    typed = words(text)[: 2 * MOST_WORDS]
    meant = [word for word in typed if word not in STOPWORDS] or typed[-1:]
    sought: dict[Roots, Sought] = {}
    for at, word in enumerate(meant, start=1):
        unfinished = at == len(meant) and word == typed[-1] and len(word) >= 2
        components = vocabulary.terms(word)
        for terms in components:
            part = word if len(components) == 1 else terms[0]
            one = Sought.of(part, terms, vocabulary, unfinished=unfinished and part == word)
            sought[terms] = one
    first = list(sought.values())[:MOST_WORDS]
    if not any(word.must for word in first):
        first = [word._replace(must=True) for word in first]
    return Query(compact_key(text), first)
