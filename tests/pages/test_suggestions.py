"""Suggestions while a question is being typed."""

import pytest
from django.test import Client

from profiles.editorial.publishing import withdraw
from tests.factories import drafted, published
from tests.pages.test_sweep import HOSTILE

pytestmark = pytest.mark.django_db


def suggested(visitor: Client, text: str) -> list[tuple[str, str]]:
    answer = visitor.get("/profesi/saran/", {"q": text}).json()
    return [(one["judul"], one["karena"]) for one in answer["saran"]]


def test_it_answers_with_title_address_and_reason(visitor):
    published(title="Pekerja Sosial", alternative_titles=[{"title": "Social Worker"}])
    response = visitor.get("/profesi/saran/?q=soc")
    assert response["Content-Type"] == "application/json"
    assert response.json() == {
        "saran": [
            {
                "judul": "Pekerja Sosial",
                "alamat": "/profesi/pekerja-sosial/",
                "karena": "juga disebut Social Worker",
            }
        ]
    }


def test_titles_come_before_other_names_and_beginnings_before_inner_words(visitor):
    published(title="Ahli Musik", alternative_titles=[])
    published(title="Musisi", alternative_titles=[])
    published(title="Penggubah", alternative_titles=[{"title": "Musikus", "hidden": True}])
    published(title="Dirigen", alternative_titles=[{"title": "Pemimpin Musik"}])
    assert suggested(visitor, "mus") == [
        ("Musisi", ""),
        ("Ahli Musik", ""),
        ("Penggubah", "juga disebut Musikus"),
        ("Dirigen", "juga disebut Pemimpin Musik"),
    ]


def test_search_hits_follow_the_names(visitor):
    published(title="Dalang", alternative_titles=[], duties=["Memainkan wayang."])
    published(title="Pengrajin Wayang", alternative_titles=[])
    assert suggested(visitor, "wayang") == [
        ("Pengrajin Wayang", ""),
        ("Dalang", "dari tugasnya: memainkan wayang"),
    ]


def test_typing_errors_do_not_matter(visitor):
    published(title="Pramugari")
    assert suggested(visitor, "pramgari") == [("Pramugari", "")]


@pytest.mark.parametrize("text", ["", " ", "p", " p ", "\x00p", "?"])
def test_fewer_than_two_letters_suggest_nothing(visitor, text):
    published(title="Pramugari")
    assert suggested(visitor, text) == []


def test_there_are_at_most_six(visitor):
    for number in range(8):
        published(title=f"Penari {number}")
    assert len(suggested(visitor, "pe")) == 6


def test_what_is_not_published_is_never_suggested(visitor):
    drafted(title="Penari Rahasia")
    withdraw(published(title="Penari Gelap").profession)
    assert suggested(visitor, "penari") == []


def test_it_is_cached_like_a_page_and_carries_no_cookie(visitor):
    published(title="Penari")
    first = visitor.get("/profesi/saran/?q=pe")
    assert "public" in first["Cache-Control"]
    assert not first.cookies
    assert "Cookie" not in first.get("Vary", "")
    again = visitor.get("/profesi/saran/?q=pe", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert visitor.post("/profesi/saran/?q=pe").status_code == 405


def test_it_costs_no_more_for_twenty_than_for_two(visitor, django_assert_num_queries):
    for count, queries in ((2, 4), (18, 3)):
        for number in range(count):
            published(title=f"Penari {count} {number}")
        visitor.get("/profesi/saran/?q=penari")  # reads the vocabulary of this version
        # With six names found, nothing more is searched for.
        with django_assert_num_queries(queries):
            visitor.get("/profesi/saran/?q=penari")


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_questions_never_break_it(visitor, value):
    published(title="Penari")
    response = visitor.get("/profesi/saran/", QUERY_STRING=f"q={value}")
    assert response.status_code == 200
    assert set(response.json()) == {"saran"}
