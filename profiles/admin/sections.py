"""The sections of a profession, edited on its page; ordered by drag and by number."""

from typing import Any

from adminsortable2.admin import CustomInlineFormSet, SortableStackedInline, SortableTabularInline
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.models import (
    AlternativeTitle,
    Duty,
    EntryRoute,
    Expectation,
    Misconception,
    RoleComparison,
    Source,
    Suitability,
    Trait,
)


class SectionForm(forms.ModelForm):  # type: ignore[type-arg]
    """A row whose number may be left empty: it then stays where it is, or goes last."""

    def clean_position(self) -> int:
        position: int | None = self.cleaned_data["position"]
        return self.instance.position if position is None else position


class OrderedFormSet(CustomInlineFormSet):  # type: ignore[misc]
    """Shows the number that sortable2 hides: its drag handle has no keyboard."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.form.base_fields["position"]
        field.is_hidden = False
        field.widget = forms.NumberInput(attrs={"class": "_reorder_", "min": 0, "max": 9999})

    def get_unique_error_message(self, unique_check: object) -> str:
        return _("Ada baris yang sama dua kali. Hapus salah satunya.")


class RowInline:
    """What the inlines of all sections have in common."""

    formset = OrderedFormSet
    form = SectionForm
    extra = 0


class AlternativeTitleInline(RowInline, SortableTabularInline):  # type: ignore[misc]
    model = AlternativeTitle
    fields = ["title", "hidden"]


class DutyInline(RowInline, SortableTabularInline):  # type: ignore[misc]
    model = Duty
    fields = ["text"]


class FitForm(SectionForm):
    """A row of one half of the section, which sets its own side."""

    fit: Suitability.Fit

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.fit = self.fit


class SuitableForm(FitForm):
    fit = Suitability.Fit.SUITABLE


class UnsuitableForm(FitForm):
    fit = Suitability.Fit.UNSUITABLE

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            self.initial.setdefault("had", False)


class FitInline(RowInline, SortableStackedInline):  # type: ignore[misc]
    model = Suitability
    form: type[FitForm]

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Traits by kind, asked for once and not again for every row."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "trait":
            by_kind: dict[str, list[tuple[int, str]]] = {}
            for trait in Trait.objects.order_by("kind", "name"):
                by_kind.setdefault(trait.get_kind_display(), []).append((trait.pk, trait.name))
            field.choices = [("", "---------"), *by_kind.items()]
        return field

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).filter(fit=self.form.fit).select_related("trait")


class SuitableInline(FitInline):
    form = SuitableForm
    fields = ["sentence", ("trait", "had"), "note"]
    verbose_name = _lazy("cocok")
    verbose_name_plural = _lazy("cocok untuk siapa")


class UnsuitableInline(FitInline):
    form = UnsuitableForm
    fields = ["sentence", ("trait", "had"), "firmness", "note"]
    verbose_name = _lazy("kurang cocok")
    verbose_name_plural = _lazy("kurang cocok untuk siapa")


class MisconceptionInline(RowInline, SortableStackedInline):  # type: ignore[misc]
    model = Misconception
    fields = ["fact", "claim", "why"]


class ExpectationInline(RowInline, SortableStackedInline):  # type: ignore[misc]
    model = Expectation
    fields = ["expectation", "reality"]


class RoleComparisonInline(RowInline, SortableStackedInline):  # type: ignore[misc]
    model = RoleComparison
    fields = [("title", "role"), "aspect", "this", "other"]


class EntryRouteInline(RowInline, SortableTabularInline):  # type: ignore[misc]
    model = EntryRoute
    fields = ["kind", "text"]


class SourceInline(RowInline, SortableTabularInline):  # type: ignore[misc]
    model = Source
    fields = ["citation", "url", "editorial"]


SECTION_INLINES = [
    AlternativeTitleInline,
    DutyInline,
    SuitableInline,
    UnsuitableInline,
    MisconceptionInline,
    ExpectationInline,
    RoleComparisonInline,
    EntryRouteInline,
    SourceInline,
]
