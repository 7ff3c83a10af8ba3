"""From the desk to the archive to the window, and back.

    desk rows --compile--> Profile --store--> desk rows
    desk rows --save_revision--> Revision --publish--> Listing
    Revision --restore--> desk rows

Every verb is one transaction: after a failure the desk, the archive and the public site
are as they were before.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from profiles import shapes
from profiles.editorial.requirements import gaps
from profiles.editorial.style_guide.passages import sentence_keys
from profiles.models import (
    AlternativeTitle,
    Duty,
    EntryRoute,
    Expectation,
    FieldOfWork,
    Fingerprint,
    FormerAddress,
    Listing,
    ListingComparison,
    ListingTrait,
    Misconception,
    Profession,
    Revision,
    RoleComparison,
    SectionRow,
    Source,
    Step,
    Suitability,
    Trait,
)
from profiles.models.profession import SECTION_MODELS
from profiles.profile import Profile
from profiles.search import indexing
from profiles.text.similarity import name_keys, text_keys


class NotPublishable(Exception):
    """The profile has gaps; `sentences` name each of them for the editor."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


class UnknownTerm(Exception):
    """A profile names a field or a trait that the vocabulary does not hold."""


# --- between the desk and the value -------------------------------------------------------


def compile(profession: Profession) -> Profile:
    """The text on the desk as a value. Costs nothing more after `with_sections()`."""
    return assemble(
        profession,
        {
            model: getattr(profession, f"{model._meta.model_name}_set").all()
            for model in SECTION_MODELS
        },
    )


def assemble(profession: Profession, sections: Mapping[type[SectionRow], Iterable[Any]]) -> Profile:
    """A profession and rows of its sections, saved or not, as a value.

    Raises pydantic's ValidationError where they do not make a well-formed profile. Limits of
    length are for forms and the gate: the desk may hold what was within an older one.
    """
    fits = list(sections[Suitability])
    return Profile.from_stored(
        {
            "slug": profession.slug,
            "title": profession.title,
            "field": profession.field.slug if profession.field else "",
            "summary": profession.summary,
            "education": profession.education or None,
            "study_tie": profession.study_tie or None,
            "isco08": profession.isco08,
            "kbji2014": profession.kbji2014,
            "reviewed_on": profession.reviewed_on,
            "alternative_titles": _values(sections[AlternativeTitle], "title", "hidden"),
            "duties": [duty.text for duty in sections[Duty]],
            "suitable": [_fit(row) for row in fits if row.fit == Suitability.Fit.SUITABLE],
            "unsuitable": [
                {**_fit(row), "firmness": row.firmness or None}
                for row in fits
                if row.fit == Suitability.Fit.UNSUITABLE
            ],
            "misconceptions": _values(sections[Misconception], "claim", "fact", "why"),
            "expectations": _values(sections[Expectation], "expectation", "reality"),
            "comparisons": list(_comparisons(sections[RoleComparison])),
            "entry_routes": _values(sections[EntryRoute], "kind", "text"),
            "sources": _values(sections[Source], "citation", "url", "editorial"),
        }
    )


def _values(rows: Iterable[SectionRow], *names: str) -> list[dict[str, object]]:
    return [{name: getattr(row, name) for name in names} for row in rows]


def _fit(row: Suitability) -> dict[str, object]:
    return {
        "sentence": row.sentence,
        "trait": row.trait.slug if row.trait else "",
        "had": row.had,
        "note": row.note,
    }


def _comparisons(rows: Iterable[RoleComparison]) -> Iterator[dict[str, object]]:
    by_role: dict[str, list[RoleComparison]] = {}
    for row in rows:
        by_role.setdefault(row.role, []).append(row)
    for role, aspects in by_role.items():
        yield {
            "role": role,
            "title": aspects[0].title,
            "aspects": _values(aspects, "aspect", "this", "other"),
        }


