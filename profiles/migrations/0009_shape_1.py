"""Digests count what is said only, and documents may say which shape they have."""

from django.db import migrations

from profiles.migrations._shapes import to_newest_shape


class Migration(migrations.Migration):
    dependencies = [("profiles", "0008_names")]

    operations = [migrations.RunPython(to_newest_shape, migrations.RunPython.noop)]
