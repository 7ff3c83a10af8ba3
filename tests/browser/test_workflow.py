"""Wati writes, Bayu reads, Ratna publishes; each at a desk of their own."""

import pytest
from playwright.sync_api import Page, expect

from profiles.models import Profession, Step
from tests.browser.conftest import NewPage
from tests.browser.desk import employ, log_in, open_profession, press

PUBLIC = "/profesi/pekerja-sosial/"
SUMMARY = "Mendampingi orang yang hidupnya sedang goyah, sampai mereka berdiri sendiri lagi."


@pytest.fixture
def staff(portal: str) -> None:
    employ("wati", roles=["Penulis"])
    employ("bayu", roles=["Peninjau"])
    employ("ratna", roles=["Redaktur"])


@pytest.fixture
def wati(portal: str, staff: None, new_page: NewPage) -> Page:
    return at_the_desk(new_page(portal), "wati")


@pytest.fixture
def bayu(portal: str, staff: None, new_page: NewPage) -> Page:
    return at_the_desk(new_page(portal), "bayu")


def at_the_desk(page: Page, username: str) -> Page:
    log_in(page, username)
    return page


def take(page: Page, label: str, note: str = "") -> None:
    """Go to the page of a step, write a note and confirm."""
    open_profession(page)
    press(page, page.get_by_role("navigation", name="Langkah").get_by_role("link", name=label))
    page.get_by_label("Catatan").fill(note)
    press(page, page.get_by_role("button", name=label))
    expect(page.locator(".messagelist .success")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_text_is_sent_back_mended_approved_and_published(
    portal: str, staff: None, new_page: NewPage, javascript: bool
) -> None:
    wati, bayu, ratna = (
        at_the_desk(new_page(portal, java_script_enabled=javascript), name)
        for name in ("wati", "bayu", "ratna")
    )
    dimas = new_page(portal)
    dimas.goto(PUBLIC)
    before = dimas.locator("#ringkasan .lead").inner_text()

    open_profession(wati)
    expect(wati.get_by_role("button", name="Simpan dan terbitkan")).to_have_count(0)
    wati.get_by_role("textbox", name="Ringkasan").fill("Ringkasan setengah jadi.")
    wati.get_by_label("Catatan revisi").fill("Tolong dibaca.")
    press(wati, wati.get_by_role("button", name="Simpan dan minta tinjauan"))
    expect(wati.locator(".field-state")).to_contain_text("Menunggu tinjauan")

    take(bayu, "Kembalikan", "Ringkasannya belum menyebut untuk siapa.")
    open_profession(wati)
    expect(wati.locator(".field-state")).to_contain_text("Dikembalikan")
    wati.get_by_role("textbox", name="Ringkasan").fill(SUMMARY)
    press(wati, wati.get_by_role("button", name="Simpan dan minta tinjauan"))

    take(bayu, "Setujui")
    dimas.reload()
    expect(dimas.locator("#ringkasan .lead")).to_have_text(before)
    take(ratna, "Terbitkan")
    dimas.reload()
    expect(dimas.locator("#ringkasan .lead")).to_have_text(SUMMARY)
    kinds = list(Step.objects.filter(profession__slug="pekerja-sosial").values_list("kind", "note"))
    assert ("dikembalikan", "Ringkasannya belum menyebut untuk siapa.") in kinds


def test_what_is_missing_is_listed_while_wati_types(wati: Page) -> None:
    open_profession(wati)
    gate = wati.locator("[data-gate]")
    expect(gate).not_to_contain_text("Ringkasan belum ditulis.")
    wati.get_by_role("textbox", name="Ringkasan").fill("")
    expect(gate).to_contain_text("Ringkasan belum ditulis.")
    wati.get_by_role("textbox", name="Ringkasan").fill(SUMMARY)
    expect(gate).not_to_contain_text("Ringkasan belum ditulis.")


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_wati_looks_at_what_she_typed_without_saving_it(
    portal: str, staff: None, new_page: NewPage, javascript: bool
) -> None:
    page = at_the_desk(new_page(portal, java_script_enabled=javascript), "wati")
    open_profession(page)
    page.get_by_role("textbox", name="Ringkasan").fill(SUMMARY)
    page.locator("#id_duty_set-0-text").fill("Mendengarkan cerita klien sampai selesai.")
    with page.expect_popup() as popup:
        page.get_by_role("button", name="Pratinjau tanpa menyimpan").click()
    expect(popup.value.locator("#ringkasan .lead")).to_have_text(SUMMARY)
    expect(popup.value.locator("#tugas")).to_contain_text(
        "Mendengarkan cerita klien sampai selesai."
    )
    assert Profession.objects.get(slug="pekerja-sosial").summary != SUMMARY


def test_bayu_reads_and_cannot_write(bayu: Page) -> None:
    open_profession(bayu)
    expect(bayu.get_by_role("button", name="Simpan")).to_have_count(0)
    expect(bayu.get_by_role("textbox", name="Ringkasan")).to_have_count(0)


def test_what_is_said_of_a_row_goes_with_the_row(wati: Page) -> None:
    open_profession(wati)
    gate = wati.locator("[data-gate]")
    wati.locator("#duty_set-group .add-row a").click()
    row = wati.locator("#duty_set-group .dynamic-duty_set").last
    row.get_by_role("textbox").first.fill("Menyusun " + "laporan yang panjang " * 12 + "sekali.")
    expect(gate).to_contain_text("pecah menjadi dua")
    row.locator(".inline-deletelink").click()
    expect(gate).not_to_contain_text("pecah menjadi dua")
