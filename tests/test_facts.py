"""Facts at a glance: what is asked of every profession alike, and in which words."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from profiles.facts import VARIES, FactKind, YearsBand
from profiles.profile import Fact, Profile
from tests.factories import ProfileFactory, facts
from tests.strategies import facts as any_facts


def fact(kind: str, *values: str) -> Fact:
    return Fact.model_validate({"kind": kind, "values": values})


def test_ten_things_are_asked_in_one_order():
    assert [kind.value for kind in FactKind] == [
        "tempat",
        "jam",
        "orang",
        "tim",
        "badan",
        "perjalanan",
        "layar",
        "bayaran",
        "untuk",
        "lama",
    ]


def test_every_kind_that_has_words_but_pay_and_employers_may_vary():
    varying = {k for k in FactKind if k.vocabulary and VARIES in list(k.vocabulary)}
    assert set(FactKind) - varying == {FactKind.PAY, FactKind.EMPLOYER, FactKind.YEARS}


def test_no_word_tells_how_much_is_paid():
    words = [str(word.label) for word in FactKind.PAY.vocabulary]
    assert words == ["Gaji tetap", "Per proyek", "Komisi atau hasil usaha", "Campuran"]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (fact("tempat", "kantor"), "Kantor"),
        (fact("tempat", "lapangan", "rumah-sakit"), "Rumah sakit atau klinik, lapangan"),
        (fact("untuk", "mandiri", "negara"), "Negara, diri sendiri"),
        (fact("jam", "bervariasi"), "Bervariasi"),
        (fact("lama", "0"), "Bisa langsung dari SMA/SMK"),
        (fact("lama", "0-1"), "Paling lama 1 tahun dari SMA/SMK"),
        (fact("lama", "4"), "4 tahun dari SMA/SMK"),
        (fact("lama", "10-11"), "10–11 tahun dari SMA/SMK"),
    ],
)
def test_a_fact_is_read_in_words(told, words):
    assert told.words == words


@pytest.mark.parametrize(
    ("told", "level"),
    [
        (fact("orang", "sedikit"), 1),
        (fact("badan", "sedang"), 2),
        (fact("perjalanan", "sering"), 3),
        (fact("layar", "bervariasi"), 0),
        (fact("tempat", "kantor"), 0),
        (fact("lama", "4"), 0),
    ],
)
def test_scales_have_levels_and_nothing_else_has(told, level):
    assert told.level == level


@pytest.mark.parametrize(
    ("kind", "values", "sentence"),
    [
        ("jam", ["malam"], "“malam” tidak dikenal; harus salah satu dari: jam-kantor, bergilir"),
        ("jam", ["bergilir", "musiman"], "“Jam kerja” cukup diisi satu"),
        ("tempat", ["bervariasi", "kantor"], "“bervariasi” tidak bersama isi lain"),
        ("lama", ["4 tahun"], "tulis tahun seperti 4 atau 6-7"),
        ("lama", ["7-6"], "tulis tahun seperti 4 atau 6-7"),
        ("lama", ["4-4"], "tulis tahun seperti 4 atau 6-7"),
        ("lama", ["21"], "tulis tahun seperti 4 atau 6-7"),
        ("lama", ["04"], "tulis tahun seperti 4 atau 6-7"),
    ],
)
def test_what_is_outside_the_vocabulary_is_refused_in_a_sentence(kind, values, sentence):
    with pytest.raises(ValidationError) as refused:
        fact(kind, *values)
    assert sentence in str(refused.value)


@pytest.mark.parametrize("values", [[], ["gaji-tetap", "gaji-tetap", "proyek"]])
def test_nothing_and_too_much_are_refused(values):
    with pytest.raises(ValidationError):
        fact("bayaran", *values)


def test_a_kind_is_told_once():
    with pytest.raises(ValidationError, match="tiap jenis fakta cukup diisi sekali"):
        ProfileFactory(facts=[*facts(), {"kind": "jam", "values": ["musiman"]}])


def test_facts_and_their_values_stand_in_one_order_however_they_are_told():
    told = ProfileFactory(facts=facts(tempat="lapangan,kantor"))
    turned = ProfileFactory(facts=facts(tempat="kantor,lapangan,kantor")[::-1])
    assert told == turned
    assert told.digest == turned.digest


def test_who_tells_no_facts_says_what_was_said_before_there_were_any():
    profile = Profile(slug="a", title="A")
    assert profile.digest == "900bb55b8c7c937e0363e7457128cab62b8dbed16aaef33f260fcc856ebaf6c6"


@pytest.mark.parametrize(
    ("years", "band"),
    [
        ("0", "0"),
        ("0-1", "0"),
        ("1-2", "1-3"),
        ("3-4", "1-3"),
        ("4", "4"),
        ("5", "5-6"),
        ("6-7", "5-6"),
        ("7", "7"),
        ("10-11", "7"),
    ],
)
def test_years_are_found_by_the_band_of_who_is_quickest(years, band):
    assert FactKind.YEARS.found_by([years]) == [band]


@given(any_facts)
def test_every_fact_is_found_by_what_is_offered_and_has_words(told):
    for one in Profile.model_validate({"slug": "a", "title": "A", "facts": told}).facts:
        offered = {word.value for word in one.kind.offered}
        assert offered >= set(one.kind.found_by(one.values))
        assert one.words


def test_bands_begin_where_the_one_before_ends():
    bands = [YearsBand.begun(years) for years in range(20)]
    assert bands == sorted(bands, key=list(YearsBand).index)
    assert set(bands) == set(YearsBand)
