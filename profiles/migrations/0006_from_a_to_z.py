"""Lists from A to Z, and how often traits are spoken of, are read from indexes alone."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import profiles.models.fields


def place_everyone(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Saving a listing gives it its place."""
    for listing in apps.get_model("profiles", "Listing").objects.only("title").iterator():
        listing.save(update_fields=["place"])


class Migration(migrations.Migration):
    dependencies = [("profiles", "0005_roles")]

    operations = [
        migrations.AddField(
            model_name="listing",
            name="place",
            field=profiles.models.fields.PlaceField(default=b""),
            preserve_default=False,
        ),
        migrations.RunPython(place_everyone, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="listing",
            constraint=models.CheckConstraint(
                condition=models.Q(("place", b""), _negated=True), name="listing_has_a_place"
            ),
        ),
        migrations.AlterField(
            model_name="listingtrait",
            name="trait",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="profiles.trait",
            ),
        ),
        migrations.AddIndex(
            model_name="listing",
            index=models.Index(
                fields=["place", "field", "education", "study_tie"], name="listing_from_a_to_z"
            ),
        ),
        migrations.AddIndex(
            model_name="listingtrait",
            index=models.Index(
                fields=["trait", "suitable", "had", "listing"], name="trait_of_listing"
            ),
        ),
    ]
