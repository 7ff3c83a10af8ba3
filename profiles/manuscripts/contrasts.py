"""Sentences that tell this profession from other roles."""

import re
from dataclasses import dataclass

from profiles.manuscripts.fitting import CONNECTOR
from profiles.manuscripts.roles import MOST_ROLES, roles_of
from profiles.manuscripts.splitting import Span
from profiles.manuscripts.text import has_words
from profiles.manuscripts.titling import (
    LEADS,
    is_self,
    name_at,
    names_a_worker,
    points_back,
    subject,
    title_key,
    title_likeness,
)
from profiles.manuscripts.words import WORD, is_derived_verb

JOINER = re.compile(
    r"\s*[,;.]?\s*(?:\b(?:sedangkan|sementara(?: itu)?|adapun|namun|tetapi|tapi|padahal|"
    r"akan tetapi|sebaliknya|kalau|lain halnya(?: dengan)?)\b)(?:\s*,)?\s*|\s*;\s*",
    re.IGNORECASE,
)
_COPULA = re.compile(
    r"(?:\b(?:adalah|ialah|yaitu|yakni|terletak pada|terdapat pada|ada pada|ada di|pada|"
    r"dalam hal|tampak pada|tampak dari|terlihat dari|terlihat pada|di mana|"
    r"karena)\b[^,;:]{0,60}?)(?::|,?\s*\bbahwa\b|,?\s*\bdi mana\b)\s*|\b(?:adalah|ialah|yaitu|"
    r"yakni)\b\s*(?:bahwa\b|kalau\b|jika\b)?\s*|\b(?:karena|sebab|di mana)\b\s*|:\s*|\bbahwa\b\s*",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"\b(?:perbedaan(?:nya)?|membedakan(?:nya)?|bedanya|pembeda(?:nya)?|beda(?! dengan)|"
    r"(?:profesi|pekerjaan|peran|jabatan|posisi)(?: lain)?(?: yang)? (?:mirip|serupa|sejenis))\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    rf"\W*(?:{CONNECTOR}[,\s]+)*(?:(?:perbedaannya|bedanya|pembedanya|"
    rf"perbedaan utamanya)\b\s*(?:adalah|ialah|yaitu|"
    rf"yakni)?\s*(?:bahwa)?\s*[,:]?\s*)?(?:(?:kalau|jika|bila|apabila|adapun|sementara(?: itu)?|"
    rf"sedangkan|selagi)\s+)?(?:padahal,?\s+)?",
    re.IGNORECASE,
)
COMPARING = re.compile(
    r"\W*(?:(?:jika|bila|kalau|apabila)\s+)?(?:(?:sedikit|sangat|jauh|agak|"
    r"tentu(?: saja)?)\s+)?(?:berbeda|beda|tidak seperti|tak seperti|bukan seperti|"
    r"nggak seperti|gak seperti|di ?banding(?:kan)?|lain halnya|lain pula|lain lagi|lain|"
    r"berlainan|tidak sama|kontras|ketimbang|daripada)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"(?:\s+(?:pun|juga))?(?:\s+(?:berbeda|beda))?\s*,?\s*(?:karena|sebab|lantaran|di mana)\s+"
    r"|(?:\s+(?:pun|juga))?\s+(?:bedanya|perbedaannya)(?:\s+(?:jelas|adalah|ialah))?[,:]?\s+",
    re.IGNORECASE,
)
BUT_NOT = re.compile(
    r"[^,]{3,120}?\bbukan(?:lah)?\s+[\w ]{3,40},\s*(?:sebab|karena)\s+", re.IGNORECASE
)
_RELATIVE = re.compile(r"\s*,?\s*(?:di mana|yang|,)\s+", re.IGNORECASE)
WHICH = re.compile(r",\s*(?:yang|di mana)\s", re.IGNORECASE)
_ASIDE = re.compile(r"\s*,\s*(?:maka\s+)?", re.IGNORECASE)
# "X mirip dengan Y, tetapi ..." only names the role.
NAMING = re.compile(
    r"\b(?:disamakan|menyamakan|mirip|serupa|(?:ber)?beda|(?<!kerja )sama|kemiripan|kesamaan|"
    r"tertukar|dibandingkan)\s+(?:\w+\s+)?(?:dengan|dari)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


_MOST_CLAUSES = 12  # more are no comparison but a list
# Who is meant where the other clause names this job: "mereka ..., sementara X ...".
OTHER_ONE = re.compile(r"\W*(?:yang satu|yang pertama|mereka|ia|dia)\b", re.IGNORECASE)


ASIDES = re.compile(
    r"\W*(?:sebagai (?:perbandingan|pembanding)|gampang|mudah|sederhana|singkatnya|intinya|begini|"
    r"jawabannya|oh iya|oh ya|nah)[,:]\s+",
    re.IGNORECASE,
)
APART = re.compile(
    r"\W*(?=\w)(?!dengan|kalau|jika|hal |ini |itu )([\w -]{3,40}?)(?:,\s+di (?:sisi|pihak|"
    r"lain) (?:lain|pihak),\s+|\s+(?:juga|pun)\s+(?:berbeda|beda|lain)"
    r",?\s+(?:karena|sebab)\s+)(?=\w)",
    re.IGNORECASE,
)
# "X dan Y sama-sama menggali, namun ...": what they share is no side.
SHARED = re.compile(
    r"[^,.;]{3,80}?\s+(?:memang\s+|juga\s+)?sama-sama\b[^.;]*?[,;]\s*(?:namun|tetapi|tapi|"
    r"akan tetapi|hanya saja|cuma|bedanya)\b,?\s*",
    re.IGNORECASE,
)
# "X memelihara lebah, bukan mengambil madu liar": the second is what the other does.
_DENIED = re.compile(r"\s*,\s*bukan(?:nya|lah)?\s+(?=\w+\s+\w)", re.IGNORECASE)
AFRESH = re.compile(r"\s*;\s*(?:sementara(?: itu)?\s+|sedangkan\s+|adapun\s+)?", re.IGNORECASE)


@dataclass(slots=True)
class ReadContrast:
    """One other role: where it is named and what is said on each side."""

    role: Span
    this: Span | None = None
    other: Span | None = None


@dataclass(slots=True)
class Clause:
    """A part of the sentence and whom it speaks of: a role's number, or -1 for this one."""

    span: Span
    who: int | None = None


def contrasts(text: str, start: int, end: int, name: str, known: list[Span]) -> list[ReadContrast]:
    """The comparisons of a sentence. `known` are roles that the sentence before named."""
    if apart := APART.match(text, start, end):
        return [ReadContrast(apart.span(1), None, (apart.end(), end))]
    for mark in AFRESH.finditer(text, start, end):
        if APART.match(text, mark.end(), end):
            before = _compared(text, start, mark.start(), name, known)
            return [*before, *contrasts(text, mark.end(), end, name, known)]
    return _compared(text, start, end, name, known)


def _compared(text: str, start: int, end: int, name: str, known: list[Span]) -> list[ReadContrast]:
    """The comparisons of one sentence, or of its part before a semicolon."""
    roles = roles_of(text, start, end, name)
    fresh = not roles
    clauses = _clauses(text, start, end, name, [*roles, *known] if fresh else roles)
    if len(clauses) > 1 and any(
        clauses[0].span[0] < a < clauses[0].span[1] and NAMING.search(text[clauses[0].span[0] : a])
        for a, _ in roles
    ):
        del clauses[0]
    subjects = [subject(text, *clause.span) for clause in clauses]
    strict = any(s and is_self(text[s[0] : s[1]], name) for s in subjects)
    named = any(s and title_likeness(text[s[0] : s[1]], name) >= 0.4 for s in subjects)
    for clause in clauses:
        if roles and (strict or named) and OTHER_ONE.match(text, *clause.span):
            clause.who = len(roles) - 1
            continue
        _ascribe(text, clause, name, roles, known if fresh else None, strict=strict)
    if not roles:
        roles = list(known)
    _fill_gaps(clauses, roles)
    found = [ReadContrast(role) for role in roles]
    this = next((c.span for c in clauses if c.who == -1), None)
    for clause in clauses:
        if clause.who is None or not 0 <= clause.who < len(found):
            continue
        if found[clause.who].other is None:
            found[clause.who].other = clause.span
    for contrast in found:
        contrast.this = this
    _part_denied(text, found)
    return found


def _part_denied(text: str, found: list[ReadContrast]) -> None:
    """Give an only role what this profession is said not to do."""
    if len(found) != 1 or found[0].other or not found[0].this:
        return
    start, end = found[0].this
    if denied := _DENIED.search(text, start, end):
        found[0].this, found[0].other = (start, denied.start()), (denied.end(), end)


def _clauses(text: str, start: int, end: int, name: str, roles: list[Span]) -> list[Clause]:
    """The clauses of a sentence after what leads to them."""
    if COMPARING.match(text, start, end) and roles:
        return _framed(text, start, end, name, roles)
    begin = _content(text, start, end, roles)
    return _joined(text, begin, end, name, roles)


def _content(text: str, start: int, end: int, roles: list[Span]) -> int:
    """Where the first side begins, after "Perbedaan dengan Y adalah bahwa"."""
    if shared := SHARED.match(text, start, end):
        return shared.end()
    noun = NOUN.search(text, start, min(end, start + 140))
    joiner = JOINER.search(text, start + 1, end)
    if noun:
        after = max(
            [
                noun.end(),
                *(
                    b
                    for a, b in roles
                    if a < (joiner.start() if joiner else end) and a - noun.end() < 60
                ),
            ]
        )
        if after > (joiner.start() if joiner else end):
            after = noun.end()
        copula = _COPULA.search(text, after, min(end, after + 110))
        if (
            copula
            and (not joiner or copula.start() < joiner.start())
            and has_words(text[copula.end() : end])
        ):
            return copula.end()
    if roles and (reason := _REASON.match(text, roles[0][1], end)):
        return reason.end()
    colon = re.compile(r"[^:]{3,140}:").match(text, start, end)
    if (
        colon
        and any(a < colon.end() for a, _ in roles)
        and (subject(text, colon.end(), end) or OTHER_ONE.match(text, colon.end(), end))
    ):
        return colon.end()
    if reason := BUT_NOT.match(text, start, end):
        return reason.end()
    if aside := ASIDES.match(text, start, end):
        return aside.end()
    opening = _OPENING.match(text, start, end)
    begin = opening.end() if opening else start
    if noun and noun.start() < begin:
        return begin
    return begin if has_words(text[begin:end]) else start


def _framed(text: str, start: int, end: int, name: str, roles: list[Span]) -> list[Clause]:
    """ "Berbeda dengan Y yang ..., X ...": the other side may stand within the frame."""
    last = [role for role in roles if not JOINER.search(text, start, role[0])][-1:] or roles[:1]
    after = last[0][1]
    cut = _comma_before_self(text, after, end, name)
    alone = _RELATIVE.match(text, after, end)
    if cut is None and alone and has_words(text[alone.end() : end]):
        told = _joined(text, alone.end(), end, name, roles)
        told[0].who = roles.index(last[0])
        return told
    if cut is None:
        return _joined(text, after, end, name, roles)
    clauses: list[Clause] = []
    relative = _RELATIVE.match(text, after, cut)
    opened = relative.end() if relative else after
    if not names_no_side(text, (opened, cut)):
        clauses.append(Clause((opened, cut), roles.index(last[0])))
    rest = _ASIDE.match(text, cut, end)
    begin = rest.end() if rest else cut
    return [*clauses, *_joined(text, begin, end, name, roles)]


def _comma_before_self(text: str, start: int, end: int, name: str) -> int | None:
    """The comma after which the sentence turns to this profession; else the likeliest one."""
    stop = JOINER.search(text, start, end)
    limit = stop.start() if stop else end
    commas = [m.start() for m in re.compile(",").finditer(text, start, limit)]
    for comma in commas:
        span = name_at(text, comma + 1, end)
        words = text[span[0] : span[1]] if span else ""
        if (
            points_back(text[comma + 1 : end])
            or (words and title_likeness(words, name) >= 0.5)
            or (words and is_self(words, name))
        ):
            return comma
    return next((comma for comma in commas if not WHICH.match(text, comma, end)), None)


def _joined(text: str, start: int, end: int, name: str, roles: list[Span]) -> list[Clause]:
    """Clauses that "sedangkan" and its like part, or a comma before a role."""
    cuts: list[Span] = [m.span() for m in JOINER.finditer(text, start, end) if m.start() > start]
    cuts = cuts[:_MOST_CLAUSES]
    for comma in re.compile(
        r"\s*,\s*(?:dan\s+|serta\s+|sedangkan\s+|maka\s+)?|\s+(?:dan|serta)\s+", re.IGNORECASE
    ).finditer(text, start, end):
        if len(cuts) > 4 * _MOST_CLAUSES:
            break
        span = name_at(text, comma.end(), end)
        if not span or any(a <= comma.start() < b for a, b in cuts):
            continue
        words = text[span[0] : span[1]]
        named = any(title_likeness(words, text[a:b]) > 0.6 and (a, b) != span for a, b in roles)
        mine = is_self(words, name) or title_likeness(words, name) >= 0.6
        mine = mine or (names_a_worker(words) and _doing(text, span[1], end))
        if (named or ("," in comma[0] and mine)) and subject(text, comma.end(), end):
            cuts.append(comma.span())
    cuts = sorted(cuts)[:_MOST_CLAUSES]
    clauses: list[Clause] = []
    begin = start
    for a, b in cuts:
        if a < begin:
            continue
        if has_words(text[begin:a]):
            clauses.append(Clause((begin, a)))
        begin = b
    if has_words(text[begin:end]):
        clauses.append(Clause((begin, end)))
    return clauses


def _doing(text: str, place: int, end: int) -> bool:
    word = WORD.search(text, place, end)
    return word is not None and is_derived_verb(word[0].lower())


def _ascribe(
    text: str,
    clause: Clause,
    name: str,
    roles: list[Span],
    known: list[Span] | None,
    *,
    strict: bool,
) -> None:
    """Find of whom a clause speaks by its subject; a new name is a new role."""
    if clause.who is not None:
        return
    begin = clause.span[0]
    if points_back(text[begin : clause.span[1]]):
        clause.who = -1
        return
    span = subject(text, begin, clause.span[1])
    if not span:
        return
    words = text[span[0] : span[1]]
    own = 1.0 if is_self(words, name) else 0.0 if strict else title_likeness(words, name)
    for role in known or ():
        if role not in roles and title_likeness(words, text[role[0] : role[1]]) > own:
            roles.append(role)
    others = [title_likeness(words, text[a:b]) for a, b in roles]
    best = max(others, default=0.0)
    if own >= 0.3 and own > best:
        clause.who = -1
    elif best >= 0.3:
        clause.who = others.index(best)
    elif roles and _within(text, words, roles) is not None:
        clause.who = _within(text, words, roles)
    elif known is not None and len(roles) < MOST_ROLES:
        roles.append(
            next((r for r in known if title_likeness(words, text[r[0] : r[1]]) >= 0.3), span)
        )
        clause.who = len(roles) - 1


def _within(text: str, words: str, roles: list[Span]) -> int | None:
    mine = set(title_key(words))
    return next(
        (i for i, (a, b) in enumerate(roles) if mine & set(title_key(text[a:b])) - LEADS), None
    )


def _fill_gaps(clauses: list[Clause], roles: list[Span]) -> None:
    """Of two sides one of which is known, the other is the other."""
    taken = {clause.who for clause in clauses}
    for clause in clauses:
        if clause.who is None:
            free = [-1, *range(len(roles))]
            clause.who = next((who for who in free if who not in taken), None)
            taken.add(clause.who)


def names_no_side(text: str, span: Span) -> bool:
    """Whether a stretch holds too little to be a side."""
    return len(WORD.findall(text[span[0] : span[1]])) < 2
