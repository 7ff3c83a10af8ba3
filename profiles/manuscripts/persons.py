"""Sentences that describe a person, known by their build rather than by a phrase.

calon petugas  hendaknya   jujur, disiplin       whoever must be so: suitable
kualitas utama adalah      rasa hormat           what counts: suitable
orang yang     suka pamer  justru berbahaya      whoever does harm: not suitable
mereka yang    takut gelap                       no verdict: by what they are said to be
"""

import re

from profiles.manuscripts import cues
from profiles.manuscripts.words import TRAITS, WORD, is_quality, is_verb, lexicon

# Words of a trait that are too common to tell that one is described.
EVERYDAY = lexicon(
    """bisa dapat mau ingin tidak selalu sering sudah masih pernah lebih hanya terlalu belum bukan
    siap mudah sulit susah punya memiliki mempunyai kurang butuh membutuhkan mampu asal kerja
    pekerja perencana jaga cepat luas tinggi bersih menghindari mengenal mengetahui mengerti
    memahami menguasai mengharap mengharapkan memandang terpaku siapa"""
)
MUST = re.compile(
    r"\b(?:harus(?:lah)?|perlu|wajib|mesti(?:nya)?|hendaknya|sebaiknya|seyogianya|seharusnya|"
    r"dituntut|kudu|dituntut untuk|dipersyaratkan|disyaratkan|diharapkan|setidaknya|"
    r"paling tidak)\s+"
    r"(?:(?:juga|untuk|selalu|tetap|benar-benar|sangat|cukup|jadi|menjadi|orang|yang|"
    r"seorang|pribadi|bersikap)\s+)*",
    re.IGNORECASE,
)
# What counts in a person, as the subject of a sentence that names it.
COUNTS = re.compile(
    r"\W*(?:(?:selain itu|adapun|pertama|kedua|juga|dan|namun|untuk itu),?\s+)*"
    r"(?:beberapa\s+|sejumlah\s+)?(?:yang\s+(?:(?:paling|akan)\s+)?"
    r"(?:menikmati|di(?:cari|butuhkan|perlukan|"
    r"harapkan|utamakan|inginkan|hargai)|penting|menentukan|menonjol)\w*|"
    r"(?:modal|bekal|syarat|kunci|kualitas|kualifikasi|sifat|karakter|kepribadian|sikap|profil|"
    r"sosok|kecakapan|kompetensi|keterampilan|kemampuan|nilai|watak|persyaratan|kriteria|"
    r"senjata|tipe orang|orang yang (?:tepat|dicari|dibutuhkan)|kandidat|pelamar)\w*)\b"
    r"[^,.:;]{0,70}?(?:\b(?:adalah|ialah|yaitu|yakni|meliputi|mencakup|antara lain|berupa)\b|:)"
    r"\s*(?:(?:seseorang|orang|mereka|individu|pribadi|sosok|yang|dengan)\s+)*"
    r"|\W*(?:seorang\s+)?[\w-]+(?:\s[\w-]+){0,3}\s+yang\s+(?:baik|andal|handal|hebat|sukses|"
    r"bagus)\s+"
    r"(?:(?:adalah|itu|biasanya|harus|pasti|selalu|ialah)\s+)*"
    r"|\W*(?:syarat|modal|bekal|kunci)nya(?:\s+(?:ya|cuma|hanya|tentu))?\s+(?!\w+nya\b)",
    re.IGNORECASE,
)
SOUGHT = re.compile(
    r"[^,.:;]{0,60}?\b(?:mencari|membutuhkan|memerlukan|menginginkan|mengutamakan|menyukai|"
    r"butuh|dicari|dibutuhkan|diperlukan|diperuntukkan|ditujukan|terbuka)\s+(?:bagi\s+|"
    r"untuk\s+)?(?:seorang\s+)?(?:seseorang|orang|mereka|individu|"
    r"pribadi|sosok|kandidat|calon|tenaga)\s+(?:yang|dengan)\s+",
    re.IGNORECASE,
)
# Somebody, told by what they are: "orang yang", "karyawan yang", "mereka dengan".
SOMEBODY = re.compile(
    r"\W*(?:(?:namun|tetapi|tapi|sebaliknya|sementara(?: itu)?|sedangkan|adapun|begitu (?:pula|"
    r"juga)|demikian (?:pula|juga)|juga|bagi|untuk|buat|dan|akan tetapi|di sisi lain),?\s+)*"
    r"(?:(?:si|para|setiap|calon|seorang)\s+)?(?:orang(?:-orang)?|mereka|seseorang|individu|"
    r"siapa ?pun|siapa saja|siapa|sosok|pribadi|calon(?: \w+)?|kandidat|pelamar|karyawan|pekerja|"
    r"lulusan|mahasiswa|anak muda|remaja|manusia|tipe(?: orang)?|kamu|anda|kalian|yang)"
    r"(?:\s+\w+)?\s+(?:yang|dengan|penderita)\s+(?!(?:bekerja|berprofesi|ber\w+ sebagai)\b)"
    r"|\W*yang\s+|\W*(?=(?:penderita|pengidap|penakut|pencinta|pecinta|pemilik)\s)"
    r"|\W*(?:aparatur|pegawai|tenaga|pembaca|siswa|murid|peserta|anak|pemuda|kaum|"
    r"manusia)(?:\s+\w+)?"
    r"\s+yang\s+",
    re.IGNORECASE,
)
_BARE_IF = re.compile(r"\W*(?:jika|kalau|bila|apabila)\s+", re.IGNORECASE)
HARM = cues.pattern(
    r"(?:justru |malah |bisa |akan |dapat |sangat )*(?:berbahaya|membahayakan|merugikan|"
    r"merepotkan|tersingkir|tersisih|gugur|kalah|gagal|tertinggal|terbebani|kecele|"
    r"salah (?:alamat|masuk|tempat|jurusan)|bermasalah|menyesal|menyusahkan|kesulitan|"
    r"kehilangan|tersandung|HARD)",
    r"(?:tidak|kurang|tak) (?:pantas|layak|diterima|bertahan|kuat|sanggup|tepat|akan lolos)",
    r"(?<!yang )(?:tidak|jangan|tak|belum tentu)\W*$",
)
# What comes of it for "orang yang sabar": "akan mudah menyesuaikan diri".
GAIN = re.compile(
    r"\s(?:akan|bakal)\s+(?:lebih\s+)?(?:mudah|cepat|lekas|gampang|leluasa)\s[^,;]*$",
    re.IGNORECASE,
)
BAD = lexicon(
    """tidak tak kurang malas takut mudah gampang enggan benci sulit susah mual jijik alergi phobia
    fobia penakut pemalu pelupa ceroboh egois kaku ogah terlalu cepat-cepat mementingkan gemar-pamer
    pemarah pembosan lamban lambat sembrono moody baperan keberatan asal sok pelit boros curang
    anti pasif panik canggung gugup minder cuek jorok judes jutek galak manja cengeng rakus serakah
    sombong angkuh licik culas malu pemilih sungkan tertutup impulsif emosional tergesa-gesa
    ragu-ragu belum hanya cuma lebih kesulitan kewalahan gaptek rabun buta asma menuntut menghindari
    mengharapkan menginginkan penderita pengidap mengejar bosan bosenan pendendam bersikeras
    membenci menolak mengabaikan meremehkan menyepelekan menunda"""
)
UNHARMED = lexicon("tidak tak mudah gampang cepat yang tanpa")
NOT_SO = lexicon("tidak tak bukan")
GOOD_IF_NOT = lexicon(
    """mudah gampang takut keberatan malas cepat ragu sungkan malu pernah jijik alergi segan gentar
    egois lekas mempan pilih-pilih canggung gengsi panik kaku sombong sekadar hanya bosan lelah
    menyerah putus kenal mengeluh tergoda terburu-buru gugup"""
)


