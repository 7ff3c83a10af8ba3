"""`manage.py read_manuscript`: what Rani pastes becomes a draft that Sari may publish later."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from profiles.editorial.rows import compile
from profiles.models import Listing, Profession, Revision

TEXTS = Path(__file__).parent / "texts"
APOTEKER = TEXTS / "01-apoteker.txt"
PERAWAT_BIDAN = TEXTS / "17-perawat-dan-bidan.txt"


def run(*arguments: object) -> tuple[str, str]:
    """What the command prints, and what it says beside it."""
    out, beside = StringIO(), StringIO()
    call_command("read_manuscript", *map(str, arguments), stdout=out, stderr=beside)
    return out.getvalue(), beside.getvalue()


def test_json_is_one_array_in_the_order_of_the_files():
    out, _ = run("--json", PERAWAT_BIDAN, APOTEKER)
    first, second = json.loads(out)
    assert [p["title"] for p in first["professions"]] == ["Perawat", "Bidan"]
    [apoteker] = second["professions"]
    assert list(apoteker) == [
        "title",
        "overview",
        "duties",
        "suitable",
        "unsuitable",
        "misconceptions",
        "expectations",
        "comparisons",
    ]
    assert apoteker["comparisons"] == [
        {
            "role": "asisten apoteker",
            "this": "apoteker memutuskan dan bertanggung jawab",
            "other": "asisten apoteker membantu menyiapkan",
        }
    ]


@pytest.mark.django_db
def test_the_report_is_readable():
    out, _ = run(APOTEKER)
    assert "APOTEKER" in out
    assert "  Kurang cocok:\n    - ceroboh\n" in out
    assert "  Beda dengan asisten apoteker:" in out


@pytest.mark.django_db
def test_the_report_tells_what_is_missing_and_unplaced():
    out, _ = run(TEXTS / "09-satpam.txt")
    assert "Belum ditempatkan:\n  - Gaji satpam" in out
    assert "  ! SATPAM: bagian “ekspektasi dan realita” tidak ada dalam naskah." in out


@pytest.mark.django_db
def test_saving_makes_a_draft_and_publishes_nothing():
    _, beside = run("--save", APOTEKER)
    assert "Apoteker: disimpan sebagai draf (apoteker)." in beside
    [revision] = Revision.objects.all()
    assert revision.origin == Revision.Origin.MANUSCRIPT
    assert revision.profile.duties[0] == "Memeriksa resep"
    assert compile(Profession.objects.with_sections().get()) == revision.profile
    assert not Listing.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("held", [("apoteker", "Ahli Obat"), ("ahli-obat", "APOTEKER")])
def test_what_is_on_the_desk_is_never_overwritten(held: tuple[str, str]):
    slug, title = held
    Profession.objects.create(slug=slug, title=title)
    _, beside = run("--save", APOTEKER)
    assert "Apoteker: sudah ada, dibiarkan seperti adanya." in beside
    assert Profession.objects.get().title == title
    assert not Revision.objects.exists()


@pytest.mark.django_db
def test_one_manuscript_with_two_professions_makes_two_drafts():
    run("--save", PERAWAT_BIDAN)
    assert set(Profession.objects.values_list("slug", flat=True)) == {"perawat", "bidan"}


@pytest.mark.django_db
def test_the_same_file_twice_makes_one_draft():
    _, beside = run("--save", APOTEKER, APOTEKER)
    assert Profession.objects.count() == 1
    assert "sudah ada" in beside


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"a" * (200 * 1024 + 1), "lebih besar dari 200 KB."),
        (b"\xff\xfe\x00", "bukan teks UTF-8."),
        (None, "tidak dapat dibuka"),
    ],
)
def test_a_bad_file_is_told_and_the_others_are_read(tmp_path: Path, data, sentence: str):
    bad = tmp_path / "naskah.txt"
    if data is not None:
        bad.write_bytes(data)
    out, beside = StringIO(), StringIO()
    with pytest.raises(CommandError, match="1 dari 2 berkas tidak dapat dibaca"):
        call_command(
            "read_manuscript", "--json", str(bad), str(APOTEKER), stdout=out, stderr=beside
        )
    assert sentence in beside.getvalue()
    assert [len(reading["professions"]) for reading in json.loads(out.getvalue())] == [0, 1]


def test_a_folder_and_a_strange_name_are_no_tracebacks(tmp_path: Path):
    with pytest.raises(CommandError, match="1 dari 1 berkas"):
        run("--json", tmp_path)
    with pytest.raises(CommandError, match="NUL"):
        run("--json", "a\0b")


def test_an_empty_file_is_no_profession(tmp_path: Path):
    (tmp_path / "kosong.txt").touch()
    assert json.loads(run("--json", tmp_path / "kosong.txt")[0]) == [
        {"professions": [], "unplaced": []}
    ]
