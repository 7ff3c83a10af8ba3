"""What every answer of the portal forbids the browser, and that its pages keep to it."""

from html.parser import HTMLParser

import pytest

from tests.factories import comparing_with, published

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
FORBIDDEN_FEATURES = [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
]
OPEN = [
    "/",
    "/profesi/",
    "/profesi/?bidang=sosial",
    "/profesi/pekerja-sosial/",
    "/profesi/tidak-ada/",
    "/bidang/sosial/",
    "/bandingkan/",
    "/bandingkan/?a=pekerja-sosial",
    "/bandingkan/pekerja-sosial/psikolog-klinis/",
    "/tentang/",
    "/tidak-ada",
    "/admin/login/",
]
DESK = [
    "/admin/",
    "/admin/profiles/profession/",
    "/admin/profiles/profession/add/",
    "/admin/profiles/profession/{pk}/change/",
    "/admin/profiles/profession/{pk}/langkah/ditarik/",
    "/admin/profiles/profession/{pk}/riwayat/",
    "/admin/profiles/profession/{pk}/beda/",
    "/admin/profiles/profession/{pk}/pulihkan/1/",
    "/admin/profiles/profession/{pk}/tautan/",
    "/admin/profiles/profession/{pk}/pratinjau/",
    "/admin/profiles/revision/",
    "/admin/profiles/trait/",
    "/admin/tidak-ada/",
]

pytestmark = [
    pytest.mark.ignore_template_errors,
    pytest.mark.alike,
]  # stock admin templates have undefined variables


@pytest.fixture
def pk(db):
    """Two public professions that name each other."""
    published(title="Psikolog Klinis", comparisons=[comparing_with("pekerja-sosial")])
    return published().profession_id


def policy_of(response):
    parts = (part.strip().partition(" ") for part in response["Content-Security-Policy"].split(";"))
    return {name: sources for name, _space, sources in parts if name}


def holds(response):
    """Every header that closes something, on one answer."""
    assert policy_of(response) == POLICY
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    features = response["Permissions-Policy"].split(", ")
    assert sorted(features) == [f"{feature}=()" for feature in FORBIDDEN_FEATURES]


@pytest.mark.parametrize("address", OPEN)
def test_every_answer_to_a_visitor_is_closed(visitor, pk, address):
    holds(visitor.get(address))


@pytest.mark.parametrize("address", DESK)
def test_every_answer_of_the_desk_is_closed(publisher, pk, address):
    holds(publisher.get(address.format(pk=pk)))


def test_redirects_gone_pages_and_the_health_check_are_closed_too(publisher, visitor, pk):
    publisher.post(f"/admin/profiles/profession/{pk}/langkah/ditarik/", {"seen": 1})
    statuses = []
    for address in ("/profesi/pekerja-sosial/", "/healthz", "/admin/"):
        response = visitor.get(address)
        holds(response)
        statuses.append(response.status_code)
    assert statuses == [410, 200, 302]


def test_a_failing_page_is_closed_too(visitor, monkeypatch, db):
    monkeypatch.setattr("profiles.views.home.current_snapshot", lambda: 1 / 0)
    visitor.raise_request_exception = False
    response = visitor.get("/")
    assert response.status_code == 500
    holds(response)


# --- the pages keep to it -----------------------------------------------------------------


class _InlineCode(HTMLParser):
    """Notes everything on a page that the policy would block."""

    def __init__(self):
        super().__init__()
        self.found = []
        self.elements = 0
        self.in_script = False

    def handle_starttag(self, tag, attrs):
        self.elements += 1
        given = dict(attrs)
        data = given.get("type") in ("application/json", "application/ld+json")
        self.in_script = tag == "script" and not data
        if tag in ("style", "iframe", "object", "embed", "base"):
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                self.found.append(f'<{tag} {name}="{value}">')
            if name in ("src", "href", "action") and (value or "").startswith("javascript:"):
                self.found.append(f'<{tag} {name}="{value}">')
            loads = name == "src" or (tag == "link" and given.get("rel") != "canonical")
            if (
                loads
                and name in ("src", "href")
                and (value or "").startswith(("http:", "https:", "//"))
            ):
                self.found.append(f'<{tag} {name}="{value}">')

    def handle_data(self, data):
        if self.in_script and data.strip():
            self.found.append(f"<script>{data.strip()[:60]}")

    def handle_endtag(self, tag):
        self.in_script = False


def inline_code(response):
    reader = _InlineCode()
    reader.feed(response.content.decode())
    assert reader.elements > 5, "the page is empty"
    return reader.found


def test_the_reader_finds_what_it_looks_for():
    reader = _InlineCode()
    reader.feed(
        '<p style="color: red" onclick="x()"><style>p {}</style><script>x()</script>'
        '<script type="application/json">{}</script><script src="https://cdn.example/x"></script>'
    )
    assert len(reader.found) == 5


@pytest.mark.parametrize("address", OPEN)
def test_a_page_for_visitors_has_no_inline_code_and_no_third_party(visitor, pk, address):
    assert inline_code(visitor.get(address)) == []


@pytest.mark.parametrize("address", DESK)
def test_a_page_of_the_desk_has_no_inline_code_and_no_third_party(publisher, pk, address):
    assert inline_code(publisher.get(address.format(pk=pk))) == []
