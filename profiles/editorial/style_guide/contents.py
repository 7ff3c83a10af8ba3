"""What a text holds: amounts, traits, and what nobody else has said."""

import re
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from profiles.choices import Firmness
from profiles.editorial.style_guide.findings import Finding
from profiles.editorial.style_guide.passages import SENTENCE_END, Others, claims, names, passages
from profiles.facts import VARIES, FactKind
from profiles.profile import Fitting, Profile
from profiles.section_types import ProfilePath
from profiles.sections import SECTIONS
from profiles.text.similarity import name_key

# Of each other role that a profession is told apart from.
ASPECTS = (2, 3)
SUMMARY_SENTENCES = 2
SUMMARY_WORDS = 45
# A note that says less than this says neither how nor which.
NOTE_WORDS = 4
RULE = re.compile(
    r"\b(undang-undang|uu|pp|perpres|peraturan|permen\w*|keputusan|pasal|annex|konvensi|sni)\b",
    re.IGNORECASE,
)

MONEY = re.compile(
    r"\bRp\.?\s?\d|\b\d[\d.,]*\s?(?:ribu|juta|jt|miliar)\b|\b\d[\d.]*\s?rupiah\b", re.IGNORECASE
)
PAY = re.compile(
    r"\b(?:gaji|upah|honor\w*|bayaran|dibayar|pendapatan|penghasilan|tarif\w*"
    r"|sebulan|seminggu|sehari|per (?:bulan|minggu|hari|jam|tahun|proyek))\b",
    re.IGNORECASE,
)


def amounts(profile: Profile) -> Iterator[Finding]:
    """Sections with too few or too many entries; one without any is the gate's matter."""
    for section in SECTIONS:
        if section.amount:
            count = len(getattr(profile, section.key))
            if count or not section.required:
                yield from _outside((section.key,), str(section.name), count, *section.amount)
    for n, comparison in enumerate(profile.comparisons):
        name = _("Aspek beda dengan %s") % comparison.title
        yield from _outside(("comparisons", n), name, len(comparison.aspects), *ASPECTS)
    length, count = len(profile.summary.split()), len(SENTENCE_END.split(profile.summary))
    if length > SUMMARY_WORDS:
        sentence = _("Ringkasan %(n)d kata; pendekkan sampai paling banyak %(most)d.")
        yield Finding(("summary",), sentence % {"n": length, "most": SUMMARY_WORDS}, True)
    if count > SUMMARY_SENTENCES:
        sentence = _("Ringkasan %d kalimat; cukup 1 atau 2.") % count
        yield Finding(("summary",), sentence, True)


def _outside(place: ProfilePath, name: str, count: int, least: int, most: int) -> Iterator[Finding]:
    told = {"name": name, "n": count, "least": least, "most": most}
    if count < least:
        what = _("%(name)s baru %(n)d; tulis %(least)d sampai %(most)d.")
        if not count:
            what = _("%(name)s belum ditulis; tulis %(least)d sampai %(most)d.")
        yield Finding(place, what % told, True)
    elif count > most:
        what = _("%(name)s sudah %(n)d; kurangi sampai paling banyak %(most)d.")
        yield Finding(place, what % told, True)


def missing_facts(profile: Profile) -> Iterator[Finding]:
    """Each kind of fact is told, and what varies is said to vary for a reason."""
    told = {fact.kind for fact in profile.facts}
    if missing := [str(kind.label) for kind in FactKind if kind not in told]:
        yield Finding(("facts",), _("Sekilas belum lengkap: %s.") % ", ".join(missing), True)
    for n, fact in enumerate(profile.facts):
        if VARIES in fact.values and not fact.remark:
            sentence = _("Tulis dalam keterangan mengapa “%s” bervariasi.") % fact.kind.label
            yield Finding(("facts", n, "remark"), sentence, True)


def trait_findings(profile: Profile, others: Others) -> Iterator[Finding]:
    """Each sentence tied to another trait, both sides agreeing, one trait that tells."""
    yield from _tied_twice("suitable", profile.suitable, others)
    yield from _tied_twice("unsuitable", profile.unsuitable, others)
    said = {fit.point for fit in profile.suitable if fit.trait}
    for n, fit in enumerate(profile.unsuitable):
        if fit.point in said:
            sentence = _(
                "Sifat “%s” dengan arah yang sama sudah ada di bagian Cocok; "
                "orang yang sama tidak bisa cocok dan kurang cocok."
            )
            yield Finding(("unsuitable", n, "trait"), sentence % others.trait_name(fit.trait), True)
    tied = [fit for fit in profile.suitable if fit.trait]
    if tied and not any(fit.had and not others.rarity.is_common(fit.point) for fit in tied):
        sentence = _(
            "Sifat di bagian Cocok semuanya umum; tambahkan satu yang jarang diminta profesi lain."
        )
        yield Finding(("suitable",), sentence, True)


def _tied_twice(section: str, fits: Sequence[Fitting], others: Others) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for n, fit in enumerate(fits):
        if fit.trait and first.setdefault(fit.trait, n) != n:
            sentence = _("Sifat “%(trait)s” sudah dipakai nomor %(n)d; pilih sifat lain.")
            told = {"trait": others.trait_name(fit.trait), "n": first[fit.trait] + 1}
            yield Finding((section, n, "trait"), sentence % told, True)


def firmness(profile: Profile) -> Iterator[Finding]:
    """What can be learned says how, and what bars the way names the rule."""
    for n, fit in enumerate(profile.unsuitable):
        place, length = ("unsuitable", n, "note"), len(fit.note.split())
        if fit.firmness is Firmness.LEARNABLE and length < NOTE_WORDS:
            sentence = _("Tulis dalam catatan bagaimana melatihnya: apa yang dilakukan, di mana.")
            yield Finding(place, sentence, True)
        elif fit.firmness is Firmness.REQUIRED and not (
            length >= NOTE_WORDS and RULE.search(fit.note)
        ):
            sentence = _("Sebut dalam catatan aturan yang mensyaratkannya, atau pilih lainnya.")
            yield Finding(place, sentence, True)


def uniqueness(profile: Profile, others: Others, own: str) -> Iterator[Finding]:
    """Names and sentences that are another's already, or that stand twice in this text."""
    for place, key, name in names(profile):
        for slug in sorted(others.names.get(key, frozenset()) - {own}):
            title = others.title_of(slug)
            a_title = place == ("title",) or name_key(title) == key
            sentence = _("“%(name)s” sudah menjadi nama halaman “%(title)s”.")
            yield Finding(place, sentence % {"name": name, "title": title}, a_title)
    seen: set[str] = set()
    for passage, key, text in claims(profile):
        elsewhere = sorted(others.sentences.get(key, frozenset()) - {own})
        if elsewhere:
            sentence = _("Kalimat ini ada juga di “%(title)s”; tulis lain: “%(text)s”")
            told = {"title": others.title_of(elsewhere[0]), "text": text}
            yield Finding(passage.place, sentence % told, True)
        elif key in seen:
            yield Finding(passage.place, _("Kalimat ini tertulis dua kali: “%s”") % text, True)
        seen.add(key)


def pay(profile: Profile) -> Iterator[Finding]:
    """Figures of pay: they age fast, differ from place to place, and rest on no source."""
    for passage in passages(profile):
        if MONEY.search(passage.text) and PAY.search(passage.text):
            yield Finding(
                passage.place, _("Hapus angka penghasilan; halaman ini tanpa gaji."), True
            )
