"""What questions speak of: vocabulary like fields and traits."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from profiles.models.fields import LineField, LinesField, ProseField
from profiles.models.vocabulary import Term
from profiles.terms import TopicKind, TopicTerm


class TopicManager(models.Manager["Topic"]):
    def terms(self) -> list[TopicTerm]:
        """All topics as values, kind by kind; one query."""
        rows = self.order_by().values(*TopicTerm.model_fields)
        terms = (TopicTerm.from_stored(row) for row in rows)
        return sorted(terms, key=lambda term: (term.kind, term.slug))


class Topic(Term):
    """What a question may speak of beside professions, and where that leads; see `TopicTerm`."""

    kind_of_value = TopicTerm

    kind = models.CharField(_("jenis"), max_length=20, choices=TopicKind.choices())
    name = LineField(
        _("nama"), help_text=_("Tampil di atas hasil: darah dan luka, Teknik Informatika.")
    )
    asking = LinesField(
        _("kata yang memintanya"),
        error_messages={"blank": _("Tulis sedikitnya satu kata yang memintanya.")},
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
