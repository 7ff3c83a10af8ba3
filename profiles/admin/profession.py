"""Writing, previewing, publishing and withdrawing a profession.

Saving keeps a revision and changes nothing that visitors see; only "Terbitkan" and
"Tarik" do, and they need a permission of their own.
"""

from typing import Any

from adminsortable2.admin import SortableAdminBase
from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.admin.safety import CarefulAdmin
from profiles.admin.sections import SECTION_INLINES
from profiles.admin.site import desk
from profiles.gate import gaps
from profiles.models import Profession, Revision
from profiles.presenting import page
from profiles.publishing import (
    NotPublishable,
    UnknownTerm,
    compile,
    publish,
    save_revision,
    withdraw,
)


class ProfessionForm(forms.ModelForm):  # type: ignore[type-arg]
    revision_note = forms.CharField(
        label=_lazy("Catatan revisi"),
        required=False,
        max_length=200,
        help_text=_lazy("Boleh kosong. Apa yang kamu ubah, dan mengapa?"),
    )


@admin.register(Profession, site=desk)
class ProfessionAdmin(SortableAdminBase, CarefulAdmin):  # type: ignore[misc]
    form = ProfessionForm
    inlines = SECTION_INLINES  # type: ignore[assignment]
    list_display = ["title", "field", "state", "latest_revision", "reviewed_on"]
    list_filter = ["field"]
    list_select_related = ["field"]
    search_fields = ["title", "slug", "alternativetitle__title"]
    prepopulated_fields = {"slug": ["title"]}
    readonly_fields = ["state", "missing", "reviewed_on"]

    class Media:
        css = {"all": ["css/admin.css"]}

    actions = ["publish_selected", "withdraw_selected"]
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
                    ("isco08", "kbji2014"),
                    "reviewed_on",
                    "revision_note",
                ]
            },
        ),
    ]

    # --- what the editor sees of the state ------------------------------------------------

    def get_queryset(self, request: HttpRequest) -> QuerySet[Profession]:
        return Profession.objects.with_state()

    @admin.display(description=_lazy("keadaan"))
    def state(self, profession: Profession) -> str:
        if profession.pk is None:
            return _("Baru, belum disimpan")
        if not profession.is_live:  # type: ignore[attr-defined]
            return _("Draf")
        if profession.has_changes:  # type: ignore[attr-defined]
            return _("Terbit, ada perubahan yang belum terbit")
        return _("Terbit")

    @admin.display(description=_lazy("revisi terakhir"), ordering="latest_number")
    def latest_revision(self, profession: Profession) -> str:
        number = profession.latest_number  # type: ignore[attr-defined]
        return f"#{number}" if number else "-"

    @admin.display(description=_lazy("belum ada untuk terbit"))
    def missing(self, profession: Profession) -> SafeString | str:
        if profession.pk is None:
            return _("Simpan dahulu; naskah boleh belum lengkap.")
        saved = Profession.objects.with_sections().get(pk=profession.pk)
        items = [(sentence,) for sentence in gaps(compile(saved))]
        if not items:
            return _("Lengkap, siap terbit.")
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", items))

    # --- saving ---------------------------------------------------------------------------

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        save_revision(
            form.instance,
            origin=Revision.Origin.ADMIN,
            author=request.user,  # type: ignore[arg-type]
            note=form.cleaned_data["revision_note"],
        )

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
        if "_publish" in request.POST:
            self.publish_one(request, obj)
            return redirect("admin:profiles_profession_change", obj.pk)
        return None

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # what was written stays in the archive; withdrawing takes it off the site

    # --- publishing -----------------------------------------------------------------------

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("profiles.publish_profession")

    def publish_one(self, request: HttpRequest, profession: Profession) -> None:
        """Publish the latest revision, or say in full why it cannot be."""
        if not self.has_publish_permission(request):
            text = _("“%s” tersimpan, tetapi kamu tidak punya izin menerbitkan.")
            messages.error(request, text % profession)
            return
        revision = profession.revision_set.order_by("-number").first()
        try:
            if revision is None:
                raise NotPublishable([_("Belum ada naskah yang disimpan.")])
            listing = publish(revision)
        except NotPublishable as error:
            items = format_html_join("", "<li>{}</li>", [(text,) for text in error.sentences])
            text = _("“{}” tersimpan tetapi belum bisa terbit:")
            messages.error(request, format_html(text + "<ul>{}</ul>", profession, items))
        except UnknownTerm as error:
            messages.error(request, f"{profession}: {error}")
        else:
            self.log_change(request, profession, _("Terbit: revisi %d") % revision.number)
            link = format_html('<a href="{}">{}</a>', listing.get_absolute_url(), listing)
            messages.success(request, format_html(_("{} sudah terbit."), link))

    def withdraw_one(self, request: HttpRequest, profession: Profession) -> None:
        withdraw(profession)
        self.log_change(request, profession, _("Ditarik dari situs"))
        messages.success(request, _("“%s” ditarik dari situs. Naskahnya tetap ada.") % profession)

    @admin.action(description=_lazy("Terbitkan"), permissions=["publish"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Profession]) -> None:
        for profession in queryset:
            self.publish_one(request, profession)

    @admin.action(description=_lazy("Tarik dari situs"), permissions=["publish"])
    def withdraw_selected(self, request: HttpRequest, queryset: QuerySet[Profession]) -> None:
        for profession in queryset:
            self.withdraw_one(request, profession)

    # --- pages of our own -----------------------------------------------------------------

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path(
                "<int:pk>/pratinjau/", view(self.preview_view), name="profiles_profession_preview"
            ),
            path("<int:pk>/tarik/", view(self.withdraw_view), name="profiles_profession_withdraw"),
            *super().get_urls(),
        ]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["may_publish"] = self.has_publish_permission(request)
        return super().render_change_form(request, context, *args, **kwargs)

    def preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The saved, unpublished text in the public template; for staff only."""
        profession = get_object_or_404(Profession.objects.with_sections(), pk=pk)
        if not self.has_view_permission(request, profession):
            raise PermissionDenied
        context = {
            **page(compile(profession), profession.field),
            "back": reverse("admin:profiles_profession_change", args=[pk]),
        }
        response = render(request, "preview.html", context)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def withdraw_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask before a public page is taken off the site."""
        profession = get_object_or_404(Profession.objects.with_state(), pk=pk)
        if not self.has_publish_permission(request):
            raise PermissionDenied
        change = reverse("admin:profiles_profession_change", args=[pk])
        if request.method == "POST":
            self.withdraw_one(request, profession)
            return HttpResponseRedirect(change)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Tarik dari situs?"),
            "profession": profession,
            "opts": self.opts,
            "back": change,
        }
        return render(request, "admin/profiles/profession/withdraw.html", context)
