"""From which studies people come to a profession, as lines of its page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from profiles.choices import Tie
from profiles.profile import Profile, StudiedConcentration, StudiedProgramme
from profiles.terms import NamedTerm


@dataclass(frozen=True)
class Origin:
    """A programme or concentration: its name, its page, its levels and remarks."""

    name: str
    address: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class OriginLine:
    """Those that lead to the profession in the same way, and which way that is."""

    label: str
    origins: tuple[Origin, ...]


def origin_lines(
    profile: Profile,
    programmes: Mapping[str, NamedTerm],
    concentrations: Mapping[str, NamedTerm],
) -> tuple[OriginLine, ...]:
    """First what is entered from school, the firmest first; then what follows; then SMK."""
    lines = [
        *_programme_lines(profile.programmes, programmes),
        *_concentration_lines(profile.concentrations, concentrations),
    ]
    return tuple(line for line in lines if line.origins)


def _programme_lines(
    studied: Sequence[StudiedProgramme], names: Mapping[str, NamedTerm]
) -> Iterator[OriginLine]:
    for follows in (False, True):
        for tie in Tie:
            own = [s for s in studied if s.tie is tie and s.level.follows_a_degree is follows]
            yield OriginLine(_way(tie, follows, len(own)), tuple(_programmes(own, names)))


def _way(tie: Tie, follows: bool, count: int) -> str:
    if follows:
        return _("Dilanjutkan, %s") % str(tie.label).lower()
    if tie is Tie.REQUIRED and count > 1:
        return _("Wajib salah satu")
    return str(tie.label)


def _programmes(
    studied: Iterable[StudiedProgramme], names: Mapping[str, NamedTerm]
) -> Iterator[Origin]:
    """Each programme once, with its levels."""
    by_slug: dict[str, list[StudiedProgramme]] = {}
    for one in studied:
        by_slug.setdefault(one.programme, []).append(one)
    for slug, levels in by_slug.items():
        notes = [f"{one.level}, {one.remark}" if one.remark else str(one.level) for one in levels]
        yield Origin(name_of(slug, names), reverse("programme", args=[slug]), tuple(notes))


def _concentration_lines(
    studied: Sequence[StudiedConcentration], names: Mapping[str, NamedTerm]
) -> Iterator[OriginLine]:
    """What is remarked of several is said once for all of them."""
    for tie in Tie:
        by_remark: dict[str, list[StudiedConcentration]] = {}
        for one in studied:
            if one.tie is tie:
                by_remark.setdefault(one.remark, []).append(one)
        for remark, those in by_remark.items():
            yield OriginLine(_way_from_smk(tie, remark), tuple(_concentrations(those, names)))


def _way_from_smk(tie: Tie, remark: str) -> str:
    if remark and tie is Tie.POSSIBLE:
        return _("SMK, %s") % remark
    told = _("SMK, %s") % str(tie.label).lower()
    return f"{told}: {remark}" if remark else told


def _concentrations(
    studied: Iterable[StudiedConcentration], names: Mapping[str, NamedTerm]
) -> Iterator[Origin]:
    for one in studied:
        slug = one.concentration
        yield Origin(name_of(slug, names), reverse("concentration", args=[slug]), ())


def name_of(slug: str, names: Mapping[str, NamedTerm]) -> str:
    """The name of a term; a draft may name one that is no longer there."""
    return names[slug].name if slug in names else slug
