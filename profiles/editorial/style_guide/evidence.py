"""What a text rests on: sources that can be found, and claims of law that have one."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from profiles.editorial.style_guide.findings import Finding
from profiles.editorial.style_guide.passages import passages
from profiles.profile import (
    Education,
    Firmness,
    Profile,
    SourceKind,
    StudyTie,
    sections_with_sources,
)
from profiles.section_types import ProfilePath
from profiles.sections import SECTIONS, kinds_of_sources

LAW = re.compile(
    r"(undang-undang|uu|perppu|peraturan|permen\w*|perpres|pp|keputusan|kepmen\w*|keppres|qanun)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(nomor|no\.?)\s+\S*\d|\d+/(\S+/)?(19|20)\d\d\b", re.IGNORECASE)
YEAR = re.compile(r"\b(19|20)\d\d\b")

# What a sentence names that only a rule can ask for.
_RULES = re.compile(
    r"\b(?:STR[AIP]?|SI[APKB]|SIPPS|STRTTK)\b|\b(?:UU|PP|Perpres|Permen\w*|Undang-Undang)\b"
    r"|\bPeraturan (?:Pemerintah|Presiden|Menteri|Badan|Mahkamah)\b"
    r"|(?i:\bsurat (?:tanda registrasi|izin)\b|\bizin praktik\b|(?<!perjanjian )\blisensi\b"
    r"|\bdisumpah\b|\bmeng\w+ sumpah\b|\b(?:usia|umur|berusia|berumur)"
    r" (?:minimal|paling rendah|paling sedikit|sekurang-kurangnya)\b)"
)
_CERTIFICATE = re.compile(r"\bsertifikat kompetensi\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(wajib|harus|diwajibkan|mewajibkan|mensyaratkan|disyaratkan)\b")
_DENIED = re.compile(
    r"\b(tanpa|tidak ada|tidak (?:perlu|mengharuskan|mewajibkan|mensyaratkan|wajib|diwajibkan))\b",
    re.IGNORECASE,
)
# "Tanpa STR kamu dilarang merawat" denies nothing.
_FORBIDDEN = re.compile(r"\b(dilarang|tidak (?:boleh|dapat|bisa|sah))\b", re.IGNORECASE)


def sources(profile: Profile) -> Iterator[Finding]:
    """Every source can be found, or is the editors' own judgement; and something rests on it."""
    for n, source in enumerate(profile.sources):
        place, citation = ("sources", n, "citation"), source.citation
        if not source.sections:
            sentence = _("Pilih bagian mana yang bersandar pada sumber ini.")
            yield Finding(("sources", n, "sections"), sentence, True)
        if source.kind is SourceKind.EDITORS:
            continue
        if LAW.match(citation) and "undang-undang dasar" not in citation.casefold():
            if not (_NUMBERED.search(citation) and YEAR.search(citation)):
                sentence = _("Sebut nomor dan tahun peraturannya: “Nomor 17 Tahun 2023”.")
                yield Finding(place, sentence, True)
        elif not source.url and not re.search(r"[^\W\d].*\d|\d.*[^\W\d]", citation):
            sentence = _(
                "Sebut tahun, nomor, atau alamat webnya supaya pembaca dapat menemukannya, "
                "atau tandai sebagai penilaian redaksi."
            )
            yield Finding(place, sentence, True)


def unfounded(profile: Profile) -> Iterator[Finding]:
    """What only a rule can ask for, in sections that rest on no law.

    To be weighed: words alone do not show whether a licence is the law's or a shop's.
    """
    founded = {
        key
        for source in profile.sources
        if source.kind is SourceKind.REGULATION
        for key in source.sections
    }
    for place, claim in _regulated(profile):
        if place[0] not in founded:
            yield Finding(place, _("Sebut peraturan yang menjadi sandaran ini: “%s”") % claim)


def _regulated(profile: Profile) -> Iterator[tuple[ProfilePath, str]]:
    """What a text says of rules, chosen or told, each with its place."""
    if profile.education is Education.PROFESSIONAL:
        yield ("education",), profile.education.label
    if profile.study_tie is StudyTie.REQUIRED:
        yield ("study_tie",), profile.study_tie.label
    for n, fit in enumerate(profile.unsuitable):
        if fit.firmness is Firmness.REQUIRED:
            yield ("unsuitable", n, "firmness"), fit.sentence
    for passage in passages(profile):
        for sentence in filter(is_regulated, passage.sentences):
            yield passage.place, sentence


def is_regulated(sentence: str) -> bool:
    """Whether a sentence tells of something that a rule asks, and does not deny it."""
    certified = _CERTIFICATE.search(sentence) and _ASKED.search(sentence)
    denied = _DENIED.search(sentence) and not _FORBIDDEN.search(sentence)
    return bool(_RULES.search(sentence) or certified) and not denied


def unheld(profile: Profile) -> Iterator[Finding]:
    """Parts of a page that rest on nothing. Asked of a catalogue: who writes cites last."""
    held = sections_with_sources()
    for section in SECTIONS:
        is_told = section.key in held and section.template and any(section.entries(profile))
        if is_told and not kinds_of_sources(profile, section.id or ""):
            sentence = _("Bagian ini belum bersandar pada sumber mana pun.")
            yield Finding((section.key,), sentence, True)
