"""The value that flows through the whole house: the text of one profession.

A `Profile` may have gaps (an editor is still writing); `profiles.editorial.requirements` says
what is missing before it may be published. It is always well formed: text is one clean line,
codes and slugs have their shape, a section holds no empty entry.
"""

import hashlib
import re
import unicodedata
from datetime import date, timedelta
from typing import Annotated, Any, NamedTuple, Self

from django.utils.translation import gettext as _
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticKnownError

from profiles.choices import (
    Education,
    Firmness,
    KbjiEdition,
    RouteKind,
    SourceKind,
    StudyLevel,
    StudyTie,
    Tie,
)
from profiles.facts import FactKind
from profiles.holland import HOLLAND_CODES, NOT_A_CODE

# So long may a text be that comes in: typed, in a file, published. What is stored may be longer.
SHORT = 120
LONG = 600
STORED = {"stored": True}
# How long a text stands until it is to be reviewed again.
REVIEW_EVERY = timedelta(days=365)


# The Unicode categories Cc and Cs: NUL and the other controls, halves of surrogate pairs.
UNSTORABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def clean_line(text: str) -> str:
    """One line of text: NFC, single spaces, no control characters.

    Raises ValueError for characters that no database or page can hold (NUL, other
    controls, lone surrogates).
    """
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if UNSTORABLE.search(text):
        raise ValueError(_("berisi karakter kendali yang tidak dapat disimpan"))
    return text


def _url(text: str) -> str:
    if text and not re.fullmatch(r"https?://[^\s<>\"]+", text):
        raise ValueError(_("harus berupa alamat http:// atau https://"))
    return text


def _holland(text: str) -> str:
    if text and text not in HOLLAND_CODES:
        raise ValueError(NOT_A_CODE)
    return text


def _at_most(limit: int, text: str, info: ValidationInfo) -> str:
    if len(text) > limit and info.context is not STORED:
        raise PydanticKnownError("string_too_long", {"max_length": limit})
    return text


def _short(text: str, info: ValidationInfo) -> str:
    return _at_most(SHORT, text, info)


def _long(text: str, info: ValidationInfo) -> str:
    return _at_most(LONG, text, info)


