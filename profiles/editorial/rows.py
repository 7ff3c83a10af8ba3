"""Between the desk and the value: rows that editors edit, and the profile they make.

    rows on the desk --assemble--> Profile --rows_of--> rows on the desk

Both ways walk over the sections, so a section whose rows have a column for each part needs
nothing here.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from profiles.models import TERM_MODELS, Profession, SectionRow, Term
from profiles.models.fields import joined, keys_in
from profiles.models.profession import SECTION_MODELS
from profiles.profile import Profile
from profiles.section_types import Rows, Section, Terms
from profiles.sections import SECTIONS, named_terms

# Choices that a draft may leave open: an empty text on the desk, no value in the profile.
CHOICES = frozenset({"education", "study_tie", "firmness", "kind"})
# Several keys: one text on the desk, a tuple in the profile.
KEYS = frozenset({"sections", "values"})

# The columns that name a term of the vocabulary, each with the list that holds it.
TERM_COLUMNS = {part.name: part.term for s in SECTIONS for part in s.parts or () if part.term}

RowsByModel = Mapping[type[SectionRow], Iterable[Any]]
# The terms that a profile names: of each list by slug.
NamedTerms = Mapping[str, Mapping[str, Any]]


class UnknownTerm(Exception):
    """A profile names a term that the vocabulary does not hold."""


def compile(profession: Profession) -> Profile:
    """The text on the desk as a value. Costs nothing more after `with_sections()`."""
    return assemble(
        profession,
        {
            model: getattr(profession, f"{model._meta.model_name}_set").all()
            for model in SECTION_MODELS
        },
    )


def assemble(profession: Profession, rows: RowsByModel) -> Profile:
    """A profession and rows of its sections, saved or not, as a value.

    Raises pydantic's ValidationError where they do not make a well-formed profile. Limits of
    length are for forms and the gate: the desk may hold what was within an older one.
    """
    return Profile.from_stored(
        {
            section.key: list(_entries(section, rows))
            if section.rows
            else _column(profession, section.key)
            for section in SECTIONS
        }
    )


def _column(profession: Profession, key: str) -> Any:
    value = getattr(profession, key)
    if key in TERM_COLUMNS:
        return value.slug if value else ""
    return value or Profile.model_fields[key].default


def _entries(section: Section, rows: RowsByModel) -> Iterator[Any]:
    own = [row for row in rows[model_of(section)] if _is_of(section, row)]
    if section.nested:
        yield from _nested(section, own)
        return
    names = [name for part in section.parts or () for name in (part.name, *part.covers)]
    for row in own:
        values = {name: _cell(row, name) for name in names}
        yield values if section.holds_values else values[names[0]]


def _nested(section: Section, rows: Iterable[Any]) -> Iterator[Any]:
    """Rows about one role, as one entry that lists them."""
    by_role: dict[str, list[Any]] = {}
    for row in rows:
        by_role.setdefault(row.role, []).append(row)
    for role, alike in by_role.items():
        yield {
            "role": role,
            "title": alike[0].title,
            section.nested: [
                {name: getattr(row, name) for name in ("aspect", "this", "other")} for row in alike
            ],
        }


def _cell(row: Any, name: str) -> Any:
    value = getattr(row, name)
    if name in TERM_COLUMNS:
        return value.slug if value else ""
    if name in KEYS:
        return keys_in(value)
    return (value or None) if name in CHOICES else value


def _is_of(section: Section, row: Any) -> bool:
    only = rows_told_by(section).only
    return all(getattr(row, name) == value for name, value in only.items())


def model_of(section: Section) -> type[SectionRow]:
    """The model of a section's rows."""
    model: type[SectionRow] = apps.get_model("profiles", rows_told_by(section).model)
    return model


def rows_told_by(section: Section) -> Rows:
    if not section.rows:
        raise TypeError(f"{section.key} has no rows")
    return section.rows


def vocabulary() -> Terms:
    """What the terms that profiles name are called today."""
    return Terms(
        **{
            key: {term.slug: str(term) for term in TERM_MODELS[key]._default_manager.all()}
            for key in sorted(set(TERM_COLUMNS.values()))
        }
    )


def terms_of(profile: Profile) -> NamedTerms:
    """The terms that a profile names, one query for each list of which it names any.

    Raises UnknownTerm where the vocabulary lacks one of them.
    """
    slugs: dict[str, set[str]] = {key: set() for key in TERM_COLUMNS.values()}
    for _place, key, slug in named_terms(profile):
        slugs[key].add(slug)
    found = {
        key: {term.slug: term for term in known_terms(key, those)} for key, those in slugs.items()
    }
    for key, those in slugs.items():
        for slug in sorted(those - found[key].keys()):
            told = unknown_term(key, slug)
            raise UnknownTerm(f"{told[:1].upper()}{told[1:]}.")
    return found


def known_terms(key: str, slugs: Iterable[str]) -> Iterable[Term]:
    wanted = list(slugs)
    return TERM_MODELS[key]._default_manager.filter(slug__in=wanted) if wanted else ()


def unknown_term(key: str, slug: str) -> str:
    """What is said of a term that is not there."""
    kind = str(TERM_MODELS[key]._meta.verbose_name)
    return _("%(kind)s “%(slug)s” tidak ada dalam daftar %(kind)s") % {"kind": kind, "slug": slug}


def fill(profession: Profession, profile: Profile, terms: NamedTerms) -> None:
    """Put the texts that are no rows into the profession's own columns."""
    for section in SECTIONS:
        if not section.rows:
            value = getattr(profile, section.key)
            if section.key in TERM_COLUMNS:
                value = terms[TERM_COLUMNS[section.key]].get(value)
            elif value is None and section.key in CHOICES:
                value = ""
            setattr(profession, section.key, value)


def rows_of(
    profile: Profile, profession: Profession, terms: NamedTerms
) -> dict[type[SectionRow], list[SectionRow]]:
    """The rows that say what a profile says, unsaved, in their order."""
    rows: dict[type[SectionRow], list[SectionRow]] = {model: [] for model in SECTION_MODELS}
    for section in SECTIONS:
        if section.rows:
            own = rows[model_of(section)]
            for entry in section.entries(profile):
                values = dict(entry.values)
                for name in TERM_COLUMNS.keys() & values.keys():
                    values[name] = terms[TERM_COLUMNS[name]].get(values[name])
                for keys in KEYS & values.keys():
                    values[keys] = joined(values[keys])
                for choice in CHOICES & values.keys():
                    values[choice] = values[choice] or ""
                place = {"profession": profession, "position": len(own) + 1}
                own.append(model_of(section)(**place, **section.rows.only, **values))
    return rows
