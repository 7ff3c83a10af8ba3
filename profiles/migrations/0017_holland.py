"""Professions carry a Holland code, and the index of the catalogue holds it."""

from itertools import permutations

from django.db import migrations, models

CODES = ["".join(letters) for length in (2, 3) for letters in permutations("RIASEC", length)]


class Migration(migrations.Migration):
    dependencies = [("profiles", "0016_topics")]

    operations = [
        migrations.AddField(
            "profession",
            "holland",
            models.CharField(
                blank=True,
                default="",
                help_text="Dua atau tiga huruf dari R, I, A, S, E, C menurut O*NET 29.3, yang "
                "terkuat lebih dulu. Kosongkan bila tidak ada padanan yang dekat.",
                max_length=3,
                verbose_name="kode minat Holland",
            ),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            "profession",
            models.CheckConstraint(
                condition=models.Q(holland__in=["", *CODES]),
                name="holland_code_is_one",
                violation_error_message="Tulis dua atau tiga huruf yang berbeda dari R, I, A, S, "
                "E, C, misalnya SIA.",
            ),
        ),
        migrations.AddField(
            "listing", "holland", models.CharField(blank=True, default="", max_length=3)
        ),
        migrations.RemoveIndex("listing", "listing_from_a_to_z"),
        migrations.AddIndex(
            "listing",
            models.Index(
                fields=["place", "field", "education", "study_tie", "holland"],
                name="listing_from_a_to_z",
            ),
        ),
    ]
