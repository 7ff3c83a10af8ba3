"""Sentences about whom the work suits or does not suit, as single traits."""

import re

from profiles.manuscripts import cues, persons
from profiles.manuscripts.splitting import Span, before_reason, numbered, trait_spans, words_within
from profiles.manuscripts.subjects import subjects_of
from profiles.manuscripts.words import TRAITS, WORD, is_verb, lexicon

_WHO = cues.family("WHO")
NEED_WORD = cues.family("NEED")
CONNECTOR = (
    r"(?:selain itu|di samping itu|sehingga|maka|yaitu|yakni|ialah|antara lain|di antaranya|"
    r"sebaliknya|namun|tetapi|tapi|akan tetapi|kemudian|lalu|begitu (?:pula|juga)(?: dengan)?|"
    r"demikian (?:pula|juga)(?: dengan)?|nah|jadi|dan|juga|lebih lanjut|di sisi lain|"
    r"sementara itu|adapun|terlebih|apalagi|"
    r"tak hanya itu|tidak hanya itu|oleh karena itu|karena itu|maka dari itu|untuk itu|"
    r"satu hal lagi|yang terakhir|sementara|sedangkan|secara umum|umumnya|terakhir|akhirnya)"
)
# Whoever is described, up to the description.
PERSON = re.compile(
    rf"\W*(?:{CONNECTOR}[,\s]+)*(?:(?:jika|kalau|bila|apabila|andai|seandainya|untuk|bagi|buat|"
    rf"klo|kalo)\s+)?"
    rf"(?:(?:{_WHO}|calon \w+)(?:\s+(?:seperti|macam|dengan tipe|dengan|yang|memang|sendiri|tipe|"
    rf"juga|lain|muda|mungkin|merasa(?= \w+ (?:tidak|suka))|termasuk|adalah|orang|merupakan|"
    rf"orangnya|masih|dengan (?:kepribadian|karakter|sifat))(?=\s))*\s+)+",
    re.IGNORECASE,
)
_COPULA = re.compile(
    rf"[^,;.:]{{0,110}}?(?:\b(?:adalah|ialah|yaitu|yakni|merupakan|antara lain|di antaranya|"
    rf"meliputi|mencakup)\b|:)\s*(?:bagi\s+|untuk\s+)?(?:(?:{_WHO}|seorang|pribadi|karakter|"
    rf"tipe)(?:\s+(?:yang|dengan|tipe|orang|orangnya|memang))*\s+)*",
    re.IGNORECASE,
)
FOR_WHOM = re.compile(
    rf"[^,;.]{{0,80}}?\b(?:untuk|bagi|buat|jika|kalau|bila|apabila|dengan|oleh|adalah|"
    rf"ialah|kepada|pada)\s+(?:(?:{_WHO}|dirimu|mu)(?:\s+(?:yang|seperti|dengan|tipe|memang|"
    rf"orangnya|orang|"
    rf"adalah|merasa|termasuk))*\s+)+",
    re.IGNORECASE,
)
HIM = re.compile(
    r"[^,;.]{0,60}?\b(?:untukmu|bagimu|buatmu)\b,?\s+(?:(?:jika|kalau|bila|apabila|yang|asalkan|"
    r"asal)\s+)?(?:(?:kamu|anda)\s+)?",
    re.IGNORECASE,
)
IF = re.compile(r"\b(?:jika|kalau|bila|apabila|andai|seandainya|klo|kalo)\b", re.IGNORECASE)
FOR = re.compile(r"\W*(?:(?:nah|jadi|dan|tapi|namun),?\s+)?(?:untuk|bagi|buat)\b", re.IGNORECASE)
MAIN = lexicon(
    """maka profesi pekerjaan karier karir bidang kamu anda kalian itu ini jalur dunia posisi peran
    berarti artinya kemungkinan kerjaan mending mendingan sebaiknya lebih lo lu elo mungkin
    tampaknya barangkali jangan cari carilah pertimbangkan pikirkan pilih pilihlah
    selamat silakan ini ia tempat coba cobalah peluangmu peluang kesempatanmu kariermu"""
)
_RELATIVE = re.compile(
    r"[^,;.:]{0,60}?\b(?:mempunyai|memiliki|punya|biasanya|umumnya|harus|perlu|haruslah|"
    r"mesti)\s+(?:yang\s+)?",
    re.IGNORECASE,
)
ESPECIALLY = re.compile(
    rf"[^.]{{0,100}}?\b(?:terutama|khususnya|apalagi)\s+(?:(?:bagi|untuk|buat|jika|kalau|"
    rf"bila)\s+)?(?:(?:{_WHO})(?:\s+yang)?\s+)+",
    re.IGNORECASE,
)
TAIL = lexicon(
    """maka profesi pekerjaan karier karir posisi bidang peran dunia ini itu tersebut kamu anda
    kalian
    mereka dia ia mungkin akan bisa dapat biasanya cenderung barangkali tentu tentunya pasti
    kemungkinan sangat
    jelas rasanya jadi menjadi justru sebenarnya umumnya dirasa dipandang dinilai dianggap sama
    terasa merasa amat paling lebih
    tidak kurang bukan bukanlah pun sering sekali juga bakal layak jalur jabatan sebaiknya lah
    pekerjaannya profesinya kayaknya sepertinya agak cukup kemungkinannya
    nggak gak enggak tak adalah sebagai kerjaan boleh patut pantas hampir akhirnya
    memang"""
)
FOR_JOB = re.compile(
    r"(?:\s+(?:untuk|dengan|bagi|buat|di|dalam|pada|sebagai|menjadi|jadi|sekali)\b)?"
    r"(?:\s+(?:profesi|pekerjaan|posisi|jabatan|peran|bidang|karier|jalur|dunia)"
    r"(?:\s+(?:ini|itu|tersebut))?|\s+sini|\s+ini)?"
    r"(?P<lead>\s+(?:jika|kalau|bila|apabila|asal(?:kan)?|selama|sepanjang|kalau saja)\s+|"
    r"\s+(?:punya|memiliki|mempunyai|haruslah|harus|biasanya)\s+)?\s*"
    r"(?:(?:kamu|anda|kalian|ia|dia|mereka)\s+)?",
    re.IGNORECASE,
)
FOR_ANYONE = re.compile(r"\s+(?:untuk|bagi|buat|kepada)\s+(?:para\s+)?", re.IGNORECASE)
UNFITS = cues.pattern(r"NOT\s+(?:[\w-]+\s+){0,2}?FIT")
ELSEWHERE = re.compile(
    r"\b(?:sebaiknya|lebih baik|hendaknya|mending(?:an)?)\s+(?:memilih|mencari|melirik|"
    r"mempertimbangkan|cari|pilih)\s+(?:profesi|pekerjaan|bidang|jalur|karier)\s+(?:yang\s+)?lain",
    re.IGNORECASE,
)
_IF_YOU = re.compile(
    r"[^,.;]{0,50}?\b(?:jika|kalau|bila|apabila|asal(?:kan)?)\s+(?:(?:kamu|anda|kalian|"
    r"memang)\s+)?",
    re.IGNORECASE,
)
COMES = re.compile(r"(?:akan|bakal|mungkin|bisa|dapat|kemungkinan|pasti|justru|malah)\b", re.I)
_FITS = cues.pattern("FIT")
_BARE_IF = re.compile(
    rf"\W*(?:{CONNECTOR}[,\s]+)*(?:jika|kalau|bila|apabila)\s+(?:memang\s+)?", re.IGNORECASE
)
_NEED = re.compile(
    rf"(?:.{{0,90}}?\b{NEED_WORD}(?:nya)?\b)(?:\s+(?:juga|adalah|untuk|sekali|pula|lain|utama|"
    rf"nya|utamanya|untuk bekerja|oleh \w+|seorang|memiliki|punya|mempunyai|yang dibutuhkan|"
    rf"yang diperlukan|di sini|lainnya|orang|seseorang|individu|sosok|pribadi|mereka|kamu|yang|"
    rf"ialah|di bidang ini|untuk profesi ini))*\s*:?\s+",
    re.IGNORECASE,
)
NEED_AFTER = re.compile(
    rf"(?:\s+(?:juga|pun|sangat|amat|akan|menjadi|adalah|merupakan|jadi|hal|yang|tentu|mutlak|"
    rf"cukup|sama))*\s+(?:{NEED_WORD}|penting|membantu|kunci|modal|bekal|berguna|menolong)\b",
    re.IGNORECASE,
)


