"""What every test gets: a client for each kind of person, and a published catalogue."""

import os
import shutil
from pathlib import Path

import pytest
from django.contrib.auth.models import AbstractUser
from django.test import Client
from hypothesis import HealthCheck, settings

from profiles.exchange.loader import load, read_catalogue
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
] + ["view_trait", "view_fieldofwork", "view_revision"]
ALONE = ["review_profession", "publish_profession", "publish_unreviewed_profession"]


@pytest.fixture(scope="session")
def social_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture files of one field: enough for most tests, and quick to load."""
    folder = tmp_path_factory.mktemp("fixtures")
    (folder / "professions").mkdir()
    for name in ("fields.yaml", "traits.yaml"):
        shutil.copy(FIXTURES / name, folder / name)
    for path in FIXTURES.glob("professions/*.yaml"):
        if "\nfield: sosial\n" in path.read_text():
            shutil.copy(path, folder / "professions")
    return folder


@pytest.fixture
def catalogue(db: None, social_files: Path) -> None:
    """The real professions of one field, published."""
    load(read_catalogue(social_files))


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
    """Sari runs a desk of one: she writes, and publishes without a second reader."""
    return logged_in(UserFactory(username="sari", permissions=[*EDITING, *ALONE]))


@pytest.fixture
def writer(db: None) -> Client:
    """Wati has the role Penulis."""
    return logged_in(UserFactory(username="wati", roles=["Penulis"]))


@pytest.fixture
def reviewer(db: None) -> Client:
    """Bayu has the role Peninjau."""
    return logged_in(UserFactory(username="bayu", roles=["Peninjau"]))


@pytest.fixture
def chief_editor(db: None) -> Client:
    """Ratna has the role Redaktur."""
    return logged_in(UserFactory(username="ratna", roles=["Redaktur"]))


@pytest.fixture
def visitor(client: Client) -> Client:
    """Dimas reads; he has no account."""
    return client
