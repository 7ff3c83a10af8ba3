"""Matching: what one likes, statements one by one, and the professions that answers speak for."""

import re

import pytest

from profiles.terms import TraitKind
from tests.factories import TraitFactory, drafted, facts, published

pytestmark = [pytest.mark.django_db, pytest.mark.alike]


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


RESULT = "&lihat=hasil"


def test_it_begins_with_interests_and_fields(visitor, three):
    TraitFactory(slug="minat-seni", kind=TraitKind.INTEREST)
    TraitFactory(slug="minat-angka", kind=TraitKind.INTEREST)
    published(title="Pelukis", suitable=seeking("minat-seni"))
    page = page_at(visitor, "/kecocokan/")
    assert re.findall(r'name="minat" value="([^"]+)"', page) == ["minat-seni"]
    assert 'name="bidang" value="sosial"' in page
    assert "Langkah 1 dari 3" in page
    assert "noindex" not in page
    assert 'href="/tentang/#kecocokan"' in page


def test_a_chosen_interest_stays_chosen_on_the_way_back(visitor, three):
    TraitFactory(slug="minat-seni", kind=TraitKind.INTEREST)
    published(title="Pelukis", suitable=seeking("minat-seni", "empati"))
    published(title="Penari", suitable=seeking("minat-seni"))
    page = page_at(visitor, "/kecocokan/?minat=minat-seni&lihat=pernyataan")
    assert '<input type="hidden" name="minat" value="minat-seni">' in page
    assert 'href="?minat=minat-seni">Kembali' in page
    assert 'value="minat-seni" checked' in page_at(visitor, "/kecocokan/?minat=minat-seni")


@pytest.fixture
def interests(db):
    slugs = [f"minat-{n}" for n in range(4)]
    for slug in slugs:
        TraitFactory(slug=slug, kind=TraitKind.INTEREST)
        published(title=f"Pekerja {slug}", suitable=seeking(slug, f"sifat-{slug}"))
    TraitFactory(slug="empati")
    return slugs


def test_more_than_three_wishes_are_told_and_none_is_dropped_in_silence(visitor, interests):
    wishes = "&".join(f"minat={slug}" for slug in interests)
    page = page_at(visitor, f"/kecocokan/?{wishes}&empati=ya&lihat=pernyataan")
    assert "Kamu memilih lebih dari tiga." in page
    assert page.count(" checked") == 4
    assert '<input type="hidden" name="empati" value="ya">' in page
    assert asked(page) == []


def test_three_interests_leave_no_room_for_a_field(visitor, interests):
    wishes = "&".join(f"minat={slug}" for slug in interests[:3])
    page = page_at(visitor, f"/kecocokan/?{wishes}&bidang=sosial&lihat=pernyataan")
    assert "Kamu memilih lebih dari tiga." in page


def test_a_wish_said_twice_counts_once(visitor, interests):
    page = page_at(
        visitor, "/kecocokan/?minat=minat-1&minat=minat-2&minat=minat-1&lihat=pernyataan"
    )
    assert page.count('name="minat" value="minat-1"') == 1


def asked(page: str) -> list[str]:
    return re.findall(r'<button type="submit" name="([^"]+)" value="ya">', page)


def test_one_statement_is_asked_at_a_time_with_three_answers(visitor, three):
    page = page_at(visitor, "/kecocokan/?lihat=pernyataan")
    (key,) = asked(page)
    assert page.count('<button type="submit" name=') - page.count('name="lihat"') + 1 >= 3
    assert [value for value in ("ya", "tidak", "belum") if f'value="{value}">' in page] == [
        "ya",
        "tidak",
        "belum",
    ]
    assert "pernyataan 1, paling banyak 10" in page
    following = page_at(visitor, f"/kecocokan/?{key}=ya&lihat=pernyataan")
    assert f'<input type="hidden" name="{key}" value="ya">' in following
    assert asked(following) != [key]
    assert "pernyataan 2, paling banyak 10" in following
    assert 'href="?lihat=pernyataan">Kembali' in following


def test_what_days_are_like_is_asked_too(visitor):
    published(title="Kelasi", suitable=seeking("berani"), facts=facts(perjalanan="sering"))
    published(title="Penjaga", suitable=seeking("berani"), facts=facts(perjalanan="jarang"))
    assert asked(page_at(visitor, "/kecocokan/?lihat=pernyataan")) == ["perjalanan"]
    page = page_at(visitor, f"/kecocokan/?perjalanan=ya{RESULT}")
    assert matched(page) == ["kelasi"]
    assert "dan hari kerjanya biasanya begitu" in page
    assert "Bepergian: sering." in page


def test_when_nothing_is_left_to_part_the_result_is_shown(visitor, three):
    page = page_at(visitor, "/kecocokan/?empati=ya&kesabaran=ya&tertib=ya&jijik=ya&suka-ramai=ya")
    assert "Yang paling sejalan denganmu" in page


