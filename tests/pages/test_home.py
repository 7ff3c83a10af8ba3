"""The front page."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client

from profiles.catalogue.snapshot import current_snapshot
from profiles.views import home
from profiles.views.pair_of_day import pair_of_day
from tests.factories import (
    ConcentrationFactory,
    FieldFactory,
    ProgrammeFactory,
    comparing_with,
    drafted,
    published,
)

pytestmark = [pytest.mark.django_db, pytest.mark.alike]

PAIR = re.compile(r'class="pair-link" href="/bandingkan/([^"]+)/"')
TODAY = re.compile(r'class="today" href="/bandingkan/([^"]+)/"')
FIRST_OF_MARCH = date(2026, 3, 1)


@pytest.fixture
def three_pairs(db: None) -> None:
    """Three pairs of professions, each of which names the other."""
    for a, b in (("Perawat", "Bidan"), ("Notaris", "Pengacara"), ("Pilot", "Masinis")):
        published(title=a, comparisons=[comparing_with(b.lower())])
        published(title=b, comparisons=[comparing_with(a.lower())])


def page_on(visitor: Client, monkeypatch: pytest.MonkeyPatch, day: date) -> str:
    monkeypatch.setattr(home, "localdate", lambda: day)
    return visitor.get("/").content.decode()


# --- five doors ---------------------------------------------------------------------------


def test_five_doors_open_in_the_words_of_a_student(visitor: Client, three_pairs: None):
    page = visitor.get("/").content.decode()
    doors = re.findall(r'<li class="door">.*?<h3><a href="([^"]+)">([^<]+)</a>', page, re.DOTALL)
    assert doors == [
        ("/bandingkan/", "Saya bimbang di antara dua profesi"),
        ("/jurusan/", "Saya sudah punya jurusan atau mata pelajaran"),
        ("/kecocokan/", "Saya baru tahu apa yang saya suka"),
        ("/profesi/", "Saya tahu nama profesinya"),
        ("/guru-bk/", "Saya Guru BK atau orang tua"),
    ]
    assert "6 profesi dari A sampai Z" in page


def test_the_door_of_what_one_studies_names_what_the_portal_knows_of_it(visitor: Client):
    def door() -> list[str]:
        page = visitor.get("/").content.decode()
        text = page.split("Saya sudah punya jurusan atau mata pelajaran")[1].split("</li>")[0]
        return re.findall(r'<p?.*?href="([^"]+)"', text)

    assert door() == ["/mapel/", "/tanpa-kuliah/"]
    ProgrammeFactory(slug="psikologi")
    ConcentrationFactory(slug="teknik-komputer-dan-jaringan")
    assert door() == [
        "/jurusan/psikologi/",
        "/smk/teknik-komputer-dan-jaringan/",
        "/mapel/",
        "/tanpa-kuliah/",
    ]


def test_the_doors_are_there_before_anything_is_published(visitor: Client):
    page = visitor.get("/").content.decode()
    assert page.count('<li class="door">') == 5
    assert "Belum ada profesi yang terbit" in page
    assert 'class="today"' not in page


def test_the_header_leads_to_every_part(visitor: Client):
    header = visitor.get("/").content.decode().split("</header>")[0]
    for nav in re.findall(r"<nav.*?</nav>", header, re.DOTALL):
        assert re.findall(r'href="([^"]+)"', nav) == [
            "/profesi/",
            "/bandingkan/",
            "/kecocokan/",
            "/jurusan/",
            "/miskonsepsi/",
        ]
    assert re.findall(r'class="tool" href="([^"]+)"', header) == ["/profesi/", "/daftar/"]


# --- the pair and the fact of the day -----------------------------------------------------


def test_a_pair_of_the_day_is_drawn_with_what_each_side_asks_for(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
):
    for role, other, trait in (("Perawat", "bidan", "ketelitian"), ("Bidan", "perawat", "empati")):
        published(
            title=role,
            comparisons=[comparing_with(other)],
            suitable=[{"sentence": "Perlu.", "trait": trait}],
        )
    page = page_on(visitor, monkeypatch, FIRST_OF_MARCH)
    assert TODAY.findall(page) == ["bidan/perawat"]
    for drawing in ("wide", "flat"):
        drawn = page.split(f'<svg class="duo {drawing}"')[1].split("</svg>")[0]
        left, _middle, right = drawn.split("<g")[1:]
        assert "Empati" in left
        assert "Ketelitian" in right


def test_every_pair_has_its_day_before_one_returns(
    visitor: Client, three_pairs: None, monkeypatch: pytest.MonkeyPatch
):
    days = [FIRST_OF_MARCH + timedelta(days=n) for n in range(6)]
    shown = [TODAY.findall(page_on(visitor, monkeypatch, day))[0] for day in days]
    assert set(shown[:3]) == {"bidan/perawat", "notaris/pengacara", "masinis/pilot"}
    assert shown[:3] == shown[3:]


def test_a_day_is_the_same_whenever_it_is_asked_for(
    visitor: Client, three_pairs: None, monkeypatch: pytest.MonkeyPatch
):
    first = page_on(visitor, monkeypatch, FIRST_OF_MARCH)
    assert page_on(visitor, monkeypatch, FIRST_OF_MARCH + timedelta(days=1)) != first
    assert page_on(visitor, monkeypatch, FIRST_OF_MARCH) == first


def test_each_round_tells_another_fact_about_a_pair(three_pairs: None):
    catalogue = current_snapshot()
    told = [
        pair_of_day(catalogue.confused, FIRST_OF_MARCH + timedelta(days=n), catalogue).told_of.title
        for n in (0, 3, 6)
    ]
    assert told[0] == told[2] != told[1], "each of the two has one fact"


def test_the_fact_of_the_day_stands_beside_what_is_believed(
    visitor: Client, three_pairs: None, monkeypatch: pytest.MonkeyPatch
):
    page = page_on(visitor, monkeypatch, FIRST_OF_MARCH)
    band = page.split('class="claim-band"')[1].split("</section>")[0]
    assert '<p class="claim">Kerjanya membagi bantuan.</p>' in band
    assert '<p class="truth">Bantuan hanya sebagian kecil.</p>' in band
    assert re.search(r'href="/profesi/[a-z]+/#miskonsepsi"', band)


def test_a_pair_without_facts_leaves_no_empty_band(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
):
    for role, other in (("Perawat", "bidan"), ("Bidan", "perawat")):
        listing = published(title=role, comparisons=[comparing_with(other)])
        listing.document["misconceptions"] = []  # as texts from before the gate asked for one
        listing.save()
    page = page_on(visitor, monkeypatch, FIRST_OF_MARCH)
    assert 'class="today"' in page
    assert "claim-band" not in page


# --- pairs that are often confused --------------------------------------------------------


def test_what_students_mix_up_most_comes_first(
    visitor: Client, three_pairs: None, monkeypatch: pytest.MonkeyPatch
):
    published(title="Psikiater", comparisons=[comparing_with("psikolog-klinis")])
    published(title="Psikolog Klinis", comparisons=[comparing_with("psikiater")])
    pages = [page_on(visitor, monkeypatch, FIRST_OF_MARCH + timedelta(days=n)) for n in range(4)]
    first = [PAIR.findall(page)[0] for page in pages]
    assert sorted(first) == [*["psikiater/psikolog-klinis"] * 3, "notaris/pengacara"][::-1]


def test_a_pair_is_offered_once_above_or_in_the_list(visitor: Client, three_pairs: None):
    page = visitor.get("/").content.decode()
    assert sorted(TODAY.findall(page) + PAIR.findall(page)) == [
        "bidan/perawat",
        "masinis/pilot",
        "notaris/pengacara",
    ]


def test_roles_that_name_each_other_come_before_those_that_only_one_names(visitor: Client):
    for role in ("Masinis", "Pilot"):
        other = "pilot" if role == "Masinis" else "masinis"
        published(title=role, comparisons=[comparing_with(other)])
    for number in range(9):
        published(title=f"Profesi {number}", comparisons=[comparing_with("pilot")])
    pairs = current_snapshot().confused
    assert [pair[0].title for pair in pairs][:1] == ["Masinis"]
    assert len(pairs) == 7
    assert len(PAIR.findall(visitor.get("/").content.decode())) == 6


def test_it_does_not_offer_a_role_that_is_not_public(visitor: Client):
    drafted(title="Bidan")
    published(title="Perawat", comparisons=[comparing_with("bidan")])
    page = visitor.get("/").content.decode()
    assert TODAY.findall(page) + PAIR.findall(page) == []


# --- fields -------------------------------------------------------------------------------


def test_it_lists_fields_with_the_number_of_their_professions(visitor: Client):
    published(title="Satu")
    published(title="Dua")
    FieldFactory(slug="seni", title="Seni")
    page = visitor.get("/").content.decode()
    assert 'href="/bidang/sosial/"' in page
    assert "2 profesi." in page
    assert 'href="/bidang/seni/"' not in page
    assert "Sedang ditulis:" in page


def test_it_costs_the_same_for_two_and_for_twenty(visitor: Client, django_assert_num_queries):
    for count in (2, 20):
        for number in range(count):
            if number < 2 or count == 20:
                published(
                    title=f"Profesi {count} {number}",
                    comparisons=[comparing_with(f"profesi-{count}-{(number + 1) % count}")],
                )
        for asked in (13, 2):  # the first page after a publication, and the next ones
            with django_assert_num_queries(asked):
                visitor.get("/")


# --- about, and health --------------------------------------------------------------------


def test_about_says_how_unsuitable_is_meant(visitor: Client):
    page = visitor.get("/tentang/").content.decode()
    assert "peringatan, bukan vonis" in page
    assert "Saat ini ada 0 profesi." in page


def test_health_answers_and_is_never_cached(visitor: Client):
    response = visitor.get("/healthz")
    assert response.json() == {"status": "ok"}
    assert "no-store" in response["Cache-Control"]


def test_health_says_when_the_database_does_not_answer(visitor: Client):
    from django.db import DatabaseError, connection

    def gone(execute, sql, params, many, context):
        raise DatabaseError

    with connection.execute_wrapper(gone):
        response = visitor.get("/healthz")
    assert response.status_code == 503
