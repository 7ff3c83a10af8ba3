"""What editors can still do for professions, found by queries.

Each list costs a fixed number of queries, however many professions there are. A profession
that was withdrawn rests: it is on no list until a step is taken with it again.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from profiles.editorial.rows import model_of
from profiles.models import Fingerprint, Profession, Revision, RoleComparison, Step
from profiles.models.profession import ProfessionQuerySet
from profiles.section_types import Section
from profiles.sections import SECTIONS
from profiles.text.similarity import NEARLY_SAME, resemblance

ENOUGH_ROLES = 3  # a page that tells itself apart from so many roles need not answer a fourth
MOST_ROWS = 5_000  # of keys that professions share
MOST_SHARERS = 20  # of one key: where more texts are alike, a few pairs tell as much

ProfessionPair = tuple[Profession, Profession]


def resting() -> QuerySet[Step, int]:
    """Keys of professions that were withdrawn and not taken up again."""
    deciding = Step.objects.deciding(OuterRef("profession")).values("pk")
    withdrawn = Step.objects.filter(kind=Step.Kind.WITHDRAWN, pk=Subquery(deciding))
    return withdrawn.order_by().values_list("profession", flat=True)


def in_work() -> ProfessionQuerySet:
    """Professions that are public or on their way there."""
    return Profession.objects.exclude(pk__in=resting())


def _lacks(section: Section) -> Q:
    if section.rows:
        rows = model_of(section.rows)._default_manager.filter(profession=OuterRef("pk"))
        return Q(~Exists(rows.filter(**section.rows.only)))
    return Q(**{section.key: None if section.key == "field" else ""})


# What is required, by the names of `Profile`.
GAPS: Mapping[str, Q] = {s.key: _lacks(s) for s in SECTIONS if s.required}


def with_gaps() -> ProfessionQuerySet:
    """Professions that lack something; `lacks_<name>` tells what."""
    lacks = {f"lacks_{name}": gap for name, gap in GAPS.items()}
    return in_work().filter(Q(*GAPS.values(), _connector=Q.OR)).annotate(**lacks)


def one_sided() -> QuerySet[RoleComparison]:
    """Aspects of which one side is not written."""
    rows = RoleComparison.objects.filter(Q(this="") | Q(other=""))
    return rows.exclude(profession__in=resting()).select_related("profession")


@dataclass(frozen=True)
class UnwrittenRole:
    """A role that pages compare with and that is not on the desk."""

    slug: str
    title: str
    compared_by: tuple[Profession, ...]


def unwritten_roles() -> list[UnwrittenRole]:
    """Roles that are compared with and not on the desk, the most wanted first."""
    known = Profession.objects.filter(slug=OuterRef("role"))
    rows = RoleComparison.objects.filter(~Exists(known)).exclude(profession__in=resting())
    asking: dict[str, dict[int, Profession]] = defaultdict(dict)
    titles: dict[str, str] = {}
    columns = ("role", "title", "profession_id", "profession__title")
    for role, title, pk, by in rows.order_by("profession__title").values_list(*columns).distinct():
        asking[role].setdefault(pk, Profession(pk=pk, title=by))
        titles.setdefault(role, title)
    roles = (UnwrittenRole(slug, titles[slug], tuple(by.values())) for slug, by in asking.items())
    return sorted(roles, key=lambda role: (-len(role.compared_by), role.title))


def unanswered() -> list[ProfessionPair]:
    """Pairs of which the second compares itself with the first, and the first has room and does
    not answer."""
    known = {row.slug: row for row in in_work().only("slug", "title").order_by("title")}
    slugs = {row.pk: slug for slug, row in known.items()}
    compared: dict[str, set[str]] = {slug: set() for slug in known}
    for pk, role in RoleComparison.objects.order_by().values_list("profession", "role").distinct():
        if pk in slugs:
            compared[slugs[pk]].add(role)
    pairs = sorted(silent(compared), key=lambda pair: [known[slug].title for slug in pair])
    return [(known[one], known[other]) for one, other in pairs]


def silent(compared: Mapping[str, Collection[str]]) -> Iterator[tuple[str, str]]:
    """Pairs of slugs of which the first could compare itself with the second, and should: the
    second does."""
    for asking, roles in compared.items():
        for role in roles:
            others = compared.get(role)
            if others is not None and asking not in others and len(others) < ENOUGH_ROLES:
                yield role, asking


def same_names() -> list[ProfessionPair]:
    """Professions that share a name, whatever the order and the affixes of its words."""
    pairs = _candidates(Fingerprint.Kind.NAME)
    named = Profession.objects.only("title").in_bulk({pk for pair in pairs for pk in pair})
    return [(named[one], named[other]) for one, other in pairs]


@dataclass(frozen=True)
class Alike:
    """Pairs of texts that are nearly the same; there may be more where not all were read."""

    pairs: list[ProfessionPair]
    read_all: bool


def nearly_same(most: int) -> Alike:
    """Texts that are nearly the same, among the `most` likeliest pairs."""
    candidates = _candidates(Fingerprint.Kind.TEXT)
    latest = Revision.objects.latest_of(OuterRef("profession")).values("pk")
    revisions = Revision.objects.filter(
        profession__in={pk for pair in candidates[:most] for pk in pair},
        pk=Subquery(latest),
    ).select_related("profession")
    texts = {revision.profession_id: revision for revision in revisions}
    pairs = [
        (texts[one].profession, texts[other].profession)
        for one, other in candidates[:most]
        if resemblance(texts[one].profile, texts[other].profile) >= NEARLY_SAME
    ]
    return Alike(pairs, read_all=len(candidates) <= most)


def _candidates(kind: Fingerprint.Kind) -> list[tuple[int, int]]:
    """Pairs of professions with a key in common, those with most in common first."""
    keys = Fingerprint.objects.filter(kind=kind).exclude(profession__in=resting())
    shared = keys.values("key").annotate(n=Count("pk")).filter(n__gt=1).order_by()
    rows = keys.filter(key__in=shared.values("key")).order_by("key", "profession")
    sharers: dict[str, list[int]] = defaultdict(list)
    for key, pk in rows.values_list("key", "profession")[:MOST_ROWS]:
        sharers[key].append(pk)
    return pairs_by_sharing(list(sharers.values()))


def pairs_by_sharing(sharers: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Pairs that stand in one of the lists, by how many lists they share."""
    counts = Counter(
        pair for members in sharers for pair in combinations(sorted(members)[:MOST_SHARERS], 2)
    )
    return sorted(counts, key=lambda pair: (-counts[pair], pair))
