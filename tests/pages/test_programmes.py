"""/jurusan/ and /smk/: names from A to Z, and where each leads."""

import re

import pytest

from profiles.editorial.publishing import publish, save_revision, store, withdraw
from profiles.models import Profession, Revision
from tests.factories import (
    ConcentrationFactory,
    ProfileFactory,
    ProgrammeFactory,
    StudyGroupFactory,
    drafted,
    published,
    studied,
)

pytestmark = pytest.mark.django_db


def page_of(visitor, address: str) -> str:
    response = visitor.get(address)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def school(concentration: str, tie: str = "umum", remark: str = "") -> dict[str, str]:
    return {"concentration": concentration, "tie": tie, "remark": remark}


# --- all names ----------------------------------------------------------------------------


def test_programmes_that_lead_to_a_profession_stand_from_a_to_z_with_their_other_names(visitor):
    ProgrammeFactory(slug="psikologi", aliases="Psi")
    ProgrammeFactory(slug="aktuaria")
    ProgrammeFactory(slug="kosong")
    published(title="Perawat", programmes=[studied("psikologi"), studied("aktuaria")])
    published(title="Bidan", programmes=[studied("psikologi", "D3"), studied("psikologi", "S1")])
    page = page_of(visitor, "/jurusan/")
    assert page.index('href="/jurusan/aktuaria/"') < page.index('href="/jurusan/psikologi/"')
    assert 'id="huruf-A"' in page
    assert "2 profesi · Psi" in page
    assert "/jurusan/kosong/" not in page


def test_concentrations_stand_on_a_page_of_their_own(visitor):
    published(concentrations=[school("kuliner")])
    page = page_of(visitor, "/smk/")
    assert 'href="/smk/kuliner/"' in page
    assert 'href="/tanpa-kuliah/"' in page


@pytest.mark.parametrize("address", ["/jurusan/", "/smk/"])
def test_an_empty_list_says_so(visitor, address):
    drafted(programmes=[studied("psikologi")], concentrations=[school("kuliner")])
    assert "Belum ada profesi terbit" in page_of(visitor, address)


# --- one programme ------------------------------------------------------------------------


def test_a_programme_says_where_it_leads_by_level_and_how_firmly(visitor):
    published(
        title="Perawat",
        programmes=[studied("keperawatan", "D3", "wajib"), studied("keperawatan", "S1", "wajib")],
    )
    published(title="Pendamping Lansia", programmes=[studied("keperawatan", "D3", "bisa")])
    published(title="Konselor", programmes=[studied("keperawatan", "S1", "umum")])
    page = page_of(visitor, "/jurusan/keperawatan/")
    assert "<title>Jurusan Keperawatan · Kenal Profesi</title>" in page
    assert '<link rel="canonical" href="/jurusan/keperawatan/">' in page
    assert "Dari sini ke 3 profesi" in page
    order = [
        "Diploma tiga (D3)",
        "Wajib lewat sini",
        "Bisa juga",
        "Sarjana (S1)",
        "Wajib lewat sini",
        "Jalan yang biasa",
    ]
    told = re.findall("|".join(map(re.escape, dict.fromkeys(order))), page)
    assert told == order
    assert page.count('href="/profesi/perawat/"') == 2


def test_it_says_what_else_leads_to_the_same_profession_and_what_follows(visitor):
    published(
        title="Hakim",
        programmes=[
            studied("ilmu-hukum", "S1", "wajib"),
            studied("hukum-keluarga", "S1", "wajib", "untuk pengadilan agama"),
            studied("kenotariatan", "S2", "wajib"),
        ],
    )
    published(
        title="Konselor",
        programmes=[studied("ilmu-hukum"), studied("psikologi"), studied("sosiologi", tie="bisa")],
    )
    page = page_of(visitor, "/jurusan/ilmu-hukum/")
    assert "Atau: Hukum Keluarga (S1). Lalu Kenotariatan (S2)." in page
    assert "Juga dari Psikologi (S1)." in page
    page = page_of(visitor, "/jurusan/hukum-keluarga/")
    assert "Untuk pengadilan agama. Atau: Ilmu Hukum (S1)." in page
    page = page_of(visitor, "/jurusan/sosiologi/")
    assert "Lebih sering dari Ilmu Hukum (S1), Psikologi (S1)." in page
    page = page_of(visitor, "/jurusan/kenotariatan/")
    assert "Sesudah Ilmu Hukum (S1), Hukum Keluarga (S1)." in page


