"""The rule of search by named examples, and what no text may do to it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from profiles import search as searching
from profiles.editorial.publishing import withdraw
from profiles.models import Listing
from profiles.search import MOST_CHARACTERS, MOST_WORDS, search, suggest
from profiles.search.lexicon import Lexicon
from tests.factories import drafted, published
from tests.strategies import examples

pytestmark = pytest.mark.django_db


def titles(question: str, **options: bool) -> list[str]:
    names = dict(Listing.objects.values_list("pk", "title"))
    return [names[pk] for pk in search(question, **options).hits]


def reasons(question: str) -> list[str]:
    found = search(question)
    return list(found.reasons(found.hits).values())


def some(title: str, **changes: object) -> Listing:
    """A profession whose texts say nothing but what the test gives them."""
    plain = {
        "summary": "Ringkas.",
        "duties": ["Hadir."],
        "alternative_titles": [],
        "entry_routes": [{"kind": "pengalaman", "text": "Magang."}],
        "suitable": [{"sentence": "Hadir.", "trait": "empati"}],
        "unsuitable": [{"sentence": "Absen.", "trait": "komunikasi", "firmness": "syarat"}],
        "misconceptions": [{"claim": "Gampang.", "fact": "Sulit.", "why": "Tampaknya."}],
        "expectations": [{"expectation": "Cepat.", "reality": "Lambat."}],
    }
    return published(title=title, **{**plain, **changes})


# --- the order ----------------------------------------------------------------------------


def test_an_exact_title_comes_first_then_an_exact_alternative_title():
    some("Ahli Gizi Klinis", alternative_titles=[{"title": "Ahli Gizi Rumah Sakit"}])
    some("Nutrisionis", alternative_titles=[{"title": "Ahli Gizi"}])
    some("Dietisien", summary="Ahli gizi yang menyusun diet.")
    assert titles("ahli gizi") == ["Nutrisionis", "Ahli Gizi Klinis", "Dietisien"]
    some("Ahli Gizi")
    assert titles("Ahli-Gizi!")[:2] == ["Ahli Gizi", "Nutrisionis"]


def test_each_field_outweighs_the_next():
    some("Penari Latar")
    some("B", alternative_titles=[{"title": "Guru penari muda"}])
    some("C", summary="Melatih penari.")
    some("D", duties=["Melatih penari."])
    some("E", entry_routes=[{"kind": "pengalaman", "text": "Pernah jadi penari."}])
    some("F", misconceptions=[{"claim": "Penari malas.", "fact": "Tidak.", "why": "Entah."}])
    assert titles("penari") == ["Penari Latar", "B", "C", "D"]
    withdraw(Listing.objects.get(title="Penari Latar").profession)
    withdraw(Listing.objects.get(title="B").profession)
    assert titles("penari") == ["C", "D", "E", "F"]


def test_under_a_name_with_all_the_words_what_hardly_speaks_of_them_is_left_out():
    some("Dokter Hewan")
    some("Perawat Hewan", duties=["Membantu dokter."])
    some("Dokter Umum")
    tale = {"claim": "Cuma soal hewan.", "fact": "Juga dokter.", "why": "Entah."}
    some("Perencana Acara", misconceptions=[tale])
    assert titles("dokter hewan") == ["Dokter Hewan", "Perawat Hewan"]
    assert titles("hewan dokter") == ["Dokter Hewan", "Perawat Hewan"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("penyelidikan", "Menyelidiki kasus."),
        ("penyidik", "Penyidikan kasus."),
        ("peradangan", "Mengobati yang meradang."),
        ("pengecekan", "Mengecek mesin."),
        ("dikurangi", "Mengurangi risiko."),
        ("tanda tangan", "Menandatangani berita acara."),
        ("penandatanganan", "Membubuhkan tanda tangan."),
        ("merender", "Mengatur render."),
        ("C++", "Menulis C++ atau C#."),
        ("c#", "Menulis C++ atau C#."),
        ("R&D", "Memimpin R&D."),
        ("S-1", "Lulus S1."),
        ("dr.", "Menyandang gelar dokter."),
    ],
)
def test_words_that_share_a_root_and_short_names_meet(asked, told):
    some("Pandai Besi", duties=[told])
    assert titles(asked) == ["Pandai Besi"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("bekasi", "Merapikan bekas."),
        ("menangis", "Ingin menang."),
        ("relawan", "Menjaga daerah rawan."),
        ("C++", "Memegang brevet C dan C#."),
        ("C#", "Memegang brevet C dan C++."),
        ("koperasi", "Mengoperasikan mesin."),
        ("menandatangani", "Menggenggam tangan."),
    ],
)
def test_words_that_only_look_alike_do_not_meet(asked, told):
    some("Pandai Besi", duties=[told])
    assert titles(asked) == []


def test_a_word_with_several_roots_comes_first_where_it_stands_itself():
    some("A", duties=["Mengkaji aturan."])
    some("B", duties=["Mengaji bersama."])
    assert titles("mengaji") == ["B", "A"]


def test_all_the_words_come_before_some_of_the_words():
    some("Pelatih Renang Muda")
    some("Pelatih Tinju")
    some("Guru Olahraga", duties=["Menjadi pelatih renang."])
    assert titles("pelatih renang") == ["Pelatih Renang Muda", "Guru Olahraga", "Pelatih Tinju"]


def test_one_of_two_words_is_enough_only_as_the_head_of_a_name():
    some("Dokter Umum")
    some("Perawat", duties=["Membantu dokter."])
    assert titles("dokter gigi") == ["Dokter Umum"]
    assert titles("gigi dokter") == []


def test_where_ten_hold_all_the_words_others_do_not_answer():
    some("Dokter Umum")
    for number in range(1, 10):
        some(f"Dokter Gigi {number}")
    assert titles("dokter gigi")[-1] == "Dokter Umum"
    some("Dokter Gigi 10")
    assert len(titles("dokter gigi")) == 10
    assert "Dokter Umum" not in titles("dokter gigi")


@pytest.mark.parametrize("question", ["dokter gigi", "gigi dokter", "dokter gigi anak", "rawat an"])
def test_words_of_few_texts_are_asked_for_at_once_and_find_the_same(monkeypatch, question):
    def asked() -> tuple[list[str], int]:
        with CaptureQueriesContext(connection) as queries:
            found = titles(question)
        return found, sum("MATCH" in q["sql"].upper() for q in queries)

    some("Dokter Umum", duties=["Merawat anak."])
    some("Dokter Gigi")
    some("Perawat Gigi Anak")
    found, once = asked()
    monkeypatch.setattr(Lexicon, "held_by", lambda self, stem: 10**6)
    assert asked() == (found, 2)
    assert found
    assert once == 1


def test_more_than_half_of_the_words_are_enough():
    some("Pemandu Gunung", summary="Memandu pendaki di jalur terjal.")
    assert titles("memandu pendaki gajah") == ["Pemandu Gunung"]
    assert titles("memandu gajah lumba zebra") == []


def test_words_as_they_were_written_come_before_their_kin():
    some("Penyanyi")
    some("Nyanyian Anak")
    assert titles("nyanyian")[0] == "Nyanyian Anak"
    assert titles("penyanyi")[0] == "Penyanyi"


def test_equals_stand_from_a_to_z():
    for title in ("Guru Tari", "Guru Biologi", "Guru Musik"):
        some(title)
    assert titles("guru") == ["Guru Biologi", "Guru Musik", "Guru Tari"]


def test_the_last_word_may_be_unfinished():
    some("Penerjemah Lisan")
    for question in ("pe", "pener", "penerjemah li"):
        assert titles(question) == ["Penerjemah Lisan"]
    assert titles("p") == []


def test_endings_of_a_finished_word_count_in_names_only():
    some("Guru")
    some("Petualang", duties=["Melintasi gurun."])
    some("Ahli Gurun")
    assert titles("guru") == ["Guru", "Ahli Gurun"]
    assert titles("guru") == titles("GURU ")


def test_where_all_words_that_are_read_only_ask_they_are_looked_for():
    some("Tukang", summary="Apakah bagaimana buat cita ingin jurusan kak karier.")
    assert titles("tukang") == ["Tukang"]
    assert titles("apakah/bagaimana/buat/cita/ingin/jurusan/kak/karier/dokter") == ["Tukang"]


def test_words_without_meaning_do_not_matter():
    some("Arsitek", summary="Merancang rumah.")
    assert titles("yang merancang rumah untuk saya") == ["Arsitek"]
    assert titles("profesi yang merancang rumah") == ["Arsitek"]
    assert titles("yang dan di") == []


# --- typing errors ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("arsitk", "arsitek"),
        ("arsitke", "arsitek"),
        ("arstiekk", "arsitek"),
        ("notris", "notaris"),
        ("pilto", "pilot"),
        ("pilor lansekap", "pilot lanskap"),
    ],
)
def test_a_typing_error_is_mended_and_said(typed, meant):
    for title in ("Arsitek", "Notaris", "Pilot", "Pilot Lanskap"):
        some(title)
    found = search(typed)
    assert (found.asked, found.shown, found.was_corrected) == (typed, meant, True)
    assert found.hits


def test_exactly_what_was_typed_can_be_asked_for():
    some("Arsitek")
    found = search("arsitk", exact=True)
    assert not found.was_corrected
    assert found.hits == []
    assert [listing.title for listing in found.nearest] == ["Arsitek"]


@pytest.mark.parametrize("typed", ["aku", "xrsxtxk", "gizi2", "hewan"])
def test_short_strange_and_good_words_are_left_alone(typed):
    for title in ("Ahli Gizi", "Arsitek", "Aki", "Heran"):
        some(title)
    assert not search(typed).was_corrected


def test_two_names_written_as_one_word_are_parted():
    some("Penata Rambut")
    assert search("penatarambut").hits
    assert titles("penatarambut") == ["Penata Rambut"]


def test_nothing_found_leads_to_names_that_are_near():
    some("Perancang Busana")
    some("Penjahit")
    found = search("perancang gedung pencakar langit")
    assert found.hits == []
    assert [listing.title for listing in found.nearest] == ["Perancang Busana"]
    assert not search("zzzz qqqq").nearest


# --- why ----------------------------------------------------------------------------------


def test_a_reason_is_given_where_neither_title_nor_summary_shows_it():
    some("Penari", summary="Tampil di panggung.")
    assert reasons("penari") == [""]
    assert reasons("panggung") == [""]


def test_an_alternative_title_is_named_also_when_it_is_hidden():
    some("Pekerja Sosial", alternative_titles=[{"title": "Social Worker", "hidden": True}])
    for question in ("social worker", "worker", "social wo"):
        assert reasons(question) == ["juga disebut Social Worker"]


def test_the_duty_that_matched_is_quoted():
    duties = ["Hadir.", f"Menyelam ke kapal karam {'yang jauh ' * 12}."]
    some("Arkeolog", duties=duties)
    assert reasons("kapal karam")[0].startswith("dari tugasnya: menyelam ke kapal karam yang jauh")
    assert reasons("kapal karam")[0].endswith(" …")
    assert len(reasons("kapal karam")[0]) < 110


def test_a_reason_is_given_for_what_is_shown_alone_wherever_it_stands_in_the_list():
    for number in range(30):
        some(f"Arkeolog {number}", duties=["Menyelam ke kapal karam."])
    found = search("kapal karam")
    last = found.hits[-1]
    assert found.reasons([last]) == {last: "dari tugasnya: menyelam ke kapal karam"}


def test_other_parts_of_the_page_are_told_by_their_name():
    some("Arkeolog", entry_routes=[{"kind": "izin", "text": "Lisensi selam."}])
    assert reasons("lisensi selam") == ["dari jalur masuknya"]
    assert reasons("empati") == ["dari sifat yang dicarinya"]
    assert reasons("gampang") == ["dari cerita di halamannya"]


# --- limits -------------------------------------------------------------------------------


def test_a_long_question_is_cut_and_said():
    some("Penari")
    assert search("penari " + "x" * 200).was_cut
    found = search("penari " * 9)
    assert found.was_cut
    assert found.asked == " ".join(["penari"] * MOST_WORDS)
    assert not search("penari " * MOST_WORDS).was_cut
    assert len(search("a" * 100_000).asked) == MOST_CHARACTERS


HOSTILE = [
    "",
    " ",
    "\x00",
    "a\x00b",
    "*",
    '"',
    "'",
    "NEAR(a b)",
    "AND OR NOT",
    "penari AND",
    "penari*",
    '{titles} : "penari"',
    "-penari ^tari",
    "a:A & b | !c <-> d",
    "';DROP TABLE profiles_word;--",
    "\ud800",
    "\u202e\u200b\ufeff",
    "💃" * 50,
    "İıſß",
    "%s %(a)s {0}",
    "9" * 5_000,
    "a " * 50_000,
    "penari " * 20_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_bytes_are_safe(text):
    some("Penari")
    drafted(title="Penari Rahasia")
    assert set(search(text).hits) <= set(Listing.objects.values_list("pk", flat=True))
    suggest(text)


PIECES = st.sampled_from(
    ["penari", "rahasia", "tarian", "pe", "AND", "NEAR(", '"', "'", "*", "\x00", "yang", "tair"]
)


@examples(150)
@given(text=st.text(max_size=120) | st.lists(PIECES, max_size=12).map(" ".join))
def test_no_text_raises_or_shows_what_is_not_published(db, text):
    if not Listing.objects.exists():
        some("Penari")
        drafted(title="Penari Rahasia")
        withdraw(some("Tarian Rahasia").profession)
    for exact in (False, True):
        found = search(text, exact=exact)
        assert {"Penari"} >= set(titles(text, exact=exact))
        assert {"Penari"} >= {listing.title for listing in found.nearest}
    assert {"Penari"} >= {one.listing.title for one in suggest(text)}


def test_of_a_hundred_and_more_those_with_the_words_in_their_names_are_kept():
    for number in range(130):
        some(f"Penata {number}", duties=["Merias penganten."])
    some("Perias Penganten")
    found = search("rias penganten")
    assert len(found.hits) == 100
    assert Listing.objects.get(pk=found.hits[0]).title == "Perias Penganten"


def test_a_title_that_is_the_whole_question_is_among_a_hundred_that_hold_its_words():
    for number in range(130):
        some(f"Penata {number}")
    some("Penata")
    found = search("penata")
    assert len(found.hits) == 100
    assert Listing.objects.get(pk=found.hits[0]).title == "Penata"


def test_what_is_withdrawn_meanwhile_is_not_suggested(monkeypatch):
    painter = some("Pelukis")
    both = {painter.pk: "", painter.pk + 1: ""}
    monkeypatch.setattr(searching, "_by_name", lambda text, now: both)
    assert [one.listing.title for one in suggest("pel")] == ["Pelukis"]


def test_it_costs_the_same_for_two_and_for_twenty():
    def cost(question: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            search(question)
        return len(queries)

    costs = []
    for start, count in ((0, 2), (2, 18)):
        for number in range(start, start + count):
            some(f"Penari {number}", duties=["Menjahit kostum."])
        search("penari")
        costs.append([cost(q) for q in ("penari", "penari 1", "kostum", "pena", "pnari")])
    assert costs[0] == costs[1]
    assert max(costs[0]) <= 4
