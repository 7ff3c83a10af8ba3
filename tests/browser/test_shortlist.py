"""Dimas keeps a few professions, with JavaScript in his browser or without it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage

BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("blocked", "SecurityError") },
})"""
FULL = 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") }'


def nav(page: Page, name: str) -> None:
    expect(page.locator("[data-shortlist]")).to_have_text(name)


def kept(page: Page) -> str | None:
    value: str | None = page.evaluate("localStorage.getItem('daftar')")
    return value


@pytest.fixture
def phone(portal: str, new_page: NewPage) -> Page:
    return new_page(portal, **PHONE)


def test_dimas_keeps_two_compares_them_and_deletes_the_list(phone: Page) -> None:
    phone.goto("/profesi/")
    nav(phone, "Daftar")
    phone.get_by_role("button", name="Simpan Pekerja Sosial ke daftar").click()
    nav(phone, "Daftar (1)")
    status = phone.get_by_role("status").filter(has_text="Pekerja Sosial disimpan")
    expect(status).to_be_visible()

    phone.goto("/profesi/penyuluh-sosial/")
    phone.get_by_role("button", name="Simpan Penyuluh Sosial ke daftar").click()
    nav(phone, "Daftar (2)")
    phone.get_by_role("link", name="Daftar (2)").click()
    expect(phone).to_have_url("/daftar/?p=pekerja-sosial,penyuluh-sosial")
    expect(phone.locator(".card")).to_have_count(2)

    phone.get_by_role("button", name="Bandingkan").click()
    expect(phone).to_have_url("/bandingkan/pekerja-sosial/penyuluh-sosial/")
    phone.get_by_role("link", name="Daftar (2)").click()
    with phone.expect_navigation():
        phone.get_by_role("link", name="Hapus daftar").click()
    expect(phone).to_have_url("/daftar/")
    expect(phone.get_by_text("Daftar ini masih kosong.")).to_be_visible()
    nav(phone, "Daftar")
    assert kept(phone) is None
    assert phone.context.cookies() == []


def test_what_is_kept_can_be_taken_out_on_the_card_and_in_the_list(phone: Page) -> None:
    phone.goto("/profesi/")
    for title in ("Pekerja Sosial", "Penyuluh Sosial", "Manajer Program LSM"):
        phone.get_by_role("button", name=f"Simpan {title} ke daftar", exact=True).click()
    nav(phone, "Daftar (3)")
    phone.get_by_role("button", name="Keluarkan Penyuluh Sosial dari daftar").click()
    nav(phone, "Daftar (2)")
    assert kept(phone) == "pekerja-sosial,manajer-program-lsm"

    phone.goto("/daftar/")
    expect(phone).to_have_url("/daftar/?p=pekerja-sosial,manajer-program-lsm")
    phone.get_by_role("link", name="Keluarkan Pekerja Sosial dari daftar").click()
    expect(phone).to_have_url("/daftar/?p=manajer-program-lsm")
    nav(phone, "Daftar (1)")


def test_a_list_that_was_shared_can_be_looked_at_and_taken_over(phone: Page) -> None:
    phone.goto("/daftar/?p=pekerja-sosial,penyuluh-sosial")
    nav(phone, "Daftar")
    expect(phone.locator(".card")).to_have_count(2)
    phone.get_by_role("button", name="Simpan daftar ini di peramban ini").click()
    nav(phone, "Daftar (2)")
    expect(phone.get_by_role("button", name="Simpan daftar ini")).to_have_count(0)


def test_the_own_list_forgets_what_is_no_longer_published(phone: Page) -> None:
    phone.goto("/profesi/")
    phone.evaluate("localStorage.setItem('daftar', 'relawan-desa,pekerja-sosial')")
    phone.goto("/daftar/")
    expect(phone).to_have_url("/daftar/?p=relawan-desa,pekerja-sosial")
    expect(phone.get_by_role("alert")).to_contain_text("“Relawan Desa” tidak ada di sini")
    nav(phone, "Daftar (1)")
    assert kept(phone) == "pekerja-sosial"


def test_twelve_are_the_most_and_that_is_said(phone: Page) -> None:
    phone.goto("/profesi/")
    twelve = ",".join(f"profesi-{n}" for n in range(12))
    phone.evaluate("twelve => localStorage.setItem('daftar', twelve)", twelve)
    phone.reload()
    nav(phone, "Daftar (12)")
    phone.get_by_role("button", name="Simpan Pekerja Sosial ke daftar").click()
    expect(phone.get_by_role("status").filter(has_text="paling banyak 12")).to_be_visible()
    nav(phone, "Daftar (12)")


@pytest.mark.parametrize("trouble", [BLOCKED, FULL], ids=["blocked", "full"])
def test_storage_that_fails_does_no_harm(phone: Page, trouble: str) -> None:
    phone.add_init_script(trouble)
    phone.goto("/profesi/")
    nav(phone, "Daftar")
    phone.get_by_role("button", name="Simpan Pekerja Sosial ke daftar").click()
    expect(phone).to_have_url("/daftar/?p=pekerja-sosial")
    expect(phone.locator(".card")).to_have_count(1)


@pytest.mark.parametrize("rubbish", ["<b>,javascript:1,../x", "a," * 50, ",,,"])
def test_rubbish_in_the_storage_does_no_harm(phone: Page, rubbish: str) -> None:
    phone.goto("/profesi/")
    phone.evaluate("rubbish => localStorage.setItem('daftar', rubbish)", rubbish)
    phone.reload()
    expect(phone.locator("[data-shortlist]")).to_have_text(re.compile(r"^Daftar( \(\d\))?$"))
    phone.get_by_role("button", name="Simpan Pekerja Sosial ke daftar").click()
    assert "pekerja-sosial" in str(kept(phone))


def test_without_javascript_plain_links_make_the_list(portal: str, new_page: NewPage) -> None:
    page = new_page(portal, **PHONE, java_script_enabled=False)
    page.goto("/profesi/")
    page.get_by_role("link", name="Simpan Pekerja Sosial ke daftar").click()
    expect(page).to_have_url("/daftar/?p=pekerja-sosial")
    page.goto("/daftar/?p=pekerja-sosial,penyuluh-sosial")
    page.get_by_role("link", name="Keluarkan Pekerja Sosial dari daftar").click()
    expect(page).to_have_url("/daftar/?p=penyuluh-sosial")
    expect(page.get_by_role("button", name="Simpan daftar ini")).to_have_count(0)
    page.get_by_role("link", name="Hapus daftar").click()
    expect(page).to_have_url("/daftar/")


def test_the_keyboard_alone_keeps_a_profession(portal: str, new_page: NewPage) -> None:
    page = new_page(portal)
    page.goto("/profesi/pekerja-sosial/")
    button = page.get_by_role("button", name="Simpan Pekerja Sosial ke daftar")
    button.focus()
    page.keyboard.press("Enter")
    taken = page.get_by_role("button", name="Keluarkan Pekerja Sosial dari daftar")
    expect(taken).to_be_focused()
    page.keyboard.press("Space")
    expect(button).to_be_focused()
    nav(page, "Daftar")
