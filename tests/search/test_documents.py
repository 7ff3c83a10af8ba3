"""What ranking reads of a text: where a stem stands, and what its names begin and end with."""

from hypothesis import given
from hypothesis import strategies as st

from profiles.search.documents import (
    MOST_REMEMBERED,
    PARTS,
    SUMMARY,
    TITLE_PART,
    SearchDocument,
    Worth,
)
from profiles.search.lexicon import Lexicon
from profiles.search.query import Sought
from profiles.search.titles import ends
from profiles.text.stemming import search_terms

SOLO = st.sampled_from(["tari", "guru", "gurun", "air"])
LINES = st.lists(SOLO, max_size=3).map(" ".join)


def text(*parts: str) -> SearchDocument:
    return SearchDocument.of(1, "Guru Tari\nPelatih Tari (Sanggar)", "gurutari", *parts)


def test_a_stem_is_worth_its_strongest_part():
    dancer = text("guru tari", "latih", "tari", "", "", "", "gurun")
    assert dancer.part("tari") == TITLE_PART
    assert dancer.part("gurun") == PARTS[-1] == 1
    assert dancer.part("gur") == dancer.part("uru") == 0


@given(st.lists(LINES, min_size=7, max_size=7), st.lists(SOLO))
def test_a_stem_is_found_where_it_stands(lines, asked):
    one = text(*lines)
    for stem in asked * 2:
        held = [part for part, line in zip(PARTS, lines, strict=True) if stem in line.split()]
        assert one.part(stem) == max(held, default=0)


def sought(word: str) -> Sought:
    (terms,) = search_terms(word)
    return Sought.of(word, terms, Lexicon([]), unfinished=False)


def test_a_word_is_worth_its_best_part_and_more_where_it_stands_whole():
    dancer = text("guru tari", "latih tari", "latih", "", "", "", "gurun")
    assert dancer.worth(sought("tari")) == Worth(TITLE_PART, 2 * TITLE_PART, True)
    assert dancer.worth(sought("penari")) == Worth(TITLE_PART, 2 * TITLE_PART, False)
    begun = sought("lat")._replace(begun=("latih",), sign="lat latih")
    assert dancer.worth(begun) == Worth(TITLE_PART // 2, TITLE_PART // 2, False)
    assert dancer.worth(sought("gur")) == Worth(0, 0, False)


def test_endings_may_count_in_names_only():
    dancer = text("guru tari", "latih", "", "gurun", "", "", "")
    ending = sought("guruh")._replace(begun=("gurun",))
    assert dancer.worth(ending._replace(sign="anywhere")).part == PARTS[3]
    assert dancer.worth(ending._replace(only_in_names=True, sign="names")).part == 0


def test_words_that_do_not_stand_there_do_not_fill_the_memory():
    one = text("guru tari", "", "tari", "", "", "", "")
    for number in range(10 * MOST_REMEMBERED):
        assert one.worth(sought(f"tari{number}")).part == 0
    assert len(one.remembered) <= MOST_REMEMBERED
    assert one.worth(sought("tari")).part == TITLE_PART


def test_a_card_shows_the_title_and_the_summary():
    one = text("guru", "latih", "tari", "air", "", "", "")
    assert one.part("tari") == SUMMARY
    assert one.shows(["tari"])
    assert one.shows(["air", "guru"])
    assert not one.shows(["latih", "air"])


def test_names_are_known_by_their_first_and_last_stems():
    heads, tails = ends("Guru Tari\nPelatih Tari (Sanggar)")
    assert heads == {"guru", "latih"}
    assert tails == {"tari", "sanggar"}
