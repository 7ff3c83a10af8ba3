"""The guide for writers: how a text is put. Hints, none of which blocks."""

import pytest

from profiles.editorial.style_guide.language import english, is_passive
from tests.editorial.style_guide.texts import OBJECTS, found, good


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ("Benarkah hanya angka?", "Fakta ditulis sebagai pernyataan"),
        ("Tidak benar, alatnya ditera.", "Fakta hanya membantah"),
        ("Itu mitos lama di pasar.", "Fakta hanya membantah"),
        ("Tidak cukup membaca angka.", "Fakta hanya membantah"),
        ("Tidak semua timbangan digital.", None),
        ("Penimbang menera alat, bukan membaca angka saja.", None),
    ],
)
def test_a_fact_stands_alone_as_a_heading(fact, sentence):
    first = {"claim": "Cukup membaca angka.", "fact": fact, "why": "Tampak."}
    findings = found(good(misconceptions=[first, good().misconceptions[1].model_dump()]))
    assert len(findings) == (sentence is not None)
    for where, told, blocking in findings:
        assert told.startswith(sentence)
        assert (where, blocking) == ("Miskonsepsi 1", False)


@pytest.mark.parametrize(
    ("duty", "sentence"),
    [
        (f"Menimbang {'gula ' * 26}manis.", None),
        (
            f"Menimbang {'gula ' * 27}manis.",
            "Kalimat “Menimbang gula gula gula …” 29 kata; pecah menjadi dua.",
        ),
        ("Menimbang panen Anda.", "Tulis “kamu”, bukan “Anda”."),
        ("Menimbang pasanganda.", None),
        ("Menimbang dengan cermat!", "Hapus tanda seru."),
        ("Menimbang dengan cermat", "Akhiri dengan titik."),
        ("Menimbang sambil bertanya “mengapa?”", None),
        ("SELALU menimbang.", "Tulis “selalu” dengan huruf kecil."),
        ("Menimbang menurut PERADI dan BNSP.", None),
        ("Menimbang sebelum deadline.", "Tulis “tenggat”, bukan “deadline”."),
        ("Menimbang sebelum tenggat (deadline).", None),
        ("Menimbang untuk marketplace.", "Tulis “lokapasar”, bukan “marketplace”."),
        ("Menimbang di “market” lama.", None),
        ("Menimbang di kantor Marketing Lestari.", None),
        ("Menimbang untuk customer service.", None),
    ],
)
def test_language_is_hinted_at_and_never_blocks(duty, sentence):
    duties = [*good().duties, duty]
    assert found(good(duties=duties)) == ([("Tugas 6", sentence, False)] if sentence else [])


def test_a_claim_may_say_what_people_say():
    first = {"claim": "Itu cuma soal skill.", "fact": "Alatnya ditera.", "why": "Tampak."}
    assert not found(good(misconceptions=[first, good().misconceptions[1].model_dump()]))


PASSIVE = [f"Setiap pagi {item} diperiksa dan dicatat." for item in OBJECTS[:8]]


def test_many_passives_are_told_of_the_whole_text():
    """In 8 + 12 of some 45 sentences they are too many, in 8 they are not."""
    few = good(duties=PASSIVE)
    assert found(few) == []
    routes = [{"kind": "pengalaman", "text": " ".join(f"Ambil {o} yang dijemur." for o in OBJECTS)}]
    many = good(duties=PASSIVE, entry_routes=[*few.model_dump()["entry_routes"], *routes])
    ((where, sentence, blocking),) = found(many)
    assert (where, blocking) == ("Seluruh teks", False)
    assert sentence.endswith("memakai kata kerja pasif (di-); utamakan aktif.")


def test_much_english_is_told_of_the_whole_text():
    duties = [*good().duties, "Work with people and their life every year."]
    ((where, sentence, blocking),) = found(good(duties=duties))
    assert (where, blocking) == ("Seluruh teks", False)
    assert sentence.startswith("Banyak kata Inggris (work, with, people")


@pytest.mark.parametrize("word", ["diperiksa", "dijual", "dipertimbangkan", "dididik"])
def test_a_passive_verb_is_known(word):
    assert is_passive(word)


@pytest.mark.parametrize("word", ["diskusi", "dirinya", "dinding", "digital", "di", "direktur"])
def test_a_word_that_only_begins_with_di_is_none(word):
    assert not is_passive(word)


def test_names_and_words_set_apart_are_not_english():
    assert english("Ikut Online Single Submission, lalu rapat (meeting) tim.") == []
    assert english("Ikut meeting tim.") == ["meeting"]
