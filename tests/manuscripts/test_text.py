"""Units of a text: sentences in spite of abbreviations, headings, bullets, wrapped lines."""

import pytest

from profiles.manuscripts.text import LineKind, clean, tidy, units


def told(text: str) -> list[tuple[str, str]]:
    plain = clean(text)
    return [(unit.kind.name, tidy(plain[unit.body : unit.end])) for unit in units(plain)]


def test_abbreviations_and_numbers_end_no_sentence():
    assert told("Biaya dr. Rani, S.H. dan No. 5 Rp50.000.000 dll. naik. Semua setuju.") == [
        ("SENTENCE", "Biaya dr. Rani, S.H. dan No. 5 Rp50.000.000 dll. naik."),
        ("SENTENCE", "Semua setuju."),
    ]


def test_a_full_stop_without_a_space_ends_a_sentence_too():
    assert [text for _, text in told("Ia makan nasi.Pekerjaan lain ada.")] == [
        "Ia makan nasi.",
        "Pekerjaan lain ada.",
    ]


def test_wrapped_lines_are_one_paragraph():
    assert told("Ia menulis laporan yang panjang sekali setiap hari\r\ndan membacanya.") == [
        ("SENTENCE", "Ia menulis laporan yang panjang sekali setiap hari dan membacanya.")
    ]


@pytest.mark.parametrize("line", ["# Tugas", "**Tugas**", "Tugas:", "Tugas"])
def test_headings_in_several_guises(line: str):
    assert told(f"{line}\n\nIa menulis.")[0][0] == LineKind.HEADING.name


@pytest.mark.parametrize("mark", ["-", "*", "•", "1.", "a)", "(2)"])
def test_bullets_in_several_guises(mark: str):
    text = f"{mark} menulis laporan tahunan\n{mark} membaca\n  buku tebal"
    assert [kind for kind, _ in told(text)] == ["BULLET", "BULLET"]


def test_a_clean_text_is_as_long_as_it_was():
    text = "\ufeffa\u00a0b\r\nc\0d\ud800"
    assert clean(text) == " a b \nc d "