def fit_pieces(text: str, start: int, end: int, *, suits: bool, name: str) -> list[Span]:
    """The traits a sentence tells; the whole sentence where it frames none."""
    phrase = _verdict(text, start, end, suits=suits)
    if content := _condition(text, start, end, name):
        return trait_spans(text, *content)
    if marked := numbered(text, start, end):
        return marked
    if suits and (wanted := _wanted(text, start, end, judged=bool(phrase))):
        return wanted
    if not phrase:
        needed = _needed(text, start, end)
        return needed if needed else _described(text, start, end)
    content = (
        _after_if(text, phrase, end)
        or (_after_job(text, phrase, end) if _FITS.search(phrase[0]) else None)
        or _after(text, phrase, end)
        or _before(text, start, phrase, end, name)
    )
    if content:
        return trait_spans(text, *content)
    if needed := _needed(text, start, end):
        return needed
    if (group := FOR_ANYONE.match(text, phrase.end(), end)) and _says(text, group.end(), end):
        return trait_spans(text, group.end(), end)
    begin = persons.traits_at(text, start, end)
    if begin is None and not suits and len(words_within(text, phrase.end(), end)) <= 3:
        lead = LABEL_LEAD.match(text, start, end)
        begin = lead.end() if lead else start
    if begin is None or (begin >= phrase.start() > start and suits and begin >= end):
        return [(start, end)]
    stop = phrase.start() if begin < phrase.start() else end
    return trait_spans(text, begin, _without_tail(text, begin, stop, name))


