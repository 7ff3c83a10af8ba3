"""What the pages of matching are given: one person's answers, laid over the catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode
from zlib import crc32

from profiles.catalogue.facets import NO_MEMBERS
from profiles.catalogue.snapshot import CatalogueSnapshot
from profiles.catalogue.statements import asked_of, those_who_seek
from profiles.match.rule import Answer
from profiles.match.selfcheck import Check, Remark, check
from profiles.match.tiers import Asked, Places, Tier, asked_next, tiers
from profiles.match.workday import DAY_STATEMENTS, DayRemark, day_remarks
from profiles.models.listing import Listing
from profiles.models.vocabulary import Trait
from profiles.terms import TraitKind

SHOWN = 5
NAMED = 3  # of those put aside by one answer


@dataclass(frozen=True)
class MatchResult:
    """A profession of the result, with its reasons in whole sentences."""

    listing: Listing
    check: Check
    days: Sequence[DayRemark]

    @property
    def supporting(self) -> list[Remark | DayRemark]:
        return [*self.check.supporting, *(one for one in self.days if not one.bearing.against)]

    @property
    def warning(self) -> list[Remark | DayRemark]:
        return [*self.check.warning, *(one for one in self.days if one.bearing.against)]


@dataclass(frozen=True)
class Rank:
    """Professions that stand equal, and how many more do that there is no room for."""

    results: Sequence[MatchResult]
    more: int


@dataclass(frozen=True)
class PutAside:
    """What an answer speaks against among what was looked at."""

    text: str
    answer: Answer
    count: int
    named: Sequence[Listing]


@dataclass(frozen=True)
class Interview:
    """What an address says of a person, laid over the catalogue."""

    catalogue: CatalogueSnapshot
    interests: Sequence[str]
    fields: Sequence[str]
    given: Mapping[str, Answer]  # answers in their order

    @cached_property
    def statements(self) -> Mapping[str, Asked]:
        """What may be asked: who has named interests is not asked for others."""
        traits = self.catalogue.terms
        asked = asked_of(self.catalogue)
        if not self.interests:
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
        by_field = self.catalogue.facets.having["bidang"]
        return [
            *(those_who_seek(self.catalogue, trait) for trait in self.interests),
            *(by_field.get(field, NO_MEMBERS) for field in self.fields),
        ]

    @cached_property
    def pool(self) -> Places:
        """Who meets one of the wishes; everyone where nothing was wished."""
        whole = self.catalogue.facets.whole
        return NO_MEMBERS.union(*self.wished) if self.wished else whole

    @cached_property
    def tiers(self) -> list[Tier]:
        return tiers(self.pool, self.wished, self.given, self.statements)

    @property
    def next(self) -> str | None:
        return asked_next(self.statements, self.given, self.tiers)

    def address(self, given: Mapping[str, Answer], show: str) -> str:
        """The query that says all of this, with other answers."""
        pairs = [("minat", one) for one in self.interests] + [
            ("bidang", one) for one in self.fields
        ]
        pairs += [(key, answer.value) for key, answer in given.items()]
        return "?" + urlencode([*pairs, *([("lihat", show)] if show else [])])

    @property
    def before(self) -> str:
        """One step back: without the last answer, or to the interests."""
        kept = dict(list(self.given.items())[:-1])
        return self.address(kept, "pernyataan" if self.given else "")

    def text(self, key: str) -> str:
        """A statement as the person says it."""
        term = self.catalogue.terms.get(key)
        return term.having if term else str(DAY_STATEMENTS[key].text)

    def mixed(self, members: Places) -> list[int]:
        """Ids of equal professions in an order that favours none: drawn from the answers."""
        seed = self.address(self.given, "")
        ids = [self.catalogue.facets.members.ids[place] for place in members]
        return sorted(ids, key=lambda pk: crc32(f"{seed} {pk}".encode()))


def interests_in(catalogue: CatalogueSnapshot) -> list[Trait]:
    return [
        trait
        for trait in catalogue.traits.values()
        if trait.kind == TraitKind.INTEREST and those_who_seek(catalogue, trait.slug)
    ]


def ranks_of(interview: Interview) -> list[Rank]:
    """Tiers that more speaks for than against, as far as there is room."""
    ranks: list[Rank] = []
    room = SHOWN
    for tier in interview.tiers:
        if tier.balance <= 0 or room <= 0:
            break
        ids = interview.mixed(tier.members)
        listings = _listings(ids[:room])
        ranks.append(Rank([_result(interview, one) for one in listings], len(ids) - len(listings)))
        room -= len(listings)
    return ranks


def _listings(ids: Sequence[int]) -> list[Listing]:
    found = Listing.objects.select_related("field").in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]


def _result(interview: Interview, listing: Listing) -> MatchResult:
    terms = interview.catalogue.terms
    wishes = dict.fromkeys(interview.interests, Answer.YES)
    on_traits = {key: one for key, one in {**wishes, **interview.given}.items() if key in terms}
    profile = listing.profile
    return MatchResult(
        listing, check(profile, on_traits, terms), day_remarks(profile, interview.given)
    )


def surprise_beside(interview: Interview, shown: Sequence[MatchResult]) -> MatchResult | None:
    """The best of those outside of what was wished, in a field that is not shown."""
    facets = interview.catalogue.facets
    fields = {one.listing.field.slug for one in shown}
    seen = NO_MEMBERS.union(*(facets.having["bidang"][field] for field in fields))
    others = facets.whole - interview.pool - seen
    best = next(iter(tiers(others, (), interview.given, interview.statements)), None)
    if best is None or best.balance <= 0:
        return None
    listings = _listings(interview.mixed(best.members)[:1])
    return _result(interview, listings[0]) if listings else None


def put_aside(interview: Interview, shown: Sequence[MatchResult]) -> list[PutAside]:
    facets = interview.catalogue.facets
    visible = facets.places(one.listing.pk for one in shown)
    found = []
    for key, answer in interview.given.items():
        if key not in interview.statements:
            continue
        aside = (interview.statements[key].reasons(answer)[1] & interview.pool) - visible
        if aside:
            named = _listings(interview.mixed(aside)[:NAMED])
            text = interview.text(key)
            found.append(PutAside(text, answer, len(aside), named))
    return found
