"""Facts on the desk: a row for each kind, offering the words of its kind."""

import re

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from profiles.editorial.rows import compile
from profiles.models import Fact, Profession
from tests.admin.forms import AdminForm, fields_of, profession_form
from tests.conftest import EDITING, logged_in
from tests.factories import UserFactory, drafted, facts

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return logged_in(UserFactory(permissions=EDITING))


def told(pk: int) -> dict[str, str]:
    """What the desk says, by kind."""
    profile = compile(Profession.objects.with_sections().get(pk=pk))
    return {fact.kind.value: ",".join(fact.values) for fact in profile.facts}


def row_of(form: AdminForm, kind: str) -> str:
    """The prefix of the row in which a kind is told."""
    kinds = {
        code: name for name, code in form.fields.items() if re.match(r"fact_set-\d+-kind", name)
    }
    return kinds[kind].removesuffix("-kind")


def test_every_kind_has_its_row_told_or_not(editor):
    profession = drafted(facts=facts(jam="", untuk="")).profession
    form = profession_form(editor, profession.pk)
    assert form.fields["fact_set-TOTAL_FORMS"] == "10"
    assert form.fields["fact_set-INITIAL_FORMS"] == "8"
    assert form.fields[f"{row_of(form, 'jam')}-values"] == ""


def test_saving_without_a_change_changes_nothing(editor):
    profession = drafted(facts=facts(jam="", untuk="")).profession
    before = told(profession.pk)
    profession_form(editor, profession.pk).send()
    assert told(profession.pk) == before


def test_a_kind_is_told_by_choosing_among_its_words(editor):
    profession = drafted(facts=facts(jam="", tempat="", lama="")).profession
    form = profession_form(editor, profession.pk)
    form.send(
        **{
            f"{row_of(form, 'jam')}-values": "bergilir",
            f"{row_of(form, 'jam')}-remark": "Malam juga.",
            f"{row_of(form, 'tempat')}-values": ["lapangan", "kantor"],
            f"{row_of(form, 'lama')}-values": "6-7",
        }
    )
    said = told(profession.pk)
    assert (said["jam"], said["tempat"], said["lama"]) == ("bergilir", "kantor,lapangan", "6-7")
    assert Fact.objects.get(profession=profession, kind="jam").remark == "Malam juga."


def test_a_new_profession_can_be_told_at_once(editor):
    form = AdminForm(editor, "/admin/profiles/profession/add/")
    changes = {f"{row_of(form, 'orang')}-values": "banyak"}
    form.send(title="Penari", slug="penari", **changes)
    assert told(Profession.objects.get(slug="penari").pk) == {"orang": "banyak"}


@pytest.mark.parametrize(
    ("kind", "typed", "sentence"),
    [
        ("jam", "malam", "Masukkan pilihan yang valid"),
        ("tempat", ["awan"], "Masukkan pilihan yang valid"),
        ("tempat", ["bervariasi", "kantor"], "“bervariasi” tidak bersama isi lain"),
        ("lama", "empat", "tulis tahun seperti 4 atau 6-7"),
        ("lama", "7-6", "tulis tahun seperti 4 atau 6-7"),
    ],
)
def test_what_is_outside_the_vocabulary_is_refused_in_a_sentence(editor, kind, typed, sentence):
    profession = drafted().profession
    before = told(profession.pk)
    form = profession_form(editor, profession.pk)
    answer = form.send(**{f"{row_of(form, kind)}-values": typed})
    assertContains(answer, sentence)
    assert told(profession.pk) == before


def test_a_remark_without_a_fact_asks_for_the_fact(editor):
    profession = drafted(facts=facts(jam="")).profession
    form = profession_form(editor, profession.pk)
    answer = form.send(**{f"{row_of(form, 'jam')}-remark": "Malam juga."})
    assertContains(answer, "Isi fakta ini, atau hapus barisnya.")


def test_a_fact_can_be_taken_back(editor):
    profession = drafted().profession
    form = profession_form(editor, profession.pk)
    form.send(**{f"{row_of(form, 'jam')}-DELETE": "on"})
    assert "jam" not in told(profession.pk)
    assert form.fields["fact_set-TOTAL_FORMS"] == "10"


def test_a_kind_that_was_made_up_is_not_kept(editor):
    profession = drafted(facts=facts(jam="")).profession
    form = profession_form(editor, profession.pk)
    row = row_of(form, "jam")
    form.send(**{f"{row}-kind": "gaji", f"{row}-values": "besar"})
    assert "gaji" not in told(profession.pk)


def test_the_preview_shows_what_is_typed(editor):
    profession = drafted(facts=facts(jam="jam-kantor")).profession
    form = profession_form(editor, profession.pk)
    form.fields[f"{row_of(form, 'jam')}-values"] = "bergilir"
    form.address = f"/admin/profiles/profession/{profession.pk}/pratinjau/"
    page = form.send()
    assertContains(page, "Bergilir (sif)")
    assertNotContains(page, "Jam kantor")


def test_who_saves_second_is_told_of_the_fact_that_changed_and_keeps_hers(editor):
    profession = drafted(facts=facts(jam="", tim="")).profession
    mine = profession_form(editor, profession.pk)
    theirs = profession_form(editor, profession.pk)
    theirs.send(**{f"{row_of(theirs, 'jam')}-values": "bergilir"})
    held = mine.send(
        **{f"{row_of(mine, 'jam')}-values": "musiman", f"{row_of(mine, 'tim')}-values": "tim"}
    )
    assertContains(held, "sesudah formulir ini dibuka")
    assert told(profession.pk)["jam"] == "bergilir"
    mine.fields = fields_of(held)
    mine.send()
    said = told(profession.pk)
    assert (said["jam"], said["tim"]) == ("musiman", "tim")
