"""Wati pastes prose, puts its pieces in order, and finds them as a draft."""

import pytest
from playwright.sync_api import Locator, Page, expect

from profiles.editorial.publishing import compile as compiled
from profiles.models import Listing, Profession
from tests.browser.conftest import NewPage
from tests.browser.desk import employ, log_in, press

TEXT = (
    "Pekerjaan sebagai Terapis Seni melibatkan pendampingan orang yang sulit bicara. Tugas utama "
    "meliputi menyusun sesi melukis, serta mencatat kemajuan klien. Orang yang cocok adalah mereka "
    "yang sabar dan teliti. Orang yang cepat bosan akan tidak cocok dengan pekerjaan ini. "
    "Miskonsepsi tentang terapis seni adalah bahwa ia hanya mengajari orang melukis, padahal "
    "lukisan hanya jalan untuk bicara. Resep rendang ada di halaman lain."
)


def desk(portal: str, new_page: NewPage, **options: object) -> Page:
    employ("wati", roles=["Penulis"])
    page = new_page(portal, **options)
    log_in(page, "wati")
    page.goto("/admin/profiles/profession/")
    press(page, page.get_by_role("link", name="Tempel naskah"))
    page.get_by_label("Naskah").fill(TEXT)
    press(page, page.get_by_role("button", name="Baca naskah"))
    return page


def piece(page: Page, words: str) -> Locator:
    """The piece whose box holds these words."""
    boxes = page.locator(".piece textarea")
    values = boxes.evaluate_all("all => all.map(one => one.value)")
    return page.locator(".piece").nth(values.index(words))


def place(page: Page, words: str, section: str) -> None:
    piece(page, words).get_by_role("combobox").select_option(section)


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_manuscript_becomes_a_draft(portal: str, new_page: NewPage, javascript: bool) -> None:
    page = desk(portal, new_page, java_script_enabled=javascript)
    expect(page.locator(".tally")).to_contain_text("Ekspektasi dan realita: tidak ada")
    expect(page.locator(".source mark", has_text="menyusun sesi melukis")).to_be_visible()

    place(page, "teliti", "Tugas")
    place(page, "Resep rendang ada di halaman lain.", "Ekspektasi baru: realita")
    if not javascript:
        press(page, page.get_by_role("button", name="Perbarui").first)
    expect(page.locator(".tally")).to_contain_text("Tugas: 3")
    expect(page.locator(".tally")).not_to_contain_text("Belum ditempatkan")

    press(page, page.get_by_role("button", name="Simpan draf"))
    expect(page.locator(".messagelist .success")).to_contain_text("tersimpan sebagai draf")
    expect(page.get_by_role("textbox", name="Judul:", exact=True)).to_have_value("Terapis Seni")
    profile = compiled(Profession.objects.get(slug="terapis-seni"))
    assert "Teliti" in profile.duties
    assert profile.expectations[0].reality == "Resep rendang ada di halaman lain."
    assert not Listing.objects.filter(slug="terapis-seni").exists()


def test_the_tick_follows_the_sentences_that_are_left(portal: str, new_page: NewPage) -> None:
    page = desk(portal, new_page)
    tick = page.get_by_role("checkbox", name="Saya tahu 1 kalimat")
    expect(tick).to_be_visible()
    place(page, "teliti", "Belum ditempatkan")
    expect(page.get_by_role("checkbox", name="Saya tahu 2 kalimat")).to_be_visible()
    place(page, "teliti", "Cocok")
    tick.check()
    press(page, page.get_by_role("button", name="Simpan draf"))
    expect(page.locator(".messagelist .success")).to_contain_text("Resep rendang")


@pytest.mark.parametrize("width", [1280, 768, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_and_the_source_stands_beside_or_above(
    portal: str, new_page: NewPage, width: int, scheme: str
) -> None:
    page = desk(portal, new_page, viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    source = page.locator(".pieces .source").first.bounding_box()
    box = page.locator(".piece").first.bounding_box()
    assert source
    assert box
    assert (box["x"] > source["x"] + source["width"] / 2) == (width >= 900)
