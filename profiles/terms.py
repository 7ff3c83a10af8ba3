"""The values of the vocabulary, as fixture files hold them."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Self

from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from pydantic import AfterValidator, StringConstraints, model_validator
from pydantic import Field as PydanticField

from profiles.choices import Choice
from profiles.profile import (
    Clean,
    Gap,
    Label,
    MaybeSlug,
    Sentence,
    Short,
    Slug,
    Title,
    Url,
    Value,
)
from profiles.text.stemming import words


class TraitKind(Choice):
    INTEREST = "minat", _("Minat")
    ABILITY = "kemampuan", _("Kemampuan")
    ATTITUDE = "sikap", _("Sikap")
    WORK_VALUE = "nilai", _("Nilai")


class VocabularyTerm(Value):
    """What every term has: the address by which it is named."""

    slug: Slug


class FieldTerm(VocabularyTerm):
    """A field of work, and its place among the others."""

    title: Title
    position: int = PydanticField(default=0, ge=0, le=1000)
    summary: Gap = ""


class TraitTerm(VocabularyTerm):
    """A trait, in words for having it and for lacking it.

    Each way has a name and two sentences: one that a reader says of themselves ("Saya ….") and
    one that follows on "Cocok kalau" ("kamu …."). What came later may be missing in what was
    written before; then the older words stand in.
    """

    kind: TraitKind
    name: Title
    having: Sentence
    lacking: Sentence
    lacking_name: Label = ""
    having_you: Gap = ""
    lacking_you: Gap = ""

    def called(self, had: bool) -> str:
        """The short name of having it, or of lacking it."""
        if had:
            return self.name
        return self.lacking_name or gettext("Bukan: %s") % self.name

    def said(self, had: bool) -> str:
        """What a person says of themselves who has it, or lacks it."""
        return self.having if had else self.lacking

    def you(self, had: bool) -> str:
        """The same said to the reader, as it follows on a condition."""
        told = self.having_you if had else self.lacking_you
        return told or gettext("ini benar tentang dirimu: “%s”") % self.said(had)

    def suits(self, had: bool) -> str:
        """For whom work is that asks for it."""
        return gettext("Cocok kalau %s") % self.you(had)

    def warns(self, had: bool) -> str:
        """For whom work is not that warns of it."""
        return gettext("Kurang cocok kalau %s") % self.you(had)


class MappingBasis(Choice):
    """Whose reading puts a programme into a group; the decree itself names groups only."""

    LISTED = "daftar", _("Daftar tidak resmi yang dibandingkan redaksi")
    EDITORS = "redaksi", _("Penilaian redaksi")


class NamedTerm(VocabularyTerm):
    """What has a name, and other names that people use for it, with commas between."""

    name: Title
    aliases: Label = ""

    @property
    def names(self) -> list[str]:
        """All that it is called, its own name first."""
        return [self.name, *filter(None, map(str.strip, self.aliases.split(",")))]

    @property
    def alias_slugs(self) -> list[str]:
        """The other names as addresses write them."""
        return [slugify(name) for name in self.names[1:]]


class DecreeTerm(VocabularyTerm):
    """The decree in which a ministry lists groups of study programmes and their subjects."""

    name: Title
    title: Sentence
    signed_on: date
    url: Url = ""


class SubjectTerm(NamedTerm):
    """A school subject; an elective is chosen, any other is learned by all."""

    position: int = PydanticField(default=0, ge=0, le=1000)
    elective: bool = False


class SupportTerm(Value):
    """A subject that supports a group; `doubt` says in what the copies of the decree differ."""

    subject: Slug
    doubt: Gap = ""


class StudyGroupTerm(VocabularyTerm):
    """A group of study programmes in a decree, with the subjects that support it.

    `wording` is what the decree says of them, `copies` in how many copies of it the same was
    found, and `doubt` what is not sure of the group nevertheless.
    """

    number: int = PydanticField(ge=1, le=1000)
    name: Title
    decree: Slug
    wording: Sentence
    copies: int = PydanticField(ge=1, le=100)
    doubt: Gap = ""
    supports: tuple[SupportTerm, ...] = ()

    @model_validator(mode="after")
    def _is_sure_of_what_it_says(self) -> Self:
        subjects = [support.subject for support in self.supports]
        if len(set(subjects)) < len(subjects):
            raise ValueError(gettext("satu mata pelajaran cukup disebut sekali"))
        if self.copies < 2 and not self.doubt:
            raise ValueError(gettext("satu salinan saja belum pasti; sebut keraguannya di doubt"))
        return self

    @property
    def subjects(self) -> tuple[str, ...]:
        """The subjects by their slugs; none where they follow the programme that is chosen."""
        return tuple(support.subject for support in self.supports)

    @property
    def doubts(self) -> list[str]:
        """Everything that is not sure, in words."""
        return [doubt for doubt in (self.doubt, *(s.doubt for s in self.supports)) if doubt]


class ProgrammeTerm(NamedTerm):
    """A study programme, whatever its levels.

    `contrast` says what is studied where that is not what is done at work afterwards.
    """

    group: MaybeSlug = ""
    basis: MappingBasis | None = None
    contrast: Gap = ""

    @model_validator(mode="after")
    def _says_by_whom_it_is_grouped(self) -> Self:
        if bool(self.group) != (self.basis is not None):
            raise ValueError(gettext("group dan basis diisi bersama-sama"))
        return self


class ConcentrationTerm(NamedTerm):
    """A concentration (konsentrasi keahlian) of vocational schools."""


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
DoorAddress = Annotated[str, StringConstraints(pattern=r"^(/([a-z0-9-]+/)*)?$"), Short]


class TopicTerm(VocabularyTerm):
    """A topic, the wordings that mean it, and where it leads.

    `asking` are wordings that ask for it, `denying` those that by themselves ask to be without
    it ("pemalu"). A wording that is a root stands for all its forms ("gambar": menggambar), any
    other for itself alone. It concerns the `professions` at these addresses, best first, and all
    that have one of the `marks`, which are filters of the catalogue ("sifat:minat-angka").
    `instead` come first where someone wants to be without it. `note` is told to who asks for
    it, `door` is a page of the portal to go on to.
    """

    kind: TopicKind
    name: Title
    asking: Annotated[tuple[Wording, ...], PydanticField(min_length=1)]
    denying: tuple[Wording, ...] = ()
    marks: tuple[TopicMark, ...] = ()
    professions: tuple[Slug, ...] = ()
    instead: tuple[Slug, ...] = ()
    note: Gap = ""
    door: DoorAddress = ""

    def joined(self, other: Self) -> Self:
        """This topic with what another says of the same."""
        return self.model_copy(
            update={
                "asking": tuple(dict.fromkeys((*self.asking, *other.asking))),
                "professions": tuple(dict.fromkeys((*self.professions, *other.professions))),
                "door": self.door or other.door,
            }
        )

    @property
    def codes(self) -> Iterator[tuple[str, str]]:
        """The marks, each as a group of the catalogue's filters and a value in it."""
        for mark in self.marks:
            group, _colon, value = mark.partition(":")
            yield group, value


# By the name of their file, each list after those whose terms it names.
VOCABULARY: Mapping[str, type[VocabularyTerm]] = {
    "fields": FieldTerm,
    "traits": TraitTerm,
    "decrees": DecreeTerm,
    "subjects": SubjectTerm,
    "study_groups": StudyGroupTerm,
    "programmes": ProgrammeTerm,
    "concentrations": ConcentrationTerm,
    "topics": TopicTerm,
}
