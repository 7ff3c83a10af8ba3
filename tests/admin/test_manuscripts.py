"""The page that takes in manuscripts: /admin/profiles/profession/naskah/."""

import pytest
from django.db import IntegrityError
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from profiles.admin import manuscripts
from profiles.editorial.publishing import compile as compiled
from profiles.editorial.publishing import save_revision
from profiles.models import Fingerprint, Listing, Profession, Revision
from tests.admin.manuscripts import LOOSE, PAGE, RECIPE, SECOND, TEXT, Typing, pasted, uploaded
from tests.browser.desk import PASSWORD, employ
from tests.factories import ProfessionFactory, ProfileFactory, drafted

pytestmark = pytest.mark.ignore_template_errors


def profile_of(title):
    return compiled(Profession.objects.get(title=title))


# --- who may ------------------------------------------------------------------------------


def test_a_visitor_is_led_to_the_login(visitor, db):
    assertRedirects(visitor.get(PAGE), f"/admin/login/?next={PAGE}")


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_reviewer_may_not(reviewer, method):
    assert getattr(reviewer, method)(PAGE).status_code == 403


def test_the_list_and_the_add_page_lead_here(writer, reviewer):
    assertContains(writer.get("/admin/profiles/profession/"), f'href="{PAGE}"')
    assertContains(writer.get("/admin/profiles/profession/add/"), f'href="{PAGE}"')
    assertNotContains(reviewer.get("/admin/profiles/profession/"), f'href="{PAGE}"')


def test_a_post_without_a_token_changes_nothing(writer):
    writer.handler.enforce_csrf_checks = True
    assert pasted(writer, TEXT).status_code == 403


def test_an_expired_login_loses_neither_text_nor_arrangement(writer, visitor):
    assertContains(pasted(visitor, TEXT), "sulit bicara")
    employ("wulan", roles=["Penulis"])
    typing = Typing(writer, TEXT)
    typing.place("menyusun sesi melukis", "cocok")
    typing.client = visitor
    typing.press("_save", "0")
    assertContains(typing.page, "Sesimu sudah berakhir")
    typing.press("_login", username="wulan", password=PASSWORD)
    assert typing.fields[typing.piece("menyusun sesi melukis") + "-place"] == "cocok"
    assert not Profession.objects.exists()


# --- reading ------------------------------------------------------------------------------


def test_each_piece_stands_in_its_section_beside_its_sentence(writer):
    typing = Typing(writer, TEXT)
    assertContains(typing.page, 'Tugas utama meliputi <mark data-part="tugas">menyusun sesi')
    fields = typing.fields
    assert fields[typing.piece("menyusun sesi melukis") + "-place"] == "tugas"
    assert fields[typing.piece("Guru Seni Budaya") + "-place"] == "beda-1-nama"
    assert fields["p0-title"] == "Terapis Seni"


def test_missing_sections_and_gaps_are_named(writer):
    response = pasted(writer, TEXT.replace(", padahal lukisan hanya jalan untuk bicara", ""))
    assertContains(response, "Ekspektasi dan realita: tidak ada")
    assertContains(response, "belum punya fakta.")


def test_reading_stores_nothing(writer):
    Typing(writer, TEXT).press("_update")
    assert not Profession.objects.exists()


def test_an_uploaded_file_is_read_like_a_pasted_text(writer):
    response = uploaded(writer, b"\xef\xbb\xbf" + TEXT.replace(" ", "\r\n", 1).encode())
    assertContains(response, 'name="p0-title" value="Terapis Seni"')


def test_the_text_is_escaped_everywhere(writer):
    typing = Typing(writer, f"{TEXT} <script>alert(1)</script> ada di halaman lain.")
    typing.press("_update", **{"p0-title": "<script>alert(1)</script>"})
    assertNotContains(typing.page, "<script>alert")


def test_a_text_about_something_else_is_told_apart_and_kept(writer):
    response = pasted(writer, RECIPE)
    assertContains(response, "Tidak ada profesi yang dikenali")
    assertContains(response, RECIPE)


def test_what_was_not_recognised_can_be_placed_by_hand(writer):
    response = writer.post(PAGE, {"text": RECIPE, "_by_hand": "1"})
    assertContains(response, 'name="p0-title" value=""')
    assertContains(response, '<option value="belum" selected>', count=3)


def test_going_back_to_the_text_brings_all_of_it(writer):
    text = f"{TEXT}\n\n{SECOND}"
    page = Typing(writer, text).press("_back")
    assert page.context["form"].initial["text"] == text


# --- moving -------------------------------------------------------------------------------


