"""The front page of the desk: what waits for the person who looks, and where it is mended."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.admin.posted import whole_number
from profiles.admin.status_filter import STANDINGS, StandingFilter
from profiles.choices import Text
from profiles.editorial import todo
from profiles.models import Profession, Revision, RoleComparison, Step
from profiles.sections import BY_KEY, SECTIONS

_FEW = 10  # rows of a group on the front page
_MANY = 100  # on a page of its own
PAIRS_READ = 40  # texts that are compared word by word

WRITING = frozenset({"profiles.change_profession"})
REVIEWING = frozenset({"profiles.review_profession"})
PUBLISHING = frozenset({"profiles.publish_profession"})


@dataclass(frozen=True)
class Link:
    label: Text
    address: str


@dataclass(frozen=True)
class TodoItem:
    """One thing to do: where, and what is known of it."""

    links: Sequence[Link]
    note: str = ""


@dataclass(frozen=True)
class TodoFound:
    """What a group holds now; `is_all` is false where not everything could be looked at."""

    count: int
    entries: Sequence[TodoItem]
    is_all: bool = True

    @property
    def has_more(self) -> bool:
        return self.count > len(self.entries) or not self.is_all


Listed = QuerySet[Any] | Sequence[Any]


@dataclass(frozen=True)
class TodoGroup:
    """One kind of work: who sees it, how it is found, and what is said of each."""

    key: str
    title: Text
    explained: Text
    permissions: frozenset[str]  # any of them
    rows: Callable[[User], Listed | todo.Alike]
    item: Callable[[Any, User], TodoItem]
    standing: str = ""  # the choice of the list's filter that shows the same, where there is one

    @property
    def address(self) -> str:
        """Where all of it is listed."""
        if self.standing:
            changelist = reverse("admin:profiles_profession_changelist")
            return f"{changelist}?{urlencode({StandingFilter.parameter_name: self.standing})}"
        return reverse("admin:worklist", args=[self.key])

    def is_for(self, user: User) -> bool:
        return any(user.has_perm(permission) for permission in self.permissions)

    def find(self, user: User, window: slice) -> TodoFound:
        found = self.rows(user)
        rows: Listed = found.pairs if isinstance(found, todo.Alike) else found
        is_all = found.read_all if isinstance(found, todo.Alike) else True
        count = rows.count() if isinstance(rows, QuerySet) else len(rows)
        items = [self.item(row, user) for row in rows[window]] if count else []
        return TodoFound(count, items, is_all)


def _standing(
    key: str,
    title: Text,
    explained: Text,
    permissions: frozenset[str],
    order: Any,
    note: Callable[[Any], str],
    standing: str = "",
) -> TodoGroup:
    """Professions that stand in one way; `note` says more of each."""

    def rows(user: User) -> Listed:
        last = Step.objects.deciding(OuterRef("pk"))
        latest = Revision.objects.latest_of(OuterRef("pk"))
        told = STANDINGS[standing or key].among(Profession.objects.with_state(), user)
        ordered: QuerySet[Profession] = told.annotate(
            step_at=Subquery(last.values("taken_at")),
            step_by=Subquery(last.values("taken_by__username")),
            step_note=Subquery(last.values("note")),
            saved_at=Subquery(latest.values("created_at")),
            saved_by=Subquery(latest.values("author__username")),
        ).order_by(order, "title")
        return ordered

    def item(row: Profession, user: User) -> TodoItem:
        return TodoItem([_to(row)], note(row))

    return TodoGroup(key, title, explained, permissions, rows, item, standing or key)


def _last_step(profession: Any) -> str:
    """Who took the last step, when, and what was said."""
    when = format_date(timezone.localtime(profession.step_at), "j F Y")
    taken = f"{profession.step_by or _('berkas')}, {when}"
    return f"{taken}: {profession.step_note}" if profession.step_note else taken


def _last_saving(profession: Any) -> str:
    when = format_date(timezone.localtime(profession.saved_at), "j F Y")
    who = profession.saved_by or _("berkas")
    return _("disimpan %(who)s, %(when)s") % {"who": who, "when": when}


def _last_review(profession: Profession) -> str:
    if profession.reviewed_on is None:
        return _("belum pernah ditinjau")
    return _("ditinjau %s") % format_date(profession.reviewed_on, "j F Y")


def _anchor(key: str) -> str:
    """Where on the page of a profession an editor writes a section."""
    section = BY_KEY[key]
    if not section.rows:
        return f"id_{key}"
    same = [one.key for one in SECTIONS if one.rows and one.rows.model == section.rows.model]
    at = same.index(key)  # the second form over a table gets the number 2 from Django
    return f"{section.rows.model.lower()}_set{f'-{at + 1}' if at else ''}-group"


def _to(profession: Profession, section: str = "", label: Any = None) -> Link:
    """The page of a profession, at a section of it."""
    address = reverse("admin:profiles_profession_change", args=[profession.pk])
    anchor = f"#{_anchor(section)}" if section else ""
    return Link(label or profession.title, f"{address}{anchor}")


def _gaps(row: Profession, user: User) -> TodoItem:
    lacked = [gap for gap in todo.GAPS if getattr(row, f"lacks_{gap}")]
    return TodoItem([_to(row), *(_to(row, gap, BY_KEY[gap].title) for gap in lacked)])


def _one_sided(row: RoleComparison, user: User) -> TodoItem:
    side = _("sisi profesi lain kosong") if row.this else _("sisi profesi ini kosong")
    note = f"{row.title}, {row.aspect or '…'}: {side}"
    return TodoItem([_to(row.profession, "comparisons")], note)


def _unanswered(pair: todo.ProfessionPair, user: User) -> TodoItem:
    one, other = pair
    note = _("belum dibandingkan dengan %s") % other.title
    return TodoItem([_to(one, "comparisons")], note)


def _unwritten(role: todo.UnwrittenRole, user: User) -> TodoItem:
    asking = [_to(by, "comparisons") for by in role.compared_by[:_FEW]]
    if not user.has_perm("profiles.add_profession"):
        return TodoItem(asking, _("%s, dibandingkan di halaman ini") % role.title)
    add = reverse("admin:profiles_profession_add")
    address = f"{add}?{urlencode({'title': role.title, 'slug': role.slug})}"
    return TodoItem([Link(_("Tulis “%s”") % role.title, address), *asking])


def _pair(pair: todo.ProfessionPair, user: User) -> TodoItem:
    return TodoItem([_to(row) for row in pair])


GROUPS: Sequence[TodoGroup] = (
    _standing(
        "menunggu",
        _lazy("Menunggu tinjauan"),
        _lazy("Penulisnya meminta naskah ini dibaca orang kedua. Yang terlama di atas."),
        REVIEWING,
        "step_at",
        _last_step,
    ),
    _standing(
        "dikembalikan",
        _lazy("Dikembalikan kepadamu"),
        _lazy("Peninjau meminta perbaikan. Perbaiki, lalu minta tinjauan lagi."),
        WRITING,
        "-step_at",
        _last_step,
        standing="dikembalikan-kepadaku",
    ),
    _standing(
        "disetujui",
        _lazy("Siap terbit"),
        _lazy("Sudah disetujui peninjau, tinggal diterbitkan."),
        PUBLISHING,
        "step_at",
        _last_step,
    ),
    _standing(
        "perlu-ditinjau",
        _lazy("Perlu ditinjau ulang"),
        _lazy("Terbit, tetapi tinjauannya sudah jatuh tempo. Baca lagi, lalu tandai."),
        REVIEWING,
        F("listing__reviewed_on").asc(nulls_first=True),
        _last_review,
    ),
    _standing(
        "berubah",
        _lazy("Terbit dengan perubahan"),
        _lazy("Naskahnya sudah lebih baru daripada yang dilihat pengunjung."),
        WRITING | PUBLISHING,
        "-saved_at",
        _last_saving,
    ),
    TodoGroup(
        "kosong",
        _lazy("Bagian yang kosong"),
        _lazy("Belum bisa terbit selama bagian ini belum diisi."),
        WRITING,
        lambda user: todo.with_gaps().order_by("title"),
        _gaps,
    ),
    TodoGroup(
        "sepihak",
        _lazy("Perbandingan sepihak"),
        _lazy("Satu sisi aspek ini belum ditulis, jadi pembaca tidak bisa membandingkan."),
        WRITING,
        lambda user: todo.one_sided().order_by("profession__title", "position", "pk"),
        _one_sided,
    ),
    TodoGroup(
        "belum-dibalas",
        _lazy("Belum dibandingkan balik"),
        _lazy("Profesi lain membandingkan diri dengannya, halaman ini belum."),
        WRITING,
        lambda user: todo.unanswered(),
        _unanswered,
    ),
    TodoGroup(
        "belum-ada",
        _lazy("Dibandingkan, tetapi belum ditulis"),
        _lazy("Profesi ini sering tertukar dengan yang lain, tetapi belum punya halaman."),
        WRITING,
        lambda user: todo.unwritten_roles(),
        _unwritten,
    ),
    TodoGroup(
        "nama-sama",
        _lazy("Mungkin profesi yang sama"),
        _lazy("Dua profesi memakai nama yang sama. Gabungkan, atau bedakan namanya."),
        WRITING | REVIEWING | PUBLISHING,
        lambda user: todo.same_names(),
        _pair,
    ),
    TodoGroup(
        "hampir-sama",
        _lazy("Naskah hampir sama"),
        _lazy("Sebagian besar kalimatnya sama. Tulis apa yang khas dari masing-masing."),
        WRITING | REVIEWING,
        lambda user: todo.nearly_same(PAIRS_READ),
        _pair,
    ),
)


class WorklistPages(admin.AdminSite):
    """Makes the worklist the front page, and gives each group a page of its own."""

    def get_urls(self) -> list[Any]:
        view = self.admin_view(self.group_view)
        own: list[URLPattern] = [path("daftar-kerja/<slug:key>/", view, name="worklist")]
        return [*own, *super().get_urls()]

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        user: User = request.user  # type: ignore[assignment]
        groups = [group for group in GROUPS if group.is_for(user)]
        work = [(group, group.find(user, slice(_FEW))) for group in groups]
        context = {
            "title": _("Daftar kerja"),
            "has_work": bool(groups),
            "work": [(group, found) for group, found in work if found.count or not found.is_all],
            "desk_title": self.index_title,
        }
        return super().index(request, {**context, **(extra_context or {})})

    def group_view(self, request: HttpRequest, key: str) -> HttpResponse:
        """All of one group, a hundred on a page."""
        user: User = request.user  # type: ignore[assignment]
        group = next((group for group in GROUPS if group.key == key), None)
        if group is None:
            raise Http404
        if not group.is_for(user):
            raise PermissionDenied
        number = whole_number(request.GET.get("page", ""), most_digits=5) or 1
        start = (number - 1) * _MANY
        found = group.find(user, slice(start, start + _MANY))
        if start and not found.entries:
            return redirect("admin:worklist", key)  # done since the link was made
        context = {
            **self.each_context(request),
            "title": group.title,
            "group": group,
            "found": found,
            "page": Paginator(range(found.count), _MANY).get_page(number),
        }
        return render(request, "admin/worklist.html", context)
