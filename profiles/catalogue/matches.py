"""What a person's answers lead to: professions with reasons, a surprise, and what is put aside."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from profiles.catalogue.facets import NO_MEMBERS
from profiles.catalogue.interview import Interview
from profiles.facts import lowered
from profiles.holland import overlapping
from profiles.match.rule import Answer, Bearing, BriefRemark
from profiles.match.selfcheck import Check, Remark, check
from profiles.match.tiers import tiers
from profiles.match.workday import day_remarks
from profiles.models.listing import Listing
from profiles.profile import Profile

SHOWN = 5
NAMED = 5  # of those put aside by one answer
IN_A_LINE = 4  # reasons that are named before any is opened


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
    """The best in a field that is not shown, outside of what was wished."""
    facets = interview.catalogue.facets
    fields = {one.listing.field.slug for one in shown}
    seen = NO_MEMBERS.union(*(facets.having["bidang"][field] for field in fields))
    others = facets.whole - NO_MEMBERS.union(*interview.wished) - seen
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