@transaction.atomic
def store(profile: Profile, *, into: Profession | None = None) -> Profession:
    """Put a profile on the desk, over the text of `into` or as a new profession.

    A text that no revision holds is kept before it is replaced. Raises UnknownTerm where the
    vocabulary lacks its field or one of its traits.
    """
    field, traits = _terms(profile)
    if into is not None:
        keep_text(into)
    profession = into or Profession()
    profession.slug = profile.slug
    profession.title = profile.title
    profession.field = field
    profession.summary = profile.summary
    profession.education = profile.education or ""
    profession.study_tie = profile.study_tie or ""
    profession.isco08 = profile.isco08
    profession.kbji2014 = profile.kbji2014
    profession.reviewed_on = profile.reviewed_on
    profession.save()

    rows = list(_rows(profile, traits))
    for model in SECTION_MODELS:
        model._default_manager.filter(profession=profession).delete()
        own = [row for row in rows if isinstance(row, model)]
        for position, row in enumerate(own, start=1):
            row.profession = profession
            row.position = position
        model._default_manager.bulk_create(own)
    return Profession.objects.with_sections().get(pk=profession.pk)


def _terms(profile: Profile) -> tuple[FieldOfWork | None, dict[str, Trait]]:
    """The field and, by slug, the traits that a profile names."""
    field = FieldOfWork.objects.filter(slug=profile.field).first()
    traits = {trait.slug: trait for trait in Trait.objects.filter(slug__in=profile.traits)}
    if profile.field and not field:
        raise UnknownTerm(_("Bidang “%s” tidak ada dalam daftar bidang.") % profile.field)
    for slug in sorted(profile.traits - traits.keys()):
        raise UnknownTerm(_("Sifat “%s” tidak ada dalam daftar sifat.") % slug)
    return field, traits


def _rows(profile: Profile, traits: dict[str, Trait]) -> Iterator[SectionRow]:
    for duty in profile.duties:
        yield Duty(text=duty)
    for suitable in profile.suitable:
        yield Suitability(
            fit=Suitability.Fit.SUITABLE,
            sentence=suitable.sentence,
            trait=traits.get(suitable.trait),
            had=suitable.had,
            note=suitable.note,
        )
    for unsuitable in profile.unsuitable:
        yield Suitability(
            fit=Suitability.Fit.UNSUITABLE,
            sentence=unsuitable.sentence,
            trait=traits.get(unsuitable.trait),
            had=unsuitable.had,
            firmness=unsuitable.firmness or "",
            note=unsuitable.note,
        )
    for comparison in profile.comparisons:
        for aspect in comparison.aspects:
            yield RoleComparison(
                role=comparison.role, title=comparison.title, **aspect.model_dump()
            )
    for model, values in (
        (AlternativeTitle, profile.alternative_titles),
        (Misconception, profile.misconceptions),
        (Expectation, profile.expectations),
        (EntryRoute, profile.entry_routes),
        (Source, profile.sources),
    ):
        for value in values:
            yield model(**value.model_dump())


# --- the archive --------------------------------------------------------------------------


@transaction.atomic
def save_revision(
    profession: Profession,
    *,
    origin: Revision.Origin,
    author: User | None = None,
    note: str = "",
    now: datetime | None = None,
) -> Revision:
    """Keep the text that is on the desk as the profession's next revision."""
    # The lock makes two savers take numbers in turn; SQLite locked the file at BEGIN.
    Profession.objects.select_for_update().get(pk=profession.pk)
    profile = compile(Profession.objects.with_sections().get(pk=profession.pk))
    last = Revision.objects.filter(profession=profession).aggregate(models.Max("number"))
    Fingerprint.objects.filter(profession=profession).delete()
    Fingerprint.objects.bulk_create(
        Fingerprint(profession=profession, kind=kind, key=key)
        for kind, keys in (
            (Fingerprint.Kind.NAME, name_keys(profile)),
            (Fingerprint.Kind.TEXT, text_keys(profile)),
            (Fingerprint.Kind.SENTENCE, sentence_keys(profile)),
        )
        for key in sorted(keys)
    )
    return Revision.objects.create(
        profession=profession,
        number=(last["number__max"] or 0) + 1,
        created_at=now or timezone.now(),
        author=author,
        origin=origin,
        note=note,
        document=shapes.write(profile),
        digest=profile.digest,
    )


