"""A comparison as a sheet for the classroom."""

import re

import pytest

from profiles.editorial.publishing import publish, save_revision, store, withdraw
from profiles.models import Profession, Revision
from tests.factories import ProfileFactory, comparing_with, published

pytestmark = [pytest.mark.django_db, pytest.mark.alike]

SHEET = "/bandingkan/perawat/bidan/lembar/"


@pytest.fixture
def pair(db):
    published(title="Perawat", comparisons=[comparing_with("bidan", this="Pasien.", other="Ibu.")])
    published(
        ProfileFactory(
            title="Bidan",
            reviewed_on="2026-11-21",
            suitable=[{"sentence": "Perlu sabar.", "trait": "kesabaran"}],
        )
    )


def sheet(visitor) -> str:
    response = visitor.get(SHEET)
    assert response.status_code == 200
    return response.content.decode()


def test_it_holds_what_a_class_needs(visitor, pair):
    page = sheet(visitor)
    for text in (
        "Perawat menolong perorangan dan keluarga.",
        "Bidan menolong perorangan dan keluarga.",
        "Fokus",
        "Pasien.",
        "Ibu.",
        "Empati",
        "Kesabaran",
        "Nama",
        "Kelas",
        "Tanggal",
        "Alasanku sendiri",
        SHEET,
        "ditinjau pada",
        "21 November 2026",
        "belum ditinjau",
    ):
        assert text in page
    assert page.count('class="lines"') == 5
    assert "%" not in page


def test_it_asks_three_questions_made_from_the_pair_and_always_the_same(visitor, pair):
    asked = re.findall(r"<li><p>([^<]+\?)</p>", sheet(visitor))
    assert len(asked) == 3
    assert "Perawat dan Bidan" in asked[0]
    assert asked == re.findall(r"<li><p>([^<]+\?)</p>", sheet(visitor))


def test_two_without_a_stated_difference_say_so(visitor):
    published(title="Perawat")
    published(title="Bidan")
    assert "belum ditulis redaksi" in sheet(visitor)


def test_it_leads_back_and_the_comparison_leads_to_it(visitor, pair):
    assert 'href="/bandingkan/perawat/bidan/"' in sheet(visitor)
    comparison = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    assert f'<a class="swap" href="{SHEET}">Lembar untuk kelas</a>' in comparison


def test_both_orders_share_one_canonical_link(visitor, pair):
    canonical = '<link rel="canonical" href="/bandingkan/bidan/perawat/lembar/">'
    assert canonical in sheet(visitor)
    assert canonical in visitor.get("/bandingkan/bidan/perawat/lembar/").content.decode()


def test_an_unknown_role_and_the_same_role_twice_lead_to_the_picker(visitor, pair):
    for address, status in (
        ("/bandingkan/perawat/sihir/lembar/", 404),
        ("/bandingkan/bidan/bidan/lembar/", 200),
    ):
        response = visitor.get(address)
        assert response.status_code == status
        assert '<form class="picker"' in response.content.decode()


def test_a_withdrawn_role_is_gone(visitor, pair):
    withdraw(Profession.objects.get(slug="bidan"))
    assert visitor.get(SHEET).status_code == 410


def test_a_moved_role_redirects_to_the_sheet(visitor, pair):
    profession = Profession.objects.get(slug="bidan")
    store(ProfileFactory(title="Bidan", slug="bidan-desa"), into=profession)
    publish(save_revision(profession, origin=Revision.Origin.ADMIN))
    response = visitor.get(SHEET)
    moved = "/bandingkan/perawat/bidan-desa/lembar/"
    assert (response.status_code, response["Location"]) == (301, moved)


def test_it_costs_the_same_for_two_and_for_twenty(visitor, django_assert_num_queries):
    for count in (2, 20):
        for name in ("Kiri", "Kanan"):
            published(
                title=f"{name} {count}",
                duties=[f"Tugas {n} {name}." for n in range(count)],
                comparisons=[comparing_with(f"peran-{n}") for n in range(count)],
            )
        for asked in (4, 1):  # the first page after a publication, and the next ones
            with django_assert_num_queries(asked):
                visitor.get(f"/bandingkan/kiri-{count}/kanan-{count}/lembar/")
