"""One version of the catalogue, as far as pages need it as a whole.

What a page says of its own professions it reads at each visit. What it says of all of them
(how many ask for a trait, which are left by a filter, which stand on page 40) is the same
until something is published, so a process keeps it: read once for each version, each part
when it is first asked for, as numbers and sets rather than texts.
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any

from django.db.models import Aggregate, Count, Exists, OuterRef, Subquery, TextField, Value

from profiles.catalogue.facets import FacetRule, Facets
from profiles.compare.duties import Sample
from profiles.match.rarity import Rarity
from profiles.match.rule import Stance
from profiles.models.catalogue import Catalogue
from profiles.models.listing import Listing, ListingComparison, ListingTrait, document_part
from profiles.models.vocabulary import FieldOfWork, Trait
from profiles.profile import Point
from profiles.terms import TraitTerm
from profiles.text import alphabet

FACET_RULES = {
    "bidang": FacetRule.ANY,
    "pendidikan": FacetRule.ANY,
    "keterikatan": FacetRule.ANY,
    "sifat": FacetRule.ALL,
    "bukan": FacetRule.NONE,
    "huruf": FacetRule.ONE,
}

# Of this many professions the duties say what words are worth; see `CatalogueSnapshot.sample`.
SAMPLE = 150
MOST_CONFUSED = 4  # of professions that are confused with each other, for the front page
RECENT = 200  # professions among which they are looked for
MOST_HELD = 500  # rows at a time: what is read at once, the process keeps room for ever after


# The values of each parameter with the words for each.
Words = Mapping[str, Mapping[str, str]]


def asked_code(point: Point) -> str:
    """What is asked for, as an address says it: `<trait>`, or `<trait>.kurang` for lacking it."""
    return point.trait if point.had else f"{point.trait}.kurang"


def caution_code(point: Point) -> str:
    """What is warned of: `<trait>.punya` or `<trait>.kurang`; a trait alone means both."""
    return f"{point.trait}.{'punya' if point.had else 'kurang'}"


def point_of(code: str) -> Point:
    """The point that either of these codes means."""
    trait, _dot, way = code.partition(".")
    return Point(trait, way != "kurang")


@dataclass(frozen=True)
class Index:
    """Every profession with its values, from A to Z, and all that any of them warns of."""

    facets: Facets
    cautions: Sequence[Point]


class CatalogueSnapshot:
    """One version of the catalogue. Its parts are read when they are asked for, and kept."""

    def __init__(self) -> None:
        # The words of the filters, by language; `profiles.catalogue.filters` writes it.
        self.words: dict[str | None, Words] = {}
        self._rarities: dict[int, Rarity] = {}
        self._numbers: dict[str, int | None] = {}

    # --- the vocabulary -----------------------------------------------------------------

    @cached_property
    def vocabulary(self) -> tuple[Mapping[str, Trait], int]:
        """All traits by slug, from A to Z, and how many professions there are; one query."""
        everyone = Listing.objects.order_by().annotate(every=Value(1)).values("every")
        total = Subquery(everyone.annotate(n=Count("pk")).values("n"))
        traits = sorted(
            Trait.objects.order_by().annotate(total=total),
            key=lambda trait: alphabet.place(trait.name),
        )
        found = (traits[0].total or 0) if traits else Listing.objects.count()
        return {trait.slug: trait for trait in traits}, found

    @property
    def traits(self) -> Mapping[str, Trait]:
        return self.vocabulary[0]

    def __len__(self) -> int:
        return self.vocabulary[1]

    @cached_property
    def terms(self) -> Mapping[str, TraitTerm]:
        """The traits as values, in the order of their addresses."""
        return {
            slug: TraitTerm.from_stored(
                {name: getattr(trait, name) for name in TraitTerm.model_fields}
            )
            for slug, trait in sorted(self.traits.items())
        }

    @cached_property
    def all_fields(self) -> Sequence[FieldOfWork]:
        """All fields in their order; one query."""
        return list(FieldOfWork.objects.all())

    @property
    def fields(self) -> Sequence[FieldOfWork]:
        """The fields that have professions."""
        return [field for field in self.all_fields if field.slug in self.facets.having["bidang"]]

    # --- how often traits are spoken of -------------------------------------------------

    @cached_property
    def stances(self) -> Mapping[str, Mapping[Stance, int]]:
        """How many professions have each stance to a trait, by its slug; one query."""
        slugs = {trait.pk: trait.slug for trait in self.traits.values()}
        counts: dict[str, dict[Stance, int]] = defaultdict(dict)
        rows = ListingTrait.objects.order_by().values_list("trait", "suitable", "had")
        for trait, suitable, had, count in rows.annotate(n=Count("pk")):
            if trait in slugs:  # one that is newer than the vocabulary here is yet to show
                counts[slugs[trait]][Stance(suitable, had)] = count
        return counts

    @cached_property
    def rarity(self) -> Rarity:
        """How many professions ask for each point."""
        counts = {
            Point(slug, stance.had): count
            for slug, counts in self.stances.items()
            for stance, count in counts.items()
            if stance.suitable
        }
        return Rarity(counts, total=len(self))

    def rarity_in(self, field: FieldOfWork) -> Rarity:
        """How many professions of a field ask for each point; one query for each field."""
        if field.pk not in self._rarities:
            self._rarities[field.pk] = self._read_rarity(field)
        return self._rarities[field.pk]

    def _read_rarity(self, field: FieldOfWork) -> Rarity:
        slugs = {trait.pk: trait.slug for trait in self.traits.values()}
        everyone = Listing.objects.filter(field=field).order_by().annotate(every=Value(1))
        total = Subquery(everyone.values("every").annotate(n=Count("pk")).values("n"))
        rows = ListingTrait.objects.filter(listing__field=field, suitable=True).order_by()
        counted = list(rows.values_list("trait", "had").annotate(n=Count("pk"), total=total))
        counts = {Point(slugs[pk], had): n for pk, had, n, _total in counted if pk in slugs}
        return Rarity(counts, total=counted[0][3] if counted else 0)

    # --- what every profession is -------------------------------------------------------

    @cached_property
    def index(self) -> Index:
        return read_index({trait.pk: slug for slug, trait in self.traits.items()})

    @property
    def facets(self) -> Facets:
        return self.index.facets

    @cached_property
    def newest(self) -> Sequence[int]:
        """The places in `facets` of all professions, the newest first; one query."""
        return newest(self.facets)

    @property
    def cautions(self) -> Sequence[Point]:
        return self.index.cautions

    def rarest_points(self, ids: Sequence[int], most: int) -> dict[int, list[Point]]:
        """What tells most about some professions of all that they ask for, the rarest first."""
        rank = self._indexed_rarity.rank
        return {
            pk: sorted(map(point_of, codes), key=rank)[:most]
            for pk, codes in self.facets.values("sifat", ids).items()
        }

    @cached_property
    def _indexed_rarity(self) -> Rarity:
        """The same as `rarity`, for who has the index and need not ask."""
        sizes = self.facets.sizes("sifat").items()
        counts = {point_of(code): size for code, size in sizes}
        return Rarity(counts, total=len(self.facets.members.ids))

    def numbers(self, slugs: Iterable[str]) -> dict[str, int]:
        """The ids of the listings at some addresses, in this order; at most one query."""
        asked = dict.fromkeys(slugs)
        if new := [slug for slug in asked if slug not in self._numbers]:
            rows = Listing.objects.filter(slug__in=new).order_by().values_list("slug", "pk")
            self._numbers.update(dict.fromkeys(new) | dict(rows))
        return {slug: pk for slug in asked if (pk := self._numbers[slug]) is not None}

    # --- few enough professions to keep more than numbers of them -----------------------

    @cached_property
    def titled(self) -> Sequence[Listing]:
        """All of them by title, to choose from; for who has seen that they are few."""
        return list(Listing.objects.only("slug", "title").order_by("title"))

    @cached_property
    def sample(self) -> Sample:
        """Duties that say what words are worth when duties are paired; one query.

        They are those of the first professions by their address (which knows nothing of
        their field): two more than `SAMPLE`, for a pair is weighed by others than itself.
        So nothing has to be kept in step with publication, and it costs the same for 150
        professions as for 10,000. How rare a word is hardly changes beyond such a sample.
        """
        first = Listing.objects.order_by("slug").values_list("slug", document_part("duties"))
        return Sample([(slug, tuple(duties or ())) for slug, duties in first[: SAMPLE + 2]], SAMPLE)

    @cached_property
    def confused(self) -> Sequence[tuple[Listing, Listing]]:
        """A few pairs of which each names the other before any other role, or one does.

        They are looked for among those that were published last: to choose from all of them
        is to read them all. Two queries.
        """
        is_public = Exists(Listing.objects.filter(slug=OuterRef("role")))
        rows = ListingComparison.objects.filter(is_public, position=1).order_by("-pk")
        named_first = dict(rows.values_list("listing__slug", "role")[:RECENT])
        mutual = [one for one, other in named_first.items() if named_first.get(other) == one]
        pairs = dict.fromkeys(
            (min(slug, named_first[slug]), max(slug, named_first[slug]))
            for slug in [*mutual, *named_first]
        )
        chosen = list(pairs)[:MOST_CONFUSED]
        slugs = [slug for pair in chosen for slug in pair]
        listings = Listing.objects.only("slug", "title").in_bulk(slugs, field_name="slug")
        return [
            (listings[left], listings[right])
            for left, right in chosen
            if left in listings and right in listings
        ]


class Ids(Aggregate):
    """The ids in a group of rows, as a JSON array."""

    function = "JSON_GROUP_ARRAY"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        template = "CAST(JSON_AGG(%(expressions)s) AS text)"
        return self.as_sql(compiler, connection, template=template)


def read_index(slugs: Mapping[int, str]) -> Index:
    """Read the index of professions and the traits with these slugs, in two queries.

    Both large ones are answered by database indexes alone, without a look at the texts.
    """
    ids = array("q")
    sets: dict[tuple[str, str], array[int]] = defaultdict(lambda: array("q"))
    columns = ("pk", "place", "field__slug", "education", "study_tie")
    for pk, place, field, education, study_tie in (
        Listing.objects.order_by("place").values_list(*columns).iterator(MOST_HELD)
    ):
        ids.append(pk)
        sets["bidang", field].append(pk)
        sets["pendidikan", education].append(pk)
        sets["keterikatan", study_tie].append(pk)
        sets["huruf", alphabet.letter(bytes(place))].append(pk)

    cautions: set[Point] = set()

    def by_trait() -> Iterator[tuple[str, str, Sequence[int]]]:
        rows = ListingTrait.objects.order_by().values_list("trait", "suitable", "had")
        groups = rows.annotate(ids=Ids("listing"))
        for trait, suitable, had, listings in groups.iterator(chunk_size=1):  # each is long
            if trait not in slugs:
                continue  # it is newer than the vocabulary, and yet to show
            point, those = Point(slugs[trait], had), json.loads(listings)
            if suitable:
                yield "sifat", asked_code(point), those
            else:
                cautions.add(point)
                yield "bukan", point.trait, those
                yield "bukan", caution_code(point), those

    plain = ((group, value, those) for (group, value), those in sets.items())
    facets = Facets.of(FACET_RULES, ids, chain(plain, by_trait()))
    return Index(facets, sorted(cautions, key=caution_code))


def newest(facets: Facets) -> Sequence[int]:
    """The places of the members, those first that were published last; one query."""
    ids = Listing.objects.order_by("-published_at", "-pk").values_list("pk", flat=True)
    return array("I", (place for _id, place in facets.members.among(ids.iterator())))


def current_snapshot(version: str | None = None) -> CatalogueSnapshot:
    """The catalogue as it is now; `version` is for who has read already which one that is."""
    now = Catalogue.objects.version() if version is None else version
    return snapshot_of(now) if now else CatalogueSnapshot()


@lru_cache(maxsize=1)
def snapshot_of(version: str) -> CatalogueSnapshot:
    return CatalogueSnapshot()
