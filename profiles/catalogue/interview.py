"""What the pages of matching are given: one person's answers, laid over the catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from profiles.catalogue.facets import NO_MEMBERS
from profiles.catalogue.snapshot import CatalogueSnapshot
from profiles.catalogue.statements import asked_of, those_who_seek, those_who_share
from profiles.facts import lowered
from profiles.holland import overlapping
from profiles.match.rule import Answer, Bearing, BriefRemark
from profiles.match.selfcheck import Check, Remark, check
from profiles.match.tiers import Asked, Places, Tier, asked_next, tiers
from profiles.match.workday import DAY_STATEMENTS, day_remarks
from profiles.models.listing import Listing
from profiles.models.vocabulary import FieldOfWork, Trait
from profiles.profile import Profile
from profiles.terms import TraitKind

SHOWN = 5
NAMED = 5  # of those put aside by one answer
IN_A_LINE = 4  # reasons that are named before any is opened
MOST_DOTS = 300  # professions of which each can have a dot


@dataclass(frozen=True)
class Wishes:
    """What a person likes before anything is asked: interests, fields, a Holland code."""

    interests: Sequence[str] = ()
    fields: Sequence[str] = ()
    code: str = ""

    @property
    def said(self) -> list[tuple[str, str]]:
        """The same as an address says it."""
        named = (
            ("minat", self.interests),
            ("bidang", self.fields),
            ("kode", filter(None, [self.code])),
        )
        return [(name, value) for name, values in named for value in values]


@dataclass(frozen=True)
class MatchResult:
    """A profession of the result, with its reasons in whole sentences."""

    listing: Listing
    on_code: Sequence[BriefRemark]
    check: Check
    on_days: Sequence[BriefRemark]

    @property
    def supporting(self) -> list[Remark | BriefRemark]:
        days = [one for one in self.on_days if not one.bearing.against]
        return [*self.on_code, *self.check.supporting, *days]

    @property
    def warning(self) -> list[Remark | BriefRemark]:
        return [*self.check.warning, *(one for one in self.on_days if one.bearing.against)]

    @property
    def in_favour(self) -> str:
        """What supports it, in a line."""
        return _in_a_line(self.supporting)

    @property
    def against(self) -> str:
        return _in_a_line(self.warning)


def _in_a_line(remarks: Sequence[Remark | BriefRemark]) -> str:
    names = [lowered(one.name) for one in remarks[:IN_A_LINE]]
    return ", ".join(names) + (" …" if len(remarks) > IN_A_LINE else "")


@dataclass(frozen=True)
class Rank:
    """Professions that stand equal, and how many more do that there is no room for."""

    results: Sequence[MatchResult]
    more: int


@dataclass(frozen=True)
class PutAside:
    """What an answer speaks against among what was looked at."""

    key: str
    text: str
    answer: Answer
    count: int
    named: Sequence[Listing]


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
class Standing:
    """How many more speaks for than against so far, how many are open, how many are put aside."""

    alike: int
    open: int
    aside: int

    @property
    def dots(self) -> list[str]:
        """One for each profession, by its form."""
        return ["full"] * self.alike + ["ring"] * self.open + ["speck"] * self.aside


def standing_of(interview: Interview) -> tuple[Standing, list[tuple[FieldOfWork, Standing]]]:
    """Of all professions, and field by field where each can have a dot."""
    alike = NO_MEMBERS.union(*(tier.members for tier in interview.tiers if tier.balance > 0))
    undecided = NO_MEMBERS.union(*(tier.members for tier in interview.tiers if tier.balance == 0))

    def among(those: Places) -> Standing:
        first, second = map(those.intersection_cardinality, (alike, undecided))
        return Standing(first, second, len(those) - first - second)

    catalogue, facets = interview.catalogue, interview.catalogue.facets
    fields = catalogue.fields if len(facets.whole) <= MOST_DOTS else []
    by_field = [(field, among(facets.having["bidang"][field.slug])) for field in fields]
    return among(facets.whole), by_field


def ranks_of(interview: Interview) -> list[Rank]:
    """Tiers that more speaks for than against, as far as there is room."""
    ranks: list[Rank] = []
    room = SHOWN
    for tier in interview.tiers:
        if tier.balance <= 0 or room <= 0:
            break
        results = _results(interview, interview.drawn(tier.members, room))
        ranks.append(Rank(results, len(tier.members) - len(results)))
        room -= len(results)
    return ranks


def _results(interview: Interview, ids: Sequence[int]) -> list[MatchResult]:
    found = Listing.objects.select_related("field").in_bulk(ids)
    return [_result(interview, found[pk]) for pk in ids if pk in found]


def _result(interview: Interview, listing: Listing) -> MatchResult:
    terms, profile = interview.catalogue.terms, listing.profile
    liked = dict.fromkeys(interview.wishes.interests, Answer.YES)
    on_traits = {key: one for key, one in {**liked, **interview.given}.items() if key in terms}
    return MatchResult(
        listing,
        _on_code(interview.wishes.code, profile),
        check(profile, on_traits, terms),
        day_remarks(profile, interview.given),
    )


def _on_code(code: str, profile: Profile) -> list[BriefRemark]:
    if not overlapping(code, profile.holland):
        return []
    met = _("Kode minat Holland %s beririsan dengan kodemu.") % profile.holland
    said = _("Kamu menulis kode %s.") % code
    return [BriefRemark(_("Kode Holland %s") % profile.holland, Bearing.SUPPORTS, said, met)]


def surprise_beside(interview: Interview, shown: Sequence[MatchResult]) -> MatchResult | None:
    """The best of those outside of what was wished, in a field that is not shown."""
    facets = interview.catalogue.facets
    fields = {one.listing.field.slug for one in shown}
    seen = NO_MEMBERS.union(*(facets.having["bidang"][field] for field in fields))
    others = facets.whole - interview.pool - seen
    best = next(iter(tiers(others, (), interview.given, interview.statements)), None)
    if best is None or best.balance <= 0:
        return None
    return next(iter(_results(interview, interview.drawn(best.members, 1))), None)


def put_aside(interview: Interview, shown: Sequence[MatchResult]) -> list[PutAside]:
    """What each answer speaks against; one query for the names."""
    visible = interview.catalogue.facets.places(one.listing.pk for one in shown)
    hidden = {
        key: (interview.statements[key].reasons(answer)[1] & interview.pool) - visible
        for key, answer in interview.given.items()
        if key in interview.statements
    }
    ids = {key: interview.drawn(aside, NAMED) for key, aside in hidden.items() if aside}
    named = Listing.objects.only("slug", "title").in_bulk(
        {pk for own in ids.values() for pk in own}
    )
    return [
        PutAside(
            key,
            interview.text(key),
            interview.given[key],
            len(hidden[key]),
            [named[pk] for pk in own if pk in named],
        )
        for key, own in ids.items()
    ]
