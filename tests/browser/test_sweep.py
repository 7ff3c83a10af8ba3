"""Every public page: sound, accessible, narrow enough, and without a cookie."""

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, Response

from profiles.exchange.loader import load, read_catalogue
from profiles.models import FieldOfWork, Listing
from tests.browser import fonts
from tests.browser.addresses import ADDRESSES, FIELDS, MISSING, PROFESSIONS, SAMPLE
from tests.browser.conftest import NewPage, Watch
from tests.conftest import FIXTURES

FEWEST = 30
SLOW = 17  # pages at each width that axe looks at, if not at all of them

# What is pressed with a finger and lower than 44 px; kin are told once, by their selector.
LOW = """selector => {
  const name = node => node.localName + [...node.classList].map(one => "." + one).join("");
  const low = [...document.querySelectorAll(selector)].flatMap(target => {
    const { height } = (target.closest("label") ?? target).getBoundingClientRect();
    if (!height || height >= 43.9 || !target.checkVisibility()) return [];
    return [`${name(target.parentElement)} > ${name(target)}: ${Math.round(height)} px`];
  });
  return [...new Set(low)];
}"""

# A link is in running text when its line of thought holds other words than its own.
MARK_LINKS_IN_TEXT = """() => {
  const words = node => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll(".visually-hidden").forEach(hidden => hidden.remove());
    return copy.textContent.replaceAll(/[\\s·]+/g, "").length;
  };
  for (const link of document.querySelectorAll("main a, footer a")) {
    const block = link.closest("p, li, dd, dt, h1, h2, h3, div, section");
    const all = [...block.querySelectorAll("a")].reduce((sum, one) => sum + words(one), 0);
    if (words(block) > all) link.dataset.inText = "";
  }
}"""

STRUCTURE = """() => ({
  h1: document.querySelectorAll("h1").length,
  lang: document.documentElement.lang,
  title: document.title.split("·")[0].trim() !== "",
})"""

# How many pixels a page is too wide with each stack of fonts, as large as usual and twice so.
TOO_WIDE = """stacks => {
  const root = document.documentElement;
  document.querySelectorAll("details").forEach(one => { one.open = true });
  return stacks.flatMap(([serif, sans]) => [100, 200].map(size => {
    root.style.setProperty("--serif", `"${serif}"`);
    root.style.setProperty("--sans", `"${sans}"`);
    root.style.fontSize = `${size}%`;
    return [`${serif} at ${size}%`, root.scrollWidth - root.clientWidth];
  })).filter(([, pixels]) => pixels);
}"""

# How wide a word is in each family of fonts.
WIDTHS = """families => families.map(family => {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `600 100px "${family}"`;
  return context.measureText("Pemberdayaan").width;
})"""


def goto(page: Page, address: str) -> Response:
    response = page.goto(address)
    assert response is not None, address
    return response


