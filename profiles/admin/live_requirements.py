"""What a text still needs before it may be published, said while it is being written."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _lazy
from pydantic import ValidationError

from profiles.admin.safety import CarefulAdmin
from profiles.admin.typed_text import bound_forms, check_may_save, problems_of, typed
from profiles.editorial.readiness import readiness
from profiles.editorial.rows import compile
from profiles.models import Profession
from profiles.profile import Profile

GATE = "admin/profiles/profession/_gate.html"


class GatePages(CarefulAdmin):
    """Adds the list of what is missing, and the address that makes it anew while typing."""

    @admin.display(description=_lazy("kelengkapan"))
    def missing(self, profession: Profession) -> SafeString:
        """The list for the saved text; static/js/gate.js keeps it up with the typed one."""
        if profession.pk is None:
            address, text = reverse("admin:profiles_profession_gate_new"), ""
        else:
            address = reverse("admin:profiles_profession_gate", args=[profession.pk])
            saved = Profession.objects.with_sections().get(pk=profession.pk)
            text = render_to_string(GATE, missing_from(compile(saved), profession.pk))
        return format_html('<div data-gate="{}" aria-live="polite">{}</div>', address, text)

    def gate_view(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        profession = get_object_or_404(Profession, pk=pk) if pk is not None else None
        check_may_save(self, request, profession)
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        try:
            context = missing_from(typed(*bound_forms(self, request, profession)), pk)
        except ValidationError as error:
            context = {"gaps": problems_of(error)}
        answer = render_to_string(GATE, context)
        return HttpResponse(answer, headers={"Cache-Control": "no-store"})


def missing_from(profile: Profile, pk: int | None) -> dict[str, Any]:
    ready = readiness(profile, pk)
    return {"gaps": ready.refusals, "hints": ready.hints}