def test_a_diploma_is_not_said_to_be_followed_by_what_needs_a_degree(visitor):
    published(
        title="Perawat",
        programmes=[
            studied("keperawatan", "D3", "wajib"),
            studied("keperawatan", "S1", "wajib"),
            studied("ners", "profesi", "wajib", "sesudah S1"),
        ],
    )
    page = page_of(visitor, "/jurusan/keperawatan/")
    assert page.count("Lalu Ners (profesi, sesudah S1).") == 1
    assert page.index("Sarjana (S1)") < page.index("Lalu Ners")


def test_it_names_the_subjects_and_whose_reading_the_group_is(visitor):
    group = StudyGroupFactory(
        slug="kedokteran",
        supports=["biologi", "kimia"],
        wording="Biologi dan/atau Kimia.",
        copies=3,
    )
    ProgrammeFactory(slug="kebidanan", group=group, basis="redaksi", contrast="Kuliahnya lain.")
    published(programmes=[studied("kebidanan")])
    page = page_of(visitor, "/jurusan/kebidanan/")
    assert 'href="/mapel/biologi/">Biologi</a> <span class="pair-or">atau</span>' in page
    assert "Kebidanan biasanya termasuk kelompok Kedokteran." in page
    assert "“Biologi dan/atau Kimia.”" in page
    assert "Kepmendikdasmen 102/M/2025, 29 Juli 2025" in page
    assert "dibaca menurut penilaian redaksi." in page
    assert "sama di 3 salinan" in page
    assert "Kuliahnya lain." in page
    assert "Mata pelajaran lain tidak menutup pintu." in page


def test_what_is_not_sure_of_a_group_is_shown_as_such(visitor):
    group = StudyGroupFactory(supports=["biologi"], doubt="Nama kelompoknya tidak seragam.")
    support = group.supports.get()
    support.doubt = "Biologi atau Kimia."
    support.save()
    ProgrammeFactory(slug="kebidanan", group=group)
    published(programmes=[studied("kebidanan")])
    page = page_of(visitor, "/jurusan/kebidanan/")
    assert "Belum pasti: Nama kelompoknya tidak seragam." in page
    assert "Belum pasti: Biologi atau Kimia." in page


def test_a_programme_entered_after_a_degree_has_no_subjects(visitor):
    published(programmes=[studied("profesi-ners", "profesi")])
    page = page_of(visitor, "/jurusan/profesi-ners/")
    assert "tidak ada mata pelajaran yang ditetapkan untuknya" in page
    assert "/mapel/biologi/" not in page


def test_a_programme_that_leads_nowhere_yet_says_so(visitor):
    ProgrammeFactory(slug="sains-kopi")
    assert "Dari sini ke 0 profesi" in page_of(visitor, "/jurusan/sains-kopi/")


def test_a_draft_and_a_withdrawn_profession_are_not_named(visitor):
    drafted(title="Rahasia", programmes=[studied("psikologi")])
    gone = published(title="Hilang", programmes=[studied("psikologi")])
    assert "Hilang" in page_of(visitor, "/jurusan/psikologi/")
    withdraw(gone.profession)
    page = page_of(visitor, "/jurusan/psikologi/")
    assert "Hilang" not in page
    assert "Rahasia" not in page


def test_a_changed_text_shows_when_it_is_published(visitor):
    published(programmes=[studied("psikologi")])
    store(ProfileFactory(programmes=[]), into=Profession.objects.get())
    revision = save_revision(Profession.objects.get(), origin=Revision.Origin.ADMIN)
    assert "Pekerja Sosial" in page_of(visitor, "/jurusan/psikologi/")
    publish(revision)
    assert "Pekerja Sosial" not in page_of(visitor, "/jurusan/psikologi/")


def test_the_first_two_can_be_compared(visitor):
    published(title="Perawat", programmes=[studied("gizi", "D3"), studied("gizi", "S1")])
    assert "/bandingkan/" not in page_of(visitor, "/jurusan/gizi/").partition("<main")[2]
    published(title="Bidan", programmes=[studied("gizi", "S1")])
    assert 'href="/bandingkan/perawat/bidan/"' in page_of(visitor, "/jurusan/gizi/")


