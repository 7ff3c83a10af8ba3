"""Ready pages in front of Django: the same bytes for everyone, and never a stale one."""

from threading import Barrier, Thread
from urllib.parse import quote

import pytest
from django.contrib.sessions.models import Session
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from profiles.models import Catalogue, Field, Profession
from profiles.pagecache import (
    BRIEF,
    LONGEST_QUERY,
    POLL,
    PageCache,
    accepted,
    canonical,
    matches,
    published_version,
)
from profiles.publishing import publish, save_revision, withdraw
from tests.browser.addresses import ADDRESSES
from tests.conftest import logged_in
from tests.factories import UserFactory, comparing_with, published
from tests.wsgi import Answer, Clock, Django, ask

HOME = "/"
PAGE = "/profesi/pekerja-sosial/"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def django() -> Django:
    return Django()


@pytest.fixture
def portal(db, django, clock) -> PageCache:
    """The portal as it is served, with one public page."""
    published(title="Psikolog Klinis", comparisons=[comparing_with("pekerja-sosial")])
    published()
    return PageCache(django, Catalogue.objects.version, clock=clock)


def say(profession: Profession, summary: str) -> None:
    """Publish another summary."""
    Profession.objects.filter(pk=profession.pk).update(summary=summary)
    publish(save_revision(profession, origin="admin"))


# --- hits ---------------------------------------------------------------------------------


def test_the_second_visitor_costs_django_nothing(portal, django):
    first = ask(portal, PAGE)
    assert first.status == 200
    assert ask(portal, PAGE) == first
    assert django.asked == [PAGE]


def test_a_ready_page_is_the_page_that_django_makes(portal, visitor):
    ask(portal, PAGE)
    assert ask(portal, PAGE).body == visitor.get(PAGE).content


def test_every_header_that_closes_something_is_kept(portal, visitor):
    ask(portal, PAGE)
    ready, plain = ask(portal, PAGE).headers, visitor.get(PAGE).headers
    closing = ("Content-Security-Policy", "X-Frame-Options", "Permissions-Policy", "Cache-Control")
    assert {name: ready[name.lower()] for name in closing} == {n: plain[n] for n in closing}


def test_a_page_of_the_desk_is_passed_through(portal, django):
    for _time in range(2):
        assert ask(portal, "/admin/login/").status == 200
    assert len(django.asked) == 2


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "X"])
def test_only_reading_is_answered(portal, django, method):
    ask(portal, PAGE)
    assert ask(portal, PAGE, method).status in (403, 405)
    assert len(django.asked) == 2


# --- a publication shows at once ----------------------------------------------------------


def test_a_publication_shows_when_the_version_is_looked_at_again(portal, clock):
    ask(portal, PAGE)
    say(Profession.objects.get(slug="pekerja-sosial"), "Kalimat yang baru.")
    clock.now += POLL
    assert b"Kalimat yang baru." in ask(portal, PAGE).body
    assert POLL <= 1


def test_a_withdrawn_page_is_gone(portal, clock):
    ask(portal, PAGE)
    withdraw(Profession.objects.get(slug="pekerja-sosial"))
    clock.now += POLL
    assert ask(portal, PAGE).status == 410


def test_a_renamed_field_shows_too(portal, clock):
    ask(portal, PAGE)
    bidang = Field.objects.get()
    bidang.title = "Bidang Baru"
    bidang.save()
    clock.now += POLL
    assert b"Bidang Baru" in ask(portal, PAGE).body


def test_a_deleted_term_changes_the_version(db):
    term = Field.objects.create(slug="lain", title="Lain")
    before = Catalogue.objects.version()
    term.delete()
    assert Catalogue.objects.version() != before


@pytest.mark.django_db(transaction=True)
def test_the_version_is_read_beside_all_requests():
    published()
    assert published_version() == Catalogue.objects.version() != ""


def test_before_the_first_publication_nothing_is_kept(db, django):
    portal = PageCache(django, Catalogue.objects.version)
    for _time in range(2):
        assert ask(portal, HOME).status == 200
    assert len(django.asked) == 2


