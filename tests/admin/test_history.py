"""The history of a profession on the desk: riwayat/, beda/ and pulihkan/<number>/."""

from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from profiles import shapes
from profiles.admin.history import put_back
from profiles.editorial.publishing import compile as compiled
from profiles.editorial.publishing import publish, save_revision, store
from profiles.editorial.workflow import Refused, take
from profiles.models import Duty, FieldOfWork, Listing, Profession, Revision, Step, Trait
from tests.admin.forms import AdminForm
from tests.conftest import logged_in
from tests.factories import (
    FieldFactory,
    ProfessionFactory,
    ProfileFactory,
    UserFactory,
    drafted,
    vocabulary_of,
)
from tests.strategies import examples, profiles

pytestmark = [pytest.mark.ignore_template_errors, pytest.mark.alike]

HUGE = "9" * 20
PAGES = ("riwayat/", "beda/", "pulihkan/1/")


@pytest.fixture
def draft(db):
    """Pekerja Sosial: three revisions, the last two by Rani; nothing is public."""
    profession = drafted().profession
    rani = UserFactory(username="rani")
    rewrite(profession, by=rani, note="Lebih tepat", duties=["Mencatat kunjungan rumah."])
    rewrite(profession, by=rani, summary="Ringkasan yang baru.")
    return profession


def rewrite(profession, *, by=None, note="", **changes):
    """Change some sections of the text and keep it as a revision."""
    text = compiled(Profession.objects.with_sections().get(pk=profession.pk))
    store(type(text).model_validate({**text.model_dump(), **changes}), into=profession)
    return save_revision(profession, origin=Revision.Origin.ADMIN, author=by, note=note)


def at(profession, page):
    return f"/admin/profiles/profession/{profession.pk}/{page}"


def desk_text(profession):
    return compiled(Profession.objects.with_sections().get(pk=profession.pk))


# --- the timeline -------------------------------------------------------------------------


def test_it_tells_who_saved_what_when_and_why(editor, draft):
    response = editor.get(at(draft, "riwayat/"))
    for text in ("Revisi 3", "Revisi 2", "Revisi 1", "rani", "Lebih tepat", "Disimpan di admin"):
        assertContains(response, text)


def test_it_tells_in_a_few_words_what_changed(editor, draft):
    response = editor.get(at(draft, "riwayat/"))
    briefs = [row.brief for row in response.context["rows"]]
    assert briefs == ["Ringkasan (diubah)", "Tugas (1 dihapus, 1 diubah)", "Naskah pertama."]


def test_steps_stand_between_the_revisions_newest_first(editor, draft):
    wati = UserFactory(username="wati", roles=["Penulis"])
    take(Step.Kind.ASKED, draft, by=wati, seen=3, note="Tolong dibaca.")
    rewrite(draft, summary="Lagi.")
    response = editor.get(at(draft, "riwayat/"))
    rows = response.context["rows"]
    told = [(row.step.kind if row.step else row.revision.number) for row in rows]
    assert told == [4, "minta-tinjauan", 3, 2, 1]
    assertContains(response, "Tolong dibaca.")


def test_it_marks_what_is_live_and_what_is_latest(editor, draft):
    publish(draft.revision_set.get(number=2))
    page = editor.get(at(draft, "riwayat/")).content.decode()
    rows = page.split("<tr")
    (live,) = [row for row in rows if ">Terbit</strong>" in row]
    (latest,) = [row for row in rows if ">Terakhir</strong>" in row]
    assert "<b>Revisi 2</b>" in live
    assert "<b>Revisi 3</b>" in latest


def test_it_is_paged_and_compares_across_the_edge_of_a_page(editor, draft):
    for number in range(4, 31):
        rewrite(draft, summary=f"Ringkasan {number}.")
    first = editor.get(at(draft, "riwayat/")).context["rows"]
    second = editor.get(at(draft, "riwayat/?page=2")).context["rows"]
    assert [row.revision.number for row in first] == list(range(30, 5, -1))
    assert first[-1].brief == "Ringkasan (diubah)"
    assert [row.revision.number for row in second] == [5, 4, 3, 2, 1]


