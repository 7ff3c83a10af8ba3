"""What the editor should look at before a draft is worth anything."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from profiles.manuscripts.titling import title_key, title_likeness
from profiles.manuscripts.values import Piece, ProfessionText, ReadingProblem

_ALIKE = 0.8


def problems(
    found: Iterable[ProfessionText], unplaced: tuple[Piece, ...], known: tuple[str, ...]
) -> Iterator[ReadingProblem]:
    """What is missing, doubtful or left over, in whole sentences."""
    professions = list(found)
    if not professions:
        yield ReadingProblem(_("Tidak ada profesi yang dikenali dalam naskah ini."))
        return
    for profession in professions:
        yield from _of_one(profession, known)
    if unplaced:
        yield ReadingProblem(
            _("%d kalimat belum ditempatkan.") % len(unplaced), min(p.start for p in unplaced)
        )


def _of_one(profession: ProfessionText, known: tuple[str, ...]) -> Iterator[ReadingProblem]:
    title, place = profession.title.text, profession.title.start
    for name in known:
        if title_key(name) == title_key(title):
            yield ReadingProblem(_("Profesi “%s” sudah ada.") % name, place)
        elif title_likeness(name, title) >= _ALIKE:
            yield ReadingProblem(
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
            yield ReadingProblem(
                _("%(title)s: bagian “%(section)s” tidak ada dalam naskah.")
                % {"title": title, "section": label},
                place,
            )
    yield from of_pairs(profession)
    yield from of_comparisons(profession, known)


def of_pairs(profession: ProfessionText) -> Iterator[ReadingProblem]:
    """Claims without their answers, and answers to nothing."""
    for claim in profession.misconceptions:
        if claim.claim and not claim.fact:
            yield ReadingProblem(
                _("Miskonsepsi “%s” belum punya fakta.") % claim.claim.text, claim.claim.start
            )
        if claim.fact and not claim.claim:
            yield ReadingProblem(
                _("Fakta “%s” belum punya anggapan.") % claim.fact.text, claim.fact.start
            )
    for pair in profession.expectations:
        if pair.expectation and not pair.reality:
            yield ReadingProblem(
                _("Ekspektasi “%s” belum punya realita.") % pair.expectation.text,
                pair.expectation.start,
            )
        if pair.reality and not pair.expectation:
            yield ReadingProblem(
                _("Realita “%s” belum punya ekspektasi.") % pair.reality.text, pair.reality.start
            )


def of_comparisons(profession: ProfessionText, known: tuple[str, ...]) -> Iterator[ReadingProblem]:
    """Comparisons with one side only, or with a role that the portal does not have."""
    names = {title_key(name) for name in known}
    for contrast in profession.comparisons:
        role = contrast.role.text
        if not (contrast.this and contrast.other):
            yield ReadingProblem(
                _("Perbandingan dengan “%s” baru berisi satu sisi.") % role, contrast.role.start
            )
        if names and title_key(role) not in names:
            yield ReadingProblem(_("Profesi “%s” belum ada di portal.") % role, contrast.role.start)
