"""`manage.py check_catalogue`: the fixture files against the guide, without a database."""

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from profiles.exchange.files import read_fixture, write_fixture, write_terms
from profiles.profile import Profile, sections_with_sources
from tests.conftest import FIXTURES
from tests.editorial.style_guide.texts import KINDS, aspects, neighbours, source, trait

SLUG = "penimbang"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three professions and their vocabulary, without a fault."""
    (tmp_path / "professions").mkdir()
    shutil.copy(FIXTURES / "fields.yaml", tmp_path)
    terms = [trait(slug, kind) for slug, kind in KINDS.items()]
    (tmp_path / "traits.yaml").write_bytes(write_terms("traits", terms))
    for profile in neighbours():
        (tmp_path / "professions" / f"{profile.slug}.yaml").write_bytes(write_fixture(profile))
    return tmp_path


def check(folder: Path) -> str:
    out = StringIO()
    call_command("check_catalogue", folder=folder, stdout=out)
    return out.getvalue()


def refusal(folder: Path) -> list[str]:
    with pytest.raises(CommandError) as refused:
        check(folder)
    assert refused.value.returncode == 1
    return str(refused.value).splitlines()


def change(folder: Path, **changes: object) -> None:
    path = folder / "professions" / f"{SLUG}.yaml"
    (profile,) = read_fixture(path.read_bytes(), file=path.name)
    path.write_bytes(write_fixture(Profile.model_validate(profile.model_dump() | changes)))


def test_a_folder_without_faults_passes(folder):
    assert check(folder) == "3 profesi diperiksa, tidak ada temuan.\n"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"duties": ["Menimbang."]}, ":11: duties: Tugas baru 1; tulis 5 sampai 8."),
        ({"summary": ""}, ": Ringkasan belum ditulis."),
        ({"summary": "Menimbang panen"}, ":4: summary: Akhiri dengan titik."),
        ({"reviewed_on": None}, ":1: reviewed_on: Belum ditinjau orang kedua."),
        (
            {"duties": ["Satu.", "Dua.", "Tiga.", "Empat.", "Lima!"]},
            ":20: duties[5]: Hapus tanda seru.",
        ),
    ],
)
def test_a_fault_is_told_with_file_line_and_place(folder, changes, problem):
    change(folder, **changes)
    assert refusal(folder) == ["1 temuan:", f"professions/{SLUG}.yaml{problem}"]


LAW = "UU 2/1981 tentang Metrologi Legal."
LICENSED = "Penimbang memerlukan surat izin dari dinas."
OWN = neighbours()[0].model_dump()
WARNING, *WARNINGS = OWN["unsuitable"]
HELD = [key for key in sections_with_sources() if key != "entry_routes"]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            {
                "entry_routes": [*OWN["entry_routes"], {"kind": "izin", "text": LICENSED}],
                "sources": [
                    source(LAW, sections=HELD),
                    source("Penilaian redaksi.", kind="redaksi", sections=["entry_routes"]),
                ],
            },
            f"entry_routes[3].text: Sebut peraturan yang menjadi sandaran ini: “{LICENSED}”",
        ),
        (
            {"unsuitable": [{**WARNING, "note": ""}, *WARNINGS]},
            "unsuitable[1].note: Tulis dalam catatan bagaimana melatihnya",
        ),
        (
            {"unsuitable": [{**WARNING, "firmness": "syarat", "note": "Harus sehat."}, *WARNINGS]},
            "unsuitable[1].note: Sebut dalam catatan aturan yang mensyaratkannya",
        ),
        (
            {"unsuitable": [{**WARNING, "sentence": "Itu bukan tempatmu."}, *WARNINGS]},
            "unsuitable[1].sentence: “bukan tempatmu” menghakimi pembaca",
        ),
        (
            {"summary": "Menimbang dengan timbangan hidrolik."},
            "summary: Tulis “hidraulik”; “hidrolik” tidak baku.",
        ),
        (
            {"sources": [source(LAW), source("SNI 8 tentang timbangan.", sections=[])]},
            "sources[2].sections: Pilih bagian mana yang bersandar pada sumber ini.",
        ),
        (
            {"sources": [source(LAW, sections=HELD)]},
            "entry_routes: Bagian ini belum bersandar pada sumber mana pun.",
        ),
    ],
)
def test_what_could_mislead_is_told(folder, changes, problem):
    change(folder, **changes)
    (told,) = refusal(folder)[1:]
    assert told.startswith(f"professions/{SLUG}.yaml:")
    assert f": {problem}" in told


def test_a_fault_deep_in_a_comparison_has_its_own_line(folder):
    sides = aspects("Alat", "Jam")
    sides[1]["other"] = "Sana jam!"
    first, second = neighbours()[0].model_dump()["comparisons"]
    change(folder, comparisons=[first, {**second, "aspects": sides}])
    line = next(
        number
        for number, text in enumerate(
            (folder / "professions" / f"{SLUG}.yaml").read_text().splitlines()
        )
        if "Sana jam!" in text
    )
    assert refusal(folder)[1] == (
        f"professions/{SLUG}.yaml:{line}: comparisons[2].aspects[2].other: Hapus tanda seru."
    )


def test_the_vocabulary_is_checked_too(folder):
    terms = [trait(slug, kind) for slug, kind in (KINDS | {"teliti": "sikap"}).items()]
    (folder / "traits.yaml").write_bytes(write_terms("traits", terms))
    (told,) = refusal(folder)[1:]
    assert told.startswith("traits.yaml:")
    assert told.endswith(": traits[8].slug: “teliti” dipakai 0 profesi; sedikitnya 3.")


def test_a_file_is_named_after_its_profession(folder):
    (folder / "professions" / f"{SLUG}.yaml").rename(folder / "professions" / "timbang.yaml")
    assert refusal(folder)[1:] == [
        "professions/timbang.yaml:1: slug: Harus sama dengan nama berkasnya."
    ]


def test_what_cannot_be_read_is_told_alone(folder):
    path = folder / "professions" / f"{SLUG}.yaml"
    path.write_bytes(path.read_bytes() + b"gaji: banyak\n")
    (told,) = refusal(folder)[1:]
    assert told.endswith(": gaji: kunci ini tidak dikenal")


def test_a_folder_without_a_vocabulary_is_told_so(folder):
    (folder / "traits.yaml").unlink()
    assert refusal(folder)[1:] == ["traits.yaml: berkas ini tidak ada"]


def test_an_empty_folder_is_no_success(tmp_path):
    assert refusal(tmp_path)[1].endswith("tidak ada profesi untuk diperiksa")


def test_the_real_catalogue_has_no_faults():
    """The check itself: 0 findings, hints included."""
    check(FIXTURES)
