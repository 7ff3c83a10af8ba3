"""The vocabulary that desk and window share: fields of work and traits of people.

It is small, changed by the chief editors only, and public at once.
"""

from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from profiles.models.catalogue import Catalogue
from profiles.models.fields import AddressField, LineField, ProseField
from profiles.profile import Value
from profiles.terms import FieldTerm, TraitKind, TraitTerm


class Term(models.Model):
    """What every term of the vocabulary has; `kind_of_value` is what files hold of it."""

    kind_of_value: ClassVar[type[Value]]

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

    def as_value(self) -> Any:
        return self.kind_of_value.from_stored(
            {name: self.told(name) for name in self.kind_of_value.model_fields}
        )

    def told(self, name: str) -> Any:
        """A column as a value has it: another term by its slug."""
        value = getattr(self, name)
        if isinstance(value, Term):
            return value.slug
        if getattr(self._meta.get_field(name), "choices", None):
            return value or None
        return "" if value is None else value

    def take(self, value: Value) -> None:
        """Say what a value says, and save. Raises DoesNotExist where it names no known term."""
        for name, told in value.model_dump().items():
            column = self._meta.get_field(name)
            if isinstance(column, models.ForeignKey):
                terms = column.remote_field.model._default_manager
                setattr(self, name, terms.get(slug=told) if told else None)
            elif column.concrete:
                setattr(self, name, "" if told is None else told)
        self.save()


class FieldOfWork(Term):
    """A field of work (bidang)."""

    kind_of_value = FieldTerm

    title = LineField(_("nama bidang"), unique=True)
    summary = ProseField(
        _("ringkasan"),
        blank=True,
        help_text=_("Satu kalimat: orang di bidang ini melakukan apa."),
    )
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)

    class Meta:
        db_table = "profiles_field"  # of the time when the model was called Field
        verbose_name = verbose_name_plural = _("bidang")
        ordering = ["position", "title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("field", args=[self.slug])


class Trait(Term):
    """A thing a person has more or less of (sifat), named and said both ways."""

    kind_of_value = TraitTerm

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

    lacking_name = LineField(
        _("nama bila tidak punya"),
        default="",
        help_text=_("Tampil di halaman yang mencari orang tanpa sifat ini: Sabar menunggu hasil."),
    )
    having_you = ProseField(
        _("kepada pembaca yang punya"),
        default="",
        help_text=_("Sambungan “Cocok kalau …”: kamu mudah menangkap perasaan orang lain."),
    )
    lacking_you = ProseField(
        _("kepada pembaca yang tidak punya"),
        default="",
        help_text=_(
            "Sambungan “Kurang cocok kalau …”: kamu sering tidak sadar perasaan orang lain."
        ),
    )

    class Meta:
        verbose_name = verbose_name_plural = _("sifat")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="trait_sentences_differ",
                condition=~models.Q(having=models.F("lacking")),
                violation_error_message=_("Kalimat punya dan tidak punya harus berbeda."),
            ),
            models.CheckConstraint(
                name="trait_names_differ",
                condition=~models.Q(name=models.F("lacking_name")),
                violation_error_message=_("Nama punya dan tidak punya harus berbeda."),
            ),
            models.CheckConstraint(
                name="trait_tells_you_both_ways",
                condition=models.Q(having_you="") | ~models.Q(having_you=models.F("lacking_you")),
                violation_error_message=_("Kedua kalimat kepada pembaca harus berbeda."),
            ),
            # Rows from before have no such name until a file or an editor gives them one.
            models.UniqueConstraint(
                name="trait_lacking_name_once",
                fields=["lacking_name"],
                condition=~models.Q(lacking_name=""),
                violation_error_message=_("Nama ini sudah dipakai sifat lain."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
