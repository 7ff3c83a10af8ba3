"""What developers do to `Profile` over the years; visitors and editors notice nothing.

Nobody touched the desk: the texts were stored by the code of then, and are read by that of now.
"""

import hashlib
import importlib
import json
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from pytest_django.asserts import assertContains

from profiles import shapes
from profiles.exchange.files import read_fixture, write_fixture
from profiles.exchange.loader import load, read_catalogue
from profiles.models import Listing, Profession, Revision
from profiles.models.fields import LineField, ProseField
from profiles.profile import Gap, Profile
from tests.admin.forms import AdminForm, profession_form
from tests.conftest import logged_in
from tests.factories import UserFactory
from tests.shapes.conftest import OTHER, SLUG

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]

PUBLIC = [
    "/",
    "/profesi/",
    "/profesi/?q=mendampingi+keluarga",
    f"/profesi/{SLUG}/",
    "/bidang/sosial/",
    f"/bandingkan/{SLUG}/{OTHER}/",
    f"/bandingkan/{SLUG}/{OTHER}/lembar/",
    f"/bandingkan/{SLUG}/{OTHER}/cek-diri/",
    "/kecocokan/",
    "/miskonsepsi/",
    f"/daftar/?profesi={SLUG}&profesi={OTHER}",
]
DESK = ["change/", "riwayat/", "beda/?dari=1&ke=2", "pulihkan/1/", "pratinjau/", "tautan/"]


def correct(folder, slug=SLUG, **changes):
    """The editors of the files mend one of them."""
    path = folder / "professions" / f"{slug}.yaml"
    (profile,) = read_fixture(path.read_bytes(), file=path.name)
    path.write_bytes(write_fixture(profile.model_copy(update=changes)))


def loaded(folder):
    out = StringIO()
    call_command("load_fixtures", folder=folder, stdout=out, stderr=out)
    return out.getvalue()


def stored_twice(folder):
    """The catalogue, and a second revision of one profession."""
    load(read_catalogue(folder))
    correct(folder, summary="Ringkasan yang kedua.")
    load(read_catalogue(folder))


def all_pages_answer(visitor):
    admin = logged_in(UserFactory(username="sari", is_superuser=True))
    for address in PUBLIC:
        assert visitor.get(address).status_code == 200, address
    pk = Profession.objects.get(slug=SLUG).pk
    for page in DESK:
        address = f"/admin/profiles/profession/{pk}/{page}"
        assert admin.get(address).status_code == 200, address
    chosen = {"action": "export_yaml", "_selected_action": [pk]}
    assert admin.post("/admin/profiles/profession/", chosen).status_code == 200
    return admin


def restored(admin, number):
    pk = Profession.objects.get(slug=SLUG).pk
    return AdminForm(admin, f"/admin/profiles/profession/{pk}/pulihkan/{number}/").send()


# --- a field more -------------------------------------------------------------------------


class Wider(Profile):
    """Profile with one more optional field."""

    motto: Gap = ""


def test_after_a_field_was_added_corrected_files_are_still_taken_in(visitor, folder, monkeypatch):
    stored_twice(folder)
    for module in ("shapes", "editorial.publishing", "exchange.files"):
        monkeypatch.setattr(f"profiles.{module}.Profile", Wider)
    assert "tetap" in loaded(folder)
    assert Revision.objects.filter(profession__slug=SLUG).count() == 2
    correct(folder, summary="Ringkasan yang diperbaiki.")
    said = loaded(folder)
    assert f"{SLUG}: diperbarui" in said
    assert "Berubah di berkas dan juga di admin" not in said
    assertContains(visitor.get(f"/profesi/{SLUG}/"), "Ringkasan yang diperbaiki.")
    all_pages_answer(visitor)


# --- another name -------------------------------------------------------------------------


def before_the_renaming(profile):
    """What was stored when `misconceptions` and `duties` had other names."""
    document = profile.model_dump(mode="json")
    document["salah_kira"] = document.pop("misconceptions")
    document["tugas"] = document.pop("duties")
    return document


def rename(document):
    kept = {key: value for key, value in document.items() if key not in ("salah_kira", "tugas")}
    return {**kept, "misconceptions": document["salah_kira"], "duties": document["tugas"]}


