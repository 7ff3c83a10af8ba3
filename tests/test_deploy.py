"""What `deploy/` ships: nginx before two real application servers, the backup, the settings."""

import gzip
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.services.nginx import DEPLOY, nginx
from tests.services.portal import ROOT, Server, free_port, manage, servers

pytestmark = pytest.mark.services

PAGE = "/profesi/pekerja-sosial/"
UNTIL = 60  # seconds after which waiting is given up


@dataclass
class Address:
    """Where nginx answers."""

    address: str

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


@dataclass
class Site(Address):
    """nginx before `behind`, whose data is in `var`."""

    behind: list[Server]
    environment: dict[str, str]
    var: Path

    @property
    def static(self) -> Path:
        return self.var / "static"


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
    var = folder / "var"
    with servers(2, environment) as behind:
        ports = [server.port for server in behind]
        with nginx(folder / "nginx", free_port(), ports, var / "static") as address:
            yield Site(address, behind, environment, var)


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
    assert headers["vary"] == "Accept-Encoding"  # for what stands between nginx and browsers
    assert site.get(PAGE, Accept_Encoding="gzip, deflate, br")[1]["content-encoding"] == "br"
    headers, body = site.get(PAGE, Accept_Encoding="br;q=0, gzip;q=0, *;q=0")[1:]
    assert "content-encoding" not in headers
    assert body == plain


def test_the_desk_is_sent_compressed_although_it_is_never_br(site):
    headers = site.get("/admin/login/", Accept_Encoding="gzip, deflate, br, zstd")[1]
    assert headers["content-encoding"] == "gzip"


def test_a_visitor_who_has_the_page_gets_no_bytes(site):
    etag = site.get(PAGE)[1]["etag"]
    status, _headers, body = site.get(PAGE, If_None_Match=etag)
    assert (status, body) == (304, b"")


def test_files_are_kept_for_ever(site):
    sheet = next(site.static.glob("css/site.*.css")).name
    status, headers, _body = site.get(f"/static/css/{sheet}")
    assert status == 200
    assert headers["cache-control"] == "public, max-age=31536000, immutable"


def test_a_cdn_is_told_that_files_come_in_two_encodings(site):
    sheet = next(site.static.glob("css/site.*.css")).name
    for encoding, sent in (("gzip", "gzip"), ("identity", None)):
        headers = site.get(f"/static/css/{sheet}", Accept_Encoding=encoding)[1]
        assert headers.get("content-encoding") == sent
        assert headers["vary"] == "Accept-Encoding"


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


# --- nginx alone, before a server whose answers a test chooses ------------------------------


@dataclass
class Front(Address):
    """nginx before one stand-in, whose pages begin with how long they may be kept:
    /<s-maxage>/<stale-while-revalidate>/...
    """

    store: Path
    statuses: dict[str, int] = field(default_factory=dict)  # by path; 200 for all others
    asked: list[tuple[str, str]] = field(default_factory=list)  # path, Accept-Encoding

    def times(self, path: str) -> int:
        return [asked for asked, _encoding in self.asked].count(path)


@contextmanager
def stand_in(front: Front, port: int) -> Iterator[None]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            encoding = self.headers.get("Accept-Encoding", "")
            front.asked.append((self.path, encoding))
            status = front.statuses.get(self.path, 200)
            self.send_response(status)
            if (kept := re.match(r"/(\d+)/(\d+)/", self.path)) and status < 500:
                fresh, stale = kept.groups()
                told = f"max-age=0, public, s-maxage={fresh}, stale-while-revalidate={stale}"
                self.send_header("Cache-Control", f"{told}, must-revalidate")
            self.send_header("Vary", "Accept-Encoding")
            self.end_headers()
            self.wfile.write(f"{status} for {encoding}".encode())

        def log_message(self, *_arguments: object) -> None:
            """Nothing to tell."""

    with ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield
        server.shutdown()
        thread.join()


