"""The shipped nginx configuration before two real application servers."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.services.nginx import nginx
from tests.services.portal import Server, free_port, manage, servers

PAGE = "/profesi/pekerja-sosial/"


@dataclass
class Site:
    """nginx at `address` before `behind`."""

    address: str
    behind: list[Server]
    static: Path

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        request = Request(self.address + path, headers=given)  # noqa: S310 - loopback
        try:
            with urlopen(request, timeout=30) as answer:  # noqa: S310
                told = {name.lower(): value for name, value in answer.headers.items()}
                return answer.status, told, answer.read()
        except HTTPError as error:
            told = {name.lower(): value for name, value in error.headers.items()}
            return error.code, told, error.read()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, social_files: Path) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    environment = {
        "VAR_DIR": str(folder / "var"),
        "DJANGO_SETTINGS_MODULE": "careerprofiles.settings",
        "DATABASE_URL": "",
        "HTTPS": "off",
        "DEBUG": "off",
    }
    for arguments in (
        ["migrate", "-v0"],
        ["load_fixtures", "-v0", f"--folder={social_files}"],
        ["collectstatic", "--noinput", "-v0"],
    ):
        manage(environment, *arguments)
    static = folder / "var" / "static"
    with servers(2, environment) as behind:
        ports = [server.port for server in behind]
        with nginx(folder / "nginx", free_port(), ports, static) as address:
            yield Site(address, behind, static)


def test_a_page_is_kept_and_given_to_the_next_visitor(site):
    first = site.get("/profesi/penyuluh-sosial/")
    again = site.get("/profesi/penyuluh-sosial/", Cookie="sessionid=abc")
    assert first[0] == again[0] == 200
    assert again[1]["x-cache-status"] == "HIT"
    assert again[2] == first[2]
    assert "set-cookie" not in again[1]


def test_each_browser_gets_its_encoding(site):
    plain = site.get(PAGE)[2]
    _status, headers, body = site.get(PAGE, Accept_Encoding="gzip, deflate")
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == plain
    assert site.get(PAGE, Accept_Encoding="gzip, deflate, br")[1]["content-encoding"] == "br"


def test_a_visitor_who_has_the_page_gets_no_bytes(site):
    etag = site.get(PAGE)[1]["etag"]
    status, _headers, body = site.get(PAGE, If_None_Match=etag)
    assert (status, body) == (304, b"")


def test_files_are_kept_for_ever(site):
    sheet = next(site.static.glob("css/site.*.css")).name
    status, headers, _body = site.get(f"/static/css/{sheet}")
    assert status == 200
    assert headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("path", ["/admin/login/", "/admin/", "/healthz", "/pratinjau/tidak-ada/"])
def test_the_desk_and_shared_drafts_are_never_kept(site, path):
    for _time in range(2):
        _status, headers, _body = site.get(path)
        assert headers.get("x-cache-status", "BYPASS") != "HIT"


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "jahat.example"},
        {"X_Forwarded_Host": "jahat.example"},
        {"X_Original_URL": "/admin/"},
        {"X_Forwarded_Proto": "https"},
        {"Range": "bytes=0-3"},
    ],
    ids=str,
)
def test_no_header_poisons_what_others_get(site, headers):
    address = "/profesi/pendamping-lansia/"
    site.get(address, **headers)
    status, _headers, body = site.get(address)
    assert status == 200
    assert b"jahat" not in body
    assert b"Pendamping Lansia" in body


@pytest.fixture
def raised(site) -> Iterator[None]:
    """Whatever was killed stands again for the next test."""
    yield
    for server in site.behind:
        if server.process.poll() is not None:
            server.start()
            server.wait()


@pytest.mark.usefixtures("raised")
def test_a_page_that_was_read_survives_all_servers(site):
    site.get("/tentang/")
    first, second = site.behind
    first.kill()
    assert {site.get(f"/profesi/?q=guru&x={n}")[0] for n in range(20)} == {200}
    second.kill()
    assert site.get("/tentang/")[0] == 200
