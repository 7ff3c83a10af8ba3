"""The three roles of the desk as groups, and steps that cannot be changed afterwards."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SECTIONS = [
    "alternativetitle",
    "duty",
    "suitability",
    "misconception",
    "expectation",
    "rolecomparison",
    "entryroute",
    "source",
]
READING = [
    f"view_{model}"
    for model in ("profession", *SECTIONS, "field", "trait", "revision", "step", "sharelink")
]
ROLES = {
    "Penulis": [
        *READING,
        "add_profession",
        "change_profession",
        *(f"{verb}_{model}" for verb in ("add", "change", "delete") for model in SECTIONS),
    ],
    "Peninjau": [*READING, "review_profession"],
    "Redaktur": [
        *READING,
        "publish_profession",
        *(f"{verb}_{model}" for verb in ("add", "change") for model in ("field", "trait")),
    ],
}

CREATE = {
    "sqlite": [
        """
        CREATE TRIGGER step_is_append_only BEFORE UPDATE ON profiles_step
        BEGIN SELECT RAISE(ABORT, 'a step is never changed'); END
        """
    ],
    "postgresql": [
        """
        CREATE FUNCTION step_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'a step is never changed'; END $$
        """,
        """
        CREATE TRIGGER step_is_append_only BEFORE UPDATE ON profiles_step
        FOR EACH ROW EXECUTE FUNCTION step_is_append_only()
        """,
    ],
}
DROP = {
    "sqlite": ["DROP TRIGGER step_is_append_only"],
    "postgresql": [
        "DROP TRIGGER step_is_append_only ON profiles_step",
        "DROP FUNCTION step_is_append_only()",
    ],
}


def create_trigger(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_trigger(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def create_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Django makes permissions only after all migrations, so those named here are made now."""
    groups, permissions = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    types = apps.get_model("contenttypes", "ContentType")
    for role, codenames in ROLES.items():
        group, _created = groups._default_manager.get_or_create(name=role)
        for codename in codenames:
            model = codename.rpartition("_")[2]
            kind, _created = types._default_manager.get_or_create(app_label="profiles", model=model)
            permission, _created = permissions._default_manager.get_or_create(
                content_type=kind,
                codename=codename,
                defaults={"name": f"Can {codename.replace('_', ' ')}"},
            )
            group.permissions.add(permission)


def remove_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("auth", "Group")._default_manager.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("profiles", "0004_workflow"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(create_trigger, drop_trigger),
        migrations.RunPython(create_roles, remove_roles),
    ]