def _wanted(text: str, start: int, end: int, *, judged: bool) -> list[Span]:
    """The traits that a sentence says are needed, or that somebody must have."""
    if found := subjects_of(text, start, end):
        return found
    begin = None if judged else persons.lead_end(text, start, end)
    return trait_spans(text, begin, before_reason(text, begin, end)) if begin is not None else []


def _verdict(text: str, start: int, end: int, *, suits: bool) -> re.Match[str] | None:
    """The words that judge; "cocok" before "betah", which may be a trait itself."""
    kinds = (_FITS, cues.FIT) if suits else (UNFITS, ELSEWHERE, cues.UNFIT)
    for kind in kinds:
        if match := kind.search(text, start, end):
            return match
    if suits:
        return None
    # "mudah stres" may be the trait; what comes of it is "akan kesulitan".
    found = [*cues.SUFFERS.finditer(text, start, end)] or [*persons.HARM.finditer(text, start, end)]
    later = (match for match in found if COMES.match(match[0]))
    return next(later, found[-1] if found else None)


def _condition(text: str, start: int, end: int, name: str) -> Span | None:
    """What stands between "Jika kamu" and the main clause."""
    person = PERSON.match(text, start, end)
    if not person and (bare := _BARE_IF.match(text, start, end)):
        [word] = words_within(text, bare.end(), end)[:1] or [""]
        person = bare if word in TRAITS else None
    if not person:
        return None
    stop = _before_main(text, person, end, name)
    return (person.end(), stop) if stop < end and has_meaning(text[person.end() : stop]) else None


def _after_job(text: str, phrase: re.Match[str], end: int) -> Span | None:
    """What follows "ideal untuk posisi ini": "adalah", "jika", "punya" or the traits at once."""
    match = FOR_JOB.match(text, phrase.end(), end)
    if not match or match.end() >= end:
        return None
    if match[0].strip().lower() in ("menjadi", "jadi", "sebagai"):
        return None  # the name of the job follows, be it "pandai besi"
    [word] = words_within(text, match.end(), end)[:1] or [""]
    told = word in TRAITS or persons.is_telling(word) or bool(match["lead"])
    return (match.end(), end) if told and not word.startswith(("profesi", "pekerjaan")) else None


def _after_if(text: str, phrase: re.Match[str], end: int) -> Span | None:
    """What follows "betah jika" or "jangan nekat kalau kamu"."""
    match = _IF_YOU.match(text, phrase.end(), end)
    return (match.end(), end) if match and match.end() < end else None


def _without_tail(text: str, begin: int, stop: int, name: str) -> int:
    """Where a description ends before its verdict: without "akan sangat" or "pekerjaan ini"."""
    tail = TAIL | {word.lower() for word in WORD.findall(name)}
    for word in reversed(list(WORD.finditer(text, begin, stop))):
        if word[0].lower() not in tail:
            return word.end()
    return stop


def _after(text: str, phrase: re.Match[str], end: int) -> Span | None:
    """What follows "cocok untuk orang yang" or "yang cocok adalah mereka yang"."""
    for frame in (_COPULA, HIM, FOR_WHOM):
        for place in (phrase.end(), phrase.start()) if frame is _COPULA else (phrase.start(),):
            match = frame.match(text, place, end)
            if match and match.end() >= phrase.end() and _says(text, match.end(), end):
                return match.end(), end
            if match and frame is not _COPULA and _says(text, match.end(), end):
                return match.end(), end
    especially = ESPECIALLY.match(text, phrase.end(), end)
    if especially and _says(text, especially.end(), end):
        return especially.end(), end
    relative = _RELATIVE.match(text, phrase.end(), end)
    if relative and re.search(
        r"\byang\s+(?:\w+\s+)?$", text[max(0, phrase.start() - 24) : phrase.start()]
    ):
        return relative.end(), end
    return None


