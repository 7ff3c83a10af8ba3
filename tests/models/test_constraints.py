"""What must hold even for a draft: the database refuses, and a sentence says why."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from profiles.models import (
    AlternativeTitle,
    Expectation,
    Fact,
    FieldOfWork,
    Listing,
    ListingComparison,
    ListingTrait,
    Misconception,
    Profession,
    Revision,
    RoleComparison,
    Source,
    Suitability,
    Topic,
    Trait,
)
from profiles.models.fields import AddressField, LineField, ProseField, WebField
from tests.factories import FieldFactory, ProfessionFactory, TraitFactory, drafted, published

pytestmark = pytest.mark.django_db


def role_comparison(**changes: str) -> RoleComparison:
    values = {"title": "Perawat", "role": "perawat", "aspect": "Fokus", "this": "A", "other": "B"}
    return RoleComparison(profession=ProfessionFactory(), **{**values, **changes})


ROWS = {
    "the same alternative title twice": (
        lambda: AlternativeTitle(
            profession=AlternativeTitle.objects.create(
                profession=ProfessionFactory(), title="Peksos"
            ).profession,
            title="Peksos",
        ),
        "Judul lain ini sudah ada.",
    ),
    "the same kind of fact twice": (
        lambda: Fact(
            profession=Fact.objects.create(
                profession=ProfessionFactory(), kind="jam", values="bergilir"
            ).profession,
            kind="jam",
            values="musiman",
        ),
        "Jenis fakta ini sudah diisi.",
    ),
    "a fact outside its vocabulary": (
        lambda: Fact(profession=ProfessionFactory(), kind="jam", values="malam"),
        "“malam” tidak dikenal; harus salah satu dari: jam-kantor, bergilir",
    ),
    "two facts of a kind that takes one": (
        lambda: Fact(profession=ProfessionFactory(), kind="jam", values="bergilir,musiman"),
        "“Jam kerja” cukup diisi satu",
    ),
    "a fact of a kind that nobody knows": (
        lambda: Fact(profession=ProfessionFactory(), kind="gaji", values="besar"),
        "Nilai 'gaji' bukan pilihan yang valid.",
    ),
    "a fact that says nothing": (
        lambda: Fact(profession=ProfessionFactory(), kind="tempat", values=""),
        "Field ini tidak boleh kosong.",
    ),
    "firmness where the work suits": (
        lambda: Suitability(
            profession=ProfessionFactory(),
            fit="cocok",
            sentence="Tenang.",
            firmness="bisa-dilatih",
        ),
        "“Seberapa tetap” hanya untuk kalimat kurang cocok.",
    ),
    "a topic that nothing asks for": (
        lambda: Topic(slug="darah", kind="hal", name="darah", asking=[]),
        "Tulis sedikitnya satu kata yang memintanya.",
    ),
    "a misconception without claim and fact": (
        lambda: Misconception(profession=ProfessionFactory(), why="Sering terdengar."),
        "Isi anggapan atau faktanya.",
    ),
    "an expectation without both sides": (
        lambda: Expectation(profession=ProfessionFactory()),
        "Isi ekspektasi atau realitanya.",
    ),
    "a comparison without both sides": (
        lambda: role_comparison(this="", other=""),
        "Isi sedikitnya satu sisi perbandingan.",
    ),
    "a code of KBJI without its edition": (
        lambda: ProfessionFactory.build(kbji_code="2635.08"),
        "Kode KBJI dan edisinya diisi bersama-sama.",
    ),
    "an edition of KBJI without a code": (
        lambda: ProfessionFactory.build(kbji_edition="2026"),
        "Kode KBJI dan edisinya diisi bersama-sama.",
    ),
    "an edition of KBJI that never came": (
        lambda: ProfessionFactory.build(kbji_code="2635.08", kbji_edition="2020"),
        "Nilai '2020' bukan pilihan yang valid.",
    ),
    "a Holland code with a letter twice": (
        lambda: ProfessionFactory.build(holland="SAS"),
        "Tulis dua atau tiga huruf yang berbeda dari R, I, A, S, E, C",
    ),
    "a source of a kind nobody knows": (
        lambda: Source(profession=ProfessionFactory(), citation="Koran.", kind="gosip"),
        "Nilai 'gosip' bukan pilihan yang valid.",
    ),
    "a trait that says the same both ways": (
        lambda: TraitFactory.build(having="Sama.", lacking="Sama."),
        "Kalimat punya dan tidak punya harus berbeda.",
    ),
    "a trait that is called the same both ways": (
        lambda: TraitFactory.build(lacking_name="Empati"),
        "Nama punya dan tidak punya harus berbeda.",
    ),
    "a trait that tells the reader the same both ways": (
        lambda: TraitFactory.build(having_you="kamu sama.", lacking_you="kamu sama."),
        "Kedua kalimat kepada pembaca harus berbeda.",
    ),
    "two traits that are called the same where they are lacked": (
        lambda: (TraitFactory(), TraitFactory.build(slug="lain", lacking_name="Tanpa empati"))[1],
        "Nama ini sudah dipakai sifat lain.",
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


def test_a_comparison_names_a_role():
    with pytest.raises(ValidationError, match="Tulis judul profesi lain dengan huruf"):
        role_comparison(title="???", role="").full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        role_comparison(role="").save()


def test_a_comparison_finds_the_address_of_its_role():
    ProfessionFactory(title="Pendamping Lansia (Pramurukti)", slug="pendamping-lansia")
    known = role_comparison(title="pendamping lansia (pramurukti)", role="")
    known.full_clean()
    assert known.role == "pendamping-lansia"
    unknown = role_comparison(title="Psikolog Klinis", role="")
    unknown.full_clean()
    assert unknown.role == "psikolog-klinis"


def test_a_profession_is_not_compared_with_itself():
    row = role_comparison(title="Diri", role="diri")
    row.profession.slug = "diri"
    with pytest.raises(ValidationError, match="dengan dirinya sendiri"):
        row.full_clean()


@pytest.mark.parametrize("column", ["slug", "title"])
def test_titles_and_addresses_are_unique(column):
    there = ProfessionFactory()
    other = ProfessionFactory.build(**{column: getattr(there, column)})
    with pytest.raises(ValidationError, match="sudah dipakai profesi lain"):
        other.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        other.save()


@pytest.mark.parametrize("slug", ["Pekerja", "pekerja_sosial", "-a", "a--b"])
def test_an_address_has_its_shape(slug):
    with pytest.raises(ValidationError, match="huruf kecil"):
        ProfessionFactory.build(slug=slug).full_clean()


def test_text_is_cleaned_as_the_value_cleans_it():
    profession = ProfessionFactory.build(title="  Pekerja\n Sosial ", slug="pekerja-sosial")
    profession.full_clean()
    assert profession.title == "Pekerja Sosial"
    with pytest.raises(ValidationError, match="karakter kendali"):
        ProfessionFactory.build(summary="bel\x07").full_clean()


@pytest.mark.parametrize("code", [("isco08", "12"), ("kbji_code", "2635.8")])
def test_codes_have_their_shape(code):
    with pytest.raises(ValidationError, match="Tulis"):
        ProfessionFactory.build(**dict([code])).full_clean()


@pytest.mark.parametrize(
    ("kind", "values", "sentence"),
    [
        ("tempat", "kantor,awan", "“awan” tidak dikenal"),
        ("tempat", "bervariasi,kantor", "“bervariasi” tidak bersama isi lain"),
        ("lama", "empat", "tulis tahun seperti 4 atau 6-7"),
        ("lama", "7-6", "tulis tahun seperti 4 atau 6-7"),
    ],
)
def test_what_the_database_cannot_tell_of_facts_the_form_says(kind, values, sentence):
    fact = Fact(profession=ProfessionFactory(), kind=kind, values=values)
    with pytest.raises(ValidationError, match=sentence):
        fact.full_clean()


def test_a_source_holds_up_sections_that_there_are():
    source = Source(profession=ProfessionFactory(), citation="UU 14/2019.", sections="duties,gaji")
    with pytest.raises(ValidationError, match="Bagian ini tidak dikenal: gaji"):
        source.full_clean()


def test_a_public_profession_has_one_listing():
    listing = published()
    with pytest.raises(IntegrityError), transaction.atomic():
        Listing.objects.create(
            profession=listing.profession,
            revision=drafted(title="Lain").profession.revision_set.get(),
            slug="lain",
            title="Lain",
            summary="Lain.",
            field=FieldFactory(),
            education="sma",
            study_tie="bebas",
            published_at=listing.published_at,
            document={},
        )


def test_index_rows_stand_once():
    listing = published()
    row = listing.traits.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        ListingTrait.objects.create(
            listing=listing, trait=row.trait, suitable=row.suitable, had=row.had
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        ListingComparison.objects.create(listing=listing, role="psikolog-klinis", position=9)


def test_people_read_names():
    published()
    shown = [
        str(model._default_manager.first())
        for model in (
            Profession,
            FieldOfWork,
            Trait,
            Listing,
            Revision,
            Suitability,
            RoleComparison,
        )
    ]
    assert shown[0] == shown[3] == "Pekerja Sosial"
    assert shown[4] == "Pekerja Sosial #1"
    assert shown[6] == "Psikolog Klinis: Fokus"


def test_columns_have_room_for_what_may_come_in():
    for field in (LineField, ProseField, WebField, AddressField):
        assert field.limit <= field.room
