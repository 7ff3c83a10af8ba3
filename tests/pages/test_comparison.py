"""Two professions side by side, and the way to choose them."""

import re

import pytest

from profiles.catalogue import snapshot
from profiles.catalogue.presenters import CRITERIA
from profiles.editorial.publishing import publish, save_revision, store, withdraw
from profiles.models import Profession, Revision
from profiles.views import comparison
from tests.factories import ProfileFactory, comparing_with, drafted, published

pytestmark = [pytest.mark.django_db, pytest.mark.alike]

IDS = ["pembeda", *(criterion.id for criterion in CRITERIA)]


@pytest.fixture
def pair(db):
    published(title="Perawat", comparisons=[comparing_with("bidan", this="Pasien.", other="Ibu.")])
    published(title="Bidan", comparisons=[comparing_with("perawat", aspect="Tempat")])


def sections(page: str) -> dict[str, str]:
    parts = re.split(r'<section id="([^"]+)"', page)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def chips(html: str) -> list[tuple[str, str]]:
    """The signs of traits, each with its mark."""
    found = re.findall(
        r'class="chip[^"]*">([^<]+?)\s*(?:<span class="rare">([^<]+)</span>)?</', html
    )
    return [(name, mark) for name, mark in found]


def test_it_opens_with_what_separates_and_has_every_criterion(visitor, pair):
    page = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    assert list(sections(page)) == IDS


def test_every_criterion_has_two_labelled_blocks_in_order(visitor, pair):
    page = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    for id, section in sections(page).items():
        blocks = re.findall(r'data-profesi="([^"]+)"', section)
        assert blocks[:2] == ["perawat", "bidan"], id
        assert id == "pembeda" or len(blocks) == 2, id


def test_stated_differences_of_either_side_come_first(visitor, pair):
    opening = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())["pembeda"]
    assert opening.index("Pasien.") < opening.index("Ibu.")
    assert "Tempat" in opening


def test_traits_are_shared_or_only_in_one(visitor):
    def wanting(*traits):
        return [{"sentence": f"Perlu {trait}.", "trait": trait} for trait in traits]

    published(title="Perawat", suitable=wanting("empati", "ketelitian"))
    published(title="Bidan", suitable=wanting("empati", "kesabaran"))
    opening = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())["pembeda"]
    before, after = opening.split("Hanya di Bidan", 1)
    assert "Ketelitian" in before
    assert "Kesabaran" in after
    assert "Sama-sama dicari:</span> Empati." in after


def test_a_trait_that_one_asks_for_and_the_other_asks_to_lack_is_shared_by_neither(visitor):
    def wanting(had):
        return [{"sentence": "Soal jadwal.", "trait": "suka-kepastian", "had": had}]

    published(title="Perawat", suitable=wanting(had=True))
    published(title="Bidan", suitable=wanting(had=False))
    opening = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())["pembeda"]
    left, right = opening.split("Hanya di Bidan", 1)
    assert "Suka kepastian" in left
    assert "Tanpa suka kepastian" not in left
    assert "Tanpa suka kepastian" in right
    assert "tidak ada sifat yang sama" in right


def test_traits_that_few_ask_for_are_marked_and_come_first(visitor):
    def wanting(*traits):
        return [{"sentence": f"Perlu {trait}.", "trait": trait} for trait in traits]

    published(title="Perawat", suitable=wanting("empati", "ketelitian"))
    published(title="Bidan", suitable=wanting("kesabaran"))
    published(title="Konselor", suitable=wanting("empati", "kesabaran"))
    opening = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())["pembeda"]
    assert chips(opening) == [
        ("Ketelitian", "jarang dicari"),
        ("Empati", ""),
        ("Kesabaran", ""),
    ]
    assert 'href="/tentang/#jarang-dicari"' in opening


def test_what_both_ask_for_is_not_marked_in_their_comparison(visitor):
    def wanting(*traits):
        return [{"sentence": f"Perlu {trait}.", "trait": trait} for trait in traits]

    for number in range(23):
        published(title=f"Lain {number}", suitable=wanting(f"sifat-{number % 2}"))
    published(title="Perawat", field="kesehatan", suitable=wanting("empati", "ketelitian"))
    published(title="Bidan", field="seni", suitable=wanting("empati", "sifat-1"))
    for title in ("Dokter", "Apoteker"):
        published(title=title, field="kesehatan", suitable=wanting("sifat-0"))
    alone = visitor.get("/profesi/perawat/").content.decode()
    assert ("Empati", "jarang dicari") in chips(alone)
    page = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    assert chips(sections(page)["cocok"]) == [
        ("Empati", ""),
        ("Ketelitian", "jarang dicari"),
        ("Empati", ""),
        ("Sifat 1", ""),
    ]


