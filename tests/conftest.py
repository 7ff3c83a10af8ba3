"""What every test gets: a client for each kind of person, and a published catalogue."""

import gc
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import pytest
from django.apps import apps
from django.contrib.auth.models import AbstractUser
from django.db import connection, transaction
from django.db.models import F
from django.test import Client
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

from profiles.exchange.loader import FixtureFiles, load, read_catalogue
from profiles.models import Catalogue, Listing
from tests.factories import UserFactory

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright keeps an event loop running

FIXTURES = Path(__file__).parent.parent / "fixtures"
PAGES = Path(__file__).parent / "pages"
EDITING = [
    f"{verb}_{model}"
    for verb in ("add", "change", "delete", "view")
    for model in (
        "profession",
        "alternativetitle",
        "fact",
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

Inserts = list[tuple[str, Any]]
PUT_BACK = count(1)
Place = TypeVar("Place")


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
        if PAGES in item.path.parents:
            item.add_marker("page")
    if not config.getoption("thorough"):
        left = [item for item in items if is_exhaustive(item) or is_tried_elsewhere(item)]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]


def pytest_collection_finish() -> None:
    gc.freeze()  # what every test keeps need not be looked through again and again


def is_exhaustive(item: pytest.Item) -> bool:
    """Whether a test, or this case of it, runs with --thorough only."""
    sample = item.get_closest_marker("sampled")
    cases = getattr(item, "callspec", None)
    if sample and cases and sum(cases.indices.values()) % sample.args[0]:
        return True
    return item.get_closest_marker("exhaustive") is not None


def is_tried_elsewhere(item: pytest.Item) -> bool:
    """Whether SQLite alone can tell, and this is not SQLite."""
    return connection.vendor != "sqlite" and item.get_closest_marker("alike") is not None


@pytest.fixture(scope="session")
def some(request: pytest.FixtureRequest) -> Callable[[Iterable[Place], int], Sequence[Place]]:
    """What a sweep visits: about so many, evenly spread; all of them with --thorough."""

    def chosen(places: Iterable[Place], number: int) -> Sequence[Place]:
        everything = list(places)
        thorough = request.config.getoption("thorough")
        return everything if thorough else everything[:: max(1, len(everything) // number)]

    return chosen


@pytest.fixture(scope="session")
def social_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture files of one field: enough for most tests, and quick to load."""
    folder = tmp_path_factory.mktemp("fixtures")
    (folder / "professions").mkdir()
    for path in FIXTURES.glob("*.yaml"):
        if path.stem != "topics":  # they name professions of every field
            shutil.copy(path, folder)
    for path in FIXTURES.glob("professions/*.yaml"):
        if "\nfield: sosial\n" in path.read_text():
            shutil.copy(path, folder / "professions")
    return folder


def rows_of(files: FixtureFiles) -> Inserts:
    """The statements that put in what loading files leaves in the tables; nothing of it stays."""
    tables = apps.get_app_config("profiles").get_models(include_auto_created=True)
    statements: Inserts = []

    def note(execute: Callable[..., Any], sql: str, params: Any, *others: Any) -> Any:
        if sql.startswith("INSERT"):
            statements.append((sql, params))
        return execute(sql, params, *others)

    with transaction.atomic():
        load(files)
        rows = {model: list(model._base_manager.all()) for model in tables}
        transaction.set_rollback(True)
    with transaction.atomic(), connection.execute_wrapper(note):
        for model, loaded in rows.items():
            model._base_manager.bulk_create(loaded)
        transaction.set_rollback(True)
    return statements


def put_back(rows: Inserts) -> None:
    """Rows as they were loaded; nothing is remembered of them yet."""
    later = timedelta(microseconds=next(PUT_BACK))
    with transaction.atomic(), connection.cursor() as cursor:
        for sql, params in rows:
            cursor.execute(sql, params)
            if cursor.description:
                cursor.fetchall()  # what RETURNING tells, or the statement stays open
        Listing.objects.update(published_at=F("published_at") + later)
        Catalogue.objects.changed()


@pytest.fixture(scope="session")
def catalogue_rows(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, social_files: Path
) -> Inserts:
    with django_db_blocker.unblock():
        return rows_of(read_catalogue(social_files))


@pytest.fixture
def catalogue(catalogue_rows: Inserts, db: None) -> None:
    """The real professions of one field, published."""
    put_back(catalogue_rows)


@pytest.fixture(scope="session")
def all_files(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> FixtureFiles:
    """The fixture files of the whole catalogue, read once."""
    with django_db_blocker.unblock():
        return read_catalogue(FIXTURES)


@pytest.fixture(scope="session")
def all_rows(django_db_blocker: DjangoDbBlocker, all_files: FixtureFiles) -> Inserts:
    with django_db_blocker.unblock():
        return rows_of(all_files)


@pytest.fixture
def whole_catalogue(all_rows: Inserts, db: None) -> None:
    """All real professions, published."""
    put_back(all_rows)


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
