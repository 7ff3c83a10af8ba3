"""Writing, previewing, publishing and withdrawing a profession.

Saving keeps a revision and changes nothing that visitors see; only steps do, and each needs
a permission of its own. What the desk adds to stock admin stands in modules of their own.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from adminsortable2.admin import SortableAdminBase
from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.admin.conflicts import ConflictPages, HoldableForm
from profiles.admin.exchange import ExchangePages
from profiles.admin.live_requirements import GatePages
from profiles.admin.manuscripts import ManuscriptPages
from profiles.admin.preview import PreviewPages
from profiles.admin.safety import CarefulAdmin
from profiles.admin.sections import SECTION_INLINES
from profiles.admin.share_links import SharePages
from profiles.admin.site import desk
from profiles.admin.status_filter import StandingFilter
from profiles.admin.steps import StepPages
from profiles.admin.typed_again import note_saved
from profiles.editorial.publishing import save_revision
from profiles.models import Profession, Revision, Stage, Step
from profiles.profile import REVIEW_EVERY

STEP_BUTTONS = {"_ask": Step.Kind.ASKED, "_publish": Step.Kind.PUBLISHED}


def standing(profession: Profession) -> str:
    """How a profession stands, in words; it carries `with_state()`."""
    stage = Stage(profession.stage)  # type: ignore[attr-defined]
    if not profession.is_live:  # type: ignore[attr-defined]
        return str(stage.label)
    if not profession.has_changes:  # type: ignore[attr-defined]
        return _("Terbit")
    if stage is Stage.DRAFT:
        return _("Terbit, ada perubahan yang belum terbit")
    return _("Terbit, ada perubahan: %s") % stage.label


class ProfessionForm(HoldableForm):
    revision_note = forms.CharField(
        label=_lazy("Catatan revisi"),
        required=False,
        max_length=200,
        help_text=_lazy("Boleh kosong. Apa yang kamu ubah, dan mengapa?"),
    )


class OrderedRows(SortableAdminBase, CarefulAdmin):  # type: ignore[misc]
    """Rows of a section that are put in order by dragging."""


# The pages stand in no order: no two of them have anything of the same name.
@admin.register(Profession, site=desk)
class ProfessionAdmin(
    ConflictPages,
    StepPages,
    ManuscriptPages,
    ExchangePages,
    SharePages,
    PreviewPages,
    GatePages,
    OrderedRows,
):
    form = ProfessionForm
    inlines = SECTION_INLINES
    list_display = ["title", "field", "state", "latest_revision", "reviewed_on"]
    list_filter = [StandingFilter, "field"]
    list_select_related = ["field"]
    search_fields = ["title", "slug", "alternativetitle__title"]
    prepopulated_fields = {"slug": ["title"]}
    readonly_fields = ["state", "missing", "reviewed_on", "next_review"]

    class Media:
        css = {"all": ["css/admin.css"]}
        js = ["js/gate.js", "js/draft.js"]

    actions = ["export_yaml", "export_csv"]
    fieldsets = [
        (None, {"fields": ["state", "missing"]}),
        (
            _lazy("Pokok"),
            {
                "fields": [
                    ("title", "slug"),
                    "field",
                    "summary",
                    ("education", "study_tie"),
                    ("isco08", "kbji_code", "kbji_edition"),
                    "holland",
                    ("reviewed_on", "next_review"),
                    "revision_note",
                ]
            },
        ),
    ]

    def get_urls(self) -> list[URLPattern]:
        pages: list[tuple[str, Callable[..., HttpResponse], str]] = [
            ("impor/", self.import_view, "import"),
            ("naskah/", self.manuscript_view, "manuscript"),
            ("add/pratinjau/", self.preview_view, "look"),
            ("<int:pk>/pratinjau/", self.preview_view, "preview"),
            ("add/kelengkapan/", self.gate_view, "gate_new"),
            ("<int:pk>/kelengkapan/", self.gate_view, "gate"),
            ("<int:pk>/langkah/<slug:kind>/", self.step_view, "step"),
            ("<int:pk>/riwayat/", self.timeline_view, "timeline"),
            ("<int:pk>/beda/", self.compare_view, "compare"),
            ("<int:pk>/pulihkan/<int:number>/", self.restore_view, "restore"),
            ("<int:pk>/tautan/", self.share_view, "share"),
            ("<int:pk>/tautan/<int:link>/cabut/", self.revoke_view, "revoke"),
        ]
        own = [
            path(address, self.admin_site.admin_view(view), name=f"profiles_profession_{name}")
            for address, view, name in pages
        ]
        return [*own, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Profession]:
        return Profession.objects.with_state()

    @admin.display(description=_lazy("keadaan"))
    def state(self, profession: Profession) -> str:
        if profession.pk is None:
            return _("Baru, belum disimpan")
        return standing(profession)

    @admin.display(description=_lazy("revisi terakhir"), ordering="latest_number")
    def latest_revision(self, profession: Profession) -> str:
        number = profession.latest_number  # type: ignore[attr-defined]
        return f"#{number}" if number else "-"

    @admin.display(description=_lazy("tinjauan berikutnya"))
    def next_review(self, profession: Profession) -> date | None:
        return profession.reviewed_on + REVIEW_EVERY if profession.reviewed_on else None

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        save_revision(
            form.instance,
            origin=Revision.Origin.ADMIN,
            author=request.user,  # type: ignore[arg-type]
            note=form.cleaned_data["revision_note"],
        )
        note_saved(request, form.cleaned_data["draft"] or "")

    def response_add(
        self, request: HttpRequest, obj: Profession, post_url_continue: Any = None
    ) -> HttpResponse:
        return self.response_to_button(request, obj) or super().response_add(
            request, obj, post_url_continue
        )

    def response_change(self, request: HttpRequest, obj: Profession) -> HttpResponse:
        return self.response_to_button(request, obj) or super().response_change(request, obj)

    def response_to_button(self, request: HttpRequest, obj: Profession) -> HttpResponse | None:
        """Go on with what was saved, where one of our own buttons was pressed."""
        if "_preview" in request.POST:
            return redirect("admin:profiles_profession_preview", obj.pk)
        for button, step in STEP_BUTTONS.items():
            if button in request.POST:
                self.save_and_take(request, obj, step)
                return redirect("admin:profiles_profession_change", obj.pk)
        return None

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # what was written stays in the archive; withdrawing takes it off the site

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("profiles.publish_profession")

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        profession = context.get("original")
        context["may_publish"] = self.has_publish_permission(request)
        context["open_steps"] = list(self.open_steps(request, profession)) if profession else []
        return super().render_change_form(request, context, *args, **kwargs)
