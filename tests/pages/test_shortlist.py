"""A shortlist without an account: the address is the list."""

import re

import pytest

from profiles.editorial.publishing import publish, save_revision, store, withdraw
from profiles.models import Profession, Revision
from tests.factories import ProfileFactory, drafted, published

pytestmark = [pytest.mark.django_db, pytest.mark.alike]


@pytest.fixture
def three(db):
    for title in ("Perawat", "Bidan", "Arsiparis"):
        published(title=title)


def page_at(visitor, address):
    response = visitor.get(address)
    assert response.status_code == 200
    return response.content.decode()


def kept(page: str) -> list[str]:
    return re.findall(r'class="card-title"><a href="/profesi/([^/]+)/"', page)


def test_it_shows_the_chosen_in_their_order(visitor, three):
    assert kept(page_at(visitor, "/daftar/?p=perawat,arsiparis")) == ["perawat", "arsiparis"]
    assert kept(page_at(visitor, "/daftar/?p=perawat&p=arsiparis")) == ["perawat", "arsiparis"]
    assert kept(page_at(visitor, "/daftar/?p=,perawat,%20bidan,,perawat")) == ["perawat", "bidan"]


def test_each_can_be_taken_out_by_a_plain_link(visitor, three):
    page = page_at(visitor, "/daftar/?p=perawat,bidan,arsiparis")
    assert '<a href="/daftar/?p=perawat,arsiparis" data-drop="bidan"' in page
    last = page_at(visitor, "/daftar/?p=bidan")
    assert '<a href="/daftar/" data-drop="bidan"' in last


def test_any_two_can_be_compared(visitor, three):
    page = page_at(visitor, "/daftar/?p=perawat,bidan,arsiparis")
    form = page.split('<form class="picker" action="/bandingkan/">')[1].split("</form>")[0]
    assert re.findall(r'<option value="([^"]+)" selected', form) == ["perawat", "bidan"]
    assert form.count("<option") == 6
    alone = page_at(visitor, "/daftar/?p=perawat")
    assert 'action="/bandingkan/"' not in alone


def test_it_grows_without_javascript_and_keeps_what_it_had(visitor, three):
    page = page_at(visitor, "/daftar/?p=perawat,bidan")
    form = page.split('<form class="picker" action="/daftar/">')[1].split("</form>")[0]
    assert '<input type="hidden" name="p" value="perawat,bidan">' in form
    assert re.findall(r'<option value="([^"]*)"', form) == ["", "arsiparis"]
    grown = page_at(visitor, "/daftar/?p=perawat%2Cbidan&p=arsiparis&p=")
    assert kept(grown) == ["perawat", "bidan", "arsiparis"]
    assert 'action="/bandingkan/"' in grown


def test_an_empty_list_begins_in_the_same_way(visitor, three):
    page = page_at(visitor, "/daftar/")
    form = page.split('<form class="picker" action="/daftar/">')[1].split("</form>")[0]
    assert "hidden" not in form
    assert form.count("<option") == 4


@pytest.mark.parametrize(
    "address",
    [
        "https://kenal.example/daftar/?p=bidan,arsiparis",
        "/daftar/?p=bidan%252Carsiparis%23bagikan",
        "https://kenal.example/daftar/?x=1%26p=bidan%26p=arsiparis",
    ],
)
def test_the_pasted_address_of_another_list_is_joined(visitor, three, address):
    assert kept(page_at(visitor, f"/daftar/?p=perawat&p={address}")) == [
        "perawat",
        "bidan",
        "arsiparis",
    ]


def test_a_typed_title_is_found_where_there_are_too_many_to_choose_from(
    visitor, three, monkeypatch
):
    monkeypatch.setattr("profiles.views.comparison.LONGEST_LIST", 2)
    page = page_at(visitor, "/daftar/?p=perawat&p=Bidan")
    assert kept(page) == ["perawat", "bidan"]
    form = page.split('<form class="picker" action="/daftar/">')[1].split("</form>")[0]
    assert "<select" not in form
    assert "Judul profesi, atau alamat daftar lain" in form


