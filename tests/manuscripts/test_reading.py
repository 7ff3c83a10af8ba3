"""Whole manuscripts, read: `texts/NN-name.txt` is the text, `.yaml` what is in it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from profiles.manuscripts import Reading, as_json, read

TEXTS = sorted((Path(__file__).parent / "texts").glob("*.txt"))
SENTENCE = "Tugas utama apoteker meliputi memeriksa resep dan meracik obat."


def text_of(path: Path) -> str:
    return path.read_bytes().decode()


def without_gaps(profession: dict[str, Any]) -> dict[str, Any]:
    return {section: pieces for section, pieces in profession.items() if pieces}


def sentences(reading: Reading) -> list[str]:
    return [problem.sentence for problem in reading.problems]


def test_there_are_enough_manuscripts():
    assert len(TEXTS) >= 20


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_manuscript_is_read_as_its_editor_would(path: Path):
    expected = yaml.safe_load(path.with_suffix(".yaml").read_text())
    reading = read(text_of(path))
    assert [without_gaps(p) for p in as_json(reading)["professions"]] == expected["professions"]
    assert [piece.text for piece in reading.unplaced] == expected["unplaced"]


@pytest.mark.parametrize("name", ["07-rendang", "12-ponsel", "21-tips-wawancara"])
def test_a_text_about_no_profession_is_not_forced_into_one(name: str):
    [path] = [path for path in TEXTS if path.stem == name]
    reading = read(text_of(path))
    assert not reading.professions
    assert sentences(reading) == ["Tidak ada profesi yang dikenali dalam naskah ini."]


def test_nothing_is_read_from_nothing():
    assert as_json(read("")) == {"professions": [], "unplaced": []}


def test_joining_words_stand_apart_from_what_an_editor_must_place():
    [path] = [path for path in TEXTS if path.stem == "01-apoteker"]
    reading = read(text_of(path))
    assert not reading.unplaced
    assert "Tugas utama meliputi" in [piece.text for piece in reading.remnants]
    assert as_json(reading)["unplaced"][0] == "Tugas utama meliputi"


def test_every_piece_says_which_cue_put_it_there():
    [path] = [path for path in TEXTS if path.stem == "01-apoteker"]
    [profession] = read(text_of(path)).professions
    assert profession.unsuitable[0].cue == "tidak cocok"
    assert profession.misconceptions[0].claim.cue == "Miskonsepsi"


def test_missing_sections_and_halves_are_told():
    [path] = [path for path in TEXTS if path.stem == "18-tanpa-fakta"]
    assert sentences(read(text_of(path))) == [
        "penjahit: bagian “kurang cocok” tidak ada dalam naskah.",
        "penjahit: bagian “beda dengan profesi serupa” tidak ada dalam naskah.",
        "Miskonsepsi “semua penjahit hanya bisa memotong celana” belum punya fakta.",
        "Ekspektasi “cepat punya butik sendiri” belum punya realita.",
    ]


def test_known_titles_tell_duplicates_and_unknown_roles():
    [path] = [path for path in TEXTS if path.stem == "22-pekerja-sosial"]
    told = sentences(read(text_of(path), ["Pekerja Sosial", "Psikolog"]))
    assert told == [
        "Profesi “Pekerja Sosial” sudah ada.",
        "Profesi “penyuluh sosial” belum ada di portal.",
    ]


def test_a_nearly_equal_title_may_be_a_duplicate():
    [path] = [path for path in TEXTS if path.stem == "01-apoteker"]
    text = text_of(path).replace("apoteker", "apoteker rumah sakit umum daerah")
    assert sentences(read(text, ["Apoteker Rumah Sakit Umum"]))[0] == (
        "“apoteker rumah sakit umum daerah” mungkin sama dengan “Apoteker Rumah Sakit Umum” "
        "yang sudah ada."
    )


def test_one_side_of_a_comparison_is_told():
    [path] = [path for path in TEXTS if path.stem == "13-pramugari"]
    assert "Perbandingan dengan “petugas darat” baru berisi satu sisi." in sentences(
        read(text_of(path))
    )
