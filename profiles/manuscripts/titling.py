"""Which profession a text is about, and whether a name means it or another role."""

import re
from collections.abc import Iterator
from functools import lru_cache

from profiles.manuscripts.words import WORD, is_derived_verb, lexicon

_Span = tuple[int, int]

# Words that no name of a job holds: they open the predicate or point back.
STOPS = lexicon(
    """adalah merupakan ialah yaitu yakni bahwa yang ini itu tersebut lebih hanya cuma biasanya
    umumnya cenderung
    akan tidak tak bukan bukanlah bisa dapat juga justru sering banyak memang tugasnya sekadar punya
    cukup kerap kadang harus perlu wajib fokus fokusnya bekerja bertugas untuk bagi dari dengan pada
    di ke oleh karena agar supaya jika kalau bila apabila ketika saat sebagai seperti terletak ada
    khususnya terutama sepenuhnya murni selalu masih sudah telah sedang pun sangat paling
    meliputi mencakup antara berarti kita kami mereka dia ia kamu anda orang seseorang seorang
    hampir sebenarnya sebetulnya justeru malah sama semata lain lainnya
    ikut turut terlibat berada jarang boleh mampu tetap langsung dibanding dibandingkan
    dalam hal berbeda beda bedanya perbedaannya jelas pergi sedangkan sementara padahal namun
    tetapi tapi jauh jadi menjadi
    ibarat identik mirip serupa tak tentang soal terhadap atas secara setiap tiap semua para
    tanpa hingga sampai maka karenanya siapa apa apakah mengapa bagaimana kenapa salah satu
    terbilang tergolong termasuk tampil hadir duduk berdiri datang turun terjun pegang
    mesti kudu belum enggak nggak gak kok sih dong ya lah tuh kan kayak sekali
    dituntut diharapkan dituntut dibutuhkan diperlukan dikenal disebut dianggap dikira dipandang
    dinilai
    cocok kurang pas ideal sesuai lewat via bersama demi guna misalnya contohnya ketimbang daripada
    diminta dibayar dipercaya ditugaskan ditempatkan diberi dilatih dikontrak digaji diterima
    sehari-hari
    sebelum setelah sesudah menjelang sepanjang selain sambil sewaktu seusai usai sehabis
    sehari-harinya pekerjaannya gajinya kerjanya rutin mulai berhenti
    bertanggung sama-sama kali tampaknya ternyata bukan
    tinggal artinya maksudnya mungkin barangkali pasti tentu tentunya rasanya sepertinya"""
)
LEADS = lexicon(
    """profesi pekerjaan seorang para menjadi jabatan posisi peran karier karir bekerja sebagai
    si sang
    setiap dunia kerja kalau jika bila profil mengenal tentang apa itu siapa deskripsi judul nama
    mengintip menyelami sekilas yuk berkenalan mengenai bidang kata manuskrip draf
    naskah"""
)
POINTING = lexicon(
    "ini itu tersebut ia dia mereka profesi pekerjaan kamu kita ini/itu peran posisi"
)
NOT_TITLES = lexicon(
    """tugas perbedaan ekspektasi miskonsepsi mitos fakta realita kenyataan kesalahpahaman anggapan
    profil sifat syarat kemampuan hal sebuah suatu setiap tempat cara resep jenis selain
    namun begitu sebaliknya pertama kedua ketiga tanggung kesehariannya tugasnya bahan kunci modal
    hari pagi siang malam waktu musim akhir awal orang hasil bagian sejak selama antara begini
    kegiatan aktivitas rutinitas gaji orang-orang mengapa kenapa impian favorit apapun pun
    kesimpulan kesimpulannya singkatnya intinya harapan bayangan masyarakat
    publik"""
)
LONGEST_NAME = 7
MARK = re.compile(r"[^\s\w&/'’().-]|\s[-–—]\s|\.\s")


def name_at(text: str, start: int, end: int) -> _Span | None:
    """The name of a job that begins at a place: words up to the predicate or a mark."""
    first = last = None
    count = 0
    place = start
    for match in WORD.finditer(text, start, min(end, start + 160)):
        between = text[place : match.start()]
        if _parts(between, begun=first is not None):
            break
        place = match.end()
        word = match[0].lower()
        if first is None and word in LEADS:
            continue
        if _ends(word):
            break
        if word in ("dan", "atau", "serta", "&"):
            if first is None or _ends_name(text, match.end(), end):
                break
            continue
        first = match.start() if first is None else first
        last = match.end()
        count += 1
        if count == LONGEST_NAME:
            break
    if first is None or last is None:
        return None
    # A closing parenthesis belongs to its opening one: "Penggalang Dana (Fundraiser)".
    if "(" in text[first:last] and text[last : last + 1] == ")":
        last += 1
    return first, last


