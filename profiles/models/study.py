"""What is studied on the way to a profession: subjects, groups, programmes, concentrations.

Vocabulary like fields and traits. A ministry's decree lists groups of study programmes and the
school subjects that support each; which programme belongs to which group it does not say.
"""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from profiles.models.fields import LineField, ProseField, WebField
from profiles.models.topic import Topic
from profiles.models.vocabulary import FieldOfWork, Term, Trait
from profiles.profile import Value
from profiles.terms import (
    ConcentrationTerm,
    DecreeTerm,
    MappingBasis,
    ProgrammeTerm,
    StudyGroupTerm,
    SubjectTerm,
)


class Decree(Term):
    """A decree that lists groups of study programmes with their supporting subjects."""

    kind_of_value = DecreeTerm

    name = LineField(_("nama pendek"), unique=True)
    title = ProseField(_("judul lengkap"))
    signed_on = models.DateField(_("ditetapkan pada"))
    url = WebField(_("tautan"), blank=True, default="")

    class Meta:
        verbose_name = verbose_name_plural = _("keputusan")
        ordering = ["-signed_on", "slug"]

    def __str__(self) -> str:
        return self.name


class NameOfStudy(Term):
    """What all that is studied has: a name, and other names that people use."""

    name = LineField(_("nama"), unique=True)
    aliases = LineField(
        _("sebutan lain"),
        blank=True,
        default="",
        help_text=_("Singkatan atau nama lama, dipisah koma. Alamatnya dialihkan ke nama ini."),
    )

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        raise NotImplementedError


class Subject(NameOfStudy):
    """A school subject (mata pelajaran)."""

    kind_of_value = SubjectTerm

    position = models.PositiveSmallIntegerField(_("urutan"), default=0)
    elective = models.BooleanField(
        _("mata pelajaran pilihan"),
        default=False,
        help_text=_("Kosongkan bila dipelajari semua siswa."),
    )

    class Meta:
        verbose_name = verbose_name_plural = _("mata pelajaran")
        ordering = ["position", "name"]

    def get_absolute_url(self) -> str:
        return reverse("subject", args=[self.slug])


class StudyGroup(Term):
    """A group of study programmes, as a decree names it."""

    kind_of_value = StudyGroupTerm

    number = models.PositiveSmallIntegerField(_("nomor"), unique=True)
    name = LineField(_("nama kelompok"), unique=True)
    decree = models.ForeignKey(Decree, models.PROTECT, verbose_name=_("keputusan"))
    wording = ProseField(
        _("bunyi keputusan"), help_text=_("Mata pelajaran pendukung seperti tertulis di lampiran.")
    )
    copies = models.PositiveSmallIntegerField(
        _("salinan yang sama"),
        help_text=_("Di berapa salinan keputusan baris ini sama bunyinya."),
    )
    doubt = ProseField(
        _("yang belum pasti"),
        blank=True,
        default="",
        help_text=_("Tampil di halaman. Kosongkan bila tidak ada."),
    )

    class Meta:
        verbose_name = verbose_name_plural = _("kelompok program studi")
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                name="study_group_is_sure_or_says_what_is_not",
                condition=Q(copies__gte=2) | ~Q(doubt=""),
                violation_error_message=_(
                    "Satu salinan saja belum pasti; tulis apa yang belum pasti."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def told(self, name: str) -> Any:
        if name != "supports":
            return super().told(name)
        return [{"subject": s.subject.slug, "doubt": s.doubt} for s in self.supports.all()]

    def take(self, value: Value) -> None:
        """Say what a value says, its supports included."""
        super().take(value)
        self.supports.all().delete()
        for position, support in enumerate(value.model_dump()["supports"], start=1):
            subject = Subject.objects.get(slug=support["subject"])
            self.supports.create(subject=subject, position=position, doubt=support["doubt"])


class Support(models.Model):
    """A subject that supports a group; one of them is enough."""

    group = models.ForeignKey(StudyGroup, models.CASCADE, related_name="supports")
    subject = models.ForeignKey(
        Subject, models.PROTECT, related_name="supports", verbose_name=_("mata pelajaran")
    )
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)
    doubt = ProseField(_("yang belum pasti"), blank=True, default="")

    class Meta:
        verbose_name = verbose_name_plural = _("mata pelajaran pendukung")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "subject"],
                name="support_once",
                violation_error_message=_("Mata pelajaran ini sudah mendukung kelompok itu."),
            )
        ]

    def __str__(self) -> str:
        return str(self.subject)


class Programme(NameOfStudy):
    """A study programme (jurusan) by its name; its levels stand where a profession names it."""

    kind_of_value = ProgrammeTerm

    group = models.ForeignKey(
        StudyGroup,
        models.PROTECT,
        verbose_name=_("biasanya termasuk kelompok"),
        null=True,
        blank=True,
        help_text=_("Kosongkan bila tidak dimasuki langsung dari sekolah menengah."),
    )
    basis = models.CharField(
        _("menurut"), max_length=20, blank=True, default="", choices=MappingBasis.choices()
    )
    contrast = ProseField(
        _("yang dipelajari bukan yang dikerjakan"),
        blank=True,
        default="",
        help_text=_("Satu kalimat, hanya bila sering disalahpahami."),
    )

    class Meta:
        verbose_name = verbose_name_plural = _("jurusan")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="programme_group_has_its_basis",
                condition=Q(group=None, basis="")
                | (Q(group__isnull=False) & Q(basis__in=[basis.value for basis in MappingBasis])),
                violation_error_message=_(
                    "Kelompok dan menurut siapa ia termasuk di situ diisi bersama-sama."
                ),
            )
        ]

    def get_absolute_url(self) -> str:
        return reverse("programme", args=[self.slug])


class Concentration(NameOfStudy):
    """A concentration of vocational schools (konsentrasi keahlian SMK)."""

    kind_of_value = ConcentrationTerm

    class Meta:
        verbose_name = verbose_name_plural = _("konsentrasi SMK")
        ordering = ["name"]

    def get_absolute_url(self) -> str:
        return reverse("concentration", args=[self.slug])


# By the name of their file, each after those that it names.
TERM_MODELS: Mapping[str, type[Term]] = {
    "fields": FieldOfWork,
    "traits": Trait,
    "decrees": Decree,
    "subjects": Subject,
    "study_groups": StudyGroup,
    "programmes": Programme,
    "concentrations": Concentration,
    "topics": Topic,
}
