"""Words and their stems, so that "memberdayakan" meets "pemberdayaan".

Stems are for machines only: for search, and for telling which duties of two professions
are alike. The stemmer is PySastrawi's (Nazief-Adriani with corrections), with the few
words that matter here and that it gets wrong.
"""

import re
import unicodedata
from functools import cache, lru_cache

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
    "pengacara": "acara",
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

WORD = re.compile(r"[a-z0-9]+")


@cache
def _stemmer() -> object:
    return StemmerFactory().create_stemmer()


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents; hyphens part them."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return WORD.findall("".join(char for char in plain if not unicodedata.combining(char)))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one lower-case word."""
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    if len(word) > 40:
        return word
    return str(_stemmer().stem(word))  # type: ignore[attr-defined]


def stems(text: str) -> list[str]:
    """The stems of a text's words, in their order, without words that bear no meaning."""
    return [stem(word) for word in words(text) if word not in STOPWORDS]
