"""Words and their stems, so that "memberdayakan" meets "pemberdayaan".

Stems are for machines only: for search, and for telling which duties of two professions
are alike. The stemmer is PySastrawi's (Nazief-Adriani with corrections), with the few
words that matter here and that it gets wrong.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

# What PySastrawi leaves too long, cuts too short or maps to another word.
EXCEPTIONS = {
    "perawat": "rawat",
    "keperawatan": "rawat",
    "mensejahterakan": "sejahtera",
    "mensosialisasikan": "sosialisasi",
    "penyejahteraan": "sejahtera",
    "pemrogram": "program",
    "pemrograman": "program",
    "memprogram": "program",
    "pekerja": "kerja",
    "pengacara": "pengacara",
    "perancang": "rancang",
    "perancangan": "rancang",
    "pelukis": "lukis",
    "pemadam": "padam",
    "pemadaman": "padam",
    "perawatan": "rawat",
    "perawatannya": "rawat",
    "perpajakan": "pajak",
    "perbankan": "bank",
    "berempati": "empati",
    "seniman": "seni",
    "merubah": "ubah",
    "medical": "medical",
}

# Words that bear no meaning of their own in titles, duties and questions.
STOPWORDS = frozenset(
    """ada adalah agar akan apa atau bagi bagian bahwa banyak belum bila bisa bukan cara dalam
    dan dapat dari dengan di hal harus hingga ia ini itu jadi jika juga kalau kamu karena ke
    kepada ketika lagi lain lalu lebih maka masih mereka namun oleh pada para per pun saat saja
    sambil sampai sangat satu saya sebagai sebelum secara sedang sehingga selama serta setelah
    setiap seperti suatu sudah supaya tanpa tentang terhadap tersebut tetap tiap untuk yang
    yaitu""".split()  # noqa: SIM905
)

LONGEST = 40
_WORD = re.compile(r"[a-z0-9]+")


class Roots:
    """The roots that a dictionary knows, in their order: every process holds all 30,000."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(filter(None, words))

    def contains(self, word: str | None) -> bool:
        """What PySastrawi asks of a dictionary; with None where no rule made a word."""
        return word is not None and self.get(word) is not None

    def get(self, word: str) -> str | None:
        at = bisect_left(self.words, word)
        return self.words[at] if at < len(self.words) and self.words[at] == word else None


@cache
def _roots() -> Roots:
    return Roots(StemmerFactory().get_words())


@cache
def _stemmer() -> Any:
    # Not the factory's own stemmer: that one remembers every word it ever met.
    return Stemmer(_roots())


def is_indonesian(word: str) -> bool:
    """Whether the dictionary of Indonesian roots knows a lower-case word or its stem."""
    return _roots().contains(stem(word))


def cached_word(word: str) -> str:
    """The same word as the dictionary holds it, so that it stands in memory once."""
    return _roots().get(word) or word


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents; hyphens part them."""
    plain = text.casefold()
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in letters if not unicodedata.combining(char))
    return _WORD.findall(plain)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of one lower-case word."""
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    if len(word) > LONGEST:
        return word
    found = str(_stemmer().stem_word(word))
    roots = _roots()
    if found != word or roots.contains(word):
        return found
    proper = (str(_stemmer().stem_word(form)) for form in _proper_forms(word))
    return next((root for root in proper if roots.contains(root)), word)


# How prefixes are written against the rules ("mensukseskan"), and how they are spoken.
UNMELTED = [("ns", "ny"), ("nt", "n"), ("mp", "m"), ("ngk", "ng")]
_SPOKEN = [("nge", ""), ("ng", ""), ("ng", "k"), ("ny", "s"), ("ny", "c"), ("n", "t"), ("m", "p")]


def _proper_forms(word: str) -> Iterator[str]:
    """What a word that no dictionary knows may stand for: "bantuin" for "bantukan"."""
    for written, melted in UNMELTED:
        for prefix in ("me", "pe"):
            if word.startswith(prefix + written):
                yield prefix + melted + word.removeprefix(prefix + written)
    bare = word.removesuffix("in") if word.endswith("in") and len(word) > 5 else word
    if bare != word:
        yield bare
    for spoken, root in _SPOKEN:
        if bare.startswith(spoken) and len(bare) - len(spoken) >= 3:
            yield root + bare.removeprefix(spoken)


def stems(text: str) -> list[str]:
    """The stems of a text's words, in their order, without words that bear no meaning."""
    return [stem(word) for word in words(text) if word not in STOPWORDS]
