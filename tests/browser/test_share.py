"""Wati shows a draft to someone without an account, changes her mind, and goes back in time."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, Watch
from tests.browser.desk import employ, log_in, open_profession, press

SUMMARY = "Mendampingi orang yang hidupnya sedang goyah, sampai mereka berdiri sendiri lagi."


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def wati(request: pytest.FixtureRequest, portal: str, new_page: NewPage) -> Page:
    employ("wati", roles=["Penulis"])
    page = new_page(portal, java_script_enabled=request.param)
    log_in(page, "wati")
    open_profession(page)
    page.get_by_role("textbox", name="Ringkasan").fill(SUMMARY)
    press(page, page.get_by_role("button", name="Simpan dan terus mengedit").first)
    return page


def share(wati: Page, who: str) -> str:
    """Make a link to the latest text and copy its address."""
    open_profession(wati)
    press(wati, wati.get_by_role("link", name="Bagikan"))
    wati.get_by_label("Untuk siapa").fill(who)
    press(wati, wati.get_by_role("button", name="Buat tautan pratinjau"))
    return wati.get_by_label("Tautannya sudah jadi").input_value()


def test_a_draft_is_read_without_an_account_until_the_link_is_revoked(
    wati: Page, portal: str, new_page: NewPage, watch: Watch
) -> None:
    address = share(wati, "Bu Rina, guru BK")
    bu_rina = new_page(portal)
    bu_rina.goto(address)
    expect(bu_rina.locator(".notice")).to_contain_text("Ini naskah, bukan halaman yang terbit.")
    expect(bu_rina.locator("#ringkasan .lead")).to_have_text(SUMMARY)
    assert bu_rina.context.cookies() == []

    open_profession(wati)
    wati.get_by_role("textbox", name="Ringkasan").fill("Kalimat yang belum untuk Bu Rina.")
    press(wati, wati.get_by_role("button", name="Simpan dan terus mengedit").first)
    bu_rina.reload()
    expect(bu_rina.locator("#ringkasan .lead")).to_have_text(SUMMARY)

    press(wati, wati.get_by_role("link", name="Bagikan"))
    press(wati, wati.get_by_role("button", name="Cabut tautan untuk Bu Rina, guru BK"))
    expect(wati.locator(".messagelist .success")).to_contain_text("dicabut")
    watch.missing.add(address.removeprefix(portal))
    bu_rina.reload()
    expect(bu_rina.get_by_role("heading", level=1)).to_have_text("Halaman tidak ditemukan")


def test_wati_sees_what_changed_and_brings_the_first_text_back(wati: Page) -> None:
    press(wati, wati.get_by_role("link", name="Riwayat"))
    wati.get_by_role("radio", name="Bandingkan dari revisi 1", exact=True).check()
    wati.get_by_role("radio", name="Bandingkan dengan revisi 2", exact=True).check()
    press(wati, wati.get_by_role("button", name="Bandingkan kedua revisi"))
    expect(wati.locator(".difference")).to_have_count(1)
    expect(wati.locator(".difference ins")).to_have_text(SUMMARY)

    press(wati, wati.locator(".breadcrumbs").get_by_role("link", name="Riwayat"))
    press(wati, wati.get_by_role("link", name="Pulihkan"))
    expect(wati.locator(".difference del")).to_have_text(SUMMARY)
    press(wati, wati.get_by_role("button", name="Pulihkan revisi 1"))
    expect(wati.locator(".messagelist .success")).to_contain_text("sebagai revisi 3")
    expect(wati.get_by_role("textbox", name="Ringkasan")).not_to_have_value(SUMMARY)
