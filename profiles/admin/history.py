"""The history of a profession: who saved and decided what, what changed, and the way back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import IntegrityError, transaction
from django.db.models import CharField, F, Q, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.admin.safety import CarefulAdmin
from profiles.editorial.publishing import restore
from profiles.editorial.requirements import excesses
from profiles.editorial.revision_diff import differences, in_brief
from profiles.editorial.rows import UnknownTerm, compile, vocabulary
from profiles.editorial.workflow import Refused
from profiles.models import Listing, Profession, Revision, Step

LIVE = "terbit"  # in place of a number: the revision that visitors see
_ON_A_PAGE = 25
MAY_SHARE = ("change_profession", "review_profession", "publish_profession")


@dataclass(frozen=True)
class Moment:
    """One row of the timeline: a revision or a step about one."""

    at: datetime
    who: User | None
    revision: Revision
    step: Step | None = None
    brief: str = ""

    @property
    def by(self) -> str:
        return signed(self.who, self.revision)


class CompareForm(forms.Form):
    """Two revisions of one profession, by number; the live one also by name."""

    dari = forms.ChoiceField(label=_lazy("Dari"))
    ke = forms.ChoiceField(label=_lazy("Ke"))

    def __init__(self, revisions: Iterable[Revision], live: Revision | None, data: dict[str, str]):
        super().__init__(data)
        choices = [(str(revision.number), describe_revision(revision)) for revision in revisions]
        if live:
            choices.insert(0, (LIVE, _("Yang terbit (revisi %d)") % live.number))
        for name in ("dari", "ke"):
            self.fields[name].choices = choices  # type: ignore[attr-defined]


class SeenForm(forms.Form):
    """The latest revision when the page was made, so that nobody decides on an older one."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


def may_share(user: User) -> bool:
    """Whoever takes part in making a page may show a text of it to someone else."""
    return any(user.has_perm(f"profiles.{name}") for name in MAY_SHARE)


def describe_revision(revision: Revision) -> str:
    """A revision in a line: its number, when and by whom it was saved."""
    when = formats.date_format(timezone.localtime(revision.created_at), "j M Y, H.i")
    return _("Revisi %(number)d · %(when)s · %(who)s") % {
        "number": revision.number,
        "when": when,
        "who": signed(revision.author, revision),
    }


def signed(who: User | None, revision: Revision) -> str:
    """Who did something with a revision; files have no account."""
    is_file = revision.origin == Revision.Origin.FIXTURE
    return str(who or (_("berkas") if is_file else _("tidak tercatat")))


