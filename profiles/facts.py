"""What every profession is asked alike, at a glance: the kinds of facts and their words.

A fact tells how the work usually is, never what it pays. Where no word is true of most who do
it, `bervariasi` is, and the profile says in a line why.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.choices import Choice

VARIES = "bervariasi"
YEARS = re.compile(r"(0|[1-9]\d?)(?:-([1-9]\d?))?")
MOST_YEARS = 20


def lowered(label: object) -> str:
    """A label as it stands within a line."""
    text = str(label)
    return text[:1].lower() + text[1:]


class Workplace(Choice):
    OFFICE = "kantor", _lazy("Kantor")
    HOME = "rumah", _lazy("Rumah sendiri")
    HOSPITAL = "rumah-sakit", _lazy("Rumah sakit atau klinik")
    LABORATORY = "laboratorium", _lazy("Laboratorium")
    SCHOOL = "sekolah", _lazy("Sekolah atau kampus")
    FACTORY = "pabrik", _lazy("Bengkel, pabrik, atau gudang")
    KITCHEN = "dapur", _lazy("Dapur")
    SHOP = "toko", _lazy("Toko atau tempat layanan")
    STAGE = "panggung", _lazy("Panggung atau studio")
    COURT = "pengadilan", _lazy("Pengadilan")
    CLIENT = "klien", _lazy("Tempat klien atau panti")
    FIELD = "lapangan", _lazy("Lapangan")
    VESSEL = "angkutan", _lazy("Kapal atau pesawat")
    VARIES = VARIES, _lazy("Bervariasi")


class Hours(Choice):
    OFFICE = "jam-kantor", _lazy("Jam kantor")
    SHIFTS = "bergilir", _lazy("Bergilir (sif)")
    SEASONS = "musiman", _lazy("Padat pada musim tertentu")
    IRREGULAR = "tidak-tentu", _lazy("Tidak tentu")
    VARIES = VARIES, _lazy("Bervariasi")


class People(Choice):
    """How much of the day is spent with people other than those of one's own team."""

    FEW = "sedikit", _lazy("Sedikit")
    SOME = "sedang", _lazy("Sedang")
    MANY = "banyak", _lazy("Banyak")
    VARIES = VARIES, _lazy("Bervariasi")


class Team(Choice):
    ALONE = "sendiri", _lazy("Lebih banyak sendiri")
    TOGETHER = "tim", _lazy("Dalam tim")
    BOTH = "keduanya", _lazy("Sendiri dan dalam tim")
    VARIES = VARIES, _lazy("Bervariasi")


class Body(Choice):
    LIGHT = "ringan", _lazy("Ringan, banyak duduk")
    MODERATE = "sedang", _lazy("Sedang, banyak bergerak")
    HEAVY = "berat", _lazy("Berat")
    VARIES = VARIES, _lazy("Bervariasi")


class Travel(Choice):
    SELDOM = "jarang", _lazy("Jarang")
    SOMETIMES = "kadang", _lazy("Kadang-kadang")
    OFTEN = "sering", _lazy("Sering")
    VARIES = VARIES, _lazy("Bervariasi")


class Screen(Choice):
    LITTLE = "sedikit", _lazy("Sedikit")
    PARTLY = "sedang", _lazy("Sebagian hari")
    MUCH = "banyak", _lazy("Hampir sepanjang hari")
    VARIES = VARIES, _lazy("Bervariasi")


class Pay(Choice):
    """How one is paid, never how much."""

    SALARY = "gaji-tetap", _lazy("Gaji tetap")
    PROJECT = "proyek", _lazy("Per proyek")
    RESULT = "hasil-usaha", _lazy("Komisi atau hasil usaha")
    MIXED = "campuran", _lazy("Campuran")


class Employer(Choice):
    STATE = "negara", _lazy("Negara")
    COMPANY = "swasta", _lazy("Swasta")
    CHARITY = "lembaga-sosial", _lazy("Lembaga sosial")
    ONESELF = "mandiri", _lazy("Diri sendiri")


class YearsBand(Choice):
    """Years of preparation as a filter offers them."""

    NONE = "0", _lazy("Kurang dari setahun")
    FEW = "1-3", _lazy("1–3 tahun")
    FOUR = "4", _lazy("4 tahun")
    MORE = "5-6", _lazy("5–6 tahun")
    MANY = "7", _lazy("7 tahun atau lebih")

    @classmethod
    def begun(cls, least: int) -> "YearsBand":
        """The band of who may begin after so many years at the earliest."""
        bands = [band for band in cls if int(band.value.partition("-")[0]) <= least]
        return bands[-1]


