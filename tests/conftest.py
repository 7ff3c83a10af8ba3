"""What every test gets: a client for each kind of person, and a published catalogue."""

import os
from pathlib import Path

import pytest
from django.contrib.auth.models import AbstractUser
from django.test import Client
from hypothesis import HealthCheck, settings

from profiles.exchange.loading import load, read_catalogue
from tests.factories import UserFactory

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright keeps an event loop running

# No test passes or fails by the clock: machines are noisy.
settings.register_profile("portal", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("portal")

FIXTURES = Path(__file__).parent.parent / "fixtures"
EDITING = [
    f"{verb}_{model}"
    for verb in ("add", "change", "delete", "view")
    for model in (
        "profession",
        "alternativetitle",
        "duty",
        "suitability",
        "misconception",
        "expectation",
        "rolecomparison",
        "entryroute",
        "source",
    )
] + ["view_trait", "view_field", "view_revision"]


@pytest.fixture
def catalogue(db: None) -> None:
    """The real catalogue from the fixture files, published."""
    load(read_catalogue(FIXTURES))


def logged_in(user: AbstractUser) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def editor(db: None) -> Client:
    """Rani writes, and may not publish."""
    return logged_in(UserFactory(username="rani", permissions=EDITING))


@pytest.fixture
def publisher(db: None) -> Client:
    """Sari writes and publishes."""
    return logged_in(UserFactory(username="sari", permissions=[*EDITING, "publish_profession"]))


@pytest.fixture
def visitor(client: Client) -> Client:
    """Dimas reads; he has no account."""
    return client