def test_a_database_that_fails_leaves_what_is_ready(portal, clock, monkeypatch):
    from django.db import OperationalError

    first = ask(portal, PAGE)

    def fail() -> str:
        raise OperationalError

    monkeypatch.setattr(portal, "read_version", fail)
    clock.now += POLL
    assert ask(portal, PAGE) == first


@pytest.mark.parametrize("when", ["before the page is read", "after the page is read"])
def test_a_page_older_than_a_publication_is_never_kept_under_it(when):
    """A thousand publications in the middle of a page, on either side of its reading."""
    public = {"version": "0", "text": "0"}

    def publish_one() -> None:
        number = str(int(public["version"]) + 1)
        public.update(version=number, text=number)

    def application(environ, start_response):
        if when == "before the page is read":
            publish_one()
        body = public["text"].encode()
        if when == "after the page is read":
            publish_one()
        headers = [("Cache-Control", "public"), ("Content-Length", str(len(body)))]
        start_response("200 OK", headers)
        return [body]

    clock = Clock()
    portal = PageCache(application, lambda: public["version"], clock=clock)
    for _time in range(1000):
        clock.now += POLL
        ask(portal, HOME)
        for entry in portal.entries.values():
            content = int(entry.variants["identity"].body)
            assert content >= int(portal.version)


def test_many_threads_and_publications_leave_no_stale_page():
    public = ["0"]

    def application(environ, start_response):
        body = public[0].encode()
        start_response("200 OK", [("Cache-Control", "public"), ("Content-Length", str(len(body)))])
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
    for reader in readers:
        reader.join()
    assert stale == []


# --- addresses ----------------------------------------------------------------------------


def test_unknown_parameters_make_no_second_page(portal, django):
    first = ask(portal, PAGE)
    for query in ("utm_source=wa", "fbclid=1&x=2", "=", "&&", "%00=%ff"):
        assert ask(portal, f"{PAGE}?{query}") == first
    assert len(django.asked) == 1


def test_known_parameters_in_any_order_are_one_page(portal, django):
    first = ask(portal, "/profesi/?urut=terbaru&bidang=sosial")
    assert ask(portal, "/profesi/?x=1&bidang=sosial&urut=terbaru") == first
    assert len(django.asked) == 1


def test_other_values_are_other_pages(portal):
    assert ask(portal, "/profesi/?q=psikolog").body != ask(portal, "/profesi/?q=pekerja").body


def test_values_of_one_parameter_keep_their_order(portal):
    one = ask(portal, "/daftar/?p=pekerja-sosial&p=psikolog-klinis").body
    assert ask(portal, "/daftar/?p=psikolog-klinis&p=pekerja-sosial").body != one


def test_where_any_parameter_may_matter_all_are_told_apart(portal):
    assert canonical("/kecocokan/", "empati=ya&b=1") == ("/kecocokan/", "empati=ya&b=1")


@pytest.mark.parametrize("query", ["q=" + "a" * LONGEST_QUERY, "&".join(["p=a"] * 400)])
def test_a_very_long_question_is_passed_through(portal, django, query):
    for _time in range(2):
        ask(portal, f"/profesi/?{query}")
    assert len(django.asked) == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=60))
def test_a_ready_page_never_differs_from_a_fresh_one(portal, visitor, query):
    address = f"/profesi/?{quote(query, safe='=&+%')}"
    ready = [ask(portal, address) for _time in range(2)]
    assert ready[0] == ready[1]
    assert ready[0].status == visitor.get(address).status_code


# --- who asks -----------------------------------------------------------------------------


@pytest.fixture
def cookies(db) -> dict[str, str]:
    """What three kinds of people bring along."""
    brought = {"a visitor": ""}
    for name, permissions in (("editor", []), ("publisher", ["publish_profession"])):
        client = logged_in(UserFactory(username=name, permissions=permissions))
        client.get("/admin/login/")
        brought[name] = "; ".join(f"{key}={m.value}" for key, m in client.cookies.items())
    assert Session.objects.count() == 2
    return brought


