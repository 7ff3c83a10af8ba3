"""A trait has a name for lacking it, and a sentence to the reader both ways.

Traits that are there get theirs from the files, or from an editor.
"""

from django.db import migrations, models

from profiles.models.fields import LineField, ProseField


class Migration(migrations.Migration):
    dependencies = [("profiles", "0011_shape_2")]

    operations = [
        migrations.AddField(
            model_name="trait",
            name="lacking_name",
            field=LineField(
                default="",
                help_text="Tampil di halaman yang mencari orang tanpa sifat ini: "
                "Sabar menunggu hasil.",
                max_length=120,
                verbose_name="nama bila tidak punya",
            ),
        ),
        migrations.AddField(
            model_name="trait",
            name="having_you",
            field=ProseField(
                default="",
                help_text="Sambungan “Cocok kalau …”: kamu mudah menangkap perasaan orang lain.",
                max_length=600,
                verbose_name="kepada pembaca yang punya",
            ),
        ),
        migrations.AddField(
            model_name="trait",
            name="lacking_you",
            field=ProseField(
                default="",
                help_text="Sambungan “Kurang cocok kalau …”: "
                "kamu sering tidak sadar perasaan orang lain.",
                max_length=600,
                verbose_name="kepada pembaca yang tidak punya",
            ),
        ),
        migrations.AddConstraint(
            model_name="trait",
            constraint=models.CheckConstraint(
                name="trait_names_differ",
                condition=~models.Q(name=models.F("lacking_name")),
                violation_error_message="Nama punya dan tidak punya harus berbeda.",
            ),
        ),
        migrations.AddConstraint(
            model_name="trait",
            constraint=models.CheckConstraint(
                name="trait_tells_you_both_ways",
                condition=models.Q(having_you="") | ~models.Q(having_you=models.F("lacking_you")),
                violation_error_message="Kedua kalimat kepada pembaca harus berbeda.",
            ),
        ),
        migrations.AddConstraint(
            model_name="trait",
            constraint=models.UniqueConstraint(
                name="trait_lacking_name_once",
                fields=["lacking_name"],
                condition=~models.Q(lacking_name=""),
                violation_error_message="Nama ini sudah dipakai sifat lain.",
            ),
        ),
    ]
