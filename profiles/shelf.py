"""One version of the catalogue, as far as pages need it as a whole.

What a page says of its own professions it reads at each visit. What it says of all of them
(how many ask for a trait, which are left by a filter, which stand on page 40) is the same
until something is published, so a process keeps it: read once for each version, each part
when it is first asked for, as numbers and sets rather than texts.
"""

import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from django.db.models import Count, Subquery, Value

from profiles.faceting import Facets, Rule
from profiles.matching import Stance
from profiles.models.catalogue import Catalogue
from profiles.models.vocabulary import Field, Trait
from profiles.models.window import Listing, ListingComparison, ListingTrait
from profiles.pairing import Sample
from profiles.telling import Telling
from profiles.vocabulary import TraitTerm

RULES = {
    "bidang": Rule.ANY,
    "pendidikan": Rule.ANY,
    "keterikatan": Rule.ANY,
    "sifat": Rule.ALL,
    "bukan": Rule.NONE,
    "huruf": Rule.ONE,
}

OTHER = "0"  # the "letter" of titles that begin with none
WANTED = Stance(suitable=True, had=True)
# Of this many professions the duties say what words are worth; see `Shelf.sample`.
SAMPLE = 150
PAIRS = 4  # of professions that are confused with each other, for the front page


# The values of each parameter with the words for each.
Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Caution:
    """What an unsuitable section warns of: a person who has a trait, or who lacks it.

    Its code is `<trait>.punya` or `<trait>.kurang`; a trait alone means both.
    """

    trait: str
    had: bool

    @property
    def code(self) -> str:
        return f"{self.trait}.{'punya' if self.had else 'kurang'}"


@dataclass(frozen=True)
class Index:
    """Every profession with its values: facets from A to Z, and the places of the newest first."""

    facets: Facets
    newest: Sequence[int]
    cautions: Sequence[Caution]


class Shelf:
    """One version of the catalogue. Its parts are read when they are asked for, and kept."""

    def __init__(self) -> None:
        # What the filters are told in, by language; `profiles.filters` writes it.
        self.words: dict[str | None, Words] = {}

    # --- the vocabulary -----------------------------------------------------------------

    @cached_property
    def vocabulary(self) -> tuple[Mapping[str, Trait], int]:
        """All traits by slug, from A to Z, and how many professions there are; one query."""
        everyone = Listing.objects.order_by().annotate(every=Value(1)).values("every")
        total = Subquery(everyone.annotate(n=Count("pk")).values("n"))
        traits = sorted(
            Trait.objects.order_by().annotate(total=total),
            key=lambda trait: alphabetical(trait.name),
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
            slug: TraitTerm.model_validate(
                {name: getattr(trait, name) for name in TraitTerm.model_fields}
            )
            for slug, trait in sorted(self.traits.items())
        }

    @cached_property
    def all_fields(self) -> Sequence[Field]:
        """All fields in their order; one query."""
        return list(Field.objects.all())

    @property
    def fields(self) -> Sequence[Field]:
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
    def told(self) -> Telling:
        """How many professions ask for each trait."""
        counts = {slug: told.get(WANTED, 0) for slug, told in self.stances.items()}
        return Telling(counts, total=len(self))

    # --- what every profession is -------------------------------------------------------

    @cached_property
    def index(self) -> Index:
        return read({trait.pk: slug for slug, trait in self.traits.items()})

    @property
    def facets(self) -> Facets:
        return self.index.facets

    @property
    def cautions(self) -> Sequence[Caution]:
        return self.index.cautions

    def sentence(self, caution: Caution) -> str:
        """What a person says of whom a profession warns."""
        trait = self.traits[caution.trait]
        return trait.having if caution.had else trait.lacking

    def telling(self, ids: Sequence[int], most: int) -> dict[int, list[Trait]]:
        """The traits that tell most about some professions, the rarest first."""
        return {
            pk: [self.traits[slug] for slug in sorted(slugs, key=self.rarity.rank)[:most]]
            for pk, slugs in self.facets.values("sifat", ids).items()
        }

    @cached_property
    def rarity(self) -> Telling:
        """The same as `told`, for who has the index and need not ask."""
        return Telling(self.facets.sizes("sifat"), total=len(self.facets.members.ids))

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
        first = Listing.objects.order_by("slug").values_list("slug", "document__duties")
        return Sample([(slug, tuple(duties or ())) for slug, duties in first[: SAMPLE + 2]], SAMPLE)

    @cached_property
    def confused(self) -> Sequence[tuple[Listing, Listing]]:
        """A few pairs in which one names the other before any other role; two queries."""
        public = Listing.objects.values("slug")
        first_named = ListingComparison.objects.filter(position=1, role__in=public)
        rows = first_named.order_by("listing__title").values_list("listing__slug", "role")
        pairs: dict[frozenset[str], tuple[str, str]] = {}
        for pair in rows[: 4 * PAIRS]:
            pairs.setdefault(frozenset(pair), pair)
        slugs = frozenset[str]().union(*pairs)
        listings = Listing.objects.only("slug", "title").in_bulk(slugs, field_name="slug")
        return [
            (listings[left], listings[right])
            for left, right in list(pairs.values())[:PAIRS]
            if left in listings and right in listings
        ]


