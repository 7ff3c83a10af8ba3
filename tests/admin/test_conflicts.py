"""Two editors on one page: who saves second is told, sees both texts, and keeps hers."""

import re

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from profiles.editorial.publishing import compile as compiled
from profiles.editorial.publishing import restore, store
from profiles.editorial.workflow import take
from profiles.exchange.loader import load_profile
from profiles.models import TERM_MODELS, Duty, Profession, Step
from tests.admin.forms import ROWS, AdminForm, fields_of, profession_form
from tests.factories import ProfileFactory, UserFactory, drafted

pytestmark = pytest.mark.ignore_template_errors

TOLD = "Belum disimpan: naskahnya sudah berubah"
HERS = "Rani menulis kalimat ini."
THEIRS = "Sari menulis kalimat ini."


@pytest.fixture
def draft(db):
    """Pekerja Sosial, complete and never published."""
    return drafted().profession


def texts_ever_saved(profession):
    return [revision.profile for revision in profession.revision_set.order_by("number")]


def text_of(profession):
    return compiled(Profession.objects.with_sections().get(pk=profession.pk))


@pytest.fixture
def opened(editor, draft):
    """The page as Rani has it open."""
    return profession_form(editor, draft.pk)


@pytest.fixture
def sari_saves(publisher, draft, opened):
    """Sari opens the same page, changes something and saves it, with a note."""

    def save(section="", **fields):
        form = profession_form(publisher, draft.pk)
        if section:
            form.add_row(section, **fields)
            fields = {}
        form.send(revision_note="Sesuai rapat", **fields)

    return save


def side_by_side(response):
    """The two texts as they are read: without tags."""
    page = response.content.decode()
    table = page[page.index('class="both-texts"') :]
    return re.sub(r"<[^>]*>", "", table[: table.index("</table>")])


def again(response, opened):
    """Rani presses save once more on the page that she was given."""
    return opened.client.post(opened.address, {**fields_of(response), "_save": "1"}, follow=True)


# --- who saves second ---------------------------------------------------------------------


def test_the_second_is_told_who_saved_and_why_and_nothing_is_saved(draft, opened, sari_saves):
    sari_saves(summary=THEIRS)
    response = opened.send(summary=HERS)
    assertContains(response, TOLD)
    assertContains(response, "sari menyimpan naskah ini pada")
    assertContains(response, "Catatannya: “Sesuai rapat”.")
    assert text_of(draft).summary == THEIRS
    assert draft.revision_set.count() == 2


def test_her_text_stays_in_the_form_and_theirs_stands_beside_it(opened, sari_saves):
    sari_saves(summary=THEIRS)
    response = opened.send(summary=HERS)
    assertContains(response, f"{HERS}</textarea>")
    both = side_by_side(response)
    assert both.index("Ringkasan") < both.index(THEIRS) < both.index(HERS)


def test_only_what_differs_stands_there(opened, sari_saves):
    sari_saves(summary=THEIRS)
    both = side_by_side(opened.send(summary=HERS))
    assert "Tugas" not in both
    assert "Mencatat kunjungan." not in both


def test_saving_once_more_keeps_hers_and_theirs_stays_in_the_history(draft, opened, sari_saves):
    sari_saves(summary=THEIRS)
    again(opened.send(summary=HERS), opened)
    assert text_of(draft).summary == HERS
    assert [text.summary for text in texts_ever_saved(draft)][1:] == [THEIRS, HERS]


def test_a_third_save_in_between_is_told_again(draft, opened, sari_saves):
    sari_saves(summary=THEIRS)
    response = opened.send(summary=HERS)
    sari_saves(summary="Sari menulis sekali lagi.")
    assertContains(again(response, opened), TOLD)
    assert text_of(draft).summary == "Sari menulis sekali lagi."


@pytest.mark.sampled(3)
@pytest.mark.parametrize("button", ["_save", "_continue", "_addanother", "_preview", "_ask"])
def test_every_button_is_held_back(draft, opened, sari_saves, button):
    sari_saves(summary=THEIRS)
    assertContains(opened.send(button, summary=HERS), TOLD)
    assert text_of(draft).summary == THEIRS


def test_publishing_is_held_back_and_publishes_nobody(publisher, draft, editor):
    opened = profession_form(publisher, draft.pk)
    profession_form(editor, draft.pk).send(summary=THEIRS)
    assertContains(opened.send("_publish", summary=HERS), TOLD)
    assert not Step.objects.exists()


def test_who_saved_in_another_tab_is_called_kamu(editor, draft, opened):
    profession_form(editor, draft.pk).send(summary=THEIRS)
    assertContains(opened.send(summary=HERS), "Kamu sendiri sudah menyimpan naskah ini")


