"""From draft to public page: who may take which step, and when.

    draft --ask--> waiting --approve--> approved --publish--> live
                      |                    |
                      +---- send back ----+--> returned --ask--> waiting

A step is about the text its taker has seen: it names the revision, and is refused when a newer
one was saved meanwhile. Saving never changes a stage, but an approval holds for one text only.
Every verb checks the right of its taker, so that no address or list action can go around it.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Subquery
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.choices import Text
from profiles.editorial.publishing import NotPublishable, publish, save_revision, withdraw
from profiles.editorial.readiness import readiness
from profiles.models import Listing, Profession, Revision, Stage, Step

WITHOUT_A_SECOND_READER = "profiles.publish_unreviewed_profession"
ALL = frozenset(Stage)


class Refused(Exception):
    """A step that may not be taken; the text says why, for the person who tried."""


@dataclass(frozen=True)
class StepRule:
    """What a step asks of its taker and of the text."""

    permission: str
    label: Text  # on the button
    stages: Set[Stage] = field(default=ALL)
    needs_note: bool = False


STEP_RULES: Mapping[Step.Kind, StepRule] = {
    Step.Kind.ASKED: StepRule(
        "profiles.change_profession",
        _lazy("Minta tinjauan"),
        frozenset({Stage.DRAFT, Stage.RETURNED}),
    ),
    Step.Kind.RETURNED: StepRule(
        "profiles.review_profession",
        _lazy("Kembalikan"),
        frozenset({Stage.WAITING, Stage.APPROVED}),
        needs_note=True,
    ),
    Step.Kind.APPROVED: StepRule(
        "profiles.review_profession", _lazy("Setujui"), frozenset({Stage.WAITING})
    ),
    Step.Kind.PUBLISHED: StepRule("profiles.publish_profession", _lazy("Terbitkan")),
    Step.Kind.REVIEWED: StepRule("profiles.review_profession", _lazy("Tandai sudah ditinjau")),
    Step.Kind.WITHDRAWN: StepRule("profiles.publish_profession", _lazy("Tarik dari situs")),
}


@transaction.atomic
def take(
    kind: Step.Kind,
    profession: Profession,
    *,
    by: User,
    seen: int | None,
    note: str = "",
    now: datetime | None = None,
) -> None:
    """Take a step about revision number `seen`, which must still be the latest.

    Raises Refused where the step is not open to this person or this text, and what
    `publishing.publish` raises.
    """
    now = now or timezone.now()
    latest = Profession.objects.hold(profession.pk)
    state = Profession.objects.with_state().get(pk=profession.pk)
    if latest is None:
        raise Refused(_("Belum ada naskah yang disimpan."))
    if refusal := why_not(kind, state, latest, by):
        raise Refused(refusal)
    if latest.number != seen:
        raise Refused(
            _("Naskah ini sudah disimpan lagi sejak kamu membukanya. Baca dahulu revisi %d.")
            % latest.number
        )
    if STEP_RULES[kind].needs_note and not note.strip():
        raise Refused(_("Tulis alasannya, supaya penulis tahu apa yang perlu diperbaiki."))
    if kind is Step.Kind.PUBLISHED:
        if refusals := readiness(latest.profile, profession.pk).refusals:
            raise NotPublishable(refusals)
        publish(latest, by=by, note=note, now=now)
    elif kind is Step.Kind.WITHDRAWN:
        withdraw(profession, by=by, note=note, now=now)
    elif kind is Step.Kind.REVIEWED:
        _mark_reviewed(state, latest, by, note, now)
    else:
        Step.objects.record(kind, latest, by=by, note=note, at=now)


def why_not(kind: Step.Kind, state: Profession, latest: Revision, by: User) -> str:
    """Why a step is not open, as a sentence; empty when it is.

    `state` carries the annotations of `with_state()`.
    """
    rule, stage = STEP_RULES[kind], Stage(state.stage)  # type: ignore[attr-defined]
    alone = by.has_perm(WITHOUT_A_SECOND_READER)
    if not by.has_perm(rule.permission):
        return _("Kamu tidak punya izin untuk langkah “%s”.") % rule.label
    if stage not in rule.stages:
        return _("Langkah “%(step)s” tidak terbuka selagi naskah berstatus “%(stage)s”.") % {
            "step": rule.label,
            "stage": stage.label,
        }
    if kind is Step.Kind.ASKED and state.is_live and not state.has_changes:  # type: ignore[attr-defined]
        return _("Tidak ada yang berubah sejak naskah ini terbit.")
    if kind is Step.Kind.APPROVED and not alone and _has_saved(by, latest):
        return _("Naskah ini kamu simpan sendiri; mintalah orang lain menyetujuinya.")
    if kind is Step.Kind.PUBLISHED and stage is not Stage.APPROVED and not alone:
        return _("Naskah ini belum disetujui peninjau.")
    if kind is Step.Kind.WITHDRAWN and not state.is_live:  # type: ignore[attr-defined]
        return _("Profesi ini memang tidak terbit.")
    return ""


def _has_saved(by: User, text: Revision) -> bool:
    """Whether a person saved a text, though someone reviewed it or saved it again since then."""
    saved = Revision.objects.filter(profession=text.profession_id)
    saved = saved.exclude(origin=Revision.Origin.REVIEW)
    last = saved.filter(number__lte=text.number).latest_of(text.profession_id).values("digest")
    return saved.filter(author=by, digest=Subquery(last)).exists()


def _mark_reviewed(state: Profession, latest: Revision, by: User, note: str, now: datetime) -> None:
    """Date the text; where it is the public one, visitors see the new date at once."""
    listing = Listing.objects.filter(profession=state).select_related("revision").first()
    was_public = listing is not None and listing.revision.digest == latest.digest
    was_approved = Stage(state.stage) is Stage.APPROVED  # type: ignore[attr-defined]
    Profession.objects.filter(pk=state.pk).update(reviewed_on=timezone.localdate(now))
    revision = save_revision(
        state, origin=Revision.Origin.REVIEW, author=by, note=note[:200], now=now
    )
    Step.objects.record(Step.Kind.REVIEWED, revision, by=by, note=note, at=now)
    if was_public:
        publish(revision, by=by, now=now)
    elif was_approved:  # only the date is another
        Step.objects.record(Step.Kind.APPROVED, revision, by=by, note="", at=now)
