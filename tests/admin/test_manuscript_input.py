"""What is thrown at the manuscript page: each time a clear sentence, never a failure."""

import pytest
from pytest_django.asserts import assertContains

from profiles.models import Profession
from tests.admin.manuscripts import PAGE, TEXT, Typing, pasted, uploaded

pytestmark = pytest.mark.ignore_template_errors


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "naskah.txt", "Berkas ini kosong."),
        (b"   \n", "naskah.txt", "Tempel naskah atau pilih berkas dahulu."),
        (b"x" * (201 * 1024), "naskah.txt", "Naskah ini 201 KB, paling banyak 200 KB."),
        ("ruwet é".encode("utf-16"), "naskah.txt", "bukan teks UTF-8"),
        (b"\xff\xfe\x00rusak", "naskah.md", "bukan teks UTF-8"),
        (b"PK\x03\x04\x00\x00", "naskah.txt", "Berkas ini bukan berkas teks."),
        (b"teks", "naskah.docx", "Pilih berkas .txt atau .md."),
        (b"teks", "naskah", "Pilih berkas .txt atau .md."),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(writer, content, name, sentence):
    assertContains(uploaded(writer, content, name), sentence)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Tempel naskah atau pilih berkas dahulu."),
        (" \r\n ", "Tempel naskah atau pilih berkas dahulu."),
        ("a\x00b", "Naskah berisi karakter nol."),
        ("é" * (101 * 1024), "Naskah ini 202 KB, paling banyak 200 KB."),
    ],
)
def test_a_text_that_cannot_be_read_is_refused_in_words(writer, text, sentence):
    assertContains(pasted(writer, text), sentence)


def test_a_text_and_a_file_at_once_are_refused_and_the_text_stays(writer):
    response = uploaded(writer, b"Berkas.", text="Tempelan.")
    assertContains(response, "jangan keduanya")
    assertContains(response, "Tempelan.")


def test_ten_thousand_lines_about_one_profession_are_refused_and_stay(writer):
    text = TEXT + "\nOrang itu ada." * 10_000
    response = pasted(writer, text)
    assertContains(response, "paling banyak 300. Tempel sebagian dahulu.")
    assert response.context["form"]["text"].value() == text


@pytest.mark.parametrize(
    "given",
    [
        {"manuscript": ""},
        {"manuscript": "x", "p0-title": "\x00"},
        {"manuscript": "x", "p0-title": "x", "p0-0-text": "a\x00b\ud800", "_save": "0"},
        {"manuscript": "x", "p0-title": "x", "p0-0-text": "a", "p0-0-at": "9999999999-0"},
        {"manuscript": "x", "p0-title": "x", "p0-at": "9-1", "p0-0-text": "a", "p0-0-at": "99-3"},
        {"manuscript": "x", "p999-title": "x", "p99999-title": "x", "p-1-title": "x"},
        {"manuscript": "x", "p0-title": "x", "_save": "9" * 5000},
        {"manuscript": "x", "p0-title": "?", "p0-0-text": "a", "p0-0-place": "tugas", "_save": "0"},
        {"manuscript": "x", "p0-title": "x", "p0-role-999": "y", "p0-role-000": "y", "_save": "0"},
        {"manuscript": "x", "p0-title": "x", "p7-0-text": "y", "_save_all": "1"},
    ],
    ids=lambda given: str(sorted(given))[:60],
)
def test_no_forged_form_makes_the_page_fail(writer, given):
    safe = {name: text.encode("utf-8", "replace").decode() for name, text in given.items()}
    assert writer.post(PAGE, safe, follow=True).status_code == 200


def test_a_title_without_letters_still_gets_an_address(writer):
    Typing(writer, TEXT).press("_save", "0", **{"p0-title": "???"})
    assert Profession.objects.get().slug == "profesi"
