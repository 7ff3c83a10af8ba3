"""Holland codes as people type them, and when two overlap."""

import pytest

from profiles.holland import HOLLAND_CODES, code_typed, overlapping


@pytest.mark.parametrize("typed", ["SIA", "sia", " S-I-A ", "s, i, a", "S/I/A", "S.I.A."])
def test_a_code_is_read_however_it_is_written(typed):
    assert code_typed(typed) == "SIA"


@pytest.mark.parametrize("typed", ["", "S", "SS", "SIS", "XYZ", "SIAE", "Sosial", "S\x00I", "ＳＩ"])
def test_what_is_no_code_is_none(typed):
    assert code_typed(typed) == ""


def test_a_code_has_two_or_three_letters_of_six_each_once():
    assert len(HOLLAND_CODES) == len(set(HOLLAND_CODES)) == 30 + 120


def test_two_codes_overlap_by_two_letters_wherever_these_stand():
    assert overlapping("SIA", "AS")
    assert not overlapping("SIA", "SEC")
    assert not overlapping("SI", "")
