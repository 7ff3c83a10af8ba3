"""The database itself refuses to change a revision.

SQLite drops a table's triggers when a later migration remakes the table: such a migration
must end with this operation again (tests/models/test_revision.py notices if it does not).
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

CREATE = {
    "sqlite": [
        """
        CREATE TRIGGER revision_is_append_only BEFORE UPDATE ON profiles_revision
        BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END
        """
    ],
    "postgresql": [
        """
        CREATE FUNCTION revision_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'a revision is never changed'; END $$
        """,
        """
        CREATE TRIGGER revision_is_append_only BEFORE UPDATE ON profiles_revision
        FOR EACH ROW EXECUTE FUNCTION revision_is_append_only()
        """,
    ],
}
DROP = {
    "sqlite": ["DROP TRIGGER revision_is_append_only"],
    "postgresql": [
        "DROP TRIGGER revision_is_append_only ON profiles_revision",
        "DROP FUNCTION revision_is_append_only()",
    ],
}


def create_trigger(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_trigger(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("profiles", "0001_initial")]

    operations = [migrations.RunPython(create_trigger, drop_trigger)]
