"""Search: the words of what is published, and the database's own index over them.

The engine's index follows `ListingText` by itself: by triggers on SQLite (FTS5 with that
table as its content), as a generated column on PostgreSQL. SQLite drops a table's triggers
when a later migration remakes the table: such a migration must end with `CREATE` again
(tests/search/test_indexing.py notices if it does not).
"""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

COLUMNS = "keys, titles, alternatives, summary, duties, traits, routes, others"
NEW = ", ".join(f"new.{name}" for name in COLUMNS.split(", "))
OLD = ", ".join(f"old.{name}" for name in COLUMNS.split(", "))
ADD = f"INSERT INTO profiles_index (rowid, {COLUMNS}) VALUES (new.id, {NEW});"  # noqa: S608
DROP_OLD = (
    f"INSERT INTO profiles_index (profiles_index, rowid, {COLUMNS}) "  # noqa: S608
    f"VALUES ('delete', old.id, {OLD});"
)

STEMS = " || ' ' || ".join(COLUMNS.split(", ")[1:])


def marked(mark: str, words: str) -> str:
    """PostgreSQL for the lexemes of some words, each behind a mark."""
    lexemes = f"string_to_array(regexp_replace({words}, '([^ ]+)', '{mark}/\\1', 'g'), ' ')"
    return f"array_to_tsvector(array_remove({lexemes}, ''))"


CREATE = {
    "sqlite": [
        f"""
        CREATE VIRTUAL TABLE profiles_index USING fts5(
            {COLUMNS}, content='profiles_listingtext', content_rowid='id',
            detail='column', columnsize=0, tokenize='ascii'
        )
        """,
        f"""
        CREATE TRIGGER listing_text_added AFTER INSERT ON profiles_listingtext
        BEGIN {ADD} END
        """,
        f"""
        CREATE TRIGGER listing_text_removed AFTER DELETE ON profiles_listingtext
        BEGIN {DROP_OLD} END
        """,
        f"""
        CREATE TRIGGER listing_text_changed AFTER UPDATE ON profiles_listingtext
        BEGIN {DROP_OLD} {ADD} END
        """,
    ],
    "postgresql": [
        # Stems of names stand once more with a mark, and whole names with another: weights
        # would tell them apart too, but a GIN index does not hold weights.
        f"""
        ALTER TABLE profiles_listingtext ADD COLUMN vector tsvector GENERATED ALWAYS AS (
            strip(to_tsvector('simple'::regconfig, {STEMS})) ||
            {marked("n", "titles || ' ' || alternatives")} ||
            {marked("k", "keys")}
        ) STORED
        """,
        "CREATE INDEX profiles_index ON profiles_listingtext USING gin (vector)",
    ],
}
DROP = {
    "sqlite": [
        "DROP TRIGGER listing_text_added",
        "DROP TRIGGER listing_text_removed",
        "DROP TRIGGER listing_text_changed",
        "DROP TABLE profiles_index",
    ],
    "postgresql": [
        "DROP INDEX profiles_index",
        "ALTER TABLE profiles_listingtext DROP COLUMN vector",
    ],
}


def create_index(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_index(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def index_what_is_published(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Imported here: a new database runs this migration without reading today's code."""
    if apps.get_model("profiles", "Listing").objects.exists():
        from profiles.search.indexing import reindex

        reindex(apps.get_model)


class Migration(migrations.Migration):
    dependencies = [("profiles", "0002_append_only_archive")]

    operations = [
        migrations.CreateModel(
            name="Word",
            fields=[
                ("word", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("stem", models.CharField(max_length=40)),
                ("uses", models.PositiveIntegerField(default=0)),
                ("name_uses", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Catalogue",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False),
                ),
                ("version", models.CharField(max_length=16)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("pk", 1)), name="catalogue_is_one_row"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ListingText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("names", models.TextField()),
                ("keys", models.TextField()),
                ("titles", models.TextField()),
                ("alternatives", models.TextField()),
                ("summary", models.TextField()),
                ("duties", models.TextField()),
                ("traits", models.TextField()),
                ("routes", models.TextField()),
                ("others", models.TextField()),
                ("words", models.TextField()),
                (
                    "listing",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="text",
                        to="profiles.listing",
                    ),
                ),
            ],
        ),
        migrations.RunPython(create_index, drop_index),
        migrations.RunPython(index_what_is_published, migrations.RunPython.noop),
    ]