def test_it_costs_the_same_for_two_rows_and_for_twenty(editor, django_assert_num_queries):
    def history(title, count):
        profession = drafted(title=title).profession
        for number in range(count):
            author = UserFactory(username=f"redaktur-{number}")
            revision = rewrite(profession, by=author, summary=f"Ringkasan {number}.")
            Step.objects.create(
                profession=profession, revision=revision, kind="minta-tinjauan", taken_by=author
            )
        return profession

    few, many = history("Sedikit", 1), history("Banyak", 10)
    editor.get(at(few, "riwayat/"))
    with CaptureQueriesContext(connection) as queries:
        editor.get(at(few, "riwayat/"))
    with django_assert_num_queries(len(queries)):
        editor.get(at(many, "riwayat/"))


def test_the_history_of_stock_admin_leads_here(editor, draft):
    assertRedirects(editor.get(at(draft, "history/")), at(draft, "riwayat/"))
    response = editor.get(at(draft, "change/"))
    assertContains(response, f'href="{at(draft, "riwayat/")}"')
    assertNotContains(response, at(draft, "history/"))


def test_a_row_that_was_never_saved_in_admin_has_no_history_yet(editor):
    bare = ProfessionFactory()
    for page in ("riwayat/", "beda/"):
        assertContains(editor.get(at(bare, page)), "Belum ada naskah yang disimpan.")


# --- differences --------------------------------------------------------------------------


def test_any_two_revisions_are_compared_with_words_marked(editor, draft):
    response = editor.get(at(draft, "beda/?dari=1&ke=3"))
    assertContains(response, "<h2>Ringkasan</h2>")
    assertContains(response, "<h2>Tugas</h2>")
    assertContains(response, "Mencatat kunjungan<ins> rumah</ins>.")
    assertContains(response, "<del>Tugas pertama Pekerja Sosial.</del>")


def test_the_other_way_round_what_went_comes(editor, draft):
    assertContains(
        editor.get(at(draft, "beda/?dari=3&ke=1")), "Mencatat kunjungan<del> rumah</del>."
    )


def test_a_draft_is_compared_with_what_is_live_unless_someone_chooses(editor, draft):
    publish(draft.revision_set.get(number=1))
    for query in ("", "?dari=terbit", "?dari=terbit&ke=3"):
        response = editor.get(at(draft, f"beda/{query}"))
        found = (response.context["before"].number, response.context["after"].number)
        assert found == (1, 3), query


def test_without_a_public_page_the_last_two_are_compared(editor, draft):
    response = editor.get(at(draft, "beda/"))
    assert (response.context["before"].number, response.context["after"].number) == (2, 3)


def test_equal_revisions_are_said_to_be_equal(editor, draft):
    assertContains(editor.get(at(draft, "beda/?dari=2&ke=2")), "Tidak ada yang berubah.")


def test_traits_are_named_and_text_is_escaped(editor, draft):
    rewrite(draft, suitable=[{"sentence": "Ia <b>sabar</b>.", "trait": "empati", "note": ""}])
    response = editor.get(at(draft, "beda/?dari=3&ke=4"))
    assertContains(response, "Empati (punya)")
    assertContains(response, "&lt;b&gt;")
    assertNotContains(response, "<b>sabar</b>")


@pytest.mark.parametrize("number", ["99", "0", "-1", HUGE, "x", "%00", "terbit", "1.0", "٣"])
def test_a_revision_that_is_not_there_is_named(editor, draft, number):
    response = editor.get(at(draft, f"beda/?dari={number}&ke=3"))
    assertContains(response, "Masukkan pilihan yang valid")
    assert "changes" not in response.context


def test_comparing_costs_the_same_for_any_history(editor, draft, django_assert_num_queries):
    editor.get(at(draft, "beda/?dari=1&ke=2"))
    with CaptureQueriesContext(connection) as queries:
        editor.get(at(draft, "beda/?dari=1&ke=2"))
    for number in range(10):
        rewrite(draft, by=UserFactory(username=f"redaktur-{number}"), summary=f"{number}.")
    with django_assert_num_queries(len(queries)):
        editor.get(at(draft, "beda/?dari=1&ke=2"))


