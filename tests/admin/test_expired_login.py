"""A login that expires while someone types: the text is there after the next login, unsaved."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from profiles.models import Profession
from profiles.views.carried_form import RESUMED
from tests.admin.forms import ROWS, AdminForm, fields_of, profession_form
from tests.conftest import EDITING
from tests.factories import UserFactory, drafted

pytestmark = [pytest.mark.ignore_template_errors, pytest.mark.alike]

RIGHT = "kopi pahit tanpa gula"
HERS = "Rani menulis kalimat ini."
AGAIN = "Sesimu sudah berakhir, tetapi tulisanmu aman di halaman ini."
BACK = "Ini tulisanmu yang tadi, belum disimpan."
ADD = "/admin/profiles/profession/add/"


@pytest.fixture(autouse=True)
def rani(db):
    user = UserFactory(username="rani", permissions=EDITING)
    user.set_password(RIGHT)
    user.save(update_fields=["password"])
    return user


@pytest.fixture
def draft(db):
    """Pekerja Sosial, complete and never published."""
    return drafted().profession


@pytest.fixture
def opened(editor, draft):
    """The page as Rani has it open while her session ends."""
    form = profession_form(editor, draft.pk)
    Session.objects.all().delete()
    return form


def log_in(response, opened, username="rani", password=RIGHT):
    """Fill in the login that was shown in place of the answer."""
    data = {**fields_of(response), "username": username, "password": password}
    return opened.client.post(opened.address, data, follow=True)


def summary_of(draft):
    return Profession.objects.get(pk=draft.pk).summary


# --- the text comes through the login -----------------------------------------------------


def test_the_login_is_asked_for_at_that_very_page_and_nothing_is_saved(draft, opened):
    response = opened.send(summary=HERS)
    assertContains(response, AGAIN)
    assert response.redirect_chain == []
    assert "no-store" in response["Cache-Control"]
    assert draft.revision_set.count() == 1


def test_after_the_login_the_text_stands_in_the_form_and_is_not_saved(draft, opened):
    response = log_in(opened.send(summary=HERS), opened)
    assertContains(response, BACK)
    assertContains(response, f"{HERS}</textarea>")
    assert draft.revision_set.count() == 1


def test_one_press_then_saves_it(draft, opened):
    response = log_in(opened.send(summary=HERS), opened)
    data = {**fields_of(response), "_save": "1"}
    assertRedirects(opened.client.post(opened.address, data), "/admin/profiles/profession/")
    assert summary_of(draft) == HERS
    assert draft.revision_set.first().author.username == "rani"


def test_every_row_and_line_break_comes_through(draft, opened):
    for section, row in ROWS.items():
        opened.add_row(section, **row)
    summary = 'Baris satu & "dua"\n<b>tiga</b>'
    sent = {**opened.fields, "summary": summary}
    back = fields_of(log_in(opened.send(summary=summary.replace("\n", "\r\n")), opened))
    back["summary"] = back["summary"].replace("\r\n", "\n")
    unsent = ("csrfmiddlewaretoken", RESUMED)
    assert {**back, **dict.fromkeys(unsent)} == {**sent, **dict.fromkeys(unsent)}


def test_a_new_profession_comes_through_too(editor):
    opened = AdminForm(editor, ADD)
    Session.objects.all().delete()
    response = log_in(opened.send(title="Psikolog Klinis", slug="psikolog-klinis"), opened)
    assertContains(response, 'value="Psikolog Klinis"')
    assert not Profession.objects.exists()
    opened.client.post(ADD, {**fields_of(response), "_save": "1"})
    assert Profession.objects.get().title == "Psikolog Klinis"


@pytest.mark.parametrize("button", ["_publish", "_ask", "_continue"])
def test_no_button_that_was_pressed_before_the_login_counts_after_it(draft, opened, button):
    log_in(opened.send(button, summary=HERS), opened)
    assert draft.revision_set.count() == 1
    assert draft.step_set.count() == 0


def test_who_saved_meanwhile_is_told_at_once(draft, opened, publisher):
    response = opened.send(summary=HERS)
    profession_form(publisher, draft.pk).send(summary="Sari menulis kalimat ini.")
    assertContains(log_in(response, opened), "Belum disimpan: naskahnya sudah berubah")
    assert summary_of(draft) == "Sari menulis kalimat ini."


def test_the_password_is_nowhere_on_the_page(opened):
    assertNotContains(log_in(opened.send(summary=HERS), opened), RIGHT)
    assertNotContains(log_in(opened.send(summary=HERS), opened, password="salah sekali"), "salah s")


# --- a login that fails -------------------------------------------------------------------


def test_a_wrong_password_keeps_the_text(draft, opened):
    response = log_in(opened.send(summary=HERS), opened, password="salah")
    assertContains(response, "Nama pengguna atau sandinya keliru.")
    assertContains(log_in(response, opened), f"{HERS}</textarea>")


def test_failed_logins_count_and_lock_and_keep_the_text(draft, opened):
    response = opened.send(summary=HERS)
    for number in range(4):
        response = log_in(response, opened, password=f"salah {number}")
        assertContains(response, AGAIN)
    locked = log_in(response, opened, password="salah lagi")
    assertContains(locked, "Tunggu 15 menit, lalu coba lagi.", status_code=429)
    assert fields_of(locked)["summary"] == HERS
    assert log_in(response, opened).status_code == 429  # even with the right password
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    response = opened.client.post(opened.address, fields_of(locked))
    assertContains(log_in(response, opened), f"{HERS}</textarea>")
    assert draft.revision_set.count() == 1


def test_someone_who_may_not_write_is_refused_and_nothing_is_saved(draft, opened):
    user = UserFactory(username="dimas", permissions=["view_profession"])
    user.set_password(RIGHT)
    user.save(update_fields=["password"])
    response = log_in(opened.send(summary=HERS), opened, username="dimas")
    assertContains(response, "Kamu tidak punya izin untuk ini", status_code=403)
    assert draft.revision_set.count() == 1


def test_someone_without_the_desk_is_asked_again(opened, rani):
    rani.is_staff = False
    rani.save(update_fields=["is_staff"])
    response = log_in(opened.send(summary=HERS), opened)
    assertContains(response, AGAIN)
    assert fields_of(response)["summary"] == HERS


def test_who_lost_the_desk_while_typing_is_told_under_which_name(editor, draft, rani):
    opened = profession_form(editor, draft.pk)
    rani.is_staff = False
    rani.save(update_fields=["is_staff"])
    assertContains(opened.send(summary=HERS), "Akun rani tidak dapat membuka halaman ini.")


@pytest.mark.parametrize("username", ["", "a\x00b", "a" * 300])
def test_a_hostile_login_is_no_server_error(opened, username):
    response = log_in(opened.send(summary=HERS), opened, username=username)
    assertContains(response, AGAIN)


# --- what the marked form may not do ------------------------------------------------------


def test_a_form_that_only_comes_back_is_never_saved(editor, draft):
    form = profession_form(editor, draft.pk)
    assertContains(form.send(summary=HERS, _tulisan="1", username="rani"), BACK)
    assert draft.revision_set.count() == 1


def test_other_pages_ask_for_the_login_as_ever(visitor, draft):
    for address in (
        "/admin/profiles/profession/",
        f"/admin/profiles/profession/{draft.pk}/kelengkapan/",
    ):
        response = visitor.post(address, {"summary": HERS})
        assertRedirects(response, f"/admin/login/?next={address}")


def test_a_visitor_who_only_looks_goes_to_the_login_as_ever(visitor, draft):
    address = f"/admin/profiles/profession/{draft.pk}/change/"
    assertRedirects(visitor.get(address), f"/admin/login/?next={address}")


# --- a token that is stale ----------------------------------------------------------------


@pytest.fixture
def strict(draft):
    """Rani in a browser that logged in again in another tab: her open form has an old token."""
    client = Client(enforce_csrf_checks=True, headers={"Origin": "http://testserver"})
    user = UserFactory(username="rani")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    form = profession_form(client, draft.pk)
    client.cookies["csrftoken"] = "b" * 32
    return form


def test_the_text_comes_back_with_a_stale_token(draft, strict):
    response = strict.send(summary=HERS)
    assertContains(response, "Formulir ini sudah kedaluwarsa", status_code=403)
    back = strict.client.post(strict.address, fields_of(response))
    assertContains(back, f"{HERS}</textarea>")
    assertContains(back, BACK)
    assert draft.revision_set.count() == 1


def test_the_text_comes_back_when_all_cookies_are_gone(draft, strict):
    strict.client.cookies.clear()
    response = strict.send(summary=HERS)
    assertContains(response, "Formulir ini sudah kedaluwarsa", status_code=403)
    again = strict.client.post(strict.address, fields_of(response))
    assertContains(again, AGAIN)
    assertContains(log_in(again, strict), f"{HERS}</textarea>")
    assert draft.revision_set.count() == 1


@pytest.mark.parametrize("origin", ["https://jahat.example", "null"])
def test_nothing_comes_back_from_another_site(strict, origin):
    data = {**strict.fields, "summary": HERS}
    response = strict.client.post(strict.address, data, headers={"Origin": origin})
    assertNotContains(response, HERS, status_code=403)
    assertContains(response, "Isinya belum tersimpan.", status_code=403)


def test_a_stale_public_form_or_login_is_told_as_ever(strict):
    response = strict.client.post("/admin/login/", {"username": "rani"})
    assertNotContains(response, "rani", status_code=403)


# --- what the browser keeps ---------------------------------------------------------------


def test_the_page_names_the_drafts_that_were_saved(editor, draft):
    profession_form(editor, draft.pk).send(draft="abcdefgh12", summary=HERS)
    page = editor.get(f"/admin/profiles/profession/{draft.pk}/change/")
    assertContains(page, 'data-saved="abcdefgh12"')


def test_a_draft_that_was_not_saved_is_not_named(editor, draft):
    response = profession_form(editor, draft.pk).send(draft="abcdefgh12", isco08="dua")
    assertContains(response, 'data-saved=""')
    assert fields_of(response)["draft"] == "abcdefgh12"


def test_only_the_last_drafts_are_remembered(editor, draft, monkeypatch):
    monkeypatch.setattr("profiles.admin.typed_again.MOST_DRAFTS", 3)
    for number in range(5):
        profession_form(editor, draft.pk).send(draft=f"rancangan{number:02}")
    page = editor.get(f"/admin/profiles/profession/{draft.pk}/change/").content.decode()
    assert page.count("rancangan") == 3
    assert "rancangan01" not in page


@pytest.mark.parametrize("name", ['"><b>', "a b", "\x00", "a" * 33, "²²²²²²²²"])
def test_a_name_that_no_browser_of_ours_gives_is_not_remembered(editor, draft, name):
    profession_form(editor, draft.pk).send(draft=name)
    page = editor.get(f"/admin/profiles/profession/{draft.pk}/change/")
    assertContains(page, 'data-saved=""')