def shelf(version: str | None = None) -> Shelf:
    """The catalogue as it is now; `version` is for who has read already which one that is."""
    now = Catalogue.objects.version() if version is None else version
    return remembered(now) if now else Shelf()


@lru_cache(maxsize=1)
def remembered(version: str) -> Shelf:
    return Shelf()


def read(slugs: Mapping[int, str]) -> Index:
    """Read the index of professions and the traits with these slugs, in two queries.

    Sorting is done here and not by the database, so that both databases agree on it.
    """
    columns = ("pk", "title", "published_at", "field__slug", "education", "study_tie")
    rows = sorted(
        Listing.objects.order_by().values_list(*columns), key=lambda row: alphabetical(row[1])
    )
    told = ListingTrait.objects.order_by().values_list("listing", "trait", "suitable", "had")
    codes = {
        (pk, had): Caution(slug, had).code for pk, slug in slugs.items() for had in (False, True)
    }

    def values() -> Iterator[tuple[int, str, str]]:
        for pk, title, _published_at, field, education, study_tie in rows:
            yield pk, "bidang", field
            yield pk, "pendidikan", education
            yield pk, "keterikatan", study_tie
            yield pk, "huruf", initial(title)
        for pk, trait, suitable, had in told.iterator():
            if trait not in slugs:
                continue  # it is newer than the vocabulary, and yet to show
            if suitable and had:
                yield pk, "sifat", slugs[trait]
            elif not suitable:
                yield pk, "bukan", slugs[trait]
                yield pk, "bukan", codes[trait, had]

    facets = Facets.of(RULES, [row[0] for row in rows], values())
    warned = [code.split(".") for code in facets.having["bukan"] if "." in code]
    return Index(
        facets=facets,
        newest=array("I", sorted(range(len(rows)), key=lambda place: rows[place][2], reverse=True)),
        cautions=[Caution(trait, had == "punya") for trait, had in sorted(warned)],
    )


def alphabetical(title: str) -> tuple[str, str]:
    """A sort key: letters count, their case and accents only where all else is equal."""
    bare = unicodedata.normalize("NFKD", title.casefold())
    return "".join(char for char in bare if not unicodedata.combining(char)), title


def initial(title: str) -> str:
    """The letter from A to Z under which a title stands, or `OTHER` for any other sign."""
    letter = alphabetical(title)[0][:1].upper()
    return letter if "A" <= letter <= "Z" else OTHER


def letter_name(letter: str) -> str:
    return "0-9" if letter == OTHER else letter
