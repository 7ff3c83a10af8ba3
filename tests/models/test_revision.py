"""The archive is append-only, and the database sees to it."""

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import ProtectedError

from profiles.models import Revision
from tests.factories import UserFactory, drafted

pytestmark = pytest.mark.django_db


def test_the_database_refuses_to_change_a_revision():
    drafted()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Revision.objects.update(note="Diubah diam-diam")


def test_saving_a_revision_again_is_a_mistake_of_the_program():
    revision = drafted()
    revision.note = "Diubah"
    with pytest.raises(TypeError, match="never changed"):
        revision.save()


def test_a_revision_number_stands_once():
    revision = drafted()
    with pytest.raises(IntegrityError), transaction.atomic():
        Revision.objects.create(
            profession=revision.profession, number=1, origin="admin", document={}, digest=""
        )


def test_neither_a_profession_nor_an_author_with_revisions_can_be_deleted():
    revision = drafted()
    with pytest.raises(ProtectedError):
        revision.profession.delete()
    author = UserFactory()
    Revision.objects.create(
        profession=revision.profession,
        number=2,
        author=author,
        origin="admin",
        document=revision.document,
        digest=revision.digest,
    )
    with pytest.raises(ProtectedError):
        User.objects.get(pk=author.pk).delete()
