"""A database from before shapes comes along, and the archive is closed again behind it."""

import hashlib
import json
import shutil
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from profiles.exchange.loader import load, read_catalogue
from profiles.models import Profession, Revision
from profiles.profile import Profile

BEFORE, AFTER = ("profiles", "0008_names"), ("profiles", "0009_shape_1")


def digest_of_then(profile):
    """Every field counted, those with nothing in them too."""
    text = json.dumps(profile.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def migrate(target):
    MigrationExecutor(connection).migrate([target])


@pytest.fixture
def folder(transactional_db, social_files, tmp_path, monkeypatch):
    """Files that were taken in before there were shapes, brought along by the migration."""
    folder = shutil.copytree(social_files, tmp_path / "fixtures")
    migrate(BEFORE)
    with monkeypatch.context() as then:
        then.setattr("profiles.shapes.write", lambda profile: profile.model_dump(mode="json"))
        then.setattr(Profile, "digest", property(digest_of_then), raising=False)
        load(read_catalogue(folder))
    migrate(AFTER)
    return folder


def test_digests_are_counted_anew_and_corrected_files_are_taken_in(folder):
    for revision in Revision.objects.all():
        assert "shape" not in revision.document
        assert revision.digest == revision.profile.digest != digest_of_then(revision.profile)
        assert revision.profession.fixture_digest == revision.digest
    assert not Profession.objects.with_state().filter(has_changes=True).exists()
    path = folder / "professions" / "pekerja-sosial.yaml"
    path.write_text(path.read_text().replace("title: Pekerja Sosial\n", "title: Peksos\n"))
    out = StringIO()
    call_command("load_fixtures", folder=folder, stdout=out, stderr=out)
    assert "pekerja-sosial: diperbarui" in out.getvalue()
    assert "dibiarkan" not in out.getvalue()


def test_the_archive_is_closed_again(folder):
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Revision.objects.update(note="Diubah diam-diam")