@pytest.mark.usefixtures("catalogue")
def test_a_public_address_gives_everyone_the_same_bytes(django, cookies):
    visited = 0
    for address in ADDRESSES:
        answers: list[Answer] = []
        for _time in range(2):
            for first in cookies:  # whoever comes first, the others get the same
                portal = PageCache(django, Catalogue.objects.version)
                order = [first, *(name for name in cookies if name != first)]
                answers += [ask(portal, address, HTTP_COOKIE=cookies[name]) for name in order]
        assert all(answer == answers[0] for answer in answers), address
        assert "set-cookie" not in answers[0].headers, address
        assert "cookie" not in answers[0].headers.get("vary", "").lower(), address
        visited += 1
    assert visited >= 60


def test_an_answer_with_a_cookie_is_never_kept():
    asked = []

    def application(environ, start_response):
        asked.append(1)
        headers = [("Cache-Control", "public"), ("Content-Length", "2"), ("Set-Cookie", "a=b")]
        start_response("200 OK", headers)
        return [b"ok"]

    portal = PageCache(application, lambda: "1")
    for _time in range(2):
        ask(portal, HOME)
    assert len(asked) == 2


@pytest.mark.parametrize(
    "headers",
    [
        [("Content-Length", "2")],
        [("Cache-Control", "public, no-store"), ("Content-Length", "2")],
        [("Cache-Control", "private"), ("Content-Length", "2")],
        [("Cache-Control", "public")],
        [("Cache-Control", "public"), ("Content-Length", "3")],
        [("Cache-Control", "public"), ("Content-Length", "2"), ("Content-Encoding", "gzip")],
        [("Cache-Control", "public"), ("Content-Length", "2"), ("Location", "https://jahat.id/")],
        [("Cache-Control", "public"), ("Content-Length", "2"), ("Location", "//jahat.id/")],
    ],
    ids=str,
)
def test_what_is_not_known_to_be_public_and_whole_is_not_kept(headers):
    def application(environ, start_response):
        start_response("200 OK", headers)
        return [b"ok"]

    portal = PageCache(application, lambda: "1")
    assert ask(portal, HOME).body == b"ok"
    assert not portal.entries


@pytest.mark.parametrize("status", ["302 Found", "403 Forbidden", "500 Error", "503 Busy"])
def test_other_answers_are_not_kept(status):
    def application(environ, start_response):
        start_response(status, [("Cache-Control", "public"), ("Content-Length", "2")])
        return [b"ok"]

    portal = PageCache(application, lambda: "1")
    assert ask(portal, HOME).status == int(status[:3])
    assert not portal.entries


@pytest.mark.parametrize("address", ["/profesi/tidak-ada/", "/profesi/pekerja-sosial/"])
def test_a_page_that_is_not_there_is_kept_briefly(portal, django, clock, address):
    withdraw(Profession.objects.get(slug="pekerja-sosial"))
    statuses = {ask(portal, address).status for _time in range(3)}
    assert statuses <= {404, 410}
    assert len(django.asked) == 1
    clock.now += BRIEF + 1
    ask(portal, address)
    assert len(django.asked) == 2


# --- poison -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_HOST": "jahat.id"},
        {"HTTP_X_FORWARDED_HOST": "jahat.id"},
        {"HTTP_X_ORIGINAL_URL": "/admin/"},
        {"HTTP_X_REWRITE_URL": "/admin/"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"HTTP_X_HTTP_METHOD_OVERRIDE": "POST"},
        {"HTTP_ACCEPT_LANGUAGE": "en"},
        {"HTTP_RANGE": "bytes=0-3"},
        {"HTTP_IF_MODIFIED_SINCE": "Wed, 21 Oct 2099 07:28:00 GMT"},
        {"HTTP_AUTHORIZATION": "Basic eDp5"},
        {"HTTP_COOKIE": "sessionid=x; csrftoken=y; messages=z"},
        {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"},
    ],
    ids=str,
)
def test_no_header_of_the_first_visitor_reaches_the_second(portal, django, clock, headers):
    plain = ask(PageCache(django, Catalogue.objects.version), PAGE)
    ask(portal, PAGE, **headers)
    assert ask(portal, PAGE) == plain
    assert b"jahat" not in ask(portal, PAGE).body


def test_where_encryption_is_required_a_plain_request_is_passed_through(db, django):
    published()
    portal = PageCache(django, Catalogue.objects.version, only_secure=True)
    ask(portal, PAGE, HTTP_X_FORWARDED_PROTO="https")
    for _time in range(2):
        ask(portal, PAGE, HTTP_X_FORWARDED_PROTO="http")
    assert len(django.asked) == 3


