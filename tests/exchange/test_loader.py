"""Loading fixture files: what editors wrote is never lost."""

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from profiles.editorial.publishing import publish, save_revision, store, withdraw
from profiles.editorial.rows import compile
from profiles.exchange.files import read_fixture, write_fixture
from profiles.exchange.loader import Outcome, decide
from profiles.models import (
    Catalogue,
    FieldOfWork,
    Listing,
    Profession,
    Revision,
    StudyGroup,
    Topic,
    Trait,
)
from tests.conftest import FIXTURES

pytestmark = pytest.mark.django_db

SLUG = "pekerja-sosial"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the real fixtures, small enough to read in a moment."""
    copy = tmp_path / "fixtures"
    (copy / "professions").mkdir(parents=True)
    for path in [*FIXTURES.glob("*.yaml"), FIXTURES / "professions" / f"{SLUG}.yaml"]:
        if path.stem != "topics":  # they name other professions
            shutil.copy(path, copy / path.relative_to(FIXTURES))
    return copy


def load(folder: Path, **options: object) -> str:
    out = StringIO()
    call_command("load_fixtures", folder=folder, stdout=out, stderr=out, **options)
    return out.getvalue()


def change_file(folder: Path, **changes: object) -> None:
    path = folder / "professions" / f"{SLUG}.yaml"
    (profile,) = read_fixture(path.read_bytes(), file=path.name)
    path.write_bytes(write_fixture(profile.model_copy(update=changes)))


def edit(summary: str, *, and_publish: bool = True) -> None:
    """Rani edits the profession on the desk."""
    profession = Profession.objects.get()
    store(compile(profession).model_copy(update={"summary": summary}), into=profession)
    revision = save_revision(profession, origin=Revision.Origin.ADMIN)
    if and_publish:
        publish(revision)


def test_what_is_absent_is_created_and_published(folder):
    assert f"{SLUG}: baru" in load(folder)
    assert Listing.objects.get().slug == SLUG
    assert Revision.objects.get().origin == "fixture"
    assert FieldOfWork.objects.count() == 12


def test_an_unchanged_file_is_left_alone(folder):
    load(folder)
    assert "baru" not in load(folder)
    assert Revision.objects.count() == 1


def test_an_unchanged_file_does_not_undo_an_edit(folder):
    load(folder)
    edit("Tulisan Rani.")
    load(folder)
    assert Listing.objects.get().summary == "Tulisan Rani."


def test_a_changed_file_that_nobody_edited_is_a_new_published_revision(folder):
    load(folder)
    change_file(folder, summary="Dari berkas.")
    assert f"{SLUG}: diperbarui" in load(folder)
    assert Listing.objects.get().summary == "Dari berkas."
    assert Listing.objects.get().revision.number == 2


@pytest.mark.parametrize("and_publish", [True, False])
def test_where_both_changed_the_desk_is_left_alone_and_reported(folder, and_publish):
    load(folder)
    edit("Tulisan Rani.", and_publish=and_publish)
    change_file(folder, summary="Dari berkas.")
    said = load(folder)
    assert f"jadi dibiarkan: {SLUG}" in said
    assert compile(Profession.objects.get()).summary == "Tulisan Rani."


def test_overwriting_keeps_the_old_text_as_a_revision(folder):
    load(folder)
    edit("Tulisan Rani.")
    change_file(folder, summary="Dari berkas.")
    assert f"{SLUG}: ditimpa" in load(folder, overwrite=True)
    assert Listing.objects.get().summary == "Dari berkas."
    assert "Tulisan Rani." in [r.document["summary"] for r in Revision.objects.all()]


def test_overwriting_keeps_even_a_text_that_no_revision_holds(folder):
    load(folder)
    Profession.objects.update(summary="Diubah lewat shell.")
    load(folder, overwrite=True)
    assert "Diubah lewat shell." in [r.document["summary"] for r in Revision.objects.all()]


def test_overwriting_what_is_the_same_changes_nothing(folder):
    load(folder)
    load(folder, overwrite=True)
    assert Revision.objects.count() == 1


def test_a_withdrawn_profession_is_not_brought_back_by_a_changed_file(folder):
    load(folder)
    withdraw(Profession.objects.get())
    change_file(folder, summary="Dari berkas.")
    assert "dibiarkan" in load(folder)
    assert not Listing.objects.exists()


def test_after_a_dump_the_file_may_change_again(folder):
    load(folder)
    edit("Tulisan Rani.")
    call_command("dump_fixtures", folder=folder, stdout=StringIO())
    load(folder)
    change_file(folder, summary="Dari berkas, setelahnya.")
    assert f"{SLUG}: diperbarui" in load(folder)
    assert Listing.objects.get().summary == "Dari berkas, setelahnya."


def test_a_changed_term_is_updated_unless_an_editor_changed_it_too(folder):
    load(folder)
    path = folder / "traits.yaml"
    path.write_text(path.read_text().replace("name: Empati", "name: Empati pada orang"))
    assert "traits/empati: diperbarui" in load(folder)
    Trait.objects.filter(slug="empati").update(name="Empati redaksi")
    path.write_text(path.read_text().replace("Empati pada orang", "Empati lain"))
    assert "traits/empati: dibiarkan" in load(folder)
    load(folder, overwrite=True)
    assert Trait.objects.get(slug="empati").name == "Empati lain"


@pytest.mark.parametrize(
    ("then", "now", "desk", "live", "outcome"),
    [
        ("a", "a", "b", "b", Outcome.UNCHANGED),  # edited, file untouched
        ("a", "b", "a", "a", Outcome.UPDATED),  # file changed, nobody edited
        ("a", "b", "c", "c", Outcome.KEPT),  # both changed
        ("a", "b", "b", "b", Outcome.UNCHANGED),  # both changed to the same
        ("a", "b", "c", "b", Outcome.UNCHANGED),  # dumped, then a draft begun
        ("a", "b", "a", "", Outcome.KEPT),  # withdrawn
    ],
)
def test_three_texts_decide(then, now, desk, live, outcome):
    assert decide(then=then, now=now, desk=desk, live=live, overwrite=False) == outcome


# --- broken files -------------------------------------------------------------------------


def refused(folder: Path) -> str:
    with pytest.raises(CommandError) as caught:
        load(folder)
    return str(caught.value)


def test_one_broken_file_leaves_nothing_half_loaded(folder):
    (folder / "professions" / "rusak.yaml").write_text("slug: rusak\ntitel: Rusak\n")
    said = refused(folder)
    assert "Tidak ada yang dimuat" in said
    assert "professions/rusak.yaml:2: titel: kunci ini tidak dikenal" in said
    assert not FieldOfWork.objects.exists()
    assert not Profession.objects.exists()


def test_a_file_with_gaps_is_refused(folder):
    change_file(folder, duties=())
    assert f"professions/{SLUG}.yaml: Tugas belum ditulis." in refused(folder)


def test_a_file_is_named_after_its_address(folder):
    change_file(folder, slug="peksos")
    assert "slug: harus sama dengan nama berkasnya" in refused(folder)


def test_two_files_do_not_share_a_title(folder):
    path = folder / "professions" / "kembar.yaml"
    text = (folder / "professions" / f"{SLUG}.yaml").read_text()
    path.write_text(text.replace(f"slug: {SLUG}", "slug: kembar", 1))
    assert "title: judul ini dipakai berkas lain" in refused(folder)


def line_of(path: Path, text: str) -> int:
    """The first line of a file that holds a text, counted from 1."""
    lines = path.read_text().splitlines()
    return next(n for n, line in enumerate(lines, start=1) if text in line)


def test_unknown_terms_are_named_with_the_file_and_the_line(folder):
    for name in ("fields", "traits", "programmes", "concentrations"):
        (folder / f"{name}.yaml").write_text(f"{name}: []\n")
    said = refused(folder)
    path = f"professions/{SLUG}.yaml"
    for text, place, told in (
        ("field: sosial", "field", "bidang “sosial” tidak ada di fields.yaml"),
        ("trait: empati", "suitable[3].trait", "sifat “empati” tidak ada di traits.yaml"),
        (
            "programme: kesejahteraan-sosial",
            "programmes[1].programme",
            "jurusan “kesejahteraan-sosial” tidak ada di programmes.yaml",
        ),
        (
            "concentration: pekerjaan-sosial",
            "concentrations[1].concentration",
            "konsentrasi SMK “pekerjaan-sosial” tidak ada di concentrations.yaml",
        ),
    ):
        assert f"{path}:{line_of(folder / path, text)}: {place}: {told}" in said
    assert not FieldOfWork.objects.exists()


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "told"),
    [
        (
            "study_groups",
            "subject: sosiologi",
            "subject: sihir",
            "supports[1].subject",
            "mata pelajaran “sihir” tidak ada di subjects.yaml",
        ),
        (
            "study_groups",
            "decree: kepmendikdasmen-102-m-2025",
            "decree: sihir",
            "study_groups[1].decree",
            "keputusan “sihir” tidak ada di decrees.yaml",
        ),
        (
            "programmes",
            "group: komputer",
            "group: sihir",
            ".group",
            "kelompok program studi “sihir” tidak ada di study_groups.yaml",
        ),
    ],
)
def test_a_list_that_names_an_unknown_term_is_refused(folder, file, old, new, place, told):
    path = folder / f"{file}.yaml"
    line = line_of(path, old)
    path.write_text(path.read_text().replace(old, new, 1))
    said = refused(folder)
    assert f"{file}.yaml:{line}: " in said
    assert f"{place}: {told}" in said
    assert not FieldOfWork.objects.exists()


def test_a_changed_group_is_brought_up_with_its_subjects(folder):
    load(folder)
    path = folder / "study_groups.yaml"
    text = path.read_text()
    path.write_text(text.replace("      - subject: seni-budaya\n", "      - subject: kimia\n", 1))
    assert "study_groups/seni: diperbarui" in load(folder)
    assert StudyGroup.objects.get(slug="seni").as_value().subjects == ("kimia",)
    version = Catalogue.objects.version()
    load(folder)
    assert Catalogue.objects.version() == version  # what is the same is not written again


def test_a_title_that_an_editor_already_uses_is_told_and_nothing_is_loaded(folder):
    Profession.objects.create(slug="lain", title="Pekerja Sosial")
    assert "sudah dipakai isi lain di meja redaksi" in refused(folder)
    assert not FieldOfWork.objects.exists()


def test_an_empty_folder_loads_nothing(tmp_path):
    assert "0 isi dibaca" in load(tmp_path)


# --- topics -------------------------------------------------------------------------------

TOPICS = """topics:
  - slug: darah
    kind: hal
    name: darah dan luka
    asking:
      - darah
    professions:
      - pekerja-sosial
    marks:
      - sifat:empati
