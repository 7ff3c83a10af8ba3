"""Three questions for a class to talk about, made from a comparison.

One comes from what separates the two, one from what they share, one from a warning; where a
pair lacks the first choice, the next one stands in. The same pair gives the same questions.
"""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from profiles.compare.comparison import Comparison
from profiles.profile import Firmness, Profile, Unsuitable


def prompts(comparison: Comparison, names: Mapping[str, str]) -> tuple[str, str, str]:
    """The questions, as whole sentences; `names` are the words for traits, by slug."""
    return (
        _apart(comparison, names),
        _together(comparison, names),
        _warned(comparison),
    )


def _apart(comparison: Comparison, names: Mapping[str, str]) -> str:
    titles = {"a": comparison.left.title, "b": comparison.right.title}
    aspects = [contrast.aspect for contrast in comparison.contrasts if contrast.aspect]
    if aspects:
        return _(
            "Dalam hal “%(aspect)s”, %(a)s dan %(b)s berbeda. Sisi mana yang lebih dekat dengan "
            "hari kerja yang kamu inginkan, dan apa alasannya?"
        ) % {**titles, "aspect": aspects[0]}
    ours = next((names[slug] for slug in comparison.only_left if slug in names), None)
    theirs = next((names[slug] for slug in comparison.only_right if slug in names), None)
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


def _together(comparison: Comparison, names: Mapping[str, str]) -> str:
    titles = {"a": comparison.left.title, "b": comparison.right.title}
    if comparison.duties.alike:
        ours, theirs = comparison.duties.alike[0]
        return _(
            "Keduanya punya tugas yang mirip. %(a)s: “%(ours)s” %(b)s: “%(theirs)s” Apa yang tetap "
            "berbeda ketika tugas itu dikerjakan?"
        ) % {**titles, "ours": ours, "theirs": theirs}
    shared = next((names[slug] for slug in comparison.shared if slug in names), None)
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


def _warned(comparison: Comparison) -> str:
    sides = (comparison.left, comparison.right)
    warnings = [(profile, entry) for profile in sides for entry in profile.unsuitable]
    learnable = [pair for pair in warnings if pair[1].firmness is Firmness.LEARNABLE]
    if learnable:
        return _quoted(*learnable[0]) + _(
            "Hal ini bisa dilatih. Latihan apa yang dapat kamu mulai bulan ini di sekolah?"
        )
    if warnings:
        return _quoted(*warnings[0]) + _(
            "Apakah kamu bisa hidup dengan keadaan itu? Apa yang akan kamu tanyakan kepada orang "
            "yang sudah bekerja di sana?"
        )
    return _("Pertanyaan apa yang akan kamu ajukan kepada orang yang sudah bekerja di sana?")


def _quoted(profile: Profile, entry: Unsuitable) -> str:
    words = {"title": profile.title, "sentence": entry.sentence}
    return _("Tentang %(title)s tertulis: “%(sentence)s” ") % words
