"""Words and their roots, so that "memberdayakan" meets "pemberdayaan".

Roots are for machines only: for search, and for telling which duties of two professions are
alike. Grammar is in `morphology`, what people mean in `usage`, and which roots there are in
PySastrawi's dictionary. A word may have several roots; its stem is the likeliest.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from profiles.text.morphology import LEAST_ROOT, derivations, likely
from profiles.text.usage import COMPOUNDS, KIN, MORE_ROOTS, NO_ROOTS, OUTDONE, RULE_BREAKERS, WHOLE

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
# Signs that make a word another one, as one word: "C++" is no "C".
_SIGNS = {"c++": "cplusplus", "c#": "csharp", "f#": "fsharp", ".net": "dotnet"}
_WORD = re.compile(r"[a-z0-9]+")
_SIGN = re.compile(r"(?<![a-z0-9])(?:c\+\+|[cf]#|\.net)(?![a-z0-9+#])")


class Dictionary:
    """The roots that are known, in their order: every process holds all 30,000."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(words)

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None

    def get(self, word: str) -> str | None:
        at = bisect_left(self.words, word)
        return self.words[at] if at < len(self.words) and self.words[at] == word else None


@cache
def _dictionary() -> Dictionary:
    known = (word for word in StemmerFactory().get_words() if len(word) >= LEAST_ROOT)
    return Dictionary({*known, *MORE_ROOTS, *COMPOUNDS} - NO_ROOTS)


def is_indonesian(word: str) -> bool:
    """Whether a lower-case word or its stem is known to be Indonesian."""
    return word in WHOLE or stem(word) in _dictionary()


def cached_word(word: str) -> str:
    """The same word as the dictionary holds it, so that it stands in memory once."""
    return _dictionary().get(word) or word


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents; hyphens part them."""
    plain = text.casefold()
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in letters if not unicodedata.combining(char))
    if "#" in plain or "+" in plain or ".n" in plain:
        plain = _SIGN.sub(lambda sign: _SIGNS[sign[0]], plain)
    return _WORD.findall(plain)


@lru_cache(maxsize=20_000)
def roots(word: str) -> tuple[str, ...]:
    """The roots of one lower-case word, the likeliest first; where none is known, the word.

    Two words are of one root where they share any of them.
    """
    if len(word) > LONGEST:
        return (word,)
    found = _meant(word)
    kin = (other for root in found for other in (*COMPOUNDS.get(root, ()), KIN.get(root, root)))
    return tuple(dict.fromkeys(cached_word(root) for root in (*found, *kin)))


def _meant(word: str) -> tuple[str, ...]:
    if word in RULE_BREAKERS:
        return (RULE_BREAKERS[word],)
    known = _dictionary()
    if word in WHOLE or word in known:
        return (word,)
    meant = likely(derivations(word, known.__contains__), OUTDONE.__contains__)
    return tuple(derivation.root for derivation in meant) or (word,)


def stem(word: str) -> str:
    """The likeliest root of one lower-case word."""
    return roots(word)[0]


def stems(text: str) -> list[str]:
    """The stems of a text's words, in their order, without words that bear no meaning."""
    return [stem(word) for word in words(text) if word not in STOPWORDS]


def all_roots(text: str) -> list[str]:
    """The same with every root that a word may have."""
    return [root for word in words(text) if word not in STOPWORDS for root in roots(word)]
