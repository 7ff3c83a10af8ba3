"""The self-check for two professions: the form, the result, and what it leaves behind."""

import re

import pytest

from profiles.editorial.publishing import publish, save_revision, store, withdraw
from profiles.models import Profession, Revision
from tests.factories import ProfileFactory, drafted, published, vocabulary_of

pytestmark = [pytest.mark.django_db, pytest.mark.alike]

FORM = "/bandingkan/perawat/bidan/cek-diri/"


@pytest.fixture
def pair(db):
    published(
        title="Perawat",
        suitable=[{"sentence": "Pasien perlu didengar.", "trait": "mendengarkan"}],
        unsuitable=[
            {
                "sentence": "Dosis harus dicatat.",
                "trait": "tertib-mencatat",
                "firmness": "syarat",
            }
        ],
    )
    published(
        title="Bidan",
        suitable=[{"sentence": "Persalinan bisa panjang.", "trait": "kesabaran"}],
        unsuitable=[
            {
                "sentence": "Jadwalnya tidak pernah pasti.",
                "trait": "suka-kepastian",
                "had": True,
                "firmness": "bagian-tetap",
            }
        ],
    )


def page_at(visitor, address):
    response = visitor.get(address)
    assert response.status_code == 200
    return response.content.decode()


def legends(page: str) -> list[str]:
    return re.findall(r"<legend>(.*?)</legend>", page)


def side(page: str, section: str, slug: str) -> str:
    """What a section of the result says of one profession."""
    return page.split(f'id="{section}"')[1].split(f'data-profesi="{slug}"')[1].split("</div>")[0]


def test_it_asks_what_separates_the_two_and_names_neither(visitor, pair):
    page = page_at(visitor, FORM)
    assert sorted(legends(page)) == [
        "Saya punya kesabaran.",
        "Saya punya mendengarkan.",
        "Saya punya suka-kepastian.",
        "Saya punya tertib-mencatat.",
    ]
    form = page.split("<form")[1].split("</form>")[0]
    assert "Perawat" not in form
    assert "Bidan" not in form


def test_both_orders_ask_the_same_in_the_same_order(visitor, pair):
    forth = page_at(visitor, FORM)
    back = page_at(visitor, "/bandingkan/bidan/perawat/cek-diri/")
    assert legends(forth) == legends(back)
    canonical = '<link rel="canonical" href="/bandingkan/bidan/perawat/cek-diri/">'
    assert canonical in forth
    assert canonical in back


def test_each_statement_has_three_answers_and_none_is_chosen(visitor, pair):
    page = page_at(visitor, FORM)
    for value in ("ya", "tidak", "belum"):
        assert page.count(f'<input type="radio" name="kesabaran" value="{value}">') == 1
    assert " checked" not in page
    assert 'method="post"' not in page
    assert "noindex" not in page


def test_the_comparison_leads_to_it(visitor, pair):
    assert f'href="{FORM}"' in page_at(visitor, "/bandingkan/perawat/bidan/")


def test_the_result_quotes_either_profile_where_it_supports(visitor, pair):
    page = page_at(visitor, f"{FORM}?mendengarkan=ya&kesabaran=ya")
    ours, theirs = side(page, "mendukung", "perawat"), side(page, "mendukung", "bidan")
    assert "Kamu menjawab ya, dan itu yang dicari di sini." in ours
    assert "Cocok kalau kamu punya mendengarkan." in ours
    assert "“Pasien perlu didengar.”" in ours
    assert "“Persalinan bisa panjang.”" in theirs
    assert "Pasien perlu didengar" not in theirs
    assert "noindex" in page


def test_a_warning_says_whether_it_can_be_learned(visitor, pair):
    page = page_at(visitor, f"{FORM}?tertib-mencatat=tidak&suka-kepastian=ya")
    ours = side(page, "pertimbangkan", "perawat")
    assert "“Dosis harus dicatat.”" in ours
    assert "Syarat masuk" in ours
    assert "tidak bisa ditawar" in ours
    theirs = side(page, "pertimbangkan", "bidan")
    assert "Kurang cocok kalau kamu punya suka-kepastian." in theirs
    assert "“Jadwalnya tidak pernah pasti.”" in theirs
    assert "Bagian tetap pekerjaan" in theirs


