"""What a section of a profile is: its entries, their parts, and what is to be known of each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from typing import Any, Literal, get_args

from profiles.choices import Choice, Text
from profiles.profile import Profile, Value

# The way to a value in a profile: names of fields, and indexes that count from 0.
ProfilePath = tuple[str | int, ...]


class Kind(Enum):
    """What a part of an entry is."""

    PROSE = auto()  # says something in sentences: held to the guide, searched, compared
    REMARK = auto()  # prose beside a sentence: held to the guide, neither searched nor compared
    NAME = auto()  # what something is called
    FACT = auto()  # a choice, a code, a link, a date


class Searched(StrEnum):
    """The column of the search index that prose goes to; see `ListingText`."""

    NOWHERE = ""
    TITLES = "titles"
    ALTERNATIVES = "alternatives"
    SUMMARY = "summary"
    DUTIES = "duties"
    ROUTES = "routes"
    OTHERS = "others"


class Shared(Enum):
    """What becomes of a section when a comparison shows only what differs, or what is shared."""

    ALWAYS = auto()  # stays as it is: what a page cannot be without
    NEVER = auto()  # written for one profession alone: never shared
    MATCHED = auto()  # entry by entry; `compare.comparison` knows the rule


@dataclass(frozen=True)
class Terms:
    """What the vocabulary calls its terms, by slug; each list by the name of its file."""

    fields: Mapping[str, str] = field(default_factory=dict)
    traits: Mapping[str, str] = field(default_factory=dict)
    programmes: Mapping[str, str] = field(default_factory=dict)
    concentrations: Mapping[str, str] = field(default_factory=dict)

    def of(self, vocabulary: str) -> Mapping[str, str]:
        names: Mapping[str, str] = getattr(self, vocabulary)
        return names


def in_words(value: Any) -> str:
    """A value as people read it."""
    return str(value.label) if isinstance(value, Choice) else str(value or "")


@dataclass(frozen=True)
class Part:
    """One text of an entry, by the name of its field in the value.

    A part without a label is the entry's own sentence. `needed` is the sentence for an editor
    where it is missing, with the entry's fields to quote. `tells` says the part in words where
    its text alone does not; it is given the entry and may tell fields that it `covers`. A part
    that names a term of the vocabulary says of which list of `Terms`.
    """

    name: str
    label: Text = ""
    kind: Kind = Kind.FACT
    needed: Text = ""
    of_other_role: bool = False
    covers: tuple[str, ...] = ()
    term: str = ""
    tells: Callable[["Entry", Terms], str] | None = None

    def told(self, entry: "Entry", terms: Terms) -> str:
        """What people read."""
        value = entry.values[self.name]
        if self.tells:
            return self.tells(entry, terms)
        return terms.of(self.term).get(value, value) if self.term else in_words(value)


@dataclass(frozen=True)
class Rows:
    """The table in which editors write a section: a model's name, and which of its rows."""

    model: str
    only: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """One entry of a section: where it stands, its values by field, the role it tells of."""

    path: ProfilePath
    values: Mapping[str, Any]
    role: str
    is_one_text: bool = False

    def path_of(self, part: Part) -> ProfilePath:
        return self.path if self.is_one_text else (*self.path, part.name)


def entry_type(key: str, holder: type[Value] = Profile) -> Any:
    """What a list in a value consists of: values, or texts."""
    return get_args(holder.model_fields[key].annotation)[0]


@dataclass(frozen=True)
class Section:
    """A field of `Profile`, and all that is to be known of it.

    `None` means that an aspect was not thought of; what does not apply is said (`""`, `False`,
    `Searched.NOWHERE`). A section with `rows` is a list of entries; any other is one text, its
    only part.
    """

    key: str
    title: Text | None = None
    id: str | None = None  # of the part of a page that shows it; "" where none does
    template: str | None = None  # which fills that part; "" where another section's does
    parts: tuple[Part, ...] | None = None
    rows: Rows | Literal[False] | None = None  # where editors write it
    required: Text | None = None  # the sentence where it is missing; "" if it may be
    amount: tuple[int, int] | Literal[False] | None = None  # of entries, by the guide
    searched: Searched | None = None
    alike: bool | None = None  # whether its prose counts for how alike two texts are
    shared: Shared | None = None
    nested: str = ""  # the field of an entry whose own entries hold the parts
    short: Text = ""  # what the guide calls it, where the title is long

    @property
    def name(self) -> Text:
        return self.short or self.title or self.key

    @property
    def holds_values(self) -> bool:
        """Whether an entry has fields; else it is one text."""
        return hasattr(entry_type(self.key), "model_fields")

    @property
    def columns(self) -> list[str]:
        """The names of all that its parts tell."""
        return [name for part in self.parts or () for name in (part.name, *part.covers)]

    def of_kind(self, *kinds: Kind) -> list[Part]:
        return [part for part in self.parts or () if part.kind in kinds]

    def entries(self, profile: Profile) -> Iterator[Entry]:
        """What stands in the section; nothing where it is empty."""
        content = getattr(profile, self.key)
        if not self.rows:
            if content not in ("", None):
                yield Entry((self.key,), {self.key: content}, profile.slug, is_one_text=True)
            return
        for n, value in enumerate(content):
            path = (self.key, n)
            if isinstance(value, str):
                (part,) = self.parts or ()
                yield Entry(path, {part.name: value}, profile.slug, is_one_text=True)
            elif self.nested:
                for m, inner in enumerate(getattr(value, self.nested)):
                    texts = {**vars(value), **vars(inner)}
                    del texts[self.nested]
                    yield Entry((*path, self.nested, m), texts, value.role)
            else:
                yield Entry(path, vars(value), profile.slug)
