"""The published words: beginnings, neighbours, and how many texts hold them."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from profiles.search.lexicon import Lexicon, PublishedWord
from profiles.text.stemming import stem

WORDS = st.text("abk1", min_size=2, max_size=8)


def vocabulary(*words: str) -> Lexicon:
    entries = [
        PublishedWord(word, stem(word), 1, at % 2) for at, word in enumerate(sorted(set(words)))
    ]
    return Lexicon(sorted(entries, key=lambda entry: entry.stem))


@given(st.sets(WORDS), WORDS)
def test_every_word_within_the_errors_is_found(words, typed):
    """One error anywhere; two only in long words, and with the first letter right."""
    expected = {
        (other, errors)
        for other in words - {typed}
        if (errors := OSA.distance(typed, other)) <= 1
        or (errors == 2 and other[0] == typed[0] and len(other) > 5)
    }
    within = vocabulary(*words - {typed})._within(typed, 2)
    assert {(entry.word, errors) for entry, errors in within} == expected


@given(st.sets(WORDS), WORDS)
def test_a_word_is_begun_where_any_word_begins_so(words, start):
    known = vocabulary(*words)
    assert known.begins(start) == any(word.startswith(start) for word in words)
    assert bool(known.begun(start)) == known.begins(start)


def test_a_dozen_endings_those_of_most_names_first():
    entries = [
        PublishedWord(f"tari{letter}", f"tari{letter}", 1, 0) for letter in "abcdefghijklmnop"
    ]
    entries.append(PublishedWord("tarix", "tarix", 1, 1))
    known = Lexicon(entries)
    assert len(known.begun("tari")) == 12
    assert known.begun("tari")[:2] == ["tarix", "taria"]
    assert known.begun("tari", in_names=True) == ["tarix"]


def test_a_stem_stands_at_most_in_the_texts_of_all_its_words():
    known = Lexicon([PublishedWord("menari", "tari", 3, 0), PublishedWord("penari", "tari", 2, 2)])
    assert known.held_by("tari") == 5
    assert known.held_by("lukis") == 0


def test_names_that_look_alike_begin_alike():
    known = Lexicon(
        [PublishedWord("bidan", "bidan", 1, 1), PublishedWord("pidana", "pidana", 1, 1)]
    )
    assert known.alike("bidang") == ["bidan"]


def test_a_word_of_no_root_is_looked_for_by_the_published_word_inside_it():
    known = vocabulary("render", "podcast")
    assert known.terms("merender") == (("merender", "render"),)
    assert known.knows("merender")
    assert known.terms("mewebinar") == (("mewebinar",),)
    assert not known.knows("mewebinar")


def test_two_short_names_that_were_written_as_one_are_parted():
    known = Lexicon([PublishedWord("ui", "ui", 1, 1), PublishedWord("ux", "ux", 1, 1)])
    assert known.corrected("uiux") == "ui ux"
