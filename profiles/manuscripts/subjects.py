"""A trait that is the subject of its sentence: "Stamina yang prima juga diperlukan, karena ...".

Selain itu,   stamina yang prima   juga sangat   diperlukan   karena sifnya panjang
lead-in       the trait            how much      verdict      the reason: no trait
"""

import re
from itertools import islice

from profiles.manuscripts import cues
from profiles.manuscripts.splitting import Span, trait_spans, words_within
from profiles.manuscripts.words import is_quality, is_trait, lexicon

LEAD = (
    r"\W*(?:(?:selain itu|di samping itu|tak hanya itu|tidak hanya itu|satu hal lagi|tentu saja|"
    r"tentunya|namun|tetapi|apalagi|terakhir|selain [^,.;:]{3,50}|"
    r"(?:meski|walau)(?:pun)?(?: \w+){1,4}),\s*|"
    r"(?:selain itu|dan|lalu)\s+)*"
)
HOW = (
    r"(?:juga|pun|sangat|amat|akan|tentu saja|tentu|tentunya|tetap|mutlak|cukup|sama|selalu|hampir|"
    r"kerap|sering(?:kali| kali)?|biasanya|umumnya|pasti|bisa|dapat|tidak kalah|tak kalah|paling|"
    r"jelas|memang|benar-benar|ikut|turut|lebih|sekaligus|jauh)\s+"
)
ASSET = (
    r"(?:modal|bekal|kunci|syarat|kelebihan|keunggulan|andalan|keharusan|penentu|pembeda|ujian|"
    r"nilai (?:tambah|plus|lebih)|poin plus|ciri|kualitas|senjata|keuntungan|tuntutan)(?:nya)?"
)
_WANTED = (
    r"(?:diperlukan|dibutuhkan|diminta|dituntut|dihargai|diutamakan|dicari|disyaratkan|"
    r"diandalkan|dipersyaratkan|diharapkan|penting|membantu|menolong|menunjang|berguna|"
    r"bermanfaat|berharga|menentukan|"
    r"wajib(?=[,.;]|\s*$|\s+di(?:miliki|kuasai))|"
    r"(?:adalah|merupakan) (?:\w+ )?hal yang (?:tidak|tak) (?:boleh|bisa|dapat) ditawar|"
    rf"(?:menjadi|merupakan|adalah|ialah|jadi)\s+(?:salah satu\s+|sebuah\s+|hal\s+)?{ASSET})"
)
_PREDICATE = re.compile(rf"\s(?:{HOW}){{0,5}}(?P<verdict>{_WANTED})(?!\w)", re.IGNORECASE)
# What may come after the verdict without being its object: "membantu atlet" has one.
OBJECT = re.compile(
    r"\s+(?!(?:di|dalam|pada|saat|ketika|untuk|bagi|oleh|karena|sebab)\b)[a-z]", re.I
)
# "Kemampuan penting adalah" names what comes; ", begitu pula" goes on with another trait.
ANNOUNCES = re.compile(r"\s*:|\s+(?:[\w-]+\s+){0,2}?(?:adalah|ialah|yaitu|yakni)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\s+yang\b", re.IGNORECASE)
MORE = re.compile(
    r"[,;]\s*(?:(?:begitu|demikian) (?:pula|juga)|dan|serta|tetapi|tapi|namun|sedangkan|"
    r"sementara|selain|bukan)\b",
    re.IGNORECASE,
)
BUT_ALSO = re.compile(r",\s*(?:tetapi|tapi|namun|sedangkan|sementara)\s+", re.IGNORECASE)
AND = re.compile(r"\s+(?:dan|serta)\s+", re.IGNORECASE)
MOST_LINKS = 8  # more are no pair
TRANSITIVE = ("membantu", "menolong", "menunjang", "menentukan")
LED = re.compile(LEAD, re.IGNORECASE)
_ASKED = re.compile(
    rf"{LEAD}(?:untuk [^.;:]{{3,50}}?,?\s+)?(?:{HOW}){{0,5}}"
    r"(?:dibutuhkan|diperlukan|dituntut|disyaratkan)\s+"
    r"(?:juga\s+|pula\s+|adanya\s+)*",
    re.IGNORECASE,
)
_REASON = re.compile(
    r",?\s(?:karena|sebab|mengingat|lantaran|soalnya|supaya|agar|sehingga)\s|"
    r",\s*(?:termasuk|terutama|khususnya|apalagi)\s",
    re.IGNORECASE,
)
SOMEONE = cues.pattern(
    r"WHO", r"seorang", r"kita", r"jika", r"kalau", r"bila", r"apabila", r"untuk"
)
# What somebody has, beside the qualities that show by their ending.
HAD = lexicon(
    """stamina kondisi punya pengalaman latar sertifikat sertifikasi ijazah jaringan indra suara
    izin lisensi gelar penglihatan pendengaran penciuman keterampilan penguasaan minat
    ketertarikan bakat kesediaan kesiapan"""
)


