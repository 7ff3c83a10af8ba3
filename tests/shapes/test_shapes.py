"""Documents of every shape are read, for all time."""

from pathlib import Path

import pytest

from profiles import shapes
from profiles.profile import Profile
from profiles.terms import FieldTerm, TraitTerm
from tests.factories import ProfileFactory
from tests.shapes.freeze import FOLDER, frozen, path

MIGRATIONS = Path(shapes.__file__).parent / "migrations"
ALL = range(1, shapes.LATEST + 1)


# --- what was stored ----------------------------------------------------------------------


def test_every_shape_has_its_frozen_documents():
    assert sorted(FOLDER.glob("*.jsonl.gz")) == sorted(map(path, ALL))


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
        assert shapes.write(profile) == {**untold(), **shapes.upgrade(document)}
        assert shapes.read(shapes.write(profile)) == profile


def untold() -> shapes.Document:
    """What a document says of fields that came after it, which need no new shape."""
    fields = Profile.model_fields.items()
    defaults = {name: field.default for name, field in fields if not field.is_required()}
    return {name: [] if value == () else value for name, value in defaults.items()}


def test_the_oldest_documents_name_no_shape():
    document = frozen(1)[1]
    unnamed = {key: value for key, value in document.items() if key != "shape"}
    assert shapes.read(unnamed) == shapes.read(document)


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
