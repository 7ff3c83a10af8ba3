"""Enumerations as single items, although items have commas and "dan" of their own.

An item begins where the words after a separator are of the same kind as those that open
the list: a verb in a list of doings, a trait in a list of traits.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from profiles.manuscripts.words import (
    TRAITS,
    WORD,
    is_nominal,
    is_quality,
    is_trait,
    is_verb,
    lexicon,
)

Span = tuple[int, int]

CONJUNCTION = (
    r"(?:terus|sama|dan juga|serta juga|dan|serta|atau|ataupun|maupun|hingga|"
    r"sampai(?: dengan)?|lalu|"
    r"kemudian|"
    r"terakhir|termasuk|juga|and|&)"
)
SEPARATOR = re.compile(
    rf"(?P<strong>\s*(?:,(?!\d)|;)\s*(?:{CONJUNCTION}\s+)+(?:akhirnya\s+)?)|"
    rf"(?P<comma>\s*(?:,(?!\d)|;)\s*)"
    r"|(?P<serta>\s+(?:serta|dan juga)\s+)|(?P<bare>\s+(?:dan|atau|ataupun|maupun)\s+)",
    re.IGNORECASE,
)
OPENER = re.compile(
    r"(?:(?:orang|mereka|seseorang|individu) )?yang\s+|juga\s+|jika (?:kamu|anda)\s+|"
    r"kamu (?:yang )?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:(?<=^)|(?<=[\s,;:(]))\(?(?P<mark>[a-h]|[1-9])[.)]\s+")
_LINK = re.compile(r"(?:\s|[,;]|\b(?:dan|serta|atau)\b)+$", re.IGNORECASE)
# What goes on about the item before, whatever word comes next.
_GOES_ON = lexicon(
    """karena sebab sehingga agar supaya bahkan terutama apalagi meski meskipun walau walaupun
    seperti misalnya contohnya mulai baik tanpa untuk dengan khususnya yakni yaitu dari bukan
    sesuai berdasarkan menurut melalui mengingat guna demi entah asalkan"""
)
_REASON = re.compile(r"[\s,](?:karena|sebab|mengingat|lantaran)\s", re.IGNORECASE)
PREPOSITION = re.compile(
    r"\b(?:dengan|di|pada|untuk|tentang|dalam|dari|terhadap|bersama|kepada|ke|antara|seperti|"
    r"soal|akan|antar|lewat|oleh)\b",
    re.IGNORECASE,
)
ADJECTIVE = re.compile(
    r"(?:[a-z]{3,}(?:if|is|al|us)|pe[mnl][a-z]{3,}|pe(?:ng|ny)[a-z]{3,}|ter[a-z]{4,})$"
)
HAVING = lexicon("memiliki mempunyai punya butuh kemampuan keterampilan keahlian")


# Words that hold for two doings at once: "suka membaca dan menulis".
REACHING = lexicon(
    """suka senang gemar hobi mampu bisa dapat mau ingin siap sanggup rela bersedia pandai pintar
    jago
    terbiasa biasa tahan berani malas takut enggan ogah sulit susah tidak tak kurang terampil ahli
    cakap cekatan betah kuat butuh harus perlu sering selalu tertarik berminat"""
)
TOWARDS = lexicon("pada terhadap akan kepada dalam di")


@dataclass(frozen=True, slots=True)
class Break:
    """A separator and the word after it."""

    start: int
    end: int
    word: str
    bare: bool
    closes: bool  # ", dan" or "serta": what ends a list
    either: bool = False  # "atau"
    anew: bool = False  # "dan orang yang": somebody else


def words_within(text: str, start: int, end: int) -> list[str]:
    """The words of a stretch in lower case."""
    return [match[0].lower() for match in WORD.finditer(text, start, end)]


def numbered(text: str, start: int, end: int) -> list[Span]:
    """The items of a list with marks in the line: "a) ... b) ..."; empty if it has none."""
    marks = list(_NUMBERED.finditer(text, start, end))
    first = next((i for i, m in enumerate(marks) if m["mark"] in "a1"), None)
    if first is None:
        return []
    run = [marks[first]]
    for mark in marks[first + 1 :]:
        if ord(mark["mark"]) == ord(run[-1]["mark"]) + 1:
            run.append(mark)
    if len(run) < 2:
        return []
    stops = [*(mark.start() for mark in run[1:]), end]
    pairs = zip(run, stops, strict=True)
    return [(mark.end(), _without_link(text, mark.end(), stop)) for mark, stop in pairs]


def _without_link(text: str, start: int, end: int) -> int:
    """Where an item ends, without the mark or the "dan" that leads to the next."""
    link = _LINK.search(text[start:end])
    return start + link.start() if link else end


def _breaks(text: str, start: int, end: int) -> list[Break]:
    found: list[Break] = []
    for match in SEPARATOR.finditer(text, start, end):
        if match.end() >= end or _inside(text, start, match.start()):
            continue
        after = match.end()
        anew = False
        if opener := OPENER.match(text, after, end):
            after = opener.end()
            anew = "yang" in opener[0].lower()
        word = WORD.match(text, after, end)
        if word:
            closes = bool(match["strong"] or match["serta"])
            either = "atau" in match[0].lower()
            found.append(
                Break(
                    match.start(), after, word[0].lower(), bool(match["bare"]), closes, either, anew
                )
            )
    return found


def _inside(text: str, start: int, place: int) -> bool:
    """Whether a place stands in parentheses."""
    opened = text.rfind("(", start, place)
    return opened >= 0 and text.find(")", opened, place) < 0


def _cut(start: int, end: int, breaks: list[Break]) -> list[Span]:
    starts = [start, *(b.end for b in breaks)]
    ends = [*(b.start for b in breaks), end]
    return list(zip(starts, ends, strict=True))


def _taken(breaks: list[Break], opens: Callable[[Break], bool]) -> list[Break]:
    """The breaks at which an item opens; a bare "dan" only where nothing else ends the list."""
    good = [b for b in breaks if b.word not in _GOES_ON and opens(b)]
    firm = [b for b in good if not b.bare]
    if any(b.closes for b in firm):
        return firm
    loose = [b for b in good if b.bare and (not firm or b.start > firm[-1].start)]
    return sorted([*firm, *loose[-1:]], key=lambda b: b.start)


def duties(text: str, start: int, end: int, *, led: bool) -> list[Span]:
    """The duties of a stretch; without a lead-in only a clear list of doings is parted."""
    if marked := numbered(text, start, end):
        return marked
    opening = words_within(text, start, end)[:1]
    if not opening:
        return [(start, end)]
    breaks = _breaks(text, start, end)
    doing = is_verb(opening[0]) or not led or sum(is_verb(b.word) for b in breaks) >= 2
    naming = is_nominal(opening[0])

    def opens(item: Break) -> bool:
        if doing:
            return is_verb(item.word)
        return is_nominal(item.word) if naming else not item.bare

    good = _taken(breaks, opens)
    if not any(not b.bare for b in good) and not (
        led and doing and good and _full(text, start, good[0])
    ):
        return [(start, end)]
    if not led and (len(good) < 2 or good[0].bare):
        return [(start, end)]
    return _without_bare_verbs(text, _cut(start, end, good))


def _full(text: str, start: int, item: Break) -> bool:
    """Whether the doing before a bare "dan" has an object of its own."""
    before = words_within(text, start, item.start)
    return len(before) >= 3 and not {"untuk", "agar", "supaya", "guna", "dengan", "cara"} & set(
        before
    )


def _without_bare_verbs(text: str, spans: list[Span]) -> list[Span]:
    """Two or more verbs in a row that wait for their object belong to the item with it."""
    joined: list[Span] = []
    waiting: list[Span] = []
    for span in spans:
        if len(words_within(text, *span)) == 1 and span is not spans[-1]:
            waiting.append(span)
            continue
        if len(waiting) >= 2 and (not joined or span is not spans[-1]):
            span = (waiting[0][0], span[1])
        else:
            joined += waiting
        waiting = []
        joined.append(span)
    return joined


def trait_spans(text: str, start: int, end: int, *, pairs: bool = True) -> list[Span]:
    """The single traits of a stretch; a lone "dan" parts two of them if `pairs`."""
    if marked := numbered(text, start, end):
        return marked
    reason = _REASON.search(text, start, end)
    stop = reason.start() if reason else end
    breaks = _breaks(text, start, stop)
    good: list[Break] = []
    begin = start
    closed = any(b.closes and not b.bare and _ends_list(text, b) for b in breaks)
    commas = any(not b.bare for b in breaks)
    for number, item in enumerate(breaks):
        if item.word in _GOES_ON and item.word != "bukan":
            continue
        before = words_within(text, begin, item.start)
        if item.bare:
            later = (b for b in breaks[number + 1 :] if not b.bare)
            last = not any(_ends_list(text, b) for b in later)
            if closed or not last or not (pairs or commas or item.anew):
                continue
            fits = (
                item.word in TRAITS
                or item.anew
                or _adjective_pair(before, item.word)
                or _doing_pair(before, item)
            )
        else:
            following = breaks[number + 1].start if number + 1 < len(breaks) else stop
            chunk = words_within(text, item.end, following)
            swallowed = any(begin < b.start < item.start and not b.bare for b in breaks)
            ended = any(b.closes and not b.bare for b in good)
            begun = any(not b.bare for b in good) and not ended
            outer = item.closes and begun and not swallowed
            fits = outer or _opens_trait(text, begin, item, before, chunk, begun=begun)
        if fits and before:
            good.append(item)
            begin = item.end
    return _cut(start, before_reason(text, start, end) if good else end, good)


def before_reason(text: str, start: int, end: int) -> int:
    """Where ", karena ..." begins, which says why and is no part of the trait before it."""
    reason = _REASON.search(text, start, end)
    aside = reason and "," in text[reason.start() - 1 : reason.start() + 1]
    return reason.start() if reason and aside else end


def _ends_list(text: str, item: Break) -> bool:
    """Whether a break is the last of a list of traits, and not "mesin serta listrik"."""
    return "," in text[item.start : item.end] or is_trait(item.word) or is_quality(item.word)


def _adjective_pair(before: list[str], word: str) -> bool:
    short = len(before) <= 3
    return short and (
        (is_quality(before[0]) and is_quality(word))
        or bool(ADJECTIVE.match(word))
        or len(before) == 1
    )


def _doing_pair(before: list[str], item: Break) -> bool:
    """Two things that somebody does or wants: "menuntut hasil atau merasa canggung"."""
    if len(before) < 2 or not is_verb(item.word):
        return False
    heads = [word for word in before if word not in ("hanya", "lebih", "terlalu", "selalu", "cuma")]
    if heads and heads[0] in REACHING:
        return item.either and len(before) >= 3
    return is_verb(before[0]) or before[0] in TRAITS


def _opens_trait(
    text: str, begin: int, item: Break, before: list[str], chunk: list[str], *, begun: bool
) -> bool:
    if is_trait(item.word) or ADJECTIVE.match(item.word):
        return True
    # An unknown word that is said to do something, or to be so to someone: "cakap menulis".
    if len(chunk) > 1 and (is_verb(chunk[1]) or chunk[1] in TOWARDS):
        return True
    listing = PREPOSITION.search(text, begin, item.start)
    noun_led = bool(before) and (before[0] in HAVING or is_quality(before[0]))
    if is_quality(item.word):
        return not listing or noun_led
    if noun_led and "yang" in chunk:
        return True
    acting = any(
        word.startswith("me") and is_verb(word) and word not in HAVING for word in before[:3]
    )
    liking = before[:1] and before[0] in ("suka", "senang", "gemar", "menyukai", "tertarik")
    if item.closes and begun:
        return not (listing or liking)
    return not (listing or acting or liking)
