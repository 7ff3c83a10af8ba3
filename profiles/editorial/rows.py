"""Between the desk and the value: rows that editors edit, and the profile they make.

    rows on the desk --assemble--> Profile --rows_of--> rows on the desk

Both ways walk over the sections, so a section whose rows have a column for each part needs
nothing here.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.utils.translation import gettext as _

from profiles.models import TERM_MODELS, Profession, SectionRow
from profiles.models.fields import KeysField, joined, keys_in
from profiles.models.profession import SECTION_MODELS
from profiles.profile import Profile
from profiles.section_types import Rows, Section, Terms, entry_type
from profiles.sections import SECTIONS, named_terms

# The columns that name a term of the vocabulary, each with the list that holds it.
TERM_COLUMNS = {part.name: part.term for s in SECTIONS for part in s.parts or () if part.term}

RowsByModel = Mapping[type[SectionRow], Iterable[Any]]
# The terms that a profile names: of each list by slug.
NamedTerms = Mapping[str, Mapping[str, Any]]


class UnknownTerm(Exception):
    """A profile names a term that the vocabulary does not hold."""


def compile(profession: Profession) -> Profile:
    """The text on the desk as a value. Costs nothing more after `with_sections()`."""
    names = {model: f"{model._meta.model_name}_set" for model in SECTION_MODELS}
    return assemble(
        profession, {model: getattr(profession, name).all() for model, name in names.items()}
    )


def assemble(profession: Profession, rows: RowsByModel) -> Profile:
    """A profession and rows of its sections, saved or not, as a value.

    Raises pydantic's ValidationError where they do not make a well-formed profile. Limits of
    length are for forms and the gate: the desk may hold what was within an older one.
    """
    return Profile.from_stored(
        {
            section.key: _entries(section, section.rows, rows)
            if section.rows
            else _told(profession, section.key)
            for section in SECTIONS
        }
    )


def _entries(section: Section, table: Rows, rows: RowsByModel) -> list[Any]:
    values = [
        {name: _told(row, name) for name in section.columns}
        for row in rows[model_of(table)]
        if all(getattr(row, name) == value for name, value in table.only.items())
    ]
    if section.nested:
        return _nested(section, values)
    return values if section.holds_values else [text for one in values for text in one.values()]


def _nested(section: Section, rows: Iterable[dict[str, Any]]) -> list[Any]:
    """Rows about one role, as one entry that lists them."""
    outer = entry_type(section.key).model_fields.keys() - {section.nested}
    entries: dict[str, dict[str, Any]] = {}
    for row in rows:
        own = {name: row[name] for name in outer}
        inner = {name: value for name, value in row.items() if name not in outer}
        entries.setdefault(row["role"], {**own, section.nested: []})[section.nested].append(inner)
    return list(entries.values())


@cache
def _column(model: type[Model], name: str) -> Any:
    """The column of a name; none where the model has a property of its own for it."""
    return {column.name: column for column in model._meta.fields}.get(name)


def _told(row: Model, name: str) -> Any:
    """What a row says, as a value has it: a choice that is left open is no value."""
    column, value = _column(type(row), name), getattr(row, name)
    if name in TERM_COLUMNS:
        return value.slug if value else ""
    if isinstance(column, KeysField):
        return keys_in(value)
    return value or None if column and column.choices else value


def _kept(model: type[Model], name: str, value: Any, terms: NamedTerms) -> Any:
    """What a value says, as a row keeps it: a choice that is left open is an empty text."""
    column = _column(model, name)
    if name in TERM_COLUMNS:
        return terms[TERM_COLUMNS[name]].get(value)
    if isinstance(column, KeysField):
        return joined(value)
    return "" if value is None and column and column.choices else value


def model_of(table: Rows) -> type[SectionRow]:
    model: type[SectionRow] = apps.get_model("profiles", table.model)
    return model


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
        key: {term.slug: term for term in TERM_MODELS[key]._default_manager.filter(slug__in=those)}
        for key, those in slugs.items()
    }
    for key, those in slugs.items():
        for slug in sorted(those - found[key].keys()):
            told = unknown_term(key, slug)
            raise UnknownTerm(f"{told[:1].upper()}{told[1:]}.")
    return found


def unknown_term(key: str, slug: str) -> str:
    """What is said of a term that is not there."""
    kind = str(TERM_MODELS[key]._meta.verbose_name)
    return _("%(kind)s “%(slug)s” tidak ada dalam daftar %(kind)s") % {"kind": kind, "slug": slug}


def fill(profession: Profession, profile: Profile, terms: NamedTerms) -> None:
    """Put the texts that are no rows into the profession's own columns."""
    for section in SECTIONS:
        if not section.rows:
            value = getattr(profile, section.key)
            setattr(profession, section.key, _kept(Profession, section.key, value, terms))


def rows_of(
    profile: Profile, profession: Profession, terms: NamedTerms
) -> dict[type[SectionRow], list[SectionRow]]:
    """The rows that say what a profile says, unsaved, in their order."""
    rows: dict[type[SectionRow], list[SectionRow]] = {model: [] for model in SECTION_MODELS}
    for section in SECTIONS:
        if section.rows:
            model = model_of(section.rows)
            for entry in section.entries(profile):
                said = {name: _kept(model, name, v, terms) for name, v in entry.values.items()}
                said |= {"profession": profession, "position": len(rows[model]) + 1}
                rows[model].append(model(**section.rows.only, **said))
    return rows
