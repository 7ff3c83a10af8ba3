"""From A to Z, whatever the database thinks of letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.text.alphabet import bare, letter, letter_name, place


@pytest.mark.parametrize(
    ("title", "under"),
    [
        ("Perawat", "P"),
        ("perawat", "P"),
        ("Étnomusikolog", "E"),
        ("3D Artist", "0"),
        ("Ønologi", "0"),
        ("", "0"),
    ],
)
def test_a_title_stands_under_its_first_letter(title, under):
    assert letter(place(title)) == under


def test_what_begins_with_no_letter_stands_under_the_digits():
    assert letter_name(letter(place("3D Artist"))) == "0-9"
    assert letter_name("P") == "P"


def test_case_and_accents_count_only_where_all_else_is_equal():
    titles = ["bidan", "Bidán", "Bidan", "Bidan Desa", "akuntan", "Camat"]
    placed = ["akuntan", "Bidan", "Bidán", "bidan", "Bidan Desa", "Camat"]
    assert sorted(titles, key=place) == placed


@given(st.text(), st.text())
def test_places_compare_as_the_titles_do(one, other):
    by_hand = (bare(one), one) < (bare(other), other)
    if "\0" not in one + other and not any("\ud800" <= c <= "\udfff" for c in one + other):
        assert (place(one) < place(other)) == by_hand
