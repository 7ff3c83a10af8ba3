"""The catalogue: search by title, filters, order, pages."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from profiles.catalogue import reply
from profiles.models import Catalogue, Listing
from profiles.search import Search
from profiles.views import catalogue
from tests.factories import FieldFactory, drafted, published

pytestmark = pytest.mark.django_db


def shown(visitor: Client, address: str) -> list[str]:
    """The titles on a page, in their order."""
    page = visitor.get(address).content.decode()
    return re.findall(r'class="card-title"><a href="[^"]+">([^<]+)<', page)


@pytest.fixture
def three(db):
    published(title="Bidan", field="kesehatan", education="diploma")
    published(title="Perawat", field="kesehatan", education="profesi")
    published(title="Aktor", field="seni", education="tanpa")


def test_it_lists_all_from_a_to_z(visitor, three):
    assert shown(visitor, "/profesi/") == ["Aktor", "Bidan", "Perawat"]


def test_a_draft_is_not_listed(visitor, three):
    drafted(title="Rahasia")
    assert "Rahasia" not in shown(visitor, "/profesi/")


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("bidang=kesehatan", ["Bidan", "Perawat"]),
        ("bidang=kesehatan&bidang=seni", ["Aktor", "Bidan", "Perawat"]),
        ("pendidikan=tanpa&pendidikan=profesi", ["Aktor", "Perawat"]),
        ("bidang=kesehatan&pendidikan=diploma", ["Bidan"]),
        ("q=PERA", ["Perawat"]),
        ("q=zzz", []),
        ("q=zzz&urut=relevan", []),
        ("keterikatan=umumnya", ["Aktor", "Bidan", "Perawat"]),
        ("keterikatan=wajib", []),
        ("sifat=empati", ["Aktor", "Bidan", "Perawat"]),
        ("bukan=komunikasi.kurang", []),
        ("huruf=A", ["Aktor"]),
        ("huruf=b", ["Bidan"]),
        ("bidang=kesehatan&bidang=sihir", ["Bidan", "Perawat"]),
        ("urut=terbaru", ["Aktor", "Perawat", "Bidan"]),
        ("urut=judul", ["Aktor", "Bidan", "Perawat"]),
        ("tidak=dikenal", ["Aktor", "Bidan", "Perawat"]),
    ],
)
def test_filters_narrow_and_order(visitor, three, query, titles):
    assert shown(visitor, f"/profesi/?{query}") == titles


def test_the_number_of_results_stands_in_heading_and_title(visitor, three):
    page = visitor.get("/profesi/?bidang=kesehatan").content.decode()
    assert "<h1>2 profesi cocok dengan saringan</h1>" in page
    assert "<title>2 profesi cocok dengan saringan ·" in page
    for query, heading in (
        ("", "3 profesi"),
        ("q=bidan", "1 profesi cocok dengan pencarian"),
        ("q=bidan&huruf=B", "1 profesi cocok dengan pencarian dan saringan"),
    ):
        assert f"<h1>{heading}</h1>" in visitor.get(f"/profesi/?{query}").content.decode()


def test_each_applied_filter_has_a_link_without_it(visitor, three):
    page = visitor.get("/profesi/?q=bi&bidang=kesehatan&pendidikan=diploma&page=1").content.decode()
    assert 'href="?bidang=kesehatan&amp;pendidikan=diploma"' in page
    assert 'href="?q=bi&amp;pendidikan=diploma"' in page
    assert 'href="?q=bi&amp;bidang=kesehatan"' in page


def test_an_unknown_value_is_said_and_narrows_nothing(visitor, three):
    response = visitor.get("/profesi/?bidang=sihir")
    assert response.status_code == 200
    page = response.content.decode()
    assert 'role="alert"' in page
    assert "sihir" in page
    assert "<h1>3 profesi</h1>" in page


def test_nothing_found_leads_on(visitor, three):
    page = visitor.get("/profesi/?q=zzz").content.decode()
    assert "Tidak ada profesi yang cocok" in page
    assert '<a href="/kecocokan/">Saya tahu apa yang saya suka</a>' in page
    assert '<a href="/bandingkan/">Saya bimbang di antara dua profesi</a>' in page
    assert "/bidang/" not in page
    assert "Lihat semua profesi" in page


def test_only_fields_in_use_are_offered(visitor, three):
    FieldFactory(slug="hukum", title="Hukum")
    assert 'value="hukum"' not in visitor.get("/profesi/").content.decode()


def test_cards_show_the_two_traits_that_tell_most(visitor):
    def wanting(*traits):
        return [{"sentence": f"Perlu {trait}.", "trait": trait} for trait in traits]

    published(title="A", suitable=wanting("empati", "ketelitian", "kesabaran"))
    published(title="B", suitable=wanting("empati", "kesabaran"))
    published(title="C", suitable=wanting("empati"))
    page = visitor.get("/profesi/").content.decode()
    first = page.split('class="card"')[1]
    assert re.findall(r'class="chip">([^<]+)<', first) == ["Ketelitian", "Kesabaran"]


def test_pages_lead_back_and_forth_with_the_filters(visitor, monkeypatch, three):
    monkeypatch.setattr(catalogue, "_PER_PAGE", 1)
    page = visitor.get("/profesi/?bidang=kesehatan&page=1").content.decode()
    assert "Halaman 1 dari 2" in page
    assert 'rel="next" href="?bidang=kesehatan&amp;page=2"' in page
    assert (
        'rel="prev" href="?bidang=kesehatan&amp;page=1"'
        in visitor.get("/profesi/?bidang=kesehatan&page=2").content.decode()
    )


@pytest.mark.parametrize("page", ["-1", "0", "99999999999", "9" * 5_000, "x", "%00", "1.5", ""])
def test_a_page_that_is_none_leads_to_the_nearest(visitor, three, page):
    assert visitor.get(f"/profesi/?page={page}").status_code == 200


FILTERS = "bidang=sosial&pendidikan=sarjana&keterikatan=umumnya&sifat=empati&huruf=P"


@pytest.mark.parametrize(
    ("query", "first", "again"),
    [("", 7, 4), (FILTERS, 7, 4), ("q=profesi", 16, 8), (f"q=profesi&{FILTERS}", 16, 8)],
)
def test_it_costs_the_same_for_two_and_for_twenty(
    visitor, django_assert_max_num_queries, query, first, again
):
    """The first page after a publication reads the index that the next ones remember."""
    spent = []
    for count in (2, 18):
        for number in range(count):
            published(title=f"Profesi {count} {number}")
        with django_assert_max_num_queries(first) as cold:
            visitor.get(f"/profesi/?{query}")
        with django_assert_max_num_queries(again) as warm:
            visitor.get(f"/profesi/?{query}&urut=terbaru")
        spent.append((len(cold), len(warm)))
    assert spent[0] == spent[1]


def test_a_page_reads_no_documents(visitor, django_assert_num_queries):
    published(title="Bidan")
    with django_assert_num_queries(7) as queries:
        visitor.get("/profesi/")
    assert not [query["sql"] for query in queries if '"document"' in query["sql"]]


def test_a_field_lists_its_own(visitor, three):
    assert shown(visitor, "/bidang/kesehatan/") == ["Bidan", "Perawat"]


def test_an_empty_field_says_so_and_leads_on(visitor):
    FieldFactory(slug="hukum", title="Hukum")
    page = visitor.get("/bidang/hukum/").content.decode()
    assert "Belum ada profesi yang terbit di bidang ini" in page
    assert 'href="/profesi/"' in page


def test_an_unknown_field_is_not_found(visitor):
    assert visitor.get("/bidang/sihir/").status_code == 404


# Options and their counts


def option(page: str, name: str, value: str) -> str:
    """The label of one option, as its words."""
    pattern = rf'<label[^>]*><input[^>]*name="{name}" value="{re.escape(value)}".*?</label>'
    found = re.search(pattern, page)
    assert found, (name, value)
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


def test_each_option_says_how_many_professions_there_are_with_it(visitor, three):
    page = visitor.get("/profesi/?bidang=kesehatan").content.decode()
    assert option(page, "bidang", "kesehatan") == "Kesehatan 2 profesi"
    assert option(page, "bidang", "seni") == "Seni 3 profesi"
    assert option(page, "pendidikan", "diploma") == "Diploma (D1-D3) 1 profesi"
    assert option(page, "sifat", "empati") == "Empati Saya punya empati. 2 profesi"
    assert option(page, "bukan", "komunikasi.kurang") == "Saya kurang punya komunikasi. 0 profesi"


def test_an_option_that_leaves_nothing_stays_but_is_quiet(visitor, three):
    page = visitor.get("/profesi/").content.decode()
    quiet = re.findall(
        r'option-none"><input[^>]*name="(?:pendidikan|keterikatan|sifat|bukan)" value="([^"]+)"',
        page,
    )
    assert quiet == [
        "sma",
        "sarjana",
        "pascasarjana",
        "wajib",
        "bersertifikat",
        "bebas",
        "komunikasi.kurang",
    ]


def test_a_closed_group_says_how_many_are_chosen(visitor, three):
    page = visitor.get("/profesi/?sifat=empati&bukan=komunikasi").content.decode()
    summaries = re.findall(r'<summary id="saring-(\w+)">(.*?)</summary>', page)
    assert [name for name, words in summaries if "1 dipilih" in words] == ["sifat", "bukan"]


def test_letters_in_use_are_links(visitor, three):
    page = visitor.get("/profesi/?bidang=kesehatan").content.decode()
    assert re.findall(r'class="step" href="[^"]*huruf=(.)"', page) == ["B", "P"]
    assert 'href="?bidang=kesehatan&amp;huruf=B"' in page
    page = visitor.get("/profesi/?huruf=B").content.decode()
    assert re.search(r'huruf=B" aria-current="true">B<', page)


def test_titles_under_no_letter_stand_under_a_number(visitor, three):
    published(title="3D Artis")
    assert shown(visitor, "/profesi/?huruf=0") == ["3D Artis"]
    assert ">0-9<" in visitor.get("/profesi/").content.decode()


def test_of_those_published_at_once_the_last_one_stands_first(visitor):
    now = timezone.now()
    for title in ("Bidan", "Aktor", "Perawat"):
        published(title=title)
    Listing.objects.update(published_at=now)
    Catalogue.objects.changed()
    assert shown(visitor, "/profesi/?urut=terbaru") == ["Perawat", "Aktor", "Bidan"]


# The face of the search


def found(monkeypatch, **changes):
    """Let the search answer as a test says."""
    monkeypatch.setattr(
        reply,
        "search",
        lambda text, *, exact=False, version: Search(
            **{"asked": text, "shown": text, "hits": [o.pk for o in objects()], **changes}
        ),
    )


def objects() -> list[Listing]:
    return list(Listing.objects.order_by("-title"))


def test_a_corrected_question_is_told_and_can_be_asked_as_it_is(visitor, three, monkeypatch):
    found(monkeypatch, shown="bidan")
    page = visitor.get("/profesi/?q=bidam&bidang=kesehatan").content.decode()
    assert "Menampilkan hasil untuk <strong>bidan</strong>" in page
    assert 'href="?q=bidam&amp;persis=1&amp;bidang=kesehatan">Cari persis “bidam”' in page


def test_an_exact_question_says_so_and_can_be_forgiven(visitor, three, monkeypatch):
    found(monkeypatch)
    page = visitor.get("/profesi/?q=bidan&persis=1").content.decode()
    assert 'href="?q=bidan">Cari juga yang mirip' in page
    assert 'type="hidden" name="persis" value="1"' in page


def test_a_question_is_answered_in_its_own_order_and_with_reasons(visitor, three, monkeypatch):
    why = {listing.pk: f"juga disebut {listing.title}!" for listing in objects()}
    found(monkeypatch, hits=list(why), reasons=lambda ids: {pk: why[pk] for pk in ids})
    assert shown(visitor, "/profesi/?q=x") == ["Perawat", "Bidan", "Aktor"]
    assert shown(visitor, "/profesi/?q=x&urut=judul") == ["Aktor", "Bidan", "Perawat"]
    assert shown(visitor, "/profesi/?q=x&bidang=kesehatan") == ["Perawat", "Bidan"]
    assert "juga disebut Bidan!" in visitor.get("/profesi/?q=x").content.decode()


def test_relevance_is_no_order_where_nothing_was_asked(visitor, three):
    page = visitor.get("/profesi/?urut=relevan").content.decode()
    assert shown(visitor, "/profesi/?urut=relevan") == ["Aktor", "Bidan", "Perawat"]
    assert "Paling sesuai" not in page
    assert 'role="alert"' not in page


def test_a_question_that_was_cut_is_told(visitor, three):
    page = visitor.get("/profesi/?q=" + "sangat+panjang+" * 40).content.decode()
    assert "Pertanyaanmu terlalu panjang" in page


def test_an_answer_of_nothing_leads_to_near_titles_and_to_doors(visitor, three, monkeypatch):
    found(monkeypatch, hits=[], nearest=objects()[:1])
    page = visitor.get("/profesi/?q=zzz").content.decode()
    assert '<a href="/profesi/perawat/">Perawat</a>' in page
    assert "Pintu lain" in page


def test_filters_that_leave_nothing_say_which_one_to_drop(visitor, three):
    page = visitor.get("/profesi/?bidang=seni&pendidikan=diploma").content.decode()
    assert 'href="?pendidikan=diploma">Tanpa “Seni”</a>' in page
    assert 'href="?bidang=seni">Tanpa “Diploma (D1-D3)”</a>' in page
    page = visitor.get(
        "/profesi/?bidang=seni&pendidikan=diploma&keterikatan=wajib"
    ).content.decode()
    assert 'href="?">Tanpa “semua saringan”</a>' in page


def test_an_empty_catalogue_says_so(visitor):
    page = visitor.get("/profesi/").content.decode()
    assert "Belum ada profesi yang terbit" in page
    assert "<h1>0 profesi</h1>" in page


@pytest.mark.parametrize(
    "query",
    [
        "&".join(f"bukan=x{n}" for n in range(4_990)),
        "&".join(["bidang=kesehatan"] * 4_990),
        "sifat=%00&bukan=%00&huruf=%00&keterikatan=%00&q=%00&persis=%00&urut=%00",
        "sifat=&bukan=&huruf=&keterikatan=&q=&persis=&urut=&page=",
        "huruf=%C3%9F&huruf=%EF%AC%81",
        "bukan=.punya&bukan=komunikasi.&bukan=.&bukan=komunikasi.kurang.punya",
        "q=" + "%F0%9F%92%A9" * 500,
        "sifat=" + "a" * 9_000,
    ],
    ids=range(8),
)
def test_hostile_choices_do_no_harm(visitor, three, query):
    page = visitor.get("/profesi/", QUERY_STRING=query)
    assert page.status_code == 200
    assert len(page.content) < 120_000
