"""What topics of questions may lead to, and which of them lead nowhere."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext

from profiles.choices import Education, StudyTie
from profiles.facts import FactKind
from profiles.terms import TopicTerm


@dataclass(frozen=True)
class Targets:
    """What topics may lead to, by slugs: terms by the list they stand in, and professions."""

    LISTS: ClassVar = ("fields", "traits")

    terms: Mapping[str, AbstractSet[str]]
    professions: AbstractSet[str]

    def holds(self, group: str, value: str) -> bool:
        """Whether a value stands in a group of the catalogue's filters."""
        trait, _dot, way = value.partition(".")
        match group:
            case "bidang":
                return value in self.terms["fields"]
            case "sifat":
                return trait in self.terms["traits"] and way in ("", "kurang")
            case "bukan":
                return trait in self.terms["traits"]
            case "pendidikan":
                return value in list(Education)
            case "keterikatan":
                return value in list(StudyTie)
            case _:
                return group in list(FactKind) and value in list(FactKind.of(group).offered)


def unknown_targets(topic: TopicTerm, targets: Targets) -> Iterator[tuple[tuple[str, int], str]]:
    """What a topic leads to that there is not, each with its place and a sentence."""
    for at, (group, value) in enumerate(topic.codes):
        if not targets.holds(group, value):
            yield ("marks", at), gettext("“%s” tidak dikenal") % topic.marks[at]
    for part in ("professions", "instead"):
        for at, slug in enumerate(getattr(topic, part)):
            if slug not in targets.professions:
                yield (part, at), gettext("profesi “%s” tidak ada") % slug
