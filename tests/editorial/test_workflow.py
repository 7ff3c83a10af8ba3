"""The steps from draft to public page: who may take them, and when."""

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from profiles.editorial.publishing import save_revision
from profiles.editorial.workflow import STEP_RULES, Refused, take, why_not
from profiles.models import Listing, Profession, Revision, Stage, Step
from tests.factories import UserFactory, WholeProfileFactory, drafted

pytestmark = pytest.mark.django_db


@pytest.fixture
def wati():
    return UserFactory(username="wati", roles=["Penulis"])


@pytest.fixture
def bayu():
    return UserFactory(username="bayu", roles=["Peninjau"])


@pytest.fixture
def ratna():
    return UserFactory(username="ratna", roles=["Redaktur"])


@pytest.fixture
def profession():
    return drafted(WholeProfileFactory()).profession


def stage(profession) -> Stage:
    return Stage(Profession.objects.with_state().get(pk=profession.pk).stage)


def save(profession, author=None, **changes) -> Revision:
    Profession.objects.filter(pk=profession.pk).update(**changes)
    return save_revision(profession, origin=Revision.Origin.ADMIN, author=author)


def approve(profession, wati, bayu):
    take(Step.Kind.ASKED, profession, by=wati, seen=1)
    take(Step.Kind.APPROVED, profession, by=bayu, seen=1)


def test_a_text_goes_from_draft_to_public_page(profession, wati, bayu, ratna):
    assert stage(profession) is Stage.DRAFT
    take(Step.Kind.ASKED, profession, by=wati, seen=1, note="Tolong periksa jalur masuknya.")
    assert stage(profession) is Stage.WAITING
    take(Step.Kind.APPROVED, profession, by=bayu, seen=1)
    assert stage(profession) is Stage.APPROVED
    take(Step.Kind.PUBLISHED, profession, by=ratna, seen=1)
    assert Listing.objects.get().revision.number == 1
    assert stage(profession) is Stage.DRAFT
    assert list(Step.objects.order_by("pk").values_list("kind", "taken_by__username")) == [
        ("minta-tinjauan", "wati"),
        ("disetujui", "bayu"),
        ("diterbitkan", "ratna"),
    ]


def test_a_text_is_sent_back_with_a_reason(profession, wati, bayu):
    take(Step.Kind.ASKED, profession, by=wati, seen=1)
    with pytest.raises(Refused, match="Tulis alasannya"):
        take(Step.Kind.RETURNED, profession, by=bayu, seen=1, note="  ")
    take(Step.Kind.RETURNED, profession, by=bayu, seen=1, note="Sumbernya kurang.")
    assert stage(profession) is Stage.RETURNED
    take(Step.Kind.ASKED, profession, by=wati, seen=1)
    assert stage(profession) is Stage.WAITING


def test_the_database_refuses_a_return_without_a_reason(profession, bayu):
    revision = profession.revision_set.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Step.objects.create(
            profession=profession, revision=revision, kind=Step.Kind.RETURNED, taken_by=bayu
        )


def test_an_approval_holds_for_one_text_only(profession, wati, bayu, ratna):
    approve(profession, wati, bayu)
    save(profession, author=wati, summary="Ringkasan lain.")
    assert stage(profession) is Stage.DRAFT
    with pytest.raises(Refused, match="belum disetujui"):
        take(Step.Kind.PUBLISHED, profession, by=ratna, seen=2)


def test_saving_the_same_text_again_keeps_the_approval(profession, wati, bayu):
    approve(profession, wati, bayu)
    save(profession, author=wati)
    assert stage(profession) is Stage.APPROVED


def test_a_step_names_the_text_that_its_taker_saw(profession, wati, bayu):
    take(Step.Kind.ASKED, profession, by=wati, seen=1)
    save(profession, author=wati, summary="Ringkasan lain.")
    with pytest.raises(Refused, match="revisi 2"):
        take(Step.Kind.APPROVED, profession, by=bayu, seen=1)
    assert stage(profession) is Stage.WAITING


def test_nobody_approves_what_he_saved_himself(profession):
    both = UserFactory(username="rudi", roles=["Penulis", "Peninjau"])
    save(profession, author=both, summary="Ringkasan lain.")
    take(Step.Kind.ASKED, profession, by=both, seen=2)
    with pytest.raises(Refused, match="orang lain"):
        take(Step.Kind.APPROVED, profession, by=both, seen=2)


def test_nor_after_someone_reviewed_it_or_saved_it_unchanged(profession, wati, bayu):
    both = UserFactory(username="rudi", roles=["Penulis", "Peninjau"])
    save(profession, author=both, summary="Ringkasan lain.")
    save(profession, author=wati)
    take(Step.Kind.ASKED, profession, by=wati, seen=3)
    take(Step.Kind.REVIEWED, profession, by=bayu, seen=3)
    with pytest.raises(Refused, match="orang lain"):
        take(Step.Kind.APPROVED, profession, by=both, seen=4)


