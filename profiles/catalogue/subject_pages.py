"""What the pages on school subjects are given: groups, programmes and professions they support."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from pyroaring import FrozenBitMap

from profiles.catalogue.facets import NO_MEMBERS
from profiles.catalogue.presenters import MOST_DOTS
from profiles.catalogue.snapshot import CatalogueSnapshot
from profiles.catalogue.support import Bundle, bundled, outlook
from profiles.models.listing import Listing
from profiles.models.vocabulary import FieldOfWork
from profiles.terms import ProgrammeTerm, StudyGroupTerm, SubjectTerm

MOST_SHOWN = 8  # professions beside their groups


@dataclass(frozen=True)
class SubjectLine:
    """Groups that the same subjects support, and professions that people come to from them.

    `via` are those of the subjects that were chosen; `more` says how many professions are not
    named.
    """

    groups: Sequence[StudyGroupTerm]
    subjects: Sequence[SubjectTerm]
    via: Sequence[SubjectTerm]
    programmes: Sequence[ProgrammeTerm]
    professions: Sequence[Listing]
    more: int

    @property
    def others(self) -> list[SubjectTerm]:
        """Those that were not chosen."""
        return [subject for subject in self.subjects if subject not in self.via]

    @property
    def doubts(self) -> list[str]:
        """What is not sure of them, each once."""
        return list(dict.fromkeys(doubt for group in self.groups for doubt in group.doubts))


@dataclass(frozen=True)
class Tally:
    """How many professions a choice of subjects supports, how many not, how many depend on none."""

    supported: int
    lacking: int
    independent: int

    @property
    def dots(self) -> list[str]:
        """One for each profession, by its form."""
        return ["full"] * self.supported + ["ring"] * self.lacking + ["square"] * self.independent


@dataclass(frozen=True)
class SubjectOutlook:
    """What a choice of subjects means for groups and for professions."""

    supported: Sequence[SubjectLine]
    lacking: Sequence[SubjectLine]
    following: Sequence[StudyGroupTerm]
    tally: Tally
    by_field: Sequence[tuple[FieldOfWork, Tally]]


def subject_outlook(taken: AbstractSet[str], snapshot: CatalogueSnapshot) -> SubjectOutlook:
    """For subjects by their slugs; two queries for the names of professions.

    A profession is supported where any group is that people come to it from. One that people
    come to from a group whose subject follows the programme depends on no subject.
    """
    view = outlook(snapshot.study_groups.values(), taken)
    supported = _places(view.supported, snapshot)
    lacking = _places(view.lacking, snapshot) - supported
    lacking -= _places(bundled(view.following), snapshot)
    fields = [(field, snapshot.facets.having["bidang"][field.slug]) for field in snapshot.fields]
    whole = snapshot.facets.whole
    return SubjectOutlook(
        supported=lines_of(view.supported, snapshot, taken=taken, among=supported),
        lacking=lines_of(view.lacking, snapshot, taken=taken, among=lacking),
        following=view.following,
        tally=_tally(whole, supported, lacking),
        by_field=[(field, _tally(bits, supported, lacking)) for field, bits in fields]
        if len(whole) <= MOST_DOTS
        else [],
    )


def lines_of(
    bundles: Sequence[Bundle],
    snapshot: CatalogueSnapshot,
    *,
    taken: AbstractSet[str] = frozenset(),
    among: FrozenBitMap | None = None,
) -> list[SubjectLine]:
    """Bundles with what belongs to each, the most professions first; one query.

    `among` are the professions that may be named.
    """
    everyone = snapshot.facets.whole if among is None else among
    weighed = [(bundle, _places([bundle], snapshot) & everyone) for bundle in bundles]
    weighed.sort(key=lambda pair: -len(pair[1]))
    members = snapshot.facets.members.ids
    ids = [[members[place] for place in those[:MOST_SHOWN]] for _bundle, those in weighed]
    named = Listing.objects.only("slug", "title").in_bulk({pk for own in ids for pk in own})
    return [
        SubjectLine(
            groups=bundle.groups,
            subjects=_known(bundle.subjects, snapshot),
            via=[subject for subject in _known(bundle.subjects, snapshot) if subject.slug in taken],
            programmes=programmes_in(bundle.groups, snapshot),
            professions=[named[pk] for pk in own if pk in named],
            more=len(those) - len(own),
        )
        for (bundle, those), own in zip(weighed, ids, strict=True)
    ]


def programmes_in(
    groups: Iterable[StudyGroupTerm], snapshot: CatalogueSnapshot
) -> list[ProgrammeTerm]:
    """The programmes that usually belong to some groups and lead to any profession."""
    slugs = {group.slug for group in groups}
    sizes = snapshot.programme_sizes
    return [p for p in snapshot.programmes.values() if p.group in slugs and p.slug in sizes]


def _known(slugs: Iterable[str], snapshot: CatalogueSnapshot) -> list[SubjectTerm]:
    return [snapshot.subjects[slug] for slug in slugs if slug in snapshot.subjects]


def _places(bundles: Sequence[Bundle], snapshot: CatalogueSnapshot) -> FrozenBitMap:
    """The places of the professions that people come to from any of their groups."""
    groups = (group for bundle in bundles for group in bundle.groups)
    return NO_MEMBERS.union(*(snapshot.by_study_group.get(g.slug, NO_MEMBERS) for g in groups))


def _tally(those: FrozenBitMap, supported: FrozenBitMap, lacking: FrozenBitMap) -> Tally:
    first = those.intersection_cardinality(supported)
    second = those.intersection_cardinality(lacking)
    return Tally(first, second, len(those) - first - second)
