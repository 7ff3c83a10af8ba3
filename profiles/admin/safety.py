"""What stock admin lets through and should not."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import models
from django.http import HttpRequest, HttpResponse

PLAIN_LOOKUPS = {"", "exact", "id__exact", "isnull"}
_MOST_WORDS = 8
_MOST_CHARACTERS = 100


class CarefulAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """An admin page that a hostile address cannot make slow or fail.

    Stock admin filters by any column that the address names, joins every word of a search
    and looks up whatever keys a list action posts; each can be made into a server error.
    """

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        filters = self.get_list_filter(request)
        offered = {getattr(item, "parameter_name", item) for item in filters}
        name, _, kind = lookup.partition("__")
        return name in offered and kind in PLAIN_LOOKUPS and "\x00" not in str(value)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if chosen:
            keys = [key for key in chosen if key.isascii() and key.isdigit() and len(key) < 19]
            posted = request.POST.copy()
            posted.setlist(ACTION_CHECKBOX_NAME, keys)
            request.POST = posted  # type: ignore[assignment]
        return super().changelist_view(request, extra_context)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if "_saveasnew" in request.POST:  # taken by stock admin whether it was offered or not
            posted = request.POST.copy()
            del posted["_saveasnew"]
            request.POST = posted  # type: ignore[assignment]
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Any], search_term: str
    ) -> tuple[models.QuerySet[Any], bool]:
        words = search_term.replace("\x00", "")[:_MOST_CHARACTERS].split()[:_MOST_WORDS]
        return super().get_search_results(request, queryset, " ".join(words))
