"""The desk: what editors write. Public code never reads these tables.

A profession and its sections may have gaps while they are written;
`profiles.editorial.requirements` lists what publication still needs. What must hold even for
a draft is a constraint here.
"""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Case, F, OuterRef, Q, Subquery, Value, When
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from profiles.choices import (
    Education,
    Firmness,
    KbjiEdition,
    RouteKind,
    SourceKind,
    StudyTie,
)
from profiles.holland import HOLLAND_CODES, NOT_A_CODE
from profiles.models.fact import Fact
from profiles.models.fields import AddressField, LineField, ProseField, SectionsField, WebField
from profiles.models.misconception import Expectation, Misconception
from profiles.models.revision import Revision
from profiles.models.section_row import SectionRow, codes_of, says_something
from profiles.models.studied import StudiedConcentration, StudiedProgramme
from profiles.models.vocabulary import FieldOfWork, Trait
from profiles.models.workflow import Stage, Step
from profiles.profile import REVIEW_EVERY, Kbji


class ProfessionQuerySet(models.QuerySet["Profession"]):
    def with_sections(self) -> Self:
        """Fetch every section row, so that compiling costs the same for any number."""
        names = [f"{model._meta.model_name}_set" for model in SECTION_MODELS]
        terms = [f"{rows}_set__{term}" for rows, term in NAMED_BY_ROWS]
        return self.select_related("field").prefetch_related(*names, *terms)

    def with_state(self) -> Self:
        """Annotate how the desk stands: `is_live`, `has_changes`, `latest_number`, `stage`."""
        latest = Revision.objects.latest_of(OuterRef("pk"))
        last = Step.objects.deciding(OuterRef("pk"))
        return self.annotate(
            is_live=Q(listing__isnull=False),
            latest_number=Subquery(latest.values("number")),
            latest_digest=Subquery(latest.values("digest")),
            last_step=Subquery(last.values("kind")),
            last_step_digest=Subquery(last.values("revision__digest")),
        ).annotate(
            has_changes=Q(is_live=True) & ~Q(latest_digest=F("listing__revision__digest")),
            stage=Case(
                When(last_step=Step.Kind.ASKED, then=Value(Stage.WAITING)),
                When(last_step=Step.Kind.RETURNED, then=Value(Stage.RETURNED)),
                # Who approves, approves a text: another text needs another approval.
                When(
                    last_step=Step.Kind.APPROVED,
                    last_step_digest=F("latest_digest"),
                    then=Value(Stage.APPROVED),
                ),
                default=Value(Stage.DRAFT),
            ),
        )

    def hold(self, pk: int) -> Revision | None:
        """Let nobody else save a profession until this transaction ends; its latest revision."""
        # Who comes second waits here and reads what the first one did; SQLite locked at BEGIN.
        self.select_for_update().get(pk=pk)
        return Revision.objects.latest_of(pk).select_related("author").first()

    def due_for_review(self, today: date) -> Self:
        """Public pages that were last reviewed a year ago, or never."""
        year_ago = today - REVIEW_EVERY
        never = Q(listing__isnull=False, listing__reviewed_on=None)
        return self.filter(Q(listing__reviewed_on__lte=year_ago) | never)


