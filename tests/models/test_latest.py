"""What is latest of a profession: the same for one of them and as a subquery for all."""

import pytest
from django.db.models import OuterRef, Subquery

from profiles.editorial.publishing import save_revision
from profiles.models import Profession, Revision, Step
from tests.factories import drafted

pytestmark = pytest.mark.django_db
KINDS = ["minta-tinjauan", "ditinjau", "disetujui", "ditinjau"]


@pytest.fixture
def professions():
    """A nurse with two texts and many steps, a midwife with one text, an actor with none."""
    nurse, midwife = (drafted(title=title).profession for title in ("Perawat", "Bidan"))
    Profession.objects.filter(pk=nurse.pk).update(summary="Ringkasan yang baru.")
    first = Revision.objects.latest_of(nurse.pk).get()
    save_revision(nurse, origin=Revision.Origin.ADMIN)
    for kind in KINDS:
        Step.objects.create(profession=nurse, revision=first, kind=kind)
    return nurse, midwife, Profession.objects.create(slug="aktor", title="Aktor")


def test_the_latest_revision_of_one_is_that_of_the_subquery(professions):
    numbers = Revision.objects.latest_of(OuterRef("pk")).values("number")
    asked = dict(Profession.objects.annotate(n=Subquery(numbers)).values_list("slug", "n"))
    assert asked == {"perawat": 2, "bidan": 1, "aktor": None}
    for profession in professions:
        latest = Revision.objects.latest_of(profession.pk).first()
        assert asked[profession.slug] == (latest.number if latest else None)


def test_the_deciding_step_of_one_is_that_of_the_subquery(professions):
    kinds = Step.objects.deciding(OuterRef("pk")).values("kind")
    asked = dict(Profession.objects.annotate(kind=Subquery(kinds)).values_list("slug", "kind"))
    assert asked == {"perawat": "disetujui", "bidan": None, "aktor": None}
    for profession in professions:
        step = Step.objects.deciding(profession.pk).first()
        assert asked[profession.slug] == (step.kind if step else None)


def test_the_last_step_may_decide_nothing(professions):
    assert Step.objects.last_of(professions[0].pk).get().kind == "ditinjau"
    assert (
        Step.objects.filter(kind="disetujui").last_of(professions[0].pk).get().kind == "disetujui"
    )