"""


def test_topics_are_loaded_and_an_editors_change_is_kept(folder):
    (folder / "topics.yaml").write_text(TOPICS)
    load(folder)
    topic = Topic.objects.get()
    assert (topic.slug, topic.asking) == ("darah", ["darah"])
    assert topic.professions == ["pekerja-sosial"]
    assert "tetap" in load(folder)
    topic.asking = ["darah", "luka"]
    topic.save()
    (folder / "topics.yaml").write_text(TOPICS.replace("darah dan luka", "darah saja"))
    assert "dibiarkan: topics/darah" in load(folder)
    topic.refresh_from_db()
    assert (topic.name, topic.asking) == ("darah dan luka", ["darah", "luka"])
    load(folder, overwrite=True)
    topic.refresh_from_db()
    assert (topic.name, topic.asking) == ("darah saja", ["darah"])


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("pekerja-sosial", "masinis", "topics.yaml:8: topics[1].professions[1]: profesi “masinis”"),
        ("sifat:empati", "sifat:sakti", "topics.yaml:10: topics[1].marks[1]: “sifat:sakti”"),
        ("sifat:empati", "bidang:sihir", "topics.yaml:10: topics[1].marks[1]: “bidang:sihir”"),
        ("sifat:empati", "gaji:besar", "topics.yaml:10: topics[1].marks[1]: “gaji:besar”"),
        ("sifat:empati", "Empati", "topics.yaml:10: topics[1].marks[1]: bentuknya tidak sesuai"),
        ("- darah", '- "!!"', "topics.yaml:6: topics[1].asking[1]: "),
        ("kind: hal", "kind: ihwal", "topics.yaml:3: topics[1].kind: harus salah satu dari"),
        ("    professions:", "    ke: darah\n    professions:", "kunci ini tidak dikenal"),
    ],
)
def test_a_topic_that_leads_nowhere_is_refused_with_file_and_line(folder, written, instead, told):
    (folder / "topics.yaml").write_text(TOPICS.replace(written, instead))
    with pytest.raises(CommandError, match="bermasalah") as refused:
        load(folder)
    assert told in str(refused.value)
    assert not Topic.objects.exists()


def test_a_vocabulary_that_did_not_change_makes_no_new_version(folder):
    load(folder)
    before = Catalogue.objects.version()
    load(folder)
    assert Catalogue.objects.version() == before
