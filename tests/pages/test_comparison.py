"""Two professions side by side, and the way to choose them."""

import re

import pytest

from profiles.models import Profession, Revision
from profiles.presenting import CRITERIA
from profiles.publishing import publish, save_revision, store, withdraw
from profiles.views import comparison
from tests.factories import ProfileFactory, comparing_with, drafted, published

pytestmark = pytest.mark.django_db

IDS = ["pembeda", *(criterion.id for criterion in CRITERIA)]


@pytest.fixture
def pair(db):
    published(title="Perawat", comparisons=[comparing_with("bidan", this="Pasien.", other="Ibu.")])
    published(title="Bidan", comparisons=[comparing_with("perawat", aspect="Tempat")])


def sections(page: str) -> dict[str, str]:
    parts = re.split(r'<section id="([^"]+)"', page)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_it_opens_with_what_separates_and_has_every_criterion(visitor, pair):
    page = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    assert list(sections(page)) == IDS


def test_every_criterion_has_two_labelled_blocks_in_order(visitor, pair):
    page = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    for id, section in sections(page).items():
        blocks = re.findall(r'data-profesi="([^"]+)"', section)
        assert blocks[:2] == ["perawat", "bidan"], id
        assert id == "pembeda" or len(blocks) == 2, id


def test_stated_differences_of_either_side_come_first(visitor, pair):
    opening = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())["pembeda"]
    assert opening.index("Pasien.") < opening.index("Ibu.")
    assert "Tempat" in opening


def test_traits_are_shared_or_only_in_one(visitor):
    def wanting(*traits):
        return [{"sentence": f"Perlu {trait}.", "trait": trait} for trait in traits]

    published(title="Perawat", suitable=wanting("empati", "ketelitian"))
    published(title="Bidan", suitable=wanting("empati", "kesabaran"))
    opening = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())["pembeda"]
    before, after = opening.split("Hanya di Bidan")
    assert "Ketelitian" in before
    assert "Kesabaran" in after
    assert re.search(r"Sama-sama dicari:</span> Empati\.", after)


def test_two_without_a_stated_difference_say_so(visitor):
    published(title="Perawat")
    published(title="Bidan")
    page = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    assert "belum ditulis redaksi" in page


def test_an_empty_side_is_said_in_words(visitor, pair):
    from profiles.models import Listing

    listing = Listing.objects.get(slug="bidan")
    listing.document["duties"] = []
    listing.save()
    page = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())
    assert "Belum ditulis" in page["tugas"]


def test_sides_swap_and_both_orders_share_one_canonical_link(visitor, pair):
    forth = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    back = visitor.get("/bandingkan/bidan/perawat/").content.decode()
    assert 'href="/bandingkan/bidan/perawat/"' in forth
    canonical = '<link rel="canonical" href="/bandingkan/bidan/perawat/">'
    assert canonical in forth
    assert canonical in back


def test_either_side_can_be_changed_in_place(visitor, pair):
    page = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    assert '<form class="picker" action="/bandingkan/">' in page
    assert '<option value="perawat" selected>' in page
    assert '<option value="bidan" selected>' in page


def test_the_same_profession_twice_is_a_helpful_page(visitor, pair):
    for address in ("/bandingkan/bidan/bidan/", "/bandingkan/?a=bidan&b=bidan"):
        response = visitor.get(address)
        assert response.status_code == 200
        assert "Kamu memilih Bidan dua kali" in response.content.decode()
        assert 'href="/bandingkan/bidan/perawat/"' in response.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/bandingkan/perawat/sihir/",
        "/bandingkan/sihir/perawat/",
        "/bandingkan/?a=perawat&b=sihir",
        "/bandingkan/?b=sihir",
    ],
)
def test_an_unknown_role_is_a_helpful_page(visitor, pair, address):
    response = visitor.get(address)
    assert response.status_code == 404
    page = response.content.decode()
    assert "Profesi “sihir” tidak ada di sini" in page
    assert '<select id="pilih-a"' in page


def test_a_draft_is_as_unknown_as_any(visitor, pair):
    drafted(title="Rahasia")
    assert visitor.get("/bandingkan/perawat/rahasia/").status_code == 404


def test_two_chosen_lead_to_their_page(visitor, pair):
    for query in ("a=perawat&b=bidan", "a=Perawat&b=BIDAN"):
        response = visitor.get(f"/bandingkan/?{query}")
        assert (response.status_code, response["Location"]) == (302, "/bandingkan/perawat/bidan/")


def test_one_of_two_chosen_gets_suggestions(visitor, pair):
    for query in ("a=perawat", "b=perawat", "a=perawat&b="):
        response = visitor.get(f"/bandingkan/?{query}")
        assert response.status_code == 200
        assert "Sering tertukar dengan Perawat" in response.content.decode()
        assert 'href="/bandingkan/perawat/bidan/"' in response.content.decode()


def test_a_long_catalogue_asks_for_titles_instead_of_a_list(visitor, pair, monkeypatch):
    monkeypatch.setattr(comparison, "LONGEST_LIST", 1)
    page = visitor.get("/bandingkan/?a=perawat").content.decode()
    assert "<select" not in page
    assert 'name="a" value="Perawat"' in page


def test_a_moved_side_redirects(visitor, pair):
    profession = Profession.objects.get(slug="bidan")
    store(ProfileFactory(title="Bidan", slug="bidan-desa"), into=profession)
    publish(save_revision(profession, origin=Revision.Origin.ADMIN))
    response = visitor.get("/bandingkan/perawat/bidan/")
    assert (response.status_code, response["Location"]) == (301, "/bandingkan/perawat/bidan-desa/")


def test_a_withdrawn_side_is_gone_and_the_other_stays_chosen(visitor, pair):
    withdraw(Profession.objects.get(slug="bidan"))
    response = visitor.get("/bandingkan/perawat/bidan/")
    assert response.status_code == 410
    assert '<option value="perawat" selected>' in response.content.decode()


def test_it_costs_the_same_for_two_and_for_twenty(visitor, django_assert_num_queries):
    for count in (2, 20):
        for name in ("Kiri", "Kanan"):
            published(
                title=f"{name} {count}",
                duties=[f"Tugas {n} {name}." for n in range(count)],
                comparisons=[comparing_with(f"peran-{n}") for n in range(count)],
            )
        with django_assert_num_queries(4):
            visitor.get(f"/bandingkan/kiri-{count}/kanan-{count}/")
