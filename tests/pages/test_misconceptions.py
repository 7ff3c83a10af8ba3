"""All misconceptions: the fact first, by field, each leading to its profession."""

import re

import pytest

from profiles.editorial.publishing import withdraw
from profiles.views import misconceptions
from tests.factories import FieldFactory, drafted, published

pytestmark = [pytest.mark.django_db, pytest.mark.alike]

ADDRESS = "/miskonsepsi/"


def believed(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    return [{"claim": claim, "fact": fact, "why": "Kata tetangga."} for claim, fact in pairs]


@pytest.fixture
def two(db):
    FieldFactory(slug="seni", position=1)
    FieldFactory(slug="kesehatan", position=2)
    published(
        title="Bidan",
        field="kesehatan",
        misconceptions=believed(("Hanya menolong persalinan.", "Bidan juga merawat bayi.")),
    )
    published(
        title="Aktor", field="seni", misconceptions=believed(("Cukup rupawan.", "Aktor berlatih."))
    )


def text(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_the_fact_comes_before_the_claim(visitor, two):
    words = text(visitor.get(ADDRESS).content.decode())
    assert words.index("Bidan juga merawat bayi.") < words.index("Hanya menolong persalinan.")


def test_professions_stand_under_their_fields_in_order(visitor, two):
    words = text(visitor.get(ADDRESS).content.decode())
    order = [words.index(f"{field} {title}") for field, title in (("Seni", "Aktor"),)]
    assert order[0] < words.index("Kesehatan Bidan")


def test_each_leads_to_its_profession(visitor, two):
    assert 'href="/profesi/bidan/#miskonsepsi"' in visitor.get(ADDRESS).content.decode()


def test_one_field_can_be_looked_at(visitor, two):
    page = visitor.get(f"{ADDRESS}?bidang=seni").content.decode()
    assert "<h1>Miskonsepsi di bidang Seni</h1>" in page
    assert "Aktor berlatih." in page
    assert "Bidan juga merawat bayi." not in page
    assert 'href="/miskonsepsi/?bidang=kesehatan"' in page


@pytest.mark.parametrize("value", ["sihir", "%00", "x" * 5_000, "%ff"])
def test_an_unknown_field_is_told_and_narrows_nothing(visitor, two, value):
    page = visitor.get(ADDRESS, QUERY_STRING=f"bidang={value}").content.decode()
    assert "Bidang itu tidak dikenal" in page
    assert "Bidan juga merawat bayi." in page


def test_drafts_and_withdrawn_professions_are_not_told(visitor, two):
    drafted(title="Rahasia", misconceptions=believed(("Anggapan.", "Fakta rahasia.")))
    withdraw(published(title="Dukun", misconceptions=believed(("A.", "Fakta lama."))).profession)
    page = visitor.get(ADDRESS).content.decode()
    assert "Fakta rahasia." not in page
    assert "Fakta lama." not in page


def test_nothing_published_is_said(visitor):
    page = visitor.get(ADDRESS).content.decode()
    assert "Belum ada profesi yang terbit" in page


def test_long_lists_have_pages_that_keep_the_field(visitor, two, monkeypatch):
    monkeypatch.setattr(misconceptions, "_PER_PAGE", 1)
    page = visitor.get(ADDRESS).content.decode()
    assert "Halaman 1 dari 2" in page
    assert "Bidan juga merawat bayi." not in page
    assert "Bidan juga merawat bayi." in visitor.get(f"{ADDRESS}?page=2").content.decode()
    for nonsense in ("-1", "x", "9" * 5_000, "%00"):
        assert visitor.get(ADDRESS, QUERY_STRING=f"page={nonsense}").status_code == 200


def test_it_costs_the_same_for_two_and_for_twenty(visitor, django_assert_num_queries):
    for count in (2, 18):
        for number in range(count):
            published(title=f"Profesi {count} {number}")
        for asked in (7, 2):  # the first page after a publication, and the next ones
            with django_assert_num_queries(asked):
                visitor.get(ADDRESS)


def test_it_reads_no_whole_documents(visitor, two, django_assert_num_queries):
    with django_assert_num_queries(7) as queries:
        visitor.get(ADDRESS)
    whole = r'"profiles_listing"."document"(?! *(,|->|#>)\s*(\'|%s|\$))'
    selected = [query["sql"].partition(" FROM ")[0] for query in queries]
    assert not [sql for sql in selected if re.search(whole + r" *(,|$|AS)", sql)]


def test_it_is_found_from_every_page(visitor):
    page = visitor.get("/").content.decode()
    assert page.count('href="/miskonsepsi/"') >= 2