def test_its_address_is_shown_to_be_shared(visitor, three, settings):
    settings.SITE_URL = "https://kenal.example"
    page = page_at(visitor, "/daftar/?p=perawat&p=sihir&p=bidan")
    assert '<p class="share-address">https://kenal.example/daftar/?p=perawat,bidan</p>' in page
    settings.SITE_URL = ""
    page = page_at(visitor, "/daftar/?p=perawat")
    assert '<p class="share-address">/daftar/?p=perawat</p>' in page


def test_no_page_trusts_the_host_that_asks(visitor, three, settings):
    settings.ALLOWED_HOSTS = ["*"]
    for address in ("/", "/profesi/perawat/", "/bandingkan/perawat/bidan/", "/daftar/?p=perawat"):
        response = visitor.get(address, headers={"host": "jahat.example"})
        assert b"jahat.example" not in response.content


def test_it_can_be_deleted_on_a_shared_computer(visitor, three):
    page = page_at(visitor, "/daftar/?p=perawat")
    assert '<a href="/daftar/" data-clear>Hapus daftar</a>' in page


def test_an_empty_list_says_how_to_fill_it(visitor, three):
    for address in ("/daftar/", "/daftar/?p=", "/daftar/?p=,,"):
        page = page_at(visitor, address)
        assert "masih kosong" in page
        assert 'href="/profesi/"' in page


def test_what_is_unknown_withdrawn_or_a_draft_is_named_and_left_out(visitor, three):
    drafted(title="Rahasia")
    withdraw(Profession.objects.get(slug="bidan"))
    page = page_at(visitor, "/daftar/?p=sihir,perawat,bidan,rahasia")
    assert kept(page) == ["perawat"]
    errors = re.findall(r'role="alert">“(.*?)” tidak ada di sini', page)
    assert errors == ["sihir", "Bidan", "rahasia"]


def test_a_moved_profession_is_found_at_its_new_address_once(visitor, three):
    profession = Profession.objects.get(slug="bidan")
    store(ProfileFactory(title="Bidan", slug="bidan-desa"), into=profession)
    publish(save_revision(profession, origin=Revision.Origin.ADMIN))
    page = page_at(visitor, "/daftar/?p=bidan,perawat,bidan-desa")
    assert kept(page) == ["bidan-desa", "perawat"]
    assert 'role="alert"' not in page


def test_at_most_twelve_are_shown_and_that_is_said(visitor):
    for n in range(13):
        published(title=f"Profesi {n}")
    everything = ",".join(f"profesi-{n}" for n in range(13))
    page = page_at(visitor, f"/daftar/?p={everything}")
    assert len(kept(page)) == 12
    assert "Satu daftar memuat paling banyak 12 profesi" in page
    assert 'action="/daftar/"' not in page, "a full list cannot grow"
    fewer = everything.rpartition(",")[0]
    assert 'role="alert"' not in page_at(visitor, f"/daftar/?p={fewer}")


def test_cards_and_pages_lead_to_it_without_javascript(visitor, three):
    for address in ("/profesi/", "/profesi/perawat/"):
        assert 'href="/daftar/?p=perawat" data-slug="perawat"' in page_at(visitor, address)


def test_it_is_not_for_search_engines_and_keeps_nothing(visitor, three):
    response = visitor.get("/daftar/?p=perawat")
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize(
    "value",
    [
        "%00",
        "perawat%00,bidan",
        "%ff%fe",
        "%ED%A0%80",
        "'\"<script>alert(1)</script>",
        "a" * 100_000,
        ",".join(f"x{n}" for n in range(20_000)),
        "," * 50_000,
    ],
    ids=range(8),
)
def test_hostile_lists_never_break_it(visitor, three, value):
    response = visitor.get("/daftar/", QUERY_STRING=f"p={value}")
    assert response.status_code == 200
    assert b"<script>alert(1)" not in response.content
    assert len(response.content) < 20_000


def test_five_thousand_lists_are_one_list(visitor, three):
    address = "/daftar/?" + "&".join(f"p=x{n}" for n in range(5_000))
    assert visitor.get(address).status_code == 200


def test_it_costs_the_same_for_two_and_for_twelve(visitor, django_assert_num_queries):
    for n in range(12):
        published(title=f"Profesi {n}")
    for count in (2, 12):
        slugs = ",".join(f"profesi-{n}" for n in range(count))
        visitor.get("/daftar/")
        with django_assert_num_queries(2):
            visitor.get(f"/daftar/?p={slugs}")
