"""A manuscript as units: headings, bullets and sentences, each knowing its place.

The text is cleaned character for character, so a place in the clean text is the same
place in the text as the editor pasted it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from profiles.manuscripts.words import lexicon

# Whatever a page cannot hold or the eye cannot see becomes a plain space.
CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"
UNSEEN = "\u200b\u2060\ufeff\u205f\u3000\ufffe\uffff"
LINE_ENDS = "\n\v\f\x85\u2028\u2029"
_PLAIN = str.maketrans(
    {
        **dict.fromkeys((*CONTROLS, *SPACES, *UNSEEN), " "),
        **{chr(code): " " for code in range(0xD800, 0xE000)},
        **dict.fromkeys(LINE_ENDS, "\n"),
        "`": " ",
    }
)
LONE_RETURN = re.compile(r"\r(?!\n)")
# Asterisks that open no bullet, and underscores around words, are Markdown's emphasis.
EMPHASIS = re.compile(r"\*(?!\s)|(?<=\S)\*|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|~~")
QUOTED = re.compile(r"(?m)^[ \t]*>+")

HEADING = re.compile(r"[ \t]*#{1,6}[ \t]*")
BOLD = re.compile(r"[ \t]*(\*\*|__)[^*_]+\1:?[ \t]*$")
BULLET = re.compile(r"[ \t]*(?:[-*+•·–—▪◦●○►➢✓✔]|\(?(?:\d{1,2}|[a-zA-Z])[.)])[ \t]+(?=\S)")
_LABEL = re.compile(r"[^\W\d_][\w /()&-]{2,60}:")

SHORT_LINE = 50
HEADING_WORDS = 10
TITLE_WORDS = 5
_LONGEST = 1_200  # no one writes a longer sentence; cutting keeps the time linear

ENDING = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|(?<=[a-z)][a-z)])[.!?](?=[A-Z][a-z])")
# "dr. Rani" goes on; "dan lain-lain dll. Selain itu" does not.
TITLES = lexicon(
    """dr drg drh prof ir hj drs dra no nomor hlm jl jln gg kab kec kel prov pt cv ud sdr sdri bpk
    st mis misal cth tgl tlp telp vs ps yth a.n u.p d.a s.d no.hp"""
)
SHORTENED = lexicon("dll dsb dst dkk etc tsb tbk jr sr dlsb ybs ph.d")


class LineKind(Enum):
    """How a unit stands in the text."""

    HEADING = auto()
    BULLET = auto()
    SENTENCE = auto()


@dataclass(frozen=True, slots=True)
class Unit:
    """One heading, bullet or sentence: `body` is where its words begin."""

    kind: LineKind
    start: int
    body: int
    end: int


def clean(text: str) -> str:
    """The text with plain spaces and without marks, as long as it was."""
    text = LONE_RETURN.sub("\n", text).translate(_PLAIN)
    return QUOTED.sub(lambda match: " " * len(match[0]), text)


def unmarked(text: str) -> str:
    """The text without Markdown's emphasis, as long as it was."""
    return EMPHASIS.sub(lambda match: " " * len(match[0]), text)


def tidy(text: str) -> str:
    """One line of the text with single spaces, none before a mark."""
    return re.sub(r" ([.,;:!?)])", r"\1", " ".join(text.split()))


def has_words(text: str) -> bool:
    """Whether anything is said at all."""
    return any(char.isalnum() for char in text)


def units(text: str) -> list[Unit]:
    """The headings, bullets and sentences of a clean text, in their order."""
    plain = unmarked(text)
    found: list[Unit] = []
    for kind, start, body, end in _blocks(text):
        if kind is LineKind.HEADING:
            found.append(Unit(kind, start, body, end))
            continue
        first = body
        for stop in _sentence_ends(plain, body, end):
            here = Unit(kind, start if first == body else first, first, stop)
            if has_words(plain[here.start : here.end]):
                # Further sentences of a bullet belong to the bullet.
                if kind is LineKind.BULLET and found and found[-1].start >= start:
                    found[-1] = Unit(kind, found[-1].start, found[-1].body, stop)
                else:
                    found.append(here)
            first = stop
    return found


