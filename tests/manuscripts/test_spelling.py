"""Slang and slips of the pen are read as the words they stand for, and told as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.manuscripts.spelling import KNOWN, Respelt


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("nggak sabar dgn orang yg telat", "tidak sabar dengan orang yang telat"),
        ("Padhal mreka", "Padahal mereka"),
        ("srta menimbang", "serta menimbang"),
        ("Tugas utmaa melliputi", "Tugas utama meliputi"),
        ("Ekspektasinya sih bebas", "Ekspektasinya     bebas"),
    ],
)
def test_words_are_read_as_the_rules_know_them(written: str, read: str):
    assert Respelt(written).text == read


@pytest.mark.parametrize("word", ["tanggapan", "sebaiknya", "merek", "tenang", "antar", "serat"])
def test_a_word_of_its_own_is_no_slip(word: str):
    assert Respelt(word).text == word


def test_a_place_leads_back_to_the_words_as_they_were_written():
    text = "Rani nggak suka telat krn malas"
    respelt = Respelt(text)
    start = respelt.text.index("karena")
    begin, end = respelt.back(start, start + len("karena"))
    assert text[begin:end] == "krn"


pieces = st.lists(st.one_of(st.sampled_from([*sorted(KNOWN), "sih", "dan"]), st.text(max_size=6)))


@given(pieces.map(" ".join))
def test_the_whole_leads_back_to_the_whole(text: str):
    respelt = Respelt(text)
    assert respelt.back(0, len(respelt.text)) == (0, len(text))


@given(pieces.map(" ".join), st.data())
def test_no_stretch_leads_out_of_the_text_or_backwards(text: str, data: st.DataObject):
    respelt = Respelt(text)
    start = data.draw(st.integers(0, len(respelt.text)))
    end = data.draw(st.integers(start, len(respelt.text)))
    begin, stop = respelt.back(start, end)
    assert 0 <= begin <= stop <= len(text)
