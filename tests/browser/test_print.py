"""A counsellor prints: few pages, without what only a screen needs."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.addresses import PROFESSIONS
from tests.browser.conftest import NewPage

PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def test_every_profession_prints_on_at_most_two_pages(
    portal: str, new_page: NewPage, say: Callable[[str], None]
) -> None:
    page = new_page(portal)
    counted = {}
    for address in PROFESSIONS:
        page.goto(address)
        counted[address] = len(PAGE.findall(page.pdf(format="A4", prefer_css_page_size=True)))
        say(f"print: {counted[address]} A4 pages {address}")
    assert {address: n for address, n in counted.items() if not 1 <= n <= 2} == {}


def test_paper_shows_no_navigation_but_the_sources_and_the_review_date(
    portal: str, new_page: NewPage
) -> None:
    page = new_page(portal)
    page.goto("/profesi/pekerja-sosial/")
    page.emulate_media(media="print")
    for navigation in page.get_by_role("navigation", include_hidden=True).all():
        expect(navigation).to_be_hidden()
    expect(page.get_by_role("link", name="Langsung ke isi", include_hidden=True)).to_be_hidden()
    expect(page.get_by_role("heading", name="Pekerja Sosial", level=1)).to_be_visible()
    expect(page.get_by_role("heading", name="Sumber", level=2)).to_be_visible()
    expect(page.get_by_text("Ditinjau pada")).to_be_visible()


def test_a_comparison_prints_its_two_sides_beside_each_other(
    portal: str, new_page: NewPage
) -> None:
    page = new_page(portal, viewport={"width": 700, "height": 1000})
    page.goto("/bandingkan/pekerja-sosial/pengembang-program-pemberdayaan-masyarakat/")
    page.emulate_media(media="print")
    left, right = (side.bounding_box() for side in page.locator("#tugas [data-profesi]").all())
    assert left is not None
    assert right is not None
    assert left["y"] == right["y"]
    expect(page.get_by_role("link", name="Tukar sisi", include_hidden=True)).to_be_hidden()
