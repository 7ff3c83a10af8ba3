"""A name means one thing in all of `profiles/`, and says it to who has not read the rest."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOM = Path(__file__).parent.parent / "profiles"

A_ROW_OF_IT = "the value in profile.py, and the row in which editors write it"
# Public names that several modules define, each with the reason why that misleads nobody.
HOMONYMS = {
    "Command": "Django asks for this name in every command",
    "AlternativeTitle": A_ROW_OF_IT,
    "EntryRoute": A_ROW_OF_IT,
    "Expectation": A_ROW_OF_IT,
    "Fact": A_ROW_OF_IT,
    "Misconception": A_ROW_OF_IT,
    "RoleComparison": A_ROW_OF_IT,
    "Source": A_ROW_OF_IT,
    "StudiedConcentration": A_ROW_OF_IT,
    "StudiedProgramme": A_ROW_OF_IT,
    "read": "called by its module: shapes.read, manuscripts.read",
}
A_VIEW = "views are named after the thing whose pages they make"
A_TABLE = "a file of models/ is named after its model"
OF_THE_DESK = "in admin/: how the desk shows the thing of that name"
# File names that several modules have, each with the reason why that misleads nobody.
SAME_FILES = {
    "catalogue": "the catalogue's version in models/, its pages in views/, its rules in the guide",
    "comparison": A_VIEW,
    "selfcheck": A_VIEW,
    "worksheet": A_VIEW,
    "profession": f"{A_TABLE}; {OF_THE_DESK}; {A_VIEW}",
    "revision": f"{A_TABLE}; {OF_THE_DESK}",
    "vocabulary": f"{A_TABLE}; {OF_THE_DESK}",
    "workflow": "the table of steps in models/, who may take them in editorial/",
    "exchange": "the room, and its pages on the desk",
    "manuscripts": "the room, and its pages on the desk",
    "snapshot": "one version of what is published: for pages, and for search",
    "duties": "for comparing two professions, and for reading a manuscript",
    "text": "tools on strings, and the text of a manuscript with its places",
    "sections": "the registry, and their forms on the desk",
    "roles": "roles of people on the desk; roles that a manuscript compares with",
}
# Words that end like the name of an activity, each with the reason why it names a thing.
GERUNDS = {
    "listing": "what is public of a profession: a thing",
    "publishing": "what publishers do has no other name",
    "sharing": "of share links",
    "indexing": "the usual word for writing an index",
    "ranking": "the usual word for an order of results, too",
    "stemming": "the usual word in search",
    "matching": "the page is called so",
    "rendering": "the usual word for making pages from templates",
    "wording": "how something is worded: a thing",
}


def modules(room: Path = ROOM) -> dict[str, Path]:
    """Modules by their dotted name; migrations are numbered and nobody imports them."""
    return {
        ".".join(path.relative_to(room).with_suffix("").parts): path
        for path in sorted(room.rglob("*.py"))
        if "migrations" not in path.parts
    }


def public_names(source: str) -> Iterator[str]:
    """What a module defines at its top level for others to use."""
    for node in ast.parse(source).body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                names = [name]
            case ast.Assign(targets=targets):
                names = [name for target in targets for name in stored(target)]
            case ast.AnnAssign(target=ast.Name(id=name)):
                names = [name]
            case _:
                names = []
        yield from (name for name in names if not name.startswith("_"))


def stored(target: ast.expr) -> Iterator[str]:
    """The names that an assignment gives values to: `a, b = ...`, and none in `a.b = ...`."""
    for node in ast.walk(target):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def homonyms(sources: dict[str, str]) -> dict[str, list[str]]:
    """Names that several modules define, with these modules."""
    homes: dict[str, list[str]] = defaultdict(list)
    for module, source in sources.items():
        for name in set(public_names(source)):
            homes[name].append(module)
    return {name: places for name, places in homes.items() if len(places) > 1}


def same_files(names: list[str]) -> dict[str, list[str]]:
    """Modules and rooms that are called alike, by what they are called."""
    homes: dict[str, list[str]] = defaultdict(list)
    for name in names:
        room, _dot, last = name.removesuffix(".__init__").rpartition(".")
        homes[last].append(room)
    return {last: rooms for last, rooms in homes.items() if len(rooms) > 1}


def gerunds(names: list[str]) -> set[str]:
    """Modules that are named like an activity."""
    return {last for last in (name.split(".")[-1] for name in names) if last.endswith("ing")}


def of_the_house() -> list[str]:
    """Modules whose names are held to this; the stages of reading a manuscript are activities."""
    return [name for name in modules() if not name.startswith("manuscripts.")]


# --- what holds ---------------------------------------------------------------------------


def test_no_two_modules_define_the_same_name():
    found = homonyms({name: path.read_text() for name, path in modules().items()})
    assert found.keys() == HOMONYMS.keys(), found
    assert len(HOMONYMS) <= 15


def test_no_two_modules_are_called_alike():
    found = same_files(list(modules()))
    assert found.keys() == SAME_FILES.keys(), found


def test_modules_are_named_after_things():
    assert gerunds(of_the_house()) == GERUNDS.keys()


def test_every_exception_has_its_reason():
    assert all((*HOMONYMS.values(), *SAME_FILES.values(), *GERUNDS.values()))


# --- what would be found ------------------------------------------------------------------


@pytest.mark.parametrize(
    "source", ["def told(): ...", "class told: ...", "told = 1", "told: int = 1", "a, told = 1, 2"]
)
def test_a_homonym_is_found_however_it_is_defined(source):
    assert homonyms({"one": "def told(): ...", "other": source}) == {"told": ["one", "other"]}


@pytest.mark.parametrize(
    "source", ["def _told(): ...", "from one import told", "def f():\n    told = 1", "told.x = 1"]
)
def test_what_is_private_imported_or_local_is_no_homonym(source):
    assert homonyms({"one": "def told(): ...", "other": source}) == {}


def test_two_modules_that_are_called_alike_are_found():
    assert same_files(["search.words", "search.__init__", "words"]) == {"words": ["search", ""]}


def test_an_activity_is_found():
    assert gerunds(["compare.pairing", "compare.duties"]) == {"pairing"}