# --- encodings and conditions -------------------------------------------------------------

SMALLER = ["br", "gzip"]


@pytest.mark.parametrize("encoding", SMALLER)
def test_each_encoding_holds_the_same_page(portal, encoding):
    plain = ask(portal, PAGE)
    small = ask(portal, PAGE, HTTP_ACCEPT_ENCODING=encoding)
    assert small.headers["content-encoding"] == encoding
    assert small.text == plain.body
    assert len(small.body) < len(plain.body) / 2
    assert small.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert small.headers["etag"] != plain.headers["etag"]


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("", "identity"),
        ("identity", "identity"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.1, gzip;q=0.9", "gzip"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("gzip;q=x", "identity"),
        ("BR", "br"),
        (",;=,", "identity"),
        ("gzip;q=nan", "identity"),
    ],
)
def test_the_smallest_encoding_that_is_accepted(header, encoding):
    assert accepted(header) == encoding


@given(st.text())
def test_no_header_of_encodings_raises(header):
    assert accepted(header) in {"br", "gzip", "identity"}


@pytest.mark.parametrize("encoding", ["", *SMALLER])
def test_who_has_the_page_is_told_that_it_is_unchanged(portal, encoding):
    first = ask(portal, PAGE, HTTP_ACCEPT_ENCODING=encoding)
    again = ask(
        portal, PAGE, HTTP_ACCEPT_ENCODING=encoding, HTTP_IF_NONE_MATCH=first.headers["etag"]
    )
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["cache-control"] == first.headers["cache-control"]
    assert "content-length" not in again.headers


def test_who_has_an_older_page_gets_the_new_one(portal, clock):
    etag = ask(portal, PAGE).headers["etag"]
    say(Profession.objects.get(slug="pekerja-sosial"), "Kalimat yang baru.")
    clock.now += POLL
    assert ask(portal, PAGE, HTTP_IF_NONE_MATCH=etag).status == 200


@pytest.mark.parametrize("condition", ['W/"a"', '"b", "a"', "*", '"a"'])
def test_a_condition_names_one_of_several(condition):
    assert matches(condition, '"a"')


@pytest.mark.parametrize("condition", ["a", '"ab"', "", ",", '"A"'])
def test_a_condition_that_names_another(condition):
    assert not matches(condition, '"a"')


def test_head_is_get_without_the_body(portal):
    page = ask(portal, PAGE)
    assert ask(portal, PAGE, "HEAD") == Answer(200, page.headers, b"")
    assert ask(portal, "/profesi/psikolog-klinis/", "HEAD").body == b""
    assert ask(portal, "/profesi/psikolog-klinis/").body


# --- room ---------------------------------------------------------------------------------


def filled(room: int, addresses: list[str]) -> PageCache:
    body = b"x" * 10_000

    def application(environ, start_response):
        start_response("200 OK", [("Cache-Control", "public"), ("Content-Length", "10000")])
        return [body]

    portal = PageCache(application, lambda: "1", room=room)
    for address in addresses:
        ask(portal, address, HTTP_ACCEPT_ENCODING="br")
        assert sum(entry.size for entry in portal.entries.values()) <= room
        held = sum(len(v.body) for e in portal.entries.values() for v in e.variants.values())
        assert held <= room
    return portal


def test_the_store_never_grows_beyond_its_room():
    addresses = [f"/profesi/p{n}/" for n in range(100)] + [f"/profesi/?q={n}" for n in range(100)]
    assert len(filled(200_000, addresses).entries) < 20


def test_made_up_questions_do_not_drive_out_pages():
    portal = filled(200_000, [HOME, *(f"/profesi/?q={n}" for n in range(300))])
    assert (HOME, "") in portal.entries


def test_what_is_read_stays_longest():
    addresses = [step for n in range(50) for step in (HOME, f"/profesi/p{n}/")]
    assert (HOME, "") in filled(200_000, addresses).entries


def test_a_page_larger_than_the_room_is_served_and_not_kept():
    assert not filled(10_000, [HOME]).entries
