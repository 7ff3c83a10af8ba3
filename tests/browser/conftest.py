"""A browser for every test here, and a watch on what it complains about."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from profiles.editorial.publishing import withdraw
from tests.browser import fonts
from tests.factories import published
from tests.services import chromium

HERE = Path(__file__).parent
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {
    "viewport": {"width": 360, "height": 740},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
FIGURE = "measured in the browser"
PATIENCE = 60_000  # ms until waiting is given up; a busy machine needs more than the usual 5 s

NewPage = Callable[..., Page]


expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    reports = [report for kind in terminalreporter.stats.values() for report in kind]
    properties = [pair for one in reports for pair in getattr(one, "user_properties", ())]
    if lines := sorted({text for name, text in properties if name == FIGURE}):
        terminalreporter.section(FIGURE)
        for line in lines:
            terminalreporter.line(line)


@pytest.fixture
def say(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Add a line to the figures at the end of the run."""
    return partial(record_property, FIGURE)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    chosen = os.environ.get("CHROMIUM")
    found = [chosen] if chosen else chromium.installed()
    path = next(filter(chromium.starts, found), None)
    if path is None:
        pytest.fail(
            f"The browser tests need a Chromium that starts (CHROMIUM={chosen or ''}). "
            "Install the package chromium, or run `make test`, which finds one.",
            pytrace=False,
        )
    configuration = fonts.configure(tmp_path_factory.mktemp("fonts"))
    return {
        **browser_type_launch_args,
        "executable_path": path,
        "args": ARGUMENTS,
        "env": os.environ | {"FONTCONFIG_FILE": str(configuration)},
    }


@pytest.fixture(scope="session")
def base_url() -> None:
    """None for all; the plugin's own fixture for this is deprecated by pytest 9."""


@pytest.fixture
def portal(live_server: Any, catalogue: None) -> str:
    """The address of a portal with the real catalogue, from which one page was withdrawn."""
    withdraw(published(title="Relawan Desa").profession)
    return str(live_server.url)


@dataclass
class Watch:
    """What the browser complained about, but for addresses that are meant to be missing."""

    missing: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("console", self.hear)
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))

    def hear(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        parts = urlsplit(message.location.get("url", ""))
        address = f"{parts.path}?{parts.query}" if parts.query else parts.path
        not_found = "status of 404" in message.text or "status of 410" in message.text
        if not (not_found and address in self.missing):
            self.complaints.append(f"{address}: {message.text}")


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Fails the test on any error in the console, such as content that the CSP blocked."""
    watch = Watch()
    yield watch
    assert watch.complaints == []


@pytest.fixture
def new_page(new_context: Callable[..., BrowserContext], watch: Watch) -> NewPage:
    """Open a page on `base_url` in a context of its own: no cookies, no cache."""

    def open_page(base_url: str, **options: Any) -> Page:
        context = new_context(base_url=base_url, **options)
        context.set_default_timeout(PATIENCE)
        watch.over(context)
        return context.new_page()

    return open_page
