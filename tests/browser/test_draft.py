"""What Rani types is kept in her browser until it is saved, and offered back."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.desk import press
from tests.browser.test_two_editors import (
    HERS,
    Open,
    expect_saved,
    log_in,
    open_as,
    profession,
    save,
    saved_duties,
)
from tests.factories import UserFactory

__all__ = ["open_as"]

THEIRS = "Sari menulis ringkasan ini lebih dahulu."
ADD = "/admin/profiles/profession/add/"
KEPT = "() => Object.keys(localStorage).filter((key) => key.startsWith('naskah|')).length"
ARE_KEPT = f"count => ({KEPT})() === count"


def address() -> str:
    return f"/admin/profiles/profession/{profession().pk}/change/"


def offer(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile(r"Kembalikan tulisan pukul \d\d\.\d\d"))


def close_and_open_again(page: Page, where: str = "") -> Page:
    """Close the tab as a crash does, without a word to the page, and open a new one."""
    context: BrowserContext = page.context
    page.close()
    again = context.new_page()
    again.goto(where or address())
    return again


def until_kept(page: Page, count: int = 1) -> None:
    """Look at another tab, so that all that is typed is kept at once, and not a part of it."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_function(ARE_KEPT, arg=count)


@pytest.fixture
def rani(open_as: Open) -> Page:
    return open_as("rani")


def test_a_closed_tab_gives_the_text_back_and_one_press_saves_it(rani: Page) -> None:
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    rani.locator("#duty_set-group").get_by_role("button", name="Tambahkan").click()
    before = saved_duties()
    rani.locator(f"#duty_set-{len(before)} textarea").fill("Rani menambah satu tugas.")
    rani.locator("#duty_set-0").get_by_role("checkbox").check()
    until_kept(rani)
    page = close_and_open_again(rani)
    expect(page.get_by_role("textbox", name="Ringkasan")).not_to_have_value(HERS)
    press(page, offer(page))
    expect(page.get_by_text("Ini tulisanmu yang tadi, belum disimpan.")).to_be_visible()
    expect(page.get_by_role("textbox", name="Ringkasan")).to_have_value(HERS)
    assert profession().summary != HERS
    save(page)
    expect_saved(page)
    assert profession().summary == HERS
    assert saved_duties() == [*before[1:], "Rani menambah satu tugas."]
    expect(offer(page)).to_have_count(0)
    until_kept(page, 0)


def test_the_text_is_kept_within_ten_seconds_of_typing_without_a_pause(rani: Page) -> None:
    rani.clock.install(time="2026-05-02 08:00:00")
    rani.reload()
    rani.clock.pause_at("2026-05-02 09:00:00")
    for _second in range(10):
        rani.get_by_role("textbox", name="Ringkasan").press_sequentially(" kata")
        rani.clock.run_for(1000)
    assert rani.evaluate(KEPT) == 1


def test_a_text_that_was_thrown_away_is_not_offered_again(rani: Page) -> None:
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    until_kept(rani)
    page = close_and_open_again(rani)
    page.get_by_role("button", name="Buang").click()
    expect(offer(page)).to_have_count(0)
    page.reload()
    expect(page.get_by_role("textbox", name="Ringkasan")).to_be_visible()
    expect(offer(page)).to_have_count(0)


def test_leaving_the_page_keeps_the_text_at_once(rani: Page) -> None:
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    rani.goto("/admin/")
    rani.goto(address())
    expect(offer(rani)).to_be_visible()


def test_a_page_without_a_change_keeps_nothing(rani: Page) -> None:
    rani.get_by_role("textbox", name="Ringkasan").click()
    rani.goto("/admin/")
    assert rani.evaluate(KEPT) == 0


def test_a_save_that_leads_elsewhere_clears_it_too(rani: Page) -> None:
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    until_kept(rani)
    press(rani, rani.get_by_role("button", name="Simpan", exact=True).first)
    expect_saved(rani)
    rani.goto(address())
    expect(rani.get_by_role("textbox", name="Ringkasan")).to_have_value(HERS)
    until_kept(rani, 0)


