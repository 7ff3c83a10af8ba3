"""What was read, moved about by an editor: nothing gets lost between reading and draft."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.manuscripts import draft, read
from profiles.manuscripts.arranging import (
    SECTION_PLACES,
    SIDES,
    UNPLACED,
    Arrangement,
    DraftPart,
    Place,
    Placed,
    arranged,
    arranged_rows,
    fitting,
    place_of,
    profession_text,
    sentence_starts,
)
from profiles.manuscripts.describing import choices, obstacles, remarks, tally

TEXT = """Pekerjaan sebagai Terapis Seni melibatkan pendampingan orang yang sulit bicara. \
Tugas utama meliputi menyusun sesi melukis, serta mencatat kemajuan klien. \
Orang yang cocok adalah mereka yang sabar dan teliti. \
Orang yang cepat bosan akan tidak cocok dengan pekerjaan ini. \
Miskonsepsi tentang terapis seni adalah bahwa ia hanya mengajari orang melukis, \
padahal lukisan hanya jalan untuk bicara. \
Perbedaan dengan profesi yang mirip, seperti Guru Seni Budaya, adalah bahwa \
terapis seni menolong orang pulih, sedangkan guru seni budaya mengajar keterampilan. \
Resep rendang ada di halaman lain."""
OTHER = TEXT.replace("Terapis Seni", "Pelatih Renang").replace("terapis seni", "pelatih renang")
RECIPE = "Rebus santan dengan lengkuas. Masukkan daging. Aduk sampai kering."

places = st.one_of(
    st.sampled_from([Place(part) for part in DraftPart if part not in SIDES]),
    *(
        st.builds(Place, st.just(part), st.integers(1, 3), st.sampled_from(sides))
        for part, sides in SIDES.items()
    ),
)
pieces = st.lists(st.builds(Placed, st.text("ab \n", max_size=8), places), max_size=12)


def one(text=TEXT):
    (arrangement,) = arranged(read(text), text)
    return arrangement


def of(*given):
    """Terapis Seni with pieces as (code, text)."""
    placed = (Placed(text, place_of(code)) for code, text in given)
    return Arrangement("Terapis Seni", 0, 0, tuple(placed))


def words(texts):
    return sorted(word for text in texts for word in text.split())


# --- places -------------------------------------------------------------------------------


@given(places)
def test_a_place_is_the_same_after_the_form(place):
    assert place_of(str(place)) == place


@pytest.mark.parametrize(
    "code", ["", "nosuch", "beda", "beda-0-ini", "beda-1-fakta", "tugas-1-x", "beda-9999-ini", "\0"]
)
def test_a_code_that_names_no_place_leaves_the_piece_to_be_placed(code):
    assert place_of(code) == UNPLACED


def test_every_pair_can_be_chosen_and_one_more():
    codes = [code for _label, options in choices(one()) for code, _name in options]
    assert {"tugas", "belum", "bukan", "beda-1-lain", "miskonsepsi-1-fakta"} <= set(codes)
    assert {"beda-2-nama", "ekspektasi-1-realita"} <= set(codes)
    assert "beda-3-nama" not in codes


def test_the_pairs_in_the_list_name_the_role():
    names = dict(option for _label, options in choices(one()) for option in options)
    assert names["beda-1-lain"] == "Beda 1: sisi lain (Guru Seni Budaya)"
    assert names["beda-2-lain"] == "Beda baru: sisi lain"


# --- reading ------------------------------------------------------------------------------


def test_what_was_read_and_left_alone_makes_the_same_draft():
    assert draft(profession_text(one())) == draft(read(TEXT).professions[0])


def test_what_could_not_be_placed_stands_where_it_stood():
    assert one().pieces[-1].place == UNPLACED
    assert one().unplaced() == ["Resep rendang ada di halaman lain."]


def test_two_professions_have_their_own_sentences():
    text = f"{TEXT}\n\n{OTHER}"
    first, second = arranged(read(text), text)
    assert (first.title, second.title) == ("Terapis Seni", "Pelatih Renang")
    assert first.unplaced() == second.unplaced() == ["Resep rendang ada di halaman lain."]
    assert text[second.start : second.end] == OTHER


def test_a_text_about_no_profession_is_one_list_of_sentences_to_place():
    arrangement = one(RECIPE)
    assert arrangement.title == ""
    assert words(arrangement.unplaced()) == words([RECIPE])


def test_only_whole_professions_fit_on_a_page():
    text = f"{TEXT}\n\n{OTHER}"
    both = arranged(read(text), text)
    first = len(both[0].pieces)
    assert [fitting(both, most) for most in (first - 1, first, 2 * first)] == [0, 1, 2]


# --- beside the manuscript ----------------------------------------------------------------


def test_each_sentence_stands_beside_its_pieces():
    arrangement = one()
    shown = list(arranged_rows(TEXT, sentence_starts(TEXT), arrangement))
    duties = shown[1]
    assert [text for text, place in duties.source if place] == [
        "menyusun sesi melukis",
        "mencatat kemajuan klien",
    ]
    assert [arrangement.pieces[n].text for n in duties.pieces] == [
        "menyusun sesi melukis",
        "mencatat kemajuan klien",
    ]


@given(
    st.text("Ab .\n", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8),
)
def test_the_page_shows_every_word_of_the_text_and_every_piece_once(text, spans):
    given = [(min(a, len(text)), min(max(a, b), len(text))) for a, b in spans]
    placed = tuple(Placed("x", UNPLACED, a, b) for a, b in given)
    shown = list(arranged_rows(text, sentence_starts(text), Arrangement("", 0, len(text), placed)))
    assert sorted(n for row in shown for n in row.pieces) == list(range(len(given)))
    source = "".join(part for row in shown for part, _place in row.source)
    assert "".join(filter(str.isalnum, source)) == "".join(filter(str.isalnum, text))


def test_a_piece_that_was_moved_here_brings_its_sentence():
    text = f"{TEXT}\n\n{OTHER}"
    first, second = arranged(read(text), text)
    moved = replace(second, pieces=(*second.pieces, first.pieces[0]))
    shown = list(arranged_rows(text, sentence_starts(text), moved))
    assert "Terapis Seni" in shown[0].source[0][0]


# --- drafts -------------------------------------------------------------------------------


def test_each_line_of_a_duty_is_a_duty():
    text = profession_text(of(("tugas", "mencatat\r\n\n menghitung ")))
    assert draft(text).duties == ("Mencatat", "Menghitung")


def test_two_pieces_at_one_side_are_one_text():
    text = profession_text(
        of(("miskonsepsi-1-fakta", "Ia dibayar."), ("miskonsepsi-1-fakta", "Ia dilatih."))
    )
    assert draft(text).misconceptions[0].fact == "Ia dibayar. Ia dilatih."


@given(pieces)
def test_a_draft_holds_every_word_that_was_placed(given):
    named = [Placed(f"r{n}", Place(DraftPart.COMPARISON, n, "nama")) for n in (1, 2, 3)]
    arrangement = Arrangement("Terapis", 0, 0, (*given, *named))
    text = profession_text(arrangement)
    flat = [p.text for p in (*text.overview, *text.duties, *text.suitable, *text.unsuitable)]
    pairs = [(p.claim, p.fact) for p in text.misconceptions]
    pairs += [(p.expectation, p.reality) for p in text.expectations]
    pairs += [(p.role, p.this, p.other) for p in text.comparisons]
    flat += [side.text for pair in pairs for side in pair if side]
    placed = [p.text for p in arrangement.pieces if p.place.part in SECTION_PLACES]
    assert words(flat) == words(placed)


def test_empty_sections_are_counted_as_empty():
    counts = dict(tally(one()))
    assert (counts["Tugas"], counts["Ekspektasi dan realita"]) == (2, 0)


def test_a_claim_without_its_fact_is_remarked():
    assert remarks(of(("miskonsepsi-1-anggapan", "ia menganggur")), ()) == [
        "Miskonsepsi “ia menganggur” belum punya fakta."
    ]


def test_nothing_stands_in_the_way_of_what_was_read():
    assert list(obstacles(one())) == []


@pytest.mark.parametrize(
    ("arrangement", "sentence"),
    [
        (replace(of(("tugas", "x")), title=""), "Tulis judul profesinya."),
        (replace(of(("tugas", "x")), title="x" * 121), "121 karakter, paling banyak 120"),
        (of(("belum", "x"), ("bukan", "y"), ("tugas", " ")), "Belum ada potongan yang ditempatkan"),
        (of(("tugas", "x" * 601)), "Tugas “xxxx"),
        (of(("ringkasan", "x" * 300), ("ringkasan", "y" * 300)), "berisi 601 karakter"),
        (of(("ekspektasi-1-realita", "x" * 601)), "paling banyak 600"),
        (of(("beda-1-nama", "x" * 121)), "paling banyak 120"),
        (of(("beda-2-ini", "mengajar")), "Beda 2 belum punya nama profesi lain."),
    ],
)
def test_what_cannot_be_stored_is_said(arrangement, sentence):
    assert sentence in " ".join(obstacles(arrangement))
