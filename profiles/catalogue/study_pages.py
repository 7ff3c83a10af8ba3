"""What the pages on study programmes and SMK concentrations are given."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

from profiles.choices import StudyLevel, Tie
from profiles.models.listing import Listing, ListingConcentration, ListingProgramme
from profiles.terms import NamedTerm
from profiles.text import alphabet

# With which a programme that follows a degree can be entered.
DEGREES = (StudyLevel.S1, StudyLevel.D4)
MOST_BESIDE = 4  # other programmes beside a profession
MOST_NEAR = 6  # names near one that is not there
LEAST_ALIKE = 50  # of 100: below it a name resembles what was asked for by accident


@dataclass(frozen=True)
class NameLine:
    """A programme or concentration, and how many professions people come to from it."""

    term: NamedTerm
    professions: int


def names_by_letter(
    terms: Mapping[str, NamedTerm], sizes: Mapping[str, int]
) -> list[tuple[str, list[NameLine]]]:
    """Those that lead to any profession, from A to Z; `terms` stand in this order."""
    lines = [NameLine(term, sizes[slug]) for slug, term in terms.items() if slug in sizes]
    by_letter = groupby(lines, lambda line: alphabet.letter(alphabet.place(line.term.name)))
    return [(letter, list(those)) for letter, those in by_letter]


def meant_by_alias(asked: str, terms: Mapping[str, NamedTerm]) -> NamedTerm | None:
    """The term that another name, as an address writes it, stands for."""
    return next((term for term in terms.values() if asked in term.alias_slugs), None)


def nearest(asked: str, terms: Mapping[str, NamedTerm]) -> list[NamedTerm]:
    """The terms whose names are most like what an address asks for."""
    names = {(slug, n): name for slug, term in terms.items() for n, name in enumerate(term.names)}
    found = process.extract(
        asked[:100].replace("-", " "),
        {key: name.casefold() for key, name in names.items()},
        scorer=fuzz.token_set_ratio,
        score_cutoff=LEAST_ALIKE,
        limit=2 * MOST_NEAR,
    )
    slugs = dict.fromkeys(slug for _name, _score, (slug, _n) in found)
    return [terms[slug] for slug in slugs][:MOST_NEAR]


def foremost(terms: Mapping[str, NamedTerm], sizes: Mapping[str, int]) -> list[NamedTerm]:
    """The terms that lead to the most, for who asked for nothing that is like any."""
    known = (slug for slug in sizes if slug in terms)
    first = sorted(known, key=lambda slug: (-sizes[slug], terms[slug].name))
    return [terms[slug] for slug in first[:MOST_NEAR]]


@dataclass(frozen=True)
class TiedProfession:
    """A profession that people come to, and what is to be known of this way."""

    listing: Listing
    remarks: Sequence[str]


@dataclass(frozen=True)
class TieBlock:
    """Professions that something leads to equally firmly."""

    tie: Tie
    professions: Sequence[TiedProfession]

    @property
    def title(self) -> str:
        return {
            Tie.REQUIRED: _("Wajib lewat sini"),
            Tie.USUAL: _("Jalan yang biasa"),
            Tie.POSSIBLE: _("Bisa juga"),
        }[self.tie]

    @property
    def explained(self) -> str:
        return {
            Tie.REQUIRED: _("Aturan atau profesinya menuntut ini; pilihan lain disebut bila ada."),
            Tie.USUAL: _("Banyak yang datang dari sini, ada juga yang dari tempat lain."),
            Tie.POSSIBLE: _("Terbuka, tetapi bukan jalan utamanya."),
        }[self.tie]


@dataclass(frozen=True)
class LevelBlock:
    """Where one level of a programme leads."""

    level: StudyLevel
    ties: Sequence[TieBlock]


def level_blocks(rows: Sequence[ListingProgramme]) -> list[LevelBlock]:
    """The rows of one programme by level and by tie, in their order; one query."""
    beside: dict[int, list[ListingProgramme]] = {}
    named = ListingProgramme.objects.filter(listing__in={row.listing_id for row in rows})
    for other in named.select_related("programme"):
        beside.setdefault(other.listing_id, []).append(other)

    def remarks(row: ListingProgramme) -> Iterator[str]:
        return _remarks(row, beside.get(row.listing_id, ()))

    by_level = groupby(rows, lambda row: row.level)
    return [LevelBlock(StudyLevel.of(level), tie_blocks(own, remarks)) for level, own in by_level]


def concentration_blocks(rows: Iterable[ListingConcentration]) -> list[TieBlock]:
    """The rows of one concentration by tie, with what else each profession asks of schooling."""

    def remarks(row: ListingConcentration) -> Iterator[str]:
        if row.remark:
            yield _sentence(row.remark)
        yield _("Pendidikan minimum: %s.") % row.listing.get_education_display()

    return tie_blocks(rows, remarks)


def tie_blocks(rows: Iterable[Any], remarks: Callable[[Any], Iterable[str]]) -> list[TieBlock]:
    return [
        TieBlock(Tie.of(tie), [TiedProfession(row.listing, list(remarks(row))) for row in own])
        for tie, own in groupby(rows, lambda row: row.tie)
    ]


def _remarks(row: ListingProgramme, beside: Sequence[ListingProgramme]) -> Iterator[str]:
    """What is remarked of a row, what else leads to the same profession, and what follows."""
    if row.remark:
        yield _sentence(row.remark)
    others = [other for other in beside if other.pk != row.pk]
    later = [other for other in others if other.follows_a_degree]
    entered = [other for other in others if not other.follows_a_degree]
    required = [other for other in entered if other.tie == Tie.REQUIRED]
    usual = required or [other for other in entered if other.tie == Tie.USUAL]
    if row.follows_a_degree:
        if not row.remark:
            yield from _listed(_("Sesudah %s."), usual)
        return
    sentences = {
        Tie.REQUIRED: _("Atau: %s."),
        Tie.USUAL: _("Juga dari %s."),
        Tie.POSSIBLE: _("Lebih sering dari %s."),
    }
    yield from _listed(sentences[Tie.of(row.tie)], usual)
    if row.tie == Tie.REQUIRED and row.level in DEGREES:
        yield from _listed(_("Lalu %s."), [o for o in later if o.tie == Tie.REQUIRED])


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def _listed(sentence: str, rows: Iterable[ListingProgramme]) -> Iterator[str]:
    """A sentence that names some programmes, each once with its levels; or no sentence."""
    levels: dict[str, list[str]] = {}
    for row in rows:
        told = f"{row.level}, {row.remark}" if row.follows_a_degree and row.remark else row.level
        levels.setdefault(row.programme.name, []).append(told)
    named = [f"{name} ({', '.join(own)})" for name, own in levels.items()]
    if len(named) > MOST_BESIDE:
        named = [*named[:MOST_BESIDE], _("%d lainnya") % (len(named) - MOST_BESIDE)]
    if named:
        yield sentence % ", ".join(named)


def first_two(listings: Iterable[Listing]) -> list[Listing]:
    """Two different professions to compare, or none."""
    different = list({listing.pk: listing for listing in listings}.values())[:2]
    return different if len(different) == 2 else []
