"""The shared vocabulary: what is changed here shows on public pages at once."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from pydantic import ValidationError as PydanticError

from profiles.admin.safety import CarefulAdmin
from profiles.admin.site import desk
from profiles.exchange.files import sentence_of
from profiles.exchange.loader import targets_on_the_desk
from profiles.models import (
    Concentration,
    Decree,
    FieldOfWork,
    Programme,
    StudyGroup,
    Subject,
    Support,
    Topic,
    Trait,
)
from profiles.terms import TopicTerm
from profiles.topics import unknown_targets


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


@admin.register(Decree, site=desk)
class DecreeAdmin(TermAdmin):
    list_display = ["name", "title", "signed_on"]
    search_fields = ["name", "title", "slug"]


@admin.register(Subject, site=desk)
class SubjectAdmin(TermAdmin):
    list_display = ["name", "aliases", "elective", "position"]
    list_filter = ["elective"]
    search_fields = ["name", "aliases", "slug"]


class SupportInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Support
    fields = ["subject", "doubt", "position"]
    extra = 0


@admin.register(StudyGroup, site=desk)
class StudyGroupAdmin(TermAdmin):
    list_display = ["number", "name", "wording", "copies", "doubt"]
    list_display_links = ["number", "name"]
    list_filter = ["decree"]
    search_fields = ["name", "slug", "wording"]
    inlines = [SupportInline]


@admin.register(Programme, site=desk)
class ProgrammeAdmin(TermAdmin):
    list_display = ["name", "aliases", "group", "basis", "contrast"]
    list_filter = ["basis", "group"]
    list_select_related = ["group"]
    search_fields = ["name", "aliases", "slug"]


@admin.register(Concentration, site=desk)
class ConcentrationAdmin(TermAdmin):
    list_display = ["name", "aliases"]
    search_fields = ["name", "aliases", "slug"]


class TopicForm(forms.ModelForm):  # type: ignore[type-arg]
    """Refuses what leads nowhere."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        said = {
            name: cleaned.get(name, getattr(self.instance, name)) for name in TopicTerm.model_fields
        }
        try:
            topic = TopicTerm.model_validate(said)
        except PydanticError as error:
            for item in error.errors():
                self.add_error(str(item["loc"][0]), sentence_of(item))
            return cleaned
        for (part, _at), sentence in unknown_targets(topic, targets_on_the_desk()):
            self.add_error(part, sentence)
        return cleaned


@admin.register(Topic, site=desk)
class TopicAdmin(TermAdmin):
    form = TopicForm
    list_display = ["name", "kind", "slug"]
    list_filter = ["kind"]
    search_fields = ["name", "slug"]
