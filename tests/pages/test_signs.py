"""Every sign of a trait is true: it says what the profile means, had or lacked."""

import re
from collections import Counter
from collections.abc import Iterable
from html import unescape

import pytest

from profiles.exchange.loader import FixtureFiles
from profiles.match.rarity import Rarity
from profiles.models import ListingText
from profiles.profile import Point, Profile
from profiles.terms import TraitTerm
from profiles.text.stemming import stems

pytestmark = [pytest.mark.usefixtures("whole_catalogue"), pytest.mark.alike]

CHIP = re.compile(r'class="chip[^"]*">([^<]+?)\s*<')
MARKED = re.compile(r'class="chip chip-rare">([^<]+?)\s*<')
PERSON = re.compile(r'class="fit-person">([^<]+)<')


@pytest.fixture
def files(all_files) -> FixtureFiles:
    return all_files


@pytest.fixture
def terms(files) -> dict[str, TraitTerm]:
    return {term.slug: term for term in files.terms["traits"]}


def section(page: str, id: str) -> str:
    """A part of a page, as people read it."""
    return unescape(page.split(f'<section id="{id}"')[1].split("</section>")[0])


def meant(points: Iterable[Point], terms: dict[str, TraitTerm]) -> list[str]:
    """What the files call these points."""
    names = {True: "name", False: "lacking_name"}
    return sorted(getattr(terms[slug], names[had]) for slug, had in points)


def to_the_reader(fits: Iterable, terms: dict[str, TraitTerm]) -> list[str]:
    told = {True: "having_you", False: "lacking_you"}
    return [getattr(terms[fit.trait], told[fit.had]) for fit in fits]


def answers(profile: Profile) -> str:
    """The answers of a person of whom all is true that a profile asks for."""
    return "&".join(f"{slug}={'ya' if had else 'tidak'}" for slug, had in sorted(profile.points))


def test_every_place_shows_the_trait_that_the_profile_means(visitor, files, terms, some):
    by_slug = {profile.slug: profile for profile in files.profiles}
    for slug, profile in some(by_slug.items(), 20):
        page = visitor.get(f"/profesi/{slug}/").content.decode()
        fits, poor = section(page, "cocok"), section(page, "kurang-cocok")
        you = to_the_reader(profile.suitable, terms)
        assert PERSON.findall(fits) == [said[0].upper() + said[1:] for said in you], slug
        assert sorted(CHIP.findall(fits)) == meant(profile.points, terms), slug
        warned = to_the_reader(profile.unsuitable, terms)
        assert PERSON.findall(poor) == [f"Kurang cocok kalau {said}" for said in warned], slug

        text = ListingText.objects.get(listing__slug=slug)
        indexed = {stem for part in ListingText.FIELDS for stem in getattr(text, part).split()}
        assert set(stems(" ".join(meant(profile.points, terms)))) <= indexed, slug

        other = next(c.role for c in profile.comparisons if c.role in by_slug)
        two_sides_are_true(visitor, profile, by_slug[other], terms)


def two_sides_are_true(visitor, left, right, terms) -> None:
    """What a comparison, its worksheet and its self-check show of a pair."""
    address = f"/bandingkan/{left.slug}/{right.slug}/"
    only = meant(left.points - right.points, terms), meant(right.points - left.points, terms)
    shared = meant(left.points & right.points, terms)
    page = visitor.get(address).content.decode()
    sheet = visitor.get(f"{address}lembar/").content.decode()
    for opening in (section(page, "pembeda"), unescape(sheet)):
        assert sorted(CHIP.findall(opening)) == sorted([*only[0], *only[1]]), address
        said = re.search(r"Sama-sama dicari:</span> ([^<]*)", opening)
        assert sorted(said[1].rstrip(". ").split(", ") if said else []) == (
            shared or (["tidak ada sifat yang sama"] if "pembeda" in opening and said else [])
        ), address
    fits = section(page, "cocok")
    assert sorted(CHIP.findall(fits)) == sorted([*only[0], *only[1], *shared, *shared]), address
    assert not set(MARKED.findall(fits)) & set(shared), address

    result = visitor.get(f"{address}cek-diri/?{answers(left)}").content.decode()
    told = PERSON.findall(section_of_result(result, left.slug))
    assert told, address
    assert set(told) <= {f"Cocok kalau {said}" for said in to_the_reader(left.suitable, terms)} | {
        f"Kurang cocok kalau {said}" for said in to_the_reader(left.unsuitable, terms)
    }, address


def section_of_result(page: str, slug: str) -> str:
    supporting = page.split('id="mendukung"')[1].split("</section>")[0]
    return unescape(supporting.split(f'data-profesi="{slug}"')[1].split('data-profesi="')[0])


def test_cards_filters_and_matching_show_the_trait_that_is_meant(visitor, files, terms, some):
    by_slug = {profile.slug: profile for profile in files.profiles}
    seen = set()
    for number in range(1, 6):
        page = unescape(visitor.get(f"/profesi/?page={number}").content.decode())
        for card in page.split('<li class="card">')[1:]:
            slug = card.split('href="/profesi/')[1].split("/")[0]
            chips = CHIP.findall(card.split('class="card-foot"')[0])
            assert len(chips) == 2
            assert set(chips) <= set(meant(by_slug[slug].points, terms)), slug
            seen.add(slug)
    assert seen == by_slug.keys()

    asked = Counter(point for profile in by_slug.values() for point in profile.points)
    offered = re.findall(
        r'name="sifat" value="([^"]+)"> <span>([^<]+?)\s*<span class="option-note">([^<]+)</span>'
        r'</span> <span class="option-count">(\d+)<',
        page,
    )
    assert {(value, name, said, int(n)) for value, name, said, n in offered} == {
        (
            slug if had else f"{slug}.kurang",
            *meant([Point(slug, had)], terms),
            terms[slug].having if had else terms[slug].lacking,
            count,
        )
        for (slug, had), count in asked.items()
    }

    for profile in some(by_slug.values(), 25):
        if any(not had for _slug, had in profile.points):
            found = unescape(
                visitor.get(f"/kecocokan/?{answers(profile)}&lihat=hasil").content.decode()
            )
            own = found.split(f'id="{profile.slug}" class="match"')[1].split("</section>")[0]
            pros = PERSON.findall(own.split("Yang perlu ditimbang")[0])
            seeks = to_the_reader(profile.suitable, terms)
            assert sorted(pros) == sorted(f"Cocok kalau {said}" for said in seeks), profile.slug


def test_a_trait_that_no_profession_asks_for_leaves_none(visitor, files):
    asked = {point for profile in files.profiles for point in profile.points}
    unasked = next(
        term.slug for term in files.terms["traits"] if Point(term.slug, True) not in asked
    )
    page = visitor.get(f"/profesi/?sifat={unasked}").content.decode()
    assert "<h1>0 profesi cocok dengan saringan</h1>" in page


def test_between_15_and_40_of_100_signs_are_marked_as_rarely_asked_for(files):
    def rarity(profiles: list[Profile]) -> Rarity:
        return Rarity(Counter(p for one in profiles for p in one.points), len(profiles))

    everyone = rarity(list(files.profiles))
    marks = [
        everyone.is_rare(point, rarity([o for o in files.profiles if o.field == profile.field]))
        for profile in files.profiles
        for point in profile.points
    ]
    assert len(marks) > 400
    assert 0.15 <= sum(marks) / len(marks) <= 0.40


def test_the_names_of_all_traits_differ(files):
    names = [name for term in files.terms["traits"] for name in (term.name, term.lacking_name)]
    assert [name for name, uses in Counter(names).items() if uses > 1] == []
    assert "" not in names