class HistoryPages(CarefulAdmin):
    """Adds the timeline, the differences between revisions and the way back to an old one."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: object = None
    ) -> HttpResponse:
        """Stock admin's list of log entries knows nothing of texts: the timeline stands for it."""
        profession = self.get_object(request, object_id)
        if not self.has_view_permission(request, profession):
            raise PermissionDenied  # else the answer tells which numbers are taken
        pk = profession.pk if profession else 0
        return redirect("admin:profiles_profession_timeline", pk)

    def timeline_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        profession = self.archived(request, pk)
        page = Paginator(_moments(profession), _ON_A_PAGE).get_page(request.GET.get("page"))
        rows = _shown(profession, page)
        numbers = [row.revision.number for row in rows if not row.step]
        context = {
            **self.archive_context(request, profession, _("Riwayat")),
            "page": page,
            "rows": rows,
            "chosen": {"dari": numbers[1:2], "ke": numbers[:1]},
            "live": _live(profession),
            "may_restore": self.has_change_permission(request, profession),
        }
        return self.page(request, "timeline", context)

    def compare_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Two revisions side by side; what the address does not say is live and latest."""
        profession = self.archived(request, pk)
        revisions = profession.revision_set.select_related("author").order_by("-number")
        known = list(revisions.defer("document"))
        live = _live(profession)
        form = CompareForm(known, live, {**_usual(known, live), **request.GET.dict()})
        context = self.archive_context(request, profession, _("Perbedaan"))
        if known and form.is_valid():
            chosen = form.cleaned_data
            numbers = [
                live.number if live and chosen[side] == LIVE else int(chosen[side])
                for side in ("dari", "ke")
            ]
            found = {revision.number: revision for revision in revisions.filter(number__in=numbers)}
            before, after = (found[number] for number in numbers)
            changes = differences(before.profile, after.profile, vocabulary())
            context |= {"before": before, "after": after, "changes": changes}
        context |= {"form": form, "known": known}
        return self.page(request, "compare", context)

    def restore_view(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        """Show what restoring would change, then do it."""
        profession = self.archived(request, pk)
        if not self.has_change_permission(request, profession):
            raise PermissionDenied
        revision = get_object_or_404(Revision, profession=profession, number=number)
        refusal = ""
        form = SeenForm(request.POST)
        if request.method == "POST":
            try:
                seen = form.cleaned_data["seen"] if form.is_valid() else None
                new = put_back(revision, seen=seen, by=request.user)  # type: ignore[arg-type]
            except (Refused, UnknownTerm) as error:
                refusal = str(error)
            else:
                said = _("Revisi %(old)d dipulihkan sebagai revisi %(new)d. Belum terbit.")
                messages.success(request, said % {"old": number, "new": new.number})
                for sentence in excesses(new.profile):
                    messages.warning(request, sentence)
                return redirect("admin:profiles_profession_change", pk)
        on_desk = compile(Profession.objects.with_sections().get(pk=pk))
        latest = profession.latest_number  # type: ignore[attr-defined]
        context = {
            **self.archive_context(request, profession, _("Pulihkan revisi %d") % number),
            "revision": revision,
            "changes": differences(on_desk, revision.profile, vocabulary()),
            "refusal": refusal,
            "form": SeenForm(initial={"seen": latest}),
        }
        return self.page(request, "restore", context)

    def archived(self, request: HttpRequest, pk: int) -> Profession:
        """A profession with its state, for those who may read it and its history."""
        profession = get_object_or_404(Profession.objects.with_state(), pk=pk)
        may_read = request.user.has_perm("profiles.view_revision")
        if not (may_read and self.has_view_permission(request, profession)):
            raise PermissionDenied
        return profession

    def archive_context(
        self, request: HttpRequest, profession: Profession, title: str
    ) -> dict[str, object]:
        """What every page about the history of a profession is given."""
        return {
            "title": title,
            "subtitle": str(profession),
            "profession": profession,
            "may_share": may_share(request.user),  # type: ignore[arg-type]
            "back": reverse("admin:profiles_profession_change", args=[profession.pk]),
        }


@transaction.atomic
def put_back(revision: Revision, *, seen: int | None, by: User) -> Revision:
    """Put an old text back on the desk, unless a newer one than `seen` was saved meanwhile.

    Raises Refused, and what `publishing.restore` raises.
    """
    latest = Profession.objects.hold(revision.profession_id)
    if latest is None or latest.number != seen:
        raise Refused(
            _("Naskah ini sudah disimpan lagi sejak kamu membukanya. Bacalah sekali lagi.")
        )
    try:
        return restore(revision, author=by)
    except IntegrityError as error:
        raise Refused(
            _("Judul atau alamat pada revisi ini sekarang dipakai profesi lain.")
        ) from error


def _live(profession: Profession) -> Revision | None:
    listing = Listing.objects.filter(profession=profession).select_related("revision")
    found = listing.defer("document", "revision__document").first()
    return found.revision if found else None


def _usual(known: list[Revision], live: Revision | None) -> dict[str, str]:
    """What is compared unless someone chooses: live and latest, else the last two."""
    if not known:
        return {}
    latest, earlier = str(known[0].number), str(known[min(1, len(known) - 1)].number)
    return {"dari": LIVE if live else earlier, "ke": latest}


def _moments(profession: Profession) -> "QuerySet[Revision, dict[str, Any]]":
    """All revisions and steps as rows of one kind, newest first."""

    def rows(queryset: "QuerySet[Revision] | QuerySet[Step]", of: str, at: str) -> QuerySet:  # type: ignore[type-arg]
        named = queryset.order_by().annotate(of=Value(of, CharField()), at=F(at))
        return named.values("pk", "of", "at")

    revisions = rows(profession.revision_set.all(), "revision", "created_at")
    steps = rows(profession.step_set.all(), "step", "taken_at")
    # A step is taken about a text, so at the same moment it is the newer of the two.
    return revisions.union(steps, all=True).order_by("-at", "-of", "-pk")


def _shown(profession: Profession, page: Iterable[dict[str, Any]]) -> list[Moment]:
    """The rows of a page with their people and what changed, whatever their number."""
    page = list(page)
    keys = {of: [row["pk"] for row in page if row["of"] == of] for of in ("revision", "step")}
    steps = Step.objects.select_related("revision", "taken_by").defer("revision__document")
    steps_by_key = steps.in_bulk(keys["step"])
    own = Revision.objects.filter(pk__in=keys["revision"])
    before = own.annotate(before=F("number") - 1).values("before")
    wanted = profession.revision_set.filter(Q(pk__in=keys["revision"]) | Q(number__in=before))
    revisions = list(wanted.select_related("author"))
    by_number = {revision.number: revision for revision in revisions}
    by_key = {revision.pk: revision for revision in revisions}
    terms = vocabulary()

    def moment(row: dict[str, Any]) -> Moment:
        if row["of"] == "step":
            step = steps_by_key[row["pk"]]
            return Moment(step.taken_at, step.taken_by, step.revision, step)
        revision = by_key[row["pk"]]
        brief = _("Naskah pertama.")
        if earlier := by_number.get(revision.number - 1):
            brief = in_brief(differences(earlier.profile, revision.profile, terms))
        return Moment(revision.created_at, revision.author, revision, brief=brief)

    return [moment(row) for row in page]
