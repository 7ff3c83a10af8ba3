"""Dimas answers statements: about two professions, and about all of them."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage

PAIR = "/bandingkan/pekerja-sosial/pekerja-sosial-medis/"
EMPATHY = "Saya mudah menangkap perasaan orang lain."
NOTES = "Saya rajin mencatat dan menyimpan berkas dengan rapi."
LISTENING = "Saya bisa menyimak cerita orang sampai selesai tanpa memotong."


def answer(page: Page, statement: str, words: str) -> None:
    group = page.get_by_role("group", name=statement)
    group.get_by_role("radio", name=words, exact=True).check()


def test_dimas_checks_himself_for_two_professions_on_a_phone_without_javascript(
    portal: str, new_page: NewPage
) -> None:
    page = new_page(portal, **PHONE, java_script_enabled=False)
    page.goto(PAIR)
    page.get_by_role("link", name="Cek diri untuk dua profesi ini").click()
    expect(page).to_have_url(f"{PAIR}cek-diri/")
    answer(page, EMPATHY, "Ya")
    answer(page, NOTES, "Tidak")
    answer(page, LISTENING, "Belum tahu")
    page.get_by_role("button", name="Lihat hasilnya").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Hasil cek diri")
    supporting = page.get_by_role("region", name="Yang mendukung")
    expect(supporting.locator('[data-profesi="pekerja-sosial"]')).to_contain_text(
        "membuka jalan pertolongan"
    )
    warning = page.get_by_role("region", name="Yang perlu kamu pertimbangkan")
    ours = warning.locator('[data-profesi="pekerja-sosial"]')
    expect(ours).to_contain_text("Kurang cocok kalau kamu sering membiarkan catatan")
    expect(ours).to_contain_text("Bisa dilatih")
    asked = page.get_by_role("region", name="Tanyakan kepada Guru BK")
    expect(asked.get_by_role("listitem")).to_have_count(1)
    expect(asked).to_contain_text("Mana yang lebih mirip saya")

    page.get_by_role("link", name="Ubah jawaban").click()
    group = page.get_by_role("group", name=EMPATHY)
    expect(group.get_by_role("radio", name="Ya", exact=True)).to_be_checked()
    page.goto(page.url.replace("&lihat=jawaban", ""))
    page.get_by_role("link", name="Kembali ke perbandingan").click()
    expect(page).to_have_url(PAIR)
    assert page.context.cookies() == []


def test_three_answers_stand_side_by_side_and_are_as_high_as_a_finger(
    portal: str, new_page: NewPage
) -> None:
    page = new_page(portal, viewport={"width": 320, "height": 640})
    page.goto("/kecocokan/?lihat=jawaban")
    labels = page.locator(".answers").first.locator("label").all()
    boxes = [label.bounding_box() for label in labels]
    assert len(boxes) == 3
    assert len({box["y"] for box in boxes if box}) == 1
    assert all(box["height"] >= 44 for box in boxes if box)


def test_dimas_matches_and_compares_the_top_two_by_keyboard_alone(
    portal: str, new_page: NewPage
) -> None:
    page = new_page(portal, viewport={"width": 1280, "height": 800})
    page.goto("/kecocokan/")
    tile = page.get_by_role("checkbox", name="Isu sosial")
    tile.focus()
    page.keyboard.press("Space")
    expect(tile).to_be_checked()
    page.get_by_role("button", name="Lanjut").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    for number in range(1, 11):
        expect(page.get_by_text(f"pernyataan {number}, paling banyak 10")).to_be_visible()
        page.get_by_role("button", name="Ya", exact=True).focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        if page.get_by_role("heading", level=1).filter(has_text="Yang paling sejalan").count():
            break
    assert number >= 6
    compare = page.get_by_role("link", name="Bandingkan dua teratas")
    top = page.locator(".match h2").all_text_contents()[:2]
    compare.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{top[0]} atau {top[1]}")


def test_one_step_back_takes_the_last_answer_away(portal: str, new_page: NewPage) -> None:
    page = new_page(portal, **PHONE, java_script_enabled=False)
    page.goto("/kecocokan/?lihat=pernyataan")
    first = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name="Tidak", exact=True).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(first)
    page.get_by_role("link", name="Kembali").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(first)


def test_answers_that_are_all_unknown_become_questions(portal: str, new_page: NewPage) -> None:
    page = new_page(portal, **PHONE)
    page.goto("/kecocokan/?lihat=jawaban")
    for group in page.locator("fieldset").all()[:2]:
        group.get_by_role("radio", name="Belum tahu", exact=True).check()
    page.get_by_role("button", name="Lihat hasilnya").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Semua jawabanmu “belum tahu”")
    asked = page.get_by_role("region", name="Tanyakan kepada Guru BK")
    expect(asked.get_by_role("listitem")).to_have_count(2)