# --- restoring ----------------------------------------------------------------------------


def test_the_page_shows_what_restoring_would_change(editor, draft):
    response = editor.get(at(draft, "pulihkan/1/"))
    assertContains(response, "<ins>Tugas pertama Pekerja Sosial.</ins>")
    assert draft.revision_set.count() == 3


def test_rani_restores_the_first_text_as_a_new_draft(editor, draft):
    publish(draft.revision_set.get(number=3))
    response = AdminForm(editor, at(draft, "pulihkan/1/")).send()
    assertContains(response, "Revisi 1 dipulihkan sebagai revisi 4.")
    latest = draft.revision_set.get(number=4)
    assert (latest.origin, latest.author.username) == ("restore", "rani")
    assert latest.note == "Dipulihkan dari revisi 1"
    assert desk_text(draft) == ProfileFactory()
    assert Listing.objects.get().revision.number == 3


def test_what_was_saved_meanwhile_is_not_overwritten(editor, draft):
    form = AdminForm(editor, at(draft, "pulihkan/1/"))
    rewrite(draft, summary="Tulisan Wati.")
    response = form.send()
    assertContains(response, "sudah disimpan lagi sejak kamu membukanya")
    assertContains(response, "Tulisan Wati.")  # she sees what she would replace
    assert draft.revision_set.count() == 4
    assert desk_text(draft).summary == "Tulisan Wati."


@pytest.mark.parametrize("seen", ["", "x", "-1", HUGE, "\x00", "2"])
def test_a_forged_restoring_changes_nothing(editor, draft, seen):
    response = editor.post(at(draft, "pulihkan/1/"), {"seen": seen})
    assertContains(response, "sudah disimpan lagi sejak kamu membukanya")
    assert draft.revision_set.count() == 3


def test_what_stands_on_the_desk_without_a_revision_is_kept_first(editor, draft):
    Duty.objects.filter(profession=draft).update(text="Ditulis tanpa revisi.")
    AdminForm(editor, at(draft, "pulihkan/1/")).send()
    kept, restored = draft.revision_set.order_by("number")[3:]
    assert kept.profile.duties == ("Ditulis tanpa revisi.",)
    assert restored.profile == ProfileFactory()


def test_there_is_nothing_to_restore_where_the_texts_are_equal(editor, draft):
    response = editor.get(at(draft, "pulihkan/3/"))
    assertContains(response, "sudah sama dengan revisi ini")
    assertNotContains(response, 'name="seen"')


def test_a_trait_that_is_gone_is_named_and_nothing_changes(editor, draft):
    rewrite(draft, suitable=[], summary="Tanpa sifat.")
    form = AdminForm(editor, at(draft, "pulihkan/1/"))
    Trait.objects.filter(slug="empati").delete()
    assertContains(form.send(), "Sifat “empati” tidak ada dalam daftar sifat.")
    assert desk_text(draft).summary == "Tanpa sifat."
    assert draft.revision_set.count() == 4


def test_a_field_that_is_gone_is_named_and_nothing_changes(editor, draft):
    FieldFactory(slug="teknik")
    rewrite(draft, field="teknik")
    form = AdminForm(editor, at(draft, "pulihkan/1/"))
    FieldOfWork.objects.filter(slug="sosial").delete()
    assertContains(form.send(), "Bidang “sosial” tidak ada dalam daftar bidang.")
    assert desk_text(draft).field == "teknik"


def test_a_title_that_another_profession_took_is_said_and_nothing_changes(editor, draft):
    rewrite(draft, title="Pekerja Sosial Ahli")
    ProfessionFactory(title="Pekerja Sosial", slug="peksos")
    response = AdminForm(editor, at(draft, "pulihkan/1/")).send()
    assertContains(response, "Judul atau alamat pada revisi ini sekarang dipakai profesi lain.")
    assert desk_text(draft).title == "Pekerja Sosial Ahli"
    assert draft.revision_set.count() == 4


