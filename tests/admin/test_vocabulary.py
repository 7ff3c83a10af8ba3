"""The shared vocabulary in admin: /admin/profiles/trait/ and /admin/profiles/fieldofwork/."""

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from profiles.models import FieldOfWork, Programme, StudyGroup, Topic, Trait
from tests.admin.forms import AdminForm
from tests.conftest import logged_in
from tests.factories import (
    ConcentrationFactory,
    DecreeFactory,
    FieldFactory,
    ProgrammeFactory,
    StudyGroupFactory,
    SubjectFactory,
    TopicFactory,
    TraitFactory,
    UserFactory,
    published,
    studied,
)

pytestmark = pytest.mark.ignore_template_errors


@pytest.fixture
def chief(db):
    """Wulan looks after the vocabulary."""
    return logged_in(UserFactory(username="wulan", is_superuser=True))


@pytest.fixture
def empathy(db):
    return TraitFactory(slug="empati")


def test_a_term_is_made_with_its_address(chief):
    AdminForm(chief, "/admin/profiles/trait/add/").send(
        slug="teliti",
        kind="sikap",
        name="Teliti",
        having="Saya teliti.",
        lacking="Saya ceroboh.",
        lacking_name="Lebih suka garis besar",
        having_you="kamu teliti.",
        lacking_you="kamu ceroboh.",
    )
    careful = Trait.objects.get(slug="teliti")
    assert (careful.name, careful.lacking_name) == ("Teliti", "Lebih suka garis besar")


@pytest.mark.parametrize(
    ("kind", "factory"),
    [
        ("trait", TraitFactory),
        ("fieldofwork", FieldFactory),
        ("decree", DecreeFactory),
        ("subject", SubjectFactory),
        ("studygroup", StudyGroupFactory),
        ("programme", ProgrammeFactory),
        ("concentration", ConcentrationFactory),
    ],
)
def test_the_address_is_fixed_once_made(chief, kind, factory):
    term = factory(slug="tetap")
    form = AdminForm(chief, f"/admin/profiles/{kind}/{term.pk}/change/")
    assert "slug" not in form.fields
    form.send(slug="lain")
    term.refresh_from_db()
    assert term.slug == "tetap"


def test_the_rest_of_a_term_can_be_changed(chief, empathy):
    form = AdminForm(chief, f"/admin/profiles/trait/{empathy.pk}/change/")
    form.send(having="Saya peka.")
    empathy.refresh_from_db()
    assert empathy.having == "Saya peka."


@pytest.mark.parametrize("lacking", ["Saya peka.", " Saya  peka. "])
def test_the_two_sentences_of_a_trait_differ(chief, empathy, lacking):
    form = AdminForm(chief, f"/admin/profiles/trait/{empathy.pk}/change/")
    response = form.send(having="Saya peka.", lacking=lacking)
    assertContains(response, "Kalimat punya dan tidak punya harus berbeda.")
    empathy.refresh_from_db()
    assert empathy.having != "Saya peka."


@pytest.mark.parametrize("missing", ["lacking_name", "having_you", "lacking_you"])
def test_every_word_of_a_trait_is_asked_for(chief, empathy, missing):
    form = AdminForm(chief, f"/admin/profiles/trait/{empathy.pk}/change/")
    assertContains(form.send(**{missing: ""}), "wajib diisi")


@pytest.mark.parametrize("kind", ["trait", "fieldofwork"])
def test_a_term_in_use_cannot_be_deleted_and_the_page_says_why(chief, kind):
    published()
    term = {"trait": Trait, "fieldofwork": FieldOfWork}[kind].objects.first()
    address = f"/admin/profiles/{kind}/{term.pk}/delete/"
    assertContains(chief.get(address), "Tidak dapat menghapus")
    assertContains(chief.post(address, {"post": "yes"}), "Tidak dapat menghapus")
    assert type(term).objects.filter(pk=term.pk).exists()


def test_the_page_names_the_sentences_that_use_a_trait(chief):
    published()
    trait = Trait.objects.get(slug="empati")
    response = chief.get(f"/admin/profiles/trait/{trait.pk}/delete/")
    assertContains(response, "Pekerja Sosial perlu berempati.")


def test_what_stands_in_the_way_is_named_in_indonesian(chief):
    # Once a failure: the rows of the live page are listed as "Listing trait: 1: 1".
    published()
    trait = Trait.objects.first()
    assertNotContains(chief.get(f"/admin/profiles/trait/{trait.pk}/delete/"), "Listing trait")


@pytest.mark.parametrize("kind", ["trait", "fieldofwork"])
def test_a_term_in_use_cannot_be_deleted_from_the_list(chief, kind):
    published()
    terms = {"trait": Trait, "fieldofwork": FieldOfWork}[kind].objects
    pks = list(terms.values_list("pk", flat=True))
    data = {"action": "delete_selected", "_selected_action": pks, "post": "yes"}
    assert chief.post(f"/admin/profiles/{kind}/", data, follow=True).status_code == 200
    assert terms.count() == len(pks)


def test_a_term_that_nothing_uses_can_be_deleted(chief, empathy):
    chief.post(f"/admin/profiles/trait/{empathy.pk}/delete/", {"post": "yes"})
    assert not Trait.objects.exists()


