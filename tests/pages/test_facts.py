"""Facts at a glance on the pages: a strip, rows of every comparison, the sheet for a class."""

import re

import pytest

from profiles.facts import FactKind
from profiles.models import Listing
from tests.factories import comparing_with, facts, published

pytestmark = [pytest.mark.django_db, pytest.mark.alike]


def section(page: str, id: str) -> str:
    return page.split(f'<section id="{id}"')[1].split("</section>")[0]


def page_of(visitor, address: str) -> str:
    response = visitor.get(address)
    assert response.status_code == 200
    return response.content.decode()


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


# --- one profession -----------------------------------------------------------------------


def test_the_strip_stands_between_the_summary_and_the_way_on(visitor):
    published(title="Perawat", comparisons=[comparing_with("bidan")])
    published(title="Bidan")
    page = page_of(visitor, "/profesi/perawat/")
    places = [page.index(f'id="{id}"') for id in ("ringkasan", "sekilas", "tugas")]
    assert places == sorted(places)
    assert page.index('<dl class="glance">') < page.index("Sering tertukar dengan")


def test_every_kind_is_a_term_with_its_words(visitor):
    published(facts=facts(jam="bergilir", lama="6-7"))
    strip = section(page_of(visitor, "/profesi/pekerja-sosial/"), "sekilas")
    terms = re.findall(r"<dt>(?:<svg.*?</svg>)?([^<]+)</dt>\s*<dd>(.*?)</dd>", strip, re.DOTALL)
    told = {term: words(said) for term, said in terms}
    assert list(told) == [str(kind.label) for kind in FactKind]
    assert told["Jam kerja"] == "Bergilir (sif)"
    assert told["Tempat kerja"] == "Kantor, lapangan"
    assert told["Lama persiapan"] == "6–7 tahun dari SMA/SMK"


def test_a_scale_is_drawn_beside_its_word_and_not_read_out(visitor):
    published(facts=facts(orang="sedikit", perjalanan="sering"))
    strip = section(page_of(visitor, "/profesi/pekerja-sosial/"), "sekilas")
    assert re.search(r'<span class="fact-level" aria-hidden="true">●○○</span>\s*Sedikit', strip)
    assert re.search(r'<span class="fact-level" aria-hidden="true">●●●</span>\s*Sering', strip)


def test_every_kind_has_a_sign_that_is_passed_over(visitor):
    published()
    strip = section(page_of(visitor, "/profesi/pekerja-sosial/"), "sekilas")
    signs = re.findall(r"<svg.*?</svg>", strip, re.DOTALL)
    assert len(set(signs)) == len(FactKind)
    assert all('aria-hidden="true"' in sign for sign in signs)


def test_a_remark_stands_under_its_fact(visitor):
    told = facts(bayaran="campuran")
    told[7]["remark"] = "Pegawai digaji; <lepas> dibayar per kasus."
    published(facts=told)
    strip = section(page_of(visitor, "/profesi/pekerja-sosial/"), "sekilas")
    assert "Campuran Pegawai digaji; &lt;lepas&gt; dibayar per kasus." in words(strip)


def test_what_the_facts_rest_on_is_said(visitor):
    source = {"kind": "redaksi", "citation": "Penilaian redaksi.", "sections": ["facts"]}
    published(sources=[source])
    strip = section(page_of(visitor, "/profesi/pekerja-sosial/"), "sekilas")
    assert "Penilaian redaksi" in strip


def test_without_facts_it_says_so(visitor):
    published(facts=[])
    strip = section(page_of(visitor, "/profesi/pekerja-sosial/"), "sekilas")
    assert "Belum ditulis" in strip
    assert "glance" not in strip


def test_a_text_that_was_published_before_there_were_facts_still_shows(visitor):
    listing = published()
    del listing.document["facts"]
    listing.save()
    strip = section(page_of(visitor, "/profesi/pekerja-sosial/"), "sekilas")
    assert "Belum ditulis" in strip


