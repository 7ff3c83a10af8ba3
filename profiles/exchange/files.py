"""Fixture files: YAML text to values and back, with problems an editor can act on.

A file is a mapping. `fields:` and `traits:` hold the vocabulary; a file with neither is
one profession, with the names of `Profile` as its keys. Every scalar is read as text, so
that YAML's own surprises (`no`, `12:30`, `0123`) cannot happen. Reading and writing are
inverse: a file written here is read as the same value, and written again as the same bytes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from django.utils.translation import gettext as _
from pydantic import ValidationError
from yaml.composer import Composer, ComposerError

from profiles.profile import Profile, Value
from profiles.vocabulary import FieldTerm, TraitTerm

Fixture = Profile | FieldTerm | TraitTerm
VOCABULARY: dict[str, type[FieldTerm | TraitTerm]] = {"fields": FieldTerm, "traits": TraitTerm}
MAX_BYTES = 1_000_000
WIDTH = 92


@dataclass(frozen=True)
class Problem:
    """What is wrong in a file, and where; `line` counts from 1, 0 where there is none."""

    file: str
    line: int
    place: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (where, self.place, self.message) if part)


class BadFile(Exception):
    """A file that cannot be read as values; nothing of it may be used."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


# --- reading ------------------------------------------------------------------------------


def read(data: bytes, *, file: str) -> list[Fixture]:
    """The values in a fixture file: one Profile, or the terms of a vocabulary.

    Raises BadFile with every problem found.
    """
    document = _document(data, file)
    for key, model in VOCABULARY.items():
        if key in document:
            return _terms(document, key, model, file)
    return [_validated(Profile, document, document, file, ())]


def _document(data: bytes, file: str) -> dict[str, Any]:
    """The file as plain values, each mapping remembering the line of its keys."""
    if len(data) > MAX_BYTES:
        raise BadFile([Problem(file, 0, "", _("berkas lebih besar dari 1 MB"))])
    try:
        node = yaml.compose(data.decode("utf-8-sig"), Loader=_Loader)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadFile([Problem(file, line, "", _("berkas bukan teks UTF-8"))]) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        message = _("YAML tidak terbaca: %s") % error.problem
        raise BadFile([Problem(file, line, "", message)]) from error
    except (yaml.YAMLError, RecursionError) as error:
        message = _("YAML tidak terbaca: ada karakter atau susunan yang tidak diizinkan")
        raise BadFile([Problem(file, 0, "", message)]) from error
    if not isinstance(node, yaml.MappingNode):
        raise BadFile([Problem(file, 1, "", _("berkas harus berisi pasangan kunci dan isi"))])
    problems: list[Problem] = []
    document: dict[str, Any] = _plain(node, file, problems)
    if problems:
        raise BadFile(problems)
    return document


# libyaml reads five times as fast; wheels of PyYAML bring it, other builds of it may not.
_BaseLoader: Any = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader


