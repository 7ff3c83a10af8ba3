"""One profession."""

import re

import pytest

from profiles.editorial.publishing import publish, save_revision, store, withdraw
from profiles.match.rarity import SELDOM
from profiles.models import Profession, Revision
from tests.factories import ProfileFactory, comparing_with, drafted, published

pytestmark = [pytest.mark.django_db, pytest.mark.alike]

SECTIONS = [
    "ringkasan",
    "sekilas",
    "tugas",
    "cocok",
    "kurang-cocok",
    "miskonsepsi",
    "ekspektasi",
    "beda",
    "biasanya-dari",
    "jalur-masuk",
    "sumber",
]


def page_of(visitor, slug: str = "pekerja-sosial") -> str:
    response = visitor.get(f"/profesi/{slug}/")
    assert response.status_code == 200
    return response.content.decode()


def test_a_long_title_is_set_in_smaller_letters(visitor):
    for title, is_long in (("Bidan", False), ("Pengembang Program Masyarakat", True)):
        published(title=title)
        page = page_of(visitor, title.lower().replace(" ", "-"))
        assert (f'<h1 class="long">{title}</h1>' in page) is is_long


def test_the_sections_stand_in_their_order(visitor):
    published()
    assert re.findall(r'<section id="([^"]+)"', page_of(visitor)) == SECTIONS


def test_every_section_is_in_the_contents(visitor):
    published()
    assert (
        re.findall(r'<a href="#([^"]+)">', page_of(visitor)) == SECTIONS[2:]
    )  # the first two are seen at once


def test_the_whole_text_is_on_the_page(visitor):
    profile = ProfileFactory()
    published(profile)
    page = page_of(visitor)
    for text in (
        profile.summary,
        *profile.duties,
        profile.suitable[0].sentence,
        profile.unsuitable[0].sentence,
        profile.misconceptions[0].fact,
        profile.misconceptions[0].claim,
        profile.expectations[0].reality,
        profile.comparisons[0].aspects[0].other,
        profile.entry_routes[0].text,
        profile.sources[0].citation,
    ):
        assert text in page


def test_the_fact_stands_before_the_belief(visitor):
    published()
    page = page_of(visitor)
    assert page.index("Bantuan hanya sebagian kecil.") < page.index("Kerjanya membagi bantuan.")


def test_what_can_be_learned_is_said(visitor):
    published()
    assert "Bisa dilatih" in page_of(visitor)


def test_hidden_titles_are_not_shown(visitor):
    published(
        alternative_titles=[{"title": "Peksos", "hidden": True}, {"title": "Pendamping Sosial"}]
    )
    page = page_of(visitor)
    assert "Pendamping Sosial" in page
    assert "Peksos" not in page


def test_similar_roles_have_a_reason_and_a_compare_link_from_both_sides(visitor):
    published(
        title="Pekerja Sosial",
        comparisons=[comparing_with("perawat", other="Merawat tubuh orang.")],
    )
    published(title="Perawat")
    published(
        title="Konselor", comparisons=[comparing_with("pekerja-sosial", this="Mendengar saja.")]
    )
    page = page_of(visitor)
    for slug, reason in (("perawat", "Merawat tubuh orang."), ("konselor", "Mendengar saja.")):
        assert f'href="/bandingkan/pekerja-sosial/{slug}/"' in page
        assert reason in page


def test_neighbours_stand_on_a_map_with_real_links_that_is_passed_over_by_keyboards(visitor):
    published(title="Perawat")
    for number in range(10):
        published(title=f"Peran <{number}>", slug=f"peran-{number}",
                  comparisons=[comparing_with("perawat")])  # fmt: skip
    drawn = re.search(r'<svg class="map".*?</svg>', page_of(visitor, "perawat"), re.DOTALL)
    assert drawn
    links = re.findall(r'<a href="(/profesi/[^"]+/)" tabindex="-1">', drawn[0])
    assert links == [f"/profesi/peran-{number}/" for number in range(8)]
    assert 'aria-hidden="true"' in drawn[0].partition(">")[0]
    assert "Peran &lt;0&gt;" in drawn[0]
    assert len(drawn[0].encode()) <= 6 * 1024


def test_without_neighbours_there_is_no_map(visitor):
    published()
    assert '<svg class="map"' not in page_of(visitor)


def test_a_trait_that_few_ask_for_is_marked_and_one_that_many_ask_for_is_not(visitor):
    published()
    page = page_of(visitor)
    assert re.search(r'Empati <span class="rare">jarang dicari</span>', page)
    assert 'href="/tentang/#jarang-dicari"' in page
    published(title="Perawat")
    page = page_of(visitor)
    assert '<span class="chip">Empati</span>' in page
    assert "jarang dicari" not in page
    assert "jarang-dicari" not in page


def test_the_rule_of_the_mark_is_printed(visitor):
    about = visitor.get("/tentang/").content.decode().split('id="jarang-dicari"')[1]
    assert f"Paling banyak {SELDOM} dari 100 profesi terbit" in about
    assert "lebih dari separuh" in about


