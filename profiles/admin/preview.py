"""Looking at a text before it is public: saved, or as it stands in the form right now."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from pydantic import ValidationError

from profiles.admin.safety import CarefulAdmin
from profiles.admin.typed_text import bound_forms, typed
from profiles.catalogue.presenters import profession_context
from profiles.editorial.rows import compile
from profiles.models import FieldOfWork, Profession
from profiles.profile import Profile


class PreviewPages(CarefulAdmin):
    """Adds previews in the public template to the admin of professions; for the desk only."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("add/pratinjau/", view(self.preview_new), name="profiles_profession_look"),
            path(
                "<int:pk>/pratinjau/", view(self.preview_view), name="profiles_profession_preview"
            ),
            *super().get_urls(),
        ]

    def preview_new(self, request: HttpRequest) -> HttpResponse:
        """A profession that was never saved, as it stands in the form."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        return self._typed(request, None, reverse("admin:profiles_profession_add"))

    def preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """GET shows the text that is saved, POST the text that is typed."""
        profession = get_object_or_404(Profession.objects.with_sections(), pk=pk)
        back = reverse("admin:profiles_profession_change", args=[pk])
        if request.method == "POST":
            if not self.has_change_permission(request, profession):
                raise PermissionDenied
            return self._typed(request, profession, back)
        if not self.has_view_permission(request, profession):
            raise PermissionDenied
        notice = _("Pratinjau naskah yang belum terbit. Hanya terlihat oleh redaksi.")
        return self._shown(request, compile(profession), profession.field, back, notice)

    def _typed(
        self, request: HttpRequest, profession: Profession | None, back: str
    ) -> HttpResponse:
        form, formsets = bound_forms(self, request, profession)
        notice = _("Pratinjau tulisan di formulir. Tulisan ini belum disimpan; tutup tab ini.")
        try:
            profile = typed(form, formsets)
        except ValidationError as error:
            problems = [item["msg"].removeprefix("Value error, ") for item in error.errors()]
            context = {
                **self.admin_site.each_context(request),
                "title": _("Belum bisa dipratinjau"),
                "problems": problems,
                "opts": self.opts,
            }
            return render(request, "admin/profiles/profession/unreadable.html", context)
        return self._shown(request, profile, form.instance.field, "", notice)

    def _shown(
        self,
        request: HttpRequest,
        profile: Profile,
        field: FieldOfWork | None,
        back: str,
        notice: str,
    ) -> HttpResponse:
        context = {**profession_context(profile, field), "back": back, "notice": notice}
        response = render(request, "preview.html", context)
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Cache-Control"] = "private, no-store"
        return response
