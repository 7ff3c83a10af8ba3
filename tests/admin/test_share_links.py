"""Share links: /admin/profiles/profession/<pk>/tautan/ makes them, /pratinjau/<token>/ opens."""

import re
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django.asserts import (
    assertContains,
    assertNotContains,
    assertRedirects,
    assertTemplateUsed,
)

from profiles.admin.share_links import open_link, revoke, share
from profiles.editorial.publishing import publish, save_revision, store
from profiles.models import Revision, ShareLink
from tests.admin.forms import AdminForm
from tests.conftest import logged_in
from tests.factories import ProfessionFactory, ProfileFactory, UserFactory, drafted, published
from tests.test_headers import POLICY, policy_of

pytestmark = pytest.mark.ignore_template_errors

NOON = datetime(2025, 8, 1, 5, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
WEEK = timedelta(days=7)
HUGE = "9" * 20


@pytest.fixture
def draft(db):
    """The first revision of Pekerja Sosial, which is not public."""
    return drafted()


@pytest.fixture
def rani(db):
    return UserFactory(username="rani")


def links_of(revision):
    return f"/admin/profiles/profession/{revision.profession_id}/tautan/"


def made(response):
    """The path of the link that a page shows, whatever the site is called."""
    return re.search(r"/pratinjau/[\w-]+/", response.content.decode())[0]


def rewritten(revision, **changes):
    store(ProfileFactory(**changes), into=revision.profession)
    return save_revision(revision.profession, origin=Revision.Origin.ADMIN)


# --- a link -------------------------------------------------------------------------------


def test_a_link_holds_for_seven_days_and_not_a_second_longer(draft, rani):
    token = share(draft, by=rani, now=NOON)
    assert open_link(token, now=NOON).revision == draft
    assert open_link(token, now=NOON + WEEK - SECOND).revision == draft
    assert open_link(token, now=NOON + WEEK) is None


def test_a_revoked_link_opens_nothing_and_keeps_its_first_date(draft, rani):
    token = share(draft, by=rani, now=NOON)
    link = ShareLink.objects.get()
    revoke(link, now=NOON + SECOND)
    assert open_link(token, now=NOON + SECOND) is None
    revoke(link, now=NOON + WEEK)
    link.refresh_from_db()
    assert link.revoked_at == NOON + SECOND


def test_the_token_is_stored_nowhere(draft, rani):
    token = share(draft, by=rani, note="Bu Sari", now=NOON)
    assert len(token) == 43  # 32 random bytes
    row = ShareLink.objects.values().get()
    assert row["digest"] == sha256(token.encode()).hexdigest()
    assert token not in str(row)
    assert share(draft, by=rani, now=NOON) != token


# --- what the reader sees -----------------------------------------------------------------


@pytest.fixture
def address(draft, rani):
    return f"/pratinjau/{share(draft, by=rani)}/"


def test_a_reader_without_an_account_sees_the_text_in_the_public_template(visitor, address):
    response = visitor.get(address)
    assertTemplateUsed(response, "profession.html")
    assertContains(response, "Pekerja Sosial menolong perorangan dan keluarga.")


def test_traits_are_named_as_they_are_meant(visitor, draft, rani):
    lacked = [{"sentence": "Hasilnya lama.", "trait": "empati", "had": False}]
    revision = rewritten(draft, suitable=lacked)
    response = visitor.get(f"/pratinjau/{share(revision, by=rani)}/")
    assertContains(response, "Kamu kurang punya empati.")
    assertContains(response, ">Tanpa empati <")


def test_it_says_that_this_is_a_draft_and_until_when_it_opens(visitor, address):
    response = visitor.get(address)
    assertContains(response, "Ini naskah, bukan halaman yang terbit.")
    expires_at = timezone.localtime(ShareLink.objects.get().expires_at)
    assertContains(response, f"{expires_at:%H.%M} WIB")


def test_it_leads_nowhere_onto_the_desk(visitor, address):
    assertNotContains(visitor.get(address), "/admin/")


def test_later_texts_are_never_shown(visitor, draft, address):
    publish(rewritten(draft, summary="Kalimat yang rahasia."))
    response = visitor.get(address)
    assertContains(response, "Pekerja Sosial menolong perorangan dan keluarga.")
    assertNotContains(response, "Kalimat yang rahasia.")


def test_a_draft_with_every_section_empty_is_shown(visitor, rani):
    bare = ProfessionFactory(title="Kosong")
    revision = save_revision(bare, origin=Revision.Origin.ADMIN)
    assertContains(visitor.get(f"/pratinjau/{share(revision, by=rani)}/"), "Belum ditulis")


def test_nobody_keeps_it_lists_it_or_passes_its_address_on(visitor, address):
    response = visitor.get(address)
    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert set(response["Cache-Control"].split(", ")) == {"private", "no-store"}
    assert response["Referrer-Policy"] == "no-referrer"
    assert policy_of(response) == POLICY
    assert not response.cookies
    assertContains(response, '<meta name="robots" content="noindex, nofollow">')


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize(
    "headers",
    [
        {"if-none-match": "*"},
        {"if-modified-since": "Fri, 01 Aug 2125 05:00:00 GMT"},
        {"accept-encoding": "gzip"},
    ],
    ids=str,
)
def test_it_is_sent_whole_whatever_a_browser_says_to_have(visitor, address, headers, is_known):
    response = visitor.get(address if is_known else "/pratinjau/tidak-ada/", headers=headers)
    assert response.status_code == (200 if is_known else 404)
    assert response.content
    assert not {"ETag", "Last-Modified", "Expires"} & set(response.headers)
    assert "no-store" in response["Cache-Control"]


def test_unknown_expired_and_revoked_links_get_one_answer(visitor, draft, rani):
    long_ago = timezone.now() - WEEK - SECOND
    expired = share(draft, by=rani, now=long_ago)
    revoked = share(draft, by=rani)
    revoke(ShareLink.objects.get(digest=sha256(revoked.encode()).hexdigest()))
    answers = [
        visitor.get(f"/pratinjau/{token}/") for token in (expired, revoked, "x", "-" * 43, HUGE)
    ]
    assert [answer.status_code for answer in answers] == [404] * 5
    assert len({answer.content for answer in answers}) == 1
    assert len({str(sorted(answer.headers.items())) for answer in answers}) == 1
    assert answers[0].content == visitor.get("/tidak/ada/").content


@pytest.mark.parametrize("token", ["%00", "%ff", "a%20b", "..", "a/b", "é", "x" * 5000])
def test_what_no_token_looks_like_is_not_found(visitor, draft, token):
    assert visitor.get(f"/pratinjau/{token}/").status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_link_is_for_reading_only(visitor, address, method):
    assert getattr(visitor, method)(address).status_code == 405


def test_a_digest_from_the_database_opens_nothing(visitor, draft, rani):
    share(draft, by=rani)
    assert visitor.get(f"/pratinjau/{ShareLink.objects.get().digest}/").status_code == 404


def test_reading_costs_the_same_for_any_text(visitor, rani, django_assert_num_queries):
    def of(count):
        duties = [f"Tugas {n}." for n in range(count)]
        return f"/pratinjau/{share(drafted(title=f'Profesi {count}', duties=duties), by=rani)}/"

    two, twenty = of(2), of(20)
    visitor.get(two)  # the first visit after a publication reads what the next ones remember
    with CaptureQueriesContext(connection) as few:
        visitor.get(two)
    with django_assert_num_queries(len(few)):
        visitor.get(twenty)


# --- the desk -----------------------------------------------------------------------------


def test_rani_makes_a_link_and_sees_its_address_once(editor, visitor, draft):
    response = AdminForm(editor, links_of(draft)).send(note="Bu Sari, SMA 3")
    address = made(response)
    assertContains(response, f'value="http://testserver{address}"')
    assertContains(response, "hanya ditampilkan sekali")
    assert "no-store" in response["Cache-Control"]
    assert visitor.get(address).status_code == 200
    again = editor.get(links_of(draft))
    assertContains(again, "Bu Sari, SMA 3")
    assertNotContains(again, address)


def test_the_address_bears_the_name_of_the_site(editor, draft, settings):
    settings.SITE_URL = "https://kenal.example"
    response = AdminForm(editor, links_of(draft)).send()
    assertContains(response, f"https://kenal.example{made(response)}")


def test_the_latest_text_is_shared_unless_another_is_chosen(editor, draft):
    second = rewritten(draft, summary="Baru.")
    AdminForm(editor, links_of(draft)).send()
    AdminForm(editor, f"{links_of(draft)}?revisi=1").send()
    assert [link.revision for link in ShareLink.objects.order_by("pk")] == [second, draft]


def test_a_text_saved_meanwhile_is_not_shared_in_place_of_the_one_that_was_seen(editor, draft):
    form = AdminForm(editor, links_of(draft))
    rewritten(draft, summary="Baru.")
    form.send()
    assert ShareLink.objects.get().revision == draft


def test_the_list_says_who_may_read_what_and_until_when(editor, draft):
    sari = UserFactory(username="sari")
    share(draft, by=sari, note="Lama", now=timezone.now() - WEEK)
    share(draft, by=sari, note="Batal")
    revoke(ShareLink.objects.get(note="Batal"))
    share(draft, by=sari, note="Baru")
    rows = editor.get(links_of(draft)).content.decode().split("<tr>")
    for note, state in (("Lama", "Kedaluwarsa"), ("Batal", "Dicabut"), ("Baru", 'value="Cabut"')):
        (row,) = [row for row in rows if f"<td>{note}</td>" in row]
        assert state in row
        assert "sari" in row


def test_rani_revokes_a_link(editor, visitor, draft):
    address = made(AdminForm(editor, links_of(draft)).send())
    link = ShareLink.objects.get()
    response = editor.post(f"{links_of(draft)}{link.pk}/cabut/", follow=True)
    assertContains(response, "Tautan itu dicabut")
    assert visitor.get(address).status_code == 404


def test_the_links_of_another_profession_are_neither_listed_nor_revoked(editor, draft):
    other = drafted(title="Penyuluh Sosial")
    share(other, by=UserFactory(username="sari"), note="Untuk tetangga")
    assertNotContains(editor.get(links_of(draft)), "Untuk tetangga")
    link = ShareLink.objects.get()
    assert editor.post(f"{links_of(draft)}{link.pk}/cabut/").status_code == 404
    assert ShareLink.objects.get().revoked_at is None


def test_the_timeline_and_the_change_page_lead_here(editor, draft):
    base = f"/admin/profiles/profession/{draft.profession_id}"
    assertContains(editor.get(f"{base}/riwayat/"), f'href="{links_of(draft)}?revisi=1"')
    assertContains(editor.get(f"{base}/change/"), f'href="{links_of(draft)}"')


def test_the_list_costs_the_same_for_two_links_and_for_twenty(
    editor, draft, django_assert_num_queries
):
    def more(count):
        for number in range(count):
            share(draft, by=UserFactory(username=f"redaktur-{number}"))

    more(2)
    editor.get(links_of(draft))
    with CaptureQueriesContext(connection) as few:
        editor.get(links_of(draft))
    more(18)
    with django_assert_num_queries(len(few)):
        editor.get(links_of(draft))


# --- who may, and what nobody types in good faith -----------------------------------------


@pytest.mark.parametrize("role", ["writer", "reviewer", "chief_editor"])
def test_each_role_shares(request, draft, role):
    AdminForm(request.getfixturevalue(role), links_of(draft)).send()
    assert ShareLink.objects.count() == 1


def test_who_only_reads_does_not_share_or_revoke(draft, rani):
    bayu = logged_in(UserFactory(username="bayu", permissions=["view_profession", "view_revision"]))
    share(draft, by=rani)
    revoking = f"{links_of(draft)}{ShareLink.objects.get().pk}/cabut/"
    for send in (bayu.get, bayu.post):
        assert send(links_of(draft), {"number": "1"}).status_code == 403
        assert send(revoking).status_code == 403
    assert ShareLink.objects.get().revoked_at is None


def test_a_visitor_is_led_to_the_login(visitor, draft):
    for page in (links_of(draft), f"{links_of(draft)}1/cabut/"):
        response = visitor.post(page, {"number": "1"})
        assertRedirects(response, f"/admin/login/?next={page}", fetch_redirect_response=False)
    assert not ShareLink.objects.exists()


def test_a_link_is_not_revoked_by_following_one(editor, draft, rani):
    share(draft, by=rani)
    assert editor.get(f"{links_of(draft)}{ShareLink.objects.get().pk}/cabut/").status_code == 405
    assert ShareLink.objects.get().revoked_at is None


def test_without_the_token_of_the_form_nothing_is_made(draft):
    careful = Client(enforce_csrf_checks=True)
    user = UserFactory(username="ratna", roles=["Penulis"])
    careful.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert careful.post(links_of(draft), {"number": "1"}).status_code == 403
    assert not ShareLink.objects.exists()


@pytest.mark.parametrize("number", ["", "0", "2", "-1", "x", HUGE, "\x00", "9" * 5000])
def test_a_revision_that_is_not_there_is_not_shared(editor, draft, number):
    response = editor.post(links_of(draft), {"number": number, "note": ""})
    assertContains(response, "Revisi itu tidak ada")
    assert not ShareLink.objects.exists()


@pytest.mark.parametrize("number", ["0", "2", "x", HUGE, "%00", "9" * 5000])
def test_no_address_makes_the_page_fail(editor, draft, number):
    assertContains(editor.get(f"{links_of(draft)}?revisi={number}"), "Revisi itu tidak ada")


@pytest.mark.parametrize("note", ["a\x00b", "a\x07b", "x" * 121])
def test_a_note_that_cannot_be_stored_is_refused_with_a_sentence(editor, draft, note):
    response = editor.post(links_of(draft), {"number": "1", "note": note})
    assertContains(response, '<ul class="errorlist"')
    assert not ShareLink.objects.exists()


def test_a_profession_without_a_saved_text_has_nothing_to_share(editor):
    bare = ProfessionFactory()
    response = editor.get(f"/admin/profiles/profession/{bare.pk}/tautan/")
    assertContains(response, "belum ada yang bisa dibagikan")


@pytest.mark.parametrize("pk", ["0", HUGE])
def test_what_is_not_there_is_not_found(editor, draft, pk):
    assert editor.get(f"/admin/profiles/profession/{pk}/tautan/").status_code == 404
    assert editor.post(f"{links_of(draft)}{pk}/cabut/").status_code == 404


def test_a_live_text_can_be_shared_too(editor, visitor):
    listing = published()
    assert (
        visitor.get(made(AdminForm(editor, links_of(listing.revision)).send())).status_code == 200
    )
