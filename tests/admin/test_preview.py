"""The preview of the saved, unpublished text: /admin/profiles/profession/<pk>/pratinjau/."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertContains, assertRedirects, assertTemplateUsed

from profiles.editorial.publishing import save_revision
from tests.conftest import logged_in
from tests.factories import ProfessionFactory, UserFactory, drafted, published

SECTIONS = [
    "ringkasan",
    "tugas",
    "cocok",
    "kurang-cocok",
    "miskonsepsi",
    "ekspektasi",
    "beda",
    "jalur-masuk",
    "sumber",
]


@pytest.fixture
def address(db):
    return f"/admin/profiles/profession/{drafted().profession_id}/pratinjau/"


def test_it_shows_the_text_in_the_public_template(editor, address):
    response = editor.get(address)
    assertContains(response, "Pekerja Sosial menolong perorangan dan keluarga.")
    assertTemplateUsed(response, "profession.html")


def test_it_shows_what_is_not_published_yet(editor, visitor):
    profession = published().profession
    profession.summary = "Kalimat yang baru."
    profession.save(update_fields=["summary"])
    save_revision(profession, origin="admin")
    response = editor.get(f"/admin/profiles/profession/{profession.pk}/pratinjau/")
    assertContains(response, "Kalimat yang baru.")
    assert b"Kalimat yang baru." not in visitor.get("/profesi/pekerja-sosial/").content


def test_it_says_that_it_is_a_preview_and_leads_back(editor, address):
    response = editor.get(address)
    assertContains(response, "Pratinjau naskah yang belum terbit.")
    assertContains(response, address.replace("pratinjau", "change"))


def test_traits_are_named_as_they_are_meant(editor):
    lacked = [{"sentence": "Hasilnya lama.", "trait": "ingin-hasil-cepat", "had": False}]
    draft = drafted(suitable=lacked)
    page = f"/admin/profiles/profession/{draft.profession_id}/pratinjau/"
    assertContains(editor.get(page), "Kamu kurang punya ingin-hasil-cepat.")
    assertContains(editor.get(page), ">Tanpa ingin hasil cepat <")


def test_a_visitor_is_led_to_the_login(visitor, address):
    response = visitor.get(address)
    assertRedirects(response, f"/admin/login/?next={address}", fetch_redirect_response=False)


def test_a_user_who_is_no_staff_is_led_to_the_login(address):
    dimas = logged_in(UserFactory(username="dimas", is_staff=False))
    response = dimas.get(address)
    assertRedirects(response, f"/admin/login/?next={address}", fetch_redirect_response=False)


def test_staff_who_may_not_see_professions_are_refused(address):
    bayu = logged_in(UserFactory(username="bayu", permissions=["view_trait"]))
    assert bayu.get(address).status_code == 403


def test_staff_who_may_only_read_see_it(address):
    bayu = logged_in(UserFactory(username="bayu", permissions=["view_profession"]))
    assert bayu.get(address).status_code == 200


def test_nobody_keeps_it_and_no_robot_lists_it(editor, address):
    response = editor.get(address)
    assert {"no-store", "private"} <= set(response["Cache-Control"].split(", "))
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assertContains(response, '<meta name="robots" content="noindex, nofollow">')


def test_it_works_for_a_draft_with_every_section_empty(editor):
    draft = ProfessionFactory(title="Kosong")
    page = editor.get(f"/admin/profiles/profession/{draft.pk}/pratinjau/").content.decode()
    for section in SECTIONS:
        part = page.split(f'<section id="{section}"')[1].split("</section>")[0]
        assert "Belum ditulis" in part, section


def test_it_costs_the_same_for_two_rows_and_for_twenty(editor, django_assert_num_queries):
    def rows(count):
        return {
            "duties": [f"Tugas {n}." for n in range(count)],
            "suitable": [{"sentence": f"Cocok {n}.", "trait": f"sifat-{n}"} for n in range(count)],
        }

    two = drafted(title="Dua", **rows(2)).profession_id
    twenty = drafted(title="Dua Puluh", **rows(20)).profession_id
    editor.get(f"/admin/profiles/profession/{two}/pratinjau/")
    with CaptureQueriesContext(connection) as few:
        editor.get(f"/admin/profiles/profession/{two}/pratinjau/")
    with django_assert_num_queries(len(few)):
        editor.get(f"/admin/profiles/profession/{twenty}/pratinjau/")