def is_telling(word: str) -> bool:
    """Whether a word describes a person and hardly anything else."""
    return (word in TRAITS and word not in EVERYDAY) or (
        is_quality(word) and not word.startswith(("kegiatan", "keadaan", "kesehatan", "kebutuhan"))
    )


def _words(text: str, place: int, most: int) -> list[str]:
    return [m[0].lower() for m in WORD.finditer(text, place, place + 24 * most)][:most]


def _items(text: str, place: int) -> int:
    """How many parts of an enumeration tell a trait."""
    parts = re.split(
        r",\s*(?:dan|serta|atau)?\s*|\s(?:dan|serta|atau)\s", text[place : place + 400]
    )
    heads = [_words(part, 0, 2) for part in parts]
    return sum(any(is_telling(word) for word in words) for words in heads)


def suits(sentence: str) -> str:
    """The words by which a sentence asks for traits; empty if it does not."""
    for lead in (COUNTS, SOUGHT):
        match = lead.match(sentence)
        if match and _items(sentence, match.end()):
            return match[0].strip()
    for match in MUST.finditer(sentence, 0, 160):
        first = _words(sentence, match.end(), 1)
        if not first or (is_verb(first[0]) and first[0] not in TRAITS):
            continue
        told = _items(sentence, match.end())
        if is_telling(first[0]) or told >= 2:
            return match[0].strip()
    return ""


