"""The guide for writers: what shows only in the whole catalogue."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.editorial.style_guide.catalogue import faults, near_pairs, vocabulary_faults
from profiles.profile import Profile
from profiles.terms import TraitTerm
from tests.editorial.style_guide.texts import KINDS, OBJECTS, aspects, neighbours, trait
from tests.factories import ProfileFactory


def told_of(slug: str, *others: Profile) -> list[str]:
    """What the catalogue's check says of one profile among others, apart from its own text."""
    told = faults([*others], ["sosial"])
    return [finding.sentence for owner, finding in told if owner == slug]


def test_good_neighbours_have_no_faults():
    assert faults(neighbours(), ["sosial"]) == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"reviewed_on": None}, "Belum ditinjau orang kedua."),
        ({"field": "hukum"}, "Bidang “hukum” tidak ada."),
        ({"summary": ""}, "Ringkasan belum ditulis."),
        ({"duties": ["Menimbang."]}, "Tugas baru 1; tulis 5 sampai 8."),
        (
            {"alternative_titles": [{"title": "Kasir"}]},
            "“Kasir” sudah menjadi nama halaman “Kasir”.",
        ),
    ],
)
def test_each_profile_is_held_against_gate_and_guide(changes, sentence):
    assert told_of("penimbang", *neighbours(**changes)) == [sentence]


def test_roles_are_compared_under_their_title_and_within_the_catalogue():
    comparisons = [
        {"role": "kasir", "title": "Kassa", "aspects": aspects("Alat", "Jam")},
        {"role": "hakim", "title": "Hakim", "aspects": aspects("Fokus", "Hasil")},
    ]
    assert told_of("penimbang", *neighbours(comparisons=comparisons)) == [
        "Profesi itu berjudul “Kasir”.",
        "Profesi “hakim” belum ada dalam katalog.",
        "Bandingkan dengan sedikitnya dua profesi dalam katalog.",
    ]


SAID = "Menghitung persediaan gula, kopi, dan tembakau di gudang pelabuhan."
AGAIN = "Menghitung persediaan tembakau, kopi, dan gula di gudang."
OTHER = "Menghitung ongkos kirim gula ke pasar induk kota besar."


def saying(sentence: str) -> list[Profile]:
    one, two, three = neighbours()
    return [
        one.model_copy(update={"duties": (*one.duties, SAID)}),
        two.model_copy(update={"duties": (*two.duties, sentence)}),
        three,
    ]


def test_nearly_the_same_sentence_is_told_once_at_the_later_profile():
    told = faults(saying(AGAIN), ["sosial"])
    assert [(slug, finding.place) for slug, finding in told] == [("kasir", ("duties", 5))]
    assert "hampir sama dengan" in told[0][1].sentence


def test_a_sentence_with_other_words_is_fine():
    assert faults(saying(OTHER), ["sosial"]) == []


def test_the_very_same_sentence_is_told_at_both():
    assert [slug for slug, _finding in faults(saying(SAID), ["sosial"])] == ["kasir", "penimbang"]


def test_two_profiles_may_agree_on_the_role_that_both_speak_of():
    one, two, three = neighbours()
    pair = {"aspect": "Alat", "this": "Sini alat.", "other": AGAIN}
    comparison = {"role": "penimbang", "title": "Penimbang", "aspects": [pair, *aspects("Jam")]}
    told = two.model_dump() | {"comparisons": [comparison, two.model_dump()["comparisons"][1]]}
    agreeing = [
        one.model_copy(update={"duties": (*one.duties, SAID)}),
        Profile.model_validate(told),
        three,
    ]
    assert faults(agreeing, ["sosial"]) == []


def test_a_template_opening_is_told_in_every_profile_that_has_it():
    def opening(many: int) -> list[str]:
        openers = [
            ProfileFactory(title=item, duties=[f"Kamu harus siap menghadapi {item} tumpah."])
            for item in OBJECTS[:many]
        ]
        told = faults(openers, ["sosial"])
        return [slug for slug, finding in told if "Pembuka “kamu harus siap" in finding.sentence]

    assert opening(3) == []
    assert opening(4) == sorted(OBJECTS[:4])


def test_nearly_the_same_profile_is_told():
    text = [f"Menimbang {item} nomor {n} di gudang." for n, item in enumerate(OBJECTS)]
    one, two = (ProfileFactory(title=title, duties=text) for title in ("Penimbang", "Juru Timbang"))
    assert "Teks ini hampir sama dengan penimbang." in told_of("juru-timbang", one, two)


BAGS = st.lists(st.frozensets(st.sampled_from("abcdefghij"), min_size=1), max_size=12)


@given(BAGS)
def test_no_near_pair_is_missed(bags):
    def alike(a: frozenset[str], b: frozenset[str]) -> bool:
        return 10 * len(a & b) >= 7 * len(a | b)

    every = {(i, j) for i, j in combinations(range(len(bags)), 2) if alike(bags[i], bags[j])}
    pairs = list(near_pairs(bags))
    assert set(pairs) == every
    assert len(pairs) == len(every)


def vocabulary(*more: TraitTerm, without: str = "") -> list[str]:
    traits = [trait(slug, kind) for slug, kind in KINDS.items() if slug != without]
    return [finding.sentence for finding in vocabulary_faults([*traits, *more], neighbours())]


def test_a_vocabulary_in_use_has_no_faults():
    assert vocabulary() == []


def test_a_trait_that_few_ask_for_is_an_orphan():
    assert vocabulary(trait("teliti")) == ["“teliti” dipakai 0 profesi; sedikitnya 3."]


def test_a_trait_is_said_in_the_first_person():
    sentences = vocabulary(trait("menulis", "sikap", lacking="Sulit menulis."), without="menulis")
    assert sentences == ["Tulis sebagai orang pertama (“Saya …”)."]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"having_you": "Saya menulis."}, "Tulis sebagai sambungan “kalau …”: “kamu …”."),
        ({"lacking_you": ""}, "Tulis sebagai sambungan “kalau …”: “kamu …”."),
        ({"lacking_name": ""}, "Beri nama untuk orang yang tidak punya sifat ini."),
        ({"lacking_name": "Jauh dari praktek"}, "Tulis “praktik”; “praktek” tidak baku."),
    ],
)
def test_a_trait_is_named_and_told_to_the_reader_both_ways(said, sentence):
    assert vocabulary(trait("menulis", "sikap", **said), without="menulis") == [sentence]


def test_each_kind_of_trait_is_in_use_and_each_used_trait_is_there():
    assert vocabulary(without="empati") == [
        "Sifat “empati” tidak ada di sini, tetapi dipakai penimbang, kasir, kurir.",
        "Belum ada sifat berjenis Minat.",
    ]
