"""On PostgreSQL the index is asked through a function that keeps the planner to it.

The planner does not know what it costs to unpack the words of a text. Left to itself it reads
all texts where it takes the words of a question for common ones, ten times as slowly.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

CREATE = """
CREATE FUNCTION profiles_matching(wanted tsquery, most integer) RETURNS SETOF bigint
LANGUAGE sql STABLE
SET enable_seqscan = off
SET enable_indexscan = off
AS $$ SELECT id FROM profiles_listingtext WHERE vector @@ wanted ORDER BY id LIMIT most $$
"""
DROP = "DROP FUNCTION profiles_matching(tsquery, integer)"


def create(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(CREATE)


def drop(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(DROP)


class Migration(migrations.Migration):
    dependencies = [("profiles", "0006_from_a_to_z")]

    operations = [migrations.RunPython(create, drop)]
