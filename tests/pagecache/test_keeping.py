"""Which answers are kept, and for how long."""

import pytest

from profiles.editorial.publishing import publish, save_revision, withdraw
from profiles.models import Profession
from profiles.pagecache import BRIEF, PageCache
from tests.pagecache.fakes import Fake
from tests.wsgi import ask

HOME = "/"


@pytest.mark.parametrize(
    "headers",
    [
        [("Content-Length", "2")],
        [("Cache-Control", "public, no-store"), ("Content-Length", "2")],
        [("Cache-Control", "public, No-Cache"), ("Content-Length", "2")],
        [("Cache-Control", "public, private"), ("Content-Length", "2")],
        [("Cache-Control", "private"), ("Content-Length", "2")],
        [("Cache-Control", "public")],
        [("Cache-Control", "public"), ("Content-Length", "3")],
        [("Cache-Control", "public"), ("Content-Length", "2"), ("Set-Cookie", "a=b")],
        [("Cache-Control", "public"), ("Content-Length", "2"), ("Content-Encoding", "gzip")],
        [("Cache-Control", "public"), ("Content-Length", "2"), ("Location", "https://jahat.id/")],
        [("Cache-Control", "public"), ("Content-Length", "2"), ("Location", "//jahat.id/")],
    ],
    ids=str,
)
def test_what_is_not_known_to_be_public_and_whole_is_not_kept(headers):
    asked: list[object] = []

    def application(environ, start_response):
        asked.append(environ)
        start_response("200 OK", headers)
        return [b"ok"]

    portal = PageCache(application, lambda: "1")
    for _time in range(2):
        assert ask(portal, HOME).body == b"ok"
    assert len(asked) == 2


@pytest.mark.parametrize("status", ["302 Found", "403 Forbidden", "500 Error", "503 Busy"])
def test_other_answers_are_not_kept(status):
    application = Fake(status=status)
    portal = PageCache(application, lambda: "1")
    for _time in range(2):
        assert ask(portal, HOME).status == int(status[:3])
    assert len(application.asked) == 2


@pytest.mark.parametrize("address", ["/profesi/tidak-ada/", "/profesi/pekerja-sosial/"])
def test_a_page_that_is_not_there_is_kept_briefly(portal, django, clock, address):
    withdraw(Profession.objects.get(slug="pekerja-sosial"))
    statuses = {ask(portal, address).status for _time in range(3)}
    assert statuses <= {404, 410}
    assert len(django.asked) == 1
    clock.now += BRIEF + 1
    ask(portal, address)
    assert len(django.asked) == 2


def test_an_address_that_was_left_leads_on_and_is_kept_briefly(portal, django, clock):
    profession = Profession.objects.get(slug="pekerja-sosial")
    profession.slug = "peksos"
    profession.save()
    publish(save_revision(profession, origin="admin"))
    for _time in range(3):
        answer = ask(portal, "/profesi/pekerja-sosial/")
        assert (answer.status, answer.headers["location"]) == (301, "/profesi/peksos/")
    assert len(django.asked) == 1
    clock.now += BRIEF + 1
    ask(portal, "/profesi/pekerja-sosial/")
    assert len(django.asked) == 2


@pytest.mark.parametrize("status", ["301 Moved Permanently", "404 Not Found", "410 Gone"])
def test_only_a_page_can_be_unchanged(status):
    portal = PageCache(Fake(status=status), lambda: "1")
    first = ask(portal, HOME)
    again = ask(portal, HOME, HTTP_IF_NONE_MATCH=first.headers["etag"])
    assert (again.status, again.body) == (int(status[:3]), b"ok")
