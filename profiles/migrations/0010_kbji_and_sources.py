"""A code of KBJI names its edition; a source its kind, the part that is used and what rests on it."""

from typing import Any

import django.core.validators
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import profiles.models.fields
from profiles.shapes import kind_of


def name_edition_and_kinds(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """What documents of shape 1 become when they are read, the desk becomes here."""
    professions = apps.get_model("profiles", "Profession")._default_manager
    professions.exclude(kbji_code="").update(kbji_edition="2014")
    sources: Any = apps.get_model("profiles", "Source")._default_manager
    kinds: dict[str, list[int]] = {}
    for pk, citation, editorial in sources.values_list("pk", "citation", "editorial"):
        kinds.setdefault(kind_of(citation, editorial) or "", []).append(pk)
    for kind, keys in kinds.items():
        for start in range(0, len(keys), 500):
            sources.filter(pk__in=keys[start : start + 500]).update(kind=kind)


class Migration(migrations.Migration):
    dependencies = [("profiles", "0009_shape_1")]

    operations = [
        migrations.RenameField("profession", "kbji2014", "kbji_code"),
        migrations.AlterField(
            model_name="profession",
            name="kbji_code",
            field=models.CharField(
                blank=True,
                max_length=7,
                validators=[
                    django.core.validators.RegexValidator(
                        "^\\d{4}(\\.\\d{2})?\\Z", "Tulis seperti 2635 atau 2635.08."
                    )
                ],
                verbose_name="kode KBJI",
            ),
        ),
        migrations.AddField(
            model_name="profession",
            name="kbji_edition",
            field=models.CharField(
                blank=True,
                choices=[("2014", "KBJI 2014"), ("2026", "KBJI 2026")],
                max_length=4,
                verbose_name="edisi KBJI",
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("peraturan", "Peraturan"),
                    ("data-resmi", "Data resmi"),
                    ("praktik", "Praktik"),
                    ("redaksi", "Penilaian redaksi"),
                ],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="article",
            field=profiles.models.fields.LineField(
                blank=True,
                help_text="Misalnya Pasal 28-29. Hanya bila pasti.",
                max_length=120,
                verbose_name="pasal atau bagian",
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="sections",
            field=profiles.models.fields.SectionsField(
                blank=True,
                help_text="Bagian profil yang isinya dapat diperiksa pada sumber ini.",
                max_length=600,
                verbose_name="bagian yang bersandar padanya",
            ),
        ),
        migrations.RunPython(name_edition_and_kinds, migrations.RunPython.noop),
        migrations.RemoveField("source", "editorial"),
        migrations.AlterField(
            model_name="suitability",
            name="firmness",
            field=models.CharField(
                blank=True,
                choices=[
                    ("bisa-dilatih", "Bisa dilatih"),
                    ("bagian-tetap", "Bagian tetap pekerjaan"),
                    ("syarat", "Syarat masuk"),
                ],
                max_length=20,
                verbose_name="seberapa tetap",
            ),
        ),
        migrations.AddConstraint(
            model_name="profession",
            constraint=models.CheckConstraint(
                name="kbji_code_has_its_edition",
                condition=models.Q(kbji_code="", kbji_edition="")
                | (~models.Q(kbji_code="") & models.Q(kbji_edition__in=["2014", "2026"])),
                violation_error_message="Kode KBJI dan edisinya diisi bersama-sama.",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                name="source_kind_is_known",
                condition=models.Q(kind__in=["", "peraturan", "data-resmi", "praktik", "redaksi"]),
                violation_error_message="Jenis sumber ini tidak dikenal.",
            ),
        ),
    ]
