"""A page in the smallest encoding that a browser takes, and not again where it has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.pagecache import PageCache, accepted, matches
from tests.pagecache.fakes import Fake
from tests.wsgi import ask

PAGE = "/profesi/pekerja-sosial/"
SMALLER = ["br", "gzip"]


@pytest.mark.parametrize("encoding", SMALLER)
def test_each_encoding_holds_the_same_page(portal, encoding):
    plain = ask(portal, PAGE)
    small = ask(portal, PAGE, HTTP_ACCEPT_ENCODING=encoding)
    assert small.headers["content-encoding"] == encoding
    assert small.text == plain.body
    assert len(small.body) < len(plain.body) / 2
    assert small.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert small.headers["etag"] != plain.headers["etag"]


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("", "identity"),
        ("identity", "identity"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.1, gzip;q=0.9", "gzip"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("gzip;q=x", "identity"),
        ("BR", "br"),
        (",;=,", "identity"),
        ("gzip;q=nan", "identity"),
    ],
)
def test_the_smallest_encoding_that_is_accepted(header, encoding):
    assert accepted(header) == encoding


@given(st.text())
def test_no_header_of_encodings_raises(header):
    assert accepted(header) in {"br", "gzip", "identity"}


def test_headers_that_somebody_made_endless_are_not_remembered():
    portal = PageCache(Fake(), lambda: "1")
    ask(portal, PAGE, HTTP_ACCEPT_ENCODING="gzip, " + "x" * 1_000)
    before = accepted.cache_info().misses
    for number in range(10):
        ask(portal, PAGE, HTTP_ACCEPT_ENCODING="gzip, " + "x" * 1_000 + str(number))
    assert accepted.cache_info().misses == before


@pytest.mark.parametrize("encoding", ["", *SMALLER])
def test_who_has_the_page_is_told_that_it_is_unchanged(portal, encoding):
    first = ask(portal, PAGE, HTTP_ACCEPT_ENCODING=encoding)
    again = ask(
        portal, PAGE, HTTP_ACCEPT_ENCODING=encoding, HTTP_IF_NONE_MATCH=first.headers["etag"]
    )
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["cache-control"] == first.headers["cache-control"]
    assert "content-length" not in again.headers


@pytest.mark.parametrize("condition", ['W/"a"', '"b", "a"', "*", '"a"'])
def test_a_condition_names_one_of_several(condition):
    assert matches(condition, '"a"')


@pytest.mark.parametrize("condition", ["a", '"ab"', "", ",", '"A"'])
def test_a_condition_that_names_another(condition):
    assert not matches(condition, '"a"')
