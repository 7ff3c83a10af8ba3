"""From fixture files to the desk and the window, without losing what editors wrote.

First every file is read and checked; only then, in one transaction, is anything applied.
A digest on each row remembers the file text that was last taken in, so that three texts
can be told apart: the file then, the file now, and what stands on the desk.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from profiles.editorial.publishing import NotPublishable, publish, save_revision, store
from profiles.editorial.requirements import gaps
from profiles.editorial.rows import UnknownTerm, compile
from profiles.exchange.files import (
    BadFile,
    FileProblem,
    VocabularyTerm,
    located,
    read_fixture,
)
from profiles.models import FieldOfWork, Listing, Profession, Revision, Topic, Trait
from profiles.models.vocabulary import Term
from profiles.profile import Profile
from profiles.terms import FieldTerm, TraitTerm
from profiles.topics import Targets, TopicTerm, unknown_targets

TABLES: dict[type[VocabularyTerm], tuple[str, type[FieldOfWork | Trait | Topic]]] = {
    FieldTerm: ("fields", FieldOfWork),
    TraitTerm: ("traits", Trait),
    TopicTerm: ("topics", Topic),
}


class Outcome(StrEnum):
    """What became of one file or term."""

    CREATED = "created"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    KEPT = "kept"  # file and desk both changed: the desk is left alone
    OVERWRITTEN = "overwritten"


@dataclass(frozen=True)
class FixtureFiles:
    """Everything in a folder of fixtures, read and checked."""

    fields: Sequence[FieldTerm]
    traits: Sequence[TraitTerm]
    topics: Sequence[TopicTerm]
    profiles: Sequence[Profile]

    def __len__(self) -> int:
        return sum(map(len, (self.fields, self.traits, self.topics, self.profiles)))


def read_catalogue(folder: Path) -> FixtureFiles:
    """Read every fixture file. Raises BadFile with the problems of all of them."""
    fields: dict[str, FieldTerm] = {}
    traits: dict[str, TraitTerm] = {}
    topics: dict[Path, list[TopicTerm]] = {}
    profiles: dict[str, Profile] = {}
    problems: list[FileProblem] = []
    for path in sorted(folder.glob("*.yaml")) + sorted(folder.glob("professions/*.yaml")):
        name = str(path.relative_to(folder))
        try:
            for value in read_fixture(path.read_bytes(), file=name):
                if isinstance(value, FieldTerm):
                    fields[value.slug] = value
                elif isinstance(value, TraitTerm):
                    traits[value.slug] = value
                elif isinstance(value, TopicTerm):
                    topics.setdefault(path, []).append(value)
                elif isinstance(value, Profile):
                    problems += _misfits(value, name, profiles.values())
                    profiles[value.slug] = value
        except BadFile as error:
            problems += error.problems
    if not problems:
        problems += _unknown_terms(profiles.values(), fields, traits)
        problems += _lost_topics(folder, topics, profiles, fields, traits)
    if problems:
        raise BadFile(problems)
    every = [topic for some in topics.values() for topic in some]
    return FixtureFiles(
        list(fields.values()), list(traits.values()), every, list(profiles.values())
    )


def _misfits(profile: Profile, name: str, others: Iterable[Profile]) -> list[FileProblem]:
    found = [FileProblem(name, 0, "", sentence) for sentence in gaps(profile)]
    if name != f"professions/{profile.slug}.yaml":
        found.append(FileProblem(name, 0, "slug", _("harus sama dengan nama berkasnya")))
    if any(profile.title.casefold() == other.title.casefold() for other in others):
        found.append(FileProblem(name, 0, "title", _("judul ini dipakai berkas lain")))
    return found


def targets_on_the_desk() -> Targets:
    """What topics may lead to, as the database has it."""
    return Targets(
        professions=set(Profession.objects.values_list("slug", flat=True)),
        fields=set(FieldOfWork.objects.values_list("slug", flat=True)),
        traits=set(Trait.objects.values_list("slug", flat=True)),
    )


def _unknown_terms(
    profiles: Iterable[Profile], fields: Iterable[str], traits: Iterable[str]
) -> list[FileProblem]:
    """Terms that neither the files nor the database's vocabulary hold."""
    known_fields = {*fields, *FieldOfWork.objects.values_list("slug", flat=True)}
    known_traits = {*traits, *Trait.objects.values_list("slug", flat=True)}
    problems = []
    for profile in profiles:
        name = f"professions/{profile.slug}.yaml"
        if profile.field not in known_fields:
            message = _("bidang “%s” tidak ada di fields.yaml") % profile.field
            problems.append(FileProblem(name, 0, "field", message))
        for slug in sorted(profile.traits - known_traits):
            message = _("sifat “%s” tidak ada di traits.yaml") % slug
            problems.append(FileProblem(name, 0, "trait", message))
    return problems


def _lost_topics(
    folder: Path,
    topics: Mapping[Path, Sequence[TopicTerm]],
    profiles: Iterable[str],
    fields: Iterable[str],
    traits: Iterable[str],
) -> list[FileProblem]:
    """Topics that lead to what neither the files nor the database hold, with their lines."""
    desk = targets_on_the_desk()
    targets = Targets(
        professions={*profiles, *desk.professions},
        fields={*fields, *desk.fields},
        traits={*traits, *desk.traits},
    )
    problems: list[FileProblem] = []
    for path, some in topics.items():
        found = [
            (("topics", at, *place), sentence)
            for at, topic in enumerate(some)
            for place, sentence in unknown_targets(topic, targets)
        ]
        name = str(path.relative_to(folder))
        problems += located(path.read_bytes(), file=name, found=found) if found else []
    return problems


