"""What the editor should look at before a draft is worth anything."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from profiles.manuscripts.titling import key, likeness
from profiles.manuscripts.values import Piece, Problem, ProfessionText

ALIKE = 0.8


def problems(
    found: Iterable[ProfessionText], unplaced: tuple[Piece, ...], known: tuple[str, ...]
) -> Iterator[Problem]:
    """What is missing, doubtful or left over, in whole sentences."""
    professions = list(found)
    if not professions:
        yield Problem(_("Tidak ada profesi yang dikenali dalam naskah ini."))
        return
    for profession in professions:
        yield from _of_one(profession, known)
    if unplaced:
        yield Problem(
            _("%d kalimat belum ditempatkan.") % len(unplaced), min(p.start for p in unplaced)
        )


def _of_one(profession: ProfessionText, known: tuple[str, ...]) -> Iterator[Problem]:
    title, place = profession.title.text, profession.title.start
    for name in known:
        if key(name) == key(title):
            yield Problem(_("Profesi “%s” sudah ada.") % name, place)
        elif likeness(name, title) >= ALIKE:
            yield Problem(
                _("“%(new)s” mungkin sama dengan “%(known)s” yang sudah ada.")
                % {"new": title, "known": name},
                place,
            )
    sections = (
        (profession.overview, _("ringkasan")),
        (profession.duties, _("tugas")),
        (profession.suitable, _("cocok")),
        (profession.unsuitable, _("kurang cocok")),
        (profession.misconceptions, _("miskonsepsi")),
        (profession.expectations, _("ekspektasi dan realita")),
        (profession.comparisons, _("beda dengan profesi serupa")),
    )
    for pieces, label in sections:
        if not pieces:
            yield Problem(
                _("%(title)s: bagian “%(section)s” tidak ada dalam naskah.")
                % {"title": title, "section": label},
                place,
            )
    yield from of_pairs(profession)
    yield from of_comparisons(profession, known)


def of_pairs(profession: ProfessionText) -> Iterator[Problem]:
    """Claims without their answers, and answers to nothing."""
    for claim in profession.misconceptions:
        if claim.claim and not claim.fact:
            yield Problem(
                _("Miskonsepsi “%s” belum punya fakta.") % claim.claim.text, claim.claim.start
            )
        if claim.fact and not claim.claim:
            yield Problem(_("Fakta “%s” belum punya anggapan.") % claim.fact.text, claim.fact.start)
    for pair in profession.expectations:
        if pair.expectation and not pair.reality:
            yield Problem(
                _("Ekspektasi “%s” belum punya realita.") % pair.expectation.text,
                pair.expectation.start,
            )
        if pair.reality and not pair.expectation:
            yield Problem(
                _("Realita “%s” belum punya ekspektasi.") % pair.reality.text, pair.reality.start
            )


def of_comparisons(profession: ProfessionText, known: tuple[str, ...]) -> Iterator[Problem]:
    """Comparisons with one side only, or with a role that the portal does not have."""
    names = {key(name) for name in known}
    for contrast in profession.comparisons:
        role = contrast.role.text
        if not (contrast.this and contrast.other):
            yield Problem(
                _("Perbandingan dengan “%s” baru berisi satu sisi.") % role, contrast.role.start
            )
        if names and key(role) not in names:
            yield Problem(_("Profesi “%s” belum ada di portal.") % role, contrast.role.start)
