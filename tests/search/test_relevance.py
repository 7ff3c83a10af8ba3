"""The search as people use it, over the real catalogue."""

import pytest

from profiles.models import Listing
from profiles.search import search
from tests.search.queries import NONSENSE, QUERIES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("catalogue")]


def slugs(question: str) -> list[str]:
    names = dict(Listing.objects.values_list("pk", "slug"))
    return [names[pk] for pk in search(question).hits]


def test_the_expected_profession_is_among_the_first_three():
    missed = {
        question: found
        for question, expected in QUERIES.items()
        if expected not in (found := slugs(question)[:3])
    }
    assert len(QUERIES) >= 60
    assert len(missed) <= 0.05 * len(QUERIES), missed


def test_every_title_and_every_other_name_finds_its_own_profession_first():
    checked = 0
    for listing in Listing.objects.all():
        for other in [listing.title, *(o.title for o in listing.profile.alternative_titles)]:
            for name in (other, other.upper(), other.lower(), f"  {other}. "):
                assert slugs(name)[0] == listing.slug, name
                checked += 1
    assert checked >= 100


@pytest.mark.parametrize("question", NONSENSE)
def test_a_question_without_sense_finds_nothing(question: str):
    assert slugs(question) == []