def test_professions_stand_in_order_with_reasons_in_whole_sentences(visitor, three):
    page = page_at(visitor, f"/kecocokan/?empati=ya&kesabaran=ya{RESULT}")
    assert matched(page) == ["bidan", "perawat"]
    page = page_at(visitor, f"/kecocokan/?empati=ya&kesabaran=ya&jijik=tidak&tertib=ya{RESULT}")
    midwife = page.split('id="bidan" class="match"')[1].split("</section>")[0]
    pros, cons = midwife.split("Yang perlu ditimbang")
    assert "Kamu menjawab ya, dan itu yang dicari di sini." in pros
    assert "Cocok kalau kamu punya empati." in pros
    assert "“Perlu empati.”" in pros
    assert "“Awas soal jijik.”" in cons
    assert "Bisa dilatih" in cons
    assert "tapi: " in midwife
    assert "noindex" in page


def test_who_is_against_on_balance_is_not_called_alike(visitor, three):
    assert matched(page_at(visitor, f"/kecocokan/?empati=ya&tertib=tidak{RESULT}")) == ["bidan"]


def test_no_points_and_no_percentages_are_shown(visitor, three):
    page = page_at(visitor, f"/kecocokan/?empati=ya&kesabaran=ya&tertib=tidak{RESULT}")
    words = re.sub(r"<[^>]+>", " ", page)
    assert "%" not in words
    assert not re.search(r"\bpoin|\bskor|\bnilai\s*:", words)


def test_equal_ones_are_said_to_be_equal_and_not_in_the_order_of_the_alphabet(visitor):
    for n in range(12):
        published(title=f"Profesi {n:02}", suitable=seeking("empati"))
    published(title="Lain", suitable=seeking("tertib"))
    page = page_at(visitor, f"/kecocokan/?empati=ya{RESULT}")
    shown = matched(page)
    assert len(shown) == 5
    assert shown != sorted(shown)
    assert shown == matched(page_at(visitor, f"/kecocokan/?empati=ya{RESULT}"))
    assert "Setara menurut jawabanmu; urutannya diundi." in page
    assert "7 lagi juga setara." in page


def test_answers_that_part_nobody_are_told(visitor):
    for n in range(3):
        published(title=f"Profesi {n}", suitable=seeking("empati"))
    page = page_at(visitor, f"/kecocokan/?empati=ya{RESULT}")
    assert "Jawabanmu belum memisahkan apa pun" in page
    assert matched(page) == []


def test_a_wish_without_a_decided_answer_parts_nobody_either(visitor, interests):
    published(title="Lain", suitable=seeking("minat-0", "empati"))
    page = page_at(visitor, f"/kecocokan/?minat=minat-0&empati=belum{RESULT}")
    assert "Jawabanmu belum memisahkan apa pun" in page


@pytest.mark.parametrize("answer", ["ya", "tidak"])
def test_who_says_the_same_to_everything_is_told(visitor, answer):
    keys = [f"sifat-{n}" for n in range(6)]
    published(title="Mencari", suitable=seeking(*keys[:3]), unsuitable=warning(keys[3], had=True))
    published(title="Lain", suitable=seeking(*keys[3:]))
    same = "&".join(f"{key}={answer}" for key in keys)
    told = f"Semua jawabanmu “{answer}”. Jawaban yang sama di mana-mana"
    assert told in page_at(visitor, f"/kecocokan/?{same}{RESULT}")
    assert told not in page_at(visitor, f"/kecocokan/?{same}&{keys[0]}=belum&empati=belum{RESULT}")


def test_the_top_two_can_be_compared_and_each_opened(visitor, three):
    page = page_at(visitor, f"/kecocokan/?empati=ya&kesabaran=ya{RESULT}")
    assert 'href="/bandingkan/bidan/perawat/"' in page
    assert 'href="/profesi/bidan/"' in page
    assert 'href="/daftar/?p=bidan"' in page


def test_one_match_alone_offers_no_comparison(visitor, three):
    page = page_at(visitor, f"/kecocokan/?kesabaran=ya{RESULT}")
    assert matched(page) == ["bidan"]
    assert "Bandingkan dua teratas" not in page


def test_a_warning_that_spares_the_person_is_no_reason(visitor, three):
    assert matched(page_at(visitor, f"/kecocokan/?jijik=ya{RESULT}")) == []


