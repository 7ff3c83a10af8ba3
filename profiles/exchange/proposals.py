"""From fixture files to drafts on the desk: first shown, then saved exactly as shown.

A proposal remembers the number of the revision that it was compared with. Where another one
was saved before the proposal is accepted, it is not: the editor sees the differences anew.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.choices import Choice
from profiles.editorial.publishing import save_revision, store
from profiles.editorial.requirements import gaps
from profiles.editorial.revision_diff import SectionDiff, differences
from profiles.editorial.rows import UnknownTerm, compile, unknown_term, vocabulary
from profiles.exchange.bundles import MOST_BYTES, MOST_BYTES_IN_ALL, File
from profiles.exchange.files import BadFile, FileProblem, located, read_fixture, write_fixture
from profiles.models import Profession, Revision
from profiles.profile import Profile
from profiles.section_types import ProfilePath, Terms
from profiles.sections import named_terms

MOST_ENTRIES = 200  # in one section


class Fate(Choice):
    """What saving would do with a file."""

    NEW = "new", _lazy("Profesi baru")
    CHANGED = "changed", _lazy("Mengubah naskah")
    SAME = "same", _lazy("Tidak berubah")
    REFUSED = "refused", _lazy("Tidak bisa diimpor")


@dataclass(frozen=True)
class Proposal:
    """A file and what would become of it; `seen` is the revision it was compared with."""

    file: str
    fate: Fate
    problems: Sequence[FileProblem] = ()
    profile: Profile | None = None
    profession: Profession | None = None
    seen: int = 0
    changes: Sequence[SectionDiff] = ()

    @property
    def title(self) -> str:
        """What the profession is called on the desk, or would be; a broken file names none."""
        named = self.profile or self.profession
        return named.title if named else ""

    @property
    def is_open(self) -> bool:
        """Whether there is anything to save."""
        return self.fate in (Fate.NEW, Fate.CHANGED)

    @cached_property
    def text(self) -> str:
        """What would be saved, as it travels in the form."""
        return write_fixture(self.profile).decode() if self.profile else ""

    @cached_property
    def gap_count(self) -> int:
        return len(gaps(self.profile)) if self.profile else 0


@dataclass(frozen=True)
class TextsOnDesk:
    """What the files are compared with."""

    professions: Mapping[str, Profession]  # by address, with their sections and their state
    titles: Mapping[str, str]  # the address of each title that a file may clash with
    terms: Terms


def propose(files: Sequence[File]) -> list[Proposal]:
    """What would become of each file, in their order. Changes nothing."""
    understood = [_read(file) for file in files]
    profiles = [item for item in understood if isinstance(item, Profile)]
    desk = _desk(profiles)
    slugs = Counter(profile.slug for profile in profiles)
    titles = Counter(profile.title for profile in profiles)
    proposals, size = [], 0
    for file, item in zip(files, understood, strict=True):
        if not isinstance(item, Profile):
            proposals.append(Proposal(file.name, Fate.REFUSED, item))
            continue
        misfits = list(_misfits(item, desk))
        if slugs[item.slug] > 1 or titles[item.title] > 1:
            misfits.append((("title",), _("alamat atau judul ini ada di lebih dari satu berkas")))
        if misfits:
            problems = located(file.data, file=file.name, found=misfits)
            there = desk.professions.get(item.slug)
            proposal = Proposal(file.name, Fate.REFUSED, problems, profession=there)
        else:
            proposal = _compared(file.name, item, desk)
        size += len(proposal.text.encode()) if proposal.is_open else 0
        if size > MOST_BYTES_IN_ALL:
            late = _("terlalu banyak sekaligus; impor berkas ini sesudah yang lain tersimpan")
            proposal = Proposal(file.name, Fate.REFUSED, [FileProblem(file.name, 0, "", late)])
        proposals.append(proposal)
    return proposals


def _read(file: File) -> Profile | Sequence[FileProblem]:
    """The profession in a file, or what is wrong with it."""
    if len(file.data) > MOST_BYTES:
        return [FileProblem(file.name, 0, "", _("berkas lebih besar dari 100 KB"))]
    try:
        values = read_fixture(file.data, file=file.name)
    except BadFile as error:
        return error.problems
    profile = values[0] if len(values) == 1 else None
    if not isinstance(profile, Profile):
        told = _("berisi daftar istilah; di sini hanya profesi yang diimpor")
        return [FileProblem(file.name, 0, "", told)]
    return profile


def _desk(profiles: Collection[Profile]) -> TextsOnDesk:
    slugs = {profile.slug for profile in profiles}
    there = Profession.objects.with_state().with_sections().filter(slug__in=slugs)
    named = Profession.objects.filter(title__in={profile.title for profile in profiles})
    return TextsOnDesk(
        professions={profession.slug: profession for profession in there},
        titles=dict(named.values_list("title", "slug")),
        terms=vocabulary(),
    )


def _misfits(profile: Profile, desk: TextsOnDesk) -> Iterator[tuple[ProfilePath, str]]:
    """Why a well-formed profile cannot be a draft on this desk, and where it says so."""
    for place, key, slug in named_terms(profile):
        if slug not in desk.terms.of(key):
            yield place, unknown_term(key, slug)
    holder = desk.titles.get(profile.title, profile.slug)
    if holder != profile.slug:
        yield ("title",), _("judul ini sudah dipakai profesi lain, yang beralamat “%s”") % holder
    sizes = {name: len(value) for name, value in profile if isinstance(value, tuple)}
    sizes["comparisons"] = sum(len(comparison.aspects) for comparison in profile.comparisons)
    for section, size in sizes.items():
        if size > MOST_ENTRIES:
            yield (section,), _("berisi lebih dari %d butir") % MOST_ENTRIES


def _compared(file: str, profile: Profile, desk: TextsOnDesk) -> Proposal:
    profession = desk.professions.get(profile.slug)
    if profession is None:
        return Proposal(file, Fate.NEW, profile=_dated(profile, None))
    before = compile(profession)
    profile = _dated(profile, before.reviewed_on)
    return Proposal(
        file,
        Fate.SAME if profile == before else Fate.CHANGED,
        profile=profile,
        profession=profession,
        seen=profession.latest_number or 0,  # type: ignore[attr-defined]
        changes=differences(before, profile, desk.terms),
    )


def _dated(profile: Profile, reviewed_on: date | None) -> Profile:
    """The text with the desk's own date of review: no file can say that a text was reviewed."""
    return profile.model_copy(update={"reviewed_on": reviewed_on})


class Overtaken(Exception):
    """Another text was saved since the differences were shown."""


def accept(
    files: Iterable[tuple[File, int | None]], *, author: User
) -> tuple[list[str], list[File]]:
    """Save each file whose revision is still the one that was seen, as a draft.

    Returns the titles that were saved, and the files that were not: their proposals are to be
    made and shown anew.
    """
    pairs = list(files)
    saved: list[str] = []
    left: list[File] = []
    for proposal, (file, seen) in zip(propose([file for file, _seen in pairs]), pairs, strict=True):
        try:
            if proposal.profile is None or not proposal.is_open:
                raise Overtaken
            _save(proposal.profile, seen, author, _("Diimpor dari %s") % file.name)
            saved.append(proposal.profile.title)
        except (Overtaken, UnknownTerm, IntegrityError):
            left.append(file)
    return saved, left


@transaction.atomic
def _save(profile: Profile, seen: int | None, author: User, note: str) -> None:
    profession = Profession.objects.filter(slug=profile.slug).first()
    latest = Profession.objects.hold(profession.pk) if profession else None
    if seen != (latest.number if latest else 0):
        raise Overtaken
    stored = store(profile, into=profession)
    save_revision(stored, origin=Revision.Origin.IMPORT, author=author, note=note[:200])