def lead_end(text: str, start: int, end: int) -> int | None:
    """Where the traits begin that a sentence asks for, after "hendaknya" or "kualitas ialah"."""
    for lead in (COUNTS, SOUGHT):
        if match := lead.match(text, start, end):
            return match.end()
    for match in MUST.finditer(text, start, min(end, start + 160)):
        first = _words(text[:end], match.end(), 1)
        if first and (first[0] in TRAITS or is_telling(first[0])):
            return match.end()
    return None


def harms(sentence: str) -> str:
    """The words by which a sentence says that somebody comes to harm, or does some."""
    if not SOMEBODY.match(sentence) and not _BARE_IF.match(sentence):
        return ""
    match = HARM.search(sentence)
    before = sentence[: match.start()].lower().split() if match else []
    if not match or (before and before[-1] in UNHARMED):
        return ""
    return match[0]


def leaning(sentence: str) -> int:
    """1 where somebody is described well, -1 where badly, 0 where nobody is described."""
    somebody = SOMEBODY.match(sentence)
    if not somebody:
        return 0
    words = _words(sentence, somebody.end(), 3)
    if not words or not (words[0] in TRAITS or words[0] in BAD or is_telling(words[0])):
        return 0
    if words[0] in NOT_SO and len(words) > 1 and words[1] in GOOD_IF_NOT:
        return 1
    return -1 if words[0] in BAD else 1


ANCHOR = re.compile(
    r"(?:\b(?:yang|adalah|ialah|yaitu|yakni|jika|kalau|bila|apabila|kamu|anda|harus|perlu|wajib|"
    r"hendaknya|sebaiknya|mesti|butuh|dibutuhkan|membutuhkan|diperlukan|memerlukan|menuntut|punya|"
    r"ini|untuk|dengan|bagi|baik|sukses|andal|itu|mereka|orang|seseorang|individu|cocok|mencari|"
    r"pula|juga|dituntut|pun|selalu)\b|:|^)\W*",
    re.IGNORECASE,
)


def traits_at(text: str, start: int, end: int) -> int | None:
    """Where the description of a person begins, wherever in the sentence that is."""
    for anchor in ANCHOR.finditer(text, start, end):
        first = _words(text[:end], anchor.end(), 1)
        if first and is_telling(first[0]):
            return anchor.end()
    return None
