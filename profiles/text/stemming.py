"""Words and their roots, so that "memberdayakan" meets "pemberdayaan".

Roots are for machines only: for search, and for telling which duties of two professions are
alike. How words are built says `affixes`; which roots there are, the dictionary that comes with
PySastrawi, and beside it the few words below. Its stemmer is not used: it parts words that do
not go together ("menangis" for it is "menang").
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from profiles.text.affixes import compounds, loosely, partings

# Roots that the dictionary lacks, and words that only look as if they had affixes.
OWN = frozenset(
    """bali banggai bekasi berau berlin betawi fitur gim karyawan kediri kerinci koas kutai
    maluku medical mentawai merangin minang musi ngada ngawi pekalongan pemalang pengacara
    pesawaran polwan ponsel rinci risih selayar setuju susi tabanan tarakan wartawan
    wewenang wirausaha""".split()  # noqa: SIM905
)

# Words that are built against the rules, and those that the dictionary takes for roots.
IRREGULAR = {
    "adakan": "ada",
    "beramal": "amal",
    "denger": "dengar",
    "dimengerti": "arti",
    "katakan": "kata",
    "ketemu": "temu",
    "kinerja": "kerja",
    "mengerti": "arti",
    "pengertian": "arti",
    "duniawi": "dunia",
    "erti": "arti",
    "mengawal": "kawal",
    "mengawali": "awal",
    "pengawal": "kawal",
    "pengawalan": "kawal",
    "alami": "alam",
    "penglihatan": "lihat",
    "mensejahterakan": "sejahtera",
    "mensosialisasikan": "sosialisasi",
    "penyejahteraan": "sejahtera",
    "pengawinan": "kawin",
    "sejarawan": "sejarah",
    "masakan": "masak",
    "pelancar": "lancar",
    "pematangan": "matang",
    "pemerah": "perah",
    "pemerahan": "perah",
    "perata": "rata",
    "perombak": "rombak",
    "perombakan": "rombak",
    "seniman": "seni",
    "seseorang": "orang",
    "statistika": "statistik",
    "merubah": "ubah",
    "keluaran": "keluar",
    "ketahui": "tahu",
    "dr": "dokter",
    "perbankan": "bank",
    "setelan": "setel",
}

# Roots that give way where another fits as well: "memasak" is no "pasak", "mengisi" no "kisi".
RARE = frozenset(
    """aba abar abur acau acik adakan aga agam ajuk akuan alami ambang ambuh ancang andang
    antuk aram arang asa asih atus awal awang awat awin bacak baran belian berik cah
    deritaan dipan ecek ejan ekang emas embara enang encang epak ering etik gera ikan ilah
    indu ira jaran jujuran kacak kacauan kacu kacung kada kadang kagak kaku kala kalam kalau
    kali kalih kamal kamar kamat kambing kampuh kana kantar kapas kapi kapit kapung karah
    karas kari karti karung karya kasah kasam kasasi kasi kawan kawasan kayun kecek kecer
    keduduk kelak kelap kelas keliar kelulus kelus kemban kera keram kerasan kerawat kesah
    kesiap ketes ketika kilas kimbang kiri kiris kisi kitik kolak kolok kopak koper koperasi
    koral koran kotak kover kuap kubah kudi kuis kukur kulah kulat kuli kulur kumat kundang
    kundi kundur kunta kuntung kupahan kurai kurap kurban kurus kusik kusir kusut kutang
    kutik luk madam mesan nal nali nangis ode okok pacet pakan palas palu pangsa papan parah
    pasak pasuk patang pati pegah perah perdu pinta piring pohon puak pual pula pulai rada
    radu raguk raja rajab ralat rampas rancam randai rang rangka rangkat rangkut rapi rapik
    rapung ratap ratus rawan rekor revolusi risa risi rombak rubah ruban ruji sahan sahkan
    sala saman sontek sunti talar tanti taung tobat ujuk umpun umput unjung upa uras urban
    urung""".split()  # noqa: SIM905
)

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
# Names of one letter with signs behind it, and single letters that are joined: R&D, L.S.M, S-1.
_SHORT_NAME = re.compile(r"(?<![a-z0-9])[a-z](?:\+\+|#|[-.]\d|(?:[.&][a-z])+)(?![a-z0-9+#])")
_SPELLED = str.maketrans({"+": "plus", "#": "sharp", "&": "", ".": "", "-": ""})


class Dictionary:
    """The roots that are known, in their order: every process holds all 30,000."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(filter(None, words))

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None

    def get(self, word: str) -> str | None:
        at = bisect_left(self.words, word)
        return self.words[at] if at < len(self.words) and self.words[at] == word else None


@cache
def _dictionary() -> Dictionary:
    return Dictionary({*StemmerFactory().get_words(), *OWN, *IRREGULAR})


def is_indonesian(word: str) -> bool:
    """Whether a lower-case word is a known root or has one."""
    return stem(word) in _dictionary()


def cached_word(word: str) -> str:
    """The same word as the dictionary holds it, so that it stands in memory once."""
    return _dictionary().get(word) or word


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents; hyphens part them.

    Short names with signs are words ("C++"), and signs are spelled, since no index holds them.
    """
    plain = text.casefold()
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(char for char in letters if not unicodedata.combining(char))
    if plain.isalnum() and plain.isascii():
        return [plain]
    short = _SHORT_NAME.sub(lambda name: name[0].translate(_SPELLED), plain)
    return _WORD.findall(short)


Roots = tuple[str, ...]  # that one word may have, the likeliest first


@lru_cache(maxsize=20_000)
def components(word: str) -> tuple[Roots, ...]:
    """The roots of a lower-case word; of two that took their affixes as one, those of each.

    Most words have one root. "mengaji" has two, "ketenagakerjaan" two components with one each.
    """
    known = _dictionary()
    if word in IRREGULAR:
        return ((IRREGULAR[word],),)
    if word in known or len(word) > LONGEST:
        return ((word,),)
    found = sorted(partings(word, known.__contains__))
    if found:
        likely = [one for one in found if one.order == found[0].order]
        found = [one for one in likely if one.root not in RARE] or likely
        alike = (one.root for one in found if one[:3] == found[0][:3])
        return (tuple(dict.fromkeys(IRREGULAR.get(root, root) for root in alike)),)
    if parts := next(compounds(word, known.__contains__), None):
        return tuple(component for part in parts for component in components(part))
    rest = loosely(word)
    return ((word,),) if rest == word else components(rest)


def roots(word: str) -> Roots:
    """All the roots that a lower-case word may have: words meet that share one."""
    return tuple(root for component in components(word) for root in component)


def stem(word: str) -> str:
    """The likeliest root of a lower-case word."""
    return components(word)[0][0]


def search_terms(word: str) -> tuple[Roots, ...]:
    """What each component of a lower-case word is found by, what is worth most first: its root.

    A word that may have several is found by itself before them.
    """
    found = components(word)
    if len(found) == len(found[0]) == 1:
        return found
    return tuple(one if len(one) == 1 else (word, *one) for one in found)


def stems(text: str) -> list[str]:
    """The stems of a text's words, in their order, without words that bear no meaning."""
    meant = (word for word in words(text) if word not in STOPWORDS)
    return [component[0] for word in meant for component in components(word)]


def index_terms(text: str) -> list[str]:
    """All that a text's words are found by, in their order."""
    meant = (word for word in words(text) if word not in STOPWORDS)
    return [term for word in meant for terms in search_terms(word) for term in terms]
