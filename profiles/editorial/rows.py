"""Between the desk and the value: rows that editors edit, and the profile they make.

    rows on the desk --assemble--> Profile --rows_of--> rows on the desk

Both ways walk over the sections, so a section whose rows have a column for each part needs
nothing here.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from profiles.models import FieldOfWork, Profession, SectionRow, Trait
from profiles.models.fields import joined, keys_in
from profiles.models.profession import SECTION_MODELS
from profiles.profile import Profile
from profiles.section_types import Rows, Section, Terms
from profiles.sections import SECTIONS
from profiles.terms import TraitTerm

# Choices that a draft may leave open: an empty text on the desk, no value in the profile.
CHOICES = frozenset({"education", "study_tie", "firmness", "kind"})

RowsByModel = Mapping[type[SectionRow], Iterable[Any]]


class UnknownTerm(Exception):
    """A profile names a field or a trait that the vocabulary does not hold."""


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
    if key == "field":
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
    if name == "trait":
        return value.slug if value else ""
    if name == "sections":
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
    """What fields and traits are called today."""
    told = Trait.objects.values(*TraitTerm.model_fields)
    return Terms(
        fields=dict(FieldOfWork.objects.values_list("slug", "title")),
        traits={term.slug: term for term in map(TraitTerm.from_stored, told)},
    )


def terms_of(profile: Profile) -> tuple[FieldOfWork | None, dict[str, Trait]]:
    """The field and, by slug, the traits that a profile names.

    Raises UnknownTerm where the vocabulary lacks one of them.
    """
    field = FieldOfWork.objects.filter(slug=profile.field).first()
    traits = {trait.slug: trait for trait in Trait.objects.filter(slug__in=profile.traits)}
    if profile.field and not field:
        raise UnknownTerm(_("Bidang “%s” tidak ada dalam daftar bidang.") % profile.field)
    for slug in sorted(profile.traits - traits.keys()):
        raise UnknownTerm(_("Sifat “%s” tidak ada dalam daftar sifat.") % slug)
    return field, traits


def fill(profession: Profession, profile: Profile, field: FieldOfWork | None) -> None:
    """Put the texts that are no rows into the profession's own columns."""
    profession.field = field
    for section in SECTIONS:
        if not section.rows and section.key != "field":
            value = getattr(profile, section.key)
            setattr(
                profession, section.key, "" if value is None and section.key in CHOICES else value
            )


def rows_of(
    profile: Profile, profession: Profession, traits: Mapping[str, Trait]
) -> dict[type[SectionRow], list[SectionRow]]:
    """The rows that say what a profile says, unsaved, in their order."""
    rows: dict[type[SectionRow], list[SectionRow]] = {model: [] for model in SECTION_MODELS}
    for section in SECTIONS:
        if section.rows:
            own = rows[model_of(section)]
            for entry in section.entries(profile):
                values = dict(entry.values)
                if "trait" in values:
                    values["trait"] = traits.get(values["trait"])
                if "sections" in values:
                    values["sections"] = joined(values["sections"])
                for choice in CHOICES & values.keys():
                    values[choice] = values[choice] or ""
                place = {"profession": profession, "position": len(own) + 1}
                own.append(model_of(section)(**place, **section.rows.only, **values))
    return rows
