"""The catalogue: search by title, filters, order, pages."""

import re

import pytest
from django.test import Client

from profiles.views import catalogue
from tests.factories import FieldFactory, drafted, published

pytestmark = pytest.mark.django_db


def shown(visitor: Client, address: str) -> list[str]:
    """The titles on a page, in their order."""
    page = visitor.get(address).content.decode()
    return re.findall(r'class="card-title"><a href="[^"]+">([^<]+)<', page)


@pytest.fixture
def three(db):
    published(title="Bidan", field="kesehatan", education="diploma")
    published(title="Perawat", field="kesehatan", education="profesi")
    published(title="Aktor", field="seni", education="tanpa")


def test_it_lists_all_from_a_to_z(visitor, three):
    assert shown(visitor, "/profesi/") == ["Aktor", "Bidan", "Perawat"]


def test_a_draft_is_not_listed(visitor, three):
    drafted(title="Rahasia")
    assert "Rahasia" not in shown(visitor, "/profesi/")


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("bidang=kesehatan", ["Bidan", "Perawat"]),
        ("bidang=kesehatan&bidang=seni", ["Aktor", "Bidan", "Perawat"]),
        ("pendidikan=tanpa&pendidikan=profesi", ["Aktor", "Perawat"]),
        ("bidang=kesehatan&pendidikan=diploma", ["Bidan"]),
        ("q=PERA", ["Perawat"]),
        ("q=zzz", []),
        ("urut=terbaru", ["Aktor", "Perawat", "Bidan"]),
        ("urut=judul", ["Aktor", "Bidan", "Perawat"]),
        ("tidak=dikenal", ["Aktor", "Bidan", "Perawat"]),
    ],
)
def test_filters_narrow_and_order(visitor, three, query, titles):
    assert shown(visitor, f"/profesi/?{query}") == titles


def test_the_number_of_results_stands_in_heading_and_title(visitor, three):
    page = visitor.get("/profesi/?bidang=kesehatan").content.decode()
    assert "<h1>2 profesi</h1>" in page
    assert "<title>2 profesi ·" in page


def test_each_applied_filter_has_a_link_without_it(visitor, three):
    page = visitor.get("/profesi/?q=bi&bidang=kesehatan&pendidikan=diploma&page=1").content.decode()
    assert 'href="?bidang=kesehatan&amp;pendidikan=diploma"' in page
    assert 'href="?q=bi&amp;pendidikan=diploma"' in page
    assert 'href="?q=bi&amp;bidang=kesehatan"' in page


def test_an_unknown_value_is_said_and_narrows_nothing(visitor, three):
    response = visitor.get("/profesi/?bidang=sihir")
    assert response.status_code == 200
    page = response.content.decode()
    assert 'role="alert"' in page
    assert "sihir" in page
    assert "<h1>3 profesi</h1>" in page


def test_nothing_found_leads_on(visitor, three):
    page = visitor.get("/profesi/?q=zzz").content.decode()
    assert "Tidak ada profesi yang cocok" in page
    assert "Lihat semua profesi" in page


def test_only_fields_in_use_are_offered(visitor, three):
    FieldFactory(slug="hukum", title="Hukum")
    assert 'value="hukum"' not in visitor.get("/profesi/").content.decode()


def test_cards_show_the_two_traits_that_tell_most(visitor):
    def wanting(*traits):
        return [{"sentence": f"Perlu {trait}.", "trait": trait} for trait in traits]

    published(title="A", suitable=wanting("empati", "ketelitian", "kesabaran"))
    published(title="B", suitable=wanting("empati", "kesabaran"))
    published(title="C", suitable=wanting("empati"))
    page = visitor.get("/profesi/").content.decode()
    first = page.split('class="card"')[1]
    assert re.findall(r'class="chip">([^<]+)<', first) == ["Ketelitian", "Kesabaran"]


def test_pages_lead_back_and_forth_with_the_filters(visitor, monkeypatch, three):
    monkeypatch.setattr(catalogue, "PER_PAGE", 1)
    page = visitor.get("/profesi/?bidang=kesehatan&page=1").content.decode()
    assert "Halaman 1 dari 2" in page
    assert 'rel="next" href="?bidang=kesehatan&amp;page=2"' in page
    assert (
        'rel="prev" href="?bidang=kesehatan&amp;page=1"'
        in visitor.get("/profesi/?bidang=kesehatan&page=2").content.decode()
    )


@pytest.mark.parametrize("page", ["-1", "0", "99999999999", "9" * 5_000, "x", "%00", "1.5", ""])
def test_a_page_that_is_none_leads_to_the_nearest(visitor, three, page):
    assert visitor.get(f"/profesi/?page={page}").status_code == 200


def test_it_costs_the_same_for_two_and_for_twenty(visitor, django_assert_num_queries):
    for count in (2, 18):
        for number in range(count):
            published(title=f"Profesi {count} {number}")
        with django_assert_num_queries(6):
            visitor.get("/profesi/")


def test_a_field_lists_its_own(visitor, three):
    assert shown(visitor, "/bidang/kesehatan/") == ["Bidan", "Perawat"]


def test_an_empty_field_says_so_and_leads_on(visitor):
    FieldFactory(slug="hukum", title="Hukum")
    page = visitor.get("/bidang/hukum/").content.decode()
    assert "Belum ada profesi yang terbit di bidang ini" in page
    assert 'href="/profesi/"' in page


def test_an_unknown_field_is_not_found(visitor):
    assert visitor.get("/bidang/sihir/").status_code == 404
