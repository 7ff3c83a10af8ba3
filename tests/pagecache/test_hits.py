"""Ready pages in front of Django: what is answered from them, and what never is."""

import pytest

from profiles.models import Catalogue
from profiles.pagecache import PageCache
from tests.factories import published
from tests.pagecache.fakes import Fake
from tests.wsgi import Answer, ask

PAGE = "/profesi/pekerja-sosial/"


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


def test_head_is_get_without_the_body(portal):
    page = ask(portal, PAGE)
    assert ask(portal, PAGE, "HEAD") == Answer(200, page.headers, b"")
    assert ask(portal, "/profesi/psikolog-klinis/", "HEAD").body == b""
    assert ask(portal, "/profesi/psikolog-klinis/").body


def test_a_page_is_made_whole_although_head_asks_first():
    application = Fake()
    ask(PageCache(application, lambda: "1"), PAGE, "HEAD")
    assert [environ["REQUEST_METHOD"] for environ in application.asked] == ["GET"]


def test_head_has_no_body_where_nothing_is_kept_either():
    portal = PageCache(Fake(headers=[("Cache-Control", "no-store")]), lambda: "1")
    assert ask(portal, PAGE, "HEAD").body == b""
    assert not portal.entries


def test_an_answer_is_closed_when_it_was_read():
    application = Fake()
    ask(PageCache(application, lambda: "1"), PAGE)
    assert (len(application.asked), application.open) == (1, 0)


# --- what is passed through, untouched ----------------------------------------------------

BROUGHT = {
    "HTTP_COOKIE": "sessionid=x",
    "HTTP_AUTHORIZATION": "Basic eDp5",
    "HTTP_ACCEPT_ENCODING": "br",
    "HTTP_IF_NONE_MATCH": '"a"',
    "HTTP_RANGE": "bytes=0-3",
}


@pytest.mark.parametrize(
    ("address", "method", "mark"),
    [
        ("/admin/", "GET", {}),
        ("/admin/", "HEAD", {}),
        ("/pratinjau/rahasia/", "GET", {}),
        ("/healthz", "GET", {}),
        ("/tidak-ada/", "GET", {}),
        ("/%FF/", "GET", {}),
        ("/", "POST", {}),
        ("/", "X", {}),
        ("/", "GET", {"wsgi.url_scheme": "http"}),
        ("/", "GET", {"SCRIPT_NAME": "/portal"}),
    ],
    ids=str,
)
@pytest.mark.parametrize("query", ["", "x=1&a=2"])
def test_everything_else_is_passed_through_untouched(address, method, mark, query):
    application = Fake()
    portal = PageCache(application, lambda: "1", only_secure=True)
    brought = {**BROUGHT, "wsgi.url_scheme": "https", "QUERY_STRING": query, **mark}
    for _time in range(2):
        assert ask(portal, address, method, **brought).body == b"ok"
        seen = application.asked.pop()
        assert {name: seen.get(name) for name in brought} == brought
        assert seen["REQUEST_METHOD"] == method


def test_a_page_of_the_desk_is_passed_through(portal, django):
    for _time in range(2):
        assert ask(portal, "/admin/login/").status == 200
    assert len(django.asked) == 2


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "X"])
def test_only_reading_is_answered(portal, django, method):
    ask(portal, PAGE)
    assert ask(portal, PAGE, method).status in (403, 405)
    assert len(django.asked) == 2


def test_where_encryption_is_required_a_plain_request_is_passed_through(db, django):
    published()
    portal = PageCache(django, Catalogue.objects.version, only_secure=True)
    for _time in range(2):
        ask(portal, PAGE, HTTP_X_FORWARDED_PROTO="https")
    assert len(django.asked) == 1
    for _time in range(2):
        ask(portal, PAGE, HTTP_X_FORWARDED_PROTO="http")
    assert len(django.asked) == 3
