"""The window: what visitors see. Public code reads these tables and the vocabulary only.

A listing exists if and only if its profession is public; `profiles.editorial.publishing` alone
writes here. The desk is named by string, so that this module does not import it.
"""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Case, Q, Subquery, When
from django.db.models.fields.json import KeyTransform
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from profiles import shapes
from profiles.choices import FROM_SCHOOL, Choice, Education, StudyLevel, StudyTie, Tie
from profiles.facts import FactKind
from profiles.models.catalogue import Catalogue
from profiles.models.fields import AddressField, LineField, PlaceField, ProseField
from profiles.models.study import Concentration, Programme
from profiles.models.vocabulary import FieldOfWork, Trait
from profiles.profile import SHORT, Profile
from profiles.text.stemming import LONGEST


def document_part(name: str) -> KeyTransform:
    """One part of each document, for `values_list`.

    Only of public documents, which always have the newest shape (`migrations/_shapes.py`).
    `document__<name>` says the same, but Django leaves an error in a circle for it, and with
    that everything that the page was made of.
    """
    return KeyTransform(name, "document")


class ListingQuerySet(models.QuerySet["Listing"]):
    def for_cards(self) -> Self:
        """What a list shows, without the documents."""
        shown = ("slug", "title", "summary", "education")
        return self.only(*shown, "profession", "revision", "published_at")

    def for_pages(self) -> Self:
        """What a page on a profession shows, with the version of the catalogue it stands in."""
        version = Subquery(Catalogue.objects.values("version")[:1])
        return self.select_related("field").annotate(version=version)

    def named(self, text: str) -> Self:
        """Listings that a person means by a slug or by a whole title."""
        text = text.replace("\x00", "")[:SHORT].strip()
        return self.filter(Q(slug=text) | Q(title__iexact=text))

    def near(self, address: "FormerAddress") -> Self:
        """Listings of the field, or compared with the profession, that was at an address."""
        compared = Q(comparisons__role=address.slug)
        return self.filter(compared | Q(field_id=address.field_id)).distinct()


class Listing(models.Model):
    """One published profession: its whole text, and the columns that lists are made from."""

    profession = models.OneToOneField("profiles.Profession", models.PROTECT)
    revision = models.OneToOneField("profiles.Revision", models.PROTECT)
    slug = AddressField(_("alamat"), unique=True)
    title = LineField(_("judul"), unique=True)
    place = PlaceField()
    summary = ProseField(_("ringkasan"))
    field = models.ForeignKey(FieldOfWork, models.PROTECT, verbose_name=_("bidang"))
    education = models.CharField(max_length=20, choices=Education.choices(), db_index=True)
    study_tie = models.CharField(max_length=20, choices=StudyTie.choices())
    holland = models.CharField(max_length=3, blank=True, default="")
    reviewed_on = models.DateField(null=True)
    published_at = models.DateTimeField(db_index=True)
    document = models.JSONField()
    version: str  # of the catalogue; `for_pages` reads it

    objects = ListingQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = _("profesi terbit")
        ordering = ["title"]
        constraints = [models.CheckConstraint(condition=~Q(place=b""), name="listing_has_a_place")]
        indexes = [
            # All that the snapshot reads of every listing, from A to Z, without their texts.
            models.Index(
                fields=["place", "field", "education", "study_tie", "holland"],
                name="listing_from_a_to_z",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("profession", args=[self.slug])

    @property
    def cache_key(self) -> tuple[int, datetime]:
        """What its page is remembered by; the time is for a database that was begun anew."""
        return self.revision_id, self.published_at

    @cached_property
    def profile(self) -> Profile:
        return shapes.read(self.document)


class ListingTrait(models.Model):
    """A trait that a published profession asks for or warns of."""

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="traits")
    trait = models.ForeignKey(Trait, models.PROTECT, related_name="+", db_index=False)
    suitable = models.BooleanField()
    had = models.BooleanField()

    class Meta:
        verbose_name = verbose_name_plural = _("sifat di halaman terbit")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["listing", "trait", "suitable", "had"], name="listing_trait_once"
            )
        ]
        indexes = [
            models.Index(fields=["trait", "suitable", "had", "listing"], name="trait_of_listing")
        ]

    def __str__(self) -> str:
        return f"{self.listing}: {self.trait}"


class ListingFact(models.Model):
    """A value by which a published profession is found, of one kind of fact."""

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="facts")
    kind = models.CharField(max_length=20, choices=FactKind.choices())
    value = models.CharField(max_length=40)

    class Meta:
        verbose_name = verbose_name_plural = _("fakta di halaman terbit")
        ordering = ["pk"]
        constraints = [
            # In this order it is also the index that the snapshot reads.
            models.UniqueConstraint(fields=["kind", "value", "listing"], name="listing_fact_once")
        ]

    def __str__(self) -> str:
        return f"{self.listing}: {self.kind} {self.value}"


