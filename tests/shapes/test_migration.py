"""A database from before shapes comes along, and the archive is closed again behind it."""

import hashlib
import importlib
import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from profiles import shapes
from profiles.editorial.rows import compile
from profiles.exchange.loader import load, read_catalogue
from profiles.models import Listing, Profession, Revision

BEFORE = [("profiles", "0008_names")]


def migrate(targets):
    MigrationExecutor(connection).migrate(targets)


def tables_of_then():
    """Finds the tables by the names and columns that they had."""
    return MigrationExecutor(connection).loader.project_state(BEFORE).apps


def document_of_then(document):
    """What was stored of a text: one edition of KBJI, and of sources only whose judgement."""
    later = ("shape", "kbji", "holland", "facts", "programmes", "concentrations")
    then = {key: value for key, value in document.items() if key not in later}
    then["kbji2014"] = document["kbji"]["code"] if document["kbji"] else ""
    then["sources"] = [
        {"citation": s["citation"], "url": s["url"], "editorial": s["kind"] == "redaksi"}
        for s in document["sources"]
    ]
    return then


def digest_of_then(document):
    """Every field counted, those with nothing in them too."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def turn_back():
    """Leave the tables as the code of then left them."""
    migrate(BEFORE)
    apps, schema = tables_of_then(), connection.schema_editor()
    archive = importlib.import_module("profiles.migrations.0002_append_only_archive")
    archive.drop_trigger(apps, schema)
    for revision in apps.get_model("profiles", "Revision").objects.all():
        revision.document = document_of_then(revision.document)
        revision.digest = digest_of_then(revision.document)
        revision.save()
        professions = apps.get_model("profiles", "Profession").objects
        professions.filter(pk=revision.profession_id).update(fixture_digest=revision.digest)
    archive.create_trigger(apps, schema)
    for listing in apps.get_model("profiles", "Listing").objects.all():
        listing.document = document_of_then(listing.document)
        listing.save()
    sources = apps.get_model("profiles", "Source").objects
    sources.filter(citation__startswith="Penilaian redaksi").update(editorial=True)


@pytest.fixture
def brought_along(transactional_db, folder):
    """Files that were taken in before there were shapes, brought along by the migrations."""
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    load(read_catalogue(folder))
    turn_back()
    migrate(newest)
    return folder


def test_digests_are_counted_anew_and_corrected_files_are_taken_in(brought_along):
    for revision in Revision.objects.all():
        assert "shape" not in revision.document
        assert revision.digest == revision.profile.digest != digest_of_then(revision.document)
        assert revision.profession.fixture_digest == revision.digest
    assert not Profession.objects.with_state().filter(has_changes=True).exists()
    out = StringIO()
    call_command("load_fixtures", folder=brought_along, stdout=out, stderr=out)
    assert "pekerja-sosial: diperbarui" in out.getvalue()
    assert "dibiarkan" not in out.getvalue()


def test_desk_archive_and_window_say_the_same_of_codes_and_sources(brought_along):
    for profession in Profession.objects.with_sections():
        assert compile(profession) == profession.revision_set.get().profile
    for listing in Listing.objects.all():
        assert listing.document["shape"] == shapes.LATEST
        assert listing.profile == listing.revision.profile
    social_worker = Listing.objects.get(slug="pekerja-sosial").profile
    assert str(social_worker.kbji).startswith("KBJI 2014: 2635")
    kinds = {source.kind for source in social_worker.sources}
    assert {"peraturan", "data-resmi", "redaksi"} <= kinds


def test_the_archive_is_closed_again(brought_along):
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Revision.objects.update(note="Diubah diam-diam")
