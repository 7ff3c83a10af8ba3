"""Dimas, on a cheap phone, is torn between two professions that sound alike."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage

PAIR = "/bandingkan/pekerja-sosial/pengembang-program-pemberdayaan-masyarakat/"
SWAPPED = "/bandingkan/pengembang-program-pemberdayaan-masyarakat/pekerja-sosial/"
OTHER_PAIR = "/bandingkan/pengembang-program-pemberdayaan-masyarakat/penyuluh-sosial/"

OUTLINE = """() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
}"""


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def phone(request: pytest.FixtureRequest, portal: str, new_page: NewPage) -> Page:
    return new_page(portal, **PHONE, java_script_enabled=request.param)


def test_dimas_goes_from_a_field_to_two_professions_side_by_side(phone: Page) -> None:
    main = phone.get_by_role("main")
    phone.goto("/")
    main.get_by_role("link", name="Sosial & Pemberdayaan Masyarakat").click()
    expect(phone).to_have_url("/bidang/sosial/")
    main.get_by_role("link", name="Pekerja Sosial", exact=True).click()
    expect(phone).to_have_url("/profesi/pekerja-sosial/")

    confused = phone.get_by_role("paragraph").filter(has_text="Sering tertukar dengan")
    confused.get_by_role("link", name="Pengembang Program Pemberdayaan Masyarakat").click()
    expect(phone).to_have_url(PAIR)
    heading = phone.get_by_role("heading", level=1)
    expect(heading).to_have_text("Pekerja Sosial atau Pengembang Program Pemberdayaan Masyarakat")
    expect(phone.get_by_role("heading", level=2).first).to_have_text("Yang paling membedakan")

    phone.get_by_role("link", name="Tukar sisi").click()
    expect(phone).to_have_url(SWAPPED)
    expect(heading).to_have_text("Pengembang Program Pemberdayaan Masyarakat atau Pekerja Sosial")

    phone.get_by_text("Ganti salah satu").click()
    phone.get_by_label("Profesi kedua").select_option("Penyuluh Sosial")
    phone.get_by_role("button", name="Bandingkan").click()
    expect(phone).to_have_url(OTHER_PAIR)

    summary = phone.get_by_role("region", name="Ringkasan")
    summary.get_by_role("link", name="Penyuluh Sosial").click()
    expect(phone).to_have_url("/profesi/penyuluh-sosial/")
    expect(heading).to_have_text("Penyuluh Sosial")


def test_both_sides_of_a_comparison_stand_in_every_section(phone: Page) -> None:
    phone.goto(PAIR)
    sections = phone.locator("section[id]")
    assert sections.evaluate_all("all => all.map(section => section.id)") == [
        "pembeda",
        "ringkasan",
        "sekilas",
        "tugas",
        "cocok",
        "kurang-cocok",
        "miskonsepsi",
        "ekspektasi",
        "beda",
        "biasanya-dari",
        "jalur-masuk",
        "sumber",
    ]
    for section in sections.all():
        if section.get_attribute("id") == "sekilas":
            continue  # facts stand side by side, one row for each
        first = section.locator('[data-profesi="pekerja-sosial"]').first
        second = section.locator(
            '[data-profesi="pengembang-program-pemberdayaan-masyarakat"]'
        ).first
        above, below = first.bounding_box(), second.bounding_box()
        assert above is not None
        assert below is not None
        assert above["y"] + above["height"] <= below["y"], "on a phone they stand in one column"


def test_on_a_wide_screen_the_two_sides_stand_beside_each_other(
    portal: str, new_page: NewPage
) -> None:
    page = new_page(portal, viewport={"width": 600, "height": 800})
    page.goto(PAIR)
    sides = page.locator("#tugas [data-profesi]")
    left, right = (side.bounding_box() for side in sides.all())
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_a_pair_on_the_front_page_leads_to_its_comparison(phone: Page) -> None:
    phone.goto("/")
    pair = "Pekerja Sosial atau Pengembang Program Pemberdayaan Masyarakat"
    phone.get_by_role("link", name=pair).first.click()
    expect(phone).to_have_url(PAIR)


def test_the_menu_opens_without_a_script(phone: Page) -> None:
    phone.goto("/")
    nav = phone.get_by_role("navigation", name="Utama, pada layar kecil")
    expect(nav).to_be_hidden()
    phone.locator(".menu summary").click()
    nav.get_by_role("link", name="Kecocokan").click()
    expect(phone).to_have_url("/kecocokan/")


def test_the_five_doors_end_before_the_second_screen_does(phone: Page) -> None:
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto("/")
    doors = phone.locator(".door")
    expect(doors).to_have_count(5)
    last = doors.last.bounding_box()
    assert last is not None
    assert last["y"] + last["height"] <= 2 * 740


def test_dimas_narrows_the_catalogue_and_widens_it_again(phone: Page) -> None:
    cards = phone.locator(".card")
    phone.goto("/profesi/")
    expect(cards).to_have_count(8)
    expect(phone.get_by_label("Sarjana (S1/D4)")).not_to_be_visible()

    phone.get_by_text("Saring (8 profesi)").click()
    phone.get_by_label("Sarjana (S1/D4)").check()
    phone.get_by_role("button", name="Tampilkan").click()
    assert "pendidikan=sarjana" in phone.url
    expect(cards).to_have_count(4)
    expect(phone.get_by_role("heading", level=1)).to_have_text("4 profesi cocok dengan saringan")

    tag = phone.get_by_role("link", name="Hapus saringan Sarjana (S1/D4)")
    expect(tag).to_be_visible()
    tag.click()
    assert "pendidikan=sarjana" not in phone.url
    expect(cards).to_have_count(8)
    expect(tag).to_have_count(0)


def test_a_search_finds_a_profession_and_an_empty_one_leads_on(phone: Page) -> None:
    phone.goto("/")
    phone.get_by_label("Cari profesi").fill("penyuluh")
    phone.get_by_role("button", name="Cari").click()
    expect(phone.get_by_role("link", name="Penyuluh Sosial", exact=True)).to_be_visible()

    phone.goto("/profesi/?q=astronaut")
    expect(phone.get_by_text("Tidak ada profesi yang cocok")).to_be_visible()
    phone.get_by_role("link", name="Lihat semua profesi").click()
    expect(phone).to_have_url("/profesi/")


def test_the_picker_with_one_side_chosen_suggests_the_other(phone: Page) -> None:
    phone.goto("/profesi/")
    phone.get_by_role("link", name="Bandingkan Pekerja Sosial", exact=True).click()
    expect(phone).to_have_url("/bandingkan/?a=pekerja-sosial")
    expect(phone.get_by_label("Profesi pertama")).to_have_value("pekerja-sosial")
    suggestions = phone.get_by_role("region", name="Sering tertukar dengan Pekerja Sosial")
    suggestions.get_by_role("link", name="Pengembang Program Pemberdayaan Masyarakat").click()
    expect(phone).to_have_url(PAIR)


def test_the_contents_lead_to_a_section_below_nothing_that_hides_it(phone: Page) -> None:
    phone.goto("/profesi/pekerja-sosial/")
    contents = phone.get_by_role("navigation", name="Isi halaman")
    contents.get_by_role("link", name="Jalur masuk").click()
    expect(phone).to_have_url("/profesi/pekerja-sosial/#jalur-masuk")
    expect(phone.get_by_role("heading", name="Jalur masuk")).to_be_in_viewport()


def test_the_keyboard_alone_reaches_the_first_comparison(phone: Page) -> None:
    phone.goto("/profesi/pekerja-sosial/")
    phone.keyboard.press("Tab")
    skip = phone.get_by_role("link", name="Langsung ke isi")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()

    order = []
    for _ in range(9):
        assert phone.evaluate(OUTLINE), f"no outline on {phone.evaluate('document.activeElement')}"
        order.append(phone.evaluate("document.activeElement.getAttribute('href')"))
        phone.keyboard.press("Tab")
    assert order == [
        "#isi",
        "/",
        "/profesi/",
        "/daftar/",
        None,  # the menu
        "/bidang/sosial/",
        "#sumber",  # what the summary rests on
        "#sumber",  # and what the facts do
        PAIR,
    ]


def test_the_skip_link_passes_over_the_navigation(phone: Page) -> None:
    phone.goto("/profesi/pekerja-sosial/")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    expect(phone).to_have_url("/profesi/pekerja-sosial/#isi")
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("link", name="Sosial & Pemberdayaan")).to_be_focused()
    for _ in range(3):
        phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    expect(phone).to_have_url(PAIR)


def test_every_control_shows_where_the_focus_is(phone: Page) -> None:
    for address in ("/", "/profesi/", "/bandingkan/", PAIR):
        phone.goto(address)
        for _ in range(14):
            phone.keyboard.press("Tab")
            if phone.evaluate("document.activeElement === document.body"):
                break
            focused = phone.evaluate("document.activeElement.outerHTML.slice(0, 120)")
            assert phone.evaluate(OUTLINE), f"{address}: no outline on {focused}"
