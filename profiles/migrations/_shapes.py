"""What the migration of every shape does: bring what is told from shapes to the newest one."""

from importlib import import_module
from typing import Any

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from profiles import shapes

BATCH = 500


def to_newest_shape(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Count all digests anew and rewrite what is public; archived texts stay as they are.

    A digest is told from its document, so it is no part of history: the archive lets go of it
    for this moment.
    """
    archive = import_module("profiles.migrations.0002_append_only_archive")
    archive.drop_trigger(apps, schema_editor)
    _count_digests(apps)
    archive.create_trigger(apps, schema_editor)
    _rewrite_what_is_public(apps)


def _count_digests(apps: Apps) -> None:
    """A file that was taken in became a revision, which tells what its digest is now."""
    revisions = _table(apps, "Revision")
    professions = _table(apps, "Profession")
    taken_in = dict(professions.values_list("pk", "fixture_digest"))
    counted = {}
    for pk, profession, document, before in revisions.values_list(
        "pk", "profession", "document", "digest"
    ).iterator(BATCH):
        now = shapes.read(document).digest
        if now != before:
            counted[pk] = now
            if taken_in[profession] == before:
                professions.filter(pk=profession).update(fixture_digest=now)
    for pk, digest in counted.items():
        revisions.filter(pk=pk).update(digest=digest)


def _rewrite_what_is_public(apps: Apps) -> None:
    """Pages read parts of public documents by name, so these never wait for being read."""
    listings = _table(apps, "Listing")
    for pk, document in listings.values_list("pk", "document").iterator(BATCH):
        if shapes.shape_of(document) != shapes.LATEST:
            listings.filter(pk=pk).update(document=shapes.write(shapes.read(document)))


def _table(apps: Apps, name: str) -> Any:
    return apps.get_model("profiles", name)._default_manager.order_by("pk")
