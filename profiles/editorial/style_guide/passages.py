"""What a profile says, sentence by sentence, and what other profiles say already."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Self

from profiles.match.rarity import Rarity
from profiles.profile import Point, Profile
from profiles.section_types import Kind, ProfilePath
from profiles.sections import BY_KEY, SECTIONS
from profiles.text.similarity import hashed, name_key
from profiles.text.stemming import stems, words

# Shorter ones are phrases that many profiles may share ("Rumah sakit dan klinik.").
LEAST_WORDS = 5
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class Passage:
    """One piece of prose: where it stands, and of which role it tells (a slug)."""

    place: ProfilePath
    about: str
    text: str

    @property
    def sentences(self) -> list[str]:
        return [sentence for sentence in SENTENCE_END.split(self.text) if sentence]


def passages(profile: Profile) -> Iterator[Passage]:
    """All prose of a profile that is not empty; names, codes and sources are no prose."""
    for section in SECTIONS:
        parts = section.of_kind(Kind.PROSE, Kind.REMARK)
        for entry in section.entries(profile):
            for part in parts:
                if text := entry.values[part.name]:
                    about = entry.role if part.of_other_role else profile.slug
                    yield Passage(entry.path_of(part), about, text)


def names(profile: Profile) -> Iterator[tuple[ProfilePath, str, str]]:
    """Each name of a profession: its place, its key, and how it is written."""
    for key in ("title", "alternative_titles"):
        (part,) = BY_KEY[key].of_kind(Kind.NAME)
        for entry in BY_KEY[key].entries(profile):
            name = entry.values[part.name]
            if stems(name):  # all names of signs only would be one and the same
                yield entry.path_of(part), name_key(name), name


def claims(profile: Profile) -> Iterator[tuple[Passage, str, str]]:
    """Each whole sentence: its passage, its key, and how it is written.

    Spelling is no difference: case, punctuation and accents are not part of the key.
    """
    for passage in passages(profile):
        for sentence in passage.sentences:
            said = words(sentence)
            if len(said) >= LEAST_WORDS:
                yield passage, hashed(" ".join(said)), sentence


def sentence_keys(profile: Profile) -> frozenset[str]:
    return frozenset(key for _passage, key, _sentence in claims(profile))


@dataclass(frozen=True)
class Others:
    """What the catalogue says already: who (slugs) says a sentence or bears a name, by key.

    `of` reads whole profiles. Whoever keeps keys elsewhere may give only those that matter.
    `traits` are names to call traits by; without them their slugs are shown.
    """

    rarity: Rarity = field(default_factory=lambda: Rarity({}, 0))
    traits: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, Set[str]] = field(default_factory=dict)
    sentences: Mapping[str, Set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, profiles: Iterable[Profile], traits: Mapping[str, str] | None = None) -> Self:
        titles: dict[str, str] = {}
        asked: dict[Point, int] = {}
        named: dict[str, set[str]] = {}
        said: dict[str, set[str]] = {}
        for profile in profiles:
            titles[profile.slug] = profile.title
            for point in profile.points:
                asked[point] = asked.get(point, 0) + 1
            for _place, key, _name in names(profile):
                named.setdefault(key, set()).add(profile.slug)
            for _passage, key, _sentence in claims(profile):
                said.setdefault(key, set()).add(profile.slug)
        return cls(Rarity(asked, len(titles)), traits or {}, titles, named, said)

    def title_of(self, slug: str) -> str:
        return self.titles.get(slug, slug)

    def trait_name(self, slug: str) -> str:
        return self.traits.get(slug, slug)


NOBODY = Others()
