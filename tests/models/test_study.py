"""What is studied: the vocabulary, and what must hold of it and of the rows that name it."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from profiles.choices import StudyLevel, Tie
from profiles.models import (
    TERM_MODELS,
    Catalogue,
    ListingConcentration,
    ListingProgramme,
    StudiedConcentration,
    StudiedProgramme,
    StudyGroup,
    Subject,
    Support,
)
from profiles.terms import StudyGroupTerm, SupportTerm
from tests.factories import (
    ConcentrationFactory,
    DecreeFactory,
    FieldFactory,
    ProfessionFactory,
    ProgrammeFactory,
    StudyGroupFactory,
    SubjectFactory,
    TopicFactory,
    TraitFactory,
    drafted,
    published,
    studied,
)

pytestmark = pytest.mark.django_db

NURSING = {"programme": "keperawatan", "level": "S1", "tie": "wajib"}


def row(**changes: str) -> StudiedProgramme:
    values = {**NURSING, **changes}
    programme = ProgrammeFactory(slug=values.pop("programme"))
    return StudiedProgramme(profession=ProfessionFactory(), programme=programme, **values)


def again() -> StudiedProgramme:
    first = drafted(programmes=[NURSING]).profession.studiedprogramme_set.get()
    first.pk, first.tie, first._state.adding = None, Tie.POSSIBLE, True
    return first


def the_same_concentration() -> StudiedConcentration:
    named = [{"concentration": "kuliner", "tie": "bisa"}]
    first = drafted(concentrations=named).profession.studiedconcentration_set.get()
    first.pk, first._state.adding = None, True
    return first


def the_same_support() -> Support:
    group = StudyGroupFactory(supports=["biologi"])
    return Support(group=group, subject=SubjectFactory())


ROWS = {
    "a group of one copy without a doubt": (
        lambda: StudyGroupFactory.build(decree=DecreeFactory(), copies=1),
        "Satu salinan saja belum pasti; tulis apa yang belum pasti.",
    ),
    "a subject that supports a group twice": (
        the_same_support,
        "Mata pelajaran ini sudah mendukung kelompok itu.",
    ),
    "a programme in a group by nobody's reading": (
        lambda: ProgrammeFactory.build(group=StudyGroupFactory(), basis=""),
        "Kelompok dan menurut siapa ia termasuk di situ diisi bersama-sama.",
    ),
    "a reading of no group": (
        lambda: ProgrammeFactory.build(basis="redaksi"),
        "Kelompok dan menurut siapa ia termasuk di situ diisi bersama-sama.",
    ),
    "a programme at the same level twice": (again, "Jurusan dengan jenjang ini sudah ada."),
    "a level that nobody knows": (lambda: row(level="S9"), "bukan pilihan yang valid"),
    "a tie that nobody knows": (lambda: row(tie="erat"), "bukan pilihan yang valid"),
    "a concentration twice": (the_same_concentration, "Konsentrasi ini sudah ada."),
    "a concentration with a tie that nobody knows": (
        lambda: StudiedConcentration(
            profession=ProfessionFactory(), concentration=ConcentrationFactory(), tie="erat"
        ),
        "bukan pilihan yang valid",
    ),
}


@pytest.mark.parametrize(("build", "sentence"), ROWS.values(), ids=ROWS.keys())
def test_the_form_says_it_and_the_database_refuses_it(build, sentence):
    row = build()
    with pytest.raises(ValidationError) as caught:
        row.full_clean()
    assert sentence in str(caught.value)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_a_group_of_one_copy_may_say_what_is_not_sure():
    group = StudyGroupFactory(copies=1, doubt="Hanya satu salinan yang terbaca.")
    group.full_clean()
    assert group.as_value().doubts == ["Hanya satu salinan yang terbaca."]


def test_index_rows_of_studies_stand_once():
    listing = published(
        programmes=[NURSING], concentrations=[{"concentration": "kuliner", "tie": "bisa"}]
    )
    for model, key, more in (
        (ListingProgramme, "programme", {"level": "S1"}),
        (ListingConcentration, "concentration", {}),
    ):
        named = getattr(model.objects.get(), key)
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.create(listing=listing, tie="umum", **{key: named}, **more)


def test_what_a_profession_names_cannot_be_deleted():
    profession = drafted(programmes=[NURSING]).profession
    programme = profession.studiedprogramme_set.get().programme
    with pytest.raises(ProtectedError):
        programme.delete()
    group = StudyGroupFactory(supports=["biologi"])
    with pytest.raises(ProtectedError):
        Subject.objects.get().delete()
    group.delete()
    assert not Support.objects.exists()


def test_a_term_of_studies_is_public_at_once():
    for factory in (DecreeFactory, SubjectFactory, ProgrammeFactory, ConcentrationFactory):
        before = Catalogue.objects.version()
        factory()
        assert Catalogue.objects.version() != before


def test_every_kind_of_term_says_what_a_file_says_and_takes_it_back():
    group = StudyGroupFactory(supports=["biologi", "kimia"])
    terms = [
        FieldFactory(),
        TraitFactory(),
        group.decree,
        SubjectFactory(),
        group,
        ProgrammeFactory(group=group),
        ConcentrationFactory(),
        TopicFactory(),
    ]
    assert [type(term) for term in terms] == list(TERM_MODELS.values())
    for term in terms:
        value = type(term).objects.get(pk=term.pk).as_value()
        assert value.slug == term.slug
        term.take(value)
        assert type(term).objects.get(pk=term.pk).as_value() == value


def test_a_group_takes_its_supports_in_their_order():
    SubjectFactory(slug="kimia")
    group = StudyGroupFactory(supports=["biologi"])
    supports = (SupportTerm(subject="kimia", doubt="Ragu."), SupportTerm(subject="biologi"))
    group.take(group.as_value().model_copy(update={"supports": supports}))
    assert StudyGroup.objects.get().as_value().subjects == ("kimia", "biologi")
    assert StudyGroup.objects.get().as_value().doubts == ["Ragu."]


def test_a_group_that_names_an_unknown_subject_is_not_taken():
    group = StudyGroupFactory()
    value = group.as_value().model_copy(update={"supports": (SupportTerm(subject="sihir"),)})
    with pytest.raises(Subject.DoesNotExist), transaction.atomic():
        group.take(value)


def test_people_read_names_of_studies():
    group = StudyGroupFactory(supports=["biologi"])
    assert str(group) == "Keperawatan"
    assert str(group.decree) == "Kepmendikdasmen 102/M/2025"
    assert str(group.supports.get()) == "Biologi"
    listing = published(
        programmes=[studied("keperawatan", "D3")],
        concentrations=[{"concentration": "kuliner", "tie": "bisa"}],
    )
    profession = listing.profession
    assert str(profession.studiedprogramme_set.get()) == "Keperawatan (D3)"
    assert str(profession.studiedconcentration_set.get()) == "Kuliner"
    assert str(listing.programmes.get()) == "Pekerja Sosial: Keperawatan"
    assert str(listing.concentrations.get()) == "Pekerja Sosial: Kuliner"


def test_index_rows_stand_by_level_then_firmness_then_title():
    published(title="Bidan", programmes=[studied("keperawatan", "S1", "bisa")])
    published(title="Apoteker", programmes=[studied("keperawatan", "S1", "bisa")])
    published(title="Perawat", programmes=[studied("keperawatan", "S1", "wajib")])
    published(title="Zoolog", programmes=[studied("keperawatan", "D3", "bisa")])
    titles = [row.listing.title for row in ListingProgramme.objects.in_order()]
    assert titles == ["Zoolog", "Perawat", "Apoteker", "Bidan"]


def test_what_decides_is_firm_entered_from_school_in_a_group_and_not_free():
    group = StudyGroupFactory()
    for slug in ("keperawatan", "kebidanan"):
        ProgrammeFactory(slug=slug, group=group)
    published(
        title="Perawat",
        programmes=[
            studied("keperawatan", "S1", "wajib"),
            studied("kebidanan", "S1", "bisa"),  # not firm
            studied("kebidanan", "S2", "wajib"),  # not entered from school
            studied("ners", "S1", "wajib"),  # in no group
        ],
    )
    published(title="Penulis", study_tie="bebas", programmes=[studied("keperawatan")])
    rows = ListingProgramme.objects.deciding()
    assert [(row.listing.title, row.programme.slug) for row in rows] == [("Perawat", "keperawatan")]


def test_a_level_is_entered_from_school_or_follows_a_degree():
    assert [level.value for level in StudyLevel if level.follows_a_degree] == [
        *("profesi", "S2", "spesialis", "S3"),
    ]


def test_a_value_of_a_group_says_each_subject_once_and_what_is_not_sure():
    said = {
        "slug": "a",
        "number": 1,
        "name": "A",
        "decree": "d",
        "wording": "Biologi.",
        "copies": 2,
        "supports": [{"subject": "biologi"}, {"subject": "biologi"}],
    }
    with pytest.raises(ValueError, match="satu mata pelajaran cukup disebut sekali"):
        StudyGroupTerm.model_validate(said)
    with pytest.raises(ValueError, match="sebut keraguannya"):
        StudyGroupTerm.model_validate({**said, "supports": [], "copies": 1})
