"""What is here for counsellors at school and for parents."""

import re

import pytest
from django.test import Client

from tests.factories import comparing_with, published

pytestmark = [pytest.mark.django_db, pytest.mark.alike]


def page_of(visitor: Client) -> str:
    response = visitor.get("/guru-bk/")
    assert response.status_code == 200
    return response.content.decode()


def test_bu_rina_finds_a_pair_for_her_lesson_with_all_its_pages(visitor: Client):
    published(title="Perawat", comparisons=[comparing_with("bidan")])
    published(title="Bidan", comparisons=[comparing_with("perawat")])
    pairs = page_of(visitor).split('class="lesson-pairs"')[1].split("</ul>")[0]
    assert re.findall(r'href="([^"]+)"', pairs) == [
        "/bandingkan/bidan/perawat/",
        "/bandingkan/bidan/perawat/lembar/",
        "/bandingkan/bidan/perawat/cek-diri/",
    ]
    for link in re.findall(r"<a .*?</a>", pairs):
        assert "Bidan atau Perawat" in link, "a link says which pair it is about"


def test_it_says_what_there_is_and_counts_it(visitor: Client):
    published(title="Perawat")
    page = page_of(visitor)
    assert "1 profesi, semuanya ditulis menurut pokok yang sama" in page
    listed = page.split("<dl>")[1].split("</dl>")[0]
    assert re.findall(r'<dt><a href="([^"]+)"', listed) == [
        "/profesi/",
        "/bandingkan/",
        "/miskonsepsi/",
        "/kecocokan/",
        "/jurusan/",
        "/daftar/",
    ]


def test_it_has_a_lesson_in_steps_and_questions_for_home(visitor: Client):
    page = page_of(visitor)
    lesson = page.split('id="di-kelas"')[1].split("</ol>")[0]
    minutes = [int(n) for n in re.findall(r"<li>[^,]+, (\d+) menit\.", lesson)]
    assert len(minutes) == 4
    assert sum(minutes) == 45
    assert page.split('id="di-rumah"')[1].split("</ul>")[0].count("<li>") == 4


def test_before_anything_is_published_it_offers_no_pairs(visitor: Client):
    page = page_of(visitor)
    assert "lesson-pairs" not in page
    assert "0 profesi" in page


def test_its_address_is_printed_so_that_a_copy_leads_back(visitor: Client, settings):
    settings.SITE_URL = "https://kenal.example"
    assert '<p class="printed-address">https://kenal.example/guru-bk/</p>' in page_of(visitor)


def test_it_costs_the_same_for_two_and_for_twenty(visitor: Client, django_assert_num_queries):
    for count in (2, 20):
        for number in range(count):
            published(
                title=f"Profesi {count} {number}",
                comparisons=[comparing_with(f"profesi-{count}-{(number + 1) % count}")],
            )
        for asked in (4, 1):  # the first page after a publication, and the next ones
            with django_assert_num_queries(asked):
                visitor.get("/guru-bk/")
