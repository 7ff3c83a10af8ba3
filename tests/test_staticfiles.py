"""Static files as production serves them: one style sheet, hashed and compressed."""

import gzip
import json
import re
from pathlib import Path

import brotli
import pytest
from django.core.management import call_command
from django.test import override_settings

from careerprofiles.settings import STORAGES
from careerprofiles.staticfiles import OneSheetStorage

pytestmark = pytest.mark.services

SOURCES = Path(__file__).parent.parent / "static" / "css"
HASHED = re.compile(r"css/site\.[0-9a-f]{12}\.css")


def components():
    return re.findall(r'^@import "(.+)";$', (SOURCES / "site.css").read_text(), re.MULTILINE)


def hashed_name(folder):
    return json.loads((folder / "staticfiles.json").read_text())["paths"]["css/site.css"]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder that collectstatic fills with the storage of production."""
    folder = tmp_path_factory.mktemp("static")
    with override_settings(STORAGES=STORAGES, STATIC_ROOT=folder):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield folder


@pytest.fixture
def sheet(built):
    return built / hashed_name(built)


def test_every_style_sheet_of_ours_is_imported_once():
    files = {path.name for path in SOURCES.glob("*.css")} - {"admin.css", "site.css"}
    assert len(files) > 5
    assert sorted(components()) == sorted(files)


def test_the_one_sheet_holds_every_component_in_order(sheet):
    text = sheet.read_text()
    places = [text.index((SOURCES / name).read_text()) for name in components()]
    assert places == sorted(places)


def test_the_one_sheet_imports_nothing(sheet):
    assert "@import" not in sheet.read_text()


def test_its_name_holds_a_hash_of_its_text(built, sheet):
    assert HASHED.fullmatch(str(sheet.relative_to(built)))


def test_a_change_in_a_component_gives_the_sheet_a_new_name(settings, sheet, tmp_path):
    """An old name would be served from the browser's cache for a year."""
    changed = tmp_path / "changed"
    for path in SOURCES.parent.rglob("*"):
        if path.is_file():
            copy = changed / path.relative_to(SOURCES.parent)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    (changed / "css" / "cards.css").write_text("/* changed */")
    settings.STATICFILES_DIRS = [changed]
    settings.STATIC_ROOT = tmp_path / "again"
    call_command("collectstatic", interactive=False, verbosity=0)
    assert hashed_name(settings.STATIC_ROOT) != f"css/{sheet.name}"


def test_it_is_there_compressed_in_both_ways(sheet):
    text = sheet.read_bytes()
    assert gzip.decompress(Path(f"{sheet}.gz").read_bytes()) == text
    assert brotli.decompress(Path(f"{sheet}.br").read_bytes()) == text


def test_only_hashed_names_are_kept(built):
    names = [path.name for path in (built / "css").glob("site*.css")]
    assert len(names) == 1


def test_the_pages_link_to_the_hashed_sheet(sheet, visitor, catalogue):
    assert f'href="/static/css/{sheet.name}"' in visitor.get("/").content.decode()


def test_where_the_sheet_is_not_among_the_files_nothing_is_added(tmp_path):
    """post_process may be handed a part of the files."""
    storage = OneSheetStorage(location=tmp_path, base_url="/static/")
    assert list(storage.post_process({}, dry_run=True)) == []
