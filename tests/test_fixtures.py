"""The content: what the guide for writers asks for, as far as a program can check it."""

from collections import Counter

import pytest

from profiles.exchange.loading import read_catalogue
from profiles.profile import Profile
from tests.conftest import FIXTURES

pytestmark = pytest.mark.django_db

SOCIAL = {
    "pengembang-program-pemberdayaan-masyarakat",
    "kepala-program-kesejahteraan-masyarakat",
    "pekerja-sosial",
    "pekerja-sosial-medis",
    "fasilitator-pengembangan-masyarakat",
    "manajer-program-lsm",
    "penyuluh-sosial",
    "pendamping-lansia",
}


@pytest.fixture
def profiles() -> list[Profile]:
    return list(read_catalogue(FIXTURES).profiles)


def test_the_eight_social_professions_are_there(profiles):
    assert {profile.slug for profile in profiles if profile.field == "sosial"} >= SOCIAL


def test_every_section_holds_what_the_guide_asks(profiles):
    amounts = {
        "duties": (5, 8),
        "suitable": (4, 7),
        "unsuitable": (3, 5),
        "misconceptions": (2, 3),
        "expectations": (2, 3),
        "comparisons": (2, 3),
        "entry_routes": (2, 4),
        "sources": (1, 4),
        "alternative_titles": (1, 6),
    }
    outside = [
        (profile.slug, section, len(getattr(profile, section)))
        for profile in profiles
        for section, (least, most) in amounts.items()
        if not least <= len(getattr(profile, section)) <= most
    ]
    assert outside == []


def test_every_role_is_compared_in_two_or_three_aspects(profiles):
    assert {len(c.aspects) for profile in profiles for c in profile.comparisons} <= {2, 3}


def test_summaries_are_short(profiles):
    assert max(len(profile.summary.split()) for profile in profiles) <= 45


def sentences(profile: Profile) -> set[str]:
    document = profile.model_dump()
    return {
        text
        for section in ("suitable", "unsuitable", "misconceptions", "expectations", "comparisons")
        for entry in document[section]
        for text in _texts(entry)
    } | set(profile.duties)


def _texts(entry: object) -> list[str]:
    if isinstance(entry, dict):
        return [text for part in entry.values() for text in _texts(part)]
    if isinstance(entry, list | tuple):
        return [text for part in entry for text in _texts(part)]
    return [entry] if isinstance(entry, str) and " " in entry and entry.endswith(".") else []


def test_no_two_profiles_share_a_sentence(profiles):
    counted = Counter(text for profile in profiles for text in sentences(profile))
    assert [text for text, count in counted.items() if count > 1] == []


def test_every_trait_is_used_and_said_both_ways(profiles):
    traits = read_catalogue(FIXTURES).traits
    used = {slug for profile in profiles for slug in profile.traits}
    assert [trait.slug for trait in traits if trait.slug not in used] == []


def test_similar_roles_are_compared_from_both_sides(profiles):
    compared = {(p.slug, c.role) for p in profiles for c in p.comparisons}
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
    profile = next(profile for profile in profiles if profile.slug == slug)
    text = str(profile.model_dump()[section]).lower()
    assert [word for word in words if word not in text] == []
