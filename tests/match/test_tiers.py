"""Tiers of professions: worked examples, and what must hold for any answers."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import FrozenBitMap

from profiles.match.rule import Answer
from profiles.match.tiers import (
    FEWEST_ASKED,
    MOST_ASKED,
    Asked,
    asked_next,
    leading,
    most_parting,
    parted,
    tiers,
)

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
NURSE, MIDWIFE, ARCHIVIST, PAINTER = range(4)
EVERYONE = FrozenBitMap(range(4))


def statement(key, seekers=(), warners=()):
    """Who seeks people like that, and who warns those who are not."""
    sought, warned = FrozenBitMap(seekers), FrozenBitMap(warners)
    return Asked.of(key, supports={YES: sought}, opposes={NO: sought | warned})


EMPATHY = statement("empati", [NURSE, MIDWIFE])
PATIENCE = statement("kesabaran", [MIDWIFE], [NURSE])
TIDINESS = statement("tertib", [ARCHIVIST])
STATEMENTS = {one.key: one for one in (EMPATHY, PATIENCE, TIDINESS)}


def ranked(answers, wished=(), pool=EVERYONE):
    found = tiers(pool, [FrozenBitMap(one) for one in wished], answers, STATEMENTS)
    return [(tier.balance, sorted(tier.members)) for tier in found]


def test_each_reason_for_lifts_and_each_reason_against_lowers():
    assert ranked({"empati": YES, "kesabaran": YES}) == [
        (2, [MIDWIFE]),
        (1, [NURSE]),
        (0, [ARCHIVIST, PAINTER]),
    ]
    assert ranked({"kesabaran": NO})[-1] == (-1, [NURSE, MIDWIFE])


def test_of_equal_balances_fewer_reasons_against_come_first():
    found = ranked({"empati": YES, "kesabaran": NO})
    assert found == [(0, [ARCHIVIST, PAINTER]), (0, [NURSE, MIDWIFE])]


def test_who_does_not_know_parts_nobody():
    assert ranked({"empati": UNKNOWN}) == [(0, [NURSE, MIDWIFE, ARCHIVIST, PAINTER])]


def test_a_wish_that_is_met_is_a_reason_for_and_one_that_is_not_is_none_against():
    assert ranked({}, wished=[[PAINTER], [PAINTER, NURSE]]) == [
        (2, [PAINTER]),
        (1, [NURSE]),
        (0, [MIDWIFE, ARCHIVIST]),
    ]


def test_whom_an_answer_supports_and_warns_it_warns():
    both = Asked.of("dua", {YES: FrozenBitMap([NURSE])}, {YES: FrozenBitMap([NURSE])})
    assert both.reasons(YES) == (FrozenBitMap(), FrozenBitMap([NURSE]))


def test_what_parts_most_is_asked_first_and_what_parts_nobody_never():
    silent = statement("diam")
    assert most_parting({**STATEMENTS, "diam": silent}, {}, EVERYONE) == [
        "empati",
        "kesabaran",
        "tertib",
    ]
    assert parted(silent, EVERYONE) == 0


def test_what_was_answered_is_not_asked_again():
    assert asked_next(STATEMENTS, {"empati": YES}, tiers(EVERYONE, [], {}, STATEMENTS)) != "empati"


def test_asking_ends_when_one_leads_alone_after_six_or_after_ten():
    alone = tiers(FrozenBitMap([NURSE, PAINTER]), [FrozenBitMap([NURSE])] * 3, {}, {})
    many = {f"sifat-{n}": statement(f"sifat-{n}", [NURSE]) for n in range(20)}
    given = {f"sifat-{n}": UNKNOWN for n in range(FEWEST_ASKED)}
    assert asked_next(many, dict(list(given.items())[1:]), alone)
    assert asked_next(many, given, alone) is None
    equal = tiers(EVERYONE, [], {}, {})
    assert asked_next(many, given, equal)
    assert asked_next(many, {f"sifat-{n}": UNKNOWN for n in range(MOST_ASKED)}, equal) is None


def test_leaders_are_whole_tiers():
    found = tiers(EVERYONE, [FrozenBitMap([NURSE]), FrozenBitMap([NURSE, MIDWIFE])], {}, {})
    assert leading(found, most=2) == FrozenBitMap([NURSE, MIDWIFE])
    assert leading(found, most=3) == EVERYONE


places = st.frozensets(st.integers(0, 9)).map(FrozenBitMap)
sides = st.dictionaries(st.sampled_from([YES, NO]), places)
statements = st.dictionaries(st.sampled_from("abcdef"), st.tuples(sides, sides)).map(
    lambda told: {key: Asked.of(key, pro, con) for key, (pro, con) in told.items()}
)
answers = st.dictionaries(st.sampled_from("abcdefg"), st.sampled_from(list(Answer)))


@given(places, st.lists(places, max_size=3), answers, statements)
def test_everyone_of_the_pool_stands_in_one_tier_by_their_reasons(pool, wished, given, asked):
    found = tiers(pool, wished, given, asked)
    assert sorted(place for tier in found for place in tier.members) == sorted(pool)
    for tier in found:
        for place in tier.members:
            pros = sum(place in one for one in wished)
            cons = 0
            for key, answer in given.items():
                if key in asked:
                    pro, con = asked[key].reasons(answer)
                    pros += place in pro
                    cons += place in con
            assert (tier.balance, tier.against) == (pros - cons, cons)
    order = [(-tier.balance, tier.against) for tier in found]
    assert order == sorted(set(order))


@given(places, answers, statements)
def test_the_order_of_answers_changes_nothing(pool, given, asked):
    backwards = dict(reversed(given.items()))
    assert tiers(pool, [], given, asked) == tiers(pool, [], backwards, asked)
