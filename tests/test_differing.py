"""What changed from one text to another."""

from profiles.differing import Change, diff
from tests.factories import ProfileFactory, comparing_with


def test_equal_texts_do_not_differ():
    assert diff(ProfileFactory(), ProfileFactory()) == []


def test_a_difference_names_its_section_and_both_sides():
    before = ProfileFactory(duties=["Mencatat.", "Berkunjung."])
    after = ProfileFactory(duties=["Mencatat.", "Menelepon."], summary="")
    assert diff(before, after) == [
        Change("summary", before=(before.summary,), after=()),
        Change("duties", before=("Berkunjung.",), after=("Menelepon.",)),
    ]


def test_a_nested_entry_is_told_in_a_line():
    change = diff(
        ProfileFactory(comparisons=[]), ProfileFactory(comparisons=[comparing_with("perawat")])
    )
    assert change == [
        Change("comparisons", (), ("perawat · Perawat · Fokus · Sisi sendiri. · Sisi lain.",))
    ]
