"""Words that the guide does not let through: non-standard spellings, and verdicts on the reader."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from profiles.editorial.style_guide.findings import Finding
from profiles.editorial.style_guide.passages import passages
from profiles.profile import Profile
from profiles.section_types import ProfilePath
from profiles.text.stemming import words

# As people write them, and as the dictionary (KBBI) has them.
SPELLINGS = """aktifitas:aktivitas analisa:analisis apotik:apotek asset:aset atlit:atlet
    cabe:cabai berfikir:berpikir detil:detail efektifitas:efektivitas ekstrim:ekstrem
    frekwensi:frekuensi handal:andal hidrolik:hidraulik himbauan:imbauan hirarki:hierarki
    hutang:utang ijin:izin jadual:jadwal jaman:zaman jenasah:jenazah karir:karier
    keluwak:keluak kerjasama:kerja_sama kreatifitas:kreativitas kwalitas:kualitas
    kwantitas:kuantitas kwitansi:kuitansi managemen:manajemen mempengaruhi:memengaruhi
    mengkomunikasikan:mengomunikasikan mengkonsumsi:mengonsumsi
    mengkoordinasikan:mengoordinasikan mengkoordinir:mengoordinasi
    mensimulasikan:menyimulasikan mensosialisasikan:menyosialisasikan
    mensukseskan:menyukseskan mentaati:menaati menterjemahkan:menerjemahkan merubah:mengubah
    nasehat:nasihat notulen:notula obyek:objek praktek:praktik produktifitas:produktivitas
    propinsi:provinsi resiko:risiko sachet:saset sekedar:sekadar sekurangnya:sekurang-kurangnya
    silahkan:silakan sistim:sistem standarisasi:standardisasi subyek:subjek supir:sopir
    tanggungjawab:tanggung_jawab tehnik:teknik teoritis:teoretis trampil:terampil"""
STANDARD = dict(pair.replace("_", " ").split(":") for pair in SPELLINGS.split())

# What a text says of the work; it never shows anyone the door.
VERDICTS = re.compile(
    r"tidak punya tempat di sini|tidak bisa dibawa ke sini|bertabrakan dengan aturan"
    r"|tidak cocok di sini|bukan tempatmu|jangan (?:memilih|masuk)|kamu tidak layak",
    re.IGNORECASE,
)
FITS = {"suitable", "unsuitable"}


def wording(profile: Profile) -> Iterator[Finding]:
    for place, name in _aspects(profile):
        for sentence in nonstandard(name):
            yield Finding(place, sentence, True)
    for passage in passages(profile):
        for sentence in nonstandard(passage.text):
            yield Finding(passage.place, sentence, True)
        if passage.place[0] in FITS and (verdict := VERDICTS.search(passage.text)):
            sentence = _("“%s” menghakimi pembaca; tulis keadaan pekerjaannya.") % verdict[0]
            yield Finding(passage.place, sentence, True)


def nonstandard(text: str) -> Iterator[str]:
    """What to write instead, for each word that the dictionary spells otherwise."""
    for word in dict.fromkeys(filter(STANDARD.get, words(text))):
        told = {"good": STANDARD[word], "bad": word}
        yield _("Tulis “%(good)s”; “%(bad)s” tidak baku.") % told


def _aspects(profile: Profile) -> Iterator[tuple[ProfilePath, str]]:
    """What differences are called: no prose, but headings of a page. Titles are as they are."""
    for n, comparison in enumerate(profile.comparisons):
        for m, aspect in enumerate(comparison.aspects):
            yield ("comparisons", n, "aspects", m, "aspect"), aspect.aspect