def test_a_text_from_a_file_has_no_name_to_it(draft, opened):
    load_profile(ProfileFactory(summary=THEIRS), overwrite=True)
    assertContains(opened.send(summary=HERS), "Naskah ini dimuat dari berkas pada")


@pytest.mark.sampled(3)
@pytest.mark.parametrize("seen", ["", "x", "-1", "\x00", "9" * 30, "²", "0", "99"])
def test_a_form_that_does_not_say_what_it_showed_is_held_back(draft, opened, seen):
    opened.fields["seen"] = seen
    assertContains(opened.send(summary=HERS), TOLD)
    assert draft.revision_set.count() == 1


def test_a_form_without_the_number_is_held_back(draft, opened):
    del opened.fields["seen"]
    assertContains(opened.send(summary=HERS), TOLD)


def test_an_error_in_the_form_is_said_beside_the_conflict(opened, sari_saves):
    sari_saves(summary=THEIRS)
    response = opened.send(summary=HERS, isco08="dua")
    assertContains(response, TOLD)
    assertContains(response, "Tulis empat angka, misalnya 2635.")


def test_a_text_that_makes_no_profile_is_held_back_too(draft, opened, sari_saves):
    sari_saves(summary=THEIRS)
    opened.add_row("rolecomparison_set", title="Psikolog Klinis", role="lain", this="Satu.")
    opened.add_row("rolecomparison_set", title="Pekerja Sosial", this="Sama.")
    assertContains(opened.send(summary=HERS), TOLD)
    assert text_of(draft).summary == THEIRS


# --- who is not in anyone's way -----------------------------------------------------------


def test_the_same_text_saved_twice_is_no_conflict(draft, opened, sari_saves):
    sari_saves(summary=THEIRS)
    assertNotContains(opened.send(summary=THEIRS), TOLD)
    assert draft.revision_set.count() == 3


def test_a_form_sent_twice_does_not_double_its_new_rows(draft, opened):
    opened.add_row("duty_set", **ROWS["duty_set"])
    opened.send()
    assertNotContains(opened.send(), TOLD)
    assert text_of(draft).duties.count(ROWS["duty_set"]["text"]) == 1


def test_a_save_without_a_change_is_in_nobodys_way(draft, opened, sari_saves):
    sari_saves()
    assertNotContains(opened.send(summary=HERS), TOLD)
    assert text_of(draft).summary == HERS


def test_a_date_of_review_is_in_nobodys_way(draft, opened):
    bayu = UserFactory(username="bayu", permissions=["review_profession", "change_profession"])
    take(Step.Kind.REVIEWED, draft, by=User.objects.get(pk=bayu.pk), seen=1)
    assertNotContains(opened.send(summary=HERS), TOLD)
    assert text_of(draft).summary == HERS
    assert text_of(draft).reviewed_on is not None


def test_a_first_save_has_nobody_before_it(editor):
    assertNotContains(
        profession_form(
            editor, store(ProfileFactory(field="", suitable=[], unsuitable=[])).pk
        ).send(),
        TOLD,
    )


def test_a_save_with_no_rival_needs_no_second_press(draft, opened):
    assertRedirects(opened.send(summary=HERS), "/admin/profiles/profession/")
    assert text_of(draft).summary == HERS


# --- rows whose numbers are gone ----------------------------------------------------------


@pytest.mark.parametrize("form", ["add", "{pk}/change"])
def test_a_title_taken_in_that_very_moment_is_said_in_the_form(editor, draft, monkeypatch, form):
    """Both forms passed the check before one of them was saved."""
    other = drafted(ProfileFactory(slug="ahli-gizi", title="Ahli Gizi")).profession
    check, checks = Profession.validate_unique, []

    def late(self, *args, **kwargs):
        checks.append(self)
        if len(checks) > 1:
            check(self, *args, **kwargs)

    monkeypatch.setattr(Profession, "validate_unique", late)
    address = f"/admin/profiles/profession/{form.format(pk=other.pk)}/"
    response = AdminForm(editor, address).send(title=draft.title, slug="lain", summary=HERS)
    assertContains(response, "Judul ini sudah dipakai profesi lain.")
    assertContains(response, HERS)


def test_a_restored_text_has_new_rows_and_her_second_save_works(draft, opened, sari_saves):
    sari_saves(summary=THEIRS)
    restore(draft.revision_set.get(number=1))
    sari_saves(summary=THEIRS)
    opened.fields["duty_set-1-text"] = HERS
    before = text_of(draft)
    response = opened.send()
    assertContains(response, TOLD)
    assertRedirects(again(response, opened), "/admin/profiles/profession/")
    after = text_of(draft)
    assert after.duties == (before.duties[0], HERS)
    assert after.misconceptions == before.misconceptions


