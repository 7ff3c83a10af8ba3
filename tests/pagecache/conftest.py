"""The portal as it is served, with a clock that a test moves by hand."""

import pytest

from profiles.models import Catalogue
from profiles.pagecache import PageCache
from tests.factories import comparing_with, published
from tests.wsgi import Clock, Django


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def django() -> Django:
    return Django()


@pytest.fixture
def portal(db, django, clock) -> PageCache:
    """Two public pages: `/profesi/pekerja-sosial/` and `/profesi/psikolog-klinis/`."""
    published(title="Psikolog Klinis", comparisons=[comparing_with("pekerja-sosial")])
    published()
    return PageCache(django, Catalogue.objects.version, clock=clock)