def test_more_than_a_page_holds_is_paged(visitor):
    for number in range(41):
        published(title=f"Profesi {number:02}", programmes=[studied("gizi")])
    assert "Profesi 40" not in page_of(visitor, "/jurusan/gizi/")
    assert "Profesi 40" in page_of(visitor, "/jurusan/gizi/?page=2")


# --- one concentration --------------------------------------------------------------------


def test_a_concentration_says_where_it_leads_and_what_schooling_is_asked_for(visitor):
    published(title="Koki", education="sma", concentrations=[school("kuliner")])
    published(
        title="Perawat",
        education="diploma",
        concentrations=[school("kuliner", "bisa", "bekal sebelum kuliah")],
    )
    page = page_of(visitor, "/smk/kuliner/")
    assert "<title>SMK Kuliner · Kenal Profesi</title>" in page
    assert '<link rel="canonical" href="/smk/kuliner/">' in page
    assert page.index("Jalan yang biasa") < page.index("Koki") < page.index("Bisa juga")
    assert "Pendidikan minimum: SMA/SMK sederajat." in page
    assert "Bekal sebelum kuliah. Pendidikan minimum: Diploma (D1-D3)." in page


# --- names that are not there -------------------------------------------------------------


def test_another_name_leads_on_to_the_name(visitor):
    ProgrammeFactory(slug="informatika", aliases="Teknik Informatika, IF")
    ConcentrationFactory(slug="teknik-komputer-dan-jaringan", aliases="TKJ")
    for address, leads_to in (
        ("/jurusan/teknik-informatika/", "/jurusan/informatika/"),
        ("/jurusan/if/", "/jurusan/informatika/"),
        ("/smk/tkj/", "/smk/teknik-komputer-dan-jaringan/"),
    ):
        response = visitor.get(address)
        assert (response.status_code, response["Location"]) == (301, leads_to)


@pytest.mark.parametrize("path", ["jurusan", "smk"])
def test_an_unknown_name_is_not_found_and_has_neighbours(visitor, path):
    ProgrammeFactory(slug="psikologi")
    ConcentrationFactory(slug="psikologi")
    response = visitor.get(f"/{path}/psikolog/")
    page = response.content.decode()
    assert response.status_code == 404
    assert "Yang namanya dekat" in page
    assert f'href="/{path}/psikologi/"' in page
    assert f'href="/{path}/"' in page


def test_where_no_name_is_near_the_foremost_stand_in(visitor):
    published(programmes=[studied("psikologi")])
    response = visitor.get("/jurusan/zzzzzz/")
    assert response.status_code == 404
    assert 'href="/jurusan/psikologi/"' in response.content.decode()


# --- what holds for both ------------------------------------------------------------------


def test_from_a_profession_one_gets_to_what_it_comes_from(visitor):
    published(programmes=[studied("psikologi", tie="wajib")], concentrations=[school("kuliner")])
    page = page_of(visitor, "/profesi/pekerja-sosial/")
    assert '<dt>Wajib</dt><dd><a href="/jurusan/psikologi/">Psikologi</a> (S1)</dd>' in page
    assert '<dt>SMK, umumnya</dt><dd><a href="/smk/kuliner/">Kuliner</a></dd>' in page


def test_a_profession_without_studies_says_where_its_way_is_told(visitor):
    published()
    assert "Tidak ada jurusan tertentu yang tercatat" in page_of(
        visitor, "/profesi/pekerja-sosial/"
    )


@pytest.mark.parametrize(
    "address", ["/jurusan/", "/jurusan/gizi/", "/smk/", "/smk/kuliner/", "/profesi/profesi-2-0/"]
)
def test_it_costs_the_same_for_two_and_for_twenty(visitor, address, django_assert_max_num_queries):
    StudyGroupFactory(supports=["biologi"])
    for count in (2, 20):
        for number in range(count):
            published(
                title=f"Profesi {count} {number}",
                programmes=[studied("gizi"), studied(f"lain-{number}")],
                concentrations=[school("kuliner")],
            )
        for asked in (10, 4):  # the first page after a publication, and the next ones
            with django_assert_max_num_queries(asked):
                page_of(visitor, address)
