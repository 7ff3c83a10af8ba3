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
from typing import Any, TypeVar

from django.db.models import (
    Aggregate,
    Count,
    Exists,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from pyroaring import FrozenBitMap

from profiles.catalogue.facets import FacetRule, Facets
from profiles.compare.duties import Sample
from profiles.facts import FactKind
from profiles.match.rarity import Rarity
from profiles.match.tiers import Asked
from profiles.models.catalogue import Catalogue
from profiles.models.listing import (
    Listing,
    ListingComparison,
    ListingConcentration,
    ListingFact,
    ListingProgramme,
    ListingTrait,
    document_part,
)
from profiles.models.study import Concentration, Decree, Programme, StudyGroup, Subject
from profiles.models.vocabulary import FieldOfWork, Trait
from profiles.profile import Point
from profiles.terms import (
    ConcentrationTerm,
    DecreeTerm,
    NamedTerm,
    ProgrammeTerm,
    StudyGroupTerm,
    SubjectTerm,
    TraitTerm,
)
from profiles.text import alphabet

FACET_RULES = {
    "bidang": FacetRule.ANY,
    "pendidikan": FacetRule.ANY,
    "keterikatan": FacetRule.ANY,
    "sifat": FacetRule.ALL,
    "bukan": FacetRule.NONE,
    "huruf": FacetRule.ONE,
    **{kind.value: FacetRule.ANY for kind in FactKind},
}

# Of this many professions the duties say what words are worth; see `CatalogueSnapshot.sample`.
SAMPLE = 150
# What students mix up most, by what the editors hear: these pairs come first.
ASKED_MOST = (
    ("psikiater", "psikolog-klinis"),
    ("polisi", "tentara"),
    ("notaris", "pengacara"),
    ("bidan", "perawat"),
    ("analis-data", "ilmuwan-data"),
    ("aktor", "sutradara"),
)
LEAST_CONFUSED = 7  # pairs for the front page, where there are so many
RECENT = 200  # professions among which they are looked for
MOST_HELD = 500  # rows at a time: what is read at once, the process keeps room for ever after


Named = TypeVar("Named", bound=NamedTerm)

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
    """Every profession with its values, from A to Z, and all that any of them warns of.

    `holland` are the places of those whose code has a letter, by letter.
    """

    facets: Facets
    cautions: Sequence[Point]
    holland: Mapping[str, FrozenBitMap]


class CatalogueSnapshot:
    """One version of the catalogue. Its parts are read when they are asked for, and kept."""

    def __init__(self) -> None:
        # The words of the filters, by language; `profiles.catalogue.filters` writes it.
        self.words: dict[str | None, Words] = {}
        # What matching may ask; `profiles.catalogue.statements` writes it.
        self.statements: Mapping[str, Asked] | None = None
        self._rarities: dict[int, Rarity] = {}
        self._numbers: dict[str, int | None] = {}

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
        return {slug: trait.as_value() for slug, trait in sorted(self.traits.items())}

    @cached_property
    def all_fields(self) -> Sequence[FieldOfWork]:
        """All fields in their order; one query."""
        return list(FieldOfWork.objects.all())

    @property
    def fields(self) -> Sequence[FieldOfWork]:
        """The fields that have professions."""
        return [field for field in self.all_fields if field.slug in self.facets.having["bidang"]]

    @cached_property
    def decrees(self) -> Mapping[str, DecreeTerm]:
        return {decree.slug: decree.as_value() for decree in Decree.objects.all()}

    @cached_property
    def subjects(self) -> Mapping[str, SubjectTerm]:
        return {subject.slug: subject.as_value() for subject in Subject.objects.all()}

    @cached_property
    def study_groups(self) -> Mapping[str, StudyGroupTerm]:
        """Groups of study programmes by their numbers; three queries."""
        groups = StudyGroup.objects.select_related("decree").prefetch_related("supports__subject")
        return {group.slug: group.as_value() for group in groups}

    @cached_property
    def programmes(self) -> Mapping[str, ProgrammeTerm]:
        rows = Programme.objects.select_related("group").order_by()
        return a_to_z(row.as_value() for row in rows)

    @cached_property
    def concentrations(self) -> Mapping[str, ConcentrationTerm]:
        return a_to_z(row.as_value() for row in Concentration.objects.order_by())

    @cached_property
    def slugs(self) -> Mapping[int, str]:
        """The addresses of traits by their keys."""
        return {trait.pk: slug for slug, trait in self.traits.items()}

    @cached_property
    def rarity(self) -> Rarity:
        """How many professions ask for each point; one query."""
        asked = ListingTrait.objects.filter(suitable=True).order_by().values_list("trait", "had")
        return Rarity(self._by_point(asked.annotate(n=Count("pk"))), total=len(self))

    def rarity_in(self, field: FieldOfWork) -> Rarity:
        """How many professions of a field ask for each point; one query for each field."""
        if field.pk not in self._rarities:
            everyone = Listing.objects.filter(field=field).order_by().annotate(every=Value(1))
            total = Subquery(everyone.values("every").annotate(n=Count("pk")).values("n"))
            asked = ListingTrait.objects.filter(listing__field=field, suitable=True).order_by()
            rows = list(asked.values_list("trait", "had").annotate(n=Count("pk"), total=total))
            counts = self._by_point(row[:3] for row in rows)
            self._rarities[field.pk] = Rarity(counts, total=rows[0][3] if rows else 0)
        return self._rarities[field.pk]

    def _by_point(self, counted: Iterable[tuple[int, bool, int]]) -> dict[Point, int]:
        """Counts by point; a trait that is newer than the vocabulary here is yet to show."""
        return {Point(self.slugs[pk], had): n for pk, had, n in counted if pk in self.slugs}

    @cached_property
    def index(self) -> Index:
        return read_index(self.slugs)

    @property
    def facets(self) -> Facets:
        return self.index.facets

    @cached_property
    def newest(self) -> Sequence[int]:
        """The places in `facets` of all professions, the newest first; one query."""
        ids = Listing.objects.order_by("-published_at", "-pk").values_list("pk", flat=True)
        return array("I", (place for _id, place in self.facets.members.among(ids.iterator())))

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

    @cached_property
    def programme_sizes(self) -> Mapping[str, int]:
        """How many professions each programme leads to, if any; one query."""
        return sizes_of(ListingProgramme.objects.all(), "programme__slug")

    @cached_property
    def concentration_sizes(self) -> Mapping[str, int]:
        return sizes_of(ListingConcentration.objects.all(), "concentration__slug")

    @cached_property
    def by_study_group(self) -> Mapping[str, FrozenBitMap]:
        """The places of the professions that people come to from each group; one query."""
        rows = ListingProgramme.objects.deciding().order_by().values_list("programme__group__slug")
        return {
            group: self.facets.places(json.loads(those))
            for group, those in rows.annotate(ids=Ids("listing")).iterator(chunk_size=1)
        }

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
        """Pairs that are confused: those asked for most, then those that name each other first.

        Where these are few, others follow of which one names the other. They are looked for
        among the professions that were published last: to choose from all of them is to read
        them all. Two queries.
        """
        is_public = Exists(Listing.objects.filter(slug=OuterRef("role")))
        rows = ListingComparison.objects.filter(is_public, position=1).order_by("-pk")
        named_first = dict(rows.values_list("listing__slug", "role")[:RECENT])
        named = {(min(pair), max(pair)): None for pair in named_first.items()}
        mutual = sorted(
            (one, other)
            for one, other in named
            if (named_first.get(one), named_first.get(other)) == (other, one)
        )
        pairs = dict.fromkeys([*ASKED_MOST, *mutual])
        slugs = {slug for pair in [*pairs, *named] for slug in pair}
        shown = Listing.objects.select_related("field").only("slug", "title", "field__slug")
        listings = shown.in_bulk(slugs, field_name="slug")

        def public(some: Iterable[tuple[str, str]]) -> list[tuple[Listing, Listing]]:
            there = listings.keys()
            return [(listings[a], listings[b]) for a, b in some if a in there and b in there]

        sure = public(pairs)
        others = public(pair for pair in named if pair not in pairs)
        return sure + others[: max(0, LEAST_CONFUSED - len(sure))]


def a_to_z(terms: Iterable[Named]) -> dict[str, Named]:
    return {term.slug: term for term in sorted(terms, key=lambda t: alphabet.place(t.name))}


def sizes_of(rows: QuerySet[Any], column: str) -> dict[str, int]:
    """In how many listings each value of a column stands."""
    counted = rows.order_by().values_list(column).annotate(n=Count("listing", distinct=True))
    return dict(counted)


class Ids(Aggregate):
    """The ids in a group of rows, as a JSON array."""

    function = "JSON_GROUP_ARRAY"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        template = "CAST(JSON_AGG(%(expressions)s) AS text)"
        return self.as_sql(compiler, connection, template=template)


def read_index(slugs: Mapping[int, str]) -> Index:
    """Read the index of professions and the traits with these slugs, in three queries.

    All of them are answered by database indexes alone, without a look at the texts.
    """
    ids = array("q")
    sets: dict[tuple[str, str], array[int]] = defaultdict(lambda: array("q"))
    coded: dict[str, array[int]] = defaultdict(lambda: array("I"))
    columns = ("pk", "place", "field__slug", "education", "study_tie", "holland")
    for pk, place, field, education, study_tie, code in (
        Listing.objects.order_by("place").values_list(*columns).iterator(MOST_HELD)
    ):
        for letter in code:
            coded[letter].append(len(ids))
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

    def by_fact() -> Iterator[tuple[str, str, Sequence[int]]]:
        groups = ListingFact.objects.order_by().values_list("kind", "value")
        for kind, value, listings in groups.annotate(ids=Ids("listing")).iterator(chunk_size=1):
            yield kind, value, json.loads(listings)

    plain = ((group, value, those) for (group, value), those in sets.items())
    facets = Facets.of(FACET_RULES, ids, chain(plain, by_trait(), by_fact()))
    holland = {letter: FrozenBitMap(places) for letter, places in coded.items()}
    return Index(facets, sorted(cautions, key=caution_code), holland)


def current_snapshot(version: str | None = None) -> CatalogueSnapshot:
    """The catalogue as it is now; `version` is for who has read already which one that is."""
    now = Catalogue.objects.version() if version is None else version
    return snapshot_of(now) if now else CatalogueSnapshot()


@lru_cache(maxsize=1)
def snapshot_of(version: str) -> CatalogueSnapshot:
    return CatalogueSnapshot()