def test_where_nothing_is_marked_nothing_is_explained(visitor, pair):
    opening = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())["pembeda"]
    assert "jarang-dicari" not in opening


def test_the_picture_stands_beside_the_same_numbers_in_words(visitor, pair):
    opening = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())["pembeda"]
    words = re.sub(r"<[^>]+>", "", opening.partition("<svg")[0])
    assert "Sifat yang hanya dicari di Perawat: 0." in words
    assert "Di keduanya: 1." in words
    assert '<svg class="two-sets"' in opening
    assert "aria-hidden" in opening.partition("<svg")[2].partition(">")[0]


@pytest.fixture
def writers(db):
    """Two who both write reports; each has one duty more."""
    report = "Menulis laporan keuangan proyek."
    published(title="Perawat", duties=["Mengganti perban pasien.", report])
    published(title="Bidan", duties=["Laporan keuangan proyek ditulis.", "Menolong persalinan."])


def test_alike_duties_stand_at_the_same_place_and_the_rest_is_marked(visitor, writers):
    duties = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())["tugas"]
    left, right = duties.split('data-profesi="bidan"')
    for side, alike, only, title in (
        (left, "Menulis laporan keuangan proyek.", "Mengganti perban pasien.", "Perawat"),
        (right, "Laporan keuangan proyek ditulis.", "Menolong persalinan.", "Bidan"),
    ):
        shared, own = side.split(f"Hanya di {title}")
        assert shared.index("Mirip di keduanya") < shared.index(alike)
        assert only in own


def test_duties_that_only_one_has_stand_in_the_opening(visitor, writers):
    opening = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())["pembeda"]
    apart, shared = opening.split('class="in-common"')
    assert "Mengganti perban pasien." in apart
    assert "Menolong persalinan." in apart
    assert "Menulis laporan keuangan proyek." not in apart
    assert shared.index("Menulis laporan keuangan") < shared.index("Laporan keuangan proyek")


@pytest.mark.parametrize("view", ["semua", "beda", "sama", "", "sihir", "%00", "BEDA"])
def test_every_view_has_every_criterion_with_exactly_two_blocks(visitor, writers, view):
    response = visitor.get(f"/bandingkan/perawat/bidan/?tampil={view}")
    page = response.content.decode()
    assert response.status_code == 200
    assert list(sections(page)) == IDS
    for id in IDS[1:]:
        blocks = re.findall(r'data-profesi="([^"]+)"', sections(page)[id])
        assert blocks == ["perawat", "bidan"], id
    assert '<link rel="canonical" href="/bandingkan/bidan/perawat/">' in page
    assert page.count('aria-current="true"') == 1


def test_the_differences_hide_what_is_shared(visitor, writers):
    page = visitor.get("/bandingkan/perawat/bidan/?tampil=beda").content.decode()
    assert "Kamu sedang melihat yang beda saja" in page
    assert "Menolong persalinan." in page
    assert "laporan keuangan" not in page
    assert "Sama-sama dicari" not in page
    assert "Perawat perlu berempati." not in page


def test_what_is_shared_hides_the_differences(visitor, writers):
    page = visitor.get("/bandingkan/perawat/bidan/?tampil=sama").content.decode()
    assert "Kamu sedang melihat yang sama saja" in page
    assert "Menolong persalinan." not in page
    assert "Menulis laporan keuangan proyek." in page
    assert "Perawat perlu berempati." in page
    assert "Tidak ada yang sama di bagian ini." in page
    assert "Belum ditulis" not in page


def test_an_unknown_view_shows_everything(visitor, writers):
    whole = visitor.get("/bandingkan/perawat/bidan/").content
    assert visitor.get("/bandingkan/perawat/bidan/?tampil=sihir").content == whole
    assert visitor.get("/bandingkan/perawat/bidan/?tampil=semua").content == whole


def test_the_sides_keep_their_view_when_they_swap(visitor, writers):
    page = visitor.get("/bandingkan/perawat/bidan/?tampil=beda").content.decode()
    assert 'href="/bandingkan/bidan/perawat/?tampil=beda"' in page


def test_words_weigh_what_a_bounded_part_of_the_catalogue_says(visitor, writers, monkeypatch):
    monkeypatch.setattr(snapshot, "SAMPLE", 1)
    for number in range(3):
        published(title=f"Lain {number}", duties=["Menulis laporan keuangan proyek."] * 3)
    nurse, midwife = (ProfileFactory(title=title) for title in ("Perawat", "Bidan"))
    pair = [(profile.slug, profile.duties) for profile in (nurse, midwife)]
    assert snapshot.current_snapshot().sample.weights(*pair).total == 3 + 2 + 2


def test_no_percentage_anywhere(visitor, writers):
    for query in ("", "?tampil=beda", "?tampil=sama"):
        page = visitor.get(f"/bandingkan/perawat/bidan/{query}").content.decode()
        assert "%" not in page
        assert "persen" not in page


