"""How a text is put: hints only, for whoever writes to weigh."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from profiles.editorial.style_guide.findings import Finding
from profiles.editorial.style_guide.passages import Passage, passages
from profiles.profile import Profile
from profiles.text.stemming import is_indonesian, stem, words

_LONGEST = 28  # words in a sentence
# Shares are told of texts long enough to have some.
LEAST_SENTENCES = 12
MOST_PASSIVE = 0.4  # of sentences with a passive verb; good texts have up to 0.35
MOST_ENGLISH = 0.02  # of words; good texts stay below 0.01

FORMAL = re.compile(r"\bAnda\b", re.IGNORECASE)
CAPITALS = re.compile(r"\b[A-Z]{5,}\b")
FULL_STOP = re.compile(r"[.!?…][”’\"')]*$")
# What stands here is a term that is explained, quoted, or what people say.
SET_APART = re.compile(r"\([^()]*\)|“[^“”]*”|\"[^\"]*\"")
SAID_BY_PEOPLE = {"claim", "why", "expectation"}

# English words that have a common Indonesian one. Titles of jobs are no such words.
PAIRS = """award:penghargaan budget:anggaran challenge:tantangan client:klien customer:pelanggan
    deadline:tenggat download:unduh email:surel employee:karyawan event:acara
    feedback:umpan_balik growth:pertumbuhan income:penghasilan job:pekerjaan
    knowledge:pengetahuan leader:pemimpin market:pasar marketing:pemasaran marketplace:lokapasar
    meeting:rapat mindset:pola_pikir network:jaringan offline:luring online:daring
    outdoor:luar_ruang passion:minat password:kata_sandi performance:kinerja
    planning:perencanaan project:proyek quality:mutu report:laporan requirement:persyaratan
    research:riset salary:gaji schedule:jadwal share:bagikan skill:keterampilan
    skills:keterampilan software:perangkat_lunak solution:solusi spreadsheet:lembar_sebar
    stakeholder:pemangku_kepentingan student:murid support:dukungan task:tugas
    teamwork:kerja_sama tools:alat training:pelatihan trend:tren update:perbarui upload:unggah
    user:pengguna website:situs_web workshop:lokakarya"""
INDONESIAN = dict(pair.replace("_", " ").split(":") for pair in PAIRS.split())
# With these an English sentence gives itself away; none is an Indonesian word as well.
ENGLISH = frozenset(INDONESIAN) | frozenset(
    """about after also always and are because been before best between business but can career
    company could design each every experience find first focus for from get good great have help
    high how important into learning life like make management many more most must need never new
    not often only other our over people person professional proficiency quickly responsible
    service should social some strong team than that the their them then there these they thing
    this those through time understand using very want well what when where which while who why
    will with without work worker working would year years you your""".split()  # noqa: SIM905
)
JOB_TITLES = re.compile(r"\b(?:customer service|bug bounty|management trainee)\b", re.IGNORECASE)
_NEGATIONS = {"tidak", "bukan", "belum", "tak"}
DENIAL = re.compile(r"(itu )?(tidak benar|tidak betul|keliru|salah|mitos|hoaks)\b", re.IGNORECASE)


def language(profile: Profile) -> Iterator[Finding]:
    """Hints for each passage, then for the text as a whole."""
    said = list(passages(profile))
    for passage in said:
        for sentence in _hints(passage):
            yield Finding(passage.place, sentence)
    for sentence in _shares(said):
        yield Finding((), sentence)


def _hints(passage: Passage) -> Iterator[str]:
    text = passage.text
    for sentence in passage.sentences:
        if (count := len(sentence.split())) > _LONGEST:
            told = {"n": count, "start": " ".join(sentence.split()[:4])}
            yield _("Kalimat “%(start)s …” %(n)d kata; pecah menjadi dua.") % told
    if FORMAL.search(text):
        yield _("Tulis “kamu”, bukan “Anda”.")
    if "!" in text:
        yield _("Hapus tanda seru.")
    if not FULL_STOP.search(text):
        yield _("Akhiri dengan titik.")
    for shouted in map(str.lower, CAPITALS.findall(text)):
        # An abbreviation may look like a word with affixes (PERADI), seldom like a root.
        if stem(shouted) == shouted and is_indonesian(shouted):
            yield _("Tulis “%s” dengan huruf kecil.") % shouted
    if passage.place[-1] not in SAID_BY_PEOPLE:
        for word in dict.fromkeys(filter(INDONESIAN.get, english(text))):
            yield _("Tulis “%(good)s”, bukan “%(bad)s”.") % {"good": INDONESIAN[word], "bad": word}


def _shares(said: list[Passage]) -> Iterator[str]:
    sentences = [sentence for passage in said for sentence in passage.sentences]
    if len(sentences) < LEAST_SENTENCES:
        return
    passive = sum(any(map(is_passive, words(sentence))) for sentence in sentences)
    if passive > MOST_PASSIVE * len(sentences):
        told = {"n": passive, "all": len(sentences)}
        yield _("%(n)d dari %(all)d kalimat memakai kata kerja pasif (di-); utamakan aktif.") % told
    foreign = [word for passage in said for word in english(passage.text)]
    if len(foreign) > MOST_ENGLISH * sum(len(words(sentence)) for sentence in sentences):
        listed = ", ".join(list(dict.fromkeys(foreign))[:6])
        yield _("Banyak kata Inggris (%s); pakai padanan Indonesia.") % listed


def english(text: str) -> list[str]:
    """Common English words in running text; names, and what is set apart, do not count."""
    plain = JOB_TITLES.sub(" ", SET_APART.sub(" ", text))
    names = {word.casefold() for word in re.findall(r"(?<=[\w,] )[A-Z]\w+", plain)}
    return [word for word in words(plain) if word in ENGLISH and word not in names]


def is_passive(word: str) -> bool:
    """Whether a lower-case word is a verb with di-: "diperiksa", not "diskusi" or "dinding"."""
    if not word.startswith("di") or len(word) < 5:
        return False
    root = stem(word)
    return word[2:].startswith(root) or not word.startswith(root)


def facts(profile: Profile) -> Iterator[Finding]:
    """Facts that cannot stand alone as a heading."""
    for n, misconception in enumerate(profile.misconceptions):
        place, fact = ("misconceptions", n, "fact"), misconception.fact
        if fact.endswith("?"):
            yield Finding(place, _("Fakta ditulis sebagai pernyataan, bukan pertanyaan."))
        elif fact and (DENIAL.match(fact) or _only_negates(fact, misconception.claim)):
            sentence = _("Fakta hanya membantah; tulis apa yang benar, supaya berdiri sendiri.")
            yield Finding(place, sentence)


def _only_negates(fact: str, claim: str) -> bool:
    said = set(words(fact))
    return bool(said & _NEGATIONS) and said - _NEGATIONS <= set(words(claim))
