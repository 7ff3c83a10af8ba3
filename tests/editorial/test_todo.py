"""Pairs of professions on the worklist, from what is compared and what is shared."""

from hypothesis import given
from hypothesis import strategies as st

from profiles.editorial.todo import ENOUGH_ROLES, MOST_SHARERS, pairs_by_sharing, silent

SLUG = st.sampled_from("abcdefgh")
COMPARED = st.dictionaries(SLUG, st.frozensets(SLUG, max_size=5))


def test_the_one_that_does_not_answer_comes_first():
    assert list(silent({"bidan": {"perawat"}, "perawat": set()})) == [("perawat", "bidan")]


def test_two_that_compare_with_each_other_are_at_peace():
    assert not list(silent({"bidan": {"perawat"}, "perawat": {"bidan"}}))


def test_a_page_with_three_comparisons_need_not_answer_a_fourth():
    assert not list(silent({"bidan": {"perawat"}, "perawat": {"dokter", "ners", "apoteker"}}))


def test_a_role_that_is_not_on_the_desk_cannot_answer():
    assert not list(silent({"bidan": {"dukun"}}))


@given(COMPARED)
def test_whoever_is_named_is_asked_by_the_other_has_room_and_does_not_answer(compared):
    for one, other in silent(compared):
        assert one in compared[other]
        assert other not in compared[one]
        assert len(compared[one]) < ENOUGH_ROLES


@given(st.lists(st.lists(st.integers(0, 20), unique=True)))
def test_pairs_are_told_once_and_never_of_one_with_itself(sharers):
    pairs = pairs_by_sharing(sharers)
    assert len(set(pairs)) == len(pairs)
    assert all(one < other for one, other in pairs)


def test_those_with_most_in_common_come_first():
    assert pairs_by_sharing([[1, 2], [3, 4], [4, 3]]) == [(3, 4), (1, 2)]


def test_a_key_that_everyone_shares_makes_few_pairs():
    assert len(pairs_by_sharing([list(range(10_000))])) == MOST_SHARERS * (MOST_SHARERS - 1) // 2
