"""What a question may speak of beside professions: a study programme, a fear, a wish."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Annotated

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from pydantic import AfterValidator, StringConstraints
from pydantic import Field as PydanticField

from profiles.profile import Choice, Clean, Education, Gap, Short, Slug, StudyTie, Title, Value
from profiles.text.stemming import words


class TopicKind(Choice):
    """What a topic is, as a visitor is told that a question was read."""

    PROGRAMME = "jurusan", _("Jurusan kuliah")
    VOCATIONAL = "smk", _("Jurusan SMK")
    SUBJECT = "mapel", _("Pelajaran")
    MATTER = "hal", _("Soal kerja")
    WISH = "keinginan", _("Keinginan")
    UMBRELLA = "sebutan", _("Sebutan umum")
    UNWRITTEN = "judul", _("Belum ditulis di sini")
    ADVICE = "pesan", _("Pertanyaan lain")


def _wording(text: str) -> str:
    if not words(text):
        raise ValueError(gettext("harus berisi kata"))
    return text


Wording = Annotated[str, Clean, Short, AfterValidator(_wording)]
TopicMark = Annotated[
    str, StringConstraints(pattern=r"^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*(\.(punya|kurang))?$"), Short
]
Door = Annotated[str, StringConstraints(pattern=r"^(/([a-z0-9-]+/)*)?$"), Short]


class TopicTerm(Value):
    """A topic, the wordings that mean it, and where it leads.

    `asking` are wordings that ask for it, `denying` those that by themselves ask to be without
    it ("pemalu"). A wording that is a root stands for all its forms ("gambar": menggambar), any
    other for itself alone. It concerns the `professions` at these addresses, best first, and all
    that have one of the `marks`, which are filters of the catalogue ("sifat:minat-angka").
    `instead` come first where someone wants to be without it. `note` is told to who asks for
    it, `door` is a page of the portal to go on to.
    """

    slug: Slug
    kind: TopicKind
    name: Title
    asking: Annotated[tuple[Wording, ...], PydanticField(min_length=1)]
    denying: tuple[Wording, ...] = ()
    marks: tuple[TopicMark, ...] = ()
    professions: tuple[Slug, ...] = ()
    instead: tuple[Slug, ...] = ()
    note: Gap = ""
    door: Door = ""

    @property
    def codes(self) -> Iterator[tuple[str, str]]:
        """The marks, each as a group of the catalogue's filters and a value in it."""
        for mark in self.marks:
            group, _colon, value = mark.partition(":")
            yield group, value


@dataclass(frozen=True)
class Targets:
    """What topics may lead to, by slugs."""

    professions: AbstractSet[str]
    fields: AbstractSet[str]
    traits: AbstractSet[str]

    def holds(self, group: str, value: str) -> bool:
        """Whether a value stands in a group of the catalogue's filters."""
        trait, _dot, way = value.partition(".")
        match group:
            case "bidang":
                return value in self.fields
            case "sifat":
                return trait in self.traits and way in ("", "kurang")
            case "bukan":
                return trait in self.traits
            case "pendidikan":
                return value in list(Education)
            case _:
                return group == "keterikatan" and value in list(StudyTie)


def unknown_targets(topic: TopicTerm, targets: Targets) -> Iterator[tuple[tuple[str, int], str]]:
    """What a topic leads to that there is not, each with its place and a sentence."""
    for at, (group, value) in enumerate(topic.codes):
        if not targets.holds(group, value):
            yield ("marks", at), gettext("“%s” tidak dikenal") % topic.marks[at]
    for part in ("professions", "instead"):
        for at, slug in enumerate(getattr(topic, part)):
            if slug not in targets.professions:
                yield (part, at), gettext("profesi “%s” tidak ada") % slug
