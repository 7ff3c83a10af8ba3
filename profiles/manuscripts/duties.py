"""Sentences about what the work consists of, as single duties."""

import re

from profiles.manuscripts.fitting import CONNECTOR
from profiles.manuscripts.splitting import Span
from profiles.manuscripts.splitting import duties as split
from profiles.manuscripts.titling import is_self, name_at, title_likeness
from profiles.manuscripts.words import WORD, is_nominal, is_verb

LISTS = re.compile(
    r"(?:\b(?:tugas|tanggung jawab|kegiatan|aktivitas|pekerjaan|kewajiban|rutinitas|keseharian|"
    r"peran|kerjaan|kerja|job ?des[kc]\w*|sehari-hari|hari-hari|kesehariannya|"
    r"kesehari-hariannya|ruang lingkup|lingkup|uraian|agenda|hal|"
    r"yang (?:di(?:kerjakan|lakukan|urus|tangani)))\w*\b[^.:]{0,100}?)"
    r"(?:\b(?:meliputi|mencakup|adalah|ialah|yaitu|yakni|antara lain|di antaranya|diantaranya|"
    r"termasuk|melibatkan|berupa|terdiri (?:dari|atas)|berkisar(?: pada)?|seputar|"
    r"(?:dapat )?(?:digolongkan|dibagi|terbagi|dikelompokkan|diawali|dimulai) (?:atas|menjadi|"
    r"ke dalam|dari|"
    r"dengan)|mulai dari|diisi dengan|merupakan|berputar pada|banyak|"
    r"(?:merentang|terbentang|bermula|beragam|bermacam-macam)(?:,? (?:mulai )?dari)?|"
    r"itu|tuh)\b|:)(?:\s*(?:juga|mulai dari|antara lain|hal-hal seperti|seperti|:|adalah|"
    r"sebagai berikut|yaitu|yakni))*\s*",
    re.IGNORECASE,
)
CHARGED = re.compile(
    r"[^,.:]{0,70}?\b(?:bertugas|bertanggung jawab|ditugaskan|ditugasi|dituntut|diharapkan|"
    r"diminta|(?:menuntut|mengharuskan|mewajibkan|meminta|mengajak|menugaskan)\s+(?:\w+\s+){0,2}"
    r"?(?:untuk)?(?=\s*me[a-z]))\b(?:\s+(?:juga|untuk|atas|dalam|terhadap|langsung|penuh|"
    r"membantu(?= me)))*\s*:?\s*",
    re.IGNORECASE,
)
# "Tugasnya menyetel rem, ..." without a word between.
DIRECT = re.compile(
    r"\W*(?:tugas|kerja|pekerjaan|kegiatan|keseharian)(?:nya|mu)\s+(?:(?:itu|ya|tuh)\s+)?",
    re.IGNORECASE,
)
LINK = re.compile(
    rf"\W*(?:(?:{CONNECTOR}|setelah itu|sesudah itu|sesudahnya|di luar itu|tak hanya itu|"
    rf"tidak hanya itu|lebih dari itu|setiap hari(?:nya)?|sehari-hari(?:nya)?|"
    rf"dalam keseharian(?:nya)?|dalam kesehariannya|tak jarang|tidak jarang|kadang(?:-kadang|"
    rf" kala)?|terkadang|biasanya|sesekali|di waktu lain|pada praktiknya)\b[,\s]*)*",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"(?:ia|dia|mereka|kamu|anda|beliau|(?:profesi|pekerjaan|posisi|peran) ini|orang (?:di|"
    r"dalam|dengan) profesi ini)\s+",
    re.IGNORECASE,
)
# Where and when it is done, before who does it.
WHEN = re.compile(
    r"(?:di|dalam|selama|saat|ketika|sebelum|sesudah|setelah|sesampainya|pada|setiap|tiap|"
    r"menjelang|"
    r"seusai|untuk|guna|pagi|siang|sore|malam)\b[^,.;]{2,70}?(?:,\s+|\s+(?=(?:ia|dia|mereka)\s))",
    re.IGNORECASE,
)
HELPER = re.compile(
    r"(?:(?:juga|pun|akan|harus|perlu|wajib|biasanya|sering(?: kali)?|kerap(?: kali)?|selalu|"
    r"turut|mesti|kudu|dapat|bisa|bertugas|bertanggung jawab|dituntut|diminta|untuk|atas|"
    r"terkadang|kadang|biasa|rutin|diharapkan|itu|tetap|lah)\s+)+",
    re.IGNORECASE,
)


def duty_pieces(text: str, start: int, end: int, name: str) -> list[Span]:
    """The duties of a sentence: its list after the lead-in, or what its subject does."""
    for lead in (LISTS, CHARGED):
        match = (
            lead.search(text, start, min(end, start + 220))
            if lead is LISTS
            else lead.match(text, start, end)
        )
        if match and match.end() < end and _opens(text, match.end(), end):
            return split(text, match.end(), end, led=True)
    direct = DIRECT.match(text, start, end)
    if direct and _verb_at(text, direct.end(), end):
        return split(text, direct.end(), end, led=True)
    begin = _predicate(text, start, end, name)
    if begin is not None and len(found := split(text, begin, end, led=False)) > 1:
        return found
    if begin is not None and not _when(text, start, end):
        return [(begin, end)]
    return split(text, start, end, led=False)


def _opens(text: str, start: int, end: int) -> bool:
    words = [match[0].lower() for match in WORD.finditer(text, start, min(end, start + 80))]
    return len(words) > 1 and (
        words[0] in ("a", "1", "ikut", "turut")
        or is_verb(words[0])
        or is_nominal(words[0])
        or "," in text[start:end]
    )


def _predicate(text: str, start: int, end: int, name: str) -> int | None:
    """Where the doing begins after "Selain itu, ia juga"; None if no verb follows."""
    place = _past(LINK, text, start, end)
    if aside := _when(text, start, end):
        place = aside.end()
    pronoun = PRONOUN.match(text, place, end)
    if pronoun:
        place = pronoun.end()
    elif not _verb_at(text, place, end) and (span := name_at(text, place, end)):
        words = text[span[0] : span[1]]
        if not is_self(words, name) and title_likeness(words, name) < 0.3:
            return None
        after = re.compile(r"[)\s]*").match(text, span[1], end)
        place = after.end() if after else span[1]
    place = _past(HELPER, text, place, end)
    return place if _verb_at(text, place, end) else None


def _when(text: str, start: int, end: int) -> re.Match[str] | None:
    """The time or place with which a sentence begins."""
    match = WHEN.match(text, _past(LINK, text, start, end), end)
    return match if match and not _verb_at(text, match.end(), end) else None


def _past(pattern: re.Pattern[str], text: str, place: int, end: int) -> int:
    match = pattern.match(text, place, end)
    return match.end() if match else place


def _verb_at(text: str, place: int, end: int) -> bool:
    word = WORD.match(text, place, end)
    return word is not None and is_verb(word[0].lower())
