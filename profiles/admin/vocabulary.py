"""The shared vocabulary: what is changed here shows on public pages at once."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from profiles.admin.safety import CarefulAdmin
from profiles.admin.site import desk
from profiles.models import FieldOfWork, Trait


class TermAdmin(CarefulAdmin):
    """A term keeps the address it was given: revisions and files refer to it."""

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["slug"] if obj else []

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        # One by one: a term that is deleted lets the caches know, a bulk delete would not.
        for term in queryset:
            term.delete()


@admin.register(FieldOfWork, site=desk)
class FieldAdmin(TermAdmin):
    list_display = ["title", "slug", "position"]
    search_fields = ["title", "slug"]


@admin.register(Trait, site=desk)
class TraitAdmin(TermAdmin):
    list_display = ["name", "lacking_name", "kind", "having", "lacking"]
    list_filter = ["kind"]
    search_fields = ["name", "lacking_name", "slug", "having", "lacking"]