def test_both_sides_say_for_whom_then_why_then_how_firm_that_is(visitor):
    published(
        suitable=[{"sentence": "Keluarga bercerita lama.", "trait": "kesabaran"}],
        unsuitable=[
            {
                "sentence": "Tiap kunjungan ditulis.",
                "trait": "tertib-mencatat",
                "firmness": "bisa-dilatih",
                "note": "Tulis satu halaman sehari.",
            }
        ],
    )
    page = page_of(visitor)
    fits = page.split('id="cocok"')[1].split("</section>")[0]
    assert fits.index("Cocok kalau") < fits.index("Kamu punya kesabaran.")
    assert fits.index("Kamu punya kesabaran.") < fits.index("Keluarga bercerita lama.")
    poor = page.split('id="kurang-cocok"')[1].split("</section>")[0]
    order = [
        "Kurang cocok kalau kamu kurang punya tertib-mencatat.",
        "Tiap kunjungan ditulis.",
        "Bisa dilatih",
        "Tulis satu halaman sehari.",
    ]
    assert [poor.index(words) for words in order] == sorted(poor.index(words) for words in order)


def test_what_asks_for_lacking_a_trait_says_so(visitor):
    published(
        suitable=[{"sentence": "Hasilnya lama.", "trait": "ingin-hasil-cepat", "had": False}],
        unsuitable=[
            {
                "sentence": "Harinya berulang.",
                "trait": "suka-keragaman",
                "had": True,
                "firmness": "bagian-tetap",
            }
        ],
    )
    page = page_of(visitor)
    assert "Kamu kurang punya ingin-hasil-cepat." in page
    assert ">Tanpa ingin hasil cepat " in page
    assert "Kurang cocok kalau kamu punya suka-keragaman." in page


def test_an_entry_that_is_tied_to_no_trait_has_its_reason_alone(visitor):
    listing = published()
    listing.document["suitable"] = [{"sentence": "Warga bercerita."}]
    listing.save()
    fits = page_of(visitor).split('id="cocok"')[1].split("</section>")[0]
    assert "Warga bercerita." in fits
    assert "fit-person" not in fits


def test_a_role_that_is_not_public_has_no_link(visitor):
    drafted(title="Psikolog Klinis", comparisons=[])
    published()
    page = page_of(visitor)
    assert "Dengan Psikolog Klinis" in page
    assert "/bandingkan/pekerja-sosial/psikolog-klinis/" not in page


def test_it_ends_with_sources_and_the_review_date(visitor):
    published(
        ProfileFactory(
            reviewed_on="2026-11-21",
            sources=[
                {"kind": "peraturan", "citation": "UU 14/2019.", "url": "https://contoh.id/uu"},
                {"kind": "redaksi", "citation": "Pengamatan redaksi."},
            ],
        )
    )
    page = page_of(visitor)
    assert "21 November 2026" in page
    assert 'href="https://contoh.id/uu"' in page
    assert "Penilaian redaksi" in page


def test_without_a_review_it_says_so(visitor):
    published()
    assert "Belum ditinjau" in page_of(visitor)


def test_text_is_escaped(visitor):
    published(summary="<script>alert(1)</script> & “kutip”")
    page = page_of(visitor)
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_live_page_does_not_change_until_it_is_published(visitor):
    published()
    store(ProfileFactory(summary="Ringkasan baru."), into=Profession.objects.get())
    revision = save_revision(Profession.objects.get(), origin=Revision.Origin.ADMIN)
    assert "Ringkasan baru." not in page_of(visitor)
    publish(revision)
    assert "Ringkasan baru." in page_of(visitor)


def test_it_costs_the_same_for_two_and_for_twenty(visitor, django_assert_max_num_queries):
    for count in (2, 20):
        published(title=f"Profesi {count}", duties=[f"Tugas {n}." for n in range(count)])
        for number in range(count):
            published(
                title=f"Serupa {count} {number}",
                comparisons=[comparing_with(f"profesi-{count}")],
            )
        for asked in (5, 2):  # the first page after a publication, and the next ones
            with django_assert_max_num_queries(asked) as queries:
                page_of(visitor, f"profesi-{count}")
            assert len(queries) == asked


def test_a_draft_is_not_found(visitor):
    drafted()
    assert visitor.get("/profesi/pekerja-sosial/").status_code == 404


def test_an_unknown_address_is_not_found_and_leads_on(visitor):
    response = visitor.get("/profesi/tidak-ada/")
    assert response.status_code == 404
    assert "Halaman tidak ditemukan" in response.content.decode()


def test_a_changed_address_redirects_for_good(visitor):
    published()
    store(ProfileFactory(slug="peksos"), into=Profession.objects.get())
    publish(save_revision(Profession.objects.get(), origin=Revision.Origin.ADMIN))
    response = visitor.get("/profesi/pekerja-sosial/")
    assert (response.status_code, response["Location"]) == (301, "/profesi/peksos/")


def test_a_withdrawn_profession_is_gone_with_neighbours_to_go_on_to(visitor):
    published(title="Tetangga")
    withdraw(published().profession)
    response = visitor.get("/profesi/pekerja-sosial/")
    page = response.content.decode()
    assert response.status_code == 410
    assert "Pekerja Sosial tidak lagi terbit" in page
    assert 'href="/profesi/tetangga/"' in page
    assert 'href="/bidang/sosial/"' in page


def test_it_carries_an_etag_and_answers_that_nothing_changed(visitor):
    published()
    first = visitor.get("/profesi/pekerja-sosial/")
    again = visitor.get("/profesi/pekerja-sosial/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert {"public", "max-age=0", "must-revalidate"} <= set(first["Cache-Control"].split(", "))
    assert "Cookie" not in first.get("Vary", "")


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_it_can_only_be_read(visitor, method):
    published()
    assert getattr(visitor, method)("/profesi/pekerja-sosial/").status_code == 405