def violations(page: Page, *rules: str) -> list[str]:
    """What axe finds on a page, by some of its rules or by all."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    # Without preload: it would look for the sheets that site.css imports in the wrong folder.
    options: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
    if rules:
        options["runOnly"] = rules
    result = page.evaluate(f"axe.run(document, {json.dumps(options)})")
    return [
        f"{violation['id']}: {violation['help']} in {node['html'][:120]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


@pytest.fixture(autouse=True)
def some_pages_are_meant_to_be_missing(watch: Watch) -> None:
    watch.missing.update(MISSING)


def test_the_addresses_hold_every_profession_and_every_field(portal: str) -> None:
    assert [
        listing.get_absolute_url() for listing in Listing.objects.order_by("slug")
    ] == PROFESSIONS
    assert sorted(FIELDS) == sorted(field.get_absolute_url() for field in FieldOfWork.objects.all())


def too_wide(page: Page, addresses: Iterable[str]) -> dict[str, list[tuple[str, int]]]:
    """Pages that are too wide: with which fonts, and by how many pixels."""
    wide = {}
    for address in addresses:
        goto(page, address)
        if found := page.evaluate(TOO_WIDE, fonts.STACKS):
            wide[address] = found
    return wide


def test_the_browser_has_the_fonts_of_the_tests_and_no_others(
    portal: str, new_page: NewPage
) -> None:
    page = new_page(portal)
    goto(page, "/tentang/")
    machines = ["DejaVu Sans", "DejaVu Serif", "Liberation Serif", "No such font"]
    own, others = (set(page.evaluate(WIDTHS, families)) for families in (fonts.FAMILIES, machines))
    assert len(own) == len(fonts.FAMILIES)
    assert len(others) == 1


def test_every_page_fits_into_320_pixels_in_wide_and_in_large_letters(
    portal: str, new_page: NewPage, say: Callable[[str], None]
) -> None:
    page = new_page(portal, viewport={"width": 320, "height": 640})
    assert too_wide(page, ADDRESSES) == {}
    assert len(ADDRESSES) >= FEWEST, f"only {len(ADDRESSES)} addresses were visited"
    say(f"sweep: {len(ADDRESSES)} addresses measured at 320 px, in 2 stacks and 2 sizes")


@pytest.mark.exhaustive
@pytest.mark.parametrize("width", [320, 360])
def test_every_page_of_the_whole_catalogue_fits(
    live_server: Any, db: None, new_page: NewPage, width: int, say: Callable[[str], None]
) -> None:
    load(read_catalogue(FIXTURES))
    listings = Listing.objects.order_by("slug")
    slugs = [listing.slug for listing in listings]
    addresses = [
        "/",
        "/profesi/",
        "/miskonsepsi/",
        *[field.get_absolute_url() for field in FieldOfWork.objects.all()],
        *[listing.get_absolute_url() for listing in listings],
        *[f"/bandingkan/{one}/{other}/" for one, other in pairwise(slugs)],
    ]
    page = new_page(live_server.url, viewport={"width": width, "height": 640})
    assert too_wide(page, addresses) == {}
    assert len(slugs) >= FEWEST, f"only {len(slugs)} professions were visited"
    say(f"sweep: {len(addresses)} addresses of the whole catalogue measured at {width} px")


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_light_and_in_dark(
    portal: str,
    new_page: NewPage,
    width: int,
    some: Callable[[Iterable[str], int], Sequence[str]],
    say: Callable[[str], None],
) -> None:
    page = new_page(portal, viewport={"width": width, "height": 800})
    # Other pages at each of the two widths, unless the sweep is thorough.
    wrong, addresses = [], some(SAMPLE if width == 360 else [*SAMPLE[1:], SAMPLE[0]], SLOW)
    for address in addresses:
        page.emulate_media(color_scheme="light")
        goto(page, address)
        wrong += [f"{address}: {problem}" for problem in violations(page)]
        page.emulate_media(color_scheme="dark")
        # Nothing else differs in the dark.
        wrong += [f"{address} in dark: {one}" for one in violations(page, "color-contrast")]
    assert wrong == []
    assert len(addresses) >= SLOW, f"only {len(addresses)} addresses were visited"
    say(f"sweep: axe ran on {len(addresses)} addresses at {width} px in light and dark")


# What is pressed with a finger: navigation, forms and cards, and links that stand by themselves.
TARGETS = (
    "header a, nav a, .card a, button, input, select, summary, .tags a, .swap, "
    "a:not([data-in-text])"
)


def test_every_page_is_sound_and_fingers_find_all_that_is_pressed_on_a_phone(
    portal: str, new_page: NewPage, say: Callable[[str], None]
) -> None:
    page = new_page(portal, viewport={"width": 360, "height": 740})
    wrong: list[str] = []
    low: dict[str, str] = {}  # each kind of target with the first address where it was met
    for address, status in ADDRESSES.items():
        answered = goto(page, address).status
        found = page.evaluate(STRUCTURE)
        if answered != status:
            wrong.append(f"{address} answers {answered} instead of {status}")
        if found != {"h1": 1, "lang": "id", "title": True}:
            wrong.append(f"{address}: {found}")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        page.evaluate(MARK_LINKS_IN_TEXT)
        for target in page.evaluate(LOW, TARGETS):
            low.setdefault(target, address)
    assert wrong == []
    assert low == {}
    assert page.context.cookies() == []
    assert len(ADDRESSES) >= FEWEST, f"only {len(ADDRESSES)} addresses were visited"
    say(f"sweep: targets measured on {len(ADDRESSES)} addresses at 360 px")


def test_the_watch_notices_what_the_content_security_policy_blocks(
    portal: str, new_page: NewPage, watch: Watch
) -> None:
    page = new_page(portal)
    goto(page, "/")
    assert watch.complaints == []
    with page.expect_console_message():
        page.evaluate("document.body.setAttribute('style', 'color: red')")
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')")
    assert "Content Security Policy" in watch.complaints[0]
    watch.complaints.clear()