def test_a_moved_and_mended_piece_stays_so(writer):
    typing = Typing(writer, f"{TEXT} {LOOSE}")
    name = typing.piece(LOOSE)
    typing.place(LOOSE, "tugas")
    typing.press("_update", **{f"{name}-text": "memasak rendang"})
    assert typing.fields[typing.piece("memasak rendang") + "-place"] == "tugas"
    assertNotContains(typing.page, "Belum ditempatkan:")


@pytest.mark.parametrize("code", ["", "nosuch", "beda-1-x", "\x00", "ke-99", "9" * 5000])
def test_a_forged_place_leaves_the_piece_to_be_placed(writer, code):
    typing = Typing(writer, TEXT)
    typing.place("menyusun sesi melukis", code)
    typing.press("_update")
    assert typing.fields[typing.piece("menyusun sesi melukis") + "-place"] == "belum"


def test_a_new_comparison_asks_for_the_role(writer):
    typing = Typing(writer, f"{TEXT} {LOOSE}")
    typing.place(LOOSE, "beda-2-lain")
    typing.press("_save", "0")
    assertContains(typing.page, "Beda 2 belum punya nama profesi lain.")
    typing.press("_save", "0", **{"p0-role-2": "Juru Masak"})
    assert [c.title for c in profile_of("Terapis Seni").comparisons] == [
        "Guru Seni Budaya",
        "Juru Masak",
    ]


def test_a_piece_can_be_moved_to_the_other_profession(writer):
    typing = Typing(writer, f"{TEXT} {LOOSE}\n\n{SECOND}")
    name = typing.piece(LOOSE)
    assert name.startswith("p0-")
    typing.place(LOOSE, "ke-1")
    typing.press("_update")
    assert typing.piece(LOOSE).startswith("p1-")


# --- saving -------------------------------------------------------------------------------


def test_a_draft_is_saved_as_it_was_arranged_and_is_not_public(writer, visitor):
    response = Typing(writer, TEXT).press("_save", "0")
    profession = Profession.objects.get()
    assertRedirects(response, f"/admin/profiles/profession/{profession.pk}/change/")
    assertContains(response, "tersimpan sebagai draf dengan 11 potongan")
    profile = compiled(profession)
    assert profile.duties == ("Menyusun sesi melukis", "Mencatat kemajuan klien")
    assert profile.misconceptions[0].fact == "Lukisan hanya jalan untuk bicara"
    revision = Revision.objects.get()
    assert (revision.origin, revision.author.username) == (Revision.Origin.MANUSCRIPT, "wati")
    assert not Listing.objects.exists()
    assert visitor.get("/profesi/terapis-seni/").status_code == 404


def test_a_sentence_without_a_place_is_given_up_only_knowingly(writer):
    typing = Typing(writer, f"{TEXT} {LOOSE}")
    typing.press("_save", "0")
    assertContains(typing.page, "centang bahwa kamu tahu 1 kalimat")
    typing.press("_save", "0", **{"p0-known": "7"})
    assert not Profession.objects.exists()
    response = typing.press("_save", "0", **{"p0-known": "1"})
    assertContains(response, "1 kalimat belum ditempatkan dan tidak ikut tersimpan:")
    assertContains(response, LOOSE)
    assert Revision.objects.get().note == "1 kalimat naskah tidak ikut tersimpan."


def test_a_sentence_that_does_not_belong_to_the_text_needs_no_tick(writer):
    typing = Typing(writer, f"{TEXT} {LOOSE}")
    typing.place(LOOSE, "bukan")
    typing.press("_save", "0")
    assert Profession.objects.count() == 1


def test_what_is_too_long_is_said_and_not_cut(writer):
    typing = Typing(writer, TEXT)
    name = typing.piece("menyusun sesi melukis")
    typing.press("_save", "0", **{f"{name}-text": "sangat " * 100})
    assertContains(typing.page, "berisi 699 karakter, paling banyak 600.")
    assert typing.fields[f"{name}-text"].split() == ["sangat"] * 100
    assert not Profession.objects.exists()


@pytest.mark.parametrize("title", ["Terapis Seni", "terapis SENI", "Terapis-seni"])
def test_a_profession_that_exists_is_never_overwritten(writer, title):
    existing = drafted(title="Terapis Seni").profession
    before = compiled(existing)
    typing = Typing(writer, TEXT)
    typing.press("_save", "0", **{"p0-title": title})
    assertContains(typing.page, "Naskah tidak menimpa yang sudah ada")
    assertContains(typing.page, f'href="/admin/profiles/profession/{existing.pk}/change/"')
    assertContains(typing.page, "menyusun sesi melukis")
    assert compiled(existing) == before
    assert Profession.objects.count() == 1


