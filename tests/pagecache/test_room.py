"""The store stays within its room, and what is read stays longest."""

from hashlib import shake_256

import pytest

from profiles.pagecache import BRIEF, POLL, PageCache
from tests.pagecache.fakes import Fake
from tests.wsgi import Clock, ask

HOME = "/"
ROOM = 200_000
TEXT = b"x" * 10_000
NOISE = shake_256(b"noise").digest(10_000)  # what no encoding makes smaller
TOO_LARGE = shake_256(b"noise").digest(ROOM)
PAGES = [f"/profesi/p{n}/" for n in range(100)]
QUESTIONS = [f"/profesi/?q={n}" for n in range(100)]
LONG_ADDRESSES = [f"/profesi/{'a' * 9_000}{n}/" for n in range(100)]


def held(portal: PageCache) -> int:
    """Bytes of all bodies and of the addresses that they are kept under."""
    return sum(
        sum(map(len, key)) + sum(len(variant.body) for variant in entry.variants.values())
        for key, entry in portal.entries.items()
    )


def filled(addresses: list[str], body: bytes = TEXT, room: int = ROOM) -> PageCache:
    portal = PageCache(Fake(body), lambda: "1", room=room)
    for address in addresses:
        for encoding in ("", "br", "gzip"):
            ask(portal, address, HTTP_ACCEPT_ENCODING=encoding)
            assert held(portal) <= room
    return portal


@pytest.mark.parametrize("body", [TEXT, NOISE, b""], ids=["text", "noise", "nothing"])
def test_the_store_never_grows_beyond_its_room(body):
    portal = filled([*PAGES, *QUESTIONS, *LONG_ADDRESSES], body)
    assert 0 < len(portal.entries) < 100


def test_made_up_questions_do_not_drive_out_pages():
    assert (HOME, "") in filled([HOME, *QUESTIONS]).entries


def test_made_up_addresses_do_not_drive_out_pages():
    application = Fake(TEXT)
    portal = PageCache(application, lambda: "1", room=ROOM)
    ask(portal, HOME)
    application.status = "404 Not Found"
    for page in PAGES:
        ask(portal, page)
    assert (HOME, "") in portal.entries


def test_what_is_read_stays_longest():
    application = Fake(TEXT)
    portal = PageCache(application, lambda: "1", room=ROOM)
    for page in PAGES:
        ask(portal, HOME)
        ask(portal, page)
    asked = [environ["PATH_INFO"] for environ in application.asked]
    assert asked.count("/") == 1
    assert len(portal.entries) < len(PAGES)


def test_a_page_larger_than_the_room_is_served_and_drives_out_no_other():
    application = Fake(TEXT)
    portal = PageCache(application, lambda: "1", room=ROOM)
    ask(portal, HOME)
    application.body = TOO_LARGE
    for encoding in ("", "br", "gzip"):
        assert ask(portal, PAGES[0], HTTP_ACCEPT_ENCODING=encoding).text == TOO_LARGE
    assert list(portal.entries) == [(HOME, "")]


def test_publications_leave_the_whole_room_to_the_next_pages():
    public, clock = ["0"], Clock()
    portal = PageCache(Fake(TEXT), lambda: public[0], room=ROOM, clock=clock)
    for number in range(20):
        public[0] = str(number)
        clock.now += POLL
        for page in PAGES[:5]:
            ask(portal, page)
        assert len(portal.entries) == 5


def test_what_is_fetched_again_takes_its_room_once():
    clock = Clock()
    portal = PageCache(Fake(TEXT, "404 Not Found"), lambda: "1", room=ROOM, clock=clock)
    ask(portal, PAGES[0])
    for _time in range(300):
        clock.now += BRIEF + 1
        ask(portal, PAGES[1])
    assert [path for path, _query in portal.entries] == PAGES[:2]


def test_an_encoding_that_two_ask_for_at_once_takes_its_room_once():
    portal = PageCache(Fake(NOISE), lambda: "1", room=ROOM)
    ask(portal, HOME)
    entry = portal.entries[HOME, ""]
    before = entry.size
    for _both in range(2):
        portal.encode(entry, "br")
    assert portal.sizes[False] == entry.size < before + len(NOISE) * 1.5
