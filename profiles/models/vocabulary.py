"""The vocabulary that desk and window share: fields of work, traits of people, and what
questions speak of.

It is small, changed by the chief editors only, and public at once.
"""

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from profiles.models.catalogue import Catalogue
from profiles.models.fields import AddressField, LineField, LinesField, ProseField
from profiles.terms import TraitKind
from profiles.topics import TopicKind, TopicTerm


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


class TopicManager(models.Manager["Topic"]):
    def terms(self) -> list[TopicTerm]:
        """All topics as values, kind by kind; one query."""
        rows = self.order_by().values(*TopicTerm.model_fields)
        terms = (TopicTerm.from_stored(row) for row in rows)
        return sorted(terms, key=lambda term: (term.kind, term.slug))


class Topic(Term):
    """What a question may speak of beside professions, and where that leads; see `TopicTerm`."""

    kind = models.CharField(_("jenis"), max_length=20, choices=TopicKind.choices())
    name = LineField(
        _("nama"), help_text=_("Tampil di atas hasil: darah dan luka, Teknik Informatika.")
    )
    asking = LinesField(
        _("kata yang memintanya"),
        help_text=_(
            "Satu ungkapan per baris. Kata dasar mewakili semua bentuknya: gambar juga menggambar."
        ),
    )
    denying = LinesField(
        _("kata yang menolaknya"),
        blank=True,
        help_text=_("Ungkapan yang tanpa kata tidak pun berarti tidak mau: pemalu, introvert."),
    )
    marks = LinesField(
        _("penanda"),
        blank=True,
        help_text=_(
            "Saringan katalog yang membuat profesi termasuk: sifat:minat-angka, bidang:ti, "
            "pendidikan:sarjana, bukan:ketelitian.kurang."
        ),
    )
    professions = LinesField(
        _("profesi"), blank=True, help_text=_("Alamat profesi, yang paling sesuai lebih dulu.")
    )
    instead = LinesField(
        _("profesi bila tidak mau"),
        blank=True,
        help_text=_("Alamat profesi yang didahulukan bagi orang yang tidak mau soal ini."),
    )
    note = ProseField(_("catatan"), blank=True, help_text=_("Satu kalimat di atas hasil."))
    door = LineField(
        _("pintu"), blank=True, help_text=_("Alamat halaman portal untuk melanjutkan: /kecocokan/")
    )

    objects = TopicManager()

    class Meta:
        verbose_name = _("topik pertanyaan")
        verbose_name_plural = _("topik pertanyaan")
        ordering = ["kind", "name"]
        constraints = [
            models.CheckConstraint(
                name="topic_has_a_wording",
                condition=~models.Q(asking=[]),
                violation_error_message=_("Tulis sedikitnya satu kata yang memintanya."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def term(self) -> TopicTerm:
        return TopicTerm.from_stored({name: getattr(self, name) for name in TopicTerm.model_fields})


class Trait(Term):
    """A thing a person has more or less of (sifat), named and said both ways."""

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
        verbose_name = _("sifat")
        verbose_name_plural = _("sifat")
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
