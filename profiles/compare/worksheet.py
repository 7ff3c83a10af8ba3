"""Three questions for a class to talk about, made from a comparison.

One comes from what separates the two, one from what they share, one from a warning; where a
pair lacks the first choice, the next one stands in. The same pair gives the same questions.
"""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from profiles.choices import Firmness
from profiles.compare.comparison import Comparison
from profiles.profile import Point, Profile, Unsuitable
from profiles.terms import TraitTerm


def prompts(comparison: Comparison, terms: Mapping[str, TraitTerm]) -> tuple[str, str, str]:
    """The questions, as whole sentences; `terms` are the words for traits, by slug."""
    return _apart(comparison, terms), _together(comparison, terms), _warned(comparison, terms)


def _apart(comparison: Comparison, terms: Mapping[str, TraitTerm]) -> str:
    titles = {"a": comparison.left.title, "b": comparison.right.title}
    aspects = [contrast.aspect for contrast in comparison.contrasts if contrast.aspect]
    if aspects:
        return _(
            "Dalam hal “%(aspect)s”, %(a)s dan %(b)s berbeda. Sisi mana yang lebih dekat dengan "
            "hari kerja yang kamu inginkan, dan apa alasannya?"
        ) % {**titles, "aspect": aspects[0]}
    ours = _first_name(comparison.only_left, terms)
    theirs = _first_name(comparison.only_right, terms)
    if ours and theirs:
        return _(
            "Hanya %(a)s yang mencari sifat “%(ours)s”, dan hanya %(b)s yang mencari sifat "
            "“%(theirs)s”. Mana yang lebih mirip kamu? Ceritakan satu kejadian yang menunjukkannya."
        ) % {**titles, "ours": ours, "theirs": theirs}
    return (
        _(
            "Baca lagi ringkasan keduanya. Bagaimana kamu menjelaskan beda %(a)s dan %(b)s kepada "
            "adik kelas dalam dua kalimat?"
        )
        % titles
    )


def _together(comparison: Comparison, terms: Mapping[str, TraitTerm]) -> str:
    titles = {"a": comparison.left.title, "b": comparison.right.title}
    if comparison.duties.alike:
        ours, theirs = comparison.duties.alike[0]
        return _(
            "Keduanya punya tugas yang mirip. %(a)s: “%(ours)s” %(b)s: “%(theirs)s” Apa yang tetap "
            "berbeda ketika tugas itu dikerjakan?"
        ) % {**titles, "ours": ours, "theirs": theirs}
    shared = _first_name(comparison.shared, terms)
    if shared:
        return _(
            "%(a)s dan %(b)s sama-sama mencari sifat “%(trait)s”. Kapan sifat itu dipakai di "
            "masing-masing pekerjaan, dan kapan terakhir kamu memakainya?"
        ) % {**titles, "trait": shared}
    return (
        _(
            "Mengapa %(a)s dan %(b)s bisa terdengar mirip, padahal tugas dan sifat yang dicari "
            "tidak sama?"
        )
        % titles
    )


def _warned(comparison: Comparison, terms: Mapping[str, TraitTerm]) -> str:
    sides = (comparison.left, comparison.right)
    warnings = [(profile, entry) for profile in sides for entry in profile.unsuitable]
    learnable = [pair for pair in warnings if pair[1].firmness is Firmness.LEARNABLE]
    if learnable:
        return _quoted(*learnable[0], terms) + _(
            "Hal ini bisa dilatih. Latihan apa yang dapat kamu mulai bulan ini di sekolah?"
        )
    if warnings:
        return _quoted(*warnings[0], terms) + _(
            "Apakah kamu bisa hidup dengan keadaan itu? Apa yang akan kamu tanyakan kepada orang "
            "yang sudah bekerja di sana?"
        )
    return _("Pertanyaan apa yang akan kamu ajukan kepada orang yang sudah bekerja di sana?")


def _quoted(profile: Profile, entry: Unsuitable, terms: Mapping[str, TraitTerm]) -> str:
    told = {"title": profile.title, "sentence": entry.sentence}
    if entry.trait not in terms:
        return _("Tentang %(title)s tertulis: “%(sentence)s” ") % told
    return _("%(title)s kurang cocok kalau %(you)s Tertulis di sana: “%(sentence)s” ") % {
        **told,
        "you": terms[entry.trait].you(entry.had),
    }


def _first_name(points: Iterable[Point], terms: Mapping[str, TraitTerm]) -> str | None:
    return next((terms[slug].called(had) for slug, had in points if slug in terms), None)
