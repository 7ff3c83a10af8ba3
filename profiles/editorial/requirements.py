"""The gate: what a profile still needs before it may be published.

The same criteria hold for every role, so that any two can be compared on all of them.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from profiles.profile import Profile


def gaps(profile: Profile) -> list[str]:
    """Everything that is missing, as sentences for the editor; empty when nothing is."""
    missing = [sentence for is_missing, sentence in _criteria(profile) if is_missing]
    return [*missing, *excesses(profile)]


def excesses(profile: Profile) -> list[str]:
    """Texts that are longer than may be published, as sentences for the editor."""
    sentence = _("Lebih panjang dari %(limit)d karakter: “%(start)s…”")
    return [
        sentence % {"limit": limit, "start": text[:60].strip()}
        for text, limit in profile.too_long()
    ]


def _criteria(profile: Profile) -> Iterable[tuple[bool, str]]:
    yield not profile.field, _("Bidang belum dipilih.")
    yield not profile.summary, _("Ringkasan belum ditulis.")
    yield profile.education is None, _("Pendidikan minimum belum dipilih.")
    yield profile.study_tie is None, _("Keterikatan jurusan belum dipilih.")
    yield not profile.duties, _("Tugas belum ditulis.")
    yield not profile.suitable, _("Bagian cocok belum ditulis.")
    yield not profile.unsuitable, _("Bagian kurang cocok belum ditulis.")
    yield not profile.misconceptions, _("Miskonsepsi belum ditulis.")
    yield not profile.expectations, _("Ekspektasi dan realita belum ditulis.")
    yield not profile.comparisons, _("Beda dengan profesi serupa belum ditulis.")
    yield not profile.entry_routes, _("Jalur masuk belum ditulis.")
    yield not profile.sources, _("Sumber belum ditulis.")
    for suitable in profile.suitable:
        yield not suitable.trait, _("Sifat belum dipilih untuk: “%s”") % suitable.sentence
    for unsuitable in profile.unsuitable:
        quoted = unsuitable.sentence
        yield not unsuitable.trait, _("Sifat belum dipilih untuk: “%s”") % quoted
        yield (
            unsuitable.firmness is None,
            _("“Seberapa tetap” belum dipilih untuk: “%s”") % quoted,
        )
    for misconception in profile.misconceptions:
        yield (
            not misconception.claim,
            _("Anggapan belum ditulis untuk fakta: “%s”") % (misconception.fact),
        )
        yield (
            not misconception.fact,
            _("Fakta belum ditulis untuk anggapan: “%s”") % (misconception.claim),
        )
    for pair in profile.expectations:
        yield not pair.expectation, _("Ekspektasi belum ditulis untuk: “%s”") % pair.reality
        yield not pair.reality, _("Realita belum ditulis untuk: “%s”") % pair.expectation
    for comparison in profile.comparisons:
        for aspect in comparison.aspects:
            place = f"{comparison.title}, {aspect.aspect or '…'}"
            yield not aspect.aspect, _("Aspek belum diberi nama: %s") % place
            yield not aspect.this, _("Sisi profesi ini belum ditulis: %s") % place
            yield not aspect.other, _("Sisi profesi lain belum ditulis: %s") % place
