"""Every sign of a trait is true: it says what the profile means, had or lacked."""

import re
from collections import Counter
from collections.abc import Iterable
from html import unescape

import pytest

from profiles.exchange.loader import FixtureFiles, load, read_catalogue
from profiles.models import ListingText
from profiles.profile import Point, Profile
from profiles.terms import TraitTerm
from profiles.text.stemming import stems
from tests.conftest import FIXTURES

pytestmark = pytest.mark.django_db

CHIP = re.compile(r'class="chip[^"]*">([^<]+?)\s*<')
MARKED = re.compile(r'class="chip chip-rare">([^<]+?)\s*<span class="rare">jarang dicari<')
PERSON = re.compile(r'class="fit-person">([^<]+)<')


@pytest.fixture
def files(db) -> FixtureFiles:
    return read_catalogue(FIXTURES)


@pytest.fixture
def terms(files) -> dict[str, TraitTerm]:
    return {term.slug: term for term in files.traits}


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


def warnings(profile: Profile, terms: dict[str, TraitTerm]) -> list[str]:
    return [f"Kurang cocok kalau {said}" for said in to_the_reader(profile.unsuitable, terms)]


def answers(points: Iterable[Point]) -> str:
    """The answers of a person of whom all this is true."""
    return "&".join(f"{slug}={'ya' if had else 'tidak'}" for slug, had in sorted(points))


def marked(files: FixtureFiles) -> dict[str, set[Point]]:
    """What each profession asks for and few others do, by the rule as the portal prints it."""
    every = Counter(point for one in files.profiles for point in one.points)
    near = Counter((one.field, point) for one in files.profiles for point in one.points)
    sizes = Counter(one.field for one in files.profiles)

    def few_ask_for(point: Point, field: str) -> bool:
        seldom = 100 * every[point] <= 8 * len(files.profiles)
        return every[point] == 1 or (seldom and 2 * near[field, point] <= sizes[field])

    return {
        one.slug: {point for point in one.points if few_ask_for(point, one.field)}
        for one in files.profiles
    }


def test_every_place_shows_the_trait_that_the_profile_means(visitor, files, terms):
    load(files)
    by_slug, rare = {profile.slug: profile for profile in files.profiles}, marked(files)
    for slug, profile in by_slug.items():
        page = visitor.get(f"/profesi/{slug}/").content.decode()
        fits, poor = section(page, "cocok"), section(page, "kurang-cocok")
        you = to_the_reader(profile.suitable, terms)
        assert PERSON.findall(fits) == [said[0].upper() + said[1:] for said in you], slug
        assert sorted(CHIP.findall(fits)) == meant(profile.points, terms), slug
        assert sorted(MARKED.findall(fits)) == meant(rare[slug], terms), slug
        assert PERSON.findall(poor) == warnings(profile, terms), slug

        other = next(c.role for c in profile.comparisons if c.role in by_slug)
        two_sides_are_true(visitor, profile, by_slug[other], terms, rare)


def two_sides_are_true(visitor, left, right, terms, rare) -> None:
    """What a comparison, its worksheet and its self-check show of a pair."""
    address = f"/bandingkan/{left.slug}/{right.slug}/"
    ours, theirs = left.points - right.points, right.points - left.points
    shared = meant(left.points & right.points, terms)
    only = sorted(meant(ours, terms) + meant(theirs, terms))
    few = sorted(meant(ours & rare[left.slug], terms) + meant(theirs & rare[right.slug], terms))
    page, sheet, apart, alike = (
        visitor.get(f"{address}{more}").content.decode()
        for more in ("", "lembar/", "?tampil=beda", "?tampil=sama")
    )
    for opening in (section(page, "pembeda"), unescape(sheet)):
        assert sorted(CHIP.findall(opening)) == only, address
        assert sorted(MARKED.findall(opening)) == few, address
        said = re.search(r"Sama-sama dicari:</span> ([^<]*)", opening)
        assert sorted(said[1].rstrip(". ").split(", ") if said else []) == (
            shared or (["tidak ada sifat yang sama"] if "pembeda" in opening and said else [])
        ), address
    fits = section(page, "cocok")
    assert sorted(CHIP.findall(fits)) == sorted([*only, *shared, *shared]), address
    assert sorted(MARKED.findall(fits)) == few, address
    assert sorted(CHIP.findall(section(apart, "cocok"))) == only, address
    assert sorted(CHIP.findall(section(alike, "cocok"))) == sorted([*shared, *shared]), address
    assert MARKED.findall(alike) == [], address
    poor = PERSON.findall(section(page, "kurang-cocok"))
    assert sorted(poor) == sorted(warnings(left, terms) + warnings(right, terms)), address

    check, seeks = f"{address}cek-diri/", [to_the_reader(p.suitable, terms) for p in (left, right)]
    suited = visitor.get(f"{check}?{answers(left.points)}").content.decode()
    told = PERSON.findall(of_side(suited, "mendukung", left.slug))
    assert told, address
    allowed = {f"Cocok kalau {said}" for said in seeks[0]} | set(warnings(left, terms))
    assert set(told) <= allowed, address
    warned = visitor.get(f"{check}?{answers(w.point for w in left.unsuitable)}").content.decode()
    told = PERSON.findall(of_side(warned, "pertimbangkan", left.slug))
    assert told, address
    assert set(told) <= set(warnings(left, terms)), address
    told = PERSON.findall(of_side(warned, "pertimbangkan", right.slug))
    allowed = {f"Cocok kalau {said}" for said in seeks[1]} | set(warnings(right, terms))
    assert set(told) <= allowed, address


