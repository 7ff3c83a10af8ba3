"""Two circles with words in them, as numbers."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.compare.circles import (
    FLAT,
    WIDE,
    WIDEST,
    WIDTHS,
    CircleRegion,
    CircleWord,
    circles,
    in_short,
)

DRAWINGS = pytest.mark.parametrize("drawing", [WIDE, FLAT], ids=["wide", "flat"])
KEEN = tuple(map(CircleWord, ("Empati", "Kesabaran", "Bekerja mandiri")))
BUSY = tuple(
    map(CircleWord, ("Betah banyak bergerak", "Tahan mengurus hal kotor", "Senang melayani"))
)
SHARED = (CircleWord("Daya amati"),)


def regions(drawn):
    return zip(CircleRegion, (drawn.left, drawn.middle, drawn.right), strict=True)


def half_width(line: str, size: int) -> float:
    return sum(WIDTHS.get(letter, WIDEST) for letter in line) * size / 200


@DRAWINGS
def test_both_sides_speak_in_letters_of_one_size(drawing):
    drawn = circles(drawing, KEEN, SHARED, BUSY)
    assert len({word.size for word in (*drawn.left, *drawn.right)}) == 1


@DRAWINGS
def test_swapping_the_sides_mirrors_the_picture(drawing):
    forth, back = circles(drawing, KEEN, SHARED, BUSY), circles(drawing, BUSY, SHARED, KEEN)
    assert [word.lines for word in forth.left] == [word.lines for word in back.right]
    assert forth.middle == back.middle


def test_a_duty_is_smaller_than_a_trait():
    words = (CircleWord("Empati"), CircleWord("Mencatat kunjungan…", is_duty=True))
    trait, duty = circles(WIDE, words, (), ()).left
    assert duty.size < trait.size


def test_what_finds_no_room_is_left_out_and_the_rest_stays():
    endless = CircleWord("Pertanggungjawabanpertanggungjawaban")
    assert circles(FLAT, (endless, *KEEN[:1]), (), ()).left[0].lines[0][1] == "Empati"
    many = tuple(CircleWord(f"Sifat {number}") for number in range(30))
    drawn = circles(FLAT, many, (), ())
    assert 0 < len(drawn.left) < 30
    assert drawn.left[0].lines[0][1] == "Sifat 0"


def test_without_words_two_empty_circles_are_left():
    drawn = circles(WIDE, (), (), ())
    assert (drawn.left, drawn.middle, drawn.right) == ([], [], [])


NAME = st.text("aeimrstukngMBW ", min_size=1, max_size=28).map(lambda s: " ".join(s.split()))
WORDS = st.lists(NAME.filter(bool).map(CircleWord), max_size=4).map(tuple)


@DRAWINGS
@given(left=WORDS, middle=WORDS, right=WORDS)
def test_no_word_touches_a_line_another_word_or_the_edge(drawing, left, middle, right):
    drawn = circles(drawing, left, middle, right)
    for region, words in regions(drawn):
        lines = [(y, line, word.size) for word in words for y, line in word.lines]
        for y, line, size in lines:
            at = (y - 0.7 * size, y + 0.2 * size)
            assert half_width(line, size) <= min(drawing.room(region, height) for height in at)
            assert size < y < drawing.height
        assert all(lower[0] - upper[0] >= upper[2] for upper, lower in pairwise(lines))


@pytest.mark.parametrize(
    ("duty", "short"),
    [
        ("Mencatat kunjungan.", "Mencatat kunjungan"),
        ("Menyusun kerangka dan mengembangkan tokoh.", "Menyusun kerangka…"),
        ("Mewawancarai saksi, pejabat, dan warga.", "Mewawancarai saksi…"),
        ("Bekerja di untuk dari dengan yang lain sampai malam.", "Bekerja…"),
        ("Pertanggungjawabanpertanggungjawaban tahunan.", "Pertanggungjawabanpertanggungjawaban…"),
        ("", ""),
    ],
)
def test_a_duty_is_told_by_its_first_words(duty, short):
    assert in_short(duty) == short