class Profession(models.Model):
    """One profession as its editors know it."""

    slug = AddressField(
        _("alamat"),
        unique=True,
        help_text=_("Bagian akhir alamat halaman. Alamat lama tetap dialihkan ke yang baru."),
        error_messages={"unique": _("Alamat ini sudah dipakai profesi lain.")},
    )
    title = LineField(
        _("judul"),
        unique=True,
        error_messages={"unique": _("Judul ini sudah dipakai profesi lain.")},
    )
    field = models.ForeignKey(
        FieldOfWork, models.PROTECT, verbose_name=_("bidang"), null=True, blank=True
    )
    summary = ProseField(
        _("ringkasan"),
        blank=True,
        help_text=_(
            "Satu atau dua kalimat, paling banyak 45 kata: apa yang dikerjakan, "
            "untuk siapa, dan apa hasilnya."
        ),
    )
    education = models.CharField(
        _("pendidikan minimum"), max_length=20, blank=True, choices=Education.choices()
    )
    study_tie = models.CharField(
        _("keterikatan jurusan"), max_length=20, blank=True, choices=StudyTie.choices()
    )
    isco08 = models.CharField(
        _("kode ISCO-08"),
        max_length=4,
        blank=True,
        validators=[RegexValidator(r"^\d{4}\Z", _("Tulis empat angka, misalnya 2635."))],
    )
    kbji_code = models.CharField(
        _("kode KBJI"),
        max_length=7,
        blank=True,
        validators=[RegexValidator(r"^\d{4}(\.\d{2})?\Z", _("Tulis seperti 2635 atau 2635.08."))],
    )
    kbji_edition = models.CharField(
        _("edisi KBJI"), max_length=4, blank=True, choices=KbjiEdition.choices()
    )
    holland = models.CharField(
        _("kode minat Holland"),
        max_length=3,
        blank=True,
        help_text=_(
            "Dua atau tiga huruf dari R, I, A, S, E, C menurut O*NET 29.3, yang terkuat lebih "
            "dulu. Kosongkan bila tidak ada padanan yang dekat."
        ),
    )
    reviewed_on = models.DateField(_("ditinjau pada"), null=True, blank=True, editable=False)
    fixture_digest = models.CharField(max_length=64, blank=True, default="", editable=False)

    objects = ProfessionQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = _("profesi")
        ordering = ["title"]
        permissions = [
            ("review_profession", _("Boleh meninjau profesi")),
            ("publish_profession", _("Boleh menerbitkan dan menarik profesi")),
            ("publish_unreviewed_profession", _("Boleh menerbitkan tanpa tinjauan orang kedua")),
        ]
        constraints = [
            models.CheckConstraint(
                name="kbji_code_has_its_edition",
                condition=Q(kbji_code="", kbji_edition="")
                | (~Q(kbji_code="") & Q(kbji_edition__in=codes_of(KbjiEdition))),
                violation_error_message=_("Kode KBJI dan edisinya diisi bersama-sama."),
            ),
            models.CheckConstraint(
                name="holland_code_is_one",
                condition=Q(holland__in=["", *HOLLAND_CODES]),
                violation_error_message=NOT_A_CODE,
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def kbji(self) -> Kbji | None:
        if not (self.kbji_code and self.kbji_edition):
            return None
        return Kbji.model_validate({"code": self.kbji_code, "edition": self.kbji_edition})

    @kbji.setter
    def kbji(self, kbji: Kbji | None) -> None:
        self.kbji_code = kbji.code if kbji else ""
        self.kbji_edition = kbji.edition.value if kbji else ""


class AlternativeTitle(SectionRow):
    title = LineField(_("judul lain"))
    hidden = models.BooleanField(
        _("hanya untuk pencarian"),
        default=False,
        help_text=_("Singkatan, bahasa Inggris, atau sebutan yang tidak perlu ditampilkan."),
    )

    class Meta(SectionRow.Meta):
        verbose_name = verbose_name_plural = _("judul lain")
        constraints = [
            models.UniqueConstraint(
                fields=["profession", "title"],
                name="alternative_title_once",
                violation_error_message=_("Judul lain ini sudah ada."),
            )
        ]

    def __str__(self) -> str:
        return self.title


class Duty(SectionRow):
    """One duty: a verb, an object, a purpose."""

    text = ProseField(_("tugas"), help_text=_("Satu kata kerja, satu objek, satu tujuan."))

    class Meta(SectionRow.Meta):
        verbose_name = verbose_name_plural = _("tugas")

    def __str__(self) -> str:
        return self.text


class Suitability(SectionRow):
    """Whom the work suits, or does not suit, and by which trait."""

    class Fit(models.TextChoices):
        SUITABLE = "cocok", _("Cocok")
        UNSUITABLE = "kurang-cocok", _("Kurang cocok")

    fit = models.CharField(_("kecocokan"), max_length=20, choices=Fit.choices)
    sentence = ProseField(_("kalimat"))
    trait = models.ForeignKey(Trait, models.PROTECT, verbose_name=_("sifat"), null=True, blank=True)
    had = models.BooleanField(
        _("punya sifat itu"),
        default=True,
        help_text=_("Kosongkan bila kalimat ini tentang orang yang tidak punya sifat itu."),
    )
    firmness = models.CharField(
        _("seberapa tetap"), max_length=20, blank=True, choices=Firmness.choices()
    )
    note = ProseField(_("catatan redaksi"), blank=True)

    class Meta(SectionRow.Meta):
        verbose_name = verbose_name_plural = _("kecocokan")
        constraints = [
            models.CheckConstraint(
                name="firmness_only_when_unsuitable",
                condition=Q(fit="kurang-cocok") | Q(firmness=""),
                violation_error_message=_("“Seberapa tetap” hanya untuk kalimat kurang cocok."),
            )
        ]

    def __str__(self) -> str:
        return self.sentence


class RoleComparison(SectionRow):
    """One aspect in which another role differs, with both sides in parallel."""

    title = LineField(
        _("profesi lain"),
        help_text=_("Judul profesi pembanding. Baris dengan judul sama menjadi satu kelompok."),
    )
    role = AddressField(
        _("alamat profesi lain"),
        blank=True,
        help_text=_("Kosongkan agar diisi dari judulnya."),
    )
    aspect = LineField(
        _("aspek"), blank=True, help_text=_("Misalnya Fokus, Sasaran, atau Tempat kerja.")
    )
    this = ProseField(_("sisi profesi ini"), blank=True)
    other = ProseField(_("sisi profesi lain"), blank=True)

    class Meta(SectionRow.Meta):
        verbose_name = verbose_name_plural = _("beda dengan profesi serupa")
        constraints = [
            says_something(
                "role_comparison", "this", "other", _("Isi sedikitnya satu sisi perbandingan.")
            ),
            models.CheckConstraint(
                name="role_comparison_names_a_role",
                condition=~Q(role=""),
                violation_error_message=_("Tulis judul profesi lain dengan huruf."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.aspect}"

    def clean_fields(self, exclude: object = None) -> None:
        """Fill the address of the other role from its title before the fields are checked."""
        if not self.role and self.title:
            known = Profession.objects.filter(title__iexact=self.title).first()
            self.role = known.slug if known else slugify(self.title)
        super().clean_fields(exclude=exclude)  # type: ignore[arg-type]

    def clean(self) -> None:
        if self.role and self.role == self.profession.slug:
            raise ValidationError(
                {"title": _("Profesi tidak dapat dibandingkan dengan dirinya sendiri.")}
            )


class EntryRoute(SectionRow):
    """One step of the way in."""

    kind = models.CharField(_("jenis"), max_length=20, choices=RouteKind.choices())
    text = ProseField(_("jalur masuk"))

    class Meta(SectionRow.Meta):
        verbose_name = verbose_name_plural = _("jalur masuk")

    def __str__(self) -> str:
        return self.text


class Source(SectionRow):
    """Where a statement can be checked, or the editors' own judgement."""

    citation = ProseField(
        _("sumber"), help_text=_("Sebut begitu rupa sehingga pembaca dapat menemukannya.")
    )
    kind = models.CharField(_("jenis"), max_length=20, blank=True, choices=SourceKind.choices())
    article = LineField(
        _("pasal atau bagian"), blank=True, help_text=_("Misalnya Pasal 28-29. Hanya bila pasti.")
    )
    url = WebField(_("tautan"), blank=True)
    sections = SectionsField(
        _("bagian yang bersandar padanya"),
        blank=True,
        help_text=_("Bagian profil yang isinya dapat diperiksa pada sumber ini."),
    )

    class Meta(SectionRow.Meta):
        verbose_name = verbose_name_plural = _("sumber")
        constraints = [
            models.CheckConstraint(
                name="source_kind_is_known",
                condition=Q(kind__in=["", *codes_of(SourceKind)]),
                violation_error_message=_("Jenis sumber ini tidak dikenal."),
            )
        ]

    def __str__(self) -> str:
        return self.citation


# The rows that name terms of the vocabulary, and the columns in which they do.
NAMED_BY_ROWS = (
    ("suitability", "trait"),
    ("studiedprogramme", "programme"),
    ("studiedconcentration", "concentration"),
)

# In the order of a page.
SECTION_MODELS: tuple[type[SectionRow], ...] = (
    AlternativeTitle,
    Fact,
    Duty,
    Suitability,
    Misconception,
    Expectation,
    RoleComparison,
    StudiedProgramme,
    StudiedConcentration,
    EntryRoute,
    Source,
)
