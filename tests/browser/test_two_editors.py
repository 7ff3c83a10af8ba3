"""Rani and Sari have the same page open in two browsers: nobody's text is lost."""

from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from profiles.models import Profession
from tests.browser.conftest import NewPage
from tests.browser.desk import let_in, press
from tests.conftest import EDITING
from tests.factories import UserFactory

PASSWORD = "sandi redaksi yang panjang"
HERS = "Rani menulis ringkasan ini dengan sabar."
THEIRS = "Sari menulis ringkasan ini lebih dahulu."

Open = Callable[..., Page]


@pytest.fixture
def open_as(portal: str, new_page: NewPage) -> Open:
    """The page of Pekerja Sosial in a browser of one's own, logged in under a name."""

    def open_page(username: str, **options: object) -> Page:
        user = UserFactory(username=username, permissions=EDITING)
        user.set_password(PASSWORD)
        user.save()
        page = new_page(portal, viewport={"width": 1280, "height": 900}, **options)
        let_in(page, username, portal)
        page.goto(f"/admin/profiles/profession/{profession().pk}/change/")
        expect(page.get_by_role("textbox", name="Ringkasan")).to_be_visible()
        return page

    return open_page


def profession() -> Profession:
    return Profession.objects.get(slug="pekerja-sosial")


def log_in(page: Page, username: str) -> None:
    page.get_by_label("Nama pengguna").fill(username)
    page.get_by_label("Sandi").fill(PASSWORD)
    press(page, page.get_by_role("button", name="Masuk"))


def save(page: Page) -> None:
    press(page, page.get_by_role("button", name="Simpan dan terus mengedit").first)


def expect_saved(page: Page) -> None:
    expect(page.locator(".messagelist .success")).to_be_visible()


def saved_duties() -> list[str]:
    return [duty.text for duty in profession().duty_set.all()]


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_second_is_told_sees_both_texts_and_keeps_hers(open_as: Open, scripts: bool) -> None:
    rani = open_as("rani", java_script_enabled=scripts)
    sari = open_as("sari")
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    sari.get_by_role("textbox", name="Ringkasan").fill(THEIRS)
    sari.get_by_label("Catatan revisi").fill("Sesuai rapat")
    save(sari)
    expect_saved(sari)

    save(rani)
    told = rani.get_by_role("alert").filter(has_text="Belum disimpan")
    expect(told).to_contain_text("sari menyimpan naskah ini pada")
    expect(told).to_contain_text("Sesuai rapat")
    expect(told.get_by_role("cell", name=THEIRS)).to_be_visible()
    expect(told.get_by_role("cell", name=HERS)).to_be_visible()
    expect(rani.get_by_role("textbox", name="Ringkasan")).to_have_value(HERS)
    assert profession().summary == THEIRS

    save(rani)
    expect_saved(rani)
    assert profession().summary == HERS
    kept = profession().revision_set.order_by("-number")
    assert [revision.profile.summary for revision in kept[:2]] == [HERS, THEIRS]


def test_rows_that_sari_deleted_and_added_are_shown_and_hers_stand_in_the_end(
    open_as: Open,
) -> None:
    rani, sari = open_as("rani"), open_as("sari")
    before = saved_duties()
    rani.locator("#duty_set-1 textarea").fill("Rani menulis tugas kedua.")
    rani.locator("#duty_set-group").get_by_role("button", name="Tambahkan").click()
    rani.locator(f"#duty_set-{len(before)} textarea").fill("Rani menambah satu tugas.")
    sari.locator("#duty_set-0").get_by_role("checkbox").check()
    sari.locator("#duty_set-group").get_by_role("button", name="Tambahkan").click()
    sari.locator(f"#duty_set-{len(before)} textarea").fill("Sari menambah satu tugas.")
    save(sari)
    expect_saved(sari)

    save(rani)
    told = rani.get_by_role("alert").filter(has_text="Belum disimpan")
    expect(told.get_by_role("cell", name="Sari menambah satu tugas.")).to_be_visible()
    save(rani)
    expect_saved(rani)
    first, _second, *rest = before
    assert saved_duties() == [
        first,
        "Rani menulis tugas kedua.",
        *rest,
        "Rani menambah satu tugas.",
    ]


def test_rani_may_leave_her_text_and_open_saris(open_as: Open) -> None:
    rani, sari = open_as("rani"), open_as("sari")
    sari.get_by_role("textbox", name="Ringkasan").fill(THEIRS)
    save(sari)
    expect_saved(sari)
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    save(rani)
    rani.get_by_role("link", name="Buka naskah tersimpan").click()
    expect(rani.get_by_role("textbox", name="Ringkasan")).to_have_value(THEIRS)
    expect(rani.get_by_role("button", name="Kembalikan tulisan pukul")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_login_that_expires_while_rani_types_costs_her_nothing(
    open_as: Open, scripts: bool
) -> None:
    rani = open_as("rani", java_script_enabled=scripts)
    before = profession().summary
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    rani.locator("#duty_set-0 textarea").fill("Rani menulis tugas pertama.")
    Session.objects.all().delete()
    save(rani)
    expect(rani.get_by_text("tulisanmu aman di halaman ini")).to_be_visible()
    log_in(rani, "rani")
    expect(rani.get_by_text("Ini tulisanmu yang tadi, belum disimpan.")).to_be_visible()
    expect(rani.get_by_role("textbox", name="Ringkasan")).to_have_value(HERS)
    assert profession().summary == before
    save(rani)
    expect_saved(rani)
    assert profession().summary == HERS
    assert saved_duties()[0] == "Rani menulis tugas pertama."