WITHDRAWN, CHANGED, BROKEN = "/1/1/withdrawn/", "/1/600/changed/", "/1/1/broken/"


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    folder = tmp_path_factory.mktemp("front")
    port, behind = free_port(), free_port()
    front = Front(f"http://127.0.0.1:{port}", folder / "cache")
    with stand_in(front, behind), nginx(folder, port, [behind], folder):
        yield front


@pytest.fixture(scope="module")
def aged(front: Front) -> Front:
    """With pages in store whose second is over, and the second after it too."""
    for path in (WITHDRAWN, CHANGED, BROKEN):
        assert front.get(path)[1]["x-cache-status"] == "MISS"
    time.sleep(3.5)  # nginx counts in whole seconds
    return front


def test_nobody_is_shown_a_page_that_is_older_than_it_says_it_may_be(aged):
    aged.statuses[WITHDRAWN] = 410
    assert aged.get(WITHDRAWN)[0] == 410


def test_a_page_that_may_be_shown_while_it_is_fetched_anew_makes_nobody_wait(aged):
    aged.statuses[CHANGED] = 410
    status, headers, _body = aged.get(CHANGED)
    assert (status, headers["x-cache-status"]) == (200, "STALE")
    end = time.monotonic() + UNTIL
    while aged.get(CHANGED)[0] != 410:
        assert time.monotonic() < end, "it was never fetched anew"
        time.sleep(0.01)


def test_an_old_page_is_shown_while_no_server_can_answer_until_it_is_taken_from_the_store(aged):
    aged.statuses[BROKEN] = 503
    status, headers, _body = aged.get(BROKEN)
    assert (status, headers["x-cache-status"]) == (200, "STALE")
    for kept in [path for path in aged.store.rglob("*") if path.is_file()]:
        if f"KEY: {BROKEN} ".encode() in kept.read_bytes():
            kept.unlink()
    assert aged.get(BROKEN)[0] == 503


WISHES = {
    "br,gzip": ["gzip, deflate, br, zstd", "br,gzip", "GZIP;q=0.5 , BR ; q=1.0", "zstd, gzip, br"],
    "br,": ["br", "gzip;q=0, br", "br;q=0.001, identity"],
    "gzip": ["gzip", "br;q=0, gzip", "gzip;q=1.0, br; q=0.000", "deflate, gzip;q=0.8, *;q=0"],
    "": ["", "identity", "br;q=0, gzip;q=0", "gzip ; q=0.0,br;Q=0", "*;q=0", "brotli, x-gzip, abr"],
}


@pytest.mark.parametrize(("asked", "wishes"), WISHES.items(), ids=[*WISHES])
def test_browsers_that_take_the_same_encodings_share_one_copy(front, asked, wishes):
    path = f"/600/600/{asked or 'plain'}/"
    answers = [front.get(path, Accept_Encoding=wish) for wish in wishes]
    assert [answer[1]["x-cache-status"] for answer in answers] == (
        ["MISS"] + ["HIT"] * (len(wishes) - 1)
    )
    assert {answer[2].decode() for answer in answers} == {f"200 for {asked}"}
    assert {answer[1]["vary"] for answer in answers} == {"Accept-Encoding"}
    assert front.times(path) == 1


def test_a_client_that_hammers_the_login_is_held_off_before_it_reaches_the_portal(front):
    statuses = [front.get("/admin/login/")[0] for _time in range(20)]
    assert statuses[0] == 200
    assert 429 in statuses
    assert front.times("/admin/login/") == statuses.count(200)


# --- the backup -----------------------------------------------------------------------------


def back_up(var: Path) -> "subprocess.CompletedProcess[str]":
    """Run what the shipped unit runs every night, with this Python."""
    unit = (DEPLOY / "kenal-profesi-backup.service").read_text()
    (line,) = re.findall(r"^ExecStart=\S+/python (.*)$", unit, flags=re.MULTILINE)
    return subprocess.run(
        [sys.executable, *line.split()],
        cwd=ROOT,
        env={"VAR_DIR": str(var)},
        capture_output=True,
        text=True,
        check=False,
    )


