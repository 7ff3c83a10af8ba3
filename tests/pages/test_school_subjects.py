"""/mapel/: what the subjects that one likes, or must drop, support."""

import re

import pytest

from tests.factories import ProgrammeFactory, StudyGroupFactory, SubjectFactory, published, studied

pytestmark = [pytest.mark.django_db, pytest.mark.alike]


def page_of(visitor, address: str) -> str:
    response = visitor.get(address)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def part(page: str, heading: str) -> str:
    """What stands under a heading, up to the next section."""
    return page.partition(f'<h2 id="{heading}">')[2].partition("</section>")[0]


def tally(page: str) -> list[int]:
    """Professions that are supported, not yet, and that depend on no subject."""
    return [int(n) for n in re.findall(r"<b>(\d+)</b>", page.partition('class="tally"')[2])][:3]


@pytest.fixture
def school(db) -> None:
    """Three groups, a programme in each, and a profession from each; and one from anywhere."""
    for position, slug in enumerate(("biologi", "kimia", "matematika")):
        SubjectFactory(slug=slug, position=position, elective=slug != "matematika")
    groups = {"kedokteran": ["biologi", "kimia"], "komputer": ["matematika"], "pendidikan": []}
    for number, (slug, subjects) in enumerate(groups.items(), start=1):
        wording = "Mengikuti jurusan." if not subjects else "Tertulis."
        group = StudyGroupFactory(slug=slug, number=number, supports=subjects, wording=wording)
        ProgrammeFactory(slug=f"ilmu-{slug}", group=group)
    published(title="Dokter", programmes=[studied("ilmu-kedokteran", tie="wajib")])
    published(title="Pemrogram", programmes=[studied("ilmu-komputer")])
    published(title="Guru", programmes=[studied("ilmu-pendidikan", tie="wajib")])
    published(title="Penulis", study_tie="bebas", programmes=[studied("ilmu-komputer")])
    published(title="Pelaut", programmes=[studied("ilmu-komputer", tie="bisa")])


# --- the form -----------------------------------------------------------------------------


def test_without_a_tick_it_asks_and_answers_nothing(visitor, school):
    page = page_of(visitor, "/mapel/")
    assert page.count('type="checkbox" name="mapel"') == 3
    assert 'class="tally"' not in page
    assert "Tidak ada mata pelajaran yang menutup pintu." in page
    assert '<link rel="canonical" href="/mapel/">' in page


def test_what_all_learn_stands_apart_from_what_is_chosen(visitor, school):
    page = page_of(visitor, "/mapel/")
    chosen, _legend, everyone = page.partition("Dipelajari semua siswa")
    assert 'value="biologi"' in chosen
    assert 'value="matematika"' in everyone


def test_ticked_subjects_support_some_groups_and_leave_others(visitor, school):
    page = page_of(visitor, "/mapel/?mapel=biologi")
    assert 'value="biologi" checked' in page
    assert "Dengan Biologi" in page
    supported, lacking = part(page, "didukung"), part(page, "belum")
    assert "Kedokteran" in supported
    assert 'Lewat <a href="/mapel/biologi/">Biologi</a>' in supported
    assert 'href="/profesi/dokter/"' in supported
    assert "Komputer" in lacking
    assert 'Didukung oleh <a href="/mapel/matematika/">Matematika</a>' in lacking
    assert "(dipelajari semua siswa)" in lacking
    assert 'href="/profesi/pemrogram/"' in lacking
    assert '<link rel="canonical" href="/mapel/">' in page


def test_dropped_subjects_take_away_only_what_nothing_else_supports(visitor, school):
    page = page_of(visitor, "/mapel/?mapel=biologi&cara=lepas")
    assert "Tanpa Biologi" in page
    assert 'id="belum"' not in page
    assert 'Lewat <a href="/mapel/kimia/">Kimia</a>' in part(page, "didukung")
    page = page_of(visitor, "/mapel/?mapel=biologi&mapel=kimia&cara=lepas")
    assert "Yang kehilangan dukungan" in page
    assert 'href="/profesi/dokter/"' in part(page, "belum")


def test_every_profession_is_counted_once(visitor, school):
    assert tally(page_of(visitor, "/mapel/?mapel=biologi")) == [1, 1, 3]
    assert tally(page_of(visitor, "/mapel/?mapel=matematika&mapel=kimia")) == [2, 0, 3]
    assert tally(page_of(visitor, "/mapel/?mapel=kimia&cara=lepas")) == [2, 0, 3]


