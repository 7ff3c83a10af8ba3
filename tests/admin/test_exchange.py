"""Files out of the desk and into it: the list's actions and /admin/profiles/profession/impor/."""

import csv
import zipfile
from io import BytesIO, StringIO
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from profiles.editorial.publishing import compile as compiled
from profiles.editorial.publishing import store
from profiles.editorial.workflow import take
from profiles.exchange.bundles import File, pack
from profiles.exchange.files import read_fixture, write_fixture
from profiles.models import Listing, Profession, Revision, Step, Trait
from tests.admin.forms import fields_of, profession_form
from tests.conftest import logged_in
from tests.factories import (
    ProfessionFactory,
    ProfileFactory,
    UserFactory,
    drafted,
    published,
    vocabulary_of,
)

pytestmark = [pytest.mark.ignore_template_errors, pytest.mark.alike]

LIST = "/admin/profiles/profession/"
IMPORT = f"{LIST}impor/"


def export(client, name, *professions, **changes):
    data = {"action": name, "_selected_action": [profession.pk for profession in professions]}
    return client.post(LIST, data | changes, follow=True)


def upload(client, *files: tuple[str, bytes]):
    """Choose files and press “Periksa berkas”."""
    return client.post(IMPORT, {"files": [SimpleUploadedFile(name, data) for name, data in files]})


def upload_profiles(client, *profiles):
    return upload(
        client, *((f"{profile.slug}.yaml", write_fixture(profile)) for profile in profiles)
    )


def save(client, response, **changes):
    """Press “Simpan sebagai draf” on the page that shows the differences."""
    proposals = response.context["open"]
    data = {
        "text": [proposal.text for proposal in proposals],
        "name": [proposal.file for proposal in proposals],
        "seen": [proposal.seen for proposal in proposals],
    }
    return client.post(IMPORT, data | changes, follow=True)


def fates(response) -> dict[str, str]:
    return {
        proposal.file: fate.value
        for fate, proposals in response.context["groups"]
        for proposal in proposals
    }


def text_of(title: str):
    return compiled(Profession.objects.get(title=title))


@pytest.fixture
def perawat(db):
    """Perawat, on the desk with one revision."""
    return drafted(title="Perawat").profession


def changed(title: str = "Perawat", **changes: object):
    """The text of a file, other than what is on the desk."""
    return ProfileFactory(title=title, **{"summary": "Merawat pasien.", **changes})


# --- out ----------------------------------------------------------------------------------


def test_one_profession_is_exported_as_the_file_it_would_be(reviewer, perawat):
    response = export(reviewer, "export_yaml", perawat)
    assert response["Content-Disposition"] == 'attachment; filename="perawat.yaml"'
    assert read_fixture(response.content, file="perawat.yaml") == [text_of("Perawat")]


def test_several_are_exported_in_a_bundle_like_the_folder_of_fixtures(writer, perawat):
    response = export(writer, "export_yaml", perawat, drafted(title="Bidan").profession)
    assert response["Content-Type"] == "application/zip"
    with zipfile.ZipFile(BytesIO(response.content)) as bundle:
        assert sorted(bundle.namelist()) == ["professions/bidan.yaml", "professions/perawat.yaml"]
        data = bundle.read("professions/bidan.yaml")
    assert read_fixture(data, file="bidan.yaml") == [text_of("Bidan")]


def test_the_text_on_the_desk_is_exported_not_the_public_one(writer):
    profession = published(title="Perawat").profession
    profession_form(writer, profession.pk).send(summary="Naskah baru.")
    assert b"Naskah baru." in export(writer, "export_yaml", profession).content


def test_a_table_has_a_row_for_each_piece_and_no_formula(writer):
    profession = drafted(title="Perawat", summary="=HYPERLINK(1)").profession
    response = export(writer, "export_csv", profession)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(StringIO(response.content.decode("utf-8-sig"), newline="")))
    assert ["perawat", "Perawat", "summary", "", "", "'=HYPERLINK(1)"] in rows


def test_too_many_at_once_are_not_exported_but_said(writer, monkeypatch):
    monkeypatch.setattr("profiles.admin.exchange.MOST_EXPORTED", 1)
    both = [drafted(title=title).profession for title in ("Perawat", "Bidan")]
    for name in ("export_yaml", "export_csv"):
        assertContains(export(writer, name, *both), "Sekali ekspor paling banyak 1 profesi.")


def test_an_export_asks_as_often_for_many_as_for_few(writer):
    def queries(*professions):
        with CaptureQueriesContext(connection) as captured:
            assert export(writer, "export_csv", *professions).status_code == 200
        return len(captured)

    rows = [drafted(title=f"Profesi {n}").profession for n in range(20)]
    queries(rows[0])  # content types are looked up once in each process
    assert queries(*rows[:2]) == queries(*rows)


