"""The sections of a profession, edited on its page; ordered by drag and by number."""

from typing import Any

from adminsortable2.admin import CustomInlineFormSet, SortableStackedInline, SortableTabularInline
from django import forms
from django.contrib.admin import TabularInline
from django.forms import BaseInlineFormSet
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.admin.conflicts import CarriedField
from profiles.editorial.rows import model_of
from profiles.facts import FactKind
from profiles.models import (
    Fact,
    RoleComparison,
    Source,
    StudiedConcentration,
    StudiedProgramme,
    Suitability,
    Trait,
)
from profiles.models.fields import joined, keys_in
from profiles.profile import sections_with_sources
from profiles.section_types import Kind, Rows, Section
from profiles.sections import BY_KEY, SECTIONS

ROWS_AT_MOST = 30  # of a section; the guide asks for eight at most

# What is meant by a kind of fact, for who fills it in.
FACT_HINTS = {
    FactKind.PLACE: _lazy("Boleh beberapa: di mana kebanyakan orang bekerja."),
    FactKind.PEOPLE: _lazy("Di luar rekan satu tim."),
    FactKind.TRAVEL: _lazy("Ke luar kota, atau berpindah-pindah lokasi kerja."),
    FactKind.PAY: _lazy("Caranya, bukan besarnya."),
    FactKind.EMPLOYER: _lazy("Boleh beberapa."),
    FactKind.YEARS: _lazy(
        "Tahun dari lulus SMA/SMK sampai boleh bekerja, lewat jalan terpendek: "
        "4, atau 6-7. Tulis 0 bila bisa langsung."
    ),
}


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
    max_num = ROWS_AT_MOST

    def get_formset(self, *args: Any, **kwargs: Any) -> Any:
        """A form that claims to have more rows is refused before so many are made."""
        return super().get_formset(*args, absolute_max=ROWS_AT_MOST, **kwargs)  # type: ignore[misc]


class FitForm(SectionForm):
    """A row of one half of the section, which sets its own side."""

    fit: Suitability.Fit

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.fit = self.fit
        if self.instance._state.adding:
            self.initial.setdefault("had", self.fit is Suitability.Fit.SUITABLE)


class FitInline(RowInline, SortableStackedInline):  # type: ignore[misc]
    model = Suitability
    form = FitForm
    fit: Suitability.Fit

    def get_formset(self, *args: Any, **kwargs: Any) -> Any:
        formset = super().get_formset(*args, **kwargs)
        formset.form.fit = self.fit
        return formset

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
        return super().get_queryset(request).filter(fit=self.fit).select_related("trait")


class SuitableInline(FitInline):
    fit = Suitability.Fit.SUITABLE
    fields = ["sentence", ("trait", "had"), "note"]
    verbose_name = _lazy("cocok")
    verbose_name_plural = _lazy("cocok untuk siapa")


class UnsuitableInline(FitInline):
    fit = Suitability.Fit.UNSUITABLE
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


class KeyBoxes(forms.CheckboxSelectMultiple):
    """A box for each key; ticked ones may also come in one text, with commas between."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return keys_in(joined(super().value_from_datadict(data, files, name) or ()))


class KeysChoice(forms.MultipleChoiceField):
    """Keys as `KeysField` keeps them."""

    widget = KeyBoxes

    def prepare_value(self, value: Any) -> Any:
        return keys_in(value) if isinstance(value, str) else value

    def clean(self, value: Any) -> str:
        return joined(super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class SourceForm(SectionForm):
    sections = KeysChoice(
        label=_lazy("Bagian yang bersandar padanya"),
        required=False,
        choices=lambda: [(key, BY_KEY[key].name) for key in sections_with_sources()],
        help_text=Source._meta.get_field("sections").help_text,
    )


class SourceInline(RowInline, SortableStackedInline):  # type: ignore[misc]
    model = Source
    form = SourceForm
    fields = ["citation", ("kind", "article"), "url", "sections"]


class KindName(forms.HiddenInput):
    """What a kind of fact is called: read, carried along, and not to be chosen."""

    is_hidden = False

    def render(self, name: str, value: Any, *args: Any, **kwargs: Any) -> SafeString:
        kind = known_kind(value)
        carried = super().render(name, value, *args, **kwargs)
        told = (kind.label, FACT_HINTS.get(kind, "")) if kind else ("", "")
        return format_html('{}<b>{}</b><p class="help">{}</p>', carried, *told)


class FactForm(forms.ModelForm):  # type: ignore[type-arg]
    """A fact of one kind, whose own words it offers; left blank it says nothing."""

    kind = CarriedField(KindName)

    class Meta:
        labels = {"kind": _lazy("Fakta")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = known_kind(self["kind"].value())
        self.fields["values"] = field_of(kind)
        self.instance.position = 1 + list(FactKind).index(kind) if kind else 0


def known_kind(code: Any) -> FactKind | None:
    return next((kind for kind in FactKind if kind.value == code), None)


def field_of(kind: FactKind | None) -> forms.Field:
    """How the values of a kind are typed: chosen among its words, or as a number of years."""
    told: dict[str, Any] = {
        "label": _lazy("Isi"),
        "error_messages": {"required": _lazy("Isi fakta ini, atau hapus barisnya.")},
    }
    if kind is None or kind.vocabulary is None:
        return forms.CharField(max_length=5, **told)
    words = kind.vocabulary.choices()
    if kind.takes_several:
        return KeysChoice(choices=words, **told)
    return forms.ChoiceField(choices=[("", "---------"), *words], **told)


class FactFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """A row for each kind of fact, told or not, so that nobody has to know which there are."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = {fact.kind for fact in self.get_queryset()}
        self.initial_extra = [{"kind": kind.value} for kind in FactKind if kind not in told]
        self.extra = len(self.initial_extra)


class FactInline(TabularInline):  # type: ignore[type-arg]
    model = Fact
    form = FactForm
    formset = FactFormSet
    fields = ["kind", "values", "remark"]
    extra = 0
    max_num = len(FactKind)


def inline_of(section: Section, rows: Rows) -> type[Any]:
    """The form of a section: a table where its entries are short, else one below the other."""
    prose = section.of_kind(Kind.PROSE, Kind.REMARK)
    base = SortableStackedInline if len(prose) > 1 else SortableTabularInline
    shown = {"model": model_of(rows), "fields": section.columns}
    return type(f"{rows.model}Inline", (RowInline, base), shown)


# Sections whose form is more than a field for each part.
OWN_INLINES: dict[str, type[Any]] = {
    "facts": FactInline,
    "suitable": SuitableInline,
    "unsuitable": UnsuitableInline,
    "comparisons": RoleComparisonInline,
    "programmes": ProgrammeInline,
    "concentrations": ConcentrationInline,
    "sources": SourceInline,
}
SECTION_INLINES = [
    OWN_INLINES.get(section.key) or inline_of(section, section.rows)
    for section in SECTIONS
    if section.rows
]
