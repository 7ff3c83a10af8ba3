"""/tanpa-kuliah/: professions that may be practised without a degree."""

import pytest

from profiles.editorial.publishing import withdraw
from tests.factories import drafted, published

pytestmark = [pytest.mark.django_db, pytest.mark.alike]


def page_of(visitor, address: str = "/tanpa-kuliah/") -> str:
    response = visitor.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_it_lists_what_asks_for_no_more_than_school(visitor):
    for title, education in (
        ("Penulis", "tanpa"),
        ("Barista", "sma"),
        ("Bidan", "diploma"),
        ("Hakim", "sarjana"),
        ("Dokter", "profesi"),
        ("Dosen", "pascasarjana"),
    ):
        published(title=title, education=education)
    page = page_of(visitor)
    assert "2 profesi" in page
    for slug in ("penulis", "barista"):
        assert f'href="/profesi/{slug}/"' in page
    for slug in ("bidan", "hakim", "dokter", "dosen"):
        assert f'href="/profesi/{slug}/"' not in page


def test_it_says_that_there_is_something_to_learn_all_the_same(visitor):
    published(education="sma")
    page = page_of(visitor)
    assert "Tanpa kuliah bukan tanpa belajar" in page
    assert 'href="/smk/"' in page
    assert '<link rel="canonical" href="/tanpa-kuliah/">' in page


def test_drafts_and_withdrawn_ones_are_not_there(visitor):
    drafted(title="Rahasia", education="sma")
    withdraw(published(title="Hilang", education="sma").profession)
    page = page_of(visitor)
    assert "Rahasia" not in page
    assert "Hilang" not in page
    assert "Belum ada profesi yang terbit" in page


def test_it_is_paged_and_costs_the_same_for_two_and_for_thirty(
    visitor, django_assert_max_num_queries
):
    for count in (2, 30):
        for number in range(count):
            published(title=f"Profesi {count} {number:02}", education="sma")
        for asked in (6, 3):  # the first page after a publication, and the next ones
            with django_assert_max_num_queries(asked):
                page_of(visitor)
    assert "Halaman 1 dari 2" in page_of(visitor)
    assert "Profesi 30 29" in page_of(visitor, "/tanpa-kuliah/?page=2")
