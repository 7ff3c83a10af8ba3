"""The archive in admin: to be read, never to be changed."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from profiles.admin.safety import CarefulAdmin
from profiles.admin.site import desk
from profiles.editorial.revision_diff import differences, labelled_parts, sections
from profiles.editorial.rows import vocabulary
from profiles.models import Revision
from profiles.sections import SECTIONS

OF_A_REVISION = ("profession", "number", "created_at", "author", "origin", "note")


@admin.register(Revision, site=desk)
class RevisionAdmin(CarefulAdmin):
    list_display = OF_A_REVISION
    fields = readonly_fields = OF_A_REVISION
    list_select_related = ["profession", "author"]
    list_filter = ["origin"]
    search_fields = ["profession__title"]
    ordering = ["-created_at", "-pk"]

    class Media:
        css = {"all": ["css/admin.css"]}

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The text of the revision below its dates, and what it changed."""
        revision: Revision = context["original"]
        terms = vocabulary()
        before = Revision.objects.filter(
            profession_id=revision.profession_id, number=revision.number - 1
        ).first()
        text = sections(revision.profile, terms)
        context |= {
            "before": before,
            "changes": differences(before.profile, revision.profile, terms) if before else [],
            "text": [
                (section.title, [labelled_parts(entry) for entry in text[section.key]])
                for section in SECTIONS
                if text[section.key]
            ],
        }
        return super().render_change_form(request, context, *args, **kwargs)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
