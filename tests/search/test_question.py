"""How a question is read: what it asks for, what it will not have, and whom it compares."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.search.phrasebook import PhraseBook
from profiles.search.question import (
    compares,
    names_alone,
    read_question,
    runs_of_names,
    sides,
    unknown_title,
)
from tests.search.test_phrasebook import topic

BOOK = PhraseBook(
    [
        topic("matematika", "matematika", "hitungan"),
        topic("gambar", "gambar"),
        topic("komputer", "komputer"),
        topic("darah", "darah"),
        topic("fisika", "fisika"),
        topic("orang", "ketemu orang", denying=["pemalu"]),
        topic("kantor", "kantoran"),
        topic("anak", "anak kecil"),
        topic("ipa", "ipa"),
        topic("teknik", "jurusan teknik"),
        topic("tkj", "teknik komputer jaringan", "smk tkj", kind="smk"),
        topic("kuliah", "kuliah", denying=["lulusan smk"]),
        topic("sistem", "si"),
    ]
)


def read(text: str) -> list[str]:
    """The wishes of a question by name, those that it will not have behind a minus."""
    return [("-" if one.denied else "") + one.name for one in read_question(text, BOOK).wishes]


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("suka gambar", ["gambar"]),
        ("tidak suka matematika", ["-matematika"]),
        ("gak bisa matematika", ["-matematika"]),
        ("males ngerjain hitungan", ["-matematika"]),
        ("saya tidak menyukai pekerjaan kantoran", ["-kantor"]),
        ("takut sama darah", ["-darah"]),
        ("kerja yang gak ketemu orang", ["-orang"]),
        ("kurang suka matematika", ["-matematika"]),
        ("gak suka anak kecil", ["-anak"]),
        ("pemalu", ["-orang"]),
        ("bukan pemalu", ["orang"]),
        ("tidak takut darah", ["darah"]),
        ("takut gak bisa matematika", ["-matematika"]),
        ("tidak hanya gambar", ["gambar"]),
        ("gak suka matematika dan fisika", ["-matematika", "-fisika"]),
        ("gak suka matematika tapi suka komputer", ["-matematika", "komputer"]),
        ("suka komputer tapi gak bisa matematika", ["komputer", "-matematika"]),
        ("anak ipa yang gak suka fisika", ["ipa", "-fisika"]),
        ("matematika jelek suka gambar", ["-matematika", "gambar"]),
        ("suka gambar lemah di matematika", ["gambar", "-matematika"]),
        ("nilai fisika ancur", ["-fisika"]),
        ("lemah matematika", ["-matematika"]),
        ("jurusan teknik komputer jaringan", ["tkj"]),
        ("takut hantu", ["-hantu"]),
        ("gak suka ular sawah pengen gambar", ["-ular sawah", "gambar"]),
        ("gak suka matematika, fisika, komputer", ["-matematika", "-fisika", "-komputer"]),
        ("gak suka matematika dan pemalu", ["-matematika", "-orang"]),
        ("gak suka matematika suka gambar", ["-matematika", "gambar"]),
        ("gasuka matematika", ["-matematika"]),
        ("matematika gak bisa", ["-matematika"]),
        ("gambar gak suka", ["-gambar"]),
        ("lihat darah langsung lemes", ["-darah"]),
        ("kalau lihat darah aku pingsan", ["-darah"]),
        ("kurang gambar", ["-gambar"]),
        ("gak masalah hitungan", ["matematika"]),
        ("tidak keberatan ketemu orang", ["orang"]),
        ("harus bisa matematika gak", ["matematika"]),
        ("lulusan smk tkj", ["tkj"]),
        ("si kecil suka gambar", ["gambar"]),
        ("si", ["sistem"]),
        ("susah gak matematika", ["matematika"]),
        ("kurang", []),
        ("tidak", []),
        ("pekerja sosial", []),
        ("", []),
    ],
)
def test_a_question_is_read(text, wishes):
    assert read(text) == wishes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("biologi", "mapel"),
        ("suka biologi", "mapel"),
        ("jurusan biologi", "jurusan"),
        ("s1 biologi", "jurusan"),
        ("lulusan smk animasi", "smk"),
    ],
)
def test_its_words_tell_which_kind_of_study_is_meant(text, kind):
    assert read_question(text, BOOK).studied == kind


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("ahli parfum", "ahli parfum"),
        ("mau jadi tukang gorila", "tukang gorila"),
        ("ahli gizi", ""),
        ("ahli", ""),
        ("ahli komputer", ""),
        ("parfum", ""),
    ],
)
def test_a_name_of_work_that_no_text_knows_is_told(text, title):
    assert unknown_title(read_question(text, BOOK), {"gizi"}.__contains__) == title


def test_what_is_left_are_words_to_search_for():
    question = read_question("kerja di rumah sakit tapi takut darah ya kak", BOOK)
    assert question.rest == "rumah sakit"
    assert question.affirmed == "kerja di rumah sakit tapi ya kak"


def test_a_wish_is_taken_off_with_the_words_that_say_no():
    question = read_question("suka Gambar, tapi nggak suka Matematika", BOOK)
    picture, numbers = question.wishes
    assert question.without(numbers) == "suka Gambar, tapi"
    assert question.without(picture) == "suka tapi nggak suka Matematika"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("beda psikolog dan psikiater", ("psikolog", "psikiater")),
        ("psikolog vs psikiater", ("psikolog", "psikiater")),
        ("mending psikolog atau psikiater ya", ("psikolog", "psikiater")),
        ("psikolog sama psikiater bedanya apa", ("psikolog", "psikiater")),
        ("apa perbedaan antara psikolog dengan psikiater?", ("psikolog", "psikiater")),
    ],
)
def test_a_question_that_compares_has_two_sides(text, expected):
    question = read_question(text, BOOK)
    assert compares(question)
    assert next(sides(question)) == expected


def test_where_several_words_may_part_the_sides_each_is_tried():
    question = read_question("beda guru bimbingan dan konseling dan psikolog", BOOK)
    assert ("guru bimbingan dan konseling", "psikolog") in list(sides(question))


@pytest.mark.parametrize("text", ["psikolog", "psikolog dan psikiater", "psikolog atau", "vs"])
def test_other_questions_have_no_sides(text):
    assert list(sides(read_question(text, BOOK))) == []


NAMES = {"psikolog", "psikiater", "guru bk", "dokter", "dokter hewan"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("psikolog psikiater", ["psikolog", "psikiater"]),
        (
            "bidang apa beda dokter hewan, psikolog, dan guru bk",
            ["dokter hewan", "psikolog", "guru bk"],
        ),
        ("dokter dan psikolog hewan", []),
        ("psikolog dan pelukis", []),
    ],
)
def test_names_count_where_nothing_else_is_said(text, names):
    question = read_question(text, BOOK)
    words = {word for name in NAMES for word in name.split()}
    known = NAMES & set(runs_of_names(question, words.__contains__))
    assert names_alone(question, known) == names


PIECES = """gak takut suka kurang matematika darah gambar jelek lemah dan tapi hanya x vs beda
    anak kecil jurusan teknik komputer jaringan , c++ 💃 \x00"""
SAID = st.lists(st.sampled_from(PIECES.split()), max_size=14).map(" ".join)


@given(SAID)
def test_any_question_is_read(text):
    question = read_question(text, BOOK)
    for one in question.wishes:
        assert 0 <= one.start < one.end <= len(question.tokens)
        assert one.topics or (one.words and one.denied)
        assert len(question.without(one)) <= len(text)
    spans = [range(one.start, one.end) for one in question.wishes]
    assert all(set(a).isdisjoint(b) for n, a in enumerate(spans) for b in spans[n + 1 :])
    assert all(one and other for one, other in sides(question))


@given(st.sampled_from(["gak suka", "tidak bisa", "takut", "benci", "males", "tanpa", "anti"]))
def test_what_follows_a_no_is_never_wished_for(no):
    for name in ("matematika", "darah", "gambar", "fisika"):
        assert read(f"{no} {name}") == [f"-{name}"]
        assert read(f"kerja {no} {name} apa ya") == [f"-{name}"]


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    read_question(text, BOOK)


def test_runs_of_words_that_stand_in_names_may_be_names():
    question = read_question("beda guru bk dan dosen", BOOK)
    words = {"guru", "bk", "dosen"}
    assert runs_of_names(question, words.__contains__) == ["guru", "guru bk", "bk", "dosen"]
    assert runs_of_names(question, {"guru"}.__contains__) == []
