"""Steps on the desk: /admin/profiles/profession/<pk>/langkah/<step>/ and the buttons."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from profiles.editorial.publishing import compile as compiled
from profiles.models import Listing, Profession, Step
from tests.admin.forms import AdminForm, profession_form
from tests.factories import WholeProfileFactory, drafted, published

pytestmark = pytest.mark.ignore_template_errors

LIST = "/admin/profiles/profession/"
STEPS = [kind.value for kind in Step.Kind]


@pytest.fixture
def live(db):
    """Pekerja Sosial, public at /profesi/pekerja-sosial/."""
    return published(WholeProfileFactory()).profession


@pytest.fixture
def draft(db):
    """Pekerja Sosial, complete and never published."""
    return drafted(WholeProfileFactory()).profession


def page_of(profession):
    return f"{LIST}{profession.pk}/"


def text_of(profession):
    return compiled(Profession.objects.get(pk=profession.pk))


def stage_of(profession) -> str:
    return Profession.objects.with_state().get(pk=profession.pk).stage


def action(client, name, *professions):
    data = {"action": name, "_selected_action": [profession.pk for profession in professions]}
    return client.post(LIST, data, follow=True)


def step(client, profession, kind, **data):
    """Open the page of a step and send its form."""
    return AdminForm(client, f"{page_of(profession)}langkah/{kind}/").send("_go", **data)


# --- the way of a text --------------------------------------------------------------------


def test_a_text_is_asked_about_approved_and_published(
    writer, reviewer, chief_editor, draft, visitor
):
    step(writer, draft, "minta-tinjauan", note="Tolong periksa sumbernya.")
    step(reviewer, draft, "disetujui")
    response = step(chief_editor, draft, "diterbitkan")
    assertContains(response, "“Pekerja Sosial” sudah terbit.")
    assert visitor.get("/profesi/pekerja-sosial/").status_code == 200
    assert list(Step.objects.order_by("pk").values_list("kind", "taken_by__username", "note")) == [
        ("minta-tinjauan", "wati", "Tolong periksa sumbernya."),
        ("disetujui", "bayu", ""),
        ("diterbitkan", "ratna", ""),
    ]


def test_sending_back_needs_a_reason(writer, reviewer, draft):
    step(writer, draft, "minta-tinjauan")
    response = step(reviewer, draft, "dikembalikan", note=" ")
    assertContains(response, "Tulis alasannya, supaya penulis tahu")
    assert stage_of(draft) == "menunggu"
    step(reviewer, draft, "dikembalikan", note="Sumbernya kurang.")
    assert stage_of(draft) == "dikembalikan"


def test_a_refused_step_keeps_the_note(reviewer, draft):
    response = reviewer.post(
        f"{page_of(draft)}langkah/disetujui/", {"note": "Sudah rapi.", "seen": "1"}
    )
    assertContains(response, "tidak terbuka selagi naskah berstatus “Draf”")
    assertContains(response, "Sudah rapi.")


def test_a_step_about_an_older_text_is_refused(writer, reviewer, draft):
    step(writer, draft, "minta-tinjauan")
    form = AdminForm(reviewer, f"{page_of(draft)}langkah/disetujui/?seen=1")
    profession_form(writer, draft.pk).send(summary="Kalimat yang baru.")
    assertContains(form.send("_go"), "sudah disimpan lagi sejak kamu membukanya")
    assert stage_of(draft) == "menunggu"


def test_save_and_ask_takes_the_note_of_the_revision(writer, draft):
    profession_form(writer, draft.pk).send(
        "_ask", summary="Kalimat yang baru.", revision_note="Ringkasan diperjelas."
    )
    assert Step.objects.get().note == "Ringkasan diperjelas."
    assert stage_of(draft) == "menunggu"


def test_marking_as_reviewed_alone_dates_the_page(reviewer, live, visitor):
    assertContains(visitor.get("/profesi/pekerja-sosial/"), "Belum ditinjau")
    step(reviewer, live, "ditinjau")
    assertContains(visitor.get("/profesi/pekerja-sosial/"), "Ditinjau pada")


# --- publishing ---------------------------------------------------------------------------


def test_publishing_shows_at_once(publisher, live, visitor):
    response = profession_form(publisher, live.pk).send("_publish", summary="Kalimat yang baru.")
    assertContains(response, "sudah terbit")
    assertContains(visitor.get("/profesi/pekerja-sosial/"), "Kalimat yang baru.")


def test_a_profile_with_gaps_is_saved_and_its_gaps_are_listed(publisher, draft, visitor):
    form = profession_form(publisher, draft.pk)
    form.fields["source_set-0-DELETE"] = "on"
    response = form.send("_publish", summary="", education="")
    assertContains(
        response, "“Pekerja Sosial” tetap tersimpan, tetapi langkah “Terbitkan” belum bisa:"
    )
    messages = "".join(str(message) for message in response.context["messages"])
    for sentence in (
        "Ringkasan belum ditulis.",
        "Pendidikan minimum belum dipilih.",
        "Sumber belum ditulis.",
    ):
        assert sentence in messages
    assert text_of(draft).summary == ""
    assert visitor.get("/profesi/pekerja-sosial/").status_code == 404


def test_a_title_that_another_live_page_has_is_said(publisher, live):
    other = drafted(WholeProfileFactory(title="Sosial Pekerja", slug="peksos")).profession
    response = profession_form(publisher, other.pk).send("_publish")
    assertContains(response, "sudah menjadi nama halaman")


def test_a_changed_address_leads_on_from_the_old_one(publisher, live, visitor):
    profession_form(publisher, live.pk).send("_publish", slug="pekerja-sosial-ahli")
    response = visitor.get("/profesi/pekerja-sosial/")
    assert (response.status_code, response["Location"]) == (301, "/profesi/pekerja-sosial-ahli/")


# --- withdrawing --------------------------------------------------------------------------


def test_withdrawing_asks_first(publisher, live, visitor):
    assertContains(publisher.get(f"{page_of(live)}langkah/ditarik/"), "hilang dari situs")
    assert visitor.get("/profesi/pekerja-sosial/").status_code == 200


def test_a_withdrawn_page_is_gone_and_its_text_stays(publisher, live, visitor):
    response = step(publisher, live, "ditarik", note="Digabung dengan profesi lain.")
    assertContains(response, "ditarik dari situs. Naskahnya tetap ada.")
    assert visitor.get("/profesi/pekerja-sosial/").status_code == 410
    assert text_of(live).duties


def test_withdrawing_a_draft_says_that_it_is_not_public(publisher, draft):
    assertContains(publisher.get(f"{page_of(draft)}langkah/ditarik/"), "memang tidak terbit")


def test_a_withdrawn_page_can_be_published_again(publisher, live, visitor):
    step(publisher, live, "ditarik")
    profession_form(publisher, live.pk).send("_publish")
    assert visitor.get("/profesi/pekerja-sosial/").status_code == 200


# --- who is offered what, and what forging gains ------------------------------------------


def test_each_role_is_offered_its_own_steps(writer, reviewer, chief_editor, live):
    offered = {
        name: {kind for kind in STEPS if f"langkah/{kind}/" in page}
        for name, page in (
            (name, client.get(f"{page_of(live)}change/").content.decode())
            for name, client in (
                ("writer", writer),
                ("reviewer", reviewer),
                ("chief", chief_editor),
            )
        )
    }
    assert offered == {"writer": set(), "reviewer": {"ditinjau"}, "chief": {"ditarik"}}


def test_an_editor_is_not_offered_to_publish(editor, live):
    for address in (LIST, f"{page_of(live)}change/"):
        response = editor.get(address)
        assertNotContains(response, "erbitkan</option>")
        assertNotContains(response, "_publish")


def test_an_editor_who_forges_the_button_saves_her_text_all_the_same(editor, live, visitor):
    response = profession_form(editor, live.pk).send("_publish", summary="Kalimat yang baru.")
    assertContains(response, "Kamu tidak punya izin untuk langkah “Terbitkan”.")
    assert text_of(live).summary == "Kalimat yang baru."
    assertNotContains(visitor.get("/profesi/pekerja-sosial/"), "Kalimat yang baru.")


@pytest.mark.parametrize("name", ["publish_selected", "withdraw_selected"])
def test_an_editor_who_forges_a_list_action_changes_nothing(editor, live, name):
    drafted(title="Penyuluh Sosial")
    action(editor, name, *Profession.objects.all())
    assert [listing.title for listing in Listing.objects.all()] == ["Pekerja Sosial"]


def test_the_page_of_a_step_leads_to_what_it_would_change(editor, chief_editor, live):
    page = f"{page_of(live)}langkah/diterbitkan/"
    assertNotContains(chief_editor.get(page), f'href="{page_of(live)}beda/"')
    profession_form(editor, live.pk).send(summary="Ringkasan lain.")
    assertContains(chief_editor.get(page), f'href="{page_of(live)}beda/"')


@pytest.mark.parametrize("kind", STEPS)
def test_looking_at_a_step_takes_nothing(publisher, live, kind):
    before = Step.objects.count()
    publisher.get(f"{page_of(live)}langkah/{kind}/?seen=1&note=Ya")
    assert Step.objects.count() == before


@pytest.mark.parametrize("seen", ["", "0", "99", "x", "-1", "99999999999999999999", "\x00"])
def test_a_forged_number_of_the_text_takes_nothing(publisher, live, seen):
    before = Step.objects.count()
    response = publisher.post(f"{page_of(live)}langkah/ditarik/", {"seen": seen})
    assert response.status_code == 200
    assert Step.objects.count() == before


@pytest.mark.parametrize("page", ["change/", "langkah/ditarik/", "pratinjau/", "kelengkapan/"])
def test_a_visitor_is_led_to_the_login(visitor, live, page):
    response = visitor.get(f"{page_of(live)}{page}")
    assertRedirects(response, f"/admin/login/?next={page_of(live)}{page}")
    assert Listing.objects.exists()
