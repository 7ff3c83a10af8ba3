"""How a question was read, and what it is answered with: /profesi/?q=..."""

import re

import pytest
from django.test import Client

from profiles.editorial.publishing import withdraw
from profiles.models import Listing
from tests.factories import (
    ConcentrationFactory,
    FieldFactory,
    ProgrammeFactory,
    SubjectFactory,
    TopicFactory,
    drafted,
    published,
    studied,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def hospital():
    """Professions of a hospital, and one outside; some have to do with blood."""
    FieldFactory(slug="kesehatan", title="Kesehatan")
    for title in ("Perawat", "Bidan", "Ahli Gizi"):
        summary = f"{title} bekerja untuk kesehatan orang."
        published(title=title, field="kesehatan", summary=summary, alternative_titles=[])
    published(title="Penulis", alternative_titles=[])
    TopicFactory(
        slug="darah",
        name="darah dan luka",
        asking=["darah"],
        denying=["hemofobia"],
        professions=["perawat", "bidan", "tidak-ada"],
        instead=["ahli-gizi"],
        note="Di rumah sakit ada darah.",
    )


def asked(visitor: Client, question: str, **more: str) -> str:
    response = visitor.get("/profesi/", {"q": question, **more})
    assert response.status_code == 200
    return response.content.decode()


def listed(page: str) -> list[str]:
    return re.findall(r'<h3 class="card-title"><a href="/profesi/([a-z-]+)/">', page)


def tags(page: str) -> list[tuple[str, str]]:
    found = re.findall(
        r'<a class="tag" href="([^"]*)"><span class="visually-hidden">Lepas</span> <span>([^<]*)<',
        page,
    )
    return [(words, address.replace("&amp;", "&")) for address, words in found]


def test_what_is_feared_is_put_aside_and_never_listed(visitor, hospital):
    page = asked(visitor, "takut darah")
    assert listed(page) == ["ahli-gizi", "penulis"]
    assert tags(page) == [("Tanpa: darah dan luka", "?")]
    assert "Disisihkan karena syarat ini" in page
    assert "<p>Perawat, Bidan.</p>" in page
    assert "Di rumah sakit ada darah." in page


def test_a_condition_is_taken_off_by_an_address(visitor, hospital):
    page = asked(visitor, "kerja kesehatan tapi takut darah")
    ((_words, address),) = tags(page)
    assert address == "?q=kerja+kesehatan+tapi"
    assert "perawat" in visitor.get(f"/profesi/{address}").content.decode()


def test_who_is_put_aside_is_named_without_a_link(visitor, hospital):
    assert "/profesi/perawat/" not in asked(visitor, "takut darah")


def test_what_is_asked_for_is_listed_in_the_order_of_the_table(visitor, hospital):
    page = asked(visitor, "gak takut darah")
    assert listed(page) == ["perawat", "bidan"]
    assert tags(page) == [("Soal kerja: darah dan luka", "?")]


def test_where_what_was_asked_for_is_put_aside_its_field_comes_first(visitor, hospital):
    page = asked(visitor, "perawat tapi takut darah")
    assert listed(page) == ["ahli-gizi", "penulis"]


def test_words_that_no_table_knows_are_put_aside_where_texts_hold_them(visitor, hospital):
    published(title="Pawang Ular", alternative_titles=[], duties=["Memberi makan ular."])
    page = asked(visitor, "takut ular")
    assert "pawang-ular" not in listed(page)
    assert ("Tanpa: ular", "?") in tags(page)


def test_a_question_taken_at_its_word_is_not_read(visitor, hospital):
    page = asked(visitor, "takut darah", persis="1")
    assert tags(page) == []
    assert listed(page) == []
    assert 'href="?q=takut+darah&amp;persis=1">Cari kata-katanya saja' in asked(
        visitor, "takut darah"
    )


def test_marks_of_the_catalogue_tell_whom_a_topic_concerns(visitor, hospital):
    TopicFactory(slug="kesehatan", name="kesehatan", marks=["bidang:kesehatan", "sifat:x", "a:b"])
    assert listed(asked(visitor, "gak mau kesehatan")) == ["penulis"]
    # Marks alone do not answer a question that asks for the topic: its words do.
    assert tags(asked(visitor, "kesehatan")) == []


def test_several_topics_give_first_those_that_are_of_all(visitor, hospital):
    TopicFactory(slug="obat", name="obat", professions=["ahli-gizi", "bidan"])
    assert listed(asked(visitor, "suka darah dan obat")) == ["bidan", "perawat", "ahli-gizi"]


def test_filters_narrow_what_was_read(visitor, hospital):
    page = asked(visitor, "takut darah", bidang="kesehatan")
    assert listed(page) == ["ahli-gizi"]


# --- two professions ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        "beda perawat dan bidan",
        "perawat vs bidan",
        "perawat atau bidan",
        "perawat sama bidan bedanya apa",
        "Perawat/Bidan",
        "perawat bidan",
    ],
)
def test_two_professions_lead_to_their_comparison_first(visitor, hospital, question):
    page = asked(visitor, question)
    assert page.index('href="/bandingkan/perawat/bidan/"') < page.index('class="cards"')
    assert listed(page) == ["perawat", "bidan"]
    assert tags(page) == [("Profesi: Perawat", "?q=Bidan"), ("Profesi: Bidan", "?q=Perawat")]


