"""A profession of a manuscript as a draft: `Profile`, with the gaps that are left."""

import re
from collections.abc import Iterable, Iterator

from django.utils.text import slugify
from django.utils.translation import gettext as _

from profiles.manuscripts.values import Piece, ProfessionText, ReadDifference
from profiles.manuscripts.words import lexicon
from profiles.profile import (
    LONG,
    SHORT,
    Aspect,
    Expectation,
    Misconception,
    Profile,
    RoleComparison,
    Suitable,
    Unsuitable,
    clean_line,
)

SMALL = lexicon("dan di ke dari untuk serta atau yang dengan pada bagi")
BOUNDARIES = (
    re.compile(r"[.!?]\s+"),
    re.compile(r"[;:]\s+"),
    re.compile(r",\s+"),
    re.compile(r"\s+"),
)


def draft(profession: ProfessionText) -> Profile:
    """The profile an editor goes on with. What is too long for one line becomes several."""
    title = titled(profession.title.text)
    slug = slug_of(title)
    summary, *more = lines(" ".join(piece.text for piece in profession.overview)) or [""]
    return Profile(
        slug=slug,
        title=title,
        summary=summary,
        duties=(*more, *(with_capital(line) for line in _all_lines(profession.duties))),
        suitable=tuple(Suitable(sentence=with_capital(s)) for s in _all_lines(profession.suitable)),
        unsuitable=tuple(
            Unsuitable(sentence=with_capital(s)) for s in _all_lines(profession.unsuitable)
        ),
        misconceptions=tuple(
            Misconception(claim=with_capital(claim), fact=with_capital(fact))
            for pair in profession.misconceptions
            for claim, fact in _side_by_side(pair.claim, pair.fact)
        ),
        expectations=tuple(
            Expectation(expectation=with_capital(expectation), reality=with_capital(reality))
            for pair in profession.expectations
            for expectation, reality in _side_by_side(pair.expectation, pair.reality)
        ),
        comparisons=tuple(_comparisons(profession.comparisons, slug)),
    )


def titled(name: str) -> str:
    """A title as the portal writes it: "ahli gizi" becomes "Ahli Gizi"."""
    words = name[:SHORT].split()
    return " ".join(w if w in SMALL or not w.islower() else with_capital(w) for w in words)


def slug_of(title: str) -> str:
    """The address a title gets. Never empty."""
    return re.sub(r"[-_]+", "-", slugify(title))[:SHORT].strip("-") or "profesi"


def with_capital(line: str) -> str:
    """A line with a capital at its start."""
    capital = line[:1].upper()
    return capital + line[1:] if len(capital) == 1 else line


def lines(text: str) -> list[str]:
    """A text in lines that a profile can hold, parted at sentences, then clauses, then words."""
    text = clean_line(text)
    found: list[str] = []
    while len(text) > LONG:
        cut = _cut(text)
        found.append(text[:cut].strip())
        text = text[cut:].strip()
    return [*found, text] if text else found


def _cut(text: str) -> int:
    for boundary in BOUNDARIES:
        ends = [match.end() for match in boundary.finditer(text, 0, LONG)]
        if ends and ends[-1] > LONG // 4:
            return ends[-1]
    return LONG


def _all_lines(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        yield from lines(piece.text)


def _side_by_side(one: Piece | None, other: Piece | None) -> list[tuple[str, str]]:
    """Two texts as pairs of lines; where one is longer, its further lines stand alone."""
    first, second = lines(one.text) if one else [], lines(other.text) if other else []
    most = max(len(first), len(second))
    first += [""] * (most - len(first))
    second += [""] * (most - len(second))
    return list(zip(first, second, strict=True))


def _comparisons(differences: Iterable[ReadDifference], own: str) -> Iterator[RoleComparison]:
    """One comparison for each role, with an aspect for each time it is compared."""
    by_role: dict[str, tuple[str, list[Aspect]]] = {}
    for difference in differences:
        title = titled(difference.role.text)
        role = slug_of(title)
        sides = _side_by_side(difference.this, difference.other) or [(title, "")]
        if role == own:
            role = f"{role}-lain"
        aspects = by_role.setdefault(role, (title, []))[1]
        aspects += [
            Aspect(aspect=_("Perbedaan"), this=with_capital(this), other=with_capital(other))
            for this, other in sides
        ]
    for role, (title, aspects) in by_role.items():
        yield RoleComparison(role=role, title=title, aspects=tuple(aspects))
