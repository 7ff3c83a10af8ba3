"""Words of one root meet, and words that only look alike stay apart."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.text.morphology import Derivation, derivations, likely
from profiles.text.stemming import LONGEST, all_roots, roots, stem, words
from profiles.text.usage import COMPOUNDS, KIN, MORE_ROOTS, NO_ROOTS, RULE_BREAKERS, WHOLE

PAIRS = Path(__file__).parents[2] / "bench" / "word_pairs.txt"


def pairs(sign: str) -> list[tuple[str, str]]:
    lines = (line.split() for line in PAIRS.read_text().splitlines() if line[:1] == sign)
    return [(one, other) for _sign, one, other in lines]


def meet(one: str, other: str) -> bool:
    return not set(roots(one)).isdisjoint(roots(other))


def test_words_of_one_root_meet():
    assert len(pairs("=")) >= 250
    assert [pair for pair in pairs("=") if not meet(*pair)] == []


def test_words_that_only_look_alike_do_not_meet():
    assert len(pairs("/")) >= 150
    assert [pair for pair in pairs("/") if meet(*pair)] == []


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("memberdayakan", ("daya",)),
        ("keberhasilannya", ("hasil",)),
        ("dipertanggungjawabkan", ("tanggungjawab", "tanggung", "jawab")),
        ("psikologi", ("psikologi", "psikolog")),
        ("mengalami", ("alami", "alam")),
        ("memerah", ("merah", "perah")),
        ("dokter", ("dokter",)),
        ("kubernetes", ("kubernetes",)),
    ],
)
def test_a_word_has_all_the_roots_that_it_may_have_the_likeliest_first(word, found):
    assert roots(word) == found
    assert stem(word) == found[0]


def test_a_text_has_the_roots_of_its_words():
    assert all_roots("Memberitahukan dan mengecek") == ["beritahu", "beri", "tahu", "cek"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C++, C# dan .NET", ["cplusplus", "csharp", "dan", "dotnet"]),
        ("UI/UX K3 S1 dr.", ["ui", "ux", "k3", "s1", "dr"]),
        ("c+ c+++ a# obj.net", ["c", "c", "a", "obj", "net"]),
    ],
)
def test_symbols_and_short_names_are_words(text, found):
    assert words(text) == found


def known(*words: str):
    return frozenset(words).__contains__


def derived(word: str, *dictionary: str) -> set[Derivation]:
    return set(derivations(word, known(*dictionary)))


def test_a_word_is_read_in_every_way_that_the_dictionary_knows():
    assert derived("mengukur", "ukur", "kukur") == {
        Derivation("ukur", ("meN",)),
        Derivation("kukur", ("meN",)),
    }
    assert Derivation("cek", ("peN",), "an") in derived("pengecekan", "cek")
    assert derived("keterampilan", "terampil", "ampil") == {Derivation("terampil", ("ke",), "an")}
    assert derived("dipelajarinya", "ajar") == {Derivation("ajar", ("di", "per"), "i", 1)}


def test_what_grammar_forbids_is_no_reading():
    assert derived("mengukuran", "ukur") == set()
    assert derived("menangis", "menang", "nang") == set()
    assert derived("relawan", "rawan") == set()


def best(word: str, *dictionary: str, outdone: str = "") -> list[str]:
    return [one.root for one in likely(derived(word, *dictionary), outdone.split().__contains__)]


def test_of_several_readings_the_likely_ones_are_left():
    assert best("bersekolah", "sekolah", "seko") == ["sekolah"]
    assert best("pelebaran", "lebar", "lebaran") == ["lebar"]
    assert best("perasaan", "rasa", "asa") == ["rasa"]
    assert best("berisi", "isi", "risi") == ["isi"]
    assert best("menyerah", "serah", "cerah") == ["serah"]
    assert best("mengecap", "cap", "kecap") == ["kecap"]
    assert set(best("mengurus", "urus", "kurus")) == {"kurus", "urus"}
    assert best("mengurus", "urus", "kurus", outdone="kurus") == ["urus"]
    assert best("mengurus", "kurus", outdone="kurus") == ["kurus"]
    assert best("abc") == []


def test_the_lists_of_usage_say_nothing_twice():
    assert WHOLE.isdisjoint(RULE_BREAKERS)
    assert all(word != root for word, root in (KIN | RULE_BREAKERS).items())
    assert NO_ROOTS.isdisjoint(MORE_ROOTS)
    assert all("".join(parts) == whole for whole, parts in COMPOUNDS.items())


@given(st.text("abdeghiklmnprstuy", max_size=60))
def test_any_word_has_roots_that_are_words(word):
    found = roots(word)
    assert len(set(found)) == len(found) >= 1
    assert all(found) or word == ""
    assert len(word) <= LONGEST or found == (word,)


@given(st.sampled_from(["tulis", "ajar", "kerja", "rawat", "hitung", "gambar"]))
def test_a_root_meets_what_is_made_of_it(root):
    assert all(meet(root, f"{root}{end}") for end in ("", "an", "kan", "nya", "lah", "kah"))
    assert all(meet(root, f"{start}{root}") for start in ("di", "ter", "se"))
