"""The front page."""

import pytest
from django.test import Client

from tests.factories import FieldFactory, comparing_with, drafted, published

pytestmark = pytest.mark.django_db


def test_it_lists_fields_with_the_number_of_their_professions(visitor: Client):
    published(title="Satu")
    published(title="Dua")
    FieldFactory(slug="seni", title="Seni")
    page = visitor.get("/").content.decode()
    assert 'href="/bidang/sosial/"' in page
    assert "2 profesi." in page
    assert 'href="/bidang/seni/"' not in page
    assert "Sedang ditulis:" in page


def test_it_offers_pairs_that_are_often_confused(visitor: Client):
    published(title="Perawat", comparisons=[comparing_with("bidan")])
    published(title="Bidan", comparisons=[comparing_with("perawat")])
    page = visitor.get("/").content.decode()
    assert page.count('class="pair-link"') == 1
    assert 'href="/bandingkan/bidan/perawat/"' in page


def test_roles_that_name_each_other_come_before_those_that_only_one_names(visitor: Client):
    for role in ("Perawat", "Bidan"):
        other = "bidan" if role == "Perawat" else "perawat"
        published(title=role, comparisons=[comparing_with(other)])
    for number in range(5):
        published(title=f"Profesi {number}", comparisons=[comparing_with("perawat")])
    page = visitor.get("/").content.decode()
    assert page.count('class="pair-link"') == 4
    assert page.index("/bandingkan/bidan/perawat/") < page.index("/bandingkan/perawat/profesi-")


def test_it_does_not_offer_a_role_that_is_not_public(visitor: Client):
    drafted(title="Bidan")
    published(title="Perawat", comparisons=[comparing_with("bidan")])
    assert b"pair-link" not in visitor.get("/").content


def test_an_empty_portal_says_so(visitor: Client):
    assert "Belum ada profesi yang terbit" in visitor.get("/").content.decode()


def test_it_costs_the_same_for_two_and_for_twenty(visitor: Client, django_assert_num_queries):
    for count in (2, 20):
        for number in range(count):
            if number < 2 or count == 20:
                published(
                    title=f"Profesi {count} {number}",
                    comparisons=[comparing_with(f"profesi-{count}-{(number + 1) % count}")],
                )
        for asked in (8, 1):  # the first page after a publication, and the next ones
            with django_assert_num_queries(asked):
                visitor.get("/")


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
