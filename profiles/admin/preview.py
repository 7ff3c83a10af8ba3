"""Looking at a text before it is public: saved, or as it stands in the form right now."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from pydantic import ValidationError

from profiles.admin.safety import CarefulAdmin
from profiles.admin.typed_text import bound_forms, check_may_save, problems_of, typed
from profiles.catalogue.presenters import profession_context
from profiles.editorial.rows import compile
from profiles.models import Profession


class PreviewPages(CarefulAdmin):
    """Adds previews in the public template to the admin of professions; for the desk only."""

    def preview_view(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        """GET shows the text that is saved, POST the text that is typed, of a new one too."""
        rows = Profession.objects.with_sections()
        profession = get_object_or_404(rows, pk=pk) if pk is not None else None
        if request.method == "POST" or profession is None:
            return self.preview_of_typed(request, profession)
        if not self.has_view_permission(request, profession):
            raise PermissionDenied
        context = {
            **profession_context(compile(profession), profession.field),
            "back": reverse("admin:profiles_profession_change", args=[pk]),
            "notice": _("Pratinjau naskah yang belum terbit. Hanya terlihat oleh redaksi."),
        }
        return self.preview(request, context)

    def preview_of_typed(self, request: HttpRequest, profession: Profession | None) -> HttpResponse:
        check_may_save(self, request, profession)
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        form, formsets = bound_forms(self, request, profession)
        try:
            profile = typed(form, formsets)
        except ValidationError as error:
            context = {"title": _("Belum bisa dipratinjau"), "problems": problems_of(error)}
            return self.page(request, "unreadable", context)
        notice = _("Pratinjau tulisan di formulir. Tulisan ini belum disimpan; tutup tab ini.")
        context = {**profession_context(profile, form.instance.field), "notice": notice}
        return self.preview(request, context)

    def preview(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        response = render(request, "preview.html", context)
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Cache-Control"] = "private, no-store"
        return response
