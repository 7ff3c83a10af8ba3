"""Between the desk and the value: nothing is lost on either way, whatever a column is called."""

from dataclasses import replace
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from profiles.choices import Choice
from profiles.editorial import rows
from profiles.editorial.publishing import store
from profiles.editorial.rows import compile
from profiles.models import Profession, RoleComparison
from profiles.models.profession import SECTION_MODELS
from profiles.profile import Profile
from profiles.section_types import Part, entry_type
from profiles.sections import BY_KEY, SECTIONS
from tests.factories import ProfileFactory, vocabulary_of


def optional_choices(holder: Any) -> list[str]:
    """The fields of a value that hold a choice, or none."""
    return [
        name
        for name, field in getattr(holder, "model_fields", {}).items()
        if field.default is None and issubclass(get_args(field.annotation)[0], Choice)
    ]


LEFT_OPEN = [
    *((name, "") for name in optional_choices(Profile)),
    *((s.key, name) for s in SECTIONS if s.rows for name in optional_choices(entry_type(s.key))),
]


def without(profile: Profile, key: str, name: str) -> Profile:
    """A profile with one choice left open: its own, or that of all entries of a section."""
    if not name:
        return profile.model_copy(update={key: None})
    entries = [entry.model_copy(update={name: None}) for entry in getattr(profile, key)]
    return profile.model_copy(update={key: tuple(entries)})


def test_every_choice_that_may_be_left_open_is_tried():
    assert LEFT_OPEN == [
        ("education", ""),
        ("study_tie", ""),
        ("unsuitable", "firmness"),
        ("sources", "kind"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(("key", "name"), LEFT_OPEN)
def test_a_choice_that_is_left_open_is_an_empty_text_on_the_desk_and_none_in_the_value(key, name):
    profile = without(ProfileFactory(), key, name)
    vocabulary_of(profile)
    profession = store(profile)
    section = BY_KEY[key]
    told = rows.model_of(section.rows)._default_manager.all() if section.rows else [profession]
    assert "" in {getattr(row, name or key) for row in told}
    assert compile(profession) == profile


def test_a_new_field_of_what_is_nested_is_carried_from_the_desk(monkeypatch):
    comparisons = BY_KEY["comparisons"]
    grown = replace(comparisons, parts=(*comparisons.parts, Part("mood")))
    monkeypatch.setattr(rows, "SECTIONS", [grown if s is comparisons else s for s in SECTIONS])
    row = RoleComparison(role="perawat", title="Perawat", aspect="Fokus", this="Keluarga.")
    row.mood = "Tenang."
    midwife = Profession(slug="bidan", title="Bidan")
    with pytest.raises(ValidationError) as refused:
        rows.assemble(midwife, {model: [] for model in SECTION_MODELS} | {RoleComparison: [row]})
    arrived = {error["loc"]: error["input"] for error in refused.value.errors()}
    assert arrived["comparisons", 0, "aspects", 0, "mood"] == "Tenang."


def test_an_entry_has_fields_where_its_value_has_them():
    assert BY_KEY["misconceptions"].holds_values
    assert not BY_KEY["duties"].holds_values
    one_part = replace(BY_KEY["alternative_titles"], parts=(Part("title"),))
    assert one_part.holds_values  # however many parts are told of it