def test_one_sentence_says_where_pay_cost_and_scholarships_are_looked_up(visitor):
    published()
    page = page_of(visitor, "/profesi/pekerja-sosial/")
    (sentence,) = re.findall(r'<p class="look-up[^>]*>(.*?)</p>', page)
    for office in ("Sakernas BPS", "UMP/UMK", "PDDikti", "KIP Kuliah", "LPDP"):
        assert office in sentence
    assert "Angka gaji dan biaya tidak ditulis di sini" in sentence


# --- two professions ----------------------------------------------------------------------


@pytest.fixture
def unwritten(db):
    """Two that nobody has told apart in words."""
    published(title="Perawat", facts=facts(jam="bergilir", badan="berat"))
    published(title="Bidan", facts=facts(jam="tidak-tentu"))


def rows(html: str) -> list[str]:
    return re.findall(r"<dt>(.*?)</dt>", html, re.DOTALL)


def test_a_pair_that_is_not_written_opens_with_the_facts_that_differ(visitor, unwritten):
    opening = section(page_of(visitor, "/bandingkan/perawat/bidan/"), "pembeda")
    assert "belum ditulis redaksi" not in opening
    assert rows(opening) == ["Jam kerja", "Kerja badan"]
    said = words(opening)
    assert "Jam kerja Perawat: Bergilir (sif) Bidan: Tidak tentu" in said
    assert "Kerja badan Perawat: ●●● Berat Bidan: ●○○ Ringan, banyak duduk" in said


def test_a_pair_that_is_written_has_its_words_first(visitor):
    published(title="Perawat", comparisons=[comparing_with("bidan", this="Pasien.", other="Ibu.")])
    published(title="Bidan", facts=facts(jam="bergilir"))
    opening = section(page_of(visitor, "/bandingkan/perawat/bidan/"), "pembeda")
    assert opening.index("Pasien.") < opening.index("Jam kerja")


def test_all_facts_stand_in_rows_of_their_own_differing_ones_first_and_marked(visitor, unwritten):
    part = section(page_of(visitor, "/bandingkan/perawat/bidan/"), "sekilas")
    left, right = part.split('data-profesi="bidan"')
    for side in (left, right):
        told = [words(term) for term in rows(side)]
        assert told[:3] == ["Jam kerja beda", "Kerja badan beda", "Tempat kerja"]
        assert len(told) == len(FactKind)
        assert [term for term in told[2:] if term.endswith("beda")] == []
    assert "Bergilir (sif)" in left
    assert "Tidak tentu" in right


def test_each_view_has_its_own_rows(visitor, unwritten):
    different = section(page_of(visitor, "/bandingkan/perawat/bidan/?tampil=beda"), "sekilas")
    assert [words(t) for t in rows(different)] == ["Jam kerja beda", "Kerja badan beda"] * 2
    page = page_of(visitor, "/bandingkan/perawat/bidan/?tampil=sama")
    same = [words(term) for term in rows(section(page, "sekilas"))]
    assert len(same) == 2 * (len(FactKind) - 2)
    assert "Jam kerja" not in same
    assert "fact-rows" not in page


def test_a_side_without_facts_is_said_in_words(visitor, unwritten):
    listing = Listing.objects.get(slug="bidan")
    listing.document["facts"] = []
    listing.save()
    part = section(page_of(visitor, "/bandingkan/perawat/bidan/"), "sekilas")
    left, right = part.split('data-profesi="bidan"')
    assert right.count("Belum ditulis") == len(FactKind)
    assert "Belum ditulis" not in left
    assert ">beda<" not in part


def test_two_without_facts_say_so_on_both_sides(visitor):
    published(title="Perawat", facts=[])
    published(title="Bidan", facts=[])
    part = section(page_of(visitor, "/bandingkan/perawat/bidan/"), "sekilas")
    assert part.count("Belum ditulis") == 2


def test_the_sheet_of_a_pair_that_is_not_written_has_them_too(visitor, unwritten):
    sheet = page_of(visitor, "/bandingkan/perawat/bidan/lembar/")
    assert "belum ditulis redaksi" not in sheet
    assert "Jam kerja Perawat: Bergilir (sif) Bidan: Tidak tentu" in words(sheet)
