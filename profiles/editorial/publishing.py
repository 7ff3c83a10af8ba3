"""From the desk to the archive to the window, and back.

    desk rows --compile--> Profile --store--> desk rows
    desk rows --save_revision--> Revision --publish--> Listing
    Revision --restore--> desk rows

Every verb is one transaction: after a failure the desk, the archive and the public site
are as they were before.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from profiles import shapes
from profiles.editorial.requirements import gaps
from profiles.editorial.rows import NamedTerms, compile, fill, rows_of, terms_of
from profiles.editorial.style_guide.passages import sentence_keys
from profiles.models import (
    Fingerprint,
    FormerAddress,
    Listing,
    ListingComparison,
    ListingConcentration,
    ListingFact,
    ListingProgramme,
    ListingTrait,
    Profession,
    Revision,
    Step,
)
from profiles.profile import Profile, Suitable
from profiles.search import indexing
from profiles.text.similarity import name_keys, text_keys


class NotPublishable(Exception):
    """The profile has gaps; `sentences` name each of them for the editor."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


@transaction.atomic
def store(profile: Profile, *, into: Profession | None = None) -> Profession:
    """Put a profile on the desk, over the text of `into` or as a new profession.

    A text that no revision holds is kept before it is replaced. Raises UnknownTerm where the
    vocabulary lacks a term that it names.
    """
    terms = terms_of(profile)
    if into is not None:
        keep_text(into)
    profession = into or Profession()
    fill(profession, profile, terms)
    profession.save()
    for model, rows in rows_of(profile, profession, terms).items():
        model._default_manager.filter(profession=profession).delete()
        model._default_manager.bulk_create(rows)
    return Profession.objects.with_sections().get(pk=profession.pk)


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
    last = Profession.objects.hold(profession.pk)  # so two savers take numbers in turn
    profile = compile(Profession.objects.with_sections().get(pk=profession.pk))
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
        number=1 + (last.number if last else 0),
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
    latest = Revision.objects.latest_of(profession.pk).first()
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


@transaction.atomic
def publish(
    revision: Revision, *, by: User | None = None, note: str = "", now: datetime | None = None
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
    terms = terms_of(profile)
    before = Listing.objects.filter(profession=profession).first()
    if before and before.slug != profile.slug:
        _leave_address(before)
    FormerAddress.objects.filter(slug=profile.slug).delete()
    shown: dict[str, Any] = {
        "revision": revision,
        "slug": profile.slug,
        "title": profile.title,
        "summary": profile.summary,
        "field": terms["fields"][profile.field],
        "education": profile.education,
        "study_tie": profile.study_tie,
        "holland": profile.holland,
        "reviewed_on": profile.reviewed_on,
        "published_at": now or timezone.now(),
        "document": shapes.write(profile),
    }
    listing, _created = Listing.objects.update_or_create(profession=profession, defaults=shown)
    _index(listing, profile, terms)
    indexing.put(listing, profile, terms["traits"])
    Step.objects.record(Step.Kind.PUBLISHED, revision, by=by, note=note, at=listing.published_at)
    return listing


@transaction.atomic
def withdraw(
    profession: Profession, *, by: User | None = None, note: str = "", now: datetime | None = None
) -> None:
    """Take a profession off the public site; its address answers 410 from now on."""
    listing = Listing.objects.select_for_update().filter(profession=profession).first()
    if listing:
        _leave_address(listing)
        indexing.remove(listing)
        at = now or timezone.now()
        Step.objects.record(Step.Kind.WITHDRAWN, listing.revision, by=by, note=note, at=at)
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


def _index(listing: Listing, profile: Profile, terms: NamedTerms) -> None:
    fits = (*profile.suitable, *profile.unsuitable)
    told = dict.fromkeys((fit.trait, isinstance(fit, Suitable), fit.had) for fit in fits)
    rows: Mapping[Any, Iterable[Mapping[str, Any]]] = {
        ListingTrait: [
            {"trait": terms["traits"][slug], "suitable": suitable, "had": had}
            for slug, suitable, had in told
        ],
        ListingFact: [
            {"kind": fact.kind, "value": value}
            for fact in profile.facts
            for value in fact.kind.found_by(fact.values)
        ],
        ListingComparison: [
            {"role": entry.role, "position": position, **entry.aspects[0].model_dump()}
            for position, entry in enumerate(profile.comparisons, start=1)
        ],
        ListingProgramme: [
            {**studied.model_dump(), "programme": terms["programmes"][studied.programme]}
            for studied in profile.programmes
        ],
        ListingConcentration: [
            {
                **studied.model_dump(),
                "concentration": terms["concentrations"][studied.concentration],
            }
            for studied in profile.concentrations
        ],
    }
    for model, own in rows.items():
        model.objects.filter(listing=listing).delete()
        model.objects.bulk_create(model(listing=listing, **row) for row in own)
