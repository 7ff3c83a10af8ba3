"""What the templates are given: a profile with the words of the vocabulary beside it.

The same `ProfilePage` makes the profession page, either side of a comparison and the preview, so
that a section looks and reads alike wherever it stands.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q, Value
from django.urls import reverse

from profiles.catalogue.origins import OriginLine, origin_lines
from profiles.catalogue.snapshot import CatalogueSnapshot, current_snapshot
from profiles.choices import Firmness
from profiles.match.rarity import Rarity
from profiles.models.listing import Listing, ListingComparison
from profiles.models.vocabulary import FieldOfWork
from profiles.profile import Point, Profile, RoleComparison, Suitable, Unsuitable
from profiles.section_types import Section
from profiles.sections import SECTIONS

# The parts of a page, and the criteria of every comparison.
CRITERIA = tuple(section for section in SECTIONS if section.template)


# A longer list of similar roles would no longer help to choose.
MOST_SIMILAR = 12
MOST_DOTS = 300  # professions of which each can have a dot


@dataclass(frozen=True)
class TraitSign:
    """What is asked for, by the name that is meant, and whether few ask for it."""

    name: str
    is_rare: bool


@dataclass(frozen=True)
class Fit:
    """Whom the work suits or does not: a sentence to the reader, and the reason for it.

    An entry that is tied to no trait has the reason alone.
    """

    person: str
    sentence: str
    trait: TraitSign | None
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
    origins: Sequence[OriginLine]
    cache_key: Hashable
    criteria: Sequence[Section] = CRITERIA

    @property
    def marks_rare(self) -> bool:
        return any(fit.trait and fit.trait.is_rare for fit in self.suitable)

    @property
    def shown_titles(self) -> list[str]:
        """Alternative titles that are not only there to be found."""
        return [other.title for other in self.profile.alternative_titles if not other.hidden]


def names_of(points: Iterable[Point], snapshot: CatalogueSnapshot) -> list[str]:
    """What is asked for, by the names that are meant: what tells most comes first."""
    known = (point for point in points if point.trait in snapshot.terms)
    return [
        snapshot.terms[slug].called(had) for slug, had in sorted(known, key=snapshot.rarity.rank)
    ]


def signs_of(
    points: Iterable[Point], field: FieldOfWork | None, snapshot: CatalogueSnapshot
) -> list[TraitSign]:
    """The same for what a profession of a field asks for, with the mark of what few do."""
    known = (point for point in points if point.trait in snapshot.terms)
    ranked = sorted(known, key=snapshot.rarity.rank)
    return [sign_of(point, field, snapshot) for point in ranked]


def sign_of(point: Point, field: FieldOfWork | None, snapshot: CatalogueSnapshot) -> TraitSign:
    in_field = snapshot.rarity_in(field) if field else Rarity({}, 0)
    name = snapshot.terms[point.trait].called(point.had)
    return TraitSign(name, snapshot.rarity.is_rare(point, in_field))


def profile_page(
    profile: Profile,
    *,
    field: FieldOfWork | None,
    snapshot: CatalogueSnapshot,
    public: AbstractSet[str],
    shared: AbstractSet[Point] = frozenset(),
    cache_key: Hashable = None,
) -> ProfilePage:
    """Lay a profile out; roles in `public` (slugs) have a page to compare with.

    `shared` is what the other side of a comparison asks for too: it is never marked as rare.
    `cache_key` is that of a published text, if this is the whole of one.
    """
    suitable = [_suitable(entry, field, snapshot, shared) for entry in profile.suitable]
    unsuitable = [_unsuitable(entry, snapshot) for entry in profile.unsuitable]
    comparisons = [(entry, entry.role in public) for entry in profile.comparisons]
    origins: Sequence[OriginLine] = ()
    if profile.programmes or profile.concentrations:
        origins = origin_lines(profile, snapshot.programmes, snapshot.concentrations)
    told = (
        *origins,
        *((fit.person, fit.trait) for fit in (*suitable, *unsuitable)),
        *(known for _entry, known in comparisons),
        *((field.slug, field.title) if field else ()),
    )
    return ProfilePage(
        profile=profile,
        field=field,
        suitable=suitable,
        unsuitable=unsuitable,
        comparisons=comparisons,
        origins=origins,
        cache_key=(cache_key, told) if cache_key else None,
    )


def _suitable(
    entry: Suitable,
    field: FieldOfWork | None,
    snapshot: CatalogueSnapshot,
    shared: AbstractSet[Point],
) -> Fit:
    term, sign, person = snapshot.terms.get(entry.trait), None, ""
    if term:
        you = term.you(entry.had)
        person = f"{you[:1].upper()}{you[1:]}"
        sign = sign_of(entry.point, field, snapshot)
        if entry.point in shared:
            sign = replace(sign, is_rare=False)
    return Fit(person, entry.sentence, sign, None, entry.note)


def _unsuitable(entry: Unsuitable, snapshot: CatalogueSnapshot) -> Fit:
    term = snapshot.terms.get(entry.trait)
    person = term.warns(entry.had) if term else ""
    return Fit(person, entry.sentence, None, entry.firmness, entry.note)


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


def telling_apart(left: Listing, right: Listing) -> tuple[str, str, str]:
    """What tells two professions apart, in a line each: the aspect, then what either does.

    As the left one says it, or else the right one; nothing where neither does. One query.
    """
    rows = ListingComparison.objects.filter(
        Q(listing=left, role=right.slug) | Q(listing=right, role=left.slug)
    ).order_by()
    said = {row.listing_id: row for row in rows if row.this and row.other}
    if row := said.get(left.pk):
        return row.aspect, row.this, row.other
    if row := said.get(right.pk):
        return row.aspect, row.other, row.this
    return "", "", ""


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
    """A profession in a list, with the names of the traits that tell most about it.

    `reason` says why it is in a list of search results where its title does not show it.
    """

    listing: Listing
    telling: Sequence[str]
    reason: str = ""

    @property
    def cache_key(self) -> Hashable:
        """All that it shows."""
        return (*self.listing.cache_key, *self.telling, self.reason)


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
    points, why = snapshot.rarest_points(ids, most=2), reasons or {}
    telling = {
        pk: [snapshot.terms[slug].called(had) for slug, had in rarest]
        for pk, rarest in points.items()
    }
    return [
        Card(listings[pk], telling.get(pk, ()), why.get(pk, "")) for pk in ids if pk in listings
    ]
