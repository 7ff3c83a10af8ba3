"""Fixture files: YAML text to values and back, with problems an editor can act on.

A file is a mapping. One with a list of the vocabulary (`fields:`, `traits:` ...) holds that and
nothing else; any other is one profession, with the names of `Profile` as its keys. Every scalar
is read as text, so that YAML's own surprises (`no`, `12:30`, `0123`) cannot happen. Reading and
writing are inverse: a file written here is read as the same value, and written again as the same
bytes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from profiles.exchange.lines import Unreadable, line_of
from profiles.profile import Profile, Value
from profiles.terms import VOCABULARY, VocabularyTerm

Fixture = Profile | VocabularyTerm
MAX_BYTES = 1_000_000


@dataclass(frozen=True)
class FileProblem:
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

    def __init__(self, problems: Sequence[FileProblem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def read_fixture(data: bytes, *, file: str) -> list[Fixture]:
    """The values in a fixture file: one Profile, or the terms of a vocabulary.

    Raises BadFile with every problem found.
    """
    document = _document(data, file)
    for key, model in VOCABULARY.items():
        # Two lists are called like sections of a profession, which never stand alone.
        if key in document and (len(document) == 1 or key not in Profile.model_fields):
            return _terms(document, key, model, file)
    return [_validated(Profile, document, document, file, ())]


def read_folder(folder: Path) -> tuple[dict[str, list[Fixture]], list[FileProblem]]:
    """The values of every fixture file that can be read, by file, and what is wrong in others."""
    values: dict[str, list[Fixture]] = {}
    problems: list[FileProblem] = []
    for path in [*sorted(folder.glob("*.yaml")), *sorted(folder.glob("professions/*.yaml"))]:
        name = path.relative_to(folder).as_posix()
        try:
            values[name] = read_fixture(path.read_bytes(), file=name)
        except BadFile as error:
            problems += error.problems
    return values, problems


def _document(data: bytes, file: str) -> dict[str, Any]:
    """The file as plain values, each mapping remembering the line of its keys."""
    if len(data) > MAX_BYTES:
        raise BadFile([FileProblem(file, 0, "", _("berkas lebih besar dari 1 MB"))])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadFile([FileProblem(file, line, "", _("berkas bukan teks UTF-8"))]) from error
    try:
        return _parsed(text)
    except Unreadable as error:
        raise BadFile([FileProblem(file, *problem) for problem in error.problems]) from error


def _parsed(text: str) -> dict[str, Any]:
    # PyYAML takes most of a MiB, and only editors ever need it: not loaded with every worker.
    from profiles.exchange.yamltext import parsed

    return parsed(text)


def _terms(
    document: dict[str, Any], key: str, model: type[VocabularyTerm], file: str
) -> list[Fixture]:
    entries = document[key]
    if len(document) > 1 or not isinstance(entries, list):
        message = _("berkas ini hanya boleh berisi satu daftar bernama %s") % key
        raise BadFile([FileProblem(file, 1, key, message)])
    terms: list[Fixture] = []
    problems: list[FileProblem] = []
    for index, entry in enumerate(entries):
        try:
            terms.append(_validated(model, entry, document, file, (key, index)))
        except BadFile as error:
            problems += error.problems
    slugs = [term.slug for term in terms]
    for slug in sorted({slug for slug in slugs if slugs.count(slug) > 1}):
        problems.append(FileProblem(file, 0, key, _("“%s” tertulis dua kali") % slug))
    if problems:
        raise BadFile(problems)
    return terms


def _validated(
    model: type[Fixture], entry: Any, document: Any, file: str, at: tuple[str | int, ...]
) -> Fixture:
    try:
        return model.model_validate(entry)
    except ValidationError as error:
        told = [((*at, *item["loc"]), sentence_of(item)) for item in error.errors()]
        raise BadFile(
            [FileProblem(file, line_of(document, at), _place(at), said) for at, said in told]
        ) from error


def _place(place: Iterable[str | int]) -> str:
    """A place as people count: `comparisons[2].aspects[1].this`."""
    steps = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in place]
    return "".join(steps).lstrip(".")


def sentence_of(error: Any) -> str:
    """pydantic's error as a sentence for an editor."""
    context = error.get("ctx", {})
    sentences = {
        "missing": _("wajib diisi"),
        "extra_forbidden": _("kunci ini tidak dikenal"),
        "string_too_long": _("terlalu panjang, paling banyak %s karakter")
        % context.get("max_length"),
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
) -> list[FileProblem]:
    """Problems with what a readable file says: pairs of place and message, with their lines."""
    document = _document(data, file)
    return [
        FileProblem(file, line_of(document, place) if place else 0, _place(place), message)
        for place, message in found
    ]


def write_fixture(profile: Profile) -> bytes:
    return _yaml(_trimmed(profile))


def write_terms(key: str, terms: Iterable[Value]) -> bytes:
    return _yaml({key: [_trimmed(term) for term in terms]})


def _trimmed(value: Value) -> dict[str, Any]:
    """The value without what is at its default, in the order of the model."""
    trimmed: dict[str, Any] = value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, Profile) and value.reviewed_on:
        trimmed["reviewed_on"] = value.reviewed_on  # as a date it needs no quotes
    return trimmed


def _yaml(document: dict[str, Any]) -> bytes:
    from profiles.exchange.yamltext import written  # only now, as in `_parsed`

    return written(document)
