"""Matching: statements, and the professions that the answers speak for."""

import re

import pytest

from tests.factories import drafted, published

pytestmark = pytest.mark.django_db


def seeking(*traits):
    return [{"sentence": f"Perlu {trait}.", "trait": trait} for trait in traits]


def warning(trait, firmness="bisa-dilatih", had=False):
    sentence = f"Awas soal {trait}."
    return [{"sentence": sentence, "trait": trait, "firmness": firmness, "had": had}]


@pytest.fixture
def three(db):
    published(title="Perawat", suitable=seeking("empati"), unsuitable=warning("tertib", "syarat"))
    published(title="Bidan", suitable=seeking("empati", "kesabaran"), unsuitable=warning("jijik"))
    published(
        title="Arsiparis",
        suitable=seeking("tertib"),
        unsuitable=warning("suka-ramai", "bagian-tetap", had=True),
    )


def page_at(visitor, address):
    response = visitor.get(address)
    assert response.status_code == 200
    return response.content.decode()


def matched(page: str) -> list[str]:
    return re.findall(r'<section id="([^"]+)" class="match"', page)


def test_it_asks_in_the_first_person_with_three_answers(visitor, three):
    page = page_at(visitor, "/kecocokan/")
    assert "<legend>Saya punya empati.</legend>" in page
    assert page.count("<fieldset>") == 5
    assert page.count('type="radio"') == 15
    assert "noindex" not in page
    assert 'href="/tentang/#kecocokan"' in page


def test_at_most_fourteen_statements_are_asked(visitor):
    published(title="Perawat", suitable=seeking(*(f"sifat-{n}" for n in range(20))))
    assert page_at(visitor, "/kecocokan/").count("<fieldset>") == 14


def test_professions_stand_in_order_with_reasons_in_whole_sentences(visitor, three):
    page = page_at(visitor, "/kecocokan/?empati=ya&kesabaran=ya&tertib=tidak")
    assert matched(page) == ["bidan", "perawat"]
    nurse = page.split('id="perawat" class="match"')[1].split("</section>")[0]
    pros, cons = nurse.split("Perlu dipertimbangkan")
    assert "Kamu menjawab ya, dan itu yang dicari di sini." in pros
    assert "Cocok kalau kamu punya empati." in pros
    assert "“Perlu empati.”" in pros
    assert "Kurang cocok kalau kamu kurang punya tertib." in cons
    assert "“Awas soal tertib.”" in cons
    assert "Syarat masuk" in cons
    assert "noindex" in page


def test_no_points_and_no_percentages_are_shown(visitor, three):
    page = page_at(visitor, "/kecocokan/?empati=ya&kesabaran=ya&tertib=tidak")
    words = re.sub(r"<[^>]+>", " ", page)
    assert "%" not in words
    assert not re.search(r"\bpoin|\bskor|\bnilai\s*:", words)


def test_the_top_two_can_be_compared_and_each_opened(visitor, three):
    page = page_at(visitor, "/kecocokan/?empati=ya&kesabaran=ya")
    assert 'href="/bandingkan/bidan/perawat/"' in page
    assert 'href="/profesi/bidan/"' in page
    assert 'href="/daftar/?p=bidan"' in page


def test_one_match_alone_offers_no_comparison(visitor, three):
    page = page_at(visitor, "/kecocokan/?kesabaran=ya")
    assert matched(page) == ["bidan"]
    assert "Bandingkan dua teratas" not in page


def test_a_warning_that_spares_the_person_is_no_reason(visitor, three):
    assert matched(page_at(visitor, "/kecocokan/?jijik=ya")) == []


def test_when_nothing_speaks_for_any_it_says_so_and_leads_on(visitor, three):
    page = page_at(visitor, "/kecocokan/?empati=tidak")
    assert "Belum ada profesi yang sejalan" in page
    assert "Ubah jawaban" in page
    assert 'href="/profesi/"' in page


def test_all_unknown_says_what_to_talk_about_first(visitor, three):
    page = page_at(visitor, "/kecocokan/?empati=belum&tertib=belum")
    assert "Semua jawabanmu “belum tahu”" in page
    assert "Mana yang lebih mirip saya: “Saya punya empati”" in page
    assert "teratas" in page


