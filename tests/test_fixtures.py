"""The content: the promises of the catalogue that are about this content alone.

What holds for any catalogue (amounts, uniqueness, sources ...) is checked by
`manage.py check_catalogue`, and tested on the real files in
tests/editorial/test_check_catalogue.py.
"""

from collections import Counter
from functools import cache

import pytest
import yaml
from django.utils.text import slugify

from profiles.choices import WITHOUT_DEGREE, StudyTie, Tie
from profiles.exchange.loader import FixtureFiles, read_catalogue
from profiles.profile import Profile
from profiles.terms import TopicKind
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


def test_the_vocabulary_has_about_sixty_traits():
    assert 55 <= len(catalogue().terms["traits"]) <= 65


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


# --- what is studied ----------------------------------------------------------------------


def test_the_decree_has_fifty_nine_groups_each_found_in_two_copies_or_doubted():
    groups = catalogue().terms["study_groups"]
    assert [group.number for group in groups] == list(range(1, 60))
    assert all(group.copies >= 2 or group.doubt for group in groups)
    without = [group.slug for group in groups if not group.subjects]
    assert without == ["pendidikan"]  # its subject follows the programme
    doubted = [group.slug for group in groups if group.doubts]
    assert doubted == ["linguistik", "sastra", "teknik", "konservasi"]


def test_every_subject_supports_a_group():
    named = {subject for group in catalogue().terms["study_groups"] for subject in group.subjects}
    assert named == {subject.slug for subject in catalogue().terms["subjects"]}


def test_every_profession_but_the_lecturer_comes_from_somewhere(profiles):
    nowhere = [slug for slug, p in profiles.items() if not (p.programmes or p.concentrations)]
    assert nowhere == ["dosen"]  # whose study follows what is taught


@pytest.mark.parametrize(
    ("key", "section", "name"),
    [
        ("programmes", "programmes", "programme"),
        ("concentrations", "concentrations", "concentration"),
    ],
)
def test_every_programme_and_concentration_leads_to_a_profession(profiles, key, section, name):
    named = {getattr(one, name) for p in profiles.values() for one in getattr(p, section)}
    assert named == {term.slug for term in catalogue().terms[key]}
    assert len(named) >= 50


@pytest.mark.parametrize("key", ["subjects", "programmes", "concentrations"])
def test_an_address_means_one_name(key):
    slugs = [slugify(name) for term in catalogue().terms[key] for name in term.names]
    assert len(slugs) == len(set(slugs))
    own = {term.slug for term in catalogue().terms[key]}
    assert not [t.slug for t in catalogue().terms[key] if own & set(t.alias_slugs) - {t.slug}]


def test_a_programme_is_required_only_where_the_profession_requires_one(profiles):
    strict = {
        slug
        for slug, p in profiles.items()
        if any(one.tie is Tie.REQUIRED for one in (*p.programmes, *p.concentrations))
    }
    assert strict <= {s for s, p in profiles.items() if p.study_tie is StudyTie.REQUIRED}


def test_who_needs_no_degree_is_asked_for_no_programme(profiles):
    free = [p for p in profiles.values() if p.education in WITHOUT_DEGREE]
    assert len(free) >= 30
    assert not [p.slug for p in free if any(s.tie is Tie.REQUIRED for s in p.programmes)]


def test_a_programme_that_people_misread_says_what_is_studied():
    contrasts = {p.slug: p.contrast for p in catalogue().terms["programmes"] if p.contrast}
    assert {"psikologi", "informatika", "ilmu-hukum", "manajemen"} <= contrasts.keys()
    assert all(len(sentence.split(". ")) == 1 for sentence in contrasts.values())


def test_what_is_told_to_be_unwritten_is_no_profession(profiles):
    named = {
        name.casefold(): slug
        for slug, profile in profiles.items()
        for name in (profile.title, *(other.title for other in profile.alternative_titles))
    }
    topics = [one for one in catalogue().terms["topics"] if one.kind == TopicKind.UNWRITTEN]
    assert len(topics) > 100
    told = {word.casefold() for topic in topics for word in topic.asking}
    assert told & named.keys() == set()
