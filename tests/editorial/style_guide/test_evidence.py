"""The guide for writers: sources that can be found, and what the law asks with its source."""

import pytest

from profiles.editorial.style_guide.evidence import is_regulated, unheld
from profiles.profile import Profile
from tests.editorial.style_guide.texts import found, good, source


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        ("Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan.", {}),
        ("UU No. 18 Tahun 2003 tentang Advokat.", {}),
        ("UU 5/2011 tentang Akuntan Publik.", {}),
        ("Undang-Undang Dasar 1945.", {}),
        ("Peraturan Menteri Keuangan Nomor 111/PMK.03/2014 tentang Konsultan Pajak.", {}),
        ("Peraturan Menteri Tenaga Kerja Nomor PER.02/MEN/1992 tentang Ahli K3.", {}),
        ("Klasifikasi Baku Jabatan Indonesia (KBJI) 2014.", {}),
        ("Kode Etik Jurnalistik.", {"url": "https://dewanpers.example/kode"}),
        ("Penilaian redaksi tentang irama kerja.", {"kind": "redaksi"}),
    ],
)
def test_a_source_that_can_be_found_is_fine(citation, told):
    assert found(good(sources=[source(citation, **told)])) == []


@pytest.mark.parametrize(
    ("citation", "sentence"),
    [
        ("Undang-Undang tentang Kesehatan Tahun 2023.", "Sebut nomor dan tahun peraturannya"),
        ("UU Kesehatan.", "Sebut nomor dan tahun peraturannya"),
        ("Peraturan Menteri Kesehatan Nomor 42.", "Sebut nomor dan tahun peraturannya"),
        ("Kode Etik Jurnalistik.", "Sebut tahun, nomor, atau alamat webnya"),
        ("2014", "Sebut tahun, nomor, atau alamat webnya"),
        ("Penilaian redaksi.", "Sebut tahun, nomor, atau alamat webnya"),
    ],
)
def test_a_source_nobody_can_find_is_not(citation, sentence):
    ((where, told, blocking),) = found(good(sources=[source(citation)]))
    assert told.startswith(sentence)
    assert (where, blocking) == ("Sumber 1", True)


def test_a_source_says_what_rests_on_it():
    assert found(good(sources=[source("UU 2/1981 tentang Metrologi Legal.", sections=[])])) == [
        ("Sumber 1", "Pilih bagian mana yang bersandar pada sumber ini.", True)
    ]


# --- what the law asks --------------------------------------------------------------------

LICENSED = "Penimbang memerlukan surat izin dari dinas."


@pytest.mark.parametrize(
    ("sections", "kind", "is_founded"),
    [
        (["entry_routes"], "peraturan", True),
        (["duties"], "peraturan", False),
        (["entry_routes"], "praktik", False),
    ],
)
def test_what_the_law_asks_rests_on_a_law_in_its_own_section(sections, kind, is_founded):
    law = source("UU 2/1981 tentang Metrologi Legal.", sections=sections, kind=kind)
    routes = [*good().model_dump()["entry_routes"], {"kind": "izin", "text": LICENSED}]
    hint = f"Sebut peraturan yang menjadi sandaran ini: “{LICENSED}”"
    assert found(good(entry_routes=routes, sources=[law])) == (
        [] if is_founded else [("Jalur masuk 3", hint, False)]
    )


WARNING, *WARNINGS = good().model_dump()["unsuitable"]
BARRED = {**WARNING, "firmness": "syarat", "note": "Pasal 21 peraturan itu memintanya."}
CHOSEN = "Program studi tertentu wajib"


@pytest.mark.parametrize(
    ("section", "changes", "where", "claim"),
    [
        ("education", {"education": "profesi"}, "Pendidikan minimum", "Pendidikan profesi"),
        ("study_tie", {"study_tie": "wajib"}, "Keterikatan jurusan", CHOSEN),
        (
            "unsuitable",
            {"unsuitable": [*WARNINGS, BARRED]},
            "Kurang cocok 3",
            BARRED["sentence"],
        ),
    ],
)
def test_a_choice_that_only_a_rule_can_make_rests_on_a_law_too(section, changes, where, claim):
    law, hint = "UU 2/1981 tentang Metrologi Legal.", "Sebut peraturan yang menjadi sandaran ini: "
    unfounded = good(**changes, sources=[source(law, sections=["duties"])])
    assert found(unfounded) == [(where, f"{hint}“{claim}”", False)]
    assert found(good(**changes, sources=[source(law, sections=[section])])) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Berpraktik memerlukan STR dan SIP.",
        "Kamu mengucap sumpah di depan sidang.",
        "Undang-Undang Kesehatan mengaturnya.",
        "Peraturan Pemerintah menyebut jenjangnya.",
        "Calon berusia paling rendah 27 tahun.",
        "Lisensi penerbang diperbarui tiap enam bulan.",
        "Sertifikat kompetensi wajib dimiliki sebelum bekerja.",
        "Tanpa STR kamu dilarang merawat pasien.",
        "Tanpa izin praktik, resep tidak sah.",
    ],
)
def test_a_sentence_that_names_what_only_a_rule_asks_is_regulated(sentence):
    assert is_regulated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Siapa pun boleh merancang tanpa lisensi.",
        "Negara tidak mengharuskan izin praktik.",
        "Perjanjian lisensi kamu urus sendiri.",
        "Sertifikat kompetensi bersifat pilihan.",
        "Peraturan berubah dan atasan berganti.",
        "Strategi disusun sesudah sumpah itu.",
    ],
)
def test_a_sentence_that_denies_it_or_only_sounds_like_it_is_not(sentence):
    assert not is_regulated(sentence)


# --- every part of a page -----------------------------------------------------------------


def test_every_part_of_a_page_rests_on_something():
    judged = source("Penilaian redaksi.", kind="redaksi", sections=["summary", "duties"])
    assert [(f.where, f.sentence, f.blocking) for f in unheld(good(sources=[judged]))] == [
        (where, "Bagian ini belum bersandar pada sumber mana pun.", True)
        for where in (
            "Cocok",
            "Kurang cocok",
            "Miskonsepsi",
            "Ekspektasi dan realita",
            "Beda dengan profesi serupa",
            "Jalur masuk",
        )
    ]


def test_what_says_nothing_rests_on_nothing():
    assert list(unheld(Profile(slug="a", title="A"))) == []
    assert list(unheld(good())) == []
