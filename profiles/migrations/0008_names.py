"""Models named after what they are. Their tables keep the names they have."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

NAMES = {"field": "fieldofwork", "likeness": "fingerprint"}


def rename_permissions(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """What was granted for a model goes on under its new name."""
    permissions = apps.get_model("auth", "Permission")._default_manager
    for verb in ("add", "change", "delete", "view"):
        for old, new in NAMES.items():
            granted = permissions.filter(codename=f"{verb}_{old}")
            granted.filter(content_type__app_label="profiles").update(codename=f"{verb}_{new}")


class Migration(migrations.Migration):
    dependencies = [("profiles", "0007_matching")]

    operations = [
        # Said first, a table's name outlives the renaming of its model.
        migrations.AlterModelTable("field", "profiles_field"),
        migrations.RenameModel("Field", "FieldOfWork"),
        migrations.AlterModelTable("likeness", "profiles_likeness"),
        migrations.RenameModel("Likeness", "Fingerprint"),
        migrations.RunPython(rename_permissions, migrations.RunPython.noop),
    ]
