"""The other roles that a sentence names beside this profession."""

import re
from itertools import chain

from profiles.manuscripts.splitting import Span
from profiles.manuscripts.titling import is_self, name_at, plausible, points_back, title_key

MOST_ROLES = 6  # more are no comparison but a list
ROLE_AFTER = re.compile(
    r"\b(?:(?:ber)?beda(?:nya)?|perbedaan(?:nya)?|(?:mem|di)beda?kan(?:nya)?|kemiripan|kesamaan|"
    r"lain halnya|lain(?: lagi)?|berlainan|(?:tidak|bukan|tak|nggak|gak)(?:lah)? sama|mirip|"
    r"serupa|tertukar|disamakan|samakan|menyamakan|mencampuradukkan|merancukan|dibandingkan|"
    r"di ?banding|"
    r"dibanding|(?<!kerja )sama|rancu|dirancukan|dikacaukan|ketuker|kontras|dicampuradukkan|"
    r"dipertukarkan|dikelirukan|bersinggungan|bertolak belakang)\b"
    r"(?:\s+(?:\w+\s+){0,5}?)(?:dengan|dari|dgn|sama)\s+"
    r"|\b(?:tidak|tak|bukan|nggak|gak)(?:lah)? seperti\s+|\b(?:di ?banding(?:kan)?|daripada|"
    r"ketimbang)\s+(?:dengan\s+)?"
    r"|\bbukan(?:lah)?\s+(?=[\w ]{3,40},\s*(?:sebab|karena))"
    r"|(?:(?:\b(?:mirip|serupa|sejenis|lain|berdekatan|dekat|berbeda|perbedaan|pekerjaan|"
    r"profesi|peran|jabatan|posisi|kerabat|tetangga)\b[^,.;:]{0,40},?\s*))\bseperti\s+"
    r"|\b(?:serupa|mirip|sejenis|berdekatan|lain|sebanding)(?:nya)?,?\s+(?:adalah|"
    r"ialah|yaitu|yakni|misalnya)\s+|\b(?:misalnya|yaitu|yakni)\s+"
    r"|\b(?:(?:per|pem)?beda(?:an)?(?:nya)?|batas|garis|kemiripan|persamaan)\s+(?:\w+\s+){0,3}?"
    r"antara\s+"
    r"|\b(?:dikira|disangka|dianggap)\s+(?:sama\s+(?:dengan\s+|saja\s+dengan\s+))",
    re.IGNORECASE,
)
FILLER = re.compile(
    r"(?:(?:profesi|pekerjaan|peran|jabatan|posisi)(?: (?:lain|yang (?:mirip|serupa|sejenis|"
    r"hampir sama)(?: dengannya)?|serupa|mirip|sejenis))*,?\s+)?(?:(?:seperti|yaitu|yakni|"
    r"misalnya|ialah|adalah|seorang|sebagai|para)\s+)?(?:(?:profesi|pekerjaan|peran|jabatan|"
    r"posisi|seorang)\s+)?",
    re.IGNORECASE,
)
CONFUSED = re.compile(
    r"([^,.;]{3,80}?)\s+(?:(?:sering|kerap|kadang|mudah|biasa|gampang|acap|"
    r"memang)\w*\s+(?:\w+\s+)?)(?:tertukar|disamakan|dianggap sama|dikira sama|rancu|dirancukan|"
    r"dicampuradukkan|ketuker|dibandingkan)\b(?!\s+dengan)",
    re.IGNORECASE,
)
MOST_ROLES, _MOST_CLAUSES = 6, 12  # more are no comparison but a list
# The role with which a sentence begins: "Dengan Y pun berbeda, ...", "Seperti Y, ...".
FIRST_ROLE = re.compile(
    r"\W*(?:kalau |adapun )?dengan\s+(?=[^,.]{3,40}\s(?:bedanya|berbeda|perbedaannya|beda|lain)\b)"
    r"|\W*seperti\s+(?=[\w ]{3,40},)",
    re.IGNORECASE,
)


def roles_of(text: str, start: int, end: int, name: str) -> list[Span]:
    """The roles a sentence names beside this profession, in their order."""
    roles: list[Span] = []
    if confused := CONFUSED.match(text, start, end):
        for span in _names(text, start, confused.end(1)):
            _add(text, roles, span, name)
    first = FIRST_ROLE.match(text, start, end)
    for match in chain([first] if first else [], ROLE_AFTER.finditer(text, start, end)):
        if len(roles) == MOST_ROLES:
            break
        place = match.end()
        filler = FILLER.match(text, place, end)
        if filler:
            place = filler.end()
        for span in _names(text, place, end):
            _add(text, roles, span, name)
    return roles


def _names(text: str, start: int, end: int) -> list[Span]:
    """One name, or several that "dan" and commas join."""
    found: list[Span] = []
    place = start
    while span := name_at(text, place, end):
        if found and not plausible(text[span[0] : span[1]]):
            break
        found += _parted(text, span)
        link = re.compile(
            r"\s*,?\s*(?:dan|atau|serta|maupun|dengan)\s+(?:juga\s+|seorang\s+)?|"
            r"\s*,\s*(?=[\w ]{3,40}(?:,| dan | atau | serta ))",
            re.IGNORECASE,
        ).match(text, span[1], end)
        if not link or len(found) > 4:
            break
        following = name_at(text, link.end(), end)
        if not following or len(title_key(text[following[0] : following[1]])) > 4:
            break
        # "seperti Y, X ..." is no list: a list of roles ends in a mark, not in a predicate.
        if "," in link[0] and not re.match(
            r"\s*(?:,|adalah|ialah|terletak|dan|atau|serta|\Z)",
            text[following[1] : end],
            re.IGNORECASE,
        ):
            break
        place = link.end()
    return found


def _parted(text: str, span: Span) -> list[Span]:
    """A name that "dan" joins from two names of jobs."""
    link = re.search(r"\s+(?:dan|atau|serta|maupun)\s+", text[span[0] : span[1]], re.IGNORECASE)
    if not link:
        return [span]
    return [(span[0], span[0] + link.start()), (span[0] + link.end(), span[1])]


def _add(text: str, roles: list[Span], span: Span, name: str) -> None:
    words = text[span[0] : span[1]]
    if not plausible(words) or points_back(words) or is_self(words, name):
        return
    lowered = words.lower()
    if lowered in (
        "profesi",
        "pekerjaan",
        "profesi serupa",
        "profesi lain",
        "profesi mirip",
        "mirip",
        "serupa",
        "lainnya",
    ) or not title_key(words):
        return
    if len(roles) == MOST_ROLES or any(title_key(text[a:b]) == title_key(words) for a, b in roles):
        return
    roles.append(span)
