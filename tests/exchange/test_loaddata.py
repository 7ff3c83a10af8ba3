"""Django's own loaddata reads the fixture files, and its own lists as ever."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.core.serializers.base import DeserializationError

from profiles.models import Listing, Profession, Revision, Trait
from tests.conftest import FIXTURES

pytestmark = pytest.mark.django_db
VOCABULARY = (
    *("fields", "traits", "decrees", "subjects", "study_groups", "programmes", "concentrations"),
)


def loaddata(*labels: str) -> None:
    call_command("loaddata", *labels, verbosity=0)


def test_it_loads_the_vocabulary_and_a_profession_and_publishes():
    loaddata(*VOCABULARY, "professions/pekerja-sosial")
    assert Trait.objects.filter(slug="empati").exists()
    assert Listing.objects.get().title == "Pekerja Sosial"


def test_the_file_wins_and_the_archive_keeps_what_it_replaced():
    loaddata(*VOCABULARY, str(FIXTURES / "professions" / "pekerja-sosial.yaml"))
    Profession.objects.update(summary="Tulisan Rani.")
    loaddata("professions/pekerja-sosial")
    assert Listing.objects.get().summary != "Tulisan Rani."
    assert "Tulisan Rani." in [r.document["summary"] for r in Revision.objects.all()]


def test_a_plain_list_goes_to_the_reader_of_django(tmp_path):
    path = tmp_path / "groups.yaml"
    path.write_text("- model: auth.group\n  fields: {name: Tamu}\n")
    loaddata(str(path))
    assert Group.objects.filter(name="Tamu").exists()


def test_what_loaddata_reads_dumpdata_writes(tmp_path):
    loaddata("fields")
    path = tmp_path / "dump.yaml"
    call_command("dumpdata", "profiles.fieldofwork", format="yaml", output=str(path), verbosity=0)
    loaddata(str(path))


def test_a_broken_file_is_told_with_its_place(tmp_path):
    path = tmp_path / "rusak.yaml"
    path.write_text("slug: a\ntitel: A\n")
    with pytest.raises((CommandError, DeserializationError), match="kunci ini tidak dikenal"):
        loaddata(str(path))


def test_what_is_no_yaml_is_told_by_django(tmp_path):
    path = tmp_path / "rusak.yaml"
    path.write_text("slug: [")
    with pytest.raises((CommandError, DeserializationError)):
        loaddata(str(path))