def test_editors_read_the_vocabulary_and_do_not_change_it(editor, empathy):
    address = f"/admin/profiles/trait/{empathy.pk}/change/"
    assertNotContains(editor.get(address), "_save")
    assert editor.post(address, {"name": "Lain"}).status_code == 403
    assert editor.post(f"/admin/profiles/trait/{empathy.pk}/delete/").status_code == 403


# --- what is studied ----------------------------------------------------------------------


def test_a_group_is_edited_with_the_subjects_that_support_it(chief, visitor):
    biology, group = SubjectFactory(slug="biologi"), StudyGroupFactory(slug="kedokteran")
    form = AdminForm(chief, f"/admin/profiles/studygroup/{group.pk}/change/")
    form.add_row("supports", subject=str(biology.pk), doubt="Salinan tidak seragam.")
    form.send(wording="Biologi.")
    value = StudyGroup.objects.get().as_value()
    assert (value.subjects, value.doubts) == (("biologi",), ["Salinan tidak seragam."])
    assertContains(visitor.get("/mapel/biologi/"), "Kedokteran")


def test_a_subject_supports_a_group_once(chief):
    group = StudyGroupFactory(supports=["biologi"])
    form = AdminForm(chief, f"/admin/profiles/studygroup/{group.pk}/change/")
    form.add_row("supports", subject=form.fields["supports-0-subject"])
    form.send()
    assert group.supports.count() == 1


def test_one_copy_alone_needs_a_doubt(chief):
    group = StudyGroupFactory()
    form = AdminForm(chief, f"/admin/profiles/studygroup/{group.pk}/change/")
    assertContains(form.send(copies="1"), "Satu salinan saja belum pasti")
    form.send(copies="1", doubt="Baru satu salinan terbaca.")
    assert StudyGroup.objects.get().copies == 1


def test_a_programme_is_put_into_a_group_by_somebody(chief):
    group, programme = StudyGroupFactory(), ProgrammeFactory(slug="psikologi")
    form = AdminForm(chief, f"/admin/profiles/programme/{programme.pk}/change/")
    assertContains(form.send(group=str(group.pk)), "diisi bersama-sama")
    form.send(group=str(group.pk), basis="redaksi")
    assert Programme.objects.get().group == group


def test_a_new_name_of_a_programme_shows_at_once_where_it_is_named(chief, visitor):
    published(programmes=[studied("psikologi")])
    assertContains(visitor.get("/profesi/pekerja-sosial/"), ">Psikologi</a>")
    programme = Programme.objects.get()
    form = AdminForm(chief, f"/admin/profiles/programme/{programme.pk}/change/")
    form.send(name="Ilmu Psikologi")
    assertContains(visitor.get("/profesi/pekerja-sosial/"), ">Ilmu Psikologi</a>")


def test_a_programme_that_a_profession_names_cannot_be_deleted(chief):
    published(programmes=[studied("psikologi")])
    address = f"/admin/profiles/programme/{Programme.objects.get().pk}/delete/"
    assertContains(chief.post(address, {"post": "yes"}), "Tidak dapat menghapus")
    assert Programme.objects.exists()


# --- topics -------------------------------------------------------------------------------


def test_a_topic_is_written_a_line_for_each_wording(chief):
    published(title="Perawat")
    AdminForm(chief, "/admin/profiles/topic/add/").send(
        slug="darah",
        kind="hal",
        name="darah dan luka",
        asking="darah\r\n  luka  bakar \r\n\r\ndarah",
        professions="perawat",
        marks="bidang:sosial",
    )
    topic = Topic.objects.get()
    assert topic.asking == ["darah", "luka bakar"]
    assert (topic.professions, topic.marks, topic.denying) == (["perawat"], ["bidang:sosial"], [])
    form = AdminForm(chief, f"/admin/profiles/topic/{topic.pk}/change/")
    assert form.fields["asking"] == "darah\nluka bakar"
    form.send(denying="hemofobia")
    topic.refresh_from_db()
    assert (topic.asking, topic.denying) == (["darah", "luka bakar"], ["hemofobia"])


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"asking": ""}, "Bagian ini wajib diisi."),
        ({"asking": "???"}, "harus berisi kata"),
        ({"professions": "masinis"}, "profesi “masinis” tidak ada"),
        ({"instead": "masinis"}, "profesi “masinis” tidak ada"),
        ({"marks": "sifat:sakti"}, "“sifat:sakti” tidak dikenal"),
        ({"marks": "Sakti"}, "bentuknya tidak sesuai"),
        ({"door": "https://contoh.id/"}, "bentuknya tidak sesuai"),
        ({"name": ""}, "Bagian ini wajib diisi."),
    ],
)
def test_a_topic_that_leads_nowhere_is_refused_in_words(chief, changes, told):
    topic = TopicFactory(slug="darah")
    form = AdminForm(chief, f"/admin/profiles/topic/{topic.pk}/change/")
    assertContains(form.send(**changes), told)


def test_a_change_of_a_topic_shows_at_once(chief, visitor):
    published(title="Perawat", alternative_titles=[])
    topic = TopicFactory(slug="darah", professions=["perawat"])
    assert "Perawat" in visitor.get("/profesi/?q=darah").content.decode()
    form = AdminForm(chief, f"/admin/profiles/topic/{topic.pk}/change/")
    form.send(denying="darah tinggi")
    assert "Tanpa: darah" in visitor.get("/profesi/?q=darah+tinggi").content.decode()
