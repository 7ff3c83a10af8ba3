"""The content: the promises of the catalogue that are about this content alone.

What holds for any catalogue (amounts, uniqueness, sources ...) is checked by
`manage.py check_catalogue`, and tested on the real files in
tests/editorial/test_check_catalogue.py.
"""

from collections import Counter
from functools import cache
from itertools import combinations

import pytest
import yaml

from profiles.compare.comparison import fact_rows
from profiles.exchange.loader import FixtureFiles, read_catalogue
from profiles.facts import FactKind
from profiles.profile import Education, Profile
from tests.conftest import FIXTURES

pytestmark = pytest.mark.django_db

FIELDS = {
    "sosial": 8,
    "kesehatan": 11,
    "pendidikan": 7,
    "ti": 10,
    "teknik": 6,
    "industri": 7,
    "bisnis": 12,
    "hukum": 9,
    "media": 8,
    "seni": 9,
    "wisata": 7,
    "alam": 6,
}


@cache
def catalogue() -> FixtureFiles:
    return read_catalogue(FIXTURES)


@pytest.fixture
def profiles() -> dict[str, Profile]:
    return {profile.slug: profile for profile in catalogue().profiles}


def confused_with() -> dict[str, list[str]]:
    text = (FIXTURES.parent / "tests" / "confused_with.yaml").read_text()
    pairs: dict[str, list[str]] = yaml.safe_load(text)
    return pairs


def test_a_hundred_professions_stand_in_twelve_fields(profiles):
    assert Counter(profile.field for profile in profiles.values()) == FIELDS
    assert len(profiles) == 100


def test_every_confused_pair_is_told_apart_from_at_least_one_side(profiles):
    told = {frozenset((p.slug, c.role)) for p in profiles.values() for c in p.comparisons}
    pairs = {frozenset((slug, role)) for slug, roles in confused_with().items() for role in roles}
    assert len(pairs) >= 140
    assert pairs - told == set()


def test_every_profession_names_the_roles_it_is_confused_with(profiles):
    missing = {
        slug: left
        for slug, roles in confused_with().items()
        if (left := set(roles) - {comparison.role for comparison in profiles[slug].comparisons})
    }
    assert missing == {}


def test_every_profession_tells_every_kind_of_fact(profiles):
    untold = {slug for slug, profile in profiles.items() if len(profile.facts) < len(FactKind)}
    assert untold == set()


def test_facts_rest_on_a_source_of_every_profession(profiles):
    bare = {s for s, p in profiles.items() if not any("facts" in x.sections for x in p.sources)}
    assert bare == set()


def test_every_pair_that_nobody_has_told_apart_differs_in_a_fact(profiles):
    told = {frozenset((p.slug, c.role)) for p in profiles.values() for c in p.comparisons}
    alike = {
        (one.slug, other.slug)
        for one, other in combinations(profiles.values(), 2)
        if {one.slug, other.slug} not in told and not any(r.differs for r in fact_rows(one, other))
    }
    assert alike == set()


def test_where_no_schooling_is_asked_for_one_may_begin_within_three_years(profiles):
    late = {
        slug
        for slug, profile in profiles.items()
        if profile.education in (Education.NONE, Education.SECONDARY)
        for fact in profile.facts
        if fact.kind is FactKind.YEARS and fact.kind.found_by(fact.values) not in (["0"], ["1-3"])
    }
    assert late == set()


def test_the_vocabulary_has_about_sixty_traits():
    assert 55 <= len(catalogue().traits) <= 65


def test_two_founding_roles_are_compared_from_both_sides(profiles):
    compared = {(p.slug, c.role) for p in profiles.values() for c in p.comparisons}
    assert ("pengembang-program-pemberdayaan-masyarakat", "pekerja-sosial") in compared
    assert ("pekerja-sosial", "pengembang-program-pemberdayaan-masyarakat") in compared


@pytest.mark.parametrize(
    ("slug", "section", "words"),
    [
        ("pengembang-program-pemberdayaan-masyarakat", "duties", ["riset", "analisis"]),
        ("pengembang-program-pemberdayaan-masyarakat", "suitable", ["kreatif", "inovatif"]),
        ("pengembang-program-pemberdayaan-masyarakat", "unsuitable", ["teknologi", "komunikasi"]),
        ("pengembang-program-pemberdayaan-masyarakat", "misconceptions", ["bantuan", "langsung"]),
        ("kepala-program-kesejahteraan-masyarakat", "duties", ["strategi", "efektif", "efisien"]),
        ("kepala-program-kesejahteraan-masyarakat", "suitable", ["empati", "kolaborasi"]),
        ("kepala-program-kesejahteraan-masyarakat", "misconceptions", ["administrasi"]),
    ],
)
def test_the_founding_facts_are_told(profiles, slug, section, words):
    text = str(profiles[slug].model_dump()[section]).lower()
    assert [word for word in words if word not in text] == []