def test_nothing_is_exported_for_someone_who_may_not_read(perawat):
    client = logged_in(UserFactory(username="dewi", permissions=["view_fieldofwork"]))
    assert export(client, "export_yaml", perawat).status_code == 403


# --- in: first shown ----------------------------------------------------------------------


def test_the_list_leads_to_the_import_for_who_may_write(writer, reviewer, db):
    assertContains(writer.get(LIST), IMPORT)
    assertNotContains(reviewer.get(LIST), IMPORT)


def test_files_are_shown_as_what_they_would_change_and_nothing_is_saved(writer, perawat):
    drafted(title="Bidan")
    response = upload_profiles(
        writer, changed(), ProfileFactory(title="Bidan"), ProfileFactory(title="Dokter")
    )
    assert fates(response) == {
        "perawat.yaml": "changed",
        "bidan.yaml": "same",
        "dokter.yaml": "new",
    }
    assertContains(response, "Ringkasan")
    assertContains(response, "<ins>Merawat pasien.</ins>")
    assertContains(response, "Simpan 2 sebagai draf")
    assert Revision.objects.count() == Profession.objects.count() == 2


def test_a_bundle_is_read_like_its_files(writer, perawat):
    bundle = pack([File("professions/perawat.yaml", write_fixture(changed()))])
    assert fates(upload(writer, ("naskah.zip", bundle))) == {"perawat.yaml": "changed"}


def test_what_was_exported_comes_back_as_unchanged(writer, perawat):
    pair = [perawat, drafted(title="Bidan").profession]
    bundle = export(writer, "export_yaml", *pair).content
    response = upload(writer, ("profesi.zip", bundle))
    assert set(fates(response).values()) == {"same"}
    assertContains(response, "Tidak ada yang perlu disimpan.")
    assertNotContains(response, "sebagai draf")


def test_gaps_are_told_and_do_not_hold_a_draft_back(writer, perawat):
    response = upload_profiles(writer, changed(summary="", duties=[]))
    assertContains(response, "hal lagi sebelum bisa terbit")
    save(writer, response)
    assert text_of("Perawat").duties == ()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"slug: perawat\ntitle: Perawat\ntugas: x\n", "a.yaml:3: tugas: kunci ini tidak dikenal"),
        (b"slug: a\ntitle: \xff\n", "a.yaml:2: berkas bukan teks UTF-8"),
        (b"slug: &a a\ntitle: *a\n", "YAML tidak terbaca"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "berkas bukan teks UTF-8"),
        (b"slug: a\x00\ntitle: A", "YAML tidak terbaca"),
        (b"a" * 100_001, "a.yaml: berkas lebih besar dari 100 KB"),
        (b"a" * 10_000_000, "a.yaml: berkas lebih besar dari 100 KB"),
        (b"", "berkas harus berisi pasangan kunci dan isi"),
        (b"fields:\n  - slug: a\n    title: A\n", "di sini hanya profesi yang diimpor"),
        (b"fields: []", "di sini hanya profesi yang diimpor"),
        (b"slug: a\ntitle: A\nfield: entah\n", "a.yaml:3: field: bidang “entah” tidak ada"),
        (
            b"slug: a\ntitle: A\nsuitable:\n  - sentence: Ya.\n    trait: entah\n",
            "a.yaml:5: suitable[1].trait: sifat “entah” tidak ada",
        ),
        (
            b"slug: a\ntitle: A\nduties:\n" + b"  - Mencatat.\n" * 201,
            "a.yaml:3: duties: berisi lebih dari 200 butir",
        ),
        (
            b"slug: lain\ntitle: Perawat\n",
            "a.yaml:2: title: judul ini sudah dipakai profesi lain, yang beralamat “perawat”",
        ),
    ],
    ids=lambda value: repr(value[:30]),
)
def test_a_file_that_cannot_be_a_draft_is_refused_with_its_place(writer, perawat, data, told):
    response = upload(writer, ("a.yaml", data))
    assert fates(response) == {"a.yaml": "refused"}
    assertContains(response, told)
    assertNotContains(response, "sebagai draf")


def test_hundreds_of_problems_are_counted_not_listed(writer, perawat):
    data = b"slug: a\ntitle: A\nduties:\n" + b"  - a: b\n" * 300
    response = upload(writer, ("a.yaml", data))
    assertContains(response, "harus berupa teks", count=20)
    assertContains(response, "Semuanya 300 masalah")


def test_one_bad_file_does_not_hold_back_the_others(writer, perawat):
    response = upload(writer, ("a.yaml", b"-"), ("perawat.yaml", write_fixture(changed())))
    save(writer, response)
    assert text_of("Perawat").summary == "Merawat pasien."