def test_each_profession_has_a_dot_of_the_form_that_is_counted(visitor, school):
    page = page_of(visitor, "/mapel/?mapel=biologi").partition('class="hundred"')[2]
    dots = re.findall(r'<i class="dot-(\w+)"></i>', page)
    assert dots == ["full", "ring", "square", "square", "square"]


def test_a_profession_of_any_study_or_of_no_firm_one_depends_on_no_subject(visitor, school):
    page = page_of(visitor, "/mapel/?mapel=biologi")
    assert "/profesi/penulis/" not in page
    assert "/profesi/pelaut/" not in page


def test_a_group_whose_subject_follows_the_programme_lacks_nothing(visitor, school):
    page = page_of(visitor, "/mapel/?mapel=biologi")
    assert "<b>Pendidikan:</b> Mengikuti jurusan." in page
    assert "/profesi/guru/" not in part(page, "belum")


def test_it_says_whose_reading_the_groups_of_programmes_are(visitor, school):
    page = page_of(visitor, "/mapel/?mapel=biologi")
    assert "biasanya termasuk kelompok itu" in page
    assert "Kepmendikdasmen 102/M/2025, 29 Juli 2025" in page


def test_an_unknown_subject_is_left_out_and_that_is_said(visitor, school):
    page = page_of(visitor, "/mapel/?mapel=sihir&mapel=biologi&cara=entah")
    assert "Ada mata pelajaran yang tidak dikenal" in page
    assert "Dengan Biologi" in page
    assert 'class="tally"' not in page_of(visitor, "/mapel/?mapel=sihir")


def test_an_empty_portal_has_a_page(visitor):
    assert "Mata pelajaranmu" in page_of(visitor, "/mapel/")


# --- one subject --------------------------------------------------------------------------


def test_a_subject_names_its_groups_their_programmes_and_professions(visitor, school):
    page = page_of(visitor, "/mapel/biologi/")
    assert "<title>Mata pelajaran Biologi · Kenal Profesi</title>" in page
    assert '<link rel="canonical" href="/mapel/biologi/">' in page
    assert "Kamu memilihnya di kelas XI dan XII. Ia mendukung 1 kelompok jurusan." in page
    assert 'Didukung juga oleh <a href="/mapel/kimia/">Kimia</a>' in page
    assert 'Biasanya termasuk kelompok ini: <a href="/jurusan/ilmu-kedokteran/">' in page
    assert 'href="/profesi/dokter/"' in page
    assert 'href="/mapel/?mapel=biologi&amp;cara=lepas"' in page


def test_a_subject_that_all_learn_says_so(visitor, school):
    assert "Dipelajari semua siswa." in page_of(visitor, "/mapel/matematika/")


def test_a_doubted_support_is_shown_as_such(visitor, school):
    group = StudyGroupFactory(slug="linguistik", number=9, supports=["biologi"])
    group.supports.update(doubt="Salinan tidak seragam.")
    group.save()
    assert "Belum pasti: Salinan tidak seragam." in page_of(visitor, "/mapel/biologi/")
    assert "Belum pasti: Salinan tidak seragam." in page_of(visitor, "/mapel/?mapel=biologi")


def test_long_rows_of_professions_say_how_many_more(visitor, school):
    for number in range(9):
        published(title=f"Medis {number}", programmes=[studied("ilmu-kedokteran")])
    page = page_of(visitor, "/mapel/biologi/")
    assert "dan 2 lainnya" in page


def test_another_name_of_a_subject_leads_on(visitor):
    SubjectFactory(slug="pendidikan-pancasila", aliases="PPKn")
    response = visitor.get("/mapel/ppkn/")
    assert (response.status_code, response["Location"]) == (301, "/mapel/pendidikan-pancasila/")


def test_an_unknown_subject_is_not_found_and_has_neighbours(visitor, school):
    response = visitor.get("/mapel/biolog/")
    assert response.status_code == 404
    assert 'href="/mapel/biologi/"' in response.content.decode()
    response = visitor.get("/mapel/zzzz/")
    assert response.status_code == 404
    assert 'href="/mapel/kimia/"' in response.content.decode()


@pytest.mark.parametrize("address", ["/mapel/", "/mapel/?mapel=biologi", "/mapel/biologi/"])
def test_it_costs_the_same_for_two_and_for_twenty(
    visitor, school, address, django_assert_max_num_queries
):
    for count in (2, 20):
        for number in range(count):
            published(
                title=f"Profesi {count} {number}",
                programmes=[studied("ilmu-kedokteran"), studied("ilmu-komputer")],
            )
        for asked in (16, 4):  # the first page after a publication, and the next ones
            with django_assert_max_num_queries(asked):
                page_of(visitor, address)