# --- applying -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Report:
    """What a load did: how often each outcome came, and the names that were kept."""

    counts: Counter[Outcome]
    kept: Sequence[str]


@transaction.atomic
def load(
    catalogue: FixtureFiles,
    *,
    overwrite: bool = False,
    progress: Callable[[str, Outcome], None] = lambda name, outcome: None,
) -> Report:
    """Bring desk and window up to the files: all of it, or nothing.

    Raises BadFile where the database refuses a file, for example because an editor's own
    profession already bears the title.
    """
    outcomes: list[tuple[str, Outcome]] = []

    def done(name: str, outcome: Outcome) -> None:
        outcomes.append((name, outcome))
        progress(name, outcome)

    terms: list[VocabularyTerm] = [*catalogue.fields, *catalogue.traits, *catalogue.topics]
    rows = {
        (kind, row.slug): row
        for kind, model in TABLES.values()
        for row in model._default_manager.all()
    }
    for term in terms:
        kind, _model = TABLES[type(term)]
        with _refusals_of(f"{kind}.yaml", term.slug):
            done(f"{kind}/{term.slug}", _bring_up(term, rows.get((kind, term.slug)), overwrite))
    taken_in = dict(Profession.objects.values_list("slug", "fixture_digest"))
    for profile in catalogue.profiles:
        if not overwrite and taken_in.get(profile.slug) == profile.digest:
            done(profile.slug, Outcome.UNCHANGED)
            continue
        with _refusals_of(f"professions/{profile.slug}.yaml"):
            done(profile.slug, load_profile(profile, overwrite))
    return Report(
        counts=Counter(outcome for _name, outcome in outcomes),
        kept=[name for name, outcome in outcomes if outcome is Outcome.KEPT],
    )


@contextmanager
def _refusals_of(file: str, place: str = "") -> Iterator[None]:
    """Turn what the database or the gate refuses into a problem of the file."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        message = _("judul atau alamatnya sudah dipakai isi lain di meja redaksi")
        raise BadFile([FileProblem(file, 0, place, message)]) from error
    except (NotPublishable, UnknownTerm) as error:
        raise BadFile([FileProblem(file, 0, place, str(error))]) from error


def load_term(term: VocabularyTerm, overwrite: bool = False) -> Outcome:
    """Bring one term of the vocabulary up to its file."""
    _kind, model = TABLES[type(term)]
    return _bring_up(term, model._default_manager.filter(slug=term.slug).first(), overwrite)


def _bring_up(term: VocabularyTerm, row: Term | None, overwrite: bool) -> Outcome:
    _kind, model = TABLES[type(term)]
    text = term.model_dump(mode="json")
    if row is None:
        model._default_manager.create(**text, fixture_digest=term.digest)
        return Outcome.CREATED
    desk = type(term).from_stored({name: getattr(row, name) for name in text}).digest
    outcome = decide(then=row.fixture_digest, now=term.digest, desk=desk, overwrite=overwrite)
    if outcome in (Outcome.UPDATED, Outcome.OVERWRITTEN):
        for name, value in text.items():
            setattr(row, name, value)
    is_taken_in = outcome is Outcome.UNCHANGED and row.fixture_digest == term.digest
    if outcome is not Outcome.KEPT and not is_taken_in:
        row.fixture_digest = term.digest
        row.save()
    return outcome


@transaction.atomic
def load_profile(profile: Profile, overwrite: bool = False) -> Outcome:
    """Bring one profession up to its file; what it replaces stays in the archive."""
    profession = Profession.objects.with_sections().filter(slug=profile.slug).first()
    if profession is None:
        _take_in(profile, None)
        return Outcome.CREATED
    listing = Listing.objects.filter(profession=profession).select_related("revision").first()
    live = listing.revision.digest if listing else ""
    desk = compile(profession).digest
    outcome = decide(
        then=profession.fixture_digest,
        now=profile.digest,
        desk=desk,
        live=live,
        overwrite=overwrite,
    )
    if outcome in (Outcome.UPDATED, Outcome.OVERWRITTEN):
        _take_in(profile, profession)
    elif outcome is Outcome.UNCHANGED:
        Profession.objects.filter(pk=profession.pk).update(fixture_digest=profile.digest)
    return outcome


def decide(*, then: str, now: str, desk: str, live: str | None = None, overwrite: bool) -> Outcome:
    """What to do, told from digests of the text.

    `then` and `now` are the file as it was last taken in and as it is; `desk` is what
    editors have, `live` what visitors see ("" when withdrawn, None where the two are one).
    """
    live = desk if live is None else live
    if overwrite:
        return Outcome.UNCHANGED if desk == live == now else Outcome.OVERWRITTEN
    if now in (then, desk, live):
        return Outcome.UNCHANGED
    return Outcome.UPDATED if desk == live == then else Outcome.KEPT


def _take_in(profile: Profile, into: Profession | None) -> None:
    profession = store(profile, into=into)
    Profession.objects.filter(pk=profession.pk).update(fixture_digest=profile.digest)
    publish(save_revision(profession, origin=Revision.Origin.FIXTURE))