Clean = AfterValidator(clean_line)
Short, Long = AfterValidator(_short), AfterValidator(_long)
Rule = StringConstraints
Title = Annotated[str, Clean, Rule(min_length=1), Short]
Label = Annotated[str, Clean, Short]
Sentence = Annotated[str, Clean, Rule(min_length=1), Long]
Gap = Annotated[str, Clean, Long]
Url = Annotated[str, Clean, Long, AfterValidator(_url)]
Slug = Annotated[str, Rule(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"), Short]
MaybeSlug = Annotated[str, Rule(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$"), Short]
Isco = Annotated[str, Rule(pattern=r"^(\d{4})?$")]
HollandCode = Annotated[str, AfterValidator(_holland)]
KbjiCode = Annotated[str, Rule(pattern=r"^\d{4}(\.\d{2})?$")]


class Value(BaseModel):
    """A frozen value that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def from_stored(cls, stored: Any) -> Self:
        """What a database holds, as a value; its texts are as long as they were allowed to be."""
        return cls.model_validate(stored, context=STORED)

    @property
    def digest(self) -> str:
        """A fingerprint of what is said: equal for equal values, on every machine.

        What is at its default is not said, so a new field that is empty changes no digest.
        """
        return hashlib.sha256(self.model_dump_json(exclude_defaults=True).encode()).hexdigest()

    def too_long(self) -> list[tuple[str, int]]:
        """Texts that are longer than what comes in may be, each with its limit."""
        try:
            self.model_validate(self.model_dump())
        except ValidationError as error:
            return [
                (item["input"], item["ctx"]["max_length"])
                for item in error.errors()
                if item["type"] == "string_too_long"
            ]
        return []


class Kbji(Value):
    """A code of the Indonesian classification of occupations; each edition has its own."""

    code: KbjiCode
    edition: KbjiEdition

    def __str__(self) -> str:
        return f"{self.edition.label}: {self.code}"


class AlternativeTitle(Value):
    """Another name of the profession; a hidden one is only found, never shown."""

    title: Title
    hidden: bool = False


class Fact(Value):
    """What the work is like in one respect, and why where the words alone would mislead."""

    kind: FactKind
    values: Annotated[tuple[str, ...], Field(min_length=1)]
    remark: Gap = ""

    @field_validator("values")
    @classmethod
    def _of_its_kind(cls, values: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        kind: FactKind | None = info.data.get("kind")
        if kind is None:
            return values  # it is refused already
        if fault := kind.fault(values):
            raise ValueError(fault)
        return kind.in_order(values)

    @property
    def words(self) -> str:
        return self.kind.words(self.values)

    @property
    def level(self) -> int:
        return self.kind.level(self.values)


class Point(NamedTuple):
    """A trait, had or lacked: what a profession asks for, or warns of."""

    trait: str
    had: bool


class Fitting(Value):
    """A sentence about people, and the trait, had or lacked, that it is tied to."""

    sentence: Sentence
    trait: MaybeSlug = ""
    had: bool = True

    @property
    def point(self) -> Point:
        return Point(self.trait, self.had)


class Suitable(Fitting):
    """Why this work asks for a trait, had or lacked: whom it suits."""

    note: Gap = ""


class Unsuitable(Fitting):
    """A condition of the work that makes it a poor fit, and how firm it is."""

    had: bool = False
    firmness: Firmness | None = None
    note: Gap = ""


class Misconception(Value):
    """What people say, what is true, and why the belief holds on."""

    claim: Gap = ""
    fact: Gap = ""
    why: Gap = ""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.claim or self.fact):
            raise ValueError(_("anggapan dan fakta tidak boleh sama-sama kosong"))
        return self


class Expectation(Value):
    """What a beginner imagines, and what the working day is like."""

    expectation: Gap = ""
    reality: Gap = ""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.expectation or self.reality):
            raise ValueError(_("ekspektasi dan realita tidak boleh sama-sama kosong"))
        return self


class Aspect(Value):
    """One aspect in which two roles differ, told for both in parallel."""

    aspect: Label = ""
    this: Gap = ""
    other: Gap = ""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.this or self.other):
            raise ValueError(_("kedua sisi perbandingan tidak boleh sama-sama kosong"))
        return self


class RoleComparison(Value):
    """How this profession differs from one other role that it is confused with."""

    role: Slug
    title: Title
    aspects: Annotated[tuple[Aspect, ...], Field(min_length=1)]


class StudiedProgramme(Value):
    """A study programme that people come from, at one level, and how firmly it leads here."""

    programme: Slug
    level: StudyLevel
    tie: Tie
    remark: Label = ""


class StudiedConcentration(Value):
    """A concentration of vocational schools that people come from."""

    concentration: Slug
    tie: Tie
    remark: Label = ""


class EntryRoute(Value):
    """One step of the way in: education, licence or experience."""

    kind: RouteKind
    text: Sentence


class Source(Value):
    """A document a reader can find, or the editors' own judgement named as such.

    `article` is the part of it that is used, `sections` are the keys of what rests on it.
    """

    kind: SourceKind | None = None
    citation: Sentence
    article: Label = ""
    url: Url = ""
    sections: tuple[str, ...] = ()

    @field_validator("sections")
    @classmethod
    def _that_can_rest_on_it(cls, keys: tuple[str, ...]) -> tuple[str, ...]:
        known = sections_with_sources()
        if unknown := sorted(set(keys) - set(known)):
            raise ValueError(_("bagian ini tidak dikenal: %s") % ", ".join(unknown))
        return tuple(key for key in known if key in keys)  # in one order, each once


class Profile(Value):
    """The whole text of one profession."""

    slug: Slug
    title: Title
    field: MaybeSlug = ""
    summary: Gap = ""
    education: Education | None = None
    study_tie: StudyTie | None = None
    isco08: Isco = ""
    kbji: Kbji | None = None
    holland: HollandCode = ""
    reviewed_on: date | None = None
    alternative_titles: tuple[AlternativeTitle, ...] = ()
    facts: tuple[Fact, ...] = ()
    duties: tuple[Sentence, ...] = ()
    suitable: tuple[Suitable, ...] = ()
    unsuitable: tuple[Unsuitable, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    comparisons: tuple[RoleComparison, ...] = ()
    programmes: tuple[StudiedProgramme, ...] = ()
    concentrations: tuple[StudiedConcentration, ...] = ()
    entry_routes: tuple[EntryRoute, ...] = ()
    sources: tuple[Source, ...] = ()

    @field_validator("facts")
    @classmethod
    def _one_of_each_kind(cls, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        if len({fact.kind for fact in facts}) < len(facts):
            raise ValueError(_("tiap jenis fakta cukup diisi sekali"))
        return tuple(sorted(facts, key=lambda fact: list(FactKind).index(fact.kind)))

    @model_validator(mode="after")
    def _names_each_thing_once(self) -> Self:
        roles = [comparison.role for comparison in self.comparisons]
        for named, sentence in (
            ([other.title for other in self.alternative_titles],
             _("judul lain tidak boleh sama dua kali")),
            (roles, _("satu profesi lain cukup dibandingkan sekali")),
            ([(studied.programme, studied.level) for studied in self.programmes],
             _("satu jurusan cukup disebut sekali untuk tiap jenjang")),
            ([studied.concentration for studied in self.concentrations],
             _("satu konsentrasi SMK cukup disebut sekali")),
        ):  # fmt: skip
            if len(set(named)) < len(named):
                raise ValueError(sentence)
        if self.slug in roles:
            raise ValueError(_("profesi tidak dapat dibandingkan dengan dirinya sendiri"))
        return self

    @property
    def points(self) -> frozenset[Point]:
        """All that the profile asks for."""
        return frozenset(fit.point for fit in self.suitable if fit.trait)

    @property
    def traits(self) -> frozenset[str]:
        """Slugs of all traits the profile speaks of."""
        return frozenset(fit.trait for fit in (*self.suitable, *self.unsuitable) if fit.trait)

    @property
    def next_review(self) -> date | None:
        """When the text is to be reviewed again; not before it was reviewed once."""
        return self.reviewed_on + REVIEW_EVERY if self.reviewed_on else None


def sections_with_sources() -> tuple[str, ...]:
    """The keys of what can rest on a source: all but names, and what tells of the text itself."""
    of_the_text = {"slug", "title", "field", "reviewed_on", "sources"}
    return tuple(key for key in Profile.model_fields if key not in of_the_text)
