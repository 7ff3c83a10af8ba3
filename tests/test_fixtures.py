"""The content: the promises of the catalogue that are about this content alone.

What holds for any catalogue (amounts, uniqueness, sources ...) is checked by
`manage.py check_catalogue`, and tested on the real files in
tests/editorial/test_check_catalogue.py.
"""

import re
from collections import Counter
from functools import cache

import pytest
import yaml

from profiles.editorial.style_guide.passages import passages
from profiles.exchange.loader import FixtureFiles, read_catalogue
from profiles.profile import Firmness, KbjiEdition, Profile
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


# --- what a reader could take amiss -------------------------------------------------------


def prose(profile: Profile) -> str:
    return " ".join(passage.text for passage in passages(profile))


@pytest.mark.parametrize("tic", ["sebagian besar", "karena media"])
def test_turns_of_phrase_that_wear_out_are_rare(profiles, tic):
    assert sum(tic in prose(profile).casefold() for profile in profiles.values()) <= 5


def test_no_holidays_are_those_of_one_religion_alone(profiles):
    holidays = re.compile(r"Lebaran|takbiran|Natal|Nyepi|Galungan|Waisak|Imlek")
    named = {slug: set(holidays.findall(prose(profile))) for slug, profile in profiles.items()}
    assert sum(map(bool, named.values())) >= 10
    assert {slug for slug, found in named.items() if len(found) == 1} == set()


HEALTH = re.compile(
    r"\bsehat\b|\bjasmani\b|\b(surat|sertifikat|tes|pemeriksaan) kesehatan\b", re.IGNORECASE
)


def test_where_health_is_asked_for_workers_with_disabilities_have_their_right(profiles):
    asking = {
        slug
        for slug, profile in profiles.items()
        if any(HEALTH.search(route.text) for route in profile.entry_routes)
        or any(
            HEALTH.search(f"{poor.sentence} {poor.note}")
            for poor in profile.unsuitable
            if poor.firmness is Firmness.REQUIRED
        )
    }
    assert {"polisi", "tentara", "pilot", "nakhoda", "hakim"} <= asking
    right = "akomodasi yang layak (UU 8/2016)"
    assert {slug for slug in asking if right not in prose(profiles[slug])} == set()


def test_codes_of_kbji_are_of_the_newest_edition(profiles):
    codes = [profile.kbji for profile in profiles.values() if profile.kbji]
    assert len(codes) >= 90
    assert {code.edition for code in codes} == {KbjiEdition.OF_2026}
