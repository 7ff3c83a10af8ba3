"""What a page weighs on the wire, from the production server with its production files."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import PROFESSIONS
from tests.browser.conftest import NewPage
from tests.services.portal import free_port

ROOT = Path(__file__).parents[2]
KB = 1024
COMPARISON = "/bandingkan/pekerja-sosial/pengembang-program-pemberdayaan-masyarakat/"
# What would lead the server away from a fresh portal of its own.
OTHERS = {"DATABASE_URL", "PORT", "DEBUG", "HTTPS", "SECRET_KEY", "ALLOWED_HOSTS"}


@pytest.fixture(scope="module")
def production(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a portal that `manage.py serve` made from nothing, as `make run` does."""
    folder = tmp_path_factory.mktemp("production")
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if name not in OTHERS}
    environment |= {
        "DJANGO_SETTINGS_MODULE": "careerprofiles.settings",
        "VAR_DIR": str(folder / "var"),
        "PORT": str(port),
    }
    log = folder / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
    try:
        wait_until_healthy(f"http://127.0.0.1:{port}/healthz", server, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        try:
            server.wait(timeout=15)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def wait_until_healthy(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(1500):
        if server.poll() is not None:
            break
        try:
            with urlopen(address, timeout=5) as response:  # noqa: S310 - our own loopback server
                if response.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"The production server did not start:\n{log.read_text()}", pytrace=False)


class Wire:
    """Counts what one page's visits bring over the network, headers and all."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session = page.context.new_cdp_session(page)
        self.session.send("Network.enable")
        self.session.on("Network.responseReceived", self.answered)
        self.session.on("Network.loadingFinished", self.finished)
        self.addresses: dict[str, str] = {}
        self.bytes: dict[str, float] = {}

    def answered(self, event: dict[str, Any]) -> None:
        self.addresses[event["requestId"]] = event["response"]["url"]

    def finished(self, event: dict[str, Any]) -> None:
        self.bytes[event["requestId"]] = event["encodedDataLength"]

    def visit(self, address: str) -> tuple[float, int]:
        """KB and requests of one visit; what came from the browser's cache costs nothing."""
        self.addresses.clear()
        self.bytes.clear()
        response = self.page.goto(address, wait_until="load")
        assert response is not None
        assert response.ok, address
        # The icon comes last, and not every Chromium asks for it: count it in any case.
        icon = self.page.locator("link[rel=icon]").get_attribute("href")
        assert icon is not None
        while self.addresses.keys() - self.bytes.keys():
            self.page.wait_for_timeout(20)  # the last one may come after the load event
        weight = sum(self.bytes.values())
        requests = sum(1 for size in self.bytes.values() if size)
        if not any(url.endswith(icon) for url in self.addresses.values()):
            headers = self.page.request.get(icon).headers
            weight += int(headers["content-length"]) + sum(map(len, headers.items())) + 300
            requests += 1
        return weight / KB, requests


def test_a_first_visit_to_a_profession_and_the_next_are_light(
    production: str, new_page: NewPage, say: Callable[[str], None]
) -> None:
    heavy = []
    for first, following in zip(PROFESSIONS, PROFESSIONS[1:] + PROFESSIONS[:1], strict=True):
        wire = Wire(new_page(production))
        weight, requests = wire.visit(first)
        next_weight, next_requests = wire.visit(following)
        say(
            f"weight: {weight:5.1f} KB in {requests} requests, then {next_weight:4.1f} KB "
            f"in {next_requests}, {first}"
        )
        if weight > 60 or requests > 6:
            heavy.append(f"{first}: {weight:.1f} KB in {requests} requests")
        if next_weight > 25:
            heavy.append(f"{following}: {next_weight:.1f} KB as the next page")
    assert heavy == []


@pytest.mark.parametrize(
    ("address", "most"),
    [
        (COMPARISON, 70),
        ("/profesi/", 40),
        ("/profesi/?q=masyarakat&sifat=empati&bukan=tertib-mencatat.kurang", 40),
        ("/miskonsepsi/", 40),
        ("/", 40),
    ],
)
def test_a_first_visit_is_light(
    production: str, new_page: NewPage, say: Callable[[str], None], address: str, most: int
) -> None:
    weight, requests = Wire(new_page(production)).visit(address)
    say(f"weight: {weight:5.1f} KB in {requests} requests {address}")
    assert weight <= most
    assert requests <= 6


def test_files_with_a_hash_in_their_name_are_compressed_and_kept_for_good(
    production: str, new_page: NewPage
) -> None:
    page = new_page(production)
    page.goto("/")
    sheets = page.locator("link[rel=stylesheet]")
    assert sheets.count() == 1, "the components are put into one sheet"
    address = sheets.get_attribute("href")
    headers = page.request.get(str(address)).headers
    assert headers["content-encoding"] in ("br", "gzip")
    assert "immutable" in headers["cache-control"]
