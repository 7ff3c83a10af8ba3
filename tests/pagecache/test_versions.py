"""A publication shows at once, and no page outlives the version that it belongs to."""

from datetime import date
from threading import Barrier, Event, Thread
from time import sleep

import pytest
from django.db import DatabaseError, connection

from profiles import pagecache
from profiles.editorial.publishing import publish, save_revision, withdraw
from profiles.models import Catalogue, FieldOfWork, Profession
from profiles.pagecache import PATIENCE, POLL, PageCache, published_version
from tests.factories import published
from tests.pagecache.fakes import PUBLIC, Fake
from tests.wsgi import Clock, ask

HOME = "/"
PAGE = "/profesi/pekerja-sosial/"


def say(profession: Profession, summary: str) -> None:
    """Publish another summary."""
    Profession.objects.filter(pk=profession.pk).update(summary=summary)
    publish(save_revision(profession, origin="admin"))


def test_a_publication_shows_when_the_version_is_looked_at_again(portal, clock):
    ask(portal, PAGE)
    say(Profession.objects.get(slug="pekerja-sosial"), "Kalimat yang baru.")
    clock.now += POLL
    assert b"Kalimat yang baru." in ask(portal, PAGE).body
    assert POLL <= 1


def test_who_has_an_older_page_gets_the_new_one(portal, clock):
    etag = ask(portal, PAGE).headers["etag"]
    say(Profession.objects.get(slug="pekerja-sosial"), "Kalimat yang baru.")
    clock.now += POLL
    assert ask(portal, PAGE, HTTP_IF_NONE_MATCH=etag).status == 200


def test_a_withdrawn_page_is_gone(portal, clock):
    ask(portal, PAGE)
    withdraw(Profession.objects.get(slug="pekerja-sosial"))
    clock.now += POLL
    assert ask(portal, PAGE).status == 410


def test_a_renamed_field_shows_too(portal, clock):
    ask(portal, PAGE)
    bidang = FieldOfWork.objects.get()
    bidang.title = "Bidang Baru"
    bidang.save()
    clock.now += POLL
    assert b"Bidang Baru" in ask(portal, PAGE).body


def test_a_deleted_term_changes_the_version(db):
    term = FieldOfWork.objects.create(slug="lain", title="Lain")
    before = Catalogue.objects.version()
    term.delete()
    assert Catalogue.objects.version() != before


def test_before_the_first_publication_nothing_is_kept(db, django, monkeypatch):
    monkeypatch.setattr(pagecache, "close_old_connections", lambda: None)
    portal = PageCache(django, published_version)
    for _time in range(2):
        assert ask(portal, HOME).status == 200
    assert len(django.asked) == 2


def test_no_page_of_yesterday_outlives_midnight(db, django, clock, monkeypatch):
    """The front page names a pair and a fact of the day."""
    published()
    portal = PageCache(django, published_version, clock=clock)
    days = iter([date(2026, 3, 1), date(2026, 3, 1), date(2026, 3, 2)])
    monkeypatch.setattr(pagecache, "localdate", lambda: next(days))
    monkeypatch.setattr(pagecache, "close_old_connections", lambda: None)
    for _look in range(3):
        ask(portal, HOME)
        clock.now += POLL
    assert len(django.asked) == 2


# --- a page in the making -----------------------------------------------------------------


@pytest.mark.parametrize("noticed", [True, False], ids=["noticed", "not noticed"])
@pytest.mark.parametrize("when", ["before the page is read", "after the page is read"])
def test_a_page_older_than_a_publication_is_never_kept_under_it(when, noticed):
    """A thousand publications in the middle of a page, on either side of its reading.

    They are noticed while the page is in the making, as by another thread, or later.
    """
    public = ["0"]
    clock = Clock()

    def publish_one() -> None:
        public[0] = str(int(public[0]) + 1)
        if noticed:
            clock.now += POLL
            assert portal.current_version(clock.now) == public[0]

    def application(environ, start_response):
        if when == "before the page is read":
            publish_one()
        body = public[0].encode()
        if when == "after the page is read":
            publish_one()
        start_response("200 OK", [*PUBLIC, ("Content-Length", str(len(body)))])
        return [body]

    portal = PageCache(application, lambda: public[0], clock=clock)
    for _time in range(1000):
        clock.now += POLL
        least = int(public[0])
        assert int(ask(portal, HOME).body) >= least
        for entry in portal.entries.values():
            assert int(entry.variants["identity"].body) >= int(portal.version)
    assert public == ["1000"], "a thousand pages were made, and each was raced"


