"""The archive in admin: /admin/profiles/revision/. It is read, never written."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertContains, assertNotContains

from profiles.editorial.publishing import save_revision
from profiles.models import Revision
from tests.admin.forms import profession_form
from tests.conftest import logged_in
from tests.factories import UserFactory, drafted

pytestmark = pytest.mark.ignore_template_errors

LIST = "/admin/profiles/revision/"


@pytest.fixture
def first(db):
    return drafted()


@pytest.fixture
def second(editor, first):
    """Rani rewrote one duty and wrote the other anew."""
    form = profession_form(editor, first.profession_id)
    form.send(**{"duty_set-1-text": "Mencatat <rapat>."}, revision_note="Lebih tepat")
    return first.profession.revision_set.first()


@pytest.fixture
def chief(db):
    """Wulan may do everything."""
    return logged_in(UserFactory(username="wulan", is_superuser=True))


def test_the_list_says_who_saved_what_and_why(editor, second):
    response = editor.get(LIST)
    for text in ("rani", "Pekerja Sosial", "Lebih tepat", "Disimpan di admin"):
        assertContains(response, text)


def test_a_revision_says_what_changed(editor, second):
    response = editor.get(f"{LIST}{second.pk}/change/")
    assertContains(response, "Mencatat <del>kunjungan</del><ins>&lt;rapat&gt;</ins>.")
    assertNotContains(response, "<del>Tugas pertama")


def test_a_revision_is_read_whole_below_its_dates(editor, second):
    response = editor.get(f"{LIST}{second.pk}/change/")
    assertContains(response, "Tugas pertama Pekerja Sosial.")
    assertContains(response, "Empati")
    assertContains(response, "UU Nomor 14 Tahun 2019 tentang Pekerja Sosial.")


def test_a_revision_leads_to_the_history_of_its_profession(editor, second):
    response = editor.get(f"{LIST}{second.pk}/change/")
    assertContains(response, f"/admin/profiles/profession/{second.profession_id}/riwayat/")
    assertNotContains(response, f"{LIST}{second.pk}/history/")


def test_what_changed_is_named_in_indonesian(editor, second):
    # Once a failure: the section is named by its key in the code, duties.
    response = editor.get(f"{LIST}{second.pk}/change/")
    assertContains(response, "<h3>Tugas</h3>")
    assertNotContains(response, "duties")


def test_the_first_revision_has_nothing_before_it(editor, first):
    assertContains(editor.get(f"{LIST}{first.pk}/change/"), "Ini revisi yang pertama.")


def test_a_save_without_a_change_says_so(editor, first):
    profession_form(editor, first.profession_id).send()
    same = first.profession.revision_set.first()
    assertContains(editor.get(f"{LIST}{same.pk}/change/"), "Tidak ada yang berubah.")


def test_nobody_is_offered_to_change_it(chief, first):
    response = chief.get(f"{LIST}{first.pk}/change/")
    for offer in ("_save", "deletelink", "<textarea"):
        assertNotContains(response, offer)
    assertNotContains(chief.get(LIST), "/admin/profiles/revision/add/")
    assertNotContains(chief.get(LIST), "delete_selected")


def test_it_cannot_be_added_changed_or_deleted(chief, first):
    data = {"note": "Lain", "number": "7", "post": "yes"}
    for address in (f"{LIST}add/", f"{LIST}{first.pk}/change/", f"{LIST}{first.pk}/delete/"):
        assert chief.post(address, data).status_code == 403, address
    chief.post(LIST, {"action": "delete_selected", "_selected_action": [first.pk], "post": "yes"})
    assert list(Revision.objects.values_list("pk", "number", "note")) == [(first.pk, 1, "")]


def test_staff_without_the_permission_do_not_see_it(first):
    bayu = logged_in(UserFactory(username="bayu", permissions=["view_profession"]))
    assert bayu.get(LIST).status_code == 403
    assert bayu.get(f"{LIST}{first.pk}/change/").status_code == 403


def test_the_list_costs_the_same_for_two_revisions_and_for_twenty(
    editor, first, django_assert_num_queries
):
    def save(count):
        for number in range(count):
            author = UserFactory(username=f"redaktur-{number}")
            save_revision(first.profession, origin="admin", author=author)

    save(1)
    editor.get(LIST)
    with CaptureQueriesContext(connection) as few:
        editor.get(LIST)
    save(18)
    with django_assert_num_queries(len(few)):
        editor.get(LIST)


def test_reading_a_revision_costs_the_same_for_any_text(editor, django_assert_num_queries):
    def rewritten(title, count):
        revision = drafted(title=title)
        form = profession_form(editor, revision.profession_id)
        for number in range(count):
            form.add_row("duty_set", text=f"Tugas {number}.")
        form.send()
        return revision.profession.revision_set.get(number=2)

    two, twenty = rewritten("Dua", 2), rewritten("Dua puluh", 20)
    editor.get(f"{LIST}{two.pk}/change/")
    with CaptureQueriesContext(connection) as few:
        editor.get(f"{LIST}{two.pk}/change/")
    with django_assert_num_queries(len(few)):
        editor.get(f"{LIST}{twenty.pk}/change/")
