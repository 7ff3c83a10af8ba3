"""The desk's rows on what people believe and imagine, and what is so."""

from django.utils.translation import gettext_lazy as _

from profiles.models.fields import ProseField
from profiles.models.section_row import SectionRow, says_something


class Misconception(SectionRow):
    """A wrong belief; the page shows the fact first."""

    claim = ProseField(_("anggapan"), blank=True, help_text=_("Yang sering dikatakan orang."))
    fact = ProseField(
        _("fakta"), blank=True, help_text=_("Harus dapat dibaca sendiri, tanpa anggapannya.")
    )
    why = ProseField(_("mengapa dipercaya"), blank=True)

    class Meta(SectionRow.Meta):
        verbose_name = verbose_name_plural = _("miskonsepsi")
        constraints = [
            says_something("misconception", "claim", "fact", _("Isi anggapan atau faktanya."))
        ]

    def __str__(self) -> str:
        return self.fact or self.claim


class Expectation(SectionRow):
    """What people imagine, and what they find."""

    expectation = ProseField(_("ekspektasi"), blank=True)
    reality = ProseField(_("realita"), blank=True)

    class Meta(SectionRow.Meta):
        verbose_name = verbose_name_plural = _("ekspektasi dan realita")
        constraints = [
            says_something(
                "expectation", "expectation", "reality", _("Isi ekspektasi atau realitanya.")
            )
        ]

    def __str__(self) -> str:
        return self.expectation or self.reality