@transaction.atomic
def keep_text(profession: Profession) -> None:
    """Archive the text on the desk, unless the latest revision holds it."""
    latest = Revision.objects.filter(profession=profession).order_by("-number").first()
    on_desk = compile(Profession.objects.with_sections().get(pk=profession.pk))
    if latest is None or latest.digest != on_desk.digest:
        save_revision(profession, origin=Revision.Origin.ADMIN)


@transaction.atomic
def restore(revision: Revision, *, author: User | None = None) -> Revision:
    """Put an old text back on the desk, as a new revision; the public page stays as it is."""
    store(revision.profile, into=revision.profession)
    return save_revision(
        revision.profession,
        origin=Revision.Origin.RESTORE,
        author=author,
        note=_("Dipulihkan dari revisi %d") % revision.number,
    )


# --- the window ---------------------------------------------------------------------------


@transaction.atomic
def publish(
    revision: Revision,
    *,
    by: User | None = None,
    note: str = "",
    now: datetime | None = None,
) -> Listing:
    """Make a revision what visitors see, and keep in the history who did.

    Raises NotPublishable with everything that stands in the way, UnknownTerm where the
    vocabulary no longer holds a term of the text.
    """
    profile = revision.profile
    profession = Profession.objects.select_for_update().get(pk=revision.profession_id)
    others = Listing.objects.exclude(profession=profession)
    clashes = [
        _("Judul atau alamatnya masih dipakai halaman terbit “%s”.") % other.title
        for other in others.filter(models.Q(slug=profile.slug) | models.Q(title=profile.title))
    ]
    if sentences := gaps(profile) + clashes:
        raise NotPublishable(sentences)
    field, traits = _terms(profile)
    before = Listing.objects.filter(profession=profession).first()
    if before and before.slug != profile.slug:
        _leave_address(before)
    FormerAddress.objects.filter(slug=profile.slug).delete()
    shown: dict[str, Any] = {
        "revision": revision,
        "slug": profile.slug,
        "title": profile.title,
        "summary": profile.summary,
        "field": field,
        "education": profile.education,
        "study_tie": profile.study_tie,
        "reviewed_on": profile.reviewed_on,
        "published_at": now or timezone.now(),
        "document": shapes.write(profile),
    }
    listing, _created = Listing.objects.update_or_create(profession=profession, defaults=shown)
    _index(listing, profile, traits)
    indexing.put(listing, profile, traits)
    Step.objects.create(
        profession=profession,
        revision=revision,
        kind=Step.Kind.PUBLISHED,
        taken_by=by,
        taken_at=listing.published_at,
        note=note,
    )
    return listing


@transaction.atomic
def withdraw(
    profession: Profession,
    *,
    by: User | None = None,
    note: str = "",
    now: datetime | None = None,
) -> None:
    """Take a profession off the public site; its address answers 410 from now on."""
    listing = Listing.objects.select_for_update().filter(profession=profession).first()
    if listing:
        _leave_address(listing)
        indexing.remove(listing)
        Step.objects.create(
            profession=profession,
            revision_id=listing.revision_id,
            kind=Step.Kind.WITHDRAWN,
            taken_by=by,
            taken_at=now or timezone.now(),
            note=note,
        )
        listing.delete()


def _leave_address(listing: Listing) -> None:
    FormerAddress.objects.update_or_create(
        slug=listing.slug,
        defaults={
            "profession_id": listing.profession_id,
            "title": listing.title,
            "field_id": listing.field_id,
        },
    )


def _index(listing: Listing, profile: Profile, traits: dict[str, Trait]) -> None:
    told = dict.fromkeys(
        [(s.trait, True, s.had) for s in profile.suitable]
        + [(u.trait, False, u.had) for u in profile.unsuitable]
    )
    ListingTrait.objects.filter(listing=listing).delete()
    ListingTrait.objects.bulk_create(
        ListingTrait(listing=listing, trait=traits[slug], suitable=suitable, had=had)
        for slug, suitable, had in told
    )
    ListingComparison.objects.filter(listing=listing).delete()
    ListingComparison.objects.bulk_create(
        ListingComparison(
            listing=listing,
            role=comparison.role,
            position=position,
            **comparison.aspects[0].model_dump(),
        )
        for position, comparison in enumerate(profile.comparisons, start=1)
    )
