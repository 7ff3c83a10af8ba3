"""Documents of every shape are read, for all time."""

import hashlib
from pathlib import Path

import pytest

from profiles import shapes
from profiles.profile import Profile, SourceKind
from profiles.terms import FieldTerm, TraitTerm
from tests.factories import ProfileFactory
from tests.shapes.freeze import FOLDER, freeze, frozen, path

MIGRATIONS = Path(shapes.__file__).parent / "migrations"
ALL = range(1, shapes.LATEST + 1)
# What the frozen file of each older shape is, for ever.
FROZEN = {1: "422aa0b95dc3b1a35c86b99e2ac453bcc32cf9e3b270e3c5f394072b0de0c255"}


# --- what was stored ----------------------------------------------------------------------


def test_every_shape_has_its_frozen_documents():
    assert sorted(FOLDER.glob("*.jsonl.gz")) == sorted(map(path, ALL))


def test_documents_of_older_shapes_are_never_frozen_again():
    assert sorted(FROZEN) == list(range(1, shapes.LATEST))
    for shape, digest in FROZEN.items():
        assert hashlib.sha256(path(shape).read_bytes()).hexdigest() == digest


def test_what_is_frozen_is_frozen_anew_only_if_it_is_asked_for(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.shapes.freeze.FOLDER", tmp_path)
    freeze()
    before = path(shapes.LATEST).read_bytes()
    with pytest.raises(FileExistsError):
        freeze()
    freeze(again=True)
    assert path(shapes.LATEST).read_bytes() == before
    assert list(tmp_path.iterdir()) == [path(shapes.LATEST)]


def test_every_shape_has_its_migration():
    for shape in ALL:
        (migration,) = MIGRATIONS.glob(f"[0-9]*_shape_{shape}.py")
        assert "to_newest_shape" in migration.read_text()


@pytest.mark.parametrize("shape", ALL)
def test_a_frozen_document_is_read_and_stays_what_it_is(shape):
    documents = frozen(shape)
    assert len(documents) >= 101  # every profession of its time, and a bare draft
    for document in documents:
        assert shapes.shape_of(document) == shape
        profile = shapes.read(document)
        assert profile.slug
        assert shapes.write(profile) == shapes.upgrade(document)
        assert shapes.read(shapes.write(profile)) == profile


def test_the_oldest_documents_name_no_shape():
    document = frozen(1)[1]
    unnamed = {key: value for key, value in document.items() if key != "shape"}
    assert shapes.read(unnamed) == shapes.read(document)


def test_from_shape_1_a_code_is_of_2014_and_a_source_of_the_kind_it_names():
    document = {
        "slug": "pekerja-sosial",
        "title": "Pekerja Sosial",
        "kbji2014": "2635.01",
        "sources": [
            {"citation": "Undang-Undang Nomor 14 Tahun 2019.", "url": "https://contoh.id/uu"},
            {"citation": "Klasifikasi Baku Jabatan Indonesia (KBJI) 2014."},
            {"citation": "Pengamatan di lima lembaga.", "editorial": True},
            {"citation": "Kode Etik Pekerja Sosial."},
        ],
    }
    profile = shapes.read(document)
    assert str(profile.kbji) == "KBJI 2014: 2635.01"
    assert [source.kind for source in profile.sources] == [
        SourceKind.REGULATION,
        SourceKind.OFFICIAL_DATA,
        SourceKind.EDITORS,
        None,
    ]
    assert profile.sources[0].url == "https://contoh.id/uu"
    assert all(source.sections == () for source in profile.sources)
    assert shapes.read({**document, "kbji2014": ""}).kbji is None


# --- from one shape to the next -----------------------------------------------------------


def named_in_english(document: shapes.Document) -> shapes.Document:
    kept = {key: value for key, value in document.items() if key != "judul"}
    return {**kept, "title": document["judul"]}


def with_more_to_say_of_duties(document: shapes.Document) -> shapes.Document:
    return {**document, "duties": [{"text": duty} for duty in document["duties"]]}


CHANGES = (named_in_english, with_more_to_say_of_duties)


def test_a_document_goes_through_every_shape_since_its_own():
    oldest = {"judul": "Perawat", "duties": ["Merawat."]}
    newest = {"title": "Perawat", "duties": [{"text": "Merawat."}], "shape": 3}
    assert shapes.upgrade(oldest, CHANGES) == newest
    second = {"title": "Perawat", "duties": ["Merawat."], "shape": 2}
    assert shapes.upgrade(second, CHANGES) == newest
    assert shapes.upgrade(newest, CHANGES) == newest


def test_the_document_that_is_read_stays_as_it_is():
    oldest = {"judul": "Perawat", "duties": ["Merawat."], "shape": 1}
    shapes.upgrade(oldest, CHANGES)
    assert oldest == {"judul": "Perawat", "duties": ["Merawat."], "shape": 1}


@pytest.mark.parametrize("shape", [0, 4])
def test_a_shape_that_nobody_knows_is_refused(shape):
    with pytest.raises(shapes.UnknownShape, match=f"shape {shape}"):
        shapes.upgrade({"title": "Perawat", "shape": shape}, CHANGES)


def test_what_is_written_names_the_newest_shape():
    assert shapes.write(ProfileFactory())["shape"] == shapes.LATEST


# --- digests ------------------------------------------------------------------------------


def test_a_new_field_that_is_empty_changes_no_digest():
    class Wider(Profile):
        motto: str = ""

    before = ProfileFactory()
    after = Wider.model_validate(before.model_dump())
    assert after.digest == before.digest
    assert after.model_copy(update={"motto": "Dekat."}).digest != before.digest


def test_digests_are_the_same_in_every_release():
    """Rows of the vocabulary hold them, so its fields stay in their order."""
    field = FieldTerm(slug="sosial", title="Sosial", position=1, summary="Mendampingi warga.")
    trait = TraitTerm(slug="empati", kind="sikap", name="Empati", having="Ya.", lacking="Tidak.")
    assert field.digest == "ef417e6cc95ddae2d978723bbc288c807075876ea65dccd0b4dc3aa6fbba0e30"
    assert trait.digest == "e8804f9af0c3d2b81818579a81ca0eaabaecbc63b8e8875f34c53433146124c8"
