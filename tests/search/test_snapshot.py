"""What a process keeps for search: the words and texts of one version, within a room."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from profiles.editorial.publishing import withdraw
from profiles.models import Catalogue, ListingText
from profiles.search import search, snapshot
from profiles.search.snapshot import search_snapshot
from tests.factories import published

pytestmark = pytest.mark.django_db


def ids() -> list[int]:
    return list(ListingText.objects.order_by("pk").values_list("pk", flat=True))


def test_a_text_is_read_once_and_given_in_the_order_it_is_asked_for():
    for title in ("Penari", "Pelukis", "Pemahat"):
        published(title=title)
    now, (dancer, painter, sculptor) = search_snapshot(), ids()
    now.texts([dancer])
    with CaptureQueriesContext(connection) as queries:
        titles = [text.title for text in now.texts([sculptor, dancer, painter])]
        assert [text.title for text in now.texts([sculptor, dancer, painter])] == titles
    assert titles == ["Pemahat", "Penari", "Pelukis"]
    assert len(queries) == 1


def test_a_text_that_is_gone_is_left_out():
    published(title="Penari")
    assert search_snapshot().texts([*ids(), 10**9]) == search_snapshot().texts(ids())


def test_no_more_texts_are_kept_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(snapshot, "MOST_KEPT", 2)
    for title in ("Penari", "Pelukis", "Pemahat"):
        published(title=title)
    now = search_snapshot()
    for pk in ids() * 2:
        assert len(now.texts([pk])) == 1
        assert len(now.kept) <= 2
    assert len(now.texts(ids())) == 3


def test_a_publication_begins_another_snapshot():
    listing = published(title="Penari", summary="Menari.")
    before = search_snapshot()
    assert len(search("penari").hits) == 1
    published(title="Penari Latar")
    assert search_snapshot() is not before
    assert len(search("penari").hits) == 2
    withdraw(listing.profession)
    assert len(search("penari").hits) == 1


def test_who_knows_the_version_asks_for_it_no_more():
    published(title="Penari")
    version = Catalogue.objects.version()
    search("penari", version=version)
    with CaptureQueriesContext(connection) as queries:
        assert search("penari", version=version).hits
    assert [query["sql"] for query in queries if "profiles_catalogue" in query["sql"]] == []
