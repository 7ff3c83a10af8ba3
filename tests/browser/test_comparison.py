"""The comparison in its views, the worksheet on paper, and the map of neighbours."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.browser.test_print import PAGE
from tests.browser.test_sweep import too_wide, violations

PAIR = "/bandingkan/pekerja-sosial/pengembang-program-pemberdayaan-masyarakat/"
MAPPED = "/profesi/pengembang-program-pemberdayaan-masyarakat/"
ALIKE = "/bandingkan/manajer-program-lsm/pengembang-program-pemberdayaan-masyarakat/"
SHEETS = [
    f"{PAIR}lembar/",
    f"{ALIKE}lembar/",
    "/bandingkan/pekerja-sosial/pekerja-sosial-medis/lembar/",
    "/bandingkan/pekerja-sosial/penyuluh-sosial/lembar/",
    "/bandingkan/pendamping-lansia/manajer-program-lsm/lembar/",
    "/bandingkan/kepala-program-kesejahteraan-masyarakat/manajer-program-lsm/lembar/",
]
SHOWN = [PAIR, f"{ALIKE}?tampil=beda", f"{ALIKE}?tampil=sama", SHEETS[0], MAPPED]


def test_a_worksheet_prints_on_at_most_two_pages(
    portal: str, new_page: NewPage, say: Callable[[str], None]
) -> None:
    page = new_page(portal)
    counted = {}
    for address in SHEETS:
        page.goto(address)
        counted[address] = len(PAGE.findall(page.pdf(format="A4", prefer_css_page_size=True)))
        say(f"print: {counted[address]} A4 pages {address}")
    assert {address: n for address, n in counted.items() if not 1 <= n <= 2} == {}


def test_a_comparison_prints_compactly(
    portal: str, new_page: NewPage, say: Callable[[str], None]
) -> None:
    page = new_page(portal)
    for address in (PAIR, ALIKE):
        page.goto(address)
        pages = len(PAGE.findall(page.pdf(format="A4", prefer_css_page_size=True)))
        say(f"print: {pages} A4 pages {address}")
        assert 1 <= pages <= 4


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_any_view(portal: str, new_page: NewPage, width: int) -> None:
    page = new_page(portal, viewport={"width": width, "height": 800})
    wrong = []
    for address in SHOWN:
        page.goto(address)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            wrong += [f"{address} in {scheme}: {problem}" for problem in violations(page)]
    assert wrong == []


def test_nothing_is_wider_than_320_pixels(portal: str, new_page: NewPage) -> None:
    page = new_page(portal, viewport={"width": 320, "height": 640})
    assert too_wide(page, SHOWN) == {}


def test_the_first_screen_of_a_phone_shows_what_separates(portal: str, new_page: NewPage) -> None:
    page = new_page(portal, viewport={"width": 360, "height": 640})
    page.goto(PAIR)
    expect(page.get_by_role("heading", name="Yang paling membedakan")).to_be_in_viewport()
    expect(page.locator("#pembeda .telling-words").first).to_be_in_viewport()


def test_alike_duties_stand_at_one_height(portal: str, new_page: NewPage) -> None:
    page = new_page(portal, viewport={"width": 1280, "height": 900})
    page.goto(ALIKE)
    sides = page.locator("#tugas [data-profesi]")
    left, right = (sides.nth(n).locator(".alike li") for n in (0, 1))
    assert left.count() == right.count() >= 2
    for ours, theirs in zip(left.all(), right.all(), strict=True):
        boxes = ours.bounding_box(), theirs.bounding_box()
        assert boxes[0] is not None
        assert boxes[1] is not None
        assert abs(boxes[0]["y"] - boxes[1]["y"]) < 1


def test_a_view_is_one_link_away_and_says_what_it_is(portal: str, new_page: NewPage) -> None:
    page = new_page(portal, java_script_enabled=False)
    page.goto(ALIKE)
    views = page.get_by_role("navigation", name="Yang ditampilkan")
    views.get_by_role("link", name="Yang sama").click()
    expect(page).to_have_url(f"{ALIKE}?tampil=sama")
    expect(page.get_by_text("Kamu sedang melihat yang sama saja")).to_be_visible()
    views.get_by_role("link", name="Yang beda").click()
    expect(page.get_by_text("Kamu sedang melihat yang beda saja")).to_be_visible()
    views.get_by_role("link", name="Semua").click()
    expect(page).to_have_url(ALIKE)


def test_the_map_is_for_wide_screens_and_leads_to_its_neighbours(
    portal: str, new_page: NewPage
) -> None:
    page = new_page(portal, viewport={"width": 880, "height": 800})
    page.goto(MAPPED)
    expect(page.locator("svg.map")).to_be_hidden()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator("svg.map")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("svg.map")).to_be_hidden()
    page.emulate_media(media="screen")
    page.locator("svg.map a", has_text="Manajer Program LSM").click()
    expect(page).to_have_url("/profesi/manajer-program-lsm/")