def _says(text: str, start: int, end: int) -> bool:
    """Whether a stretch describes someone, rather than naming the job."""
    words = words_within(text, start, end)
    if not words or words[0] in (
        "profesi",
        "pekerjaan",
        "karier",
        "posisi",
        "menjadi",
        "bekerja",
        "bidang",
        "peran",
        "dunia",
    ):
        return len(words) > 6 and words[0] == "bekerja"
    return not all(word in TAIL for word in words)


def _before(text: str, start: int, phrase: re.Match[str], end: int, name: str) -> Span | None:
    """What stands between "orang yang" and "akan tidak cocok"."""
    person = PERSON.match(text, start, end)
    somebody = persons.SOMEBODY.match(text, start, end)
    if not person or (somebody and somebody.end() > person.end()):
        person = somebody
    if not person or person.end() > phrase.start():
        return None
    begin = person.end()
    tail = TAIL | {word.lower() for word in WORD.findall(name)}
    stop = phrase.start()
    words = list(WORD.finditer(text, begin, stop))
    for word in reversed(words):
        between = text[word.end() : stop]
        if "," in between or ";" in between:
            stop = word.end()
            break
        likely = word[0].lower() == "besar" and text[
            begin : word.start()
        ].rstrip().lower().endswith("kemungkinan")
        if word[0].lower() not in tail and not likely:
            break
        stop = word.start()
    comma = text.rfind(",", begin, phrase.start())
    if begin < comma < stop and IF.search(person[0]):
        main = words_within(text, comma, stop)
        if (
            len(main) <= 7
            and main
            and main[0] not in TRAITS
            and main[0] not in ("dan", "serta", "atau")
        ):
            stop = comma
    content = text[begin:stop].rstrip(" ,;")
    return (begin, begin + len(content)) if has_meaning(content) else None


def has_meaning(text: str) -> bool:
    """Whether a stretch holds a word that is no mere link."""
    return any(word.lower() not in TAIL for word in WORD.findall(text))


def _needed(text: str, start: int, end: int) -> list[Span]:
    """Several things that the work asks for; nothing if there is but one."""
    lead = _NEED.match(text, start, end)
    if lead and lead.end() < end:
        found = trait_spans(text, lead.end(), end, pairs=False)
        if len(found) > 1:
            return found
    after = NEED_AFTER.search(text, start, end)
    if after and len(words_within(text, after.end(), end)) <= 4:
        begin = LABEL_LEAD.match(text, start, end)
        found = trait_spans(text, begin.end() if begin else start, after.start(), pairs=False)
        if len(found) > 1:
            return found
    return []


def _described(text: str, start: int, end: int) -> list[Span]:
    """ "Mereka yang ..." or "Jika kamu ...," without a verdict: what is said of them."""
    if marked := numbered(text, start, end):
        return marked
    person = PERSON.match(text, start, end)
    if not person or person.end() >= end:
        lead = LABEL_LEAD.match(text, start, end)
        return [(lead.end() if lead and lead.end() < end else start, end)]
    end = _before_main(text, person, end)
    words = words_within(text, person.end(), end)
    if not words or not (IF.search(person[0]) or words[0] in TRAITS or is_verb(words[0])):
        return [(start, end)]
    gain = persons.GAIN.search(text[:end], person.end()) if not IF.search(person[0]) else None
    found = trait_spans(text, person.end(), gain.start() if gain else end)
    return found if len(found) > 1 or "yang" in person[0].lower() else [(start, end)]


def _before_main(text: str, person: re.Match[str], end: int, name: str = "") -> int:
    """Where the condition ends in "Jika kamu ..., pekerjaan ini ..."."""
    if not IF.search(person[0]) and not FOR.match(person[0]):
        return end
    called = {word.lower() for word in WORD.findall(name)[:1]}
    main = MAIN | called
    for comma in re.compile(",").finditer(text, person.end(), end):
        following = words_within(text, comma.end(), end)[:2]
        becoming = following[:1] == ["menjadi"] and set(following[1:]) & called
        if (
            becoming
            or set(following[:1]) & main
            or following[1:] in (["ini"], ["itu"], ["tersebut"])
        ):
            return comma.start()
    return end


LABEL_LEAD = re.compile(
    rf"\W*(?:{CONNECTOR}[,\s]+)*(?:(?:untuk|bagi|buat|jika|kalau|"
    rf"bila)\s+)?(?:(?:{_WHO})(?:\s+(?:yang|dengan|tipe))*\s+)*",
    re.IGNORECASE,
)


def fit_list(text: str, start: int, end: int, *, single: bool) -> list[Span]:
    """Traits under a label or in a bullet; a bullet is one trait."""
    lead = LABEL_LEAD.match(text, start, end)
    begin = lead.end() if lead and lead.end() < end else start
    return [(begin, end)] if single else trait_spans(text, begin, end)
