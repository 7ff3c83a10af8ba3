"""The desk's rows of "Sekilas": at most one for each kind of fact."""

from functools import reduce
from operator import or_

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from profiles.facts import FactKind
from profiles.models.fields import KeysField, ProseField, keys_in
from profiles.models.section_row import SectionRow, codes_of


def _in_its_vocabulary(kind: FactKind) -> Q:
    """As far as a database can tell: each of several values is for `clean` to judge."""
    if kind.vocabulary and not kind.takes_several:
        return Q(kind=kind.value, values__in=codes_of(kind.vocabulary))
    return Q(kind=kind.value) & ~Q(values="")


class Fact(SectionRow):
    """What the work is like in one respect."""

    kind = models.CharField(_("jenis"), max_length=20, choices=FactKind.choices())
    values = KeysField(_("isi"))
    remark = ProseField(
        _("keterangan"),
        blank=True,
        help_text=_("Satu kalimat pendek, hanya bila isinya saja bisa menyesatkan."),
    )

    class Meta(SectionRow.Meta):
        verbose_name = _("fakta")
        verbose_name_plural = _("sekilas")
        constraints = [
            models.UniqueConstraint(
                fields=["profession", "kind"],
                name="fact_of_a_kind_once",
                violation_error_message=_("Jenis fakta ini sudah diisi."),
            ),
            models.CheckConstraint(
                name="fact_in_its_vocabulary",
                condition=reduce(or_, map(_in_its_vocabulary, FactKind)),
                violation_error_message=_("Pilih isi yang tersedia untuk jenis fakta ini."),
            ),
        ]

    def __str__(self) -> str:
        return str(FactKind.of(self.kind).label)

    def clean(self) -> None:
        known = self.kind in [kind.value for kind in FactKind]
        if known and (fault := FactKind.of(self.kind).fault(keys_in(self.values))):
            raise ValidationError({"values": fault})