def _parts(between: str, *, begun: bool) -> bool:
    """Whether what stands between two words parts a name from what is no part of it."""
    if begun:
        return bool(MARK.search(between)) or ")" in between
    return bool(between.strip(" (\"'“‘:,-–—"))


def _ends_name(text: str, start: int, end: int) -> bool:
    word = WORD.search(text, start, end)
    return not word or _ends(word[0].lower())


def _ends(word: str) -> bool:
    """Whether a word opens the predicate, and so ends the name before it."""
    bare = word.removesuffix("lah")
    return word in STOPS or bare in STOPS or is_derived_verb(word) or _passive(word)


# Nouns that begin as a passive does.
NOT_PASSIVE = re.compile(r"di(?:git|rek|plo|str|vis|spa|sip|nam|men|agn|aly|eti|alek|lema|oram)")


def _passive(word: str) -> bool:
    if word.startswith("ter"):
        return len(word) > 6 and word not in ("terapis", "terapi", "terminal")
    return word.startswith("di") and len(word) > 6 and not NOT_PASSIVE.match(word)


_PREDICATE = (
    r"(?:adalah|merupakan|ialah|melibatkan|berfokus|meliputi|mencakup|bertugas|bertanggung|"
    r"berarti|"
    r"berperan|memegang|bekerja)"
)
_PLACES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"\b(?:pekerjaan|profesi|bekerja|kari[er]{1,2}|berprofesi|kerja|peran)"
            r" (?:sebagai|menjadi) (?:seorang )?"
        ),
        r"(?:^|[.:]\s+)menjadi (?:seorang )?",
        r"\bprofesi (?=[\w ]{3,60}?\b" + _PREDICATE + ")",
        (
            r"\b(?:miskonsepsi|anggapan|mitos|ekspektasi|kesalahpahaman) (?:umum )?(?:tentang|"
            r"terhadap|soal|mengenai) (?:profesi |pekerjaan )?(?:sebagai )?"
        ),
        r"\b(?:kenalan|berkenalan|kenali)(?: \w+)? (?:dengan |sama )(?:seorang )?",
        r"\btugas (?:utama |pokok |sehari-hari )?(?:seorang |dari seorang |"
        r"dari )?(?=[\w ]{3,60}?\b" + _PREDICATE + ")",
        r"\b(?:cocok|ideal|pas) (?:untuk )?(?:menjadi|jadi) (?:seorang )?",
        r"\b(?:mengira|menganggap|menyangka|percaya)(?: bahwa)? (?:menjadi |seorang )?",
        r"\b(?:dikerjakan|dilakukan|keseharian|kehidupan) (?:oleh )?(?:seorang |para )?",
        r"\b(?:dikira|dianggap|disangka) (?:seorang |para )?",
        r"\bsebagai (?:seorang )?(?=[\w ]{3,40}, (?:kamu|anda|kita|seseorang))",
        r"\bseorang ",
        r"\bmenjadi (?:seorang )?",
        r"\bjadi (?=\w+ (?:itu|tuh))",
    )
)


def plausible(name: str) -> bool:
    """Whether a name can be the name of a job at all."""
    words = [word.lower() for word in WORD.findall(name)]
    if not words or len(words) > LONGEST_NAME or len(name) > 120:
        return False
    return words[0] not in NOT_TITLES | POINTING | STOPS and not words[0].isdecimal()


def names_in(text: str, start: int, end: int) -> Iterator[tuple[int, _Span]]:
    """Names of jobs a sentence shows, each with the rank of the phrase that shows it."""
    for rank, place in enumerate(_PLACES):
        for match in place.finditer(text, start, end):
            span = name_at(text, match.end(), end)
            if span and span[0] - match.end() < 12 and plausible(text[span[0] : span[1]]):
                yield rank, span


def subject(text: str, start: int, end: int) -> _Span | None:
    """The name with which a clause begins, if a predicate follows it."""
    span = name_at(text, start, end)
    if not span or not plausible(text[span[0] : span[1]]):
        return None
    if span[0] - start > 24:
        return None
    rest = WORD.search(text, span[1], end)
    return span if rest and not text[span[1] : rest.start()].strip(' )"”') else None


