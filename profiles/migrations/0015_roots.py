"""Words are found by their roots: what search reads and the keys of names are written anew."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import OuterRef, Subquery


def write_anew(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Imported here: a new database runs this migration without reading today's code."""
    revisions = apps.get_model("profiles", "Revision")._default_manager
    if not revisions.exists():
        return
    from profiles import shapes
    from profiles.search.indexing import reindex
    from profiles.text.similarity import name_keys

    reindex(apps.get_model)
    fingerprint = apps.get_model("profiles", "Fingerprint")
    names = fingerprint._default_manager.filter(kind="nama")
    names.all().delete()
    of_the_same = revisions.filter(profession=OuterRef("profession")).order_by("-number")
    latest = revisions.filter(pk=Subquery(of_the_same.values("pk")[:1]))
    for profession, document in latest.values_list("profession", "document").iterator(500):
        names.bulk_create(
            fingerprint(profession_id=profession, kind="nama", key=key)
            for key in sorted(name_keys(shapes.read(document)))
        )


class Migration(migrations.Migration):
    dependencies = [("profiles", "0014_study")]

    operations = [migrations.RunPython(write_anew, migrations.RunPython.noop)]
