"""A manuscript as professions in pieces. Every rule can be named, and no word gets lost.

A sentence goes where its own cue sends it; without a cue it goes on with the section of
the sentence before. What is left over is reported.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from profiles.manuscripts.checking import problems
from profiles.manuscripts.placing import Placer
from profiles.manuscripts.segmenting import segments
from profiles.manuscripts.spelling import Respelt
from profiles.manuscripts.splitting import Span
from profiles.manuscripts.text import clean, has_words, tidy, units, unmarked
from profiles.manuscripts.values import Piece, ProfessionText, Reading

LONGEST_LEAD = 13


def read_manuscript(text: str, known_titles: Iterable[str] = ()) -> Reading:
    """What a manuscript says, section by section, with what could not be placed.

    `known_titles` are the professions that exist already: a role that is none of them and
    a title that is one of them are told among the problems.
    """
    original = unmarked(clean(text)).replace("\n", " ")
    respelt = Respelt(clean(text))
    lines = unmarked(respelt.text)
    plain = lines.replace("\n", " ")
    parts = units(respelt.text)
    found: list[ProfessionText] = []
    covered: list[Span] = []
    unplaced: list[Span] = []
    for segment in segments(plain, parts):
        builder = Placer(plain, segment).read()
        if builder and builder.is_profession():
            found.append(builder.build())
            covered += builder.covered()
            unplaced += builder.unplaced
        else:
            unplaced += [(unit.start, unit.end) for unit in segment.units]
    between = _gaps(lines, [*covered, *unplaced], [unit.start for unit in parts])
    # A word of feeling is a blank in the standard words, and still one of the manuscript.
    gaps = [gap for gap in between if has_words(original[slice(*respelt.back(*gap))])]
    unplaced += [gap for gap in gaps if _says_something(lines, gap)]
    remnants = [gap for gap in gaps if not _says_something(lines, gap)]

    def piece(span: Span, cue: str = "") -> Piece:
        start, end = respelt.back(*span)
        return Piece(tidy(original[start:end]), start, end, cue)

    professions = tuple(_told(profession, piece) for profession in found)
    left = tuple(piece(span) for span in sorted(unplaced))
    return Reading(
        professions=professions,
        unplaced=left,
        remnants=tuple(piece(span) for span in remnants),
        problems=tuple(problems(professions, left, tuple(known_titles))),
    )


def _told(value: Any, piece: Callable[[Span, str], Piece]) -> Any:
    """A value with all its pieces in the words of the manuscript."""
    if isinstance(value, Piece):
        return piece((value.start, value.end), value.cue)
    if isinstance(value, tuple):
        return tuple(_told(inner, piece) for inner in value)
    if is_dataclass(value) and not isinstance(value, type):
        told = {f.name: _told(getattr(value, f.name), piece) for f in fields(value)}
        return replace(value, **told)
    return value


def _gaps(text: str, covered: list[Span], starts: list[int]) -> Iterator[Span]:
    """What of the text stands in no piece, each sentence's for itself."""
    reached = 0
    edges = [*covered, *((start, start) for start in starts), (len(text), len(text))]
    for start, end in sorted(edges):
        for line in re.finditer(r"[^\n]+", text[reached : max(reached, start)]):
            yield reached + line.start(), reached + line.end()
        reached = max(reached, end)


def _says_something(text: str, gap: Span) -> bool:
    """Whether what is left of a sentence is more than joining words."""
    return len(text[gap[0] : gap[1]].split()) > LONGEST_LEAD