def test_only_professions_that_meet_a_wish_are_looked_at_and_one_surprise_from_elsewhere(visitor):
    TraitFactory(slug="minat-seni", kind=TraitKind.INTEREST)
    published(title="Pelukis", field="seni", suitable=seeking("minat-seni", "kesabaran"))
    published(title="Penari", field="seni", suitable=seeking("minat-seni"))
    published(title="Perawat", field="kesehatan", suitable=seeking("kesabaran"))
    published(title="Kasir", field="bisnis", suitable=seeking("tertib"))
    page = page_at(visitor, f"/kecocokan/?minat=minat-seni&kesabaran=ya{RESULT}")
    found, beside = page.split("Kejutan dari bidang lain")
    assert matched(found) == ["pelukis", "penari"]
    assert matched(beside) == ["perawat"]


def test_without_a_wish_the_surprise_is_from_a_field_that_is_not_shown(visitor):
    for n in range(5):
        published(title=f"Perawat {n}", field="kesehatan", suitable=seeking("empati", "kesabaran"))
    published(title="Guru", field="pendidikan", suitable=seeking("empati"))
    published(title="Kasir", field="bisnis", suitable=seeking("tertib"))
    page = page_at(visitor, f"/kecocokan/?empati=ya&kesabaran=ya{RESULT}")
    assert matched(page.split("Kejutan dari bidang lain")[1]) == ["guru"]


def test_what_an_answer_holds_back_is_listed(visitor, three):
    page = page_at(visitor, f"/kecocokan/?empati=ya&tertib=tidak{RESULT}")
    aside = page.split("Yang tertahan, dan oleh jawaban mana")[1]
    assert "Saya punya tertib." in aside
    assert "Arsiparis" in aside
    assert '2<span class="visually-hidden"> profesi' in aside


def test_when_nothing_speaks_for_any_it_says_so_and_leads_on(visitor, three):
    page = page_at(visitor, f"/kecocokan/?empati=tidak{RESULT}")
    assert "Belum ada profesi yang sejalan" in page
    assert "Ubah jawaban" in page
    assert 'href="/profesi/"' in page


def test_all_unknown_says_what_to_talk_about_first(visitor, three):
    page = page_at(visitor, f"/kecocokan/?empati=belum&tertib=belum{RESULT}")
    assert "Semua jawabanmu “belum tahu”" in page
    assert "Mana yang lebih mirip saya: “Saya punya empati”" in page
    assert "teratas" in page


def test_an_unknown_wish_about_days_becomes_a_question_too(visitor, three):
    page = page_at(visitor, f"/kecocokan/?perjalanan=belum{RESULT}")
    assert "Tanyakan kepada Guru BK" in page
    assert "“Saya mau sering bepergian karena pekerjaan.”" in page


def test_all_statements_can_be_answered_at_once_and_changed(visitor, three):
    page = page_at(visitor, f"/kecocokan/?empati=ya&tertib=belum{RESULT}")
    link = re.search(r'href="(\?[^"]+)">Ubah jawaban', page)
    assert link
    form = page_at(visitor, "/kecocokan/" + link[1].replace("&amp;", "&"))
    assert 'name="empati" value="ya" checked' in form
    assert form.count(" checked") == 2
    assert form.count("<fieldset ") == 5


def test_at_most_ten_statements_are_asked_at_once(visitor):
    published(title="Perawat", suitable=seeking(*(f"sifat-{n}" for n in range(20))))
    published(title="Lain")
    assert page_at(visitor, "/kecocokan/?lihat=jawaban").count("<fieldset ") == 10


def test_without_an_answer_the_form_says_so_kindly(visitor, three):
    page = page_at(visitor, f"/kecocokan/?empati=mungkin{RESULT}")
    assert "Belum ada jawaban yang terbaca" in page


def test_an_empty_portal_says_so(visitor):
    assert "Belum ada profesi yang terbit" in page_at(visitor, "/kecocokan/")
    assert "Belum ada profesi yang terbit" in page_at(visitor, "/kecocokan/?lihat=pernyataan")


def test_drafts_are_never_matched(visitor, three):
    drafted(title="Rahasia", suitable=seeking("empati", "rahasia-besar"))
    page = page_at(visitor, f"/kecocokan/?empati=ya&rahasia-besar=ya{RESULT}")
    assert "Rahasia" not in page
    assert 'name="rahasia-besar"' not in page_at(visitor, "/kecocokan/?lihat=jawaban")


def test_the_rule_is_printed_on_the_page_about_the_portal(visitor):
    rule = page_at(visitor, "/tentang/").split('id="kecocokan"')[1]
    assert "Cara kerja Kecocokan" in rule
    for words in (
        "tidak dihitung",
        "dikurangi",
        "diundi",
        "setara",
        "Kejutan",
        "Contoh",
        "Holland",
        "O*NET",
    ):
        assert words in rule