def of_side(page: str, part: str, slug: str) -> str:
    """What the result of a self-check says of one of the two."""
    told = page.split(f'id="{part}"')[1].split("</section>")[0]
    return unescape(told.split(f'data-profesi="{slug}"')[1].split('data-profesi="')[0])


def test_cards_and_matching_show_the_trait_that_is_meant(visitor, files, terms):
    load(files)
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

    for profile in by_slug.values():
        if any(not had for _slug, had in profile.points):
            address = f"/kecocokan/?{answers(profile.points)}"
            found = unescape(visitor.get(address).content.decode())
            own = found.split(f'id="{profile.slug}" class="match"')[1].split("</section>")[0]
            pros = PERSON.findall(own.split("Perlu dipertimbangkan")[0])
            seeks = to_the_reader(profile.suitable, terms)
            assert sorted(pros) == sorted(f"Cocok kalau {said}" for said in seeks), profile.slug


def test_filters_offer_and_find_what_is_meant(visitor, files, terms):
    load(files)
    asked = Counter(point for profile in files.profiles for point in profile.points)
    page = unescape(visitor.get("/profesi/").content.decode())
    offered = re.findall(
        r'name="sifat" value="([^"]+)"> <span>([^<]+?)\s*<span class="option-note">([^<]+)</span>'
        r'</span> <span class="option-count">(\d+)<',
        page,
    )
    assert {(value, name, said, int(n)) for value, name, said, n in offered} == {
        (code(point), name_of(point, terms), sentence(point, terms), count)
        for point, count in asked.items()
    }

    warned = Counter(
        point for one in files.profiles for point in {poor.point for poor in one.unsuitable}
    )
    left_out = re.findall(
        r'name="bukan" value="([^"]+)"> <span>([^<]+?)\s*</span> <span class="option-count">(\d+)<',
        page,
    )
    everyone = len(files.profiles)
    assert {(value, said, int(left)) for value, said, left in left_out} == {
        (f"{slug}.{'punya' if had else 'kurang'}", sentence(point, terms), everyone - count)
        for point, count in warned.items()
        for slug, had in [point]
    }

    for point, count in asked.items():
        if not point.had:
            chosen = unescape(visitor.get(f"/profesi/?sifat={code(point)}").content.decode())
            assert f"<h1>{count} profesi cocok dengan saringan</h1>" in chosen
            assert f"Cocok: {name_of(point, terms)}" in chosen


def test_search_finds_by_what_is_meant_and_not_by_its_opposite(visitor, files, terms):
    load(files)
    for profile in files.profiles:
        text = ListingText.objects.get(listing__slug=profile.slug)
        indexed = {stem for part in ListingText.FIELDS for stem in getattr(text, part).split()}
        asked = set(stems(" ".join(meant(profile.points, terms))))
        assert asked <= indexed, profile.slug
        # Who is warned for want of a trait is told that the work asks for it.
        wanted = {Point(poor.trait, True) for poor in profile.unsuitable if not poor.had}
        known = asked | set(stems(" ".join(meant(wanted, terms))))
        assert set(text.traits.split()) <= known, profile.slug
    for point in {point for profile in files.profiles for point in profile.points}:
        if not point.had:
            query = {"q": name_of(point, terms), "sifat": code(point)}
            page = visitor.get("/profesi/", query).content.decode()
            count = sum(point in profile.points for profile in files.profiles)
            assert f"<h1>{count} profesi cocok dengan pencarian dan saringan</h1>" in page


def code(point: Point) -> str:
    return point.trait if point.had else f"{point.trait}.kurang"


def name_of(point: Point, terms: dict[str, TraitTerm]) -> str:
    (name,) = meant([point], terms)
    return name


def sentence(point: Point, terms: dict[str, TraitTerm]) -> str:
    return terms[point.trait].having if point.had else terms[point.trait].lacking


def test_a_trait_that_no_profession_asks_for_leaves_none(visitor, files):
    load(files)
    asked = {point for profile in files.profiles for point in profile.points}
    unasked = next(term.slug for term in files.traits if Point(term.slug, True) not in asked)
    page = visitor.get(f"/profesi/?sifat={unasked}").content.decode()
    assert "<h1>0 profesi cocok dengan saringan</h1>" in page


def test_between_15_and_40_of_100_signs_are_marked_as_rarely_asked_for(files):
    marks = sum(len(points) for points in marked(files).values())
    signs = sum(len(profile.points) for profile in files.profiles)
    assert signs > 400
    assert 0.15 <= marks / signs <= 0.40


def test_the_names_of_all_traits_differ(files):
    names = [name for term in files.traits for name in (term.name, term.lacking_name)]
    assert [name for name, uses in Counter(names).items() if uses > 1] == []
    assert "" not in names
