"""What the templates are given: a profile with the words of the vocabulary beside it.

The same `ProfilePage` makes the profession page, either side of a comparison and the preview, so
that a section looks and reads alike wherever it stands.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from django.db.models import Value
from django.urls import reverse
from django.utils.translation import gettext

from profiles.catalogue.snapshot import CatalogueSnapshot, current_snapshot
from profiles.models.listing import Listing, ListingComparison
from profiles.models.vocabulary import FieldOfWork, Trait
from profiles.profile import Firmness, Profile, RoleComparison, Suitable, Unsuitable
from profiles.section_types import Section
from profiles.sections import SECTIONS

# The parts of a page, and the criteria of every comparison.
CRITERIA = tuple(section for section in SECTIONS if section.template)


# A longer list of similar roles would no longer help to choose.
MOST_SIMILAR = 12


@dataclass(frozen=True)
class LabelledTrait:
    """A trait that is asked for: telling ("pembeda") or common ("umum"), where that is known."""

    name: str
    telling: bool | None

    @property
    def label(self) -> str:
        return {True: gettext("pembeda"), False: gettext("umum"), None: ""}[self.telling]


@dataclass(frozen=True)
class Fit:
    """A sentence on whom the work suits or does not, with the trait it is about."""

    sentence: str
    trait: LabelledTrait | None
    firmness: Firmness | None
    note: str


@dataclass(frozen=True)
class Similar:
    """A public profession that this one is confused with, and the difference in a line."""

    slug: str
    title: str
    aspect: str
    reason: str

    @property
    def address(self) -> str:
        return reverse("profession", args=[self.slug])


@dataclass(frozen=True)
class ProfilePage:
    """One profile as the section templates read it.

    `cache_key` is all that its sections show: the key of the text with what stands beside it.
    A draft has none, and neither has a part of a text.
    """

    profile: Profile
    field: FieldOfWork | None
    suitable: Sequence[Fit]
    unsuitable: Sequence[Fit]
    comparisons: Sequence[tuple[RoleComparison, bool]]
    cache_key: Hashable
    criteria: Sequence[Section] = CRITERIA

    @property
    def shown_titles(self) -> list[str]:
        """Alternative titles that are not only there to be found."""
        return [other.title for other in self.profile.alternative_titles if not other.hidden]


def labelled_traits(slugs: Iterable[str], snapshot: CatalogueSnapshot) -> list[LabelledTrait]:
    """Traits by slug with their labels: those that tell most come first."""
    traits, rarity = snapshot.traits, snapshot.rarity
    ranked = sorted((slug for slug in slugs if slug in traits), key=rarity.rank)
    return [LabelledTrait(traits[slug].name, rarity.is_rare(slug)) for slug in ranked]


def profile_page(
    profile: Profile,
    *,
    field: FieldOfWork | None,
    snapshot: CatalogueSnapshot,
    public: AbstractSet[str],
    cache_key: Hashable = None,
) -> ProfilePage:
    """Lay a profile out; roles in `public` (slugs) have a page to compare with.

    `cache_key` is that of a published text, if this is the whole of one.
    """
    suitable = list(_fits(profile.suitable, snapshot))
    comparisons = [(entry, entry.role in public) for entry in profile.comparisons]
    told = (
        *(fit.trait for fit in suitable),
        *(known for _entry, known in comparisons),
        *((field.slug, field.title) if field else ()),
    )
    return ProfilePage(
        profile=profile,
        field=field,
        suitable=suitable,
        unsuitable=list(_fits(profile.unsuitable, snapshot)),
        comparisons=comparisons,
        cache_key=(cache_key, told) if cache_key else None,
    )


def _fits(entries: Iterable[Suitable | Unsuitable], snapshot: CatalogueSnapshot) -> Iterator[Fit]:
    for entry in entries:
        # Only a trait that is asked for is counted, so only it is common or telling.
        counted = isinstance(entry, Suitable) and entry.had
        label = snapshot.rarity.is_rare(entry.trait) if counted else None
        trait = snapshot.traits.get(entry.trait)
        yield Fit(
            sentence=entry.sentence,
            trait=LabelledTrait(trait.name, label) if trait else None,
            firmness=entry.firmness if isinstance(entry, Unsuitable) else None,
            note=entry.note,
        )


def similar_to(profile: Profile) -> list[Similar]:
    """Public professions that either side confuses with this one: its own word first.

    At most a dozen, in one query.
    """
    own = {entry.role: entry.aspects[0] for entry in profile.comparisons}
    named = Listing.objects.filter(slug__in=own).order_by()
    naming = ListingComparison.objects.filter(role=profile.slug).order_by()
    rows = naming.values_list("listing__slug", "listing__title", "aspect", "this").union(
        named.values_list("slug", "title", Value(""), Value("")), all=True
    )
    titles, back = {}, {}
    for slug, title, aspect, this in rows:
        titles[slug] = title
        if slug not in own:
            back[slug] = aspect, this
    titles.pop(profile.slug, None)
    first = [slug for slug in own if slug in titles]
    rest = sorted(titles.keys() - own.keys(), key=titles.__getitem__)
    return [
        Similar(slug, titles[slug], *(back.get(slug) or (own[slug].aspect, own[slug].other)))
        for slug in (first + rest)[:MOST_SIMILAR]
    ]


def profession_context(
    profile: Profile,
    field: FieldOfWork | None,
    version: str | None = None,
    cache_key: Hashable = None,
) -> dict[str, Any]:
    """What the page of a profession is given: public, with its cache key, or previewed."""
    similar = tuple(similar_to(profile))
    return {
        "page": profile_page(
            profile,
            field=field,
            snapshot=current_snapshot(version),
            public={entry.slug for entry in similar},
            cache_key=cache_key,
        ),
        "similar": similar,
    }


@dataclass(frozen=True)
class Card:
    """A profession in a list, with the traits that tell most about it.

    `reason` says why it is in a list of search results where its title does not show it.
    """

    listing: Listing
    telling: Sequence[Trait]
    reason: str = ""

    @property
    def cache_key(self) -> Hashable:
        """All that it shows."""
        return (*self.listing.cache_key, *(trait.name for trait in self.telling), self.reason)


def cards(
    ids: Sequence[int],
    snapshot: CatalogueSnapshot,
    *,
    listings: Mapping[int, Listing] | None = None,
    reasons: Mapping[int, str] | None = None,
) -> list[Card]:
    """Cards for professions in their order; a trait tells the more, the fewer ask for it.

    `listings` are theirs, where they were read already; `reasons` say why they were found.
    """
    if listings is None:
        listings = Listing.objects.for_cards().in_bulk(ids)
    telling, why = snapshot.rarest_traits(ids, most=2), reasons or {}
    return [
        Card(listings[pk], telling.get(pk, ()), why.get(pk, "")) for pk in ids if pk in listings
    ]