def subjects_of(text: str, start: int, end: int) -> list[Span]:
    """The traits that a sentence says are needed; none if it says so of nothing."""
    asked = _asked(text, start, end)
    spans = [asked] if asked else _each_judged(text, start, end)
    return [trait for span in spans for trait in _parted(text, span)]


def _parted(text: str, span: Span) -> list[Span]:
    """The traits of a subject, which may be two or more."""
    found = trait_spans(text, *span, pairs=False)
    # "Penguasaan SQL, Power BI, dan sejenisnya" is one thing that somebody has.
    parts = [words_within(text, *item) for item in found[1:]]
    several = any(words and (_had(words[0]) or is_trait(words[0])) for words in parts)
    if several or any("yang" in words for words in parts):
        return found
    return _two(text, span) or [span]


def _two(text: str, span: Span) -> list[Span]:
    """ "Ijazah yang sesuai dan kemampuan berenang": two things that somebody has."""
    for link in islice(AND.finditer(text, *span), MOST_LINKS):
        before, after = (
            words_within(text, span[0], link.start()),
            words_within(text, link.end(), span[1]),
        )
        alone = len(before) == len(after) == 1
        if (
            before
            and after
            and _had(before[0])
            and (_has(after[0]) or (alone and is_quality(after[0])))
        ):
            return [(span[0], link.start()), (link.end(), span[1])]
    return []


def _each_judged(text: str, start: int, end: int) -> list[Span]:
    """The subject, or two of them: "A tentu saja wajib, tetapi B menjadi pembeda"."""
    if span := _judged(text, start, end):
        return [span]
    if more := BUT_ALSO.search(text, start, end):
        one, other = _judged(text, start, more.start()), _judged(text, more.end(), end)
        return [one, other] if one and other else []
    return []


def wants(sentence: str) -> bool:
    """Whether a sentence says that something a person has is needed."""
    spans = (_asked(sentence, 0, len(sentence)), *_each_judged(sentence, 0, len(sentence)))
    firsts = (words_within(sentence, *span)[:1] for span in spans if span)
    return any(_had(word) for first in firsts for word in first)


def _judged(text: str, start: int, end: int) -> Span | None:
    """ "Stamina yang prima juga diperlukan": what stands before the verdict."""
    lead = LED.match(text, start, end)
    begin = lead.end() if lead else start
    if SOMEONE.match(text, begin, end):
        return None
    for match in _PREDICATE.finditer(text, begin, end):
        if _attributive(text, begin, match, end):
            continue
        reason = _REASON.search(text, match.end(), end)
        if MORE.search(text, match.end(), reason.start() if reason else end):
            return None
        first = words_within(text, begin, match.start())[:1]
        return (begin, match.start()) if first and _had(first[0]) else None
    return None


def _attributive(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether the verdict is part of the subject: "kemampuan yang penting", "penting adalah"."""
    verdict = match["verdict"].lower()
    return bool(
        text[begin : match.start()].lower().endswith("yang")
        or ANNOUNCES.match(text, match.end(), end)
        or (verdict in TRANSITIVE and OBJECT.match(text, match.end(), end))
        or (" " not in verdict and _RELATIVE.match(text, match.end(), end))
    )


def _asked(text: str, start: int, end: int) -> Span | None:
    """ "Selain itu, dibutuhkan bahasa yang fasih karena ...": what stands before the reason."""
    lead = _ASKED.match(text, start, end)
    if not lead or SOMEONE.match(text, lead.end(), end):
        return None
    reason = _REASON.search(text, lead.end(), end)
    stop = reason.start() if reason else end
    return (lead.end(), stop) if lead.end() < stop else None


def _has(word: str) -> bool:
    """Whether a word opens something that somebody has, wherever it stands."""
    return word in HAD or word in ("kemampuan", "keahlian", "kecakapan", "kepekaan", "kesabaran")


def _had(word: str) -> bool:
    return is_quality(word) or word in HAD
