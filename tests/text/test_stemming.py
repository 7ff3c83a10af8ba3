"""Words and their stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.text.stemming import stem, stems, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("memberdayakan", "pemberdayaan"),
        ("mensejahterakan", "kesejahteraan"),
        ("perawat", "merawat"),
        ("penyuluh", "penyuluhan"),
        ("pendamping", "mendampingi"),
        ("penulis", "menulis"),
        ("penerjemah", "menerjemahkan"),
        ("pemrogram", "pemrograman"),
        ("peneliti", "penelitian"),
        ("keuangan", "uang"),
    ],
)
def test_affixes_do_not_matter(one, other):
    assert stem(one) == stem(other)


def test_words_that_only_look_affixed_stay_whole():
    assert stem("terampil") == "terampil"
    assert stem("dokter") == "dokter"


def test_words_are_lower_case_without_accents_and_parted_at_hyphens():
    assert words("Café UI/UX, anak-anak S1") == ["cafe", "ui", "ux", "anak", "anak", "s1"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("C++ dan C#", ["cplusplus", "dan", "csharp"]),
        ("C/C++", ["c", "cplusplus"]),
        ("R&D, F & B", ["rd", "f", "b"]),
        ("L.S.M. S-1 K3", ["lsm", "s1", "k3"]),
        ("e-mail c+ 1+1 #2", ["e", "mail", "c", "1", "1", "2"]),
    ],
)
def test_short_names_with_signs_are_words(text, read):
    assert words(text) == read


def test_words_without_meaning_are_left_out():
    assert stems("Mendampingi warga agar dapat berdaya") == ["damping", "warga", "daya"]


@given(st.text())
def test_any_text_has_stems(text):
    assert all(stems(text))