class FactKind(Choice):
    """What is asked; the codes are also the filters of the catalogue."""

    PLACE = "tempat", _lazy("Tempat kerja")
    HOURS = "jam", _lazy("Jam kerja")
    PEOPLE = "orang", _lazy("Kontak dengan orang")
    TEAM = "tim", _lazy("Sendiri atau tim")
    BODY = "badan", _lazy("Kerja badan")
    TRAVEL = "perjalanan", _lazy("Bepergian")
    SCREEN = "layar", _lazy("Di depan layar")
    PAY = "bayaran", _lazy("Cara dibayar")
    EMPLOYER = "untuk", _lazy("Bekerja untuk")
    YEARS = "lama", _lazy("Lama persiapan")

    @property
    def vocabulary(self) -> type[Choice] | None:
        """The words of this kind; none where a number is told."""
        return _VOCABULARIES.get(self)

    @property
    def takes_several(self) -> bool:
        return self in (FactKind.PLACE, FactKind.EMPLOYER)

    @property
    def offered(self) -> type[Choice]:
        """The values by which professions are found."""
        return self.vocabulary or YearsBand

    def fault(self, values: Sequence[str]) -> str:
        """What is wrong with values of this kind, as a sentence; empty where nothing is."""
        if len(values) > 1 and not self.takes_several:
            return _("“%s” cukup diisi satu") % self.label
        if self.vocabulary is None:
            return "" if all(map(_years, values)) else _("tulis tahun seperti 4 atau 6-7")
        known = [word.value for word in self.vocabulary]
        if unknown := [value for value in values if value not in known]:
            told = {"value": ", ".join(unknown), "known": ", ".join(known)}
            return _("“%(value)s” tidak dikenal; harus salah satu dari: %(known)s") % told
        if len(values) > 1 and VARIES in values:
            return _("“bervariasi” tidak bersama isi lain")
        return ""

    def in_order(self, values: Iterable[str]) -> tuple[str, ...]:
        """Values in the order of the vocabulary, each once."""
        given = dict.fromkeys(values)
        if self.vocabulary is None:
            return tuple(given)
        return tuple(word.value for word in self.vocabulary if word.value in given)

    def words(self, values: Iterable[str]) -> str:
        """Values as people read them, in a row."""
        labels = [self._word(value) for value in values]
        return ", ".join([*labels[:1], *map(lowered, labels[1:])])

    def _word(self, value: str) -> str:
        return str(self.vocabulary.of(value).label) if self.vocabulary else _in_years(value)

    def level(self, values: Sequence[str]) -> int:
        """From 1 to 3 where the words of the kind are a scale; else 0."""
        if self.vocabulary not in _SCALES:
            return 0
        (value,) = values
        return 0 if value == VARIES else 1 + list(self.vocabulary).index(self.vocabulary.of(value))

    def found_by(self, values: Sequence[str]) -> list[str]:
        """The values that are offered to find who has these."""
        if self.vocabulary:
            return list(values)
        return [YearsBand.begun(years[0]).value for value in values if (years := _years(value))]


_VOCABULARIES: Mapping[FactKind, type[Choice]] = {
    FactKind.PLACE: Workplace,
    FactKind.HOURS: Hours,
    FactKind.PEOPLE: People,
    FactKind.TEAM: Team,
    FactKind.BODY: Body,
    FactKind.TRAVEL: Travel,
    FactKind.SCREEN: Screen,
    FactKind.PAY: Pay,
    FactKind.EMPLOYER: Employer,
}
_SCALES = (People, Body, Travel, Screen)


def _years(text: str) -> tuple[int, int] | None:
    """At the earliest and at the latest, where a text tells years."""
    found = YEARS.fullmatch(text)
    if not found:
        return None
    least, most = int(found[1]), int(found[2] or found[1])
    in_order = least < most if found[2] else True
    return (least, most) if in_order and most <= MOST_YEARS else None


def _in_years(text: str) -> str:
    """Years since school in words."""
    least, most = _years(text) or (0, 0)
    if not most:
        return _("Bisa langsung dari SMA/SMK")
    if not least:
        told = _("Paling lama %d tahun") % most
    elif least == most:
        told = _("%d tahun") % most
    else:
        told = _("%(least)d–%(most)d tahun") % {"least": least, "most": most}
    return _("%s dari SMA/SMK") % told
