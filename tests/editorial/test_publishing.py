"""From the desk to the archive to the window, and back."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, models, transaction
from django.db.utils import OperationalError
from hypothesis import given

from profiles.editorial.publishing import (
    NotPublishable,
    publish,
    restore,
    save_revision,
    store,
    withdraw,
)
from profiles.editorial.rows import UnknownTerm, compile
from profiles.models import (
    Catalogue,
    Concentration,
    FieldOfWork,
    FormerAddress,
    Listing,
    ListingComparison,
    ListingConcentration,
    ListingProgramme,
    ListingText,
    ListingTrait,
    Profession,
    Programme,
    Revision,
    Trait,
    Word,
)
from profiles.models.profession import SECTION_MODELS
from tests.factories import (
    ProfileFactory,
    UserFactory,
    comparing_with,
    drafted,
    published,
    studied,
    vocabulary_of,
    vocabulary_of_strategies,
)
from tests.strategies import examples, profiles

pytestmark = pytest.mark.django_db


# --- compile and store --------------------------------------------------------------------


@examples(60)
@given(profile=profiles())
def test_what_is_stored_compiles_to_the_same_value(profile):
    vocabulary_of_strategies()
    with transaction.atomic():
        assert compile(store(profile)) == profile
        transaction.set_rollback(True)


def test_storing_again_replaces_every_section(db):
    first = ProfileFactory()
    vocabulary_of(first)
    profession = store(first)
    shorter = first.model_copy(update={"duties": ("Hanya satu.",), "sources": ()})
    assert compile(store(shorter, into=profession)) == shorter


def test_compiling_costs_the_same_for_two_rows_and_for_twenty(django_assert_num_queries):
    for count in (2, 20):
        profession = drafted(
            title=f"Profesi {count}", duties=[f"Tugas {n}." for n in range(count)]
        ).profession
        with django_assert_num_queries(12):
            compile(Profession.objects.with_sections().get(pk=profession.pk))


@pytest.mark.parametrize(
    ("model", "told"),
    [
        (FieldOfWork, "Bidang “sosial” tidak ada dalam daftar bidang."),
        (Trait, "Sifat “empati” tidak ada dalam daftar sifat."),
        (Programme, "Jurusan “psikologi” tidak ada dalam daftar jurusan."),
        (Concentration, "Konsentrasi SMK “kuliner” tidak ada dalam daftar konsentrasi SMK."),
    ],
)
def test_a_term_outside_the_vocabulary_is_refused_and_nothing_is_stored(model, told):
    profile = ProfileFactory(
        programmes=[studied("psikologi")],
        concentrations=[{"concentration": "kuliner", "tie": "bisa"}],
    )
    vocabulary_of(profile)
    model.objects.all().delete()
    with pytest.raises(UnknownTerm, match=f"^{told}$"):
        store(profile)
    assert not Profession.objects.exists()


# --- the archive --------------------------------------------------------------------------


def test_each_save_is_the_next_revision():
    rani = UserFactory()
    profession = drafted().profession
    revision = save_revision(
        profession, origin=Revision.Origin.ADMIN, author=rani, note="Ejaan dirapikan"
    )
    assert (revision.number, revision.author, revision.note) == (2, rani, "Ejaan dirapikan")
    assert revision.profile == ProfileFactory()


def test_restoring_brings_an_old_text_back_as_a_new_revision():
    first = drafted()
    changed = first.profile.model_copy(update={"summary": "Ringkasan baru."})
    store(changed, into=first.profession)
    save_revision(first.profession, origin=Revision.Origin.ADMIN)
    third = restore(first)
    assert third.number == 3
    assert third.note == "Dipulihkan dari revisi 1"
    assert compile(Profession.objects.get()) == first.profile


def test_restoring_leaves_the_public_page_alone():
    listing = published()
    store(ProfileFactory(summary="Ringkasan baru."), into=Profession.objects.get())
    second = save_revision(Profession.objects.get(), origin=Revision.Origin.ADMIN)
    publish(second)
    restore(listing.revision)
    assert Listing.objects.get().summary == "Ringkasan baru."


# --- publishing ---------------------------------------------------------------------------


def test_a_draft_has_no_listing():
    drafted()
    assert not Listing.objects.exists()


def test_publishing_shows_the_whole_text_and_its_index_rows():
    listing = published()
    assert listing.profile == ProfileFactory()
    assert listing.field == FieldOfWork.objects.get(slug="sosial")
    assert {(row.trait.slug, row.suitable, row.had) for row in listing.traits.all()} == {
        ("empati", True, True),
        ("komunikasi", False, False),
    }
    assert [row.role for row in listing.comparisons.all()] == ["psikolog-klinis"]


def test_a_profile_with_gaps_is_not_published():
    revision = drafted(duties=[], sources=[])
    with pytest.raises(NotPublishable) as caught:
        publish(revision)
    assert caught.value.sentences == ["Tugas belum ditulis.", "Sumber belum ditulis."]
    assert not Listing.objects.exists()


def test_a_title_that_another_page_still_bears_is_not_published():
    published(title="Pekerja Sosial")
    store(ProfileFactory(title="Peksos Senior"), into=Profession.objects.get())
    newcomer = drafted(title="Pekerja Sosial")
    with pytest.raises(NotPublishable, match="masih dipakai halaman terbit “Pekerja Sosial”"):
        publish(newcomer)


def test_a_term_that_left_the_vocabulary_stops_publication():
    revision = drafted()
    for model in SECTION_MODELS:
        model._default_manager.all().delete()
    Profession.objects.update(field=None)
    FieldOfWork.objects.all().delete()
    with pytest.raises(UnknownTerm):
        publish(revision)


def test_publishing_again_replaces_the_index_rows():
    published(comparisons=[comparing_with("perawat"), comparing_with("bidan")])
    store(ProfileFactory(comparisons=[comparing_with("perawat")]), into=Profession.objects.get())
    publish(save_revision(Profession.objects.get(), origin=Revision.Origin.ADMIN))
    assert [row.role for row in ListingComparison.objects.all()] == ["perawat"]


def test_what_is_studied_before_has_index_rows_that_follow_the_text():
    published(
        programmes=[studied("psikologi", tie="wajib"), studied("keperawatan", "D3", remark="lama")],
        concentrations=[{"concentration": "kuliner", "tie": "bisa"}],
    )
    rows = ListingProgramme.objects.values_list("programme__slug", "level", "tie", "remark")
    names = ListingConcentration.objects.values_list("concentration__slug", "tie")
    assert list(rows) == [("psikologi", "S1", "wajib", ""), ("keperawatan", "D3", "umum", "lama")]
    assert list(names) == [("kuliner", "bisa")]
    store(ProfileFactory(programmes=[studied("psikologi")]), into=Profession.objects.get())
    assert len(rows.all()) == 2  # the desk is not the window
    publish(save_revision(Profession.objects.get(), origin=Revision.Origin.ADMIN))
    assert list(rows.all()) == [("psikologi", "S1", "umum", "")]
    assert not names.all()
    withdraw(Profession.objects.get())
    assert not rows.all()


def test_a_listing_exists_if_and_only_if_the_profession_is_public():
    profession = published().profession
    withdraw(profession)
    assert not Listing.objects.exists()
    assert not ListingTrait.objects.exists()
    publish(profession.revision_set.get())
    assert Listing.objects.count() == 1


def test_withdrawing_leaves_its_address_behind_and_publishing_takes_it_back():
    profession = published().profession
    withdraw(profession)
    withdraw(profession)
    assert [address.slug for address in FormerAddress.objects.all()] == ["pekerja-sosial"]
    publish(profession.revision_set.get())
    assert not FormerAddress.objects.exists()


def test_a_changed_address_leads_on_from_the_old_one():
    published()
    store(ProfileFactory(slug="peksos"), into=Profession.objects.get())
    publish(save_revision(Profession.objects.get(), origin=Revision.Origin.ADMIN))
    address = FormerAddress.objects.get(slug="pekerja-sosial")
    assert address.now_at() == Listing.objects.get(slug="peksos")


# --- one transaction ----------------------------------------------------------------------

WINDOW = (
    Listing,
    ListingTrait,
    ListingComparison,
    ListingProgramme,
    ListingConcentration,
    FormerAddress,
    ListingText,
    Word,
    Catalogue,
)


def window() -> list[list[tuple[object, ...]]]:
    return [list(model._default_manager.order_by("pk").values_list()) for model in WINDOW]


class Failure(OperationalError):
    """The database goes away."""


@contextmanager
def failing_at(statement: int) -> Iterator[list[str]]:
    """Let the database fail at the n-th statement, counted from 1; yields those that ran."""
    ran: list[str] = []

    def fail(execute, sql, params, many, context):
        ran.append(sql)
        if len(ran) == statement:
            raise Failure(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(fail):
        yield ran


def a_changed_profession() -> Revision:
    published(programmes=[studied("psikologi", tie="bisa"), studied("keperawatan")])
    store(
        ProfileFactory(
            slug="peksos",
            summary="Baru.",
            comparisons=[comparing_with("perawat")],
            programmes=[studied("psikologi")],
        ),
        into=Profession.objects.get(),
    )
    return save_revision(Profession.objects.get(), origin=Revision.Origin.ADMIN)


def statements_of(action) -> int:
    with failing_at(0) as ran:
        action()
    return len(ran)


@pytest.mark.parametrize("verb", ["publish", "withdraw"])
def test_a_failure_at_any_statement_leaves_the_public_site_as_it_was(verb):
    revision = a_changed_profession()
    before = window()

    def action() -> None:
        publish(revision) if verb == "publish" else withdraw(revision.profession)

    failed = 0
    for statement in range(1, 100):
        try:
            with failing_at(statement):
                action()
        except Failure:
            failed += 1
            assert window() == before, f"statement {statement} of {verb}"
        else:
            break
    assert window() != before
    assert failed >= 5


def test_models_of_every_section_are_known():
    from profiles.models import SectionRow

    concrete = {m for m in SectionRow.__subclasses__() if not m._meta.abstract}
    assert concrete == set(SECTION_MODELS)
    assert all(issubclass(model, models.Model) for model in SECTION_MODELS)
