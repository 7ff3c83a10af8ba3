"""Dimas narrows the catalogue: on a phone without JavaScript, and with the keyboard alone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.desk import press
from tests.browser.test_sweep import goto, violations

UNTIDY = "Catatan dan berkas saya sering tercecer."
MANY = (
    "/profesi/?bidang=sosial&pendidikan=sarjana&keterikatan=bebas&sifat=analisis"
    "&bukan=suka-kepastian.punya&bukan=minat-teknologi.kurang&bukan=empati&huruf=P"
)


def count_beside(page: Page, option: str) -> int:
    label = page.locator("label.option").filter(has_text=option)
    return int(re.sub(r"\D", "", label.locator(".option-count").inner_text()))


def number(heading: Locator) -> int:
    return int(heading.inner_text().split()[0])


def test_dimas_rules_out_what_is_not_for_him_without_javascript(
    portal: str, new_page: NewPage
) -> None:
    phone = new_page(portal, **PHONE, java_script_enabled=False)
    heading = phone.get_by_role("heading", level=1)
    phone.goto("/profesi/")
    phone.get_by_text("Saring (8 profesi)").click()
    expect(phone.get_by_label(UNTIDY)).not_to_be_visible()

    phone.get_by_text("Bukan untukku kalau …").click()
    promised = count_beside(phone, UNTIDY)
    phone.get_by_label(UNTIDY).check()
    press(phone, phone.get_by_role("button", name="Tampilkan"))
    expect(heading).to_have_text(f"{promised} profesi cocok dengan saringan")
    expect(phone.locator(".card")).to_have_count(promised)
    assert 0 < promised < 8

    phone.get_by_text(f"Saring ({promised} profesi)").click()
    expect(phone.locator("#saring-bukan")).to_contain_text("1 dipilih")
    promised = count_beside(phone, "Pendidikan profesi")
    phone.get_by_label("Pendidikan profesi").check()
    press(phone, phone.get_by_role("button", name="Tampilkan"))
    assert number(heading) == promised

    press(phone, phone.get_by_role("link", name=f"Hapus saringan Bukan: {UNTIDY}"))
    assert "bukan" not in phone.url
    assert "pendidikan=profesi" in phone.url
    phone.get_by_role("link", name="Hapus semua").click()
    expect(heading).to_have_text("8 profesi")


def test_nothing_left_is_no_dead_end(portal: str, new_page: NewPage) -> None:
    phone = new_page(portal, **PHONE, java_script_enabled=False)
    phone.goto("/profesi/?sifat=empati&sifat=kreativitas")
    expect(phone.get_by_role("heading", level=1)).to_have_text("0 profesi cocok dengan saringan")
    way = phone.get_by_role("listitem").filter(has_text="Tanpa “Cocok: Kreativitas”")
    promised = int(way.locator(".quiet").inner_text().split()[0])
    way.get_by_role("link").click()
    expect(phone.locator(".card")).to_have_count(promised)


def test_a_letter_and_an_order_are_one_press_each(portal: str, new_page: NewPage) -> None:
    phone = new_page(portal, **PHONE, java_script_enabled=False)
    phone.goto("/profesi/?pendidikan=sarjana")
    press(phone, phone.get_by_role("navigation", name="Urutan").get_by_role("link", name="Terbit"))
    letters = phone.get_by_role("navigation", name="Huruf awal judul")
    press(phone, letters.get_by_role("link", name="K", exact=False))
    assert phone.url.endswith("?pendidikan=sarjana&huruf=K&urut=terbaru")
    expect(phone.locator(".card")).to_have_count(1)


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the focus is on what a CSS selector names."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            box = page.evaluate(
                """() => {
                  const { top, bottom } = document.activeElement.getBoundingClientRect();
                  const bar = document.querySelector(".choose-go");
                  const floor = bar.contains(document.activeElement) || !bar.checkVisibility()
                    ? innerHeight : Math.max(bar.getBoundingClientRect().top, 0);
                  return top >= 0 && (bottom <= floor || floor < top);
                }"""
            )
            assert box, f"{wanted} has the focus where nobody sees it"
            return
    pytest.fail(f"The keyboard does not reach {wanted}")


def test_the_keyboard_alone_narrows_and_widens(portal: str, new_page: NewPage) -> None:
    page = new_page(portal, viewport={"width": 360, "height": 740})
    heading = page.get_by_role("heading", level=1)
    page.goto("/profesi/")
    tab_to(page, ".filters > summary")
    page.keyboard.press("Enter")
    tab_to(page, "#saring-sifat")
    page.keyboard.press("Enter")
    tab_to(page, "[name=sifat][value=empati]")
    promised = count_beside(page, "Saya mudah menangkap perasaan")
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(heading).to_have_text(f"{promised} profesi cocok dengan saringan")

    tab_to(page, ".tag")
    page.keyboard.press("Enter")
    expect(heading).to_have_text("8 profesi")


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_where_everything_is_open(
    portal: str, new_page: NewPage, width: int, say: Callable[[str], None]
) -> None:
    page = new_page(portal, viewport={"width": width, "height": 800})
    wrong = []
    addresses = (MANY, "/profesi/?q=pekreja+sosail", "/miskonsepsi/", "/miskonsepsi/?bidang=x")
    for address in addresses:
        goto(page, address)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            wrong += [f"{address} in {scheme}: {problem}" for problem in violations(page)]
    assert wrong == []
    say(f"filters: axe ran on {len(addresses)} open pages at {width} px in light and dark")


def test_the_open_form_fits_into_320_pixels(portal: str, new_page: NewPage) -> None:
    page = new_page(portal, viewport={"width": 320, "height": 640})
    page.goto(MANY)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(width) == 0
