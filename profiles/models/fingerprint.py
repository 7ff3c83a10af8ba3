"""What makes texts that are alike findable without comparing each with each."""

from django.db import models


class Fingerprint(models.Model):
    """A key of a profession's latest text; texts alike share some of their keys.

    `profiles.text.similarity` makes the keys; equal keys under two professions are a candidate
    pair that is looked at again, so that finding pairs costs one grouped query.
    """

    class Kind(models.TextChoices):
        NAME = "nama"
        TEXT = "isi"
        SENTENCE = "kalimat"

    profession = models.ForeignKey("profiles.Profession", models.CASCADE)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    key = models.CharField(max_length=64)

    class Meta:
        db_table = "profiles_likeness"
        constraints = [
            models.UniqueConstraint(fields=["kind", "key", "profession"], name="likeness_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.key}"