class _Composer(Composer):
    """Refuses aliases: they can make a small file huge."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):  # type: ignore[attr-defined]
            event = self.peek_event()  # type: ignore[attr-defined]
            raise ComposerError(
                None, None, _("rujukan (*) tidak dipakai di sini"), event.start_mark
            )
        return super().compose_node(parent, index)


class _Loader(_Composer, _BaseLoader):  # type: ignore[misc]
    """Reads every scalar as text."""

    def __init__(self, stream: str) -> None:
        _BaseLoader.__init__(self, stream)
        Composer.__init__(self)


class _Lines(dict[str, Any]):
    """A mapping that knows on which line it and each of its keys stands."""

    def __init__(self, values: dict[str, Any], line: int) -> None:
        super().__init__(values)
        self.line = line
        self.lines: dict[str, int] = {}


class _Items(list[Any]):
    """A list that knows on which line each of its items stands."""

    lines: list[int]


def _plain(node: yaml.Node, file: str, problems: list[Problem]) -> Any:
    if isinstance(node, yaml.SequenceNode):
        items = _Items(_plain(item, file, problems) for item in node.value)
        items.lines = [item.start_mark.line + 1 for item in node.value]
        return items
    if not isinstance(node, yaml.MappingNode):
        return node.value
    mapping = _Lines({}, node.start_mark.line + 1)
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in mapping:
            problems.append(Problem(file, line, key, _("kunci ini sudah ada di atas")))
        mapping[key] = _plain(value_node, file, problems)
        mapping.lines[key] = line
    return mapping


def _terms(
    document: dict[str, Any], key: str, model: type[FieldTerm | TraitTerm], file: str
) -> list[Fixture]:
    entries = document[key]
    if len(document) > 1 or not isinstance(entries, list):
        message = _("berkas ini hanya boleh berisi satu daftar bernama %s") % key
        raise BadFile([Problem(file, 1, key, message)])
    terms: list[Fixture] = []
    problems: list[Problem] = []
    for index, entry in enumerate(entries):
        try:
            terms.append(_validated(model, entry, document, file, (key, index)))
        except BadFile as error:
            problems += error.problems
    slugs = [term.slug for term in terms]
    for slug in sorted({slug for slug in slugs if slugs.count(slug) > 1}):
        problems.append(Problem(file, 0, key, _("“%s” tertulis dua kali") % slug))
    if problems:
        raise BadFile(problems)
    return terms


def _validated(
    model: type[Fixture], entry: Any, document: Any, file: str, at: tuple[str | int, ...]
) -> Fixture:
    try:
        return model.model_validate(entry)
    except ValidationError as error:
        raise BadFile(
            [
                Problem(
                    file,
                    _line_of(document, (*at, *item["loc"])),
                    _place((*at, *item["loc"])),
                    _sentence(item),
                )
                for item in error.errors()
            ]
        ) from error


def _line_of(document: Any, place: Iterable[str | int]) -> int:
    """The line of the deepest mapping key on the way to a place."""
    line, here = getattr(document, "line", 0), document
    for step in place:
        if isinstance(here, _Lines):
            line = here.lines.get(str(step), here.line)
            here = here.get(str(step))
        elif isinstance(here, _Items) and isinstance(step, int) and step < len(here):
            line, here = here.lines[step], here[step]
        else:
            break
    return int(line)


def _place(place: Iterable[str | int]) -> str:
    """A place as people count: `comparisons[2].aspects[1].this`."""
    steps = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in place]
    return "".join(steps).lstrip(".")


def _sentence(error: Any) -> str:
    """pydantic's error as a sentence for an editor."""
    context = error.get("ctx", {})
    sentences = {
        "missing": _("wajib diisi"),
        "extra_forbidden": _("kunci ini tidak dikenal"),
        "too_long": _("terlalu panjang, paling banyak %s karakter") % context.get("max_length"),
        "too_short": _("tidak boleh kosong"),
        "string_pattern_mismatch": _("bentuknya tidak sesuai; pakai seperti pada contoh"),
        "string_type": _("harus berupa teks"),
        "tuple_type": _("harus berupa daftar"),
        "model_type": _("harus berisi pasangan kunci dan isi"),
        "bool_parsing": _("harus true atau false"),
        "enum": _("harus salah satu dari: %s") % context.get("expected"),
        "value_error": str(context.get("error")),
    }
    if error["type"].startswith("date"):
        return _("harus tanggal seperti 2026-11-21")
    return str(sentences.get(error["type"], error["msg"]))


def located(
    data: bytes, *, file: str, found: Iterable[tuple[Sequence[str | int], str]]
) -> list[Problem]:
    """Problems with what a readable file says: pairs of place and message, with their lines."""
    document = _document(data, file)
    return [
        Problem(file, _line_of(document, place) if place else 0, _place(place), message)
        for place, message in found
    ]


# --- writing ------------------------------------------------------------------------------


def write(profile: Profile) -> bytes:
    """A profession as a fixture file."""
    return _yaml(_trimmed(profile))


def write_terms(key: str, terms: Iterable[Value]) -> bytes:
    """A vocabulary (`fields` or `traits`) as a fixture file."""
    return _yaml({key: [_trimmed(term) for term in terms]})


def _trimmed(value: Value) -> dict[str, Any]:
    """The value without what is at its default, in the order of the model."""
    trimmed: dict[str, Any] = value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, Profile) and value.reviewed_on:
        trimmed["reviewed_on"] = value.reviewed_on  # as a date it needs no quotes
    return trimmed


def _yaml(document: dict[str, Any]) -> bytes:
    text = yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    return str(text).encode()


class _Dumper(yaml.SafeDumper):
    """Lists indented under their key, prose as folded blocks: the way people write YAML."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


PROSE = frozenset(
    {"summary", "duties", "sentence", "note", "claim", "fact", "why", "expectation", "reality"}
    | {"this", "other", "text", "citation", "having", "lacking"}
)


def _represent_mapping(dumper: _Dumper, mapping: dict[str, Any]) -> yaml.MappingNode:
    """Prose stands in folded blocks, which need no quoting whatever it says."""
    node = yaml.SafeDumper.represent_dict(dumper, mapping)
    for key, value in node.value:
        if key.value in PROSE:
            for scalar in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                scalar.style = ">"
    return node


_Dumper.add_representer(dict, _represent_mapping)
