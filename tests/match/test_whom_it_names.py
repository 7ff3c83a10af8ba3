"""Matching over the real catalogue: every profession can lead, and students find their kind."""

import pytest

from profiles.catalogue.interview import Interview, Wishes, interests_in
from profiles.catalogue.matches import ranks_of
from profiles.catalogue.snapshot import current_snapshot
from profiles.match.rule import Answer, Bearing
from profiles.match.workday import DAY_STATEMENTS
from profiles.models import Listing
from profiles.profile import Profile
from tests.match.personas import PERSONAS, Persona

pytestmark = [pytest.mark.usefixtures("whole_catalogue"), pytest.mark.alike]
YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def answered(interview: Interview, says) -> Interview:
    """All that is asked of someone, answered as `says` tells."""
    while key := interview.next:
        given = {**interview.given, key: says(key)}
        interview = Interview(interview.catalogue, interview.wishes, given)
    return interview


def as_itself(profile: Profile, key: str) -> Answer:
    """What the person says for whom a profile is written."""
    if key in DAY_STATEMENTS:
        facts = {fact.kind.value: frozenset(fact.values) for fact in profile.facts}
        meets = (
            a for a in (YES, NO) if DAY_STATEMENTS[key].bearing(a, facts[key]) is Bearing.SUPPORTS
        )
        return next(meets, UNKNOWN) if key in facts else UNKNOWN
    sought = {point.had for point in profile.points if point.trait == key}
    spared = {not poor.had for poor in profile.unsuitable if poor.trait == key}
    either = sought or spared
    return {frozenset({True}): YES, frozenset({False}): NO}.get(frozenset(either), UNKNOWN)


def test_for_every_profession_there_are_answers_that_make_it_first():
    catalogue = current_snapshot()
    liked = {trait.slug for trait in interests_in(catalogue)}
    behind, visited = {}, 0
    for listing in Listing.objects.all():
        profile = listing.profile
        own = [point.trait for point in sorted(profile.points) if point.had]
        interests = [trait for trait in own if trait in liked][:3]
        found = answered(
            Interview(catalogue, Wishes(interests, [profile.field]), {}),
            lambda key, profile=profile: as_itself(profile, key),
        )
        first = found.tiers[0].members
        if found.catalogue.facets.members.place(listing.pk) not in first or len(first) > 5:
            behind[listing.slug] = len(first)
        visited += 1
    assert visited == 100
    assert behind == {}


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.name)
def test_a_student_finds_the_right_kind_among_the_first_five(persona: Persona):
    interview = answered(
        Interview(
            current_snapshot(), Wishes(persona.wishes["minat"], persona.wishes["bidang"]), {}
        ),
        lambda key: Answer.of(persona.says.get(key, "belum")),
    )
    named = [one.listing.slug for rank in ranks_of(interview) for one in rank.results]
    assert persona.expected & set(named), (named, dict(interview.given))


def test_there_are_twenty_four_students_whose_words_the_portal_knows():
    catalogue = current_snapshot()
    known = {*catalogue.terms, *DAY_STATEMENTS}
    assert len(PERSONAS) == 24
    assert {key for persona in PERSONAS for key in persona.says} <= known
    assert {one for p in PERSONAS for one in p.wishes["minat"]} <= {
        trait.slug for trait in interests_in(catalogue)
    }
