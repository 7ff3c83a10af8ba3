"""The catalogue's filters: one form, all of it in the address."""

from typing import Any

import django_filters as filters
from django import forms
from django.utils.translation import gettext_lazy as _

from profiles.models.vocabulary import Field
from profiles.models.window import Listing, ListingQuerySet
from profiles.profile import Education


def fields_in_use() -> list[tuple[str, str]]:
    """Fields that have a public profession, as choices."""
    used = Field.objects.filter(listing__isnull=False).distinct()
    return [(field.slug, field.title) for field in used]


class CatalogueFilter(filters.FilterSet):  # type: ignore[misc]
    """What `/profesi/` understands; an unknown value narrows nothing and is said."""

    q = filters.CharFilter(
        label=_("Cari judul"),
        method="titled",
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    bidang = filters.MultipleChoiceFilter(
        label=_("Bidang"),
        field_name="field__slug",
        choices=[],
        widget=forms.CheckboxSelectMultiple,
        distinct=False,
    )
    pendidikan = filters.MultipleChoiceFilter(
        label=_("Pendidikan minimum"),
        field_name="education",
        choices=Education.choices(),
        widget=forms.CheckboxSelectMultiple,
        distinct=False,
    )
    urut = filters.ChoiceFilter(
        label=_("Urutkan"),
        method="sorted_by",
        choices=[("judul", _("Judul A-Z")), ("terbaru", _("Terbit terbaru"))],
        empty_label=None,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Asked once: a callable would be asked at every use of the choices.
        self.filters["bidang"].extra["choices"] = fields_in_use()

    class Meta:
        model = Listing
        fields: list[str] = []

    def titled(self, listings: ListingQuerySet, name: str, value: str) -> ListingQuerySet:
        return listings.titled(value)

    def sorted_by(self, listings: ListingQuerySet, name: str, value: str) -> ListingQuerySet:
        return listings.order_by(*{"terbaru": ["-published_at", "title"]}.get(value, ["title"]))

    @property
    def applied(self) -> list[tuple[str, str]]:
        """Filters in force, as (words, address without this one)."""
        cleaned: dict[str, Any] = self.form.cleaned_data if self.form.is_valid() else {}
        tags = [(f"“{cleaned['q']}”", self._without("q"))] if cleaned.get("q") else []
        for name in ("bidang", "pendidikan"):
            labels = dict(self.form.fields[name].choices)
            tags += [(labels[v], self._without(name, v)) for v in cleaned.get(name, [])]
        return tags

    def _without(self, name: str, value: str | None = None) -> str:
        data = self.data.copy()
        data.pop("page", None)
        data.setlist(name, [v for v in data.getlist(name) if value is not None and v != value])
        return f"?{data.urlencode()}"