def test_answers_can_be_changed(visitor, three):
    page = page_at(visitor, "/kecocokan/?empati=ya&tertib=belum")
    link = re.search(r'href="(\?[^"]+)">Ubah jawaban', page)
    assert link
    form = page_at(visitor, "/kecocokan/" + link[1].replace("&amp;", "&"))
    assert 'name="empati" value="ya" checked' in form
    assert form.count(" checked") == 2


def test_without_an_answer_the_form_says_so_kindly(visitor, three):
    page = page_at(visitor, "/kecocokan/?empati=mungkin&lihat=hasil")
    assert "Belum ada jawaban yang terbaca" in page


def test_an_answer_that_is_no_longer_asked_still_counts(visitor, three):
    published(title="Sibuk", suitable=seeking(*(f"sifat-{n}" for n in range(20))))
    asked = re.findall(r'name="([^"]+)" value="ya"', page_at(visitor, "/kecocokan/"))
    (left_out, *_) = sorted({f"sifat-{n}" for n in range(20)} - set(asked))
    page = page_at(visitor, f"/kecocokan/?{left_out}=ya")
    assert matched(page) == ["sibuk"]
    assert f'name="{left_out}"' in page_at(visitor, f"/kecocokan/?{left_out}=ya&lihat=jawaban")


def test_at_most_ten_are_shown(visitor):
    for n in range(12):
        published(title=f"Profesi {n:02}", suitable=seeking("empati"))
    assert matched(page_at(visitor, "/kecocokan/?empati=ya")) == [
        f"profesi-{n:02}" for n in range(10)
    ]


def test_an_empty_portal_says_so(visitor):
    assert "Belum ada profesi yang terbit" in page_at(visitor, "/kecocokan/")


def test_drafts_are_never_matched(visitor, three):
    drafted(title="Rahasia", suitable=seeking("empati", "rahasia-besar"))
    page = page_at(visitor, "/kecocokan/?empati=ya&rahasia-besar=ya")
    assert "Rahasia" not in page
    assert 'name="rahasia-besar"' not in page_at(visitor, "/kecocokan/")


def test_the_rule_is_printed_on_the_page_about_the_portal(visitor):
    rule = page_at(visitor, "/tentang/").split('id="kecocokan"')[1]
    assert "Cara kerja Kecocokan" in rule
    for words in ("tidak dihitung", "alasan yang lemah", "dikurangi", "abjad", "Contoh"):
        assert words in rule


def test_it_costs_the_same_for_two_professions_and_for_twenty(visitor, django_assert_num_queries):
    for count in (2, 20):
        for n in range(count):
            published(title=f"Profesi {count} {n}", suitable=seeking("empati", f"sifat-{n}"))
        with django_assert_num_queries(3):
            visitor.get("/kecocokan/")
        with django_assert_num_queries(3):
            visitor.get("/kecocokan/?empati=ya&sifat-1=tidak&sifat-0=belum")


HOSTILE = ["%00", "%ff%fe", "%F0%9F%92%A9", "'\"<script>alert(1)</script>", "a" * 100_000]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_answers_never_break_a_page(visitor, three, value):
    for path in ("/kecocokan/", "/bandingkan/perawat/bidan/cek-diri/"):
        for query in (f"empati={value}", f"{value[:50]}=ya", f"lihat={value}&empati=ya"):
            response = visitor.get(path, QUERY_STRING=query)
            assert response.status_code == 200, (path, query[:60])
            assert b"<script>alert(1)" not in response.content
            assert not response.cookies


@pytest.mark.parametrize("path", ["/kecocokan/", "/bandingkan/perawat/bidan/cek-diri/"])
def test_five_thousand_parameters_are_read_and_more_are_refused(visitor, three, path):
    many = "&".join(f"sifat-{n}=ya" for n in range(4_999))
    assert visitor.get(f"{path}?{many}&empati=ya").status_code == 200
    assert visitor.get(f"{path}?{many}&empati=ya&kesabaran=ya").status_code == 400
