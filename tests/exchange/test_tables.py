"""Professions as a table: text comes back from it, and no cell is a formula."""

import csv
from io import StringIO

import pytest
from hypothesis import example, given

from profiles.exchange.tables import csv_rows, safe, write_csv
from tests.factories import ProfileFactory, comparing_with
from tests.strategies import profiles

FORMULAS = ["=1+1", "+62 21", "-5 derajat", "@nama", "＝1", "'kutip"]


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


@given(profiles())
@example(
    ProfileFactory(summary="=1+1", duties=['Ia berkata "=1", lalu; pergi'], title="@nama", slug="a")
)
def test_a_reader_gives_back_every_piece_of_text(profile):
    told = [tuple(cell.removeprefix("'") for cell in row) for row in read(write_csv([profile]))[1:]]
    assert told == list(csv_rows(profile))


@given(profiles())
@example(ProfileFactory(summary="=1+1", title="@nama", slug="a"))
def test_no_cell_is_taken_for_a_formula(profile):
    cells = [cell for row in read(write_csv([profile])) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_gets_an_apostrophe_that_can_be_taken_off(text):
    assert safe(text) == f"'{text}"
    assert safe(text).removeprefix("'") == text


@pytest.mark.parametrize("text", ["", "Mencatat.", "5 - 3 = 2", "a=b", "2635.08"])
def test_other_text_stays_as_it_is(text):
    assert safe(text) == text


def test_each_piece_has_a_row_that_tells_where_it_stands():
    profile = ProfileFactory(
        duties=["Mencatat.", "Berkunjung."], comparisons=[comparing_with("perawat")]
    )
    table = list(csv_rows(profile))
    assert ("pekerja-sosial", "Pekerja Sosial", "duties", "2", "", "Berkunjung.") in table
    assert [row[2:] for row in table if row[2] in ("summary", "comparisons", "suitable")] == [
        ("summary", "", "", "Pekerja Sosial menolong perorangan dan keluarga."),
        ("suitable", "1", "sentence", "Pekerja Sosial perlu berempati."),
        ("suitable", "1", "trait", "empati"),
        ("suitable", "1", "had", "true"),
        ("comparisons", "1", "role", "perawat"),
        ("comparisons", "1", "title", "Perawat"),
        ("comparisons", "1", "aspects.1.aspect", "Fokus"),
        ("comparisons", "1", "aspects.1.this", "Sisi sendiri."),
        ("comparisons", "1", "aspects.1.other", "Sisi lain."),
    ]


def test_a_fact_has_a_row_for_its_kind_and_for_each_value():
    table = [row[2:] for row in csv_rows(ProfileFactory()) if row[2] == "facts"]
    assert table[:4] == [
        ("facts", "1", "kind", "tempat"),
        ("facts", "1", "values.1", "kantor"),
        ("facts", "1", "values.2", "lapangan"),
        ("facts", "2", "kind", "jam"),
    ]
    assert table[-1] == ("facts", "10", "values.1", "4")


def test_a_spreadsheet_knows_the_file_as_unicode_and_finds_its_header():
    data = write_csv([])
    assert data.startswith(b"\xef\xbb\xbf")
    assert read(data) == [["slug", "title", "section", "number", "part", "text"]]