def test_a_save_that_failed_keeps_it(rani: Page) -> None:
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    rani.get_by_role("textbox", name="Kode ISCO-08").fill("dua")
    save(rani)
    expect(rani.get_by_text("Tulis empat angka")).to_be_visible()
    page = close_and_open_again(rani)
    expect(offer(page)).to_be_visible()


def test_a_new_profession_is_kept_and_cleared_too(rani: Page) -> None:
    rani.goto(ADD)
    title = rani.get_by_label("Judul", exact=False).first
    title.fill("Psikolog Klinis")
    title.press("Tab")
    expect(rani.get_by_label("Alamat", exact=False).first).to_have_value("psikolog-klinis")
    until_kept(rani)
    page = close_and_open_again(rani, ADD)
    press(page, offer(page))
    expect(page.get_by_label("Judul", exact=False).first).to_have_value("Psikolog Klinis")
    save(page)
    expect_saved(page)
    page.goto(ADD)
    until_kept(page, 0)
    expect(offer(page)).to_have_count(0)


def test_a_text_given_back_is_compared_with_what_was_saved_meanwhile(
    rani: Page, open_as: Open
) -> None:
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    until_kept(rani)
    sari = open_as("sari")
    sari.get_by_role("textbox", name="Ringkasan").fill(THEIRS)
    save(sari)
    expect_saved(sari)
    page = close_and_open_again(rani)
    press(page, offer(page))
    told = page.get_by_role("alert").filter(has_text="Belum disimpan")
    expect(told.get_by_role("cell", name=THEIRS)).to_be_visible()
    assert profession().summary == THEIRS


def test_two_tabs_keep_a_text_each(rani: Page) -> None:
    other = rani.context.new_page()
    other.goto(address())
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    until_kept(rani)
    other.get_by_role("textbox", name="Ringkasan").fill("Tab yang lain.")
    until_kept(rani, 2)
    other.close()
    page = close_and_open_again(rani)
    expect(offer(page)).to_have_count(2)


def test_nobody_else_at_this_browser_is_offered_her_text(rani: Page) -> None:
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    until_kept(rani)
    user = UserFactory(username="ratna", is_superuser=True)
    user.set_password("sandi redaksi yang panjang")
    user.save()
    rani.context.clear_cookies()
    page = close_and_open_again(rani)
    log_in(page, "ratna")
    expect(page.get_by_role("textbox", name="Ringkasan")).to_be_visible()
    expect(offer(page)).to_have_count(0)
    page.context.clear_cookies()
    page.goto(address())
    log_in(page, "rani")
    expect(offer(page)).to_be_visible()


FILL = """() => {
  for (let size = 1 << 23; size; size >>= 1)
    try { localStorage.setItem(`lain ${size}`, "x".repeat(size)); } catch {}
}"""
# Ours alone: stock admin keeps its theme there and does not expect a refusal.
FORBID = """
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    if (key.startsWith("naskah")) throw new Error("no");
    setItem.call(this, key, text);
  };
"""


def test_a_full_store_is_no_error(rani: Page) -> None:
    rani.evaluate(FILL)
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    rani.goto("/admin/")
    assert rani.evaluate(KEPT) == 0
    rani.goto(address())
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    save(rani)
    expect_saved(rani)


def test_a_forbidden_store_is_no_error(rani: Page) -> None:
    rani.add_init_script(FORBID)
    rani.goto(address())
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    save(rani)
    expect_saved(rani)


def test_nothing_typed_leaves_the_browser_by_itself(rani: Page) -> None:
    sent: list[str] = []
    rani.on("request", lambda request: request.method == "POST" and sent.append(request.url))
    rani.get_by_role("textbox", name="Ringkasan").fill(HERS)
    until_kept(rani)
    assert [url for url in sent if not url.endswith("/kelengkapan/")] == []