@lru_cache(maxsize=10_000)
def title_key(name: str) -> tuple[str, ...]:
    """A name as its words in lower case, without what merely leads in."""
    words = [
        w
        for w in (w.lower() for w in WORD.findall(name))
        if w not in LEADS and w not in ("dan", "khusus")
    ]
    return tuple(words)


def title_likeness(one: str, other: str) -> float:
    """How alike two names are, from 0 to 1; the first word, which names the kind, counts twice."""
    a, b = title_key(one), title_key(other)
    if not a or not b:
        return 0.0
    shared, joint = len(set(a) & set(b)), len(set(a) | set(b))
    return (shared + (a[0] == b[0])) / (joint + 1)


def points_back(text: str) -> bool:
    """Whether a clause begins with a pronoun or with "profesi ini"."""
    words = [w.lower() for w in WORD.findall(text[:80])][:3]
    return bool(words) and (
        words[0] in ("ia", "dia", "mereka", "ini", "di", "kamu")
        or (
            len(words) > 1
            and words[0] in LEADS | {"tugas", "orang"}
            and words[1] in ("ini", "itu", "tersebut")
        )
    )


def is_name_like(words: str) -> bool:
    """Whether a heading reads as a name: no predicate in it."""
    return not any(
        w.lower() in STOPS - {"di", "dan", "utama"} or is_derived_verb(w.lower())
        for w in WORD.findall(words)
    )


WORKER = re.compile(
    r"(?:pe(?!rusahaan|langgan|merintah|sawat|ngguna|lajar|ndek|rtama|rnah|nting|nuh|rlu|san)"
    r"[a-z]{4,}(?<!an)|juru|advokat|apoteker|arsiparis|polisi|awak|agen|tentara|prajurit|chef|"
    r"barista|kurir|montir|mandor|"
    r"arsitek|satpam|konselor|perias|spesialis|kondektur|syahbandar|penghulu|editor|mc|dai|"
    r"ahli|tukang|guru|dokter|bidan|teknisi|"
    r"operator|manajer|staf|petugas|"
    r"kepala|analis|asisten|direktur|koki|nelayan|petani|notaris|hakim|jaksa|dosen|kasir|sopir|"
    r"masinis|pilot|"
    r"[a-z]{3,}(?:wan|wati|tor|ter|ris|log|olog|ist|er|ier|eur|is|iter|man|kaat))$"
)


# Whom the work is done for: they are no other role.
SERVED = lexicon(
    """penerima pasien klien pelanggan penumpang pengguna pembeli pelamar pengunjung peserta
    penonton
    penghuni pendengar pembaca penduduk pendaftar pemohon pemilik penyewa penderita penjahat pelaku
    pencari pengantin pencuri peminjam penggemar pemula pengusaha pesaing penyakit perangkat
    peralatan pendapat pendapatan penyebab pengaruh perahu pelabuhan pelat pedoman
    perintah percaya peka petir perut"""
)


def names_a_worker(name: str) -> bool:
    """Whether the first word of a name is one for people at work: "perajin", "ahli", "notaris"."""
    words = title_key(name)
    return bool(words) and words[0] not in SERVED and bool(WORKER.match(words[0]))


def is_self(words: str, name: str) -> bool:
    """Whether a name means this very profession."""
    theirs = title_key(words)
    if not theirs:
        return False
    for alias in _aliases(name):
        mine = title_key(alias)
        if set(theirs) == set(mine) or (set(theirs) < set(mine) and theirs[:1] == mine[:1]):
            return True
        # "guru BK" is short for "guru bimbingan dan konseling".
        letters = "".join(word[0] for word in mine)
        if (
            letters.endswith(theirs[-1])
            and len(theirs[-1]) > 1
            and theirs[:-1] == mine[: len(theirs) - 1]
        ):
            return True
    return False


def _aliases(name: str) -> list[str]:
    """A name and what stands beside it in parentheses: "hubungan masyarakat (humas)"."""
    inner = re.search(r"\(([^)]+)\)", name)
    return [name, name[: inner.start()], inner[1]] if inner else [name]


def nearness(words: str, name: str) -> float:
    """How surely a name means this profession, from 0 to 1."""
    return 1.0 if is_self(words, name) else title_likeness(words, name)


def means(words: str, name: str) -> bool:
    """Whether a name means this profession or nearly so."""
    return nearness(words, name) >= 0.5
