"""What `manage.py check` says of the registry of sections, so that nothing is forgotten."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from django.apps import apps
from django.core import checks
from django.template.exceptions import TemplateDoesNotExist
from django.template.loader import get_template

from profiles.compare.comparison import MATCHES
from profiles.profile import Profile, Value
from profiles.section_types import Section, Shared, entry_type
from profiles.sections import SECTIONS


@checks.register
def sections_are_whole(app_configs: object, **_options: Any) -> list[checks.Error]:
    return [checks.Error(fault, id="profiles.E001") for fault in registry_faults()]


def registry_faults(
    sections: Iterable[Section] = SECTIONS, profile: type[Value] = Profile
) -> list[str]:
    """What the registry leaves open; empty where it is whole."""
    known = list(sections)
    return [
        *_fields_without_a_section(known, profile),
        *(fault for section in known for fault in _open_aspects(section)),
        *(fault for section in known for fault in _parts(section, profile)),
        *(fault for section in known for fault in _surroundings(section)),
    ]


def _fields_without_a_section(known: list[Section], profile: type[Value]) -> Iterator[str]:
    keys = [section.key for section in known]
    yield from (f"{key} is in no section" for key in profile.model_fields if key not in keys)
    yield from (
        f"{key} is no field of a profile" for key in keys if key not in profile.model_fields
    )


def _open_aspects(section: Section) -> Iterator[str]:
    for aspect in fields(section):
        if getattr(section, aspect.name) is None:
            yield f"{section.key} does not say its {aspect.name}"


def _parts(section: Section, profile: type[Value]) -> Iterator[str]:
    """Every field of an entry is a part, or covered by one."""
    if section.parts is None or section.key not in profile.model_fields:
        return
    told, held = set(section.columns), _held(section, profile)
    yield from (f"{section.key} has no part for {name}" for name in sorted(held - told))
    yield from (f"{section.key} holds no {name}" for name in sorted(told - held))


def _held(section: Section, profile: type[Value]) -> set[str]:
    """The names of all that an entry of a section holds."""
    if not section.rows:
        return {section.key}
    entry = entry_type(section.key, profile)
    if not hasattr(entry, "model_fields"):
        return set(section.columns)  # entries of one text each
    names = set(entry.model_fields)
    if section.nested:
        inner = entry_type(section.nested, entry)
        names = names - {section.nested} | set(inner.model_fields)
    return names


def _surroundings(section: Section) -> Iterator[str]:
    """The template, the table and the rule of comparison that a section names are there."""
    if section.template:
        try:
            get_template(section.template)
        except TemplateDoesNotExist:
            yield f"{section.key} names a template that is not there: {section.template}"
    if section.rows:
        try:
            model = apps.get_model("profiles", section.rows.model)
        except LookupError:
            yield f"{section.key} names a model that is not there: {section.rows.model}"
        else:
            columns = {column.name for column in model._meta.get_fields()}
            for name in section.columns:
                if name not in columns:
                    yield f"{section.rows.model} has no column for {name}"
    if section.shared is Shared.MATCHED and section.key not in MATCHES:
        yield f"no rule says what two professions share of {section.key}"
