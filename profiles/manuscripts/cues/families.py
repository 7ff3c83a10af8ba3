"""Families of words that stand for each other in a cue, and cues written as rows."""

import re
from functools import cache, lru_cache

JOB = r"""
    (?:profesi|pekerjaan|karier|karir|posisi|jabatan|bidang|dunia|peran|kerjaan|
      jalur)(?:nya)?
"""
_WHO = r"""
    orang(?:-orang)?|mereka|seseorang|individu|kamu|anda|kalian|kita|siapa ?pun|siapa|
      sosok|pribadi|lulusan|tipe|kandidat|calon|anak muda|yang|pencinta|pecinta|si|
      karakter|kepribadian|lo|lu|loe|elo|kau|dirimu|engkau
"""
FIT_WORDS = r"""
    cocok(?:nya)?|pas|ideal(?:nya)?|sesuai|tepat|klop|nyambung|sreg|serasi|selaras
"""
LIKE = r"""
    betah|menikmati|nyaman|berkembang|bersinar|unggul|sukses|berhasil|bahagia|bertahan|
      senang|merasa (?:senang|puas|di rumah|nyaman|betah)|kerasan|menemukan kepuasan|optimal|
      menyenangkan|memuaskan
"""
NOT = r"""
    tidak|tak|kurang|bukan(?:lah)?|belum tentu|nggak|gak|ga|ngga|enggak|tdk|jangan|jarang|
      sulit|susah
"""
HARD = r"""
    kesulitan|tersiksa|stres|kewalahan|menderita|jenuh|bosan|frustrasi|frustasi|tertekan|
      kelelahan|berat|terbebani|melelahkan|menyiksa|keteteran|tidak nyaman|tidak betah|
      tidak tahan|kecewa|tumbang|menyerah|capek|lelah|kepayahan|gelisah|jengkel|terpukul|
      burnout|membosankan|menjenuhkan|memberatkan|menyulitkan|menakutkan|hambatan|
      penghalang|masalah|kendala|beban|siksaan|mimpi buruk|penat|tantangan berat|rugi|
      cepat (?:lelah|bosan|jenuh|stres|menyerah)|goyah|merana|sengsara|ambyar|kapok|penjara|
      neraka|hukuman
"""
OFTEN = r"""
    sering(?:kali| kali)?|kerap(?: kali)?|kerapkali|masih|kadang|selama ini|biasanya|
      banyak
"""
_MANY = r"""
    (?<!lebih )banyak|sebagian|kebanyakan|masyarakat|publik|tak sedikit|tidak sedikit|orang (?:awam|
      luar|tua|lain|mungkin|biasanya|umumnya|kira|sering|masih|kerap|banyak)|orang-orang|
      beberapa orang|ada yang|ada juga yang|awam|calon|pemula|mahasiswa|pelajar|siswa|
      lulusan|fresh graduate|anak muda|kamu mungkin|mungkin kamu|anda mungkin|
      mungkin anda|netizen|pendatang baru|keluarga|tetangga|pelamar|pencari kerja|kita
"""
SEE = r"""
    melihat|menilai|memandang|menyebut|mengatakan|mengaitkan
"""
THINK = r"""
    mengira|menganggap|menyangka|berpikir|percaya(?! diri)|beranggapan|berasumsi|meyakini|
      berprasangka|mengasumsikan|berpendapat|bilang|pikir|ngira|nganggep|menduga|kira|
      anggap|sangka|salah paham|mencap|memersepsikan|mempersepsikan|mengidentikkan|
      meremehkan
"""
THOUGHT = r"""
    dikira|dianggap|disangka|dipandang|dinilai|dicap|dipersepsikan|disalahpahami|
      diremehkan|diidentikkan|disalahartikan|dipahami|diasosiasikan|dikaitkan|identik|
      disebut
"""
DREAM = r"""
    membayangkan|berharap|berekspektasi|mengharapkan|terbayang|memimpikan|bermimpi|
      menyangka|mengimpikan|berangan-angan|bayangin|ngebayangin|ngarep|menanti|terpikat|
      tergiur
"""
REAL = r"""
    realita(?:s)?(?:nya)?|realitasnya|realitanya|kenyataan(?:nya)?|nyatanya|fakta(?:nya)?|
      praktik(?:nya)?|praktek(?:nya)?|lapangan|yang sebenarnya|sebenarnya|sebetulnya|
      sesungguhnya|sejatinya|aslinya|senyatanya
"""
TRAIT_NOUN = r"""
    kemampuan|keterampilan|ketrampilan|keahlian|ketelitian|kesabaran|kejelian|sikap|
      empati|mental|fisik|jiwa|minat|rasa|kreativitas|ketekunan|kedisiplinan|disiplin|
      kepekaan|ketahanan|kecakapan|stamina|kepercayaan|keberanian|kejujuran|integritas|
      komitmen|daya|ketenangan|kecermatan|kecepatan|kelincahan|ketangguhan|kepribadian|
      karakter|pemahaman|pengetahuan|wawasan|logika|kepedulian|konsentrasi|ketegasan|
      keluwesan|komunikasi|kerapian|keuletan|sifat|bakat|naluri|kebiasaan|skill|
      soft ?skill|hard ?skill|kompetensi|orang yang|sosok|seseorang|pribadi|individu|
      ketelatenan|kesiapan|kesediaan|kegigihan|kepiawaian|kematangan|penguasaan|
      fleksibilitas|nyali|kemauan|ketajaman|kecintaan|semangat|dedikasi|imajinasi|intuisi|
      kebugaran|kepala dingin
"""
_NEED = r"""
    membutuhkan|memerlukan|menuntut|mensyaratkan|dibutuhkan|diperlukan|dituntut|butuh|
      mengandalkan|mengharuskan|perlu|harus|wajib|penting|mutlak|modal|bekal|kunci|syarat
"""
_DENIED = r"""
    (?:anggapan|pandangan|pendapat|pemahaman|hal|persepsi|pikiran|kesan|mitos|asumsi|
      bayangan)(?: \w+)? (?:ini|itu|tersebut|semacam ini|seperti itu|demikian)|itu|
      ini)\s+(?:jelas |tentu |tentu saja |sama sekali |sebenarnya |memang |
      jelas-jelas )?(?:tidak (?:sepenuhnya |selalu |sama sekali )?(?:benar|tepat)|keliru|
      salah(?: besar| kaprah)?|kurang tepat|hanya mitos|meleset|jauh dari (?:benar|
      kenyataan)
"""
FAMILIES = {
    "JOB": JOB,
    "WHO": _WHO,
    "FIT": FIT_WORDS,
    "LIKE": LIKE,
    "NOT": NOT,
    "HARD": HARD,
    "OFTEN": OFTEN,
    "MANY": _MANY,
    "SEE": SEE,
    "THINK": THINK,
    "THOUGHT": THOUGHT,
    "DREAM": DREAM,
    "REAL": REAL,
    "TRAIT_NOUN": TRAIT_NOUN,
    "NEED": _NEED,
    "DENIED": _DENIED,
}
FAMILY = re.compile(r"\b(?:" + "|".join(sorted(FAMILIES, key=len, reverse=True)) + r")\b")
_WIDTH = re.compile(r"\|\s*\n\s*")


def _filled(alternative: str) -> str:
    """An alternative with the families that it names, and those that they name."""
    while FAMILY.search(alternative):
        alternative = FAMILY.sub(lambda m: f"(?:{_joined(FAMILIES[m[0]])})", alternative)
    return alternative


def _joined(text: str) -> str:
    return "".join(line.lstrip() for line in text.split("\n"))


@cache
def family(name: str) -> str:
    """A family as part of a pattern."""
    return _filled(name)


@lru_cache(maxsize=200)
def pattern(*alternatives: str) -> re.Pattern[str]:
    """The alternatives as one pattern of whole words; families stand in capitals."""
    filled = (_filled(alternative) for alternative in alternatives)
    return re.compile(r"(?<!\w)(?:" + "|".join(filled) + r")(?!\w)", re.IGNORECASE)


def word_rows(text: str) -> re.Pattern[str]:
    """One alternative a line; a line that ends with "|" goes on in the next."""
    return pattern(*(row.strip() for row in _WIDTH.sub("|", text).split("\n") if row.strip()))
