"""The desk's rows of "Biasanya dari": what people have studied who come to a profession."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from profiles.choices import StudyLevel, Tie
from profiles.models.fields import LineField
from profiles.models.section_row import SectionRow, codes_of
from profiles.models.study import Concentration, Programme


class Tied(models.Model):
    """How firmly what a row names leads to the profession."""

    tie = models.CharField(
        _("keterikatan"),
        max_length=20,
        choices=Tie.choices(),
        help_text=_("Wajib hanya bila aturan atau profesinya menuntut, walau ada pilihan lain."),
    )
    remark = LineField(
        _("keterangan"), blank=True, help_text=_("Beberapa kata, misalnya peminatan statistika.")
    )

    class Meta:
        abstract = True


class StudiedProgramme(SectionRow, Tied):
    """A study programme at one level."""

    programme = models.ForeignKey(Programme, models.PROTECT, verbose_name=_("jurusan"))
    level = models.CharField(_("jenjang"), max_length=20, choices=StudyLevel.choices())

    class Meta(SectionRow.Meta):
        verbose_name = _("jurusan asal")
        verbose_name_plural = _("biasanya dari jurusan")
        constraints = [
            models.UniqueConstraint(
                fields=["profession", "programme", "level"],
                name="studied_programme_once",
                violation_error_message=_("Jurusan dengan jenjang ini sudah ada."),
            ),
            models.CheckConstraint(
                name="studied_programme_is_told_in_known_words",
                condition=Q(level__in=codes_of(StudyLevel), tie__in=codes_of(Tie)),
                violation_error_message=_("Jenjang atau keterikatan ini tidak dikenal."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme} ({self.level})"


class StudiedConcentration(SectionRow, Tied):
    """A concentration of vocational schools."""

    concentration = models.ForeignKey(
        Concentration, models.PROTECT, verbose_name=_("konsentrasi SMK")
    )

    class Meta(SectionRow.Meta):
        verbose_name = _("konsentrasi asal")
        verbose_name_plural = _("biasanya dari SMK")
        constraints = [
            models.UniqueConstraint(
                fields=["profession", "concentration"],
                name="studied_concentration_once",
                violation_error_message=_("Konsentrasi ini sudah ada."),
            ),
            models.CheckConstraint(
                name="studied_concentration_is_told_in_known_words",
                condition=Q(tie__in=codes_of(Tie)),
                violation_error_message=_("Keterikatan ini tidak dikenal."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.concentration)