def test_it_costs_the_same_for_two_professions_and_for_twenty(
    visitor, django_assert_max_num_queries
):
    for count in (2, 20):
        for n in range(count):
            published(title=f"Profesi {count} {n}", suitable=seeking("empati", f"sifat-{n}"))
        for show in ("", "?lihat=pernyataan", "?empati=ya&lihat=jawaban"):
            with django_assert_max_num_queries(7):
                visitor.get(f"/kecocokan/{show}")
        with django_assert_max_num_queries(7 + 4):
            visitor.get(f"/kecocokan/?empati=ya&sifat-1=tidak&sifat-0=belum{RESULT}")


# --- a Holland code -----------------------------------------------------------------------


@pytest.fixture
def coded(db):
    published(title="Psikolog", holland="SIA", suitable=seeking("empati"))
    published(title="Perawat", holland="SI", suitable=seeking("kesabaran"))
    published(title="Akuntan", holland="CEI", suitable=seeking("tertib"))
    published(title="Diplomat", suitable=seeking("kesabaran"))


def test_a_code_that_school_gave_is_an_interest_and_is_named_among_the_reasons(visitor, coded):
    page = page_at(visitor, f"/kecocokan/?kode=AIS&empati=ya{RESULT}")
    assert matched(page) == ["psikolog", "perawat"]
    assert "Kamu menulis kode AIS." in page
    assert "Kode minat Holland SIA beririsan dengan kodemu." in page
    assert "Kode minat Holland SI beririsan dengan kodemu." in page
    assert "O*NET 29.3 Database" in page


def test_a_code_goes_along_with_the_answers_and_back(visitor, coded):
    page = page_at(visitor, "/kecocokan/?kode=is&lihat=pernyataan")
    assert '<input type="hidden" name="kode" value="IS">' in page
    assert 'href="?kode=IS">Kembali' in page
    first = page_at(visitor, "/kecocokan/?kode=IS")
    assert 'name="kode"' in first
    assert 'value="IS"' in first


@pytest.mark.parametrize("typed", ["XYZ", "S", "SIS", "SOSIAL"])
def test_wrong_letters_get_a_sentence_and_nothing_is_lost(visitor, coded, typed):
    TraitFactory(slug="minat-seni", kind=TraitKind.INTEREST)
    published(title="Pelukis", suitable=seeking("minat-seni"))
    page = page_at(visitor, f"/kecocokan/?minat=minat-seni&kode={typed}&lihat=pernyataan")
    assert "Tulis dua atau tiga huruf yang berbeda dari R, I, A, S, E, C" in page
    assert f'value="{typed}" aria-invalid="true"' in page
    assert 'value="minat-seni" checked' in page


def test_wrong_letters_take_no_answer_away(visitor, coded):
    page = page_at(visitor, f"/kecocokan/?kode=XYZ&empati=ya{RESULT}")
    assert '<input type="hidden" name="empati" value="ya">' in page
    assert "Belum ada jawaban yang terbaca" not in page


def test_a_code_that_nobody_shares_is_said(visitor, coded):
    page = page_at(visitor, "/kecocokan/?kode=RA&lihat=pernyataan")
    assert "Belum ada profesi yang kodenya beririsan dengan RA." in page


def test_an_empty_code_is_no_wish(visitor, coded):
    page = page_at(visitor, f"/kecocokan/?kode=&empati=ya{RESULT}")
    assert matched(page) == ["psikolog"]


def test_where_no_profession_has_a_code_none_is_asked_for(visitor, three):
    assert 'name="kode"' not in page_at(visitor, "/kecocokan/")


def test_a_profession_shows_its_code_with_the_credit_that_it_asks_for(visitor, coded):
    page = page_at(visitor, "/profesi/psikolog/")
    assert "Kode minat Holland: SIA." in page
    assert "U.S. Department of Labor" in page
    assert "Holland" not in page_at(visitor, "/profesi/diplomat/")


HOSTILE = ["%00", "%ff%fe", "%F0%9F%92%A9", "'\"<script>alert(1)</script>", "a" * 100_000]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_answers_never_break_a_page(visitor, three, value):
    for path in ("/kecocokan/", "/bandingkan/perawat/bidan/cek-diri/"):
        for query in (
            f"empati={value}",
            f"{value[:50]}=ya",
            f"lihat={value}&empati=ya",
            f"kode={value}",
        ):
            response = visitor.get(path, QUERY_STRING=query)
            assert response.status_code == 200, (path, query[:60])
            assert b"<script>alert(1)" not in response.content
            assert not response.cookies


@pytest.mark.parametrize("path", ["/kecocokan/", "/bandingkan/perawat/bidan/cek-diri/"])
def test_five_thousand_parameters_are_read_and_more_are_refused(visitor, three, path):
    many = "&".join(f"sifat-{n}=ya" for n in range(4_999))
    assert visitor.get(f"{path}?{many}&empati=ya").status_code == 200
    assert visitor.get(f"{path}?{many}&empati=ya&kesabaran=ya").status_code == 400
