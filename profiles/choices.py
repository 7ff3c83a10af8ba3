"""Choices: codes that are stored, with the words that people read."""

from enum import StrEnum
from typing import TYPE_CHECKING, Self, TypeAlias

from django.utils.translation import gettext_lazy as _lazy

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    Text: TypeAlias = str | StrPromise
else:
    Text = str  # what people read, perhaps translated only when it is shown


class Choice(StrEnum):
    """A code with the label people read."""

    label: str

    def __new__(cls, code: str, label: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member

    @classmethod
    def of(cls, code: str) -> Self:
        """The member with a code, as columns hold it."""
        return next(member for member in cls if member.value == code)

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Pairs of code and label, as Django's model and form fields take them."""
        return [(member.value, member.label) for member in cls]


class Education(Choice):
    """The least schooling that opens the door, from none to a postgraduate degree."""

    NONE = "tanpa", _lazy("Tanpa ijazah tertentu")
    SECONDARY = "sma", _lazy("SMA/SMK sederajat")
    DIPLOMA = "diploma", _lazy("Diploma (D1-D3)")
    BACHELOR = "sarjana", _lazy("Sarjana (S1/D4)")
    PROFESSIONAL = "profesi", _lazy("Pendidikan profesi")
    POSTGRADUATE = "pascasarjana", _lazy("Pascasarjana (S2/S3)")


WITHOUT_DEGREE = (Education.NONE, Education.SECONDARY)


class StudyTie(Choice):
    """How strongly the profession is tied to one study programme."""

    REQUIRED = "wajib", _lazy("Program studi tertentu wajib")
    USUAL = "umumnya", _lazy("Umumnya dari program studi terkait")
    CERTIFIED = "bersertifikat", _lazy("Perlu sertifikat kompetensi")
    FREE = "bebas", _lazy("Jurusan bebas")


class StudyLevel(Choice):
    """A level of study; the code is the short form that people read."""

    D1 = "D1", _lazy("Diploma satu (D1)")
    D2 = "D2", _lazy("Diploma dua (D2)")
    D3 = "D3", _lazy("Diploma tiga (D3)")
    D4 = "D4", _lazy("Sarjana terapan (D4)")
    S1 = "S1", _lazy("Sarjana (S1)")
    PROFESSIONAL = "profesi", _lazy("Pendidikan profesi")
    S2 = "S2", _lazy("Magister (S2)")
    SPECIALIST = "spesialis", _lazy("Spesialis")
    S3 = "S3", _lazy("Doktor (S3)")

    @property
    def follows_a_degree(self) -> bool:
        """Whether it is entered with a degree, not from school."""
        return self not in FROM_SCHOOL


FROM_SCHOOL = (StudyLevel.D1, StudyLevel.D2, StudyLevel.D3, StudyLevel.D4, StudyLevel.S1)


class Tie(Choice):
    """How firmly one programme leads to a profession, the firmest first."""

    REQUIRED = "wajib", _lazy("Wajib")
    USUAL = "umum", _lazy("Umumnya")
    POSSIBLE = "bisa", _lazy("Bisa juga")


class Firmness(Choice):
    """How firmly a condition stands in the way of someone whom the work does not suit."""

    LEARNABLE = "bisa-dilatih", _lazy("Bisa dilatih")
    INHERENT = "bagian-tetap", _lazy("Bagian tetap pekerjaan")
    REQUIRED = "syarat", _lazy("Syarat masuk")


class RouteKind(Choice):
    """What an entry route is about."""

    EDUCATION = "pendidikan", _lazy("Pendidikan")
    LICENCE = "izin", _lazy("Izin atau sertifikat")
    EXPERIENCE = "pengalaman", _lazy("Pengalaman")


class KbjiEdition(Choice):
    """An edition of the Indonesian classification of occupations."""

    OF_2014 = "2014", _lazy("KBJI 2014")
    OF_2026 = "2026", _lazy("KBJI 2026")


class SourceKind(Choice):
    """What a statement is held by, from what binds everyone to the editors' own word."""

    REGULATION = "peraturan", _lazy("Peraturan")
    OFFICIAL_DATA = "data-resmi", _lazy("Data resmi")
    PRACTICE = "praktik", _lazy("Praktik")
    EDITORS = "redaksi", _lazy("Penilaian redaksi")