def test_a_pair_tells_what_parts_the_two_where_either_side_says_it(visitor, hospital):
    aspects = [{"aspect": "Fokus", "this": "Orang sakit.", "other": "Ibu dan bayi."}]
    compared = [{"role": "bidan", "title": "Bidan", "aspects": aspects}]
    withdraw(Listing.objects.get(slug="perawat").profession)
    published(title="Ners", alternative_titles=[], comparisons=compared)
    for question in ("ners vs bidan", "bidan vs ners"):
        page = asked(visitor, question)
        assert "<dd>Orang sakit.</dd>" in page
        assert "<dd>Ibu dan bayi.</dd>" in page


def test_a_name_for_several_means_the_first_of_them(visitor, hospital):
    TopicFactory(slug="nakes", kind="sebutan", name="nakes", professions=["bidan", "perawat"])
    assert "/bandingkan/bidan/penulis/" in asked(visitor, "beda nakes dan penulis")


def test_one_profession_twice_is_no_pair(visitor, hospital):
    page = asked(visitor, "beda perawat dan perawat")
    assert listed(page)[:1] == ["perawat"]
    assert "/bandingkan/perawat/perawat/" not in page


def test_a_draft_is_in_no_pair(visitor, hospital):
    drafted(title="Dokter Rahasia")
    assert "rahasia" not in asked(visitor, "beda perawat dan dokter rahasia").replace(
        "dokter rahasia", ""
    )


# --- titles, notes and doors --------------------------------------------------------------


def test_a_title_that_is_not_written_says_so_and_leads_to_its_field(visitor, hospital):
    TopicFactory(
        slug="judul-radiografer",
        kind="judul",
        name="Radiografer",
        marks=["bidang:kesehatan"],
        professions=["bidan"],
    )
    page = asked(visitor, "jadi radiografer")
    assert "“Radiografer” belum ditulis di Kenal Profesi." in page
    assert '<a href="/bidang/kesehatan/">Kesehatan</a>' in page
    assert listed(page) == ["bidan", "ahli-gizi", "perawat"]


def test_a_question_about_pay_is_told_what_there_is_instead(visitor, hospital):
    TopicFactory(slug="gaji", kind="pesan", name="gaji", note="Angka gaji tidak dimuat.")
    page = asked(visitor, "gaji besar")
    assert "Angka gaji tidak dimuat." in page
    assert listed(page) == []
    assert "Tidak ada profesi yang cocok" not in page
    page = asked(visitor, "gaji bidan")
    assert "Angka gaji tidak dimuat." in page
    assert listed(page) == ["bidan"]


def test_a_topic_may_have_a_door(visitor, hospital):
    TopicFactory(slug="bingung", kind="pesan", name="belum tahu", door="/kecocokan/")
    page = asked(visitor, "belum tahu")
    assert '<a href="/kecocokan/">Buka: belum tahu</a>' in page


def test_the_door_of_a_matter_is_for_who_will_not_have_it(visitor, hospital):
    TopicFactory(slug="kuliah", name="kuliah", asking=["kuliah"], door="/tanpa-kuliah/")
    assert '<a href="/tanpa-kuliah/">Buka: Tanpa kuliah</a>' in asked(visitor, "gak mau kuliah")
    assert suggested(visitor, "gak mau kuliah")[0][:2] == ("Tanpa kuliah", "/tanpa-kuliah/")
    assert "Buka: " not in asked(visitor, "kuliah")
    assert suggested(visitor, "kuli")[0][:2] == ("kuliah", "/profesi/?q=kuliah")


def test_a_title_that_nothing_knows_says_so_and_lists_no_other(visitor, hospital):
    page = asked(visitor, "ahli parfum")
    assert "“Ahli parfum” belum ditulis di Kenal Profesi." in page
    assert listed(page) == []
    assert 'href="/jurusan/"' in page
    assert 'href="/kecocokan/"' in page
    assert suggested(visitor, "ahli parfum") == [
        ("Ahli parfum belum ditulis di sini", "/profesi/?q=ahli+parfum", "")
    ]
    assert listed(asked(visitor, "ahli gizi")) == ["ahli-gizi"]


def test_a_comparison_that_asks_for_pay_is_told_too(visitor, hospital):
    TopicFactory(slug="gaji", kind="pesan", name="gaji", note="Angka gaji tidak dimuat.")
    page = asked(visitor, "gaji bidan vs perawat")
    assert page.index("Angka gaji tidak dimuat.") < page.index("/bandingkan/bidan/perawat/")


def test_a_condition_at_the_end_of_a_long_question_counts(visitor, hospital):
    page = asked(visitor, "aku pengen banget kerja di bidang kesehatan tapi aku takut sama darah")
    assert "Tanpa: darah dan luka" in page
    assert "perawat" not in listed(page)
    assert "terlalu panjang" not in page


