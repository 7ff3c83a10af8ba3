"""What every test gets: a client for each kind of person, and a published catalogue."""

import os
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AbstractUser
from django.db import models, transaction
from django.test import Client
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

from profiles.exchange.loader import load, read_catalogue
from profiles.models import Catalogue, Listing
from tests.factories import UserFactory

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright keeps an event loop running

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
        "studiedprogramme",
        "studiedconcentration",
        "entryroute",
        "source",
    )
] + [
    f"view_{model}" for model in ("trait", "fieldofwork", "programme", "concentration", "revision")
]
ALONE = ["review_profession", "publish_profession", "publish_unreviewed_profession"]

# No test passes or fails by the clock: machines are noisy.
UNMEANT = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
PATIENT = settings(deadline=None, suppress_health_check=UNMEANT)
# Nor by luck: the quick profile tries the same examples every time.
settings.register_profile("quick", PATIENT, max_examples=20, derandomize=True)
settings.register_profile("thorough", PATIENT, max_examples=200)

# What a test asks for that touches the database, as its own argument or by way of another.
DATABASE = {"db", "transactional_db", "live_server"}

Rows = dict[type[models.Model], list[Any]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--thorough",
        action="store_true",
        help="run the exhaustive tests too, and try new and more examples of each property",
    )


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("thorough" if config.getoption("thorough") else "quick")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        asks = getattr(item, "fixturenames", ())
        if item.get_closest_marker("django_db") or not DATABASE.isdisjoint(asks):
            item.add_marker("database")
    if not config.getoption("thorough"):
        exhaustive = [item for item in items if item.get_closest_marker("exhaustive")]
        config.hook.pytest_deselected(items=exhaustive)
        items[:] = [item for item in items if item not in exhaustive]


@pytest.fixture(scope="session")
def social_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture files of one field: enough for most tests, and quick to load."""
    folder = tmp_path_factory.mktemp("fixtures")
    (folder / "professions").mkdir()
    for path in FIXTURES.glob("*.yaml"):
        shutil.copy(path, folder)
    for path in FIXTURES.glob("professions/*.yaml"):
        if "\nfield: sosial\n" in path.read_text():
            shutil.copy(path, folder / "professions")
    return folder


@pytest.fixture(scope="session")
def catalogue_rows(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, social_files: Path
) -> Rows:
    """What loading the files of one field leaves in the tables."""
    tables = apps.get_app_config("profiles").get_models(include_auto_created=True)
    with django_db_blocker.unblock(), transaction.atomic():
        load(read_catalogue(social_files))
        rows = {model: list(model._base_manager.all()) for model in tables}
        transaction.set_rollback(True)
    return rows


@pytest.fixture
def catalogue(catalogue_rows: Rows, db: None) -> None:
    """The real professions of one field, published; nothing is remembered of them yet."""
    for listing in catalogue_rows[Listing]:
        listing.published_at += timedelta(microseconds=1)
    with transaction.atomic():
        for model, rows in catalogue_rows.items():
            model._base_manager.bulk_create(rows)
        Catalogue.objects.changed()


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
