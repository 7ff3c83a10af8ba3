"""Which addresses are one page, and which are not."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.pagecache import LONGEST_QUERY, PageCache, canonical
from tests.pagecache.fakes import Fake
from tests.wsgi import ask

PAGE = "/profesi/pekerja-sosial/"


def test_unknown_parameters_make_no_second_page(portal, django):
    first = ask(portal, PAGE)
    for query in ("utm_source=wa", "fbclid=1&x=2", "=", "&&", "%00=%ff"):
        assert ask(portal, f"{PAGE}?{query}") == first
    assert len(django.asked) == 1


def test_unknown_parameters_are_not_even_seen_by_who_makes_the_page():
    application = Fake()
    ask(PageCache(application, lambda: "1"), "/profesi/?utm_source=jahat&urut=terbaru&q=guru")
    assert application.asked[0]["QUERY_STRING"] == "q=guru&urut=terbaru"


def test_known_parameters_in_any_order_are_one_page(portal, django):
    first = ask(portal, "/profesi/?urut=terbaru&bidang=sosial")
    assert ask(portal, "/profesi/?x=1&bidang=sosial&urut=terbaru") == first
    assert len(django.asked) == 1


def test_other_values_are_other_pages(portal):
    assert ask(portal, "/profesi/?q=psikolog").body != ask(portal, "/profesi/?q=pekerja").body


def test_values_of_one_parameter_keep_their_order(portal):
    one = ask(portal, "/daftar/?p=pekerja-sosial&p=psikolog-klinis").body
    assert ask(portal, "/daftar/?p=psikolog-klinis&p=pekerja-sosial").body != one


def test_an_empty_value_is_not_the_same_as_none():
    assert canonical("/bandingkan/", "b=guru&a=&x=") == ("/bandingkan/", "a=&b=guru")


def test_where_any_parameter_may_matter_all_are_told_apart():
    assert canonical("/kecocokan/", "empati=ya&b=1") == ("/kecocokan/", "empati=ya&b=1")


@pytest.mark.parametrize("query", ["q=" + "a" * LONGEST_QUERY, "&".join(["p=a"] * 400)])
def test_a_very_long_question_is_passed_through(portal, django, query):
    for _time in range(2):
        ask(portal, f"/profesi/?{query}")
    assert len(django.asked) == 2


@given(query=st.text(max_size=60))
def test_a_ready_page_never_differs_from_a_fresh_one(portal, visitor, query):
    address = f"/profesi/?{quote(query, safe='=&+%')}"
    ready = [ask(portal, address) for _time in range(2)]
    assert ready[0] == ready[1]
    assert ready[0].status == visitor.get(address).status_code