def test_two_files_for_one_profession_are_both_refused(writer, perawat):
    response = upload(
        writer, ("a.yaml", write_fixture(changed())), ("b.yaml", write_fixture(changed()))
    )
    assert set(fates(response).values()) == {"refused"}
    assertContains(response, "ada di lebih dari satu berkas")


@pytest.mark.parametrize("name", ["a.zip", "A.ZIP"])
def test_a_bundle_that_is_none_is_refused(writer, db, name):
    assertContains(upload(writer, (name, b"slug: a")), "rusak atau terkunci")


def test_a_bundle_of_ten_megabytes_is_refused(writer, db):
    assertContains(upload(writer, ("a.zip", bytes(10_000_000))), "lebih besar dari 1,5 MB")


def test_files_that_are_too_much_together_are_refused(writer, db):
    files = [(f"{n}.yaml", b"#" * 99_999) for n in range(16)]
    assertContains(upload(writer, *files), "Sekali impor paling banyak 200 berkas atau 1,5 MB.")


def test_a_short_file_that_grows_long_when_written_out_waits_for_its_turn(writer, db, monkeypatch):
    monkeypatch.setattr("profiles.exchange.proposals.MOST_BYTES_IN_ALL", 3_000)
    vocabulary_of(changed())
    response = upload_profiles(writer, changed("Penari"), changed("Bidan"))
    assert fates(response) == {"penari.yaml": "new", "bidan.yaml": "refused"}
    assertContains(response, "impor berkas ini sesudah yang lain tersimpan")


def test_sending_no_file_asks_for_one(writer, db):
    assertContains(writer.post(IMPORT), "Pilih dahulu berkasnya.")


def test_a_hostile_name_is_shown_as_text(writer, db):
    response = upload(writer, ("<script>\x1b[2J\u202e.yaml", b"-"))
    assertContains(response, "&lt;script&gt;[2J.yaml")


def test_showing_asks_as_often_for_many_files_as_for_few(writer, db):
    def queries(profiles):
        with CaptureQueriesContext(connection) as captured:
            assert upload_profiles(writer, *profiles).status_code == 200
        return len(captured)

    profiles = [changed(f"Profesi {n}") for n in range(20)]
    for profile in profiles:
        drafted(title=profile.title)
    assert queries(profiles[:2]) == queries(profiles)


# --- in: then saved -----------------------------------------------------------------------


def test_what_was_shown_is_saved_as_a_draft_by_whom_and_from_where(writer, perawat):
    response = save(writer, upload_profiles(writer, changed(), changed("Dokter")))
    assertRedirects(response, LIST)
    assertContains(response, "2 profesi disimpan sebagai draf: Perawat, Dokter.")
    assert text_of("Perawat") == changed()
    assert text_of("Dokter") == changed("Dokter")
    revision = perawat.revision_set.first()
    assert (revision.number, revision.origin, revision.author.username, revision.note) == (
        2,
        "import",
        "wati",
        "Diimpor dari perawat.yaml",
    )


def test_the_page_sends_what_was_shown(writer, perawat):
    """The text area carries the whole text, whatever stands in it."""
    profile = changed(summary="</textarea><b>&amp; “dua\u00a0kata”: #bukan komentar", isco08="2221")
    form = fields_of(upload_profiles(writer, profile))
    assertRedirects(writer.post(IMPORT, form), LIST)
    assert text_of("Perawat") == profile


def test_the_public_page_stays_as_it_is(writer, visitor):
    published(title="Perawat")
    save(writer, upload_profiles(writer, changed(), changed("Dokter")))
    assertNotContains(visitor.get("/profesi/perawat/"), "Merawat pasien.")
    assert [listing.title for listing in Listing.objects.all()] == ["Perawat"]


def test_the_text_that_is_replaced_stays_in_the_archive(writer):
    bare = ProfessionFactory(title="Perawat", summary="Tak pernah disimpan di admin.")
    save(writer, upload_profiles(writer, changed(field="", suitable=[], unsuitable=[])))
    texts = [revision.profile.summary for revision in bare.revision_set.order_by("number")]
    assert texts == ["Tak pernah disimpan di admin.", "Merawat pasien."]


def test_an_approval_does_not_pass_to_an_imported_text(publisher, writer, perawat):
    sari = User.objects.get(username="sari")
    for kind in (Step.Kind.ASKED, Step.Kind.APPROVED):
        take(kind, perawat, by=sari, seen=1)
    save(writer, upload_profiles(writer, changed()))
    assert Profession.objects.with_state().get().stage == "draf"


def test_no_file_can_say_when_a_text_was_reviewed(writer, perawat):
    save(
        writer,
        upload_profiles(
            writer, changed(reviewed_on="2026-01-01"), changed("Dokter", reviewed_on="2026-01-01")
        ),
    )
    assert {row.reviewed_on for row in Profession.objects.all()} == {None}
    assert text_of("Perawat").summary == "Merawat pasien."