def _blocks(text: str) -> Iterator[tuple[LineKind, int, int, int]]:
    """Runs of lines that belong together: kind, start, start of the words, end."""
    open_block: list[int] | None = None  # start, body, end
    open_kind = LineKind.SENTENCE
    line_start = 0
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        start, line_start = line_start, line_start + len(line)
        end = start + len(line.rstrip())
        if not has_words(line):
            if open_block:
                yield open_kind, *_three(open_block)
            open_block = None
            continue
        fresh = open_block is None or _ended(text, open_block)
        kind, body = _kind_of(line, fresh=fresh and _may_head(lines, number))
        if kind is LineKind.BULLET and _numbers_a_title(lines, number):
            kind = LineKind.HEADING
        goes_on = (
            open_block is not None
            and kind is LineKind.SENTENCE
            and not _breaks(text[open_block[1] : open_block[2]], line)
            and (open_kind is LineKind.SENTENCE or line[0] in " \t")
        )
        if goes_on and open_block:
            open_block[2] = end
            continue
        if open_block:
            yield open_kind, *_three(open_block)
        open_block = None
        if kind is LineKind.HEADING:
            yield kind, start, start + body, end
        else:
            open_kind, open_block = kind, [start, start + body, end]
    if open_block:
        yield open_kind, *_three(open_block)


def _three(block: list[int]) -> tuple[int, int, int]:
    start, body, end = block
    return start, body, end


def _ended(text: str, block: list[int]) -> bool:
    return text[block[2] - 1] in '.!?:"”*'


def _kind_of(line: str, *, fresh: bool) -> tuple[LineKind, int]:
    """What a line with words is, and where its words begin."""
    if match := HEADING.match(line):
        return LineKind.HEADING, match.end()
    if BOLD.match(line):
        return LineKind.HEADING, 0
    words = line.split()
    bullet = BULLET.match(line)
    if bullet:
        if len(words) <= 6 and line.rstrip().endswith(":"):
            return LineKind.HEADING, bullet.end()
        return LineKind.BULLET, bullet.end()
    last = line.rstrip(" \t\r\n*_")[-1:]
    short = len(words) <= HEADING_WORDS and len(line) < 90
    if short and (last == ":" or (fresh and last not in ".!,;…" and ":" not in line)):
        return LineKind.HEADING, 0
    return LineKind.SENTENCE, 0


def _may_head(lines: list[str], number: int) -> bool:
    """Whether what follows a short line leaves it to be a heading, not prose that is wrapped."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    if not has_words(below):
        return any(has_words(line) for line in lines[number + 2 : number + 5])
    return len(lines[number].split()) <= TITLE_WORDS and not below.lstrip()[:1].islower()


def _numbers_a_title(lines: list[str], number: int) -> bool:
    """Whether "1. Perawat" stands alone above prose, as a heading does and a bullet does not."""
    words = lines[number].split()
    if not words[0][0].isdecimal() or len(words) > 6 or words[-1][-1] in ".;,":
        return False
    around = [lines[n] if 0 <= n < len(lines) else "" for n in (number - 1, number + 1)]
    below = next((line for line in lines[number + 1 : number + 4] if has_words(line)), "")
    if has_words(around[0]) or not below:
        return False
    if (mark := BULLET.match(below)) and mark[0].strip()[0].isdecimal():
        return False
    return bool(mark) or len(below.split()) >= len(words) - 1


def _breaks(before: str, line: str) -> bool:
    """Whether a line of prose starts anew although no blank line stands before it."""
    line = line.strip(" \t*_\n")
    if _LABEL.match(line):
        return True
    last = before[before.rfind("\n") + 1 :]
    return len(last) < SHORT_LINE and line[:1].isupper() and before[-1] not in ",;"


def _sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    first = start
    for match in ENDING.finditer(text, start, end):
        if _is_end(text, first, match, end):
            yield from _cuts(text, first, match.end())
            first = match.end()
    if first < end:
        yield from _cuts(text, first, end)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Ends of a sentence that is too long to be one, then its end."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        if cut < 0:
            break
        yield cut
        start = cut
    yield end


def _is_end(text: str, first: int, match: re.Match[str], end: int) -> bool:
    if not match[0].startswith("."):
        after = text[match.end() : match.end() + 2].strip()
        return not after.islower()
    window = text[max(first, match.start() - 24) : match.start()]
    pieces = window.split()
    word = pieces[-1].strip("(\"'“").lower() if pieces and not window[-1].isspace() else ""
    following = text[match.end() : min(match.end() + 3, end)].lstrip()[:1]
    if not following:
        return True
    if word in TITLES:
        return False
    if word in SHORTENED or re.fullmatch(r"(\w{1,3}\.)+\w{1,3}", word):
        return following.isupper()
    if len(word) == 1 and word.isalpha():
        return False
    if word.isdecimal() and len(word) <= 2:
        before = window[: len(window) - len(word)].rstrip()
        return bool(before) and before[-1].isalpha() and following.isupper()
    return True
