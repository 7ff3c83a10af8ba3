"""What a text still needs before it may be published, said while it is being written."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _lazy
from pydantic import ValidationError

from profiles.admin.safety import CarefulAdmin
from profiles.admin.typed_text import bound_forms, typed
from profiles.editorial.readiness import readiness
from profiles.editorial.rows import compile
from profiles.models import Profession
from profiles.profile import Profile


class GatePages(CarefulAdmin):
    """Adds the list of what is missing, and the address that makes it anew while typing."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("add/kelengkapan/", view(self.gate_new), name="profiles_profession_gate_new"),
            path("<int:pk>/kelengkapan/", view(self.gate_view), name="profiles_profession_gate"),
            *super().get_urls(),
        ]

    @admin.display(description=_lazy("kelengkapan"))
    def missing(self, profession: Profession) -> SafeString:
        """The list for the saved text; static/js/gate.js keeps it up with the typed one."""
        if profession.pk is None:
            address, text = reverse("admin:profiles_profession_gate_new"), ""
        else:
            address = reverse("admin:profiles_profession_gate", args=[profession.pk])
            saved = Profession.objects.with_sections().get(pk=profession.pk)
            text = requirements_html(compile(saved), profession.pk)
        return format_html('<div data-gate="{}" aria-live="polite">{}</div>', address, text)

    def gate_new(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        return self._answer(request, None)

    def gate_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        profession = get_object_or_404(Profession, pk=pk)
        if not self.has_change_permission(request, profession):
            raise PermissionDenied
        return self._answer(request, profession)

    def _answer(self, request: HttpRequest, profession: Profession | None) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        try:
            text = requirements_html(
                typed(*bound_forms(self, request, profession)),
                profession.pk if profession else None,
            )
        except ValidationError as error:
            text = render_to_string(
                "admin/profiles/profession/_gate.html",
                {"gaps": [item["msg"].removeprefix("Value error, ") for item in error.errors()]},
            )
        return HttpResponse(text, headers={"Cache-Control": "no-store"})


def requirements_html(profile: Profile, pk: int | None) -> SafeString:
    """The list as HTML."""
    ready = readiness(profile, pk)
    context = {"gaps": ready.refusals, "hints": ready.hints}
    return render_to_string("admin/profiles/profession/_gate.html", context)
