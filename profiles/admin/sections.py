"""The sections of a profession, edited on its page; ordered by drag and by number."""

from typing import Any

from adminsortable2.admin import CustomInlineFormSet, SortableStackedInline, SortableTabularInline
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.editorial.rows import model_of
from profiles.models import (
    RoleComparison,
    Source,
    StudiedConcentration,
    StudiedProgramme,
    Suitability,
    Trait,
)
from profiles.models.fields import joined, keys_in
from profiles.profile import sections_with_sources
from profiles.section_types import Kind, Section
from profiles.sections import BY_KEY, SECTIONS


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


class RoleComparisonInline(RowInline, SortableStackedInline):  # type: ignore[misc]
    model = RoleComparison
    fields = [("title", "role"), "aspect", "this", "other"]


class StudyInline(RowInline, SortableTabularInline):  # type: ignore[misc]
    """What was studied before; the names to choose from are asked for once."""

    term: str

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == self.term:
            rows = field.queryset.order_by("name").values_list("pk", "name")
            field.choices = [("", "---------"), *rows]
        return field

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).select_related(self.term)


class ProgrammeInline(StudyInline):
    model = StudiedProgramme
    term = "programme"
    fields = ["programme", "level", "tie", "remark"]


class ConcentrationInline(StudyInline):
    model = StudiedConcentration
    term = "concentration"
    fields = ["concentration", "tie", "remark"]


class SectionBoxes(forms.CheckboxSelectMultiple):
    """A box for each section; ticked ones may also come in one text, with commas between."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return keys_in(joined(super().value_from_datadict(data, files, name) or ()))


class SectionsChoice(forms.MultipleChoiceField):
    """Sections of a profile as `SectionsField` keeps them."""

    widget = SectionBoxes

    def prepare_value(self, value: Any) -> Any:
        return keys_in(value) if isinstance(value, str) else value

    def clean(self, value: Any) -> str:
        return joined(super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class SourceForm(SectionForm):
    sections = SectionsChoice(
        label=_lazy("Bagian yang bersandar padanya"),
        required=False,
        choices=lambda: [(key, BY_KEY[key].name) for key in sections_with_sources()],
    )


class SourceInline(RowInline, SortableStackedInline):  # type: ignore[misc]
    model = Source
    form = SourceForm
    fields = ["citation", ("kind", "article"), "url", "sections"]


def inline_of(section: Section) -> type[Any]:
    """The form of a section: a table where its entries are short, else one below the other."""
    prose = section.of_kind(Kind.PROSE, Kind.REMARK)
    base = SortableStackedInline if len(prose) > 1 else SortableTabularInline
    names = [name for part in section.parts or () for name in (part.name, *part.covers)]
    model = model_of(section)
    return type(f"{model.__name__}Inline", (RowInline, base), {"model": model, "fields": names})


# Sections whose form is more than a field for each part.
OWN_INLINES: dict[str, type[Any]] = {
    "suitable": SuitableInline,
    "unsuitable": UnsuitableInline,
    "comparisons": RoleComparisonInline,
    "programmes": ProgrammeInline,
    "concentrations": ConcentrationInline,
    "sources": SourceInline,
}
SECTION_INLINES = [
    OWN_INLINES.get(section.key) or inline_of(section) for section in SECTIONS if section.rows
]
