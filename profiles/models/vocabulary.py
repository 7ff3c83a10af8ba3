"""The vocabulary that desk and window share: fields of work and traits of people.

It is small, changed by the chief editors only, and public at once.
"""

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from profiles.models.catalogue import Catalogue
from profiles.models.fields import AddressField, LineField, ProseField
from profiles.terms import TraitKind


class Term(models.Model):
    """What every term of the vocabulary has."""

    slug = AddressField(
        _("alamat"),
        unique=True,
        help_text=_("Dipakai di alamat halaman dan di berkas fixture. Jangan diubah."),
    )
    fixture_digest = models.CharField(max_length=64, blank=True, default="", editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and let caches know: a term is public at once."""
        super().save(*args, **kwargs)
        Catalogue.objects.changed()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        deleted = super().delete(*args, **kwargs)
        Catalogue.objects.changed()
        return deleted


class FieldOfWork(Term):
    """A field of work (bidang)."""

    title = LineField(_("nama bidang"), unique=True)
    summary = ProseField(
        _("ringkasan"),
        blank=True,
        help_text=_("Satu kalimat: orang di bidang ini melakukan apa."),
    )
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)

    class Meta:
        db_table = "profiles_field"  # of the time when the model was called Field
        verbose_name = _("bidang")
        verbose_name_plural = _("bidang")
        ordering = ["position", "title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("field", args=[self.slug])


class Trait(Term):
    """A thing a person has more or less of (sifat), said in the first person both ways."""

    kind = models.CharField(_("jenis"), max_length=20, choices=TraitKind.choices())
    name = LineField(_("nama sifat"), unique=True)
    having = ProseField(
        _("kalimat punya"),
        help_text=_("Misalnya: Saya mudah menangkap perasaan orang lain."),
    )
    lacking = ProseField(
        _("kalimat tidak punya"),
        help_text=_("Misalnya: Saya sering tidak sadar perasaan orang lain."),
    )

    class Meta:
        verbose_name = _("sifat")
        verbose_name_plural = _("sifat")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="trait_sentences_differ",
                condition=~models.Q(having=models.F("lacking")),
                violation_error_message=_("Kalimat punya dan tidak punya harus berbeda."),
            )
        ]

    def __str__(self) -> str:
        return self.name
