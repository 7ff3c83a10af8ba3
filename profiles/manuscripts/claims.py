"""Misconceptions with their fact, expectations with their reality."""

import re

from profiles.manuscripts import cues
from profiles.manuscripts.fitting import CONNECTOR
from profiles.manuscripts.splitting import Span
from profiles.manuscripts.text import has_words

SEMICOLON = re.compile(r";\s+")
_DENIED = cues.family("DENIED")
_COPULA = re.compile(
    r"\b(?:adalah|ialah|yaitu|yakni|merupakan)\b(?:\s+(?:bahwa|ketika|jika|kalau|"
    r"anggapan bahwa))?|\bbahwa\b|\b(?:kalau|jika)(?= )|\bberupa\b|:",
    re.IGNORECASE,
)
THAT = re.compile(r"\s*(?:,\s*)?(?:bahwa|kalau|jika|bila)?\s*", re.IGNORECASE)
THINKING = cues.pattern(r"(?:MANY\s+)?(?:[\w-]+\s+)?(?:THINK|DREAM)(?:nya)?")
NOUN_FIRST = re.compile(
    rf"\W*(?:{CONNECTOR}[,\s]+)*(?:salah satu\s+|(?:masih )?ada(?:lah)?(?: juga| pula)?\s+|"
    rf"terdapat\s+|sebuah\s+|beberapa\s+|"
    rf"banyak\s+)?"
    + cues.pattern(
        r"ekspektasi\w*",
        r"ekspetasi\w*",
        r"mis-?konsepsi\w*",
        r"miskonsep\w*",
        r"mitos\w*",
        r"anggapan\w*",
        r"harapan\w*",
        r"bayangan\w*",
        r"kesalahpahaman\w*",
        r"stereotip\w*",
        r"persepsi\w*",
        r"pandangan\w*",
        r"asumsi\w*",
        r"stigma\w*",
        r"salah (?:paham|kaprah|persepsi|kira|sangka)\w*",
        r"kekeliruan\w*",
        r"kesan\w*",
        r"gambaran \w+",
        r"prasangka",
        r"citra\w*",
    ).pattern
    + r"(?:\s+(?:umum|lain(?:nya)?|populer|yang \w+(?: (?:muncul|beredar|terjadi|ditemui|"
    r"didengar|salah|keliru|umum|melekat))?|masyarakat|orang|banyak orang|pemula|awal|pelamar|"
    r"biasanya|keliru|salah|kedua|pertama|ketiga|publik|awam|selama ini|umumnya|"
    r"kebanyakan orang|para \w+|calon \w+|sering kali|seringkali|di masyarakat|"
    r"tentang (?:profesi|pekerjaan) (?:ini|tersebut)|terhadap (?:profesi|pekerjaan) (?:ini|"
    r"tersebut)))*[,:]?\s+",
    re.IGNORECASE,
)


def parts(text: str, start: int, end: int) -> tuple[Span | None, Span | None]:
    """Claim and answer of a sentence; the answer is missing where nothing joins it."""
    joiner = _joiner(text, start, end)
    stop = joiner.start() if joiner else end
    claim = _claim(text, start, stop)
    if not joiner:
        return claim, None
    answer = answer_of(text, joiner.start(), end)
    return claim, answer


def _joiner(text: str, start: int, end: int) -> re.Match[str] | None:
    """What parts the claim from its answer."""
    for joiners in (cues.STRONG_JOINER, cues.WEAK_JOINER, SEMICOLON):
        for match in joiners.finditer(text, start, end):
            before = text[start : match.start()]
            if len(before.split()) < 3 or not text[match.end() : end].strip(" .,;:"):
                continue
            weak_word = match[0].lower().split()[0] not in ("padahal",)
            if (
                weak_word
                and not re.search(r"[,;:.—–-]\s*$|\)\s*$", before)
                and _bound(before, match)
            ):
                continue
            return match
    return None


def _bound(before: str, match: re.Match[str]) -> bool:
    """Whether a joining word hangs on the words before it: "ekspektasi dan realita"."""
    last = before.split()[-1].lower()
    plain = match[0].lower()
    return last in (
        "dan",
        "vs",
        "yang",
        "dengan",
        "dari",
        "antara",
        "di",
        "secara",
        "pada",
        "dalam",
        "tentang",
    ) or plain in (
        "sebenarnya",
        "sesungguhnya",
        "sebetulnya",
        "sejatinya",
        "justru",
        "sementara",
        "di lapangan",
        "keseharian",
        "keseharian",
        "meski",
        "meskipun",
        "walau",
        "walaupun",
        "lapangan",
        "dalam keseharian",
    )


def _claim(text: str, start: int, stop: int) -> Span:
    """A claim without what leads to it: "Miskonsepsi tentang X adalah bahwa"."""
    stop = start + len(text[start:stop].rstrip(" ,;:—–-("))
    noun = NOUN_FIRST.match(text, start, stop)
    copula = _COPULA.search(text, start, min(stop, start + 220))
    thinking = THINKING.search(text, start, min(stop, start + 160))
    if thinking and (not copula or thinking.start() < copula.start()) and not noun:
        that = THAT.match(text, thinking.end(), stop)
        return _kept(text, start, that.end() if that else thinking.end(), stop)
    if copula and (noun or _mentions(text, start, copula.end())):
        end = copula.end()
        that = THAT.match(text, end, stop)
        return _kept(text, start, that.end() if that else end, stop)
    if noun:
        return _kept(text, start, noun.end(), stop)
    opener = re.compile(rf"\W*(?:{CONNECTOR}[,\s]+)+", re.IGNORECASE).match(text, start, stop)
    return _kept(text, start, opener.end() if opener else start, stop)


def _mentions(text: str, start: int, stop: int) -> bool:
    return bool(
        cues.EXPECT_NOUN.search(text, start, stop)
        or cues.MISCONCEPTION_NOUN.search(text, start, stop)
        or cues.BELIEVED.search(text, start, stop)
    )


def _kept(text: str, start: int, begin: int, stop: int) -> Span:
    return (begin, stop) if has_words(text[begin:stop]) else (start, stop)


def answer_of(text: str, start: int, end: int) -> Span:
    """A fact or a reality without the words that join it."""
    lead = cues.AFTER_JOINER.match(text, start, end)
    return _kept(text, start, lead.end() if lead else start, end)


def denies(text: str, start: int, end: int) -> bool:
    """Whether a sentence says no more than that a claim is wrong: "Itu salah." """
    return bool(re.fullmatch(rf"\W*{_DENIED}\W*", text[start:end], re.IGNORECASE))