def test_a_title_that_is_taken_in_this_very_moment_is_said(writer, monkeypatch):
    def late(*_given, **_named):
        raise IntegrityError

    typing = Typing(writer, TEXT)
    monkeypatch.setattr(manuscripts, "store", late)
    typing.press("_save", "0")
    assertContains(typing.page, "baru saja dipakai")
    assertContains(typing.page, "menyusun sesi melukis")


def test_a_failing_save_leaves_nothing_behind(writer, monkeypatch):
    def fail(*_given, **_named):
        raise IntegrityError

    typing = Typing(writer, TEXT)
    monkeypatch.setattr(manuscripts, "save_revision", fail)
    typing.press("_save", "0")
    assert not Profession.objects.exists()


def test_a_role_that_the_desk_knows_keeps_its_address(writer):
    ProfessionFactory(title="Guru Seni Budaya", slug="guru-seni")
    Typing(writer, TEXT).press("_save", "0")
    assert profile_of("Terapis Seni").comparisons[0].role == "guru-seni"


# --- several professions ------------------------------------------------------------------


def test_each_profession_is_saved_with_its_own_button(writer):
    typing = Typing(writer, f"{TEXT}\n\n{SECOND}")
    typing.press("_save", "1")
    assert [p.title for p in Profession.objects.all()] == ["Pelatih Renang"]
    assertContains(typing.page, "“<a href=")
    assert "p1-title" not in typing.fields
    typing.press("_save", "0")
    assert Profession.objects.count() == 2


def test_all_professions_are_saved_at_once(writer):
    response = Typing(writer, f"{TEXT}\n\n{SECOND}").press("_save_all")
    assertRedirects(response, "/admin/profiles/profession/")
    assert Profession.objects.count() == 2


def test_what_cannot_be_saved_stays_while_the_rest_is_saved(writer):
    drafted(title="Pelatih Renang")
    typing = Typing(writer, f"{TEXT}\n\n{SECOND}")
    typing.press("_save_all")
    assertContains(typing.page, "tersimpan sebagai draf")
    assertContains(typing.page, "Naskah tidak menimpa yang sudah ada")
    assert {name for name in typing.fields if name.endswith("-title")} == {"p1-title"}


def test_the_same_profession_twice_is_saved_once(writer):
    Typing(writer, f"{TEXT}\n\n{SECOND}").press("_save_all", **{"p1-title": "Terapis Seni"})
    assert Profession.objects.count() == 1


def test_a_long_manuscript_is_taken_in_by_parts(writer, monkeypatch):
    monkeypatch.setattr(manuscripts, "MOST_PIECES", 15)
    typing = Typing(writer, f"{TEXT}\n\n{SECOND}")
    assertContains(typing.page, "sisanya dibaca sesudah itu")
    assertNotContains(typing.page, 'value="Pelatih Renang"')
    page = typing.press("_save", "0")
    assert page.context["form"].initial["text"] == SECOND


# --- likely duplicates --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"title": "Terapi Seni"}, "judul atau judul lainnya serupa"),
        ({"title": "Seni Terapis"}, "judul atau judul lainnya sama"),
        ({"title": "X", "alternative_titles": [{"title": "Terapis Seni"}]}, "judul lainnya sama"),
    ],
)
def test_a_profession_with_a_name_like_it_is_linked(writer, given, why):
    existing = drafted(**given).profession
    page = pasted(writer, TEXT)
    assertContains(page, why)
    assertContains(page, f'href="/admin/profiles/profession/{existing.pk}/change/"')


def test_the_same_text_under_another_title_is_linked(writer):
    Typing(writer, TEXT).press("_save", "0")
    Profession.objects.update(title="Ahli Lukis", slug="ahli-lukis")
    Fingerprint.objects.filter(kind=Fingerprint.Kind.NAME).delete()
    assertContains(pasted(writer, TEXT), "isinya hampir sama")


def test_a_profession_unlike_all_others_is_not_suspected(writer):
    drafted()
    assertNotContains(pasted(writer, TEXT), "Mungkin sudah ada")


def test_the_page_asks_the_database_as_often_for_one_as_for_many(
    writer, django_assert_max_num_queries, django_assert_num_queries
):
    drafted()
    with django_assert_max_num_queries(20) as one:
        pasted(writer, TEXT)
    for n in range(5):
        save_revision(
            drafted(ProfileFactory(title=f"Penyuluh {n}", slug=f"penyuluh-{n}")).profession,
            origin=Revision.Origin.ADMIN,
        )
    with django_assert_num_queries(len(one)):
        pasted(writer, f"{TEXT}\n\n{SECOND}")