def test_who_reviewed_a_text_of_someone_else_may_approve_it(profession, wati, bayu):
    save(profession, author=wati, summary="Ringkasan lain.")
    take(Step.Kind.ASKED, profession, by=wati, seen=2)
    take(Step.Kind.REVIEWED, profession, by=bayu, seen=2)
    take(Step.Kind.APPROVED, profession, by=bayu, seen=3)
    assert stage(profession) is Stage.APPROVED


def test_a_desk_of_one_publishes_without_a_second_reader(profession):
    alone = UserFactory(username="admin", is_superuser=True)
    take(Step.Kind.PUBLISHED, profession, by=alone, seen=1)
    assert Listing.objects.exists()


@pytest.mark.parametrize("kind", list(STEP_RULES))
def test_without_the_permission_no_step_is_open(kind, profession):
    stranger = UserFactory(username="tamu")
    state = Profession.objects.with_state().get(pk=profession.pk)
    assert "tidak punya izin" in why_not(kind, state, profession.revision_set.get(), stranger)
    with pytest.raises(Refused):
        take(kind, profession, by=stranger, seen=1, note="Alasan.")
    assert not Step.objects.exists()


def test_only_what_is_public_is_withdrawn(profession, ratna, wati, bayu):
    with pytest.raises(Refused, match="tidak terbit"):
        take(Step.Kind.WITHDRAWN, profession, by=ratna, seen=1)
    approve(profession, wati, bayu)
    take(Step.Kind.PUBLISHED, profession, by=ratna, seen=1)
    take(Step.Kind.WITHDRAWN, profession, by=ratna, seen=1, note="Menyatu dengan profesi lain.")
    assert not Listing.objects.exists()


def test_nothing_is_asked_about_a_text_that_is_live(profession, wati, bayu, ratna):
    approve(profession, wati, bayu)
    take(Step.Kind.PUBLISHED, profession, by=ratna, seen=1)
    with pytest.raises(Refused, match="Tidak ada yang berubah"):
        take(Step.Kind.ASKED, profession, by=wati, seen=1)
    save(profession, author=wati, summary="Ringkasan lain.")
    take(Step.Kind.ASKED, profession, by=wati, seen=2)


def test_a_review_dates_the_public_page_at_once(profession, wati, bayu, ratna):
    approve(profession, wati, bayu)
    take(Step.Kind.PUBLISHED, profession, by=ratna, seen=1)
    assert Listing.objects.get().reviewed_on is None
    take(Step.Kind.REVIEWED, profession, by=bayu, seen=1)
    profession.refresh_from_db()
    assert Listing.objects.get().reviewed_on == profession.reviewed_on
    assert profession.revision_set.count() == 2


def test_the_next_review_is_due_a_year_after_the_last_of_what_is_public(
    profession, wati, bayu, ratna
):
    approve(profession, wati, bayu)
    take(Step.Kind.PUBLISHED, profession, by=ratna, seen=1)
    assert profession in Profession.objects.due_for_review(date(2026, 1, 1))
    take(Step.Kind.REVIEWED, profession, by=bayu, seen=1, now=datetime(2026, 3, 1, 9, tzinfo=UTC))
    assert profession not in Profession.objects.due_for_review(date(2027, 2, 28))
    assert profession in Profession.objects.due_for_review(date(2027, 3, 1))


def test_a_draft_that_was_reviewed_does_not_put_off_the_review_of_what_is_public(
    profession, wati, bayu, ratna
):
    approve(profession, wati, bayu)
    take(Step.Kind.PUBLISHED, profession, by=ratna, seen=1)
    save(profession, author=wati, summary="Ringkasan yang belum terbit.")
    take(Step.Kind.REVIEWED, profession, by=bayu, seen=2)
    assert profession in Profession.objects.due_for_review(date.today())


def test_a_review_publishes_no_draft(profession, wati, bayu, ratna):
    approve(profession, wati, bayu)
    take(Step.Kind.PUBLISHED, profession, by=ratna, seen=1)
    save(profession, author=wati, summary="Ringkasan yang belum terbit.")
    take(Step.Kind.REVIEWED, profession, by=bayu, seen=2)
    assert Listing.objects.get().revision.number == 1


def test_a_review_does_not_undo_an_approval(profession, wati, bayu):
    approve(profession, wati, bayu)
    take(Step.Kind.REVIEWED, profession, by=bayu, seen=1)
    assert stage(profession) is Stage.APPROVED


def test_a_step_is_never_changed(profession, wati):
    take(Step.Kind.ASKED, profession, by=wati, seen=1)
    step = Step.objects.get()
    with pytest.raises(TypeError):
        step.save()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Step.objects.update(note="Lain.")
