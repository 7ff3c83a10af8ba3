"""Dimas types, and gets suggestions; without JavaScript he gets the plain form."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.test_sweep import violations


@pytest.fixture
def home(portal: str, new_page: NewPage) -> Page:
    page = new_page(portal, **PHONE)
    page.goto("/")
    return page


def test_suggestions_are_a_list_that_the_keyboard_walks(home: Page) -> None:
    field = home.get_by_role("combobox", name="Cari profesi")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.fill("social")  # in one piece: no list of half a word takes its place later
    options = home.get_by_role("listbox", name="Saran profesi").get_by_role("option")
    expect(options.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    status = home.get_by_role("search").get_by_role("status")
    expect(status).to_contain_text("saran. Pilih dengan panah bawah.")

    field.press("ArrowDown")
    first = options.first
    expect(first).to_have_attribute("aria-selected", "true")
    chosen = first.get_attribute("id")
    expect(field).to_have_attribute("aria-activedescendant", str(chosen))
    expect(field).to_be_focused()
    field.press("ArrowUp")
    expect(first).to_have_attribute("aria-selected", "false")
    field.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")

    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(options).to_have_count(0)
    expect(field).to_have_value("social")


def test_enter_goes_to_the_chosen_profession(home: Page) -> None:
    field = home.get_by_role("combobox", name="Cari profesi")
    field.fill("peksos")
    option = home.get_by_role("option", name="Pekerja Sosial juga disebut Peksos", exact=True)
    expect(option).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    expect(home).to_have_url("/profesi/pekerja-sosial/")


def test_enter_without_a_choice_searches(home: Page) -> None:
    field = home.get_by_role("combobox", name="Cari profesi")
    field.press_sequentially("lansia")
    expect(home.get_by_role("option").first).to_be_visible()
    field.press("Enter")
    expect(home).to_have_url("/profesi/?q=lansia")


def test_a_finger_chooses_and_leaving_the_field_closes(home: Page) -> None:
    field = home.get_by_role("combobox", name="Cari profesi")
    field.press_sequentially("penyul")
    option = home.get_by_role("option").first
    expect(option).to_be_visible()
    box = option.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    field.blur()
    expect(option).not_to_be_visible()
    field.focus()
    field.press_sequentially("uh")
    option.tap()
    expect(home).to_have_url("/profesi/penyuluh-sosial/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_list(home: Page, scheme: str) -> None:
    home.emulate_media(color_scheme=scheme)
    field = home.get_by_role("combobox", name="Cari profesi")
    field.fill("soc")
    expect(home.get_by_role("option").first).to_be_visible()
    field.press("ArrowDown")
    assert violations(home) == []
    width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert home.evaluate(width) == 0


def test_a_failing_network_leaves_the_plain_form(home: Page, watch: object) -> None:
    home.route("**/profesi/saran/**", lambda route: route.fulfill(status=200, body="rusak"))
    field = home.get_by_role("combobox", name="Cari profesi")
    with home.expect_response("**/profesi/saran/**"):
        field.press_sequentially("lansia")
    expect(home.get_by_role("option")).to_have_count(0)
    field.press("Enter")
    expect(home).to_have_url("/profesi/?q=lansia")


def test_without_javascript_the_form_is_a_plain_search(portal: str, new_page: NewPage) -> None:
    page = new_page(portal, **PHONE, java_script_enabled=False)
    page.goto("/")
    page.get_by_role("searchbox", name="Cari profesi").fill("peksos")
    page.get_by_role("button", name="Cari").click()
    expect(page).to_have_url("/profesi/?q=peksos")
    expect(page.get_by_role("listbox")).to_have_count(0)
