"""Which traits few professions ask for."""

from profiles.match.rarity import Rarity
from profiles.profile import Point

EMPATHY, PATIENCE = Point("empati", True), Point("kesabaran", True)
NO_EMPATHY = Point("empati", False)
NOBODY = Rarity({}, total=0)


def test_what_at_most_eight_of_a_hundred_ask_for_is_rare():
    rarity = Rarity({EMPATHY: 9, PATIENCE: 8}, total=100)
    assert rarity.is_rare(PATIENCE, NOBODY)
    assert not rarity.is_rare(EMPATHY, NOBODY)


def test_what_most_of_the_field_ask_for_is_not_rare():
    rarity = Rarity({EMPATHY: 4}, total=100)
    assert rarity.is_rare(EMPATHY, Rarity({EMPATHY: 4}, total=8))
    assert not rarity.is_rare(EMPATHY, Rarity({EMPATHY: 4}, total=7))


def test_what_only_one_profession_asks_for_is_rare_in_any_catalogue_and_field():
    alone = Rarity({EMPATHY: 1}, total=2)
    assert alone.is_rare(EMPATHY, Rarity({EMPATHY: 1}, total=1))
    assert not Rarity({EMPATHY: 2}, total=2).is_rare(EMPATHY, NOBODY)
    assert NOBODY.is_rare(EMPATHY, NOBODY)


def test_having_a_trait_and_lacking_it_are_two_points():
    rarity = Rarity({EMPATHY: 50, NO_EMPATHY: 2}, total=100)
    assert rarity.is_rare(NO_EMPATHY, NOBODY)
    assert not rarity.is_rare(EMPATHY, NOBODY)


def test_what_more_than_a_tenth_ask_for_is_common():
    rarity = Rarity({EMPATHY: 4, PATIENCE: 3}, total=30)
    assert rarity.is_common(EMPATHY)
    assert not rarity.is_common(PATIENCE)
    assert not Rarity({EMPATHY: 1}, total=2).is_common(EMPATHY)


def test_the_rarest_trait_tells_most():
    rarity = Rarity({EMPATHY: 4, PATIENCE: 3}, total=9)
    new = Point("baru", True)
    assert sorted([EMPATHY, PATIENCE, new], key=rarity.rank) == [new, PATIENCE, EMPATHY]
