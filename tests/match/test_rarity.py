"""Which traits tell professions apart."""

from profiles.match.rarity import Rarity


def test_a_trait_that_at_most_a_third_ask_for_is_telling():
    telling = Rarity({"empati": 4, "kesabaran": 3}, total=9)
    assert telling.is_telling("kesabaran")
    assert not telling.is_telling("empati")


def test_in_a_small_catalogue_a_trait_of_one_profession_is_telling():
    assert Rarity({"empati": 1}, total=2).is_telling("empati")
    assert Rarity({}, total=0).is_telling("empati")


def test_the_rarest_trait_tells_most():
    telling = Rarity({"empati": 4, "kesabaran": 3}, total=9)
    assert sorted(["empati", "kesabaran", "baru"], key=telling.rank) == [
        "baru",
        "kesabaran",
        "empati",
    ]
