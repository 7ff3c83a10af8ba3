"""Facts that every profession is asked for alike: rows on the desk, values to be found by."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import profiles.models.fields


class Migration(migrations.Migration):
    dependencies = [
        ("profiles", "0012_trait_sentences"),
    ]

    operations = [
        migrations.CreateModel(
            name="Fact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        validators=[django.core.validators.MaxValueValidator(9999)],
                        verbose_name="urutan",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("tempat", "Tempat kerja"),
                            ("jam", "Jam kerja"),
                            ("orang", "Bertemu orang"),
                            ("tim", "Sendiri atau tim"),
                            ("badan", "Kerja badan"),
                            ("perjalanan", "Bepergian"),
                            ("layar", "Di depan layar"),
                            ("bayaran", "Cara dibayar"),
                            ("untuk", "Bekerja untuk"),
                            ("lama", "Lama persiapan"),
                        ],
                        max_length=20,
                        verbose_name="jenis",
                    ),
                ),
                ("values", profiles.models.fields.KeysField(max_length=600, verbose_name="isi")),
                (
                    "remark",
                    profiles.models.fields.ProseField(
                        blank=True,
                        help_text="Satu kalimat pendek, hanya bila isinya saja bisa menyesatkan.",
                        max_length=600,
                        verbose_name="keterangan",
                    ),
                ),
                (
                    "profession",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="profiles.profession"
                    ),
                ),
            ],
            options={
                "verbose_name": "fakta",
                "verbose_name_plural": "sekilas",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("profession", "kind"),
                        name="fact_of_a_kind_once",
                        violation_error_message="Jenis fakta ini sudah diisi.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "tempat"), models.Q(("values", ""), _negated=True)),
                            models.Q(
                                ("kind", "jam"),
                                (
                                    "values__in",
                                    [
                                        "jam-kantor",
                                        "bergilir",
                                        "musiman",
                                        "tidak-tentu",
                                        "bervariasi",
                                    ],
                                ),
                            ),
                            models.Q(
                                ("kind", "orang"),
                                ("values__in", ["sedikit", "sedang", "banyak", "bervariasi"]),
                            ),
                            models.Q(
                                ("kind", "tim"),
                                ("values__in", ["sendiri", "tim", "keduanya", "bervariasi"]),
                            ),
                            models.Q(
                                ("kind", "badan"),
                                ("values__in", ["ringan", "sedang", "berat", "bervariasi"]),
                            ),
                            models.Q(
                                ("kind", "perjalanan"),
                                ("values__in", ["jarang", "kadang", "sering", "bervariasi"]),
                            ),
                            models.Q(
                                ("kind", "layar"),
                                ("values__in", ["sedikit", "sedang", "banyak", "bervariasi"]),
                            ),
                            models.Q(
                                ("kind", "bayaran"),
                                ("values__in", ["gaji-tetap", "proyek", "hasil-usaha", "campuran"]),
                            ),
                            models.Q(("kind", "untuk"), models.Q(("values", ""), _negated=True)),
                            models.Q(("kind", "lama"), models.Q(("values", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="fact_in_its_vocabulary",
                        violation_error_message="Pilih isi yang tersedia untuk jenis fakta ini.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ListingFact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("tempat", "Tempat kerja"),
                            ("jam", "Jam kerja"),
                            ("orang", "Bertemu orang"),
                            ("tim", "Sendiri atau tim"),
                            ("badan", "Kerja badan"),
                            ("perjalanan", "Bepergian"),
                            ("layar", "Di depan layar"),
                            ("bayaran", "Cara dibayar"),
                            ("untuk", "Bekerja untuk"),
                            ("lama", "Lama persiapan"),
                        ],
                        max_length=20,
                    ),
                ),
                ("value", models.CharField(max_length=40)),
                (
                    "listing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="facts",
                        to="profiles.listing",
                    ),
                ),
            ],
            options={
                "verbose_name": "fakta di halaman terbit",
                "verbose_name_plural": "fakta di halaman terbit",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "value", "listing"), name="listing_fact_once"
                    )
                ],
            },
        ),
    ]