class ListingComparison(models.Model):
    """A role that a published profession tells itself apart from, and the reason in a line.

    `other` is what the other role does differently, `this` what the listing's own does.
    """

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="comparisons")
    role = AddressField(db_index=True)
    position = models.PositiveSmallIntegerField()
    aspect = LineField(blank=True)
    this = ProseField(blank=True)
    other = ProseField(blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["listing", "role"], name="listing_comparison_once")
        ]

    def __str__(self) -> str:
        return f"{self.listing}: {self.role}"


def _rank(name: str, choice: type[Choice]) -> Case:
    """The place of a column's code among those that it may hold."""
    whens = [When(**{name: code}, then=place) for place, code in enumerate(choice)]
    return Case(*whens, default=len(whens))


class ListingProgrammeQuerySet(models.QuerySet["ListingProgramme"]):
    def in_order(self) -> Self:
        """By level, the firmest first, then from A to Z."""
        return self.order_by(_rank("level", StudyLevel), _rank("tie", Tie), "listing__place")

    def deciding(self) -> Self:
        """Those entered from school that a profession most often asks for.

        Where any study will do, none decides.
        """
        firm = self.filter(tie__in=[Tie.REQUIRED, Tie.USUAL], level__in=FROM_SCHOOL)
        in_a_group = firm.filter(programme__group__isnull=False)
        return in_a_group.exclude(listing__study_tie=StudyTie.FREE)


class ListingProgramme(models.Model):
    """A study programme that people come from to a published profession."""

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="programmes")
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="+", db_index=False)
    level = models.CharField(max_length=20, choices=StudyLevel.choices())
    tie = models.CharField(max_length=20, choices=Tie.choices())
    remark = LineField(blank=True)

    objects = ListingProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = _("jurusan di halaman terbit")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["listing", "programme", "level"], name="listing_programme_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["programme", "level", "tie", "listing"], name="programme_of_listing"
            )
        ]

    def __str__(self) -> str:
        return f"{self.listing}: {self.programme}"

    @property
    def follows_a_degree(self) -> bool:
        return StudyLevel.of(self.level).follows_a_degree


class ListingConcentrationQuerySet(models.QuerySet["ListingConcentration"]):
    def in_order(self) -> Self:
        """The firmest first, then from A to Z."""
        return self.order_by(_rank("tie", Tie), "listing__place")


class ListingConcentration(models.Model):
    """A concentration of vocational schools that people come from to a published profession."""

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="concentrations")
    concentration = models.ForeignKey(
        Concentration, models.PROTECT, related_name="+", db_index=False
    )
    tie = models.CharField(max_length=20, choices=Tie.choices())
    remark = LineField(blank=True)

    objects = ListingConcentrationQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = _("konsentrasi di halaman terbit")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["listing", "concentration"], name="listing_concentration_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["concentration", "tie", "listing"], name="concentration_of_listing"
            )
        ]

    def __str__(self) -> str:
        return f"{self.listing}: {self.concentration}"


class FormerAddress(models.Model):
    """An address that was public once: it leads to the listing of its profession, or is gone."""

    slug = AddressField(unique=True)
    profession = models.ForeignKey("profiles.Profession", models.PROTECT)
    title = LineField()
    field = models.ForeignKey(FieldOfWork, models.PROTECT)

    def __str__(self) -> str:
        return self.slug

    def now_at(self) -> Listing | None:
        """The listing that answers for this address today, if its profession is public."""
        return Listing.objects.filter(profession_id=self.profession_id).first()


class ListingText(models.Model):
    """The words of a listing as search reads them, which the engine's own index follows.

    `names` are the title and the alternative titles as written, one in a line; `keys` are
    the same as one word each. The fields from `titles` to `others` hold stems, the strongest
    field first. `words` are all words as written, each once, for correcting typing errors.
    """

    FIELDS = ("titles", "alternatives", "summary", "duties", "traits", "routes", "others")

    listing = models.OneToOneField(Listing, models.CASCADE, related_name="text")
    names = models.TextField()
    keys = models.TextField()
    titles = models.TextField()
    alternatives = models.TextField()
    summary = models.TextField()
    duties = models.TextField()
    traits = models.TextField()
    routes = models.TextField()
    others = models.TextField()
    words = models.TextField()

    def __str__(self) -> str:
        return self.names.partition("\n")[0]


class Word(models.Model):
    """A word that stands in public texts: in how many, and in the names of how many."""

    word = models.CharField(max_length=LONGEST, primary_key=True)
    stem = models.CharField(max_length=LONGEST)
    uses = models.PositiveIntegerField(default=0)
    name_uses = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.word