def test_many_threads_and_publications_leave_no_stale_page():
    public = ["0"]

    def application(environ, start_response):
        body = public[0].encode()
        sleep(0)  # let the others run just here
        start_response("200 OK", [*PUBLIC, ("Content-Length", str(len(body)))])
        return [body]

    clock = Clock()
    portal = PageCache(application, lambda: public[0], clock=clock)
    stale: list[tuple[int, int]] = []
    start = Barrier(5)

    def read() -> None:
        start.wait()
        for _time in range(1000):
            least = int(portal.version or 0)
            got = int(ask(portal, HOME).body)
            if got < least:
                stale.append((got, least))

    readers = [Thread(target=read) for _number in range(4)]
    for reader in readers:
        reader.start()
    start.wait()
    for number in range(1, 1001):
        public[0] = str(number)
        clock.now += POLL
        sleep(0)
    for reader in readers:
        reader.join()
    assert stale == []


# --- looking at the version ---------------------------------------------------------------


class Source:
    """Where the version is looked up; `looks` counts how often."""

    def __init__(self) -> None:
        self.version = "1"
        self.looks = 0
        self.fails = False

    def __call__(self) -> str:
        self.looks += 1
        if self.fails:
            raise DatabaseError
        return self.version


@pytest.mark.django_db(transaction=True)
def test_the_version_is_read_beside_all_requests():
    published()
    version = Catalogue.objects.version()
    assert version
    assert published_version().startswith(f"{version} 20")
    published_version()
    assert connection.connection is None, "no request ends here, so nobody else closes it"


def test_ready_pages_cost_one_look_for_each_half_second(clock):
    source = Source()
    portal = PageCache(Fake(), source, clock=clock)
    for _time in range(16):
        ask(portal, HOME)
        clock.now += POLL / 8
    assert source.looks == 2


def test_a_database_that_fails_leaves_what_is_ready_and_is_left_in_peace(clock):
    application, source = Fake(), Source()
    portal = PageCache(application, source, clock=clock)
    first = ask(portal, HOME)
    source.fails, source.looks = True, 0
    clock.now += POLL
    for _time in range(40):  # an outage of four seconds
        assert ask(portal, HOME) == first
        clock.now += 0.1
    assert (source.looks, len(application.asked)) == (1, 1)


def test_after_an_outage_publications_show_again(clock):
    application, source = Fake(), Source()
    portal = PageCache(application, source, clock=clock)
    ask(portal, HOME)
    source.fails = True
    clock.now += POLL
    ask(portal, HOME)
    source.fails, source.version = False, "2"
    application.body = b"new"
    clock.now += PATIENCE
    assert ask(portal, HOME).body == b"new"
    assert PATIENCE <= 5


def test_a_database_that_is_slow_to_fail_is_not_asked_again_at_once(clock):
    source = Source()

    def slow() -> str:
        clock.now += 30  # the time limit of a connection
        return source()

    portal = PageCache(Fake(), slow, clock=clock)
    source.fails = True
    for _time in range(2):
        ask(portal, HOME)
    assert source.looks == 1


def test_while_one_waits_for_the_database_everybody_else_is_answered(clock):
    portal = PageCache(Fake(), lambda: "1", clock=clock)
    ask(portal, HOME)
    waiting, answered = Event(), Event()
    in_time = []

    def slow() -> str:
        waiting.set()
        in_time.append(answered.wait(timeout=10))
        return "1"

    portal.read_version = slow
    clock.now += POLL
    who_looks = Thread(target=ask, args=(portal, HOME))
    who_looks.start()
    waiting.wait()
    clock.now += POLL
    ask(portal, HOME)  # a ready page,
    ask(portal, HOME, HTTP_ACCEPT_ENCODING="br")  # another encoding of it,
    ask(portal, "/tentang/")  # and one that is not ready yet
    answered.set()
    who_looks.join()
    assert in_time == [True]
    assert ("/tentang/", "") in portal.entries
