"""What the journeys on the editors' desk have in common."""

from django.contrib.auth.models import User
from playwright.sync_api import Locator, Page, expect

from tests.conftest import logged_in
from tests.factories import UserFactory

PASSWORD = "sandi-yang-panjang-sekali"


def employ(username: str, **given: list[str]) -> None:
    """An account at the desk with roles or permissions."""
    user = UserFactory(username=username, **given)
    user.set_password(PASSWORD)
    user.save()


def press(page: Page, target: Locator) -> None:
    """Press what leads to a page, and wait until that is whole, with what its scripts add."""
    with page.expect_navigation():
        target.click()


def let_in(page: Page, username: str, portal: str) -> None:
    """A browser in which someone has logged in before."""
    session = logged_in(User.objects.get(username=username)).cookies["sessionid"]
    page.context.add_cookies([{"name": "sessionid", "value": session.value, "url": portal}])


def log_in(page: Page, username: str) -> None:
    page.goto("/admin/")
    fill_login(page, username)


def fill_login(page: Page, username: str) -> None:
    page.get_by_label("Nama pengguna").fill(username)
    page.get_by_label("Sandi").fill(PASSWORD)
    press(page, page.get_by_role("button", name="Masuk"))


def open_profession(page: Page, title: str = "Pekerja Sosial") -> None:
    page.goto("/admin/profiles/profession/")
    press(page, page.get_by_role("link", name=title, exact=True))
    expect(page.locator("#content h2").first).to_have_text(title)
