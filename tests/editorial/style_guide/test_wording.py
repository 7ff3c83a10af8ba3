"""The guide for writers: non-standard words, and verdicts on the reader."""

import pytest

from profiles.editorial.style_guide.wording import STANDARD
from tests.editorial.style_guide.texts import fit, found, good, warning


@pytest.mark.parametrize(
    ("word", "standard"),
    [
        ("notulen", "notula"),
        ("Hidrolik", "hidraulik"),
        ("mensimulasikan", "menyimulasikan"),
        ("keluwak", "keluak"),
        ("sachet", "saset"),
        ("sekurangnya", "sekurang-kurangnya"),
        ("tanggungjawab", "tanggung jawab"),
    ],
)
def test_a_non_standard_word_blocks(word, standard):
    summary = f"Menimbang {word} milik warga."
    sentence = f"Tulis “{standard}”; “{word.lower()}” tidak baku."
    assert found(good(summary=summary)) == [("Ringkasan", sentence, True)]


def test_what_a_difference_is_called_is_held_to_the_list_too():
    kasir, kurir = good().model_dump()["comparisons"]
    kasir["aspects"][1]["aspect"] = "Praktek"
    told = "Tulis “praktik”; “praktek” tidak baku."
    assert found(good(comparisons=[kasir, kurir])) == [("Beda dengan profesi serupa 1", told, True)]


def test_other_titles_may_be_as_people_type_them():
    assert found(good(alternative_titles=[{"title": "Supir Truk", "hidden": True}])) == []


def test_the_list_leads_to_words_that_are_not_on_it():
    assert STANDARD.keys().isdisjoint(STANDARD.values())
    assert len(STANDARD) >= 26


@pytest.mark.parametrize(
    "verdict", ["Orang pemalu tidak punya tempat di sini.", "Jangan memilih jalan ini."]
)
def test_a_verdict_on_the_reader_blocks(verdict):
    first, second, _third = good().model_dump()["unsuitable"]
    warnings = [first, second, warning("komunikasi", verdict)]
    ((where, sentence, blocking),) = found(good(unsuitable=warnings))
    assert (where, blocking) == ("Kurang cocok 3", True)
    assert "menghakimi pembaca" in sentence


def test_a_rule_of_the_work_is_no_verdict():
    said = fit("mandiri", sentence="Truk yang tidak layak jalan kamu tolak.")
    assert found(good(suitable=[*good().model_dump()["suitable"][:3], said])) == []
