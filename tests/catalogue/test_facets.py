"""Facets: what a selection leaves, and counts that are what a click gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.catalogue.facets import FacetRule, Facets

RULES = {
    "bidang": FacetRule.ANY,
    "sifat": FacetRule.ALL,
    "bukan": FacetRule.NONE,
    "huruf": FacetRule.ONE,
}
VALUES = ("a", "b", "c", "d")
MANY = 4096

Members = dict[int, dict[str, frozenset[str]]]

some = st.frozensets(st.sampled_from(VALUES))
members = st.dictionaries(
    st.integers(1, 10_000), st.fixed_dictionaries(dict.fromkeys(RULES, some)), max_size=12
)
selections = st.fixed_dictionaries(
    {
        name: st.lists(
            st.sampled_from((*VALUES, "nobody's")),
            unique=True,
            max_size=1 if rule is FacetRule.ONE else 3,
        )
        for name, rule in RULES.items()
    }
)


def facets(of: Members) -> Facets:
    said = [(g, v, [id]) for id, has in of.items() for g, vs in has.items() for v in vs]
    return Facets.of(RULES, list(of), said)


def left_by_hand(of: Members, selection: dict[str, list[str]]) -> list[int]:
    """The rules in plain words, one member at a time."""

    def stays(has: dict[str, frozenset[str]]) -> bool:
        return (
            (not selection["bidang"] or any(v in has["bidang"] for v in selection["bidang"]))
            and all(v in has["sifat"] for v in selection["sifat"])
            and not any(v in has["bukan"] for v in selection["bukan"])
            and (not selection["huruf"] or selection["huruf"][-1] in has["huruf"])
        )

    return [id for id, has in of.items() if stays(has)]


def clicked(selection: dict[str, list[str]], group: str, value: str) -> dict[str, list[str]]:
    """The selection after one more value is chosen; a letter replaces the letter before."""
    kept = [] if RULES[group] is FacetRule.ONE else [v for v in selection[group] if v != value]
    return {**selection, group: [*kept, value]}


PEOPLE: Members = {
    7: {"bidang": frozenset("a"), "sifat": frozenset("ab"), "bukan": frozenset("c")},
    3: {"bidang": frozenset("b"), "sifat": frozenset("a"), "bukan": frozenset()},
    9: {"bidang": frozenset("b"), "sifat": frozenset("b"), "bukan": frozenset("d")},
}


@pytest.mark.parametrize(
    ("selection", "left"),
    [
        ({}, [7, 3, 9]),
        ({"bidang": []}, [7, 3, 9]),
        ({"bidang": ["a", "b"]}, [7, 3, 9]),
        ({"bidang": ["b"]}, [3, 9]),
        ({"sifat": ["a"]}, [7, 3]),
        ({"sifat": ["a", "b"]}, [7]),
        ({"bukan": ["c"]}, [3, 9]),
        ({"bukan": ["c", "d"]}, [3]),
        ({"bidang": ["b"], "sifat": ["a"], "bukan": ["c"]}, [3]),
        ({"bidang": ["nobody's"]}, []),
        ({"bukan": ["nobody's"]}, [7, 3, 9]),
    ],
)
def test_each_group_narrows_by_its_rule_and_keeps_the_order(selection, left):
    assert list(facets(PEOPLE).select(selection)) == left
    assert facets(PEOPLE).count(selection) == len(left)


def test_a_catalogue_without_members_has_nothing_to_count():
    assert list(facets({}).select({})) == []
    assert facets({}).counts("sifat", ["a"], {}) == {"a": 0}


def test_ids_that_are_not_in_the_catalogue_are_left_out():
    assert list(facets(PEOPLE).among([9, 4, 7]).select({})) == [7, 9]


def test_what_is_said_of_others_is_left_out():
    assert Facets.of(RULES, [7], [("sifat", "a", [7, 8])]).sizes("sifat") == {"a": 1}


def test_values_are_those_of_who_is_asked_for():
    values = facets(PEOPLE).values("sifat", [9, 4, 7])
    assert {id: set(has) for id, has in values.items()} == {9: {"b"}, 7: {"a", "b"}}


def test_members_may_come_in_another_order():
    assert list(facets(PEOPLE).select({"sifat": ["a"]}, order=[2, 1, 0])) == [3, 7]


def test_sizes_are_those_of_the_whole():
    assert facets(PEOPLE).sizes("sifat") == {"a": 2, "b": 2}


@given(members, selections)
def test_what_is_left_is_what_the_rules_say(of, selection):
    chosen = facets(of).select(selection)
    assert list(chosen) == left_by_hand(of, selection)
    assert len(chosen) == facets(of).count(selection)


@given(members, selections, st.randoms())
def test_another_order_leaves_the_same(of, selection, dice):
    order = dice.sample(range(len(of)), len(of))
    left = left_by_hand(of, selection)
    ids = list(of)
    chosen = facets(of).select(selection, order)
    assert list(chosen) == [ids[at] for at in order if ids[at] in left]


@given(members, selections, st.randoms(), st.integers(-15, 15), st.integers(-15, 15))
def test_a_page_is_a_part_of_what_is_left(of, selection, dice, first, last):
    for order in (None, dice.sample(range(len(of)), len(of))):
        chosen = facets(of).select(selection, order)
        assert chosen[first:last] == list(chosen)[first:last]
        assert chosen[first:] == list(chosen)[first:]
        assert list(reversed(chosen)) == list(chosen)[::-1]
        if -len(chosen) <= first < len(chosen):
            assert chosen[first] == list(chosen)[first]


@given(members, st.lists(st.integers(1, 10_000)))
def test_values_are_what_was_said(of, asked):
    for group in RULES:
        values = facets(of).values(group, asked)
        assert values.keys() == of.keys() & set(asked)
        assert all(frozenset(has) == of[id][group] for id, has in values.items())


@given(members, selections, st.lists(st.integers(1, 10_000)))
def test_every_count_is_what_a_click_leaves(of, selection, among):
    known = {id: has for id, has in of.items() if not among or id in among}
    asked = facets(of).among(among) if among else facets(of)
    for group in RULES:
        counts = asked.counts(group, (*VALUES, "nobody's"), selection)
        assert counts == {
            value: len(left_by_hand(known, clicked(selection, group, value))) for value in counts
        }
        for value in selection[group]:
            assert counts[value] == asked.count(selection)


def test_a_large_catalogue_is_read_at_any_place():
    even = range(0, 3 * MANY, 2)
    large = Facets.of(RULES, range(3 * MANY - 7), [("sifat", "a", even)])
    chosen = large.select({"sifat": ["a"]})
    assert list(chosen) == [id for id in even if id < 3 * MANY - 7]
    assert chosen[-3:] == list(chosen)[-3:]
    assert chosen[MANY - 5 : MANY + 5] == list(chosen)[MANY - 5 : MANY + 5]
