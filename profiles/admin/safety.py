"""What stock admin lets through and should not."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

PLAIN_LOOKUPS = {"", "exact", "id__exact", "isnull"}
_MOST_WORDS = 8
_MOST_CHARACTERS = 100


class CarefulAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """An admin page that a hostile address cannot make slow or fail.

    Stock admin filters by any column that the address names and joins every word of a search;
    each can be made into a server error. What is posted is looked at in `posted`.
    """

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        filters = self.get_list_filter(request)
        offered = {getattr(item, "parameter_name", item) for item in filters}
        name, _, kind = lookup.partition("__")
        return name in offered and kind in PLAIN_LOOKUPS and "\x00" not in str(value)

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Any], search_term: str
    ) -> tuple[models.QuerySet[Any], bool]:
        words = search_term.replace("\x00", "")[:_MOST_CHARACTERS].split()[:_MOST_WORDS]
        return super().get_search_results(request, queryset, " ".join(words))

    def page(self, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
        """A page that the desk adds to those of stock admin."""
        common = {**self.admin_site.each_context(request), "opts": self.opts}
        template = f"admin/{self.opts.app_label}/{self.opts.model_name}/{name}.html"
        return render(request, template, {**common, **context})
