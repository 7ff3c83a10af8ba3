"""The walls of the house: public code reads the vocabulary and the window, nothing else."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

ROOT = Path(__file__).parent.parent
PUBLIC = [
    "profiles.urls",
    "profiles.catalogue.filters",
    "profiles.compare.comparison",
    "profiles.catalogue.presenters",
    *(f"profiles.views.{path.stem}" for path in (ROOT / "profiles/views").glob("[!_]*.py")),
    *(f"profiles.templatetags.{p.stem}" for p in (ROOT / "profiles/templatetags").glob("[!_]*.py")),
]
# `profiles.models` hands out every table, so public code names the window itself.
BEHIND_THE_DESK = {
    "profiles.models",
    "profiles.models.fact",
    "profiles.models.misconception",
    "profiles.models.profession",
    "profiles.models.revision",
    "profiles.models.studied",
    "profiles.editorial.publishing",
    "profiles.editorial.workflow",
    "profiles.admin",
    "profiles.exchange",
}
PURE = [
    "profiles.text.alphabet",
    "profiles.profile",
    "profiles.shapes",
    "profiles.terms",
    "profiles.choices",
    "profiles.facts",
    "profiles.editorial.requirements",
    "profiles.editorial.style_guide",
    "profiles.editorial.style_guide.catalogue",
    "profiles.compare.comparison",
    "profiles.match.rule",
    "profiles.compare.duties",
    "profiles.compare.circles",
    "profiles.compare.diagrams",
    "profiles.compare.worksheet",
    "profiles.match.selfcheck",
    "profiles.match.rarity",
    "profiles.editorial.revision_diff",
    "profiles.text.similarity",
    "profiles.catalogue.facets",
    "profiles.catalogue.support",
    "profiles.text.stemming",
    "profiles.exchange.bundles",
    "profiles.exchange.tables",
    "profiles.manuscripts",
    "profiles.manuscripts.describing",
]


def source_of(module: str) -> Path | None:
    base = ROOT / module.replace(".", "/")
    return next((p for p in (base.with_suffix(".py"), base / "__init__.py") if p.exists()), None)


@cache
def imports_of(module: str) -> tuple[str, ...]:
    """Modules that a module names in its imports, wherever in the file they stand."""
    return tuple(_imports(module))


def _imports(module: str) -> Iterator[str]:
    path = source_of(module)
    assert path, module
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            parts = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (part if source_of(part) else str(node.module) for part in parts)


def reached_from(module: str) -> set[str]:
    """Everything of ours that a module imports, directly or through others."""
    reached: set[str] = set()
    waiting = [module]
    while waiting:
        for name in imports_of(waiting.pop()):
            if name.startswith("profiles") and name not in reached:
                reached.add(name)
                waiting.append(name)
    return reached


def test_no_module_reaches_itself_not_even_for_its_types():
    paths = (path.relative_to(ROOT).with_suffix("") for path in (ROOT / "profiles").rglob("*.py"))
    modules = {".".join(path.parts).removesuffix(".__init__") for path in paths}
    assert [one for one in sorted(modules) if one in reached_from(one)] == []


@pytest.mark.parametrize("module", PUBLIC)
def test_public_code_does_not_reach_for_the_desk(module):
    assert not {
        name
        for name in reached_from(module)
        if name in BEHIND_THE_DESK or name.startswith(("profiles.admin.", "profiles.exchange."))
    }


def test_the_walk_sees_the_desk_where_it_is_reached():
    assert "profiles.models.profession" in reached_from("profiles.editorial.publishing")
    assert len(PUBLIC) >= 9


@pytest.mark.parametrize("module", PURE)
def test_thinking_code_knows_no_database_and_no_http(module):
    named = {name for reached in [module, *reached_from(module)] for name in imports_of(reached)}
    foreign = ("django.db", "django.http", "django.contrib", "profiles.models")
    assert not {name for name in named if name.startswith(foreign)}


PUBLIC_TABLES = {
    "profiles_field",
    "profiles_trait",
    "profiles_decree",
    "profiles_subject",
    "profiles_studygroup",
    "profiles_support",
    "profiles_programme",
    "profiles_concentration",
    "profiles_topic",
    "profiles_listing",
    "profiles_listingtrait",
    "profiles_listingfact",
    "profiles_listingcomparison",
    "profiles_listingprogramme",
    "profiles_listingconcentration",
    "profiles_formeraddress",
    "profiles_listingtext",
    "profiles_word",
    "profiles_catalogue",
}


@pytest.mark.django_db
@pytest.mark.usefixtures("catalogue")
@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/profesi/?q=sosial&bidang=sosial&pendidikan=sarjana&urut=terbaru",
        "/profesi/pekerja-sosial/",
        "/profesi/saran/?q=sosial",
        "/profesi/?q=beda+pekerja+sosial+dan+penyuluh+sosial",
        "/profesi/saran/?q=beda+pekerja+sosial+dan+penyuluh+sosial",
        "/profesi/tidak-ada/",
        "/profesi/?sifat=empati&bukan=tertib-mencatat.kurang&keterikatan=wajib&huruf=P",
        "/miskonsepsi/",
        "/bidang/sosial/",
        "/tanpa-kuliah/",
        "/jurusan/",
        "/jurusan/kesejahteraan-sosial/",
        "/jurusan/tidak-ada/",
        "/smk/",
        "/smk/pekerjaan-sosial/",
        "/smk/tidak-ada/",
        "/mapel/",
        "/mapel/?mapel=sosiologi&mapel=biologi&cara=lepas",
        "/mapel/sosiologi/",
        "/mapel/tidak-ada/",
        "/bandingkan/",
        "/bandingkan/?a=pekerja-sosial",
        "/bandingkan/pekerja-sosial/penyuluh-sosial/",
        "/bandingkan/pekerja-sosial/penyuluh-sosial/?tampil=beda",
        "/bandingkan/pekerja-sosial/penyuluh-sosial/lembar/",
        "/bandingkan/pekerja-sosial/penyuluh-sosial/cek-diri/",
        "/bandingkan/pekerja-sosial/penyuluh-sosial/cek-diri/?empati=ya&kesabaran=belum",
        "/bandingkan/pekerja-sosial/tidak-ada/",
        "/kecocokan/",
        "/kecocokan/?empati=ya&kesabaran=belum",
        "/daftar/?p=pekerja-sosial,penyuluh-sosial,tidak-ada",
        "/guru-bk/",
        "/tentang/",
        "/healthz",
    ],
)
def test_a_public_page_asks_public_tables_only(visitor: Client, address: str):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        visitor.get(address)
    tables = set(connection.introspection.table_names())
    asked = {table for table in tables for query in queries if f'"{table}"' in query["sql"]}
    assert asked <= PUBLIC_TABLES