def test_a_text_that_was_saved_meanwhile_is_kept_and_shown_anew(writer, editor, perawat):
    shown = upload_profiles(writer, changed(), changed("Dokter"))
    profession_form(editor, perawat.pk).send(summary="Kalimat Rani.")
    response = save(writer, shown)
    assertContains(response, "1 profesi disimpan sebagai draf: Dokter.")
    assertContains(response, "naskahnya berubah sejak perbedaannya ditampilkan")
    assertContains(response, "<del>Kalimat Rani.</del>")
    assert text_of("Perawat").summary == "Kalimat Rani."
    assertRedirects(save(writer, response), LIST)
    assert text_of("Perawat").summary == "Merawat pasien."
    assert "Kalimat Rani." in {r.profile.summary for r in perawat.revision_set.all()}


def test_a_profession_that_was_made_meanwhile_is_kept(writer, db):
    vocabulary_of(changed())
    shown = upload_profiles(writer, changed())
    drafted(title="Perawat", summary="Kalimat Rani.")
    response = save(writer, shown)
    assert fates(response) == {"perawat.yaml": "changed"}
    assert text_of("Perawat").summary == "Kalimat Rani."


def test_a_title_that_was_taken_meanwhile_is_told(writer, db):
    vocabulary_of(changed())
    shown = upload_profiles(writer, changed())
    drafted(ProfileFactory(title="Perawat", slug="perawat-lain"))
    assertContains(save(writer, shown), "yang beralamat “perawat-lain”")
    assert Profession.objects.count() == 1


def test_losing_a_race_for_a_title_saves_nothing_and_is_told(writer, db, monkeypatch):
    def overtaken(profile, *, into):
        drafted(ProfileFactory(title="Perawat", slug="perawat-lain"))
        return store(profile, into=into)

    vocabulary_of(changed())
    monkeypatch.setattr("profiles.exchange.proposals.store", overtaken)
    response = save(writer, upload_profiles(writer, changed(), changed("Dokter")))
    assertContains(response, "1 profesi disimpan sebagai draf: Dokter.")
    assertContains(response, "1 berkas belum disimpan")
    assert not Profession.objects.filter(slug="perawat").exists()


def test_a_trait_that_went_meanwhile_is_told(writer, perawat):
    shown = upload_profiles(writer, changed(suitable=[{"sentence": "Ya.", "trait": "empati"}]))
    perawat.suitability_set.all().delete()
    Trait.objects.filter(slug="empati").delete()
    assertContains(save(writer, shown), "sifat “empati” tidak ada dalam daftar sifat")
    assert perawat.revision_set.count() == 1


def test_pressing_twice_saves_once(writer, perawat):
    shown = upload_profiles(writer, changed())
    save(writer, shown)
    assert fates(save(writer, shown)) == {"perawat.yaml": "same"}
    assert perawat.revision_set.count() == 2


@pytest.mark.parametrize("seen", ["", "x", "-1", "9" * 20, "\x00", "²"], ids=repr)
def test_a_forged_number_saves_nothing(writer, perawat, seen):
    response = save(writer, upload_profiles(writer, changed()), seen=[seen])
    assert fates(response) == {"perawat.yaml": "changed"}
    assert perawat.revision_set.count() == 1


@pytest.mark.parametrize(
    "text", [b"", b"\x00", b"\xff", b"- a", b"slug: a\ntitle: " + b"a" * 121], ids=repr
)
def test_a_forged_text_is_told_like_any_other(writer, perawat, text):
    data = urlencode({"text": text, "name": "\x00" * 200, "seen": "1"})
    response = writer.post(IMPORT, data, content_type="application/x-www-form-urlencoded")
    assert fates(response) == {"berkas tanpa nama": "refused"}
    assert perawat.revision_set.count() == 1


@pytest.mark.parametrize("verb", ["add_profession", "change_profession", "view_profession"])
def test_an_import_needs_the_right_to_add_and_to_change(verb, perawat):
    client = logged_in(UserFactory(username="dewi", permissions=[verb]))
    data = {"text": write_fixture(changed()).decode(), "name": "a.yaml", "seen": "1"}
    for response in (client.get(IMPORT), client.post(IMPORT, data)):
        assert response.status_code == 403
    assert perawat.revision_set.count() == 1


def test_a_reviewer_and_a_chief_editor_import_nothing(reviewer, chief_editor, db):
    assert [client.get(IMPORT).status_code for client in (reviewer, chief_editor)] == [403, 403]


def test_a_visitor_is_led_to_the_login(visitor, db):
    assertRedirects(visitor.get(IMPORT), f"/admin/login/?next={IMPORT}")
