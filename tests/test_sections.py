"""The registry of sections, and the check that lets nothing of it be forgotten."""

from dataclasses import fields, replace

import pytest
from django.core.checks import run_checks
from pydantic import create_model

from profiles.checks import registry_faults
from profiles.profile import Profile
from profiles.section_types import Part, Rows, Section
from profiles.sections import BY_KEY, SECTIONS, kinds_of_sources
from tests.factories import ProfileFactory

ASPECTS = [aspect.name for aspect in fields(Section) if aspect.default is None]


def changed(key: str, **aspects: object) -> list[Section]:
    """The registry with one section told otherwise."""
    return [
        replace(section, **aspects) if section.key == key else section  # type: ignore[arg-type]
        for section in SECTIONS
    ]


def test_the_registry_is_whole_and_the_check_is_asked():
    assert registry_faults() == []
    assert not [error for error in run_checks() if error.id == "profiles.E001"]


def test_every_aspect_is_looked_at():
    assert ASPECTS == [
        "title",
        "id",
        "template",
        "parts",
        "rows",
        "required",
        "amount",
        "searched",
        "alike",
        "shared",
    ]


@pytest.mark.parametrize("aspect", ASPECTS)
def test_an_aspect_that_is_taken_away_is_missed(aspect):
    assert f"misconceptions does not say its {aspect}" in registry_faults(
        changed("misconceptions", **{aspect: None})
    )


def test_a_field_of_the_profile_without_a_section_is_missed():
    grown = create_model("Grown", __base__=Profile, surroundings=(str, ""))
    assert registry_faults(profile=grown) == ["surroundings is in no section"]


def test_a_section_that_no_profile_holds_is_told():
    invented = replace(BY_KEY["summary"], key="surroundings", parts=(Part("surroundings"),))
    assert registry_faults([*SECTIONS, invented]) == ["surroundings is no field of a profile"]


def test_a_part_that_is_left_out_is_missed():
    without_why = BY_KEY["misconceptions"].parts[:-1]
    assert registry_faults(changed("misconceptions", parts=without_why)) == [
        "misconceptions has no part for why"
    ]


def test_a_part_of_an_entry_in_an_entry_is_missed():
    without_other = BY_KEY["comparisons"].parts[:-1]
    assert registry_faults(changed("comparisons", parts=without_other)) == [
        "comparisons has no part for other"
    ]


def test_an_invented_part_is_told():
    parts = (*BY_KEY["expectations"].parts, Part("mood"))
    assert registry_faults(changed("expectations", parts=parts)) == [
        "expectations holds no mood",
        "Expectation has no column for mood",
    ]


def test_a_template_a_table_and_a_rule_that_are_not_there_are_missed():
    assert registry_faults(changed("expectations", template="_nowhere.html")) == [
        "expectations names a template that is not there: _nowhere.html"
    ]
    assert registry_faults(changed("expectations", rows=Rows("Nowhere"))) == [
        "expectations names a model that is not there: Nowhere"
    ]
    matched = BY_KEY["duties"].shared
    assert registry_faults(changed("expectations", shared=matched)) == [
        "no rule says what two professions share of expectations"
    ]


def test_the_sections_stand_in_the_order_of_a_profile():
    assert [section.key for section in SECTIONS] == list(Profile.model_fields)


def test_a_part_is_called_the_same_in_every_section():
    labels: dict[str, set[str]] = {}
    for section in SECTIONS:
        for part in section.parts or ():
            if part.label:
                labels.setdefault(part.name, set()).add(str(part.label))
    assert {name for name, called in labels.items() if len(called) > 1} == set()


def test_entries_say_where_they_stand():
    profile = ProfileFactory()
    entry = next(iter(BY_KEY["comparisons"].entries(profile)))
    this = next(part for part in BY_KEY["comparisons"].parts if part.name == "this")
    assert entry.path_of(this) == ("comparisons", 0, "aspects", 0, "this")
    duty = next(iter(BY_KEY["duties"].entries(profile)))
    assert duty.path_of(BY_KEY["duties"].parts[0]) == ("duties", 0)
    summary = next(iter(BY_KEY["summary"].entries(profile)))
    assert summary.path_of(BY_KEY["summary"].parts[0]) == ("summary",)


# --- what a part of a page rests on -------------------------------------------------------


def held_by(*sources: tuple[str, list[str]], part: str = "ringkasan", **changes: object):
    told = [
        {"kind": kind, "citation": f"Sumber {n}.", "sections": keys}
        for n, (kind, keys) in enumerate(sources, 1)
    ]
    return [kind.value for kind in kinds_of_sources(ProfileFactory(sources=told, **changes), part)]


def test_a_part_of_a_page_rests_on_each_kind_of_source_once_the_firmest_first():
    sources = [
        ("redaksi", ["duties"]),
        ("praktik", ["duties"]),
        ("peraturan", ["duties", "summary"]),
        ("peraturan", ["duties"]),
        ("data-resmi", ["summary"]),
    ]
    assert held_by(*sources, part="tugas") == ["peraturan", "praktik", "redaksi"]


def test_all_sections_that_a_part_of_a_page_shows_count():
    sources = [("redaksi", ["summary"]), ("peraturan", ["education"])]
    assert held_by(*sources) == ["peraturan", "redaksi"]


def test_what_is_not_written_yet_rests_on_nothing():
    assert held_by(("peraturan", ["duties"]), part="tugas", duties=[]) == []
    assert held_by(("peraturan", ["education"]), education=None) == []
