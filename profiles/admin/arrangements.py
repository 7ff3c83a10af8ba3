"""The fields of the manuscript page as arrangements, and their neighbours on the desk."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _
from pydantic import ValidationError
from rapidfuzz import fuzz, process, utils

from profiles.editorial.rows import compile
from profiles.manuscripts import draft
from profiles.manuscripts.arranging import (
    UNPLACED,
    Arrangement,
    DraftPart,
    Place,
    Placed,
    place_of,
    profession_text,
)
from profiles.models import AlternativeTitle, Fingerprint, Profession
from profiles.profile import Profile
from profiles.text.similarity import NEARLY_SAME, name_keys, resemblance, text_keys

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TITLE = re.compile(r"p([0-9]{1,3})-title")
PIECE = re.compile(r"p([0-9]{1,3})-([0-9]{1,4})-text")
ROLE = re.compile(r"p([0-9]{1,3})-role-([0-9]{1,3})")
STRETCH = re.compile(r"([0-9]{1,6})-([0-9]{1,6})")
MOVED = re.compile(r"ke-([0-9]{1,3})")
# Titles at least this alike are worth a look: "Ahli Statistika", "Ahli Statistik".
_ALIKE = 88
MOST_CANDIDATES = 20


def plain_text(text: str) -> str:
    """Text as it was typed, with line ends of one kind and no characters that none can see."""
    return CONTROL.sub(" ", re.sub(r"\r\n?", "\n", text))


def posted_arrangements(data: Mapping[str, str], length: int) -> dict[int, Arrangement]:
    """The arrangements that a form brings, by their numbers; what is not understood is unplaced.

    `length` is that of the manuscript, which no place in it can exceed.
    """
    found = {
        int(match[1]): Arrangement(
            " ".join(plain_text(data[name]).split()),
            *_stretch(data.get(f"p{match[1]}-at", ""), length),
        )
        for name in data
        if (match := _TITLE.fullmatch(name))
    }
    pieces: dict[int, list[Placed]] = {number: [] for number in found}
    for number, placed in _pieces(data, length):
        if number in pieces:
            pieces[number].append(placed)
        elif pieces:
            pieces[min(pieces)].append(replace(placed, place=UNPLACED))
    return {
        number: replace(arrangement, pieces=tuple(pieces[number]))
        for number, arrangement in sorted(found.items())
    }


def _pieces(data: Mapping[str, str], length: int) -> Iterator[tuple[int, Placed]]:
    """The pieces with the profession that each belongs to, or is moved to."""
    names = [match for name in data if (match := PIECE.fullmatch(name))]
    for match in sorted(names, key=lambda match: (int(match[1]), int(match[2]))):
        name = match[0].removesuffix("-text")
        code, text = data.get(f"{name}-place", ""), plain_text(data[match[0]])
        moved = MOVED.fullmatch(code)
        number = int(moved[1]) if moved else int(match[1])
        yield number, Placed(text, place_of(code), *_stretch(data.get(f"{name}-at", ""), length))
    for name in data:
        if (
            (match := ROLE.fullmatch(name))
            and (role := plain_text(data[name]).strip())
            and int(match[2])
        ):
            place = Place(DraftPart.COMPARISON, int(match[2]), "nama")
            start, _end = _stretch(data.get(f"{name}-at", ""), length)
            yield int(match[1]), Placed(role, place, start, start)


def _stretch(text: str, length: int) -> tuple[int, int]:
    match = STRETCH.fullmatch(text)
    start, end = (min(int(part), length) for part in match.groups()) if match else (length, length)
    return start, max(start, end)


@dataclass(frozen=True)
class Double:
    """A profession of the desk that may be the same one, and why it may."""

    title: str
    pk: int
    why: str

    @property
    def address(self) -> str:
        return reverse("admin:profiles_profession_change", args=[self.pk])


class Neighbours:
    """What the desk holds already; looked up once for all professions of a manuscript."""

    def __init__(self) -> None:
        rows = Profession.objects.order_by("title").values_list("pk", "title", "slug")
        self.by_pk = {pk: title for pk, title, _slug in rows}
        self.by_title = {title.casefold(): (pk, slug) for pk, title, slug in rows}
        self.by_slug = {slug: pk for pk, _title, slug in rows}

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(self.by_pk.values())

    def taken(self, profile: Profile) -> Double | None:
        """The profession that has the title or the address already."""
        pk, _slug = self.by_title.get(profile.title.casefold(), (None, ""))
        if pk is not None:
            return self._double(pk, _("sudah ada di meja redaksi dengan judul ini"))
        pk = self.by_slug.get(profile.slug)
        if pk is not None:
            return self._double(pk, _("sudah memakai alamat “%s”") % profile.slug)
        return None

    def alike(self, profiles: Iterable[Profile | None]) -> list[list[Double]]:
        """For each profile the professions that are like it, by name or by text."""
        wanted = list(profiles)
        names = list(self.by_pk.items())
        names += AlternativeTitle.objects.values_list("profession_id", "title")
        keys = [name_keys(p) | text_keys(p) if p else frozenset() for p in wanted]
        rows = Fingerprint.objects.filter(key__in=frozenset().union(*keys)).order_by("pk")
        shared = list(rows.values_list("key", "profession_id", "kind"))
        likely = sorted({pk for _key, pk, kind in shared if kind == Fingerprint.Kind.TEXT})
        read = Profession.objects.with_sections().filter(pk__in=likely[:MOST_CANDIDATES])
        texts = {profession.pk: compile(profession) for profession in read}
        found: list[list[Double]] = []
        for profile, own in zip(wanted, keys, strict=True):
            near = [(pk, kind) for key, pk, kind in shared if key in own]
            why = dict(self._reasons(profile, near, names, texts)) if profile else {}
            found.append([self._double(pk, reason) for pk, reason in sorted(why.items())])
        return found

    def _reasons(
        self,
        profile: Profile,
        near: list[tuple[int, str]],
        names: list[tuple[int, str]],
        texts: dict[int, Profile],
    ) -> Iterator[tuple[int, str]]:
        """Professions like a profile and why; of several reasons the last counts."""
        similar = process.extract(
            profile.title,
            [name for _pk, name in names],
            scorer=fuzz.token_sort_ratio,
            processor=utils.default_process,
            score_cutoff=_ALIKE,
            limit=5,
        )
        for _name, _score, index in similar:
            yield names[index][0], _("judul atau judul lainnya serupa")
        for pk, kind in near:
            if kind == Fingerprint.Kind.NAME:
                yield pk, _("judul atau judul lainnya sama")
        for pk in {pk for pk, kind in near if kind == Fingerprint.Kind.TEXT and pk in texts}:
            if resemblance(profile, texts[pk]) >= NEARLY_SAME:
                yield pk, _("isinya hampir sama")

    def with_known_roles(self, profile: Profile) -> Profile:
        """The comparisons under the addresses that their roles have on the desk."""
        used = {comparison.role for comparison in profile.comparisons} | {profile.slug}
        comparisons = []
        for comparison in profile.comparisons:
            _pk, slug = self.by_title.get(comparison.title.casefold(), (None, ""))
            if slug and slug not in used:
                comparison = comparison.model_copy(update={"role": slug})
                used.add(slug)
            comparisons.append(comparison)
        return profile.model_copy(update={"comparisons": tuple(comparisons)})

    def _double(self, pk: int, why: str) -> Double:
        return Double(self.by_pk.get(pk, ""), pk, why)


def drafted(arrangement: Arrangement) -> Profile | None:
    """The draft that an arrangement makes, if it makes one."""
    try:
        return draft(profession_text(arrangement))
    except ValidationError:
        return None