def database(path: Path) -> "closing[sqlite3.Connection]":
    return closing(sqlite3.connect(path, isolation_level=None))


def test_a_portal_can_be_restored_from_the_backup_of_a_running_one(site, tmp_path):
    assert back_up(site.var).returncode == 0
    (copy,) = site.var.glob("backup/*")
    shutil.copy(copy, tmp_path / "portal.sqlite3")
    restored = site.environment | {"VAR_DIR": str(tmp_path)}
    assert manage(restored, "migrate", "--check") == ""
    for told in (site.environment, restored):
        manage(told, "dump_fixtures", f"--folder={told['VAR_DIR']}/dumped")
    dumped, again = (
        {path.name: path.read_bytes() for path in folder.rglob("dumped/professions/*.yaml")}
        for folder in (site.var, tmp_path)
    )
    assert dumped == again
    assert f"{PAGE.split('/')[2]}.yaml" in again


def test_a_backup_is_whole_while_somebody_saves(tmp_path):
    with database(tmp_path / "portal.sqlite3") as live:
        live.execute("PRAGMA journal_mode=WAL")
        live.execute("CREATE TABLE text (word)")
        live.execute("INSERT INTO text VALUES ('saved')")
        live.execute("BEGIN IMMEDIATE")
        live.execute("INSERT INTO text VALUES ('half')")
        assert back_up(tmp_path).returncode == 0
        live.execute("COMMIT")
    (copy,) = tmp_path.glob("backup/*")
    with database(copy) as kept:
        assert kept.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert kept.execute("SELECT word FROM text").fetchall() == [("saved",)]


def test_seven_backups_are_kept_and_the_newest_takes_the_place_of_the_oldest(tmp_path):
    for day in range(1, 8):
        (tmp_path / "backup").mkdir(exist_ok=True)
        (tmp_path / "backup" / f"portal-{day}.sqlite3").write_bytes(b"of last week")
    (tmp_path / "backup" / "new.sqlite3").write_bytes(b"of a night that was interrupted")
    with database(tmp_path / "portal.sqlite3") as live:
        live.execute("CREATE TABLE text (word)")
    assert back_up(tmp_path).returncode == 0
    names = {path.name for path in tmp_path.glob("backup/*")}
    assert names == {f"portal-{day}.sqlite3" for day in range(1, 8)}
    of_last_week = [p for p in tmp_path.glob("backup/*") if p.read_bytes() == b"of last week"]
    assert len(of_last_week) == 6


def test_a_backup_of_nothing_fails_and_leaves_the_copies_alone(tmp_path):
    assert "unable to open database file" in back_up(tmp_path).stderr
    assert [path.name for path in tmp_path.rglob("*")] == ["backup"]


# --- the settings ---------------------------------------------------------------------------


def test_the_settings_of_the_readme_mean_what_they_say_when_systemd_reads_them(site):
    (block,) = re.findall(
        r"^```sh\n(.*?)^```$", (DEPLOY / "README.md").read_text(), flags=re.MULTILINE | re.DOTALL
    )
    # For systemd a comment is a line of its own; behind a value it would belong to the value.
    lines = [line for line in block.splitlines() if line and line[0] not in "#;"]
    settings = dict(line.split("=", 1) for line in lines) | {"SECRET_KEY": "rahasia" * 10}
    names = ("ALLOWED_HOSTS", "SITE_URL", "PROXIES", "HTTPS")
    asked = f"from django.conf import settings as s; print([getattr(s, n) for n in {names}])"
    told = manage(site.environment | settings, "shell", "--no-imports", "-c", asked)
    meant = [["profesi.example"], "https://profesi.example", ["127.0.0.1"], True]
    assert told == f"{meant}\n"
