"""Words of one root meet, others do not: the list of pairs, and what holds of any word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.roots import ours, pairs, wrong
from profiles.text.affixes import SUFFIXES
from profiles.text.stemming import IRREGULAR, OWN, RARE, roots, search_terms, stem

LETTERS = st.text("abdegikmnprstuy", min_size=1, max_size=8)
BUILT = st.builds(
    "{}{}{}{}".format,
    st.sampled_from([*SUFFIXES, "meng", "meny", "pen", "pem"]),
    LETTERS | st.sampled_from(sorted(OWN | RARE)),
    st.sampled_from(["", "kan", "i", "an", "wan"]),
    st.sampled_from(["", "nya", "lah"]),
)


def test_no_pair_of_the_list_is_wrong():
    assert wrong(ours) == []
    assert sum(pair.is_same for pair in pairs()) >= 300
    assert sum(not pair.is_same for pair in pairs()) >= 200


def test_the_list_says_each_pair_once():
    listed = [frozenset(pair[:2]) for pair in pairs()]
    assert sorted(map(sorted, listed)) == sorted(map(sorted, set(listed)))
    assert all(len(pair) == 2 for pair in listed)


@given(BUILT)
def test_a_word_always_meets_itself_and_its_root(word):
    found = roots(word)
    assert all(found)
    assert stem(word) == found[0]
    assert set(found) <= {term for terms in search_terms(word) for term in terms}
    assert stem(found[0]) == found[0]


def test_a_root_of_the_tables_is_its_own():
    assert {root: stem(root) for root in IRREGULAR.values() if stem(root) != root} == {}
    assert {word: stem(word) for word in OWN if stem(word) != word} == {}


def test_a_word_that_may_have_several_roots_is_found_by_itself_first():
    assert search_terms("mengaji") == (("mengaji", "aji", "kaji"),)
    assert search_terms("mengkaji") == (("kaji",),)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ketenagakerjaan", ("tenaga", "kerja")),
        ("menandatangani", ("tanda", "tangan")),
        ("penandatanganan", ("tanda", "tangan")),
    ],
)
def test_two_words_with_affixes_around_both_are_two_words(word, parts):
    assert roots(word) == parts
    assert search_terms(word) == tuple((part,) for part in parts)
