"""An arrangement in words: where pieces can go, what is there, what stands in the way."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from profiles.manuscripts.arranging import (
    LISTED,
    SECTION_PLACES,
    SIDES,
    Arrangement,
    DraftPart,
    Place,
    paired_pieces,
    profession_text,
)
from profiles.manuscripts.checking import of_comparisons, of_pairs
from profiles.profile import LONG, SHORT


def label(part: DraftPart) -> str:
    """A section as editors call it."""
    return {
        DraftPart.OVERVIEW: _("Ringkasan"),
        DraftPart.DUTY: _("Tugas"),
        DraftPart.SUITABLE: _("Cocok"),
        DraftPart.UNSUITABLE: _("Kurang cocok"),
        DraftPart.MISCONCEPTION: _("Miskonsepsi"),
        DraftPart.EXPECTATION: _("Ekspektasi dan realita"),
        DraftPart.COMPARISON: _("Beda dengan profesi serupa"),
        DraftPart.UNPLACED: _("Belum ditempatkan"),
        DraftPart.DROPPED: _("Bukan bagian naskah"),
    }[part]


def choices(arrangement: Arrangement) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every place a piece can go, in groups; pairs that exist, and one more of each."""
    plain = [(str(part), label(part)) for part in (DraftPart.UNPLACED, DraftPart.OVERVIEW, *LISTED)]
    groups = [("", [*plain, (str(DraftPart.DROPPED), label(DraftPart.DROPPED))])]
    for part, sides in SIDES.items():
        names = {
            n: pair["nama"].text for n, pair in paired_pieces(arrangement, part) if "nama" in pair
        }
        numbers = {piece.place.number for piece in arrangement.pieces if piece.place.part is part}
        last = max(numbers, default=0) + 1
        options = [
            (str(place), _side(place, names.get(place.number, ""), new=place.number == last))
            for place in (Place(part, n, side) for n in [*sorted(numbers), last] for side in sides)
        ]
        groups.append((label(part), options))
    return groups


def _side(place: Place, name: str, *, new: bool) -> str:
    """One side of a pair in words, as short as a list can show them."""
    words = {
        "anggapan": _("anggapan"),
        "fakta": _("fakta"),
        "ekspektasi": _("ekspektasi"),
        "realita": _("realita"),
        "nama": _("nama profesi lain"),
        "ini": _("sisi ini"),
        "lain": _("sisi lain"),
    }[place.side]
    section = {
        DraftPart.MISCONCEPTION: _("Miskonsepsi"),
        DraftPart.EXPECTATION: _("Ekspektasi"),
        DraftPart.COMPARISON: _("Beda"),
    }[place.part]
    if new:
        return _("%(section)s baru: %(side)s") % {"section": section, "side": words}
    return f"{section} {place.number}: {words}" + (f" ({name[:30]})" if name else "")


def tally(arrangement: Arrangement) -> list[tuple[str, int]]:
    """How many entries each section of the draft would get."""
    text = profession_text(arrangement)
    counts = (
        min(1, len(text.overview)),
        len(text.duties),
        len(text.suitable),
        len(text.unsuitable),
        len(text.misconceptions),
        len(text.expectations),
        len(text.comparisons),
    )
    return [(label(part), count) for part, count in zip(SECTION_PLACES, counts, strict=True)]


def remarks(arrangement: Arrangement, known: tuple[str, ...]) -> list[str]:
    """What an editor should look at, though it can be saved."""
    text = profession_text(arrangement)
    return [problem.sentence for problem in (*of_pairs(text), *of_comparisons(text, known))]


def obstacles(arrangement: Arrangement) -> Iterator[str]:
    """Why the text cannot be stored as it stands: nothing is ever cut to make it fit."""
    if not arrangement.title:
        yield _("Tulis judul profesinya.")
    elif len(arrangement.title) > SHORT:
        yield _too_long(_("Judul"), arrangement.title, SHORT)
    if not any(arrangement.at(part) for part in SECTION_PLACES):
        yield _("Belum ada potongan yang ditempatkan.")
    yield from _overlong(arrangement)
    for number, pair in paired_pieces(arrangement, DraftPart.COMPARISON):
        if "nama" not in pair:
            yield _("Beda %d belum punya nama profesi lain.") % number


def _overlong(arrangement: Arrangement) -> Iterator[str]:
    text = profession_text(arrangement)
    if len(summary := " ".join(piece.text for piece in text.overview)) > LONG:
        yield _too_long(_("Ringkasan"), summary, LONG)
    for part, pieces in zip(LISTED, (text.duties, text.suitable, text.unsuitable), strict=True):
        for piece in pieces:
            if len(piece.text) > LONG:
                yield _too_long(label(part), piece.text, LONG)
    for part in SIDES:
        for _number, pair in paired_pieces(arrangement, part):
            for side, piece in pair.items():
                limit = SHORT if side == "nama" else LONG
                if len(piece.text) > limit:
                    yield _too_long(label(part), piece.text, limit)


def _too_long(name: str, text: str, limit: int) -> str:
    sentence = _("%(name)s “%(beginning)s…” berisi %(length)d karakter, paling banyak %(limit)d.")
    values = {"name": name, "beginning": text[:40], "length": len(text), "limit": limit}
    return sentence % values
