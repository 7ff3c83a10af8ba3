"""The whole catalogue as its filters see it: every profession with its values, no texts."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from profiles.faceting import Facets, Rule
from profiles.models.vocabulary import Field, Trait
from profiles.models.catalogue import Catalogue
from profiles.models.window import Listing, ListingTrait
from profiles.telling import Telling

RULES = {
    "bidang": Rule.ANY,
    "pendidikan": Rule.ANY,
    "keterikatan": Rule.ANY,
    "sifat": Rule.ALL,
    "bukan": Rule.NONE,
    "huruf": Rule.ONE,
}

OTHER = "0"  # the "letter" of titles that begin with none


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
    """What is known of the professions alone: facets from A to Z, and the newest first."""

    facets: Facets
    newest: Sequence[int]
    cautions: Sequence[Caution]


@dataclass(frozen=True)
class Shelf(Index):
    """The index with the vocabulary that it is told in: fields in use, traits from A to Z."""

    fields: Sequence[Field]
    traits: Mapping[str, Trait]

    def sentence(self, caution: Caution) -> str:
        """What a person says of whom a profession warns."""
        trait = self.traits[caution.trait]
        return trait.having if caution.had else trait.lacking

    def telling(self, ids: Sequence[int], most: int) -> dict[int, list[Trait]]:
        """The traits that tell most about some professions, the rarest first."""
        rarity = Telling(counts=self.facets.sizes("sifat"), total=len(self.facets.ids))
        return {
            pk: [self.traits[slug] for slug in sorted(slugs, key=rarity.rank)[:most]]
            for pk, slugs in self.facets.values("sifat", ids).items()
        }


def shelf() -> Shelf:
    """The catalogue as it is now: in five queries, or in three while nothing is published.

    The vocabulary is public at once, so it is read each time; a process remembers the index
    for as long as the catalogue keeps its version and the vocabulary its addresses.
    """
    version = Catalogue.objects.version()
    fields = {field.pk: field for field in Field.objects.all()}
    traits = {trait.pk: trait for trait in Trait.objects.all()}
    named = tuple(
        sorted((pk, term.slug) for terms in (fields, traits) for pk, term in terms.items())
    )
    index = remembered(version, named) if version else read()
    used = index.facets.having["bidang"]
    return Shelf(
        facets=index.facets,
        newest=index.newest,
        cautions=index.cautions,
        fields=[field for field in fields.values() if field.slug in used],
        traits={
            trait.slug: trait
            for trait in sorted(traits.values(), key=lambda trait: alphabetical(trait.name))
        },
    )


@lru_cache(maxsize=2)
def remembered(version: str, named: tuple[tuple[int, str], ...]) -> Index:
    """The index of one version; `named` only tells it from the same with other addresses."""
    return read()


def read() -> Index:
    """Read the index in two queries.

    Sorting is done here and not by the database, so that both databases agree on it.
    """
    columns = ("pk", "title", "published_at", "field__slug", "education", "study_tie")
    rows = sorted(
        Listing.objects.order_by().values_list(*columns), key=lambda row: alphabetical(row[1])
    )
    public = {row[0] for row in rows}
    traits = ListingTrait.objects.order_by()
    # A page that is withdrawn between the two queries has traits that belong to nothing.
    told = [
        row
        for row in traits.values_list("listing", "trait__slug", "suitable", "had")
        if row[0] in public
    ]

    def values() -> Iterator[tuple[int, str, str]]:
        for pk, title, _published_at, field, education, study_tie in rows:
            yield pk, "bidang", field
            yield pk, "pendidikan", education
            yield pk, "keterikatan", study_tie
            yield pk, "huruf", initial(title)
        for pk, trait, suitable, had in told:
            if suitable and had:
                yield pk, "sifat", trait
            elif not suitable:
                yield pk, "bukan", trait
                yield pk, "bukan", Caution(trait, had).code

    warned = sorted({(trait, had) for _pk, trait, suitable, had in told if not suitable})
    return Index(
        facets=Facets.of(RULES, [row[0] for row in rows], values()),
        newest=[row[0] for row in sorted(rows, key=lambda row: row[2], reverse=True)],
        cautions=[Caution(*of) for of in warned],
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