@examples(25)
@given(texts=st.lists(profiles(), min_size=1, max_size=4), data=st.data())
def test_any_revision_of_any_history_is_restored_whole(db, texts, data):
    with transaction.atomic():
        for text in texts:
            vocabulary_of(text)
        other = drafted(title="Tetangga", slug="tetangga-yang-lain").profession
        neighbour, rani = desk_text(other), UserFactory(username="rani")
        profession = None
        for text in texts:
            profession = store(text, into=profession)
            save_revision(profession, origin=Revision.Origin.ADMIN)
        before = list(Revision.objects.order_by("pk").values())
        number = data.draw(st.integers(1, len(texts)))

        put_back(profession.revision_set.get(number=number), seen=len(texts), by=rani)

        assert desk_text(profession) == texts[number - 1]
        *old, new = Revision.objects.order_by("pk").values()
        assert old == before
        assert (new["number"], new["document"]) == (
            len(texts) + 1,
            shapes.write(texts[number - 1]),
        )
        assert desk_text(other) == neighbour
        assert not Listing.objects.exists()
        assert not Step.objects.exists()
        transaction.set_rollback(True)


def test_a_revision_cannot_be_put_back_over_one_that_was_not_seen(draft):
    with pytest.raises(Refused):
        put_back(draft.revision_set.get(number=1), seen=None, by=UserFactory())


# --- who may, and what nobody types in good faith -----------------------------------------


@pytest.mark.parametrize("page", PAGES)
def test_a_visitor_is_led_to_the_login(visitor, draft, page):
    address = at(draft, page)
    response = visitor.get(address)
    assertRedirects(response, f"/admin/login/?next={address}", fetch_redirect_response=False)


@pytest.mark.parametrize("permissions", [["view_profession"], ["view_revision"], ["view_trait"]])
@pytest.mark.parametrize("page", PAGES)
def test_who_may_not_read_both_pages_and_archive_is_refused(draft, page, permissions):
    bayu = logged_in(UserFactory(username="bayu", permissions=permissions))
    assert bayu.get(at(draft, page)).status_code == 403


def test_who_may_read_only_is_shown_the_history_and_restores_nothing(reviewer, draft):
    response = reviewer.get(at(draft, "riwayat/"))
    assertNotContains(response, "pulihkan/")
    for send in (reviewer.get, reviewer.post):
        assert send(at(draft, "pulihkan/1/"), {"seen": "3"}).status_code == 403
    assert draft.revision_set.count() == 3


@pytest.mark.parametrize("page", ["riwayat/", "beda/", "pulihkan/1/", "history/"])
@pytest.mark.parametrize("pk", ["0", HUGE])
def test_a_profession_that_is_not_there_is_not_found(editor, draft, pk, page):
    response = editor.get(f"/admin/profiles/profession/{pk}/{page}", follow=True)
    assert response.status_code == 404


@pytest.mark.parametrize("number", ["0", "4", HUGE])
def test_a_revision_that_is_not_there_is_not_restored(editor, draft, number):
    assert editor.post(at(draft, f"pulihkan/{number}/"), {"seen": "3"}).status_code == 404


def test_a_revision_of_another_profession_is_not_restored(editor, draft):
    other = drafted(title="Penyuluh Sosial").profession
    assert editor.get(at(other, "pulihkan/2/")).status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "x", "%00", HUGE, "9" * 5000])
def test_no_page_number_makes_the_timeline_fail(editor, draft, page):
    assertContains(editor.get(at(draft, f"riwayat/?page={page}")), "Revisi 1")


def test_the_hour_is_told_in_jakarta(editor):
    profession = drafted().profession
    late = datetime(2025, 5, 2, 20, 30, tzinfo=UTC)
    save_revision(profession, origin=Revision.Origin.ADMIN, now=late)
    assertContains(editor.get(at(profession, "riwayat/")), "3 Mei 2025, 03.30")
    assertContains(editor.get(at(profession, "beda/")), "3 Mei 2025, 03.30")