def test_a_text_restored_as_she_saw_it_is_no_conflict(draft, opened):
    restore(draft.revision_set.get(number=1))
    opened.fields["duty_set-1-text"] = HERS
    opened.add_row("source_set", **ROWS["source_set"])
    assertRedirects(opened.send(), "/admin/profiles/profession/")
    assert text_of(draft).duties[1] == HERS
    assert len(text_of(draft).sources) == 2


@pytest.mark.sampled(3)
@pytest.mark.parametrize("section", ROWS)
def test_a_row_that_sari_added_is_shown_and_goes_only_with_her_save(
    draft, opened, sari_saves, section
):
    before = text_of(draft)
    sari_saves(section, **ROWS[section])
    response = opened.send(summary=HERS)
    assertContains(response, TOLD)
    again(response, opened)
    assert text_of(draft) == before.model_copy(update={"summary": HERS})


@pytest.mark.sampled(3)
@pytest.mark.parametrize("section", ROWS)
def test_a_row_that_sari_deleted_comes_back_with_her_save(draft, opened, publisher, section):
    before = text_of(draft)
    form = profession_form(publisher, draft.pk)
    form.fields[f"{section}-0-DELETE"] = "on"
    form.send()
    response = opened.send(summary=HERS)
    assertContains(response, TOLD)
    again(response, opened)
    assert text_of(draft) == before.model_copy(update={"summary": HERS})


def test_other_names_may_have_changed_places(editor, publisher):
    titles = [{"title": title, "hidden": False} for title in ("Peksos", "Pendamping")]
    draft = drafted(alternative_titles=titles).profession
    opened = profession_form(editor, draft.pk)
    turned = ProfileFactory(alternative_titles=titles[::-1], summary=THEIRS)
    load_profile(turned, overwrite=True)
    response = opened.send(summary=HERS)
    assertRedirects(again(response, opened), "/admin/profiles/profession/")
    assert [other.title for other in text_of(draft).alternative_titles] == ["Peksos", "Pendamping"]


def test_her_order_of_rows_is_kept(draft, opened, sari_saves):
    sari_saves("duty_set", text="Tugas dari Sari.")
    opened.fields |= {"duty_set-0-position": "2", "duty_set-1-position": "1"}
    again(opened.send(), opened)
    assert text_of(draft).duties == ("Mencatat kunjungan.", "Tugas pertama Pekerja Sosial.")


@pytest.mark.sampled(3)
@pytest.mark.parametrize("total", ["", "x", "-1", "9" * 20])
def test_a_form_without_its_counts_is_no_server_error(draft, opened, sari_saves, total):
    sari_saves(summary=THEIRS)
    response = opened.send(**{"duty_set-TOTAL_FORMS": total})
    assert response.status_code == 200
    assert text_of(draft).summary == THEIRS


# --- who may not save ---------------------------------------------------------------------


def test_a_reader_is_refused_and_told_nothing(draft, opened, sari_saves):
    sari_saves(summary=THEIRS)
    user = UserFactory(username="dimas", permissions=["view_profession"])
    opened.client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    response = opened.send(summary=HERS)
    assertContains(response, "Kamu tidak punya izin untuk ini", status_code=403)


# --- every other way to the desk ----------------------------------------------------------


@pytest.fixture
def unarchived(draft):
    """A text that came to the desk by a door of its own, such as a plain fixture of Django."""
    Duty.objects.filter(profession=draft).update(text="Hanya di meja.")
    return draft


def is_archived(profession):
    return any("Hanya di meja." in text.duties for text in texts_ever_saved(profession))


def test_a_save_in_the_form_keeps_what_no_revision_holds(editor, unarchived):
    profession_form(editor, unarchived.pk).send(
        **{"duty_set-0-text": HERS, "duty_set-1-DELETE": "on"}
    )
    assert text_of(unarchived).duties == (HERS,)
    assert is_archived(unarchived)


def test_restoring_keeps_what_no_revision_holds(unarchived):
    restore(unarchived.revision_set.get(number=1))
    assert is_archived(unarchived)


def test_loading_keeps_what_no_revision_holds(unarchived):
    load_profile(ProfileFactory(summary=THEIRS), overwrite=True)
    assert is_archived(unarchived)


def test_loaddata_keeps_what_no_revision_holds(unarchived, social_files):
    terms = [social_files / f"{key}.yaml" for key in TERM_MODELS if key != "topics"]
    call_command("loaddata", *terms, verbosity=0)
    call_command("loaddata", social_files / "professions" / "pekerja-sosial.yaml", verbosity=0)
    assert is_archived(unarchived)


def test_storing_over_a_text_keeps_it(unarchived):
    store(ProfileFactory(summary=THEIRS), into=unarchived)
    assert is_archived(unarchived)


def test_what_the_archive_holds_is_not_kept_twice(draft):
    store(ProfileFactory(summary=THEIRS), into=draft)
    assert draft.revision_set.count() == 1