def test_typing_errors_are_corrected_before_a_question_is_read(visitor, hospital):
    TopicFactory(slug="introvert", name="introvert", professions=["penulis"])
    page = asked(visitor, "introverd")
    assert listed(page) == ["penulis"]
    assert "Menampilkan hasil untuk <strong>introvert</strong>" in page


def test_a_word_that_the_tables_know_is_no_typing_error(visitor, hospital):
    published(title="Ahli Cadangan", alternative_titles=[])
    TopicFactory(slug="cadanga", name="cadanga", professions=["penulis"])
    assert listed(asked(visitor, "cadanga")) == ["penulis"]


# --- while typing, and in bad faith -------------------------------------------------------


def suggested(visitor: Client, text: str) -> list[tuple[str, str, str]]:
    answer = visitor.get("/profesi/saran/", {"q": text}).json()
    return [(one["judul"], one["alamat"], one["karena"]) for one in answer["saran"]]


def test_a_comparison_is_suggested_first(visitor, hospital):
    first = ("Perawat atau Bidan", "/bandingkan/perawat/bidan/", "perbandingan")
    assert suggested(visitor, "beda perawat dan bidan")[0] == first


def test_a_condition_is_suggested_with_whom_it_leaves(visitor, hospital):
    assert suggested(visitor, "takut darah") == [
        ("Tanpa darah dan luka", "/profesi/?q=takut+darah", "2 profesi"),
        ("Ahli Gizi", "/profesi/ahli-gizi/", ""),
        ("Penulis", "/profesi/penulis/", ""),
    ]


def test_topics_are_suggested_by_their_beginning(visitor, hospital):
    assert suggested(visitor, "dar") == [
        ("darah dan luka", "/profesi/?q=darah", "Soal kerja"),
    ]
    assert suggested(visitor, "darah")[0] == ("Perawat", "/profesi/perawat/", "darah dan luka")


def test_a_title_that_is_not_written_is_suggested_by_its_field(visitor, hospital):
    TopicFactory(slug="sar", kind="judul", name="Penyelamat", marks=["bidang:kesehatan"])
    TopicFactory(slug="lain", kind="judul", name="Entah", professions=["bidan"])
    assert suggested(visitor, "penyelamat")[0] == (
        "Penyelamat belum ditulis di sini",
        "/bidang/kesehatan/",
        "bidang: Kesehatan",
    )
    assert suggested(visitor, "entah")[0][:2] == (
        "Entah belum ditulis di sini",
        "/profesi/?q=Entah",
    )


PIECES = ["gak ", "takut ", "vs ", "dan ", "darah ", "perawat ", "beda ", "/", "c++ ", "\x00", "💃"]


@pytest.mark.parametrize(
    "question",
    [
        *(piece * 400 for piece in PIECES),
        "gak takut tapi bukan tanpa selain kecuali darah",
        "beda vs atau sama dengan",
        "perawat vs bidan vs penulis vs ahli gizi vs perawat vs bidan vs",
        "takut takut takut takut darah darah darah darah",
        "jelek jelek jelek",
    ],
    ids=range(len(PIECES) + 5),
)
def test_a_hostile_question_is_answered_too(visitor, hospital, question):
    assert visitor.get("/profesi/", {"q": question}).status_code == 200
    assert visitor.get("/profesi/saran/", {"q": question}).status_code == 200


# --- what is studied ----------------------------------------------------------------------


def test_a_programme_a_concentration_and_a_subject_open_with_their_pages(visitor):
    published(
        programmes=[studied("psikologi")],
        concentrations=[{"concentration": ConcentrationFactory(slug="tkj").slug, "tie": "umum"}],
    )
    SubjectFactory(slug="biologi")
    for question, address, kind in (
        ("psikologi", "/jurusan/psikologi/", "Jurusan kuliah"),
        ("tkj", "/smk/tkj/", "Jurusan SMK"),
        ("biologi", "/mapel/biologi/", "Pelajaran"),
    ):
        page = asked(visitor, question)
        assert f'<a href="{address}">{kind}: ' in page
        assert suggested(visitor, question)[0][1:] == (address, kind)


def test_of_studies_of_one_name_the_words_tell_which_opens_first(visitor):
    ProgrammeFactory(slug="biologi", name="Biologi")
    ConcentrationFactory(slug="biologi", name="Biologi")
    SubjectFactory(slug="biologi", name="Biologi")
    for question, first in (
        ("biologi", "/mapel/biologi/"),
        ("kuliah biologi", "/jurusan/biologi/"),
        ("smk biologi", "/smk/biologi/"),
    ):
        doors = re.findall(r'<li><a href="(/[a-z]+/biologi/)">', asked(visitor, question))
        assert doors[0] == first
        assert len(doors) == 3
        assert suggested(visitor, question)[0][1] == first


def test_a_study_that_is_refused_opens_nothing(visitor):
    published(programmes=[studied("psikologi")])
    assert "/jurusan/psikologi/" not in asked(visitor, "gak mau psikologi").split("<footer")[0]
