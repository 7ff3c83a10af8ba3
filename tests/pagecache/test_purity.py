"""A public page is the same for everyone, whoever asks for it first and whatever they bring."""

import pytest
from django.contrib.sessions.models import Session
from django.urls import resolve

from profiles import urls
from profiles.editorial.publishing import publish, save_revision, withdraw
from profiles.models import Catalogue, Profession
from profiles.pagecache import PageCache
from tests.browser.addresses import PUBLIC
from tests.conftest import logged_in
from tests.factories import UserFactory, published
from tests.pagecache.fakes import Fake
from tests.wsgi import Answer, ask

PAGE = "/profesi/pekerja-sosial/"


@pytest.fixture
def whole_catalogue(catalogue: None) -> None:
    """The real professions; beside them one was withdrawn, and one has moved and returned."""
    withdraw(published(title="Relawan Desa").profession)
    profession = Profession.objects.get(slug="penyuluh-sosial")
    for profession.slug in ("penyuluh", "penyuluh-sosial"):
        profession.save()
        publish(save_revision(profession, origin="admin"))


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


def test_every_public_view_is_among_the_addresses():
    met = {
        resolve(address.partition("?")[0]).url_name
        for address, status in PUBLIC.items()
        if status == 200
    }
    # Whether the process is alive is no page, and not the same a moment later.
    assert met == {pattern.name for pattern in urls.urlpatterns} - {"health"}
    assert {200, 301, 302, 404, 410} == set(PUBLIC.values())


@pytest.mark.usefixtures("whole_catalogue")
def test_a_public_address_gives_everyone_the_same_bytes(django, cookies):
    visited = 0
    for address, status in PUBLIC.items():
        answers: list[Answer] = []
        for _time in range(2):
            for first in cookies:  # whoever comes first, the others get the same
                portal = PageCache(django, Catalogue.objects.version)
                order = [first, *(name for name in cookies if name != first)]
                answers += [ask(portal, address, HTTP_COOKIE=cookies[name]) for name in order]
        assert answers[0].status == status, address
        assert all(answer == answers[0] for answer in answers), address
        assert "set-cookie" not in answers[0].headers, address
        assert "cookie" not in answers[0].headers.get("vary", "").lower(), address
        visited += 1
    assert visited >= 64


@pytest.mark.parametrize(
    "name",
    [
        "HTTP_COOKIE",
        "HTTP_AUTHORIZATION",
        "HTTP_ACCEPT_ENCODING",
        "HTTP_IF_NONE_MATCH",
        "HTTP_IF_MODIFIED_SINCE",
        "HTTP_IF_MATCH",
        "HTTP_IF_UNMODIFIED_SINCE",
        "HTTP_IF_RANGE",
        "HTTP_RANGE",
    ],
)
def test_who_makes_a_page_is_not_told_what_its_first_visitor_brought(name):
    application = Fake()
    ask(PageCache(application, lambda: "1"), PAGE, **{name: "x"})
    assert name not in application.asked[0]


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
def test_no_header_of_the_first_visitor_reaches_the_second(portal, django, headers):
    plain = ask(PageCache(django, Catalogue.objects.version), PAGE)
    ask(portal, PAGE, **headers)
    assert ask(portal, PAGE) == plain
    assert b"jahat" not in ask(portal, PAGE).body
