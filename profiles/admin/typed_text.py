"""What an editor has typed as a value, whether or not it can be saved yet."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.text import slugify
from django.utils.translation import gettext as _
from pydantic import ValidationError

from profiles.editorial.rows import assemble
from profiles.models import Profession, SectionRow
from profiles.models.profession import SECTION_MODELS
from profiles.profile import Profile


def check_may_save(admin: Any, request: HttpRequest, profession: Profession | None) -> None:
    """Whoever could not save what is typed gets no answer about it."""
    if not (
        admin.has_change_permission(request, profession)
        if profession
        else admin.has_add_permission(request)
    ):
        raise PermissionDenied


def bound_forms(
    admin: Any, request: HttpRequest, profession: Profession | None
) -> tuple[Any, list[Any]]:
    """The forms of the change page, bound to what the request brings and checked."""
    change = profession is not None
    form = admin.get_form(request, profession, change=change)(
        request.POST, request.FILES, instance=profession
    )
    form.is_valid()
    formsets, _inlines = admin._create_formsets(request, form.instance, change=change)
    for formset in formsets:
        formset.is_valid()
    return form, formsets


def typed(form: Any, formsets: Iterable[Any]) -> Profile:
    """The text of bound and checked forms; rows that are not well formed yet are left out.

    Raises pydantic's ValidationError where the rest does not make a profile, for example
    when two rows compare with the profession itself.
    """
    sections: dict[type[SectionRow], list[SectionRow]] = {model: [] for model in SECTION_MODELS}
    for formset in formsets:
        sections[formset.model] += _rows(formset)
    profession = form.instance
    profession.title = profession.title or _("Tanpa judul")
    profession.slug = profession.slug or slugify(profession.title) or "tanpa-judul"
    return assemble(profession, sections)


def problems_of(error: ValidationError) -> list[str]:
    """What `typed` raised, as sentences."""
    return [item["msg"].removeprefix("Value error, ") for item in error.errors()]


def _rows(formset: Any) -> Iterator[SectionRow]:
    kept = [
        form
        for form in formset.forms
        if not form.errors
        and not formset._should_delete_form(form)
        and (form.instance.pk or form.has_changed())
    ]
    for form in sorted(kept, key=lambda form: form.instance.position):
        yield form.instance
