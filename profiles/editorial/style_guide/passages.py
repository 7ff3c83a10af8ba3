"""What a profile says, sentence by sentence, and what other profiles say already."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Self

from profiles.editorial.style_guide.findings import ProfilePath
from profiles.match.rarity import Rarity
from profiles.profile import Profile
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
    for place, about, text in _texts(profile):
        if text:
            yield Passage(place, about, text)


def _texts(profile: Profile) -> Iterator[tuple[ProfilePath, str, str]]:
    own = profile.slug
    yield ("summary",), own, profile.summary
    for n, duty in enumerate(profile.duties):
        yield ("duties", n), own, duty
    for section in ("suitable", "unsuitable"):
        for n, fit in enumerate(getattr(profile, section)):
            yield (section, n, "sentence"), own, fit.sentence
            yield (section, n, "note"), own, fit.note
    for n, misconception in enumerate(profile.misconceptions):
        yield ("misconceptions", n, "claim"), own, misconception.claim
        yield ("misconceptions", n, "fact"), own, misconception.fact
        yield ("misconceptions", n, "why"), own, misconception.why
    for n, pair in enumerate(profile.expectations):
        yield ("expectations", n, "expectation"), own, pair.expectation
        yield ("expectations", n, "reality"), own, pair.reality
    for n, comparison in enumerate(profile.comparisons):
        for m, aspect in enumerate(comparison.aspects):
            yield ("comparisons", n, "aspects", m, "this"), own, aspect.this
            yield ("comparisons", n, "aspects", m, "other"), comparison.role, aspect.other
    for n, route in enumerate(profile.entry_routes):
        yield ("entry_routes", n, "text"), own, route.text


def names(profile: Profile) -> Iterator[tuple[ProfilePath, str, str]]:
    """Each name of a profession: its place, its key, and how it is written."""
    written: list[tuple[ProfilePath, str]] = [(("title",), profile.title)]
    for n, other in enumerate(profile.alternative_titles):
        written.append((("alternative_titles", n, "title"), other.title))
    for place, name in written:
        if stems(name):  # all names of signs only would be one and the same
            yield place, name_key(name), name


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
    """A key for each whole sentence."""
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
        asked: dict[str, int] = {}
        named: dict[str, set[str]] = {}
        said: dict[str, set[str]] = {}
        for profile in profiles:
            titles[profile.slug] = profile.title
            for trait in {s.trait for s in profile.suitable if s.had and s.trait}:
                asked[trait] = asked.get(trait, 0) + 1
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
