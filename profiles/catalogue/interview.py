"""What the pages of matching are given: one person's answers, laid over the catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from profiles.catalogue.facets import NO_MEMBERS
from profiles.catalogue.presenters import MOST_DOTS
from profiles.catalogue.snapshot import CatalogueSnapshot
from profiles.catalogue.statements import asked_of, those_who_seek, those_who_share
from profiles.facts import lowered
from profiles.match.rule import Answer
from profiles.match.tiers import FEWEST_ASKED, Asked, Places, Tier, asked_next, tiers
from profiles.match.workday import DAY_STATEMENTS
from profiles.models.vocabulary import FieldOfWork, Trait
from profiles.terms import TraitKind

MOST_WISHES = 3  # of interests and fields


@dataclass(frozen=True)
class Wishes:
    """What a person likes before anything is asked: interests, fields, a Holland code."""

    interests: Sequence[str] = ()
    fields: Sequence[str] = ()
    code: str = ""

    @property
    def too_many(self) -> bool:
        return len(self.interests) + len(self.fields) > MOST_WISHES

    @property
    def said(self) -> list[tuple[str, str]]:
        """The same as an address says it."""
        codes = [self.code] if self.code else []
        named = (("minat", self.interests), ("bidang", self.fields), ("kode", codes))
        return [(name, value) for name, values in named for value in values]


@dataclass(frozen=True)
class Interview:
    """What an address says of a person, laid over the catalogue."""

    catalogue: CatalogueSnapshot
    wishes: Wishes
    given: Mapping[str, Answer]  # answers in their order

    @cached_property
    def statements(self) -> Mapping[str, Asked]:
        """What may be asked: who has named interests is not asked for others."""
        traits = self.catalogue.terms
        asked = asked_of(self.catalogue)
        if not self.wishes.interests:
            return asked
        return {
            key: one
            for key, one in asked.items()
            if key in self.given
            or key in DAY_STATEMENTS
            or traits[key].kind is not TraitKind.INTEREST
        }

    @cached_property
    def wished(self) -> list[Places]:
        """Who meets each of the wishes."""
        by_field = self.catalogue.facets.having["bidang"]
        met = [those_who_seek(self.catalogue, trait) for trait in self.wishes.interests]
        met += [by_field.get(field, NO_MEMBERS) for field in self.wishes.fields]
        if self.wishes.code:
            met.append(those_who_share(self.catalogue, self.wishes.code))
        return met

    @cached_property
    def pool(self) -> Places:
        """Who meets one of the wishes; everyone where nothing was wished."""
        whole = self.catalogue.facets.whole
        return NO_MEMBERS.union(*self.wished) if self.wished else whole

    @cached_property
    def tiers(self) -> list[Tier]:
        return tiers(self.pool, self.wished, self.given, self.statements)

    @property
    def all_are_equal(self) -> bool:
        return len(self.tiers) == 1 and len(self.pool) > 1

    @property
    def same_answer(self) -> Answer | None:
        """What was said to everything that was asked: it tells of no difference."""
        said = set(self.given.values())
        return said.pop() if len(self.given) >= FEWEST_ASKED and len(said) == 1 else None

    @property
    def next(self) -> str | None:
        return asked_next(self.statements, self.given, self.tiers)

    def address(self, given: Mapping[str, Answer], show: str = "") -> str:
        """The query of the page to show, with the same wishes and these answers."""
        said = [*self.wishes.said, *((key, answer.value) for key, answer in given.items())]
        return "?" + urlencode([*said, ("lihat", show)] if show else said)

    @property
    def before(self) -> str:
        """One step back: without the last answer, or to the interests."""
        kept = dict(list(self.given.items())[:-1])
        return self.address(kept, "pernyataan" if self.given else "")

    @property
    def wishes_told(self) -> list[str]:
        """What the person likes, in words."""
        traits = self.catalogue.traits
        told = [lowered(traits[slug].name) for slug in self.wishes.interests]
        told += [field.title for field in self.catalogue.fields if field.slug in self.wishes.fields]
        return told + ([_("kode %s") % self.wishes.code] if self.wishes.code else [])

    def text(self, key: str) -> str:
        """A statement as the person says it."""
        term = self.catalogue.terms.get(key)
        return term.having if term else str(DAY_STATEMENTS[key].text)

    def drawn(self, members: Places, most: int) -> list[int]:
        """Ids of some who stand equal, in an order that favours none: drawn from the answers."""
        draw = Random(self.address(self.given))  # noqa: S311 - the same each time, not secret
        places = draw.sample(range(len(members)), min(most, len(members)))
        return [self.catalogue.facets.members.ids[members[place]] for place in places]


def interest_name(interest: Trait) -> str:
    """What an interest is called where all are interests."""
    name = interest.name.removeprefix("Minat pada ")
    return name[:1].upper() + name[1:]


def interests_in(catalogue: CatalogueSnapshot) -> list[Trait]:
    return [
        trait
        for trait in catalogue.traits.values()
        if trait.kind == TraitKind.INTEREST and those_who_seek(catalogue, trait.slug)
    ]


@dataclass(frozen=True)
class Headcount:
    """How many more speaks for than against so far, how many are open, how many are put aside."""

    alike: int
    open: int
    aside: int

    @property
    def dots(self) -> list[str]:
        """One for each profession, by its form."""
        return ["full"] * self.alike + ["ring"] * self.open + ["speck"] * self.aside


def standing_of(interview: Interview) -> tuple[Headcount, list[tuple[FieldOfWork, Headcount]]]:
    """Of all professions, and field by field where each can have a dot."""
    alike = NO_MEMBERS.union(*(tier.members for tier in interview.tiers if tier.balance > 0))
    undecided = NO_MEMBERS.union(*(tier.members for tier in interview.tiers if tier.balance == 0))

    def among(those: Places) -> Headcount:
        first, second = map(those.intersection_cardinality, (alike, undecided))
        return Headcount(first, second, len(those) - first - second)

    catalogue, facets = interview.catalogue, interview.catalogue.facets
    fields = catalogue.fields if len(facets.whole) <= MOST_DOTS else []
    by_field = [(field, among(facets.having["bidang"][field.slug])) for field in fields]
    return among(facets.whole), by_field
