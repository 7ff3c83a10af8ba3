"""Which traits tell professions apart."""

from profiles.match.rarity import Rarity


def test_a_trait_that_at_most_a_third_ask_for_is_rare():
    rarity = Rarity({"empati": 4, "kesabaran": 3}, total=9)
    assert rarity.is_rare("kesabaran")
    assert not rarity.is_rare("empati")


def test_in_a_small_catalogue_a_trait_of_one_profession_is_rare():
    assert Rarity({"empati": 1}, total=2).is_rare("empati")
    assert Rarity({}, total=0).is_rare("empati")


def test_the_rarest_trait_tells_most():
    rarity = Rarity({"empati": 4, "kesabaran": 3}, total=9)
    assert sorted(["empati", "kesabaran", "baru"], key=rarity.rank) == [
        "baru",
        "kesabaran",
        "empati",
    ]