def test_two_without_a_stated_difference_say_so(visitor):
    published(title="Perawat")
    published(title="Bidan")
    page = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    assert "belum ditulis redaksi" in page


def test_an_empty_side_is_said_in_words(visitor, pair):
    from profiles.models import Listing

    listing = Listing.objects.get(slug="bidan")
    listing.document["duties"] = []
    listing.save()
    page = sections(visitor.get("/bandingkan/perawat/bidan/").content.decode())
    assert "Belum ditulis" in page["tugas"]


def test_sides_swap_and_both_orders_share_one_canonical_link(visitor, pair):
    forth = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    back = visitor.get("/bandingkan/bidan/perawat/").content.decode()
    assert 'href="/bandingkan/bidan/perawat/"' in forth
    canonical = '<link rel="canonical" href="/bandingkan/bidan/perawat/">'
    assert canonical in forth
    assert canonical in back


def test_either_side_can_be_changed_in_place(visitor, pair):
    page = visitor.get("/bandingkan/perawat/bidan/").content.decode()
    assert '<form class="picker" action="/bandingkan/">' in page
    assert '<option value="perawat" selected>' in page
    assert '<option value="bidan" selected>' in page


def test_the_same_profession_twice_is_a_helpful_page(visitor, pair):
    for address in ("/bandingkan/bidan/bidan/", "/bandingkan/?a=bidan&b=bidan"):
        response = visitor.get(address)
        assert response.status_code == 200
        assert "Kamu memilih Bidan dua kali" in response.content.decode()
        assert 'href="/bandingkan/bidan/perawat/"' in response.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/bandingkan/perawat/sihir/",
        "/bandingkan/sihir/perawat/",
        "/bandingkan/?a=perawat&b=sihir",
        "/bandingkan/?b=sihir",
    ],
)
def test_an_unknown_role_is_a_helpful_page(visitor, pair, address):
    response = visitor.get(address)
    assert response.status_code == 404
    page = response.content.decode()
    assert "Profesi “sihir” tidak ada di sini" in page
    assert '<select id="pilih-a"' in page


def test_a_draft_is_as_unknown_as_any(visitor, pair):
    drafted(title="Rahasia")
    assert visitor.get("/bandingkan/perawat/rahasia/").status_code == 404


def test_two_chosen_lead_to_their_page(visitor, pair):
    for query in ("a=perawat&b=bidan", "a=Perawat&b=BIDAN"):
        response = visitor.get(f"/bandingkan/?{query}")
        assert (response.status_code, response["Location"]) == (302, "/bandingkan/perawat/bidan/")


def test_one_of_two_chosen_gets_suggestions(visitor, pair):
    for query in ("a=perawat", "b=perawat", "a=perawat&b="):
        response = visitor.get(f"/bandingkan/?{query}")
        assert response.status_code == 200
        assert "Sering tertukar dengan Perawat" in response.content.decode()
        assert 'href="/bandingkan/perawat/bidan/"' in response.content.decode()


def test_a_long_catalogue_asks_for_titles_instead_of_a_list(visitor, pair, monkeypatch):
    monkeypatch.setattr(comparison, "LONGEST_LIST", 1)
    page = visitor.get("/bandingkan/?a=perawat").content.decode()
    assert "<select" not in page
    assert 'name="a" value="Perawat"' in page


def test_a_moved_side_redirects(visitor, pair):
    profession = Profession.objects.get(slug="bidan")
    store(ProfileFactory(title="Bidan", slug="bidan-desa"), into=profession)
    publish(save_revision(profession, origin=Revision.Origin.ADMIN))
    response = visitor.get("/bandingkan/perawat/bidan/")
    assert (response.status_code, response["Location"]) == (301, "/bandingkan/perawat/bidan-desa/")


def test_a_withdrawn_side_is_gone_and_the_other_stays_chosen(visitor, pair):
    withdraw(Profession.objects.get(slug="bidan"))
    response = visitor.get("/bandingkan/perawat/bidan/")
    assert response.status_code == 410
    assert '<option value="perawat" selected>' in response.content.decode()


def test_it_costs_the_same_for_two_and_for_twenty(visitor, django_assert_num_queries):
    for count in (2, 20):
        for name in ("Kiri", "Kanan"):
            published(
                title=f"{name} {count}",
                duties=[f"Tugas {n} {name}." for n in range(count)],
                comparisons=[comparing_with(f"peran-{n}") for n in range(count)],
            )
        with django_assert_num_queries(6):
            visitor.get(f"/bandingkan/kiri-{count}/kanan-{count}/")
        with django_assert_num_queries(1):
            visitor.get(f"/bandingkan/kanan-{count}/kiri-{count}/")
