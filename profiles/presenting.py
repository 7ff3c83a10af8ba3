"""What the templates are given: a profile with the words of the vocabulary beside it.

The same sheet makes the profession page, either side of a comparison and the preview, so
that a section looks and reads alike wherever it stands.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Prefetch, Q
from django.utils.translation import gettext_lazy as _

from profiles.models.vocabulary import Field, Trait
from profiles.models.window import Listing, ListingComparison, ListingTrait
from profiles.profile import Firmness, Profile, RoleComparison, Suitable, Unsuitable

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class Criterion:
    """One section of a profession, and one criterion of every comparison."""

    id: str
    title: "str | StrPromise"
    template: str


CRITERIA = tuple(
    Criterion(id, title, f"_{id.replace('-', '_')}.html")
    for id, title in (
        ("ringkasan", _("Ringkasan")),
        ("tugas", _("Tugas")),
        ("cocok", _("Cocok untuk siapa")),
        ("kurang-cocok", _("Kurang cocok untuk siapa")),
        ("miskonsepsi", _("Miskonsepsi")),
        ("ekspektasi", _("Ekspektasi dan realita")),
        ("beda", _("Beda dengan profesi serupa")),
        ("jalur-masuk", _("Jalur masuk")),
        ("sumber", _("Sumber")),
    )
)


@dataclass(frozen=True)
class Fit:
    """A sentence on whom the work suits or does not, with the trait it is about."""

    sentence: str
    trait: Trait | None
    firmness: Firmness | None
    note: str


@dataclass(frozen=True)
class Similar:
    """A public profession that this one is confused with, and the difference in a line."""

    listing: Listing
    aspect: str
    reason: str


@dataclass(frozen=True)
class Sheet:
    """One profile as the section templates read it."""

    profile: Profile
    field: Field | None
    suitable: Sequence[Fit]
    unsuitable: Sequence[Fit]
    comparisons: Sequence[tuple[RoleComparison, bool]]

    @property
    def shown_titles(self) -> list[str]:
        """Alternative titles that are not only there to be found."""
        return [other.title for other in self.profile.alternative_titles if not other.hidden]


def traits_of(*profiles: Profile) -> dict[str, Trait]:
    """The traits that the profiles speak of, by slug, in one query."""
    slugs = frozenset[str]().union(*(profile.traits for profile in profiles))
    return {trait.slug: trait for trait in Trait.objects.filter(slug__in=slugs)}


def sheet(
    profile: Profile,
    *,
    field: Field | None,
    traits: Mapping[str, Trait],
    public: AbstractSet[str],
) -> Sheet:
    """Lay a profile out; roles in `public` (slugs) have a page to compare with."""
    return Sheet(
        profile=profile,
        field=field,
        suitable=list(_fits(profile.suitable, traits)),
        unsuitable=list(_fits(profile.unsuitable, traits)),
        comparisons=[(entry, entry.role in public) for entry in profile.comparisons],
    )


def _fits(entries: Iterable[Suitable | Unsuitable], traits: Mapping[str, Trait]) -> Iterator[Fit]:
    for entry in entries:
        yield Fit(
            sentence=entry.sentence,
            trait=traits.get(entry.trait),
            firmness=entry.firmness if isinstance(entry, Unsuitable) else None,
            note=entry.note,
        )


def similar_to(profile: Profile) -> list[Similar]:
    """Public professions that either side confuses with this one: its own word first.

    At most a dozen: a longer list would no longer help to choose.
    """
    own = {entry.role: entry.aspects[0] for entry in profile.comparisons}
    back = ListingComparison.objects.filter(role=profile.slug)
    listings = (
        Listing.objects.filter(Q(slug__in=own) | Q(comparisons__role=profile.slug))
        .exclude(slug=profile.slug)
        .distinct()
        .for_cards()
        .prefetch_related(Prefetch("comparisons", queryset=back, to_attr="back"))
    )
    order = list(own)
    found = sorted(
        listings, key=lambda x: (order.index(x.slug) if x.slug in own else len(own), x.title)
    )
    return [
        Similar(listing, own[listing.slug].aspect, own[listing.slug].other)
        if listing.slug in own
        else Similar(listing, listing.back[0].aspect, listing.back[0].this)  # type: ignore[attr-defined]
        for listing in found[:12]
    ]


@dataclass(frozen=True)
class Card:
    """A profession in a list, with the traits that tell most about it."""

    listing: Listing
    telling: Sequence[Trait]


def cards(listings: Iterable[Listing], *, telling: int = 2) -> list[Card]:
    """Cards for listings; a trait tells the more, the fewer professions ask for it."""
    listings = list(listings)
    rarity = ListingTrait.objects.telling()
    rows = ListingTrait.objects.wanted().filter(listing__in=listings).select_related("trait")
    ranked = sorted(rows, key=lambda row: rarity.rank(row.trait.slug))
    return [
        Card(listing, [row.trait for row in ranked if row.listing_id == listing.pk][:telling])
        for listing in listings
    ]
