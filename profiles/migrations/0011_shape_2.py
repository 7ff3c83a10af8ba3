"""Codes of KBJI carry their edition, and sources their kind, in every public document."""

from django.db import migrations

from profiles.migrations._shapes import to_newest_shape


class Migration(migrations.Migration):
    dependencies = [("profiles", "0010_kbji_and_sources")]

    operations = [migrations.RunPython(to_newest_shape, migrations.RunPython.noop)]
