"""From fixture files to the desk and the window, without losing what editors wrote.

First every file is read and checked; only then, in one transaction, is anything applied.
A digest on each row remembers the file text that was last taken in, so that three texts
can be told apart: the file then, the file now, and what stands on the desk.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.choices import Choice
from profiles.editorial.publishing import NotPublishable, publish, save_revision, store
from profiles.editorial.requirements import gaps
from profiles.editorial.rows import UnknownTerm, compile
from profiles.exchange.files import BadFile, FileProblem, Fixture, located, read_folder
from profiles.models import TERM_MODELS, Listing, Profession, Revision
from profiles.profile import Profile
from profiles.section_types import ProfilePath
from profiles.sections import named_terms
from profiles.terms import VOCABULARY, ProgrammeTerm, StudyGroupTerm, TopicTerm, VocabularyTerm
from profiles.topics import Targets, unknown_targets


class Outcome(Choice):
    """What became of one file or term."""

    CREATED = "created", _lazy("baru")
    UNCHANGED = "unchanged", _lazy("tetap")
    UPDATED = "updated", _lazy("diperbarui")
    KEPT = "kept", _lazy("dibiarkan")  # file and desk both changed: the desk is left alone
    OVERWRITTEN = "overwritten", _lazy("ditimpa")


@dataclass(frozen=True)
class FixtureFiles:
    """Everything in a folder of fixtures, read and checked; `terms` by the list they stand in."""

    terms: Mapping[str, Sequence[VocabularyTerm]]
    profiles: Sequence[Profile]

    def __len__(self) -> int:
        return len(self.profiles) + sum(map(len, self.terms.values()))


def read_catalogue(folder: Path) -> FixtureFiles:
    """Read every fixture file. Raises BadFile with the problems of all of them."""
    terms: dict[str, dict[str, VocabularyTerm]] = {key: {} for key in VOCABULARY}
    profiles: dict[str, Profile] = {}
    values, problems = read_folder(folder)
    for name, those in values.items():
        for value in those:
            if isinstance(value, Profile):
                problems += _misfits(value, name, profiles.values())
                profiles[value.slug] = value
            else:
                terms[_list_of(value)][value.slug] = value
    if not problems:
        problems += _unknown_terms(folder, values, terms)
        problems += _lost_topics(folder, values, terms, profiles)
    if problems:
        raise BadFile(problems)
    return FixtureFiles(
        {key: list(known.values()) for key, known in terms.items()}, list(profiles.values())
    )


def _list_of(term: VocabularyTerm) -> str:
    return next(key for key, kind in VOCABULARY.items() if isinstance(term, kind))


def _misfits(profile: Profile, name: str, others: Iterable[Profile]) -> list[FileProblem]:
    found = [FileProblem(name, 0, "", sentence) for sentence in gaps(profile)]
    if name != f"professions/{profile.slug}.yaml":
        found.append(FileProblem(name, 0, "slug", _("harus sama dengan nama berkasnya")))
    if any(profile.title.casefold() == other.title.casefold() for other in others):
        found.append(FileProblem(name, 0, "title", _("judul ini dipakai berkas lain")))
    return found


def _unknown_terms(
    folder: Path, values: Mapping[str, Sequence[Fixture]], terms: Mapping[str, Iterable[str]]
) -> list[FileProblem]:
    """Terms that are named, and that neither the files nor the database hold."""
    known = {
        key: {*terms[key], *model._default_manager.values_list("slug", flat=True)}
        for key, model in TERM_MODELS.items()
    }
    problems: list[FileProblem] = []
    for name, those in values.items():
        found = [
            (place, _("%(kind)s “%(slug)s” tidak ada di %(list)s.yaml") % _told(key, slug))
            for place, key, slug in _named_in(those)
            if slug not in known[key]
        ]
        if found:
            problems += located((folder / name).read_bytes(), file=name, found=found)
    return problems


def targets_on_the_desk() -> Targets:
    """What topics may lead to, as the database has it."""
    slugs = {
        key: set(model._default_manager.values_list("slug", flat=True))
        for key, model in TERM_MODELS.items()
        if key in Targets.LISTS
    }
    return Targets(slugs, set(Profession.objects.values_list("slug", flat=True)))


def _lost_topics(
    folder: Path,
    values: Mapping[str, Sequence[Fixture]],
    terms: Mapping[str, Iterable[str]],
    profiles: Iterable[str],
) -> list[FileProblem]:
    """Topics that lead to what neither the files nor the database hold."""
    desk = targets_on_the_desk()
    known = {key: {*slugs, *terms[key]} for key, slugs in desk.terms.items()}
    targets = Targets(known, {*desk.professions, *profiles})
    problems: list[FileProblem] = []
    for name, those in values.items():
        found = [
            (("topics", n, *place), sentence)
            for n, value in enumerate(those)
            if isinstance(value, TopicTerm)
            for place, sentence in unknown_targets(value, targets)
        ]
        if found:
            problems += located((folder / name).read_bytes(), file=name, found=found)
    return problems


def _told(key: str, slug: str) -> dict[str, str]:
    kind = str(TERM_MODELS[key]._meta.verbose_name)
    return {"kind": kind, "slug": slug, "list": key}


def _named_in(values: Sequence[Fixture]) -> Iterator[tuple[ProfilePath, str, str]]:
    """Where a file names a term: the place, the list of the term, its slug."""
    for n, value in enumerate(values):
        if isinstance(value, Profile):
            yield from named_terms(value)
        elif isinstance(value, StudyGroupTerm):
            yield ("study_groups", n, "decree"), "decrees", value.decree
            for m, support in enumerate(value.supports):
                place = ("study_groups", n, "supports", m, "subject")
                yield place, "subjects", support.subject
        elif isinstance(value, ProgrammeTerm) and value.group:
            yield ("programmes", n, "group"), "study_groups", value.group


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

    for key, terms in catalogue.terms.items():
        for term in terms:
            with _refusals_of(f"{key}.yaml", term.slug):
                done(f"{key}/{term.slug}", load_term(term, overwrite))
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
    except (NotPublishable, UnknownTerm, ObjectDoesNotExist) as error:
        raise BadFile([FileProblem(file, 0, place, str(error))]) from error


def load_term(term: VocabularyTerm, overwrite: bool = False) -> Outcome:
    model = TERM_MODELS[_list_of(term)]
    row = model._default_manager.filter(slug=term.slug).first()
    if row is None:
        model(fixture_digest=term.digest).take(term)
        return Outcome.CREATED
    desk, then = row.as_value().digest, row.fixture_digest
    outcome = decide(then=then, now=term.digest, desk=desk, overwrite=overwrite)
    if outcome is not Outcome.KEPT:
        row.fixture_digest = term.digest
    if outcome in (Outcome.UPDATED, Outcome.OVERWRITTEN):
        row.take(term)
    elif row.fixture_digest != then:
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
