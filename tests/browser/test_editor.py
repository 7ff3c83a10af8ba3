"""Sari writes and publishes: nothing that she saves is public until she says so."""

import pytest
from playwright.sync_api import Locator, Page, expect

from profiles.models import Profession
from tests.browser.conftest import NewPage
from tests.browser.desk import employ, log_in, open_profession, press
from tests.conftest import ALONE, EDITING

PUBLIC = "/profesi/pekerja-sosial/"
SUMMARY = "Mendampingi orang yang hidupnya sedang goyah, sampai mereka berdiri sendiri lagi."


@pytest.fixture
def sari(portal: str) -> None:
    employ("sari", permissions=[*EDITING, *ALONE])


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def any_desk(request: pytest.FixtureRequest, portal: str, sari: None, new_page: NewPage) -> Page:
    return new_page(portal, java_script_enabled=request.param)


@pytest.fixture
def desk(portal: str, sari: None, new_page: NewPage) -> Page:
    page = new_page(portal, viewport={"width": 1280, "height": 900})
    log_in(page, "sari")
    open_profession(page)
    return page


def save(page: Page) -> None:
    press(page, page.get_by_role("button", name="Simpan dan terus mengedit").first)
    expect(page.locator(".messagelist .success")).to_be_visible()


def duty_rows(page: Page) -> Locator:
    return page.locator("#duty_set-group tr.has_original")


def duties_on_page(page: Page) -> list[str]:
    return duty_rows(page).locator("textarea").evaluate_all("all => all.map(one => one.value)")


def saved_duties() -> list[str]:
    return [duty.text for duty in Profession.objects.get(slug="pekerja-sosial").duty_set.all()]


def test_sari_changes_a_summary_sees_it_before_anyone_else_and_publishes_it(
    any_desk: Page, portal: str, new_page: NewPage
) -> None:
    page = any_desk
    visitor = new_page(portal)
    visitor.goto(PUBLIC)
    before = visitor.locator("#ringkasan .lead").inner_text()
    assert before != SUMMARY

    log_in(page, "sari")
    open_profession(page)
    page.get_by_role("textbox", name="Ringkasan").fill(SUMMARY)
    press(page, page.get_by_role("button", name="Simpan dan pratinjau"))
    notice = page.get_by_role("status").filter(has_text="Pratinjau naskah yang belum terbit")
    expect(notice).to_be_visible()
    expect(page.locator("#ringkasan .lead")).to_have_text(SUMMARY)
    visitor.reload()
    expect(visitor.locator("#ringkasan .lead")).to_have_text(before)

    press(page, page.get_by_role("link", name="Kembali menyunting"))
    expect(page.locator(".field-state")).to_contain_text("ada perubahan yang belum terbit")
    expect(page.get_by_role("textbox", name="Ringkasan")).to_have_value(SUMMARY)
    press(page, page.get_by_role("button", name="Simpan dan terbitkan"))
    expect(page.locator(".messagelist .success")).to_contain_text("“Pekerja Sosial” sudah terbit")
    expect(page.locator(".field-state")).not_to_contain_text("belum terbit")
    visitor.reload()
    expect(visitor.locator("#ringkasan .lead")).to_have_text(SUMMARY)

    page.get_by_role("link", name="Lihat halaman terbit").click()
    expect(page).to_have_url(PUBLIC)


def test_a_visitor_is_sent_to_the_login_instead_of_a_preview(
    portal: str, sari: None, new_page: NewPage
) -> None:
    visitor = new_page(portal)
    profession = Profession.objects.get(slug="pekerja-sosial")
    visitor.goto(f"/admin/profiles/profession/{profession.pk}/pratinjau/")
    expect(visitor.get_by_role("button", name="Masuk")).to_be_visible()


def test_sari_drags_the_third_duty_to_the_top(desk: Page) -> None:
    first, second, third, *rest = duties_on_page(desk)
    handle = duty_rows(desk).nth(2).locator("td.original p")
    target = duty_rows(desk).nth(0).locator("td.original p")
    handle.scroll_into_view_if_needed()
    handle.drag_to(target, target_position={"x": 20, "y": 2}, source_position={"x": 20, "y": 8})
    assert duties_on_page(desk) == [third, first, second, *rest]
    save(desk)
    assert duties_on_page(desk) == [third, first, second, *rest]
    assert saved_duties() == [third, first, second, *rest]


def test_sari_orders_the_duties_by_number(desk: Page) -> None:
    first, second, *rest = duties_on_page(desk)
    numbers = duty_rows(desk).locator("input._reorder_")
    expect(numbers.first).to_be_visible()
    of_first, of_second = (numbers.nth(n).input_value() for n in (0, 1))
    numbers.nth(0).fill(of_second)
    numbers.nth(1).fill(of_first)
    save(desk)
    assert duties_on_page(desk) == [second, first, *rest]
    assert saved_duties() == [second, first, *rest]


def test_sari_adds_a_duty_in_a_row_of_its_own(desk: Page) -> None:
    before = duties_on_page(desk)
    desk.locator("#duty_set-group").get_by_role("button", name="Tambahkan").click()
    added = desk.locator(f"#duty_set-{len(before)} textarea")
    added.fill("Menulis laporan bulanan untuk dinas sosial.")
    save(desk)
    assert saved_duties() == [*before, "Menulis laporan bulanan untuk dinas sosial."]


def test_sari_adds_whom_the_work_suits_with_its_trait(desk: Page) -> None:
    group = desk.locator("#suitability_set-group")
    rows = group.locator(".inline-related.has_original")
    before = rows.count()
    group.get_by_role("button", name="Tambahkan").click()
    row = desk.locator(f"#suitability_set-{before}")
    row.locator("textarea").first.fill("Kamu betah mendengarkan cerita yang panjang.")
    row.get_by_role("combobox").first.select_option("Kesabaran")
    save(desk)
    expect(rows).to_have_count(before + 1)
    profession = Profession.objects.get(slug="pekerja-sosial")
    fit = profession.suitability_set.get(sentence="Kamu betah mendengarkan cerita yang panjang.")
    assert (fit.fit, fit.trait.slug, fit.had) == ("cocok", "kesabaran", True)


def test_what_sari_publishes_with_gaps_stays_off_the_site_and_she_reads_why(desk: Page) -> None:
    desk.get_by_role("textbox", name="Ringkasan").fill("")
    press(desk, desk.get_by_role("button", name="Simpan dan terbitkan"))
    expect(desk.locator(".messagelist .error")).to_contain_text("belum bisa:")
    expect(desk.get_by_role("textbox", name="Ringkasan")).to_have_value("")
    desk.goto(PUBLIC)
    expect(desk.locator("#ringkasan .lead")).not_to_be_empty()