@pytest.fixture
def renamed(folder, monkeypatch):
    """The catalogue as it was stored before a renaming, under the code of after it."""

    def digest(profile):
        return hashlib.sha256(json.dumps(before_the_renaming(profile)).encode()).hexdigest()

    with monkeypatch.context() as then:
        then.setattr(shapes, "write", before_the_renaming)
        then.setattr(shapes, "read", lambda document: Profile.from_stored(rename(document)))
        then.setattr(Profile, "digest", property(digest), raising=False)
        stored_twice(folder)
    monkeypatch.setattr(shapes, "UPGRADERS", (rename,))
    monkeypatch.setattr(shapes, "LATEST", 2)
    migration = importlib.import_module("profiles.migrations._shapes")
    migration.to_newest_shape(apps, connection.schema_editor())
    return folder


def test_after_a_renaming_every_page_still_reads_what_was_stored(visitor, renamed):
    archived = Revision.objects.filter(profession__slug=SLUG).latest("number")
    assert "tugas" in archived.document
    assertContains(visitor.get(f"/profesi/{SLUG}/"), archived.profile.duties[0])
    assertContains(visitor.get("/miskonsepsi/"), archived.profile.misconceptions[0].fact)
    admin = all_pages_answer(visitor)
    response = restored(admin, 1)
    assertContains(response, "Revisi 1 dipulihkan sebagai revisi 3.")
    first, _second, third = Revision.objects.filter(profession__slug=SLUG).order_by("number")
    assert third.document["shape"] == 2
    assert third.profile == first.profile
    assert third.digest == first.digest


def test_after_a_renaming_corrected_files_are_still_taken_in(visitor, renamed):
    assert "diperbarui" not in loaded(renamed)
    correct(renamed, summary="Ringkasan yang diperbaiki.")
    correct(renamed, OTHER, summary="Ringkasan lain.")
    said = loaded(renamed)
    assert f"{SLUG}: diperbarui" in said
    assert f"{OTHER}: diperbarui" in said
    assert "Berubah di berkas dan juga di admin" not in said
    assertContains(visitor.get(f"/profesi/{SLUG}/"), "Ringkasan yang diperbaiki.")


# --- a shorter limit ----------------------------------------------------------------------


@pytest.fixture
def shortened(folder, monkeypatch):
    """The catalogue as it was stored before nearly every text became too long."""
    stored_twice(folder)
    monkeypatch.setattr("profiles.profile.LONG", 10)
    monkeypatch.setattr("profiles.profile.SHORT", 5)
    monkeypatch.setattr(ProseField, "limit", 10)
    monkeypatch.setattr(LineField, "limit", 5)


def test_after_a_limit_was_shortened_every_page_still_answers(visitor, shortened):
    all_pages_answer(visitor)


def test_after_a_limit_was_shortened_what_is_public_is_written_into_files(shortened, tmp_path):
    call_command("dump_fixtures", folder=tmp_path, stdout=StringIO())
    written = tmp_path / "professions" / f"{SLUG}.yaml"
    assert "Ringkasan yang kedua." in written.read_text()


def test_a_restored_text_may_be_too_long_and_the_editor_is_told(visitor, shortened):
    admin = logged_in(UserFactory(username="sari", is_superuser=True))
    long_summary = Revision.objects.get(profession__slug=SLUG, number=1).profile.summary
    response = restored(admin, 1)
    assertContains(response, "Revisi 1 dipulihkan sebagai revisi 3.")
    assertContains(response, f"Lebih panjang dari 10 karakter: “{long_summary[:60]}…”")
    assert Profession.objects.get(slug=SLUG).summary == long_summary


def test_what_is_too_long_is_neither_saved_nor_published_nor_loaded(visitor, shortened, folder):
    admin = logged_in(UserFactory(username="sari", is_superuser=True))
    profession = Profession.objects.get(slug=SLUG)
    saved = profession_form(admin, profession.pk).send(summary="Sebelas ini.")
    assertContains(saved, "paling banyak 10 karakter")
    profession_form(admin, profession.pk).send("_publish")
    assert Listing.objects.get(slug=SLUG).revision.number == 2
    with pytest.raises(CommandError, match="terlalu panjang, paling banyak 10 karakter"):
        loaded(folder)