def test_a_warning_that_does_not_concern_is_told_as_such(visitor, pair):
    page = page_at(visitor, f"{FORM}?suka-kepastian=tidak")
    assert "peringatan ini tidak mengenai kamu" in side(page, "mendukung", "bidan")
    assert "Tidak ada jawabanmu yang diperingatkan" in side(page, "pertimbangkan", "bidan")


def test_what_is_not_known_becomes_a_question_for_the_counsellor(visitor, pair):
    page = page_at(visitor, f"{FORM}?kesabaran=belum")
    asked = page.split('id="tanyakan"')[1]
    assert "Mana yang lebih mirip saya: “Saya punya kesabaran” atau" in asked
    assert "Bidan mencari orang seperti kalimat pertama" in asked


def test_the_result_counts_nothing(visitor, pair):
    page = page_at(visitor, f"{FORM}?kesabaran=ya&mendengarkan=tidak&tertib-mencatat=belum")
    assert "%" not in re.sub(r"<[^>]+>", "", page)
    assert "skor" not in page.lower()
    assert "1 pernyataan kamu lewati" in page


def test_answers_can_be_changed(visitor, pair):
    page = page_at(visitor, f"{FORM}?kesabaran=ya&mendengarkan=belum")
    link = re.search(r'href="(\?[^"]+)">Ubah jawaban', page)
    assert link
    form = page_at(visitor, FORM + link[1].replace("&amp;", "&"))
    assert 'name="kesabaran" value="ya" checked' in form
    assert 'name="mendengarkan" value="belum" checked' in form
    assert form.count(" checked") == 2


@pytest.mark.parametrize("query", ["lihat=hasil", "kesabaran=mungkin&lihat=hasil", "sihir=ya"])
def test_without_an_answer_the_form_says_so_kindly(visitor, pair, query):
    page = page_at(visitor, f"{FORM}?{query}")
    assert "Belum ada jawaban yang terbaca" in page
    assert len(legends(page)) == 4
    assert "noindex" in page


def test_two_without_traits_say_so(visitor, pair):
    from profiles.models import Listing

    for listing in Listing.objects.all():
        listing.document["suitable"] = listing.document["unsuitable"] = []
        listing.save()
    assert "Belum ada sifat yang ditulis" in page_at(visitor, FORM)


def test_an_unknown_role_a_draft_and_the_same_twice_answer_like_the_comparison(visitor, pair):
    drafted(title="Rahasia")
    for slug in ("sihir", "rahasia"):
        assert visitor.get(f"/bandingkan/perawat/{slug}/cek-diri/").status_code == 404
    twice = visitor.get("/bandingkan/bidan/bidan/cek-diri/")
    assert "Kamu memilih Bidan dua kali" in twice.content.decode()


def test_a_withdrawn_side_is_gone(visitor, pair):
    withdraw(Profession.objects.get(slug="bidan"))
    assert visitor.get(FORM).status_code == 410


def test_a_moved_side_leads_on_with_the_answers(visitor, pair):
    profession = Profession.objects.get(slug="bidan")
    moved_to = ProfileFactory(title="Bidan", slug="bidan-desa")
    vocabulary_of(moved_to)
    store(moved_to, into=profession)
    publish(save_revision(profession, origin=Revision.Origin.ADMIN))
    response = visitor.get(f"{FORM}?empati=ya")
    moved = "/bandingkan/perawat/bidan-desa/cek-diri/?empati=ya"
    assert (response.status_code, response["Location"]) == (301, moved)


def test_nothing_is_kept_but_the_address(visitor, pair):
    response = visitor.get(f"{FORM}?kesabaran=ya")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_it_costs_the_same_for_two_traits_and_for_twenty(visitor, django_assert_num_queries):
    for count in (2, 20):
        for name in ("Kiri", "Kanan"):
            traits = [f"{name.lower()}-{n}" for n in range(count)]
            published(
                title=f"{name} {count}",
                suitable=[{"sentence": f"Perlu {trait}.", "trait": trait} for trait in traits],
            )
        # The first page after a publication reads what the next ones remember.
        for query, asked in (("", 3), ("?kiri-1=ya&kanan-1=tidak&kiri-0=belum", 1)):
            with django_assert_num_queries(asked):
                visitor.get(f"/bandingkan/kiri-{count}/kanan-{count}/cek-diri/{query}")
