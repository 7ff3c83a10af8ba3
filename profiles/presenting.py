"""What the templates are given: a profile with the words of the vocabulary beside it.

The same sheet makes the profession page, either side of a comparison and the preview, so
that a section looks and reads alike wherever it stands.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.db.models import Count, OuterRef, Prefetch, Q, Subquery, Value
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from profiles.models.vocabulary import Field, Trait
from profiles.models.window import Listing, ListingComparison, ListingTrait
from profiles.pairing import Weights, weigh
from profiles.picturing import neighbour_map
from profiles.profile import Firmness, Profile, RoleComparison, Suitable, Unsuitable
from profiles.telling import Telling

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


# Of this many professions the duties say what words are worth; see `catalogue_weights`.
SAMPLE = 150


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


def told_traits(*profiles: Profile) -> tuple[dict[str, Trait], Telling]:
    """The traits that profiles speak of, by slug, and how many public professions ask for each.

    One query, whatever the number of profiles.
    """
    slugs = frozenset[str]().union(*(profile.traits for profile in profiles))
    asking = ListingTrait.objects.wanted().filter(trait=OuterRef("pk")).order_by()
    everyone = Listing.objects.order_by().annotate(every=Value(1)).values("every")
    found = Trait.objects.filter(slug__in=slugs).annotate(
        asking=Subquery(asking.values("trait").annotate(n=Count("pk")).values("n")),
        total=Subquery(everyone.annotate(n=Count("pk")).values("n")),
    )
    rows = {trait.slug: trait for trait in found}
    counts = {slug: trait.asking or 0 for slug, trait in rows.items()}
    total = max((trait.total or 0 for trait in rows.values()), default=0)
    return dict(rows), Telling(counts, total)


def labelled(
    slugs: Iterable[str], traits: Mapping[str, Trait], telling: Telling
) -> list[LabelledTrait]:
    """Traits by slug with their labels: those that tell most come first."""
    ranked = sorted((slug for slug in slugs if slug in traits), key=telling.rank)
    return [LabelledTrait(traits[slug].name, telling.is_telling(slug)) for slug in ranked]


def catalogue_weights(*profiles: Profile) -> Weights:
    """What words are worth when the duties of these profiles are paired.

    Counted afresh from the duties of at most `SAMPLE` other professions, the first by their
    address (which knows nothing of their field), in one query of bounded size. So nothing
    has to be kept in step with publication: a page is a function of what is published, and
    costs the same for 150 professions as for 10,000. How rare a word is hardly changes
    beyond such a sample; the stems of a sentence are remembered by the process.
    """
    others = Listing.objects.exclude(slug__in=[profile.slug for profile in profiles])
    sampled = others.order_by("slug").values_list("document__duties", flat=True)[:SAMPLE]
    own = (profile.duties for profile in profiles)
    return weigh(duty for duties in chain(sampled, own) for duty in duties or ())


def sheet(
    profile: Profile,
    *,
    field: Field | None,
    traits: Mapping[str, Trait],
    public: AbstractSet[str],
    telling: Telling | None = None,
) -> Sheet:
    """Lay a profile out; roles in `public` (slugs) have a page to compare with."""
    return Sheet(
        profile=profile,
        field=field,
        suitable=list(_fits(profile.suitable, traits, telling)),
        unsuitable=list(_fits(profile.unsuitable, traits, telling)),
        comparisons=[(entry, entry.role in public) for entry in profile.comparisons],
    )


def _fits(
    entries: Iterable[Suitable | Unsuitable],
    traits: Mapping[str, Trait],
    telling: Telling | None,
) -> Iterator[Fit]:
    for entry in entries:
        # Only a trait that is asked for is counted, so only it is common or telling.
        counted = telling and isinstance(entry, Suitable) and entry.had
        label = telling.is_telling(entry.trait) if telling and counted else None
        trait = traits.get(entry.trait)
        yield Fit(
            sentence=entry.sentence,
            trait=LabelledTrait(trait.name, label) if trait else None,
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


def page(profile: Profile, field: Field | None) -> dict[str, Any]:
    """What the page of a profession is given, public or previewed."""
    similar = similar_to(profile)
    traits, telling = told_traits(profile)
    return {
        "sheet": sheet(
            profile,
            field=field,
            traits=traits,
            public={entry.listing.slug for entry in similar},
            telling=telling,
        ),
        "similar": similar,
        "map": neighbour_map(
            profile.title,
            [(entry.listing.title, entry.listing.get_absolute_url()) for entry in similar],
        ),
        "criteria": CRITERIA,
    }


@dataclass(frozen=True)
class Card:
    """A profession in a list, with the traits that tell most about it.

    `reason` says why it is in a list of search results where its title does not.
    """

    listing: Listing
    telling: Sequence[Trait]
    reason: str = ""


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
