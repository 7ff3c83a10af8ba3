"""What a text rests on: sources that can be found, and claims of law that have one."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from profiles.choices import SourceKind
from profiles.editorial.style_guide.findings import Finding
from profiles.editorial.style_guide.passages import passages
from profiles.profile import Profile

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
    """Sentences that tell what the law asks, in sections that rest on no law.

    To be weighed: words alone do not show whether a licence is the law's or a shop's.
    """
    founded = {
        key
        for source in profile.sources
        if source.kind is SourceKind.REGULATION
        for key in source.sections
    }
    for passage in passages(profile):
        if passage.place[0] not in founded:
            for text in filter(is_regulated, passage.sentences):
                sentence = _("Sebut peraturan yang menjadi sandaran kalimat ini: “%s”")
                yield Finding(passage.place, sentence % text)


def is_regulated(sentence: str) -> bool:
    """Whether a sentence tells of something that a rule asks, and does not deny it."""
    certified = _CERTIFICATE.search(sentence) and _ASKED.search(sentence)
    return bool(_RULES.search(sentence) or certified) and not _DENIED.search(sentence)
