"""What holds for every text: no word lost, none invented, every place right, no crash."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from profiles.manuscripts import Piece, Reading, as_json, draft, read
from profiles.manuscripts.text import clean, tidy, unmarked
from tests.strategies import examples

TEXTS = [path.read_bytes().decode() for path in (Path(__file__).parent / "texts").glob("*.txt")]
SENTENCES = [s + "." for text in TEXTS for s in re.split(r"\.\s", text)]
WORD = re.compile(r"[^\W_]+")


def strings(value: Any) -> Iterator[str]:
    """All strings in a JSON document, not its keys."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if not isinstance(value, str):
            yield from strings(inner)


def pieces(reading: Reading) -> Iterator[Piece]:
    for p in reading.professions:
        yield p.title
        yield from (*p.overview, *p.duties, *p.suitable, *p.unsuitable)
        for claim in p.misconceptions:
            yield from (piece for piece in (claim.claim, claim.fact) if piece)
        for pair in p.expectations:
            yield from (piece for piece in (pair.expectation, pair.reality) if piece)
        for contrast in p.comparisons:
            yield from (x for x in (contrast.role, contrast.this, contrast.other) if x)
    yield from (*reading.unplaced, *reading.remnants)


# Sentences of real manuscripts in any order and number, and text of any kind between them.
shuffled = st.lists(st.sampled_from(SENTENCES), max_size=14).map(" ".join)
cut = st.tuples(shuffled, st.integers(0, 900)).map(lambda pair: pair[0][pair[1] :])
mixed = st.lists(
    st.one_of(
        st.sampled_from(SENTENCES),
        st.text(max_size=40),
        st.sampled_from(
            ["\n", "\n\n- ", "\n# ", "\n1. ", "**", "\r\n", "\ufeff", " sedangkan ", ", dan "]
        ),
    ),
    max_size=25,
).map("".join)
any_text = st.one_of(st.text(), shuffled, cut, mixed)


@examples(300)
@example("- .*0")
@example("GAN:aa.PEKERJAA SEBAGA STAF,MELAAA. COCO UNTU")
@example("GAN0aa.PEKERJAA SEBAGA STAF,MELAAA. COCO UNTU")
@example("aa.PEKERJAA SEBAGAISTAF 00*0 1*MELAAA. COCO UNTU")
@example('0. ;\rE"JUGA Mea.MiSKONSEP:PROFESI')
@given(any_text)
def test_no_word_is_lost_and_none_invented(text: str):
    said = set(WORD.findall(" ".join(strings(as_json(read(text))))))
    assert said == set(WORD.findall(text))


@examples(200)
@example('B\rBEDA\rA"0;0A"aa.BERBDA,A"0')
@example('0. ;\rE"JUGA Mea.MiSKONSEP:PROFESI')
@given(any_text)
def test_every_piece_is_what_stands_at_its_place(text: str):
    plain = unmarked(clean(text))
    for piece in pieces(read(text)):
        assert piece.text == tidy(plain[piece.start : piece.end])
        assert piece.text


@examples(200)
@given(any_text)
def test_every_profession_can_be_a_draft(text: str):
    for profession in read(text).professions:
        assert draft(profession).title


def test_texts_with_professions_are_among_those_tried():
    assert sum(len(read(text).professions) for text in TEXTS) >= 20


@given(st.text(st.characters(codec=None), max_size=80))
def test_lone_surrogates_and_controls_do_no_harm(text: str):
    read(text + "\ud800\0\r" + text)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "Ia makan nasi. ",
        "guru, sedangkan ",
        "a, ",
        "(a, ",
        "# Guru\n",
        "- a\n",
        "aa.Aa",
        "*a",
        "Guru adalah profesi. Dokter adalah profesi. ",
        "Jika kamu ",
        "padahal ",
        "a: ",
        "\n",
    ],
)
def test_the_largest_manuscript_costs_no_more_than_its_size(unit: str):
    """Work is counted, not time: eight times the text may call at most some 12 times as much."""

    def work(text: str) -> int:
        calls = 0

        def count(frame: object, event: str, arg: object) -> None:
            nonlocal calls
            calls += 1

        sys.setprofile(count)
        try:
            read(text)
        finally:
            sys.setprofile(None)
        return calls

    small = work(unit * (4_000 // len(unit)))
    assert work(unit * (32_000 // len(unit))) <= 12 * small + 20_000
