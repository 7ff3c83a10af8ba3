"""Two people at one text: who saves second is told, sees both texts, and keeps hers.

A page that replaces a text carries the number of the revision that it showed, as `seen`.
"""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.forms.models import model_to_dict
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from pydantic import ValidationError

from profiles.admin.posted import take_as_posted, whole_number
from profiles.admin.row_numbers import PostedRow, as_posted, posted_rows, rebase, row_and_field
from profiles.admin.safety import CarefulAdmin
from profiles.admin.typed_again import is_resumed, saved_drafts
from profiles.admin.typed_text import bound_forms, typed
from profiles.editorial.publishing import keep_text
from profiles.editorial.revision_diff import SectionDiff, differences
from profiles.editorial.rows import vocabulary
from profiles.models import Profession, Revision
from profiles.profile import Profile


@dataclass(frozen=True)
class Held:
    """Why a form was not saved and stands there again, with what was typed."""

    conflict: str = ""  # who saved meanwhile, and when
    changes: list[SectionDiff] | None = None  # from their text to hers, where hers is well formed


def describe_saving(revision: Revision, reader: User | None = None) -> str:
    """Who saved meanwhile, when, and why."""
    sentence = _("Naskah ini dimuat dari berkas pada %(when)s, sesudah kamu membukanya.")
    if revision.author_id:
        sentence = _("%(who)s menyimpan naskah ini pada %(when)s, sesudah kamu membukanya.")
    if reader and revision.author_id == reader.pk:
        sentence = _(
            "Kamu sendiri sudah menyimpan naskah ini pada %(when)s, "
            "mungkin di tab lain, sesudah formulir ini dibuka."
        )
    when = date_format(timezone.localtime(revision.created_at), "j F Y, H.i")
    said = sentence % {"who": _name(revision.author), "when": when}
    return said + (_(" Catatannya: “%s”.") % revision.note if revision.note else "")


def _name(author: User | None) -> str:
    return (author.get_full_name() or author.get_username()) if author else ""


def _still_stands(profession: Profession, seen: int | None, latest: Revision) -> bool:
    """Whether the latest text is the one that was opened, though it may bear a new number."""
    if seen == latest.number:
        return True
    opened = profession.revision_set.filter(number=seen).first() if seen else None
    return opened is not None and _written(opened.profile) == _written(latest.profile)


def _written(profile: Profile) -> Profile:
    """Without the date of review, which nobody writes in the form."""
    return profile.model_copy(update={"reviewed_on": None})


class CarriedField(forms.Field):
    """What a form carries along for itself; nothing that anyone changes."""

    def __init__(self, widget: type[forms.HiddenInput] = forms.HiddenInput) -> None:
        super().__init__(required=False, widget=widget)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class HoldableForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form that comes back as it was typed when something holds its save back."""

    is_held = False
    seen = CarriedField()
    draft = CarriedField()  # the name under which the browser keeps what is typed

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("seen", getattr(self.instance, "latest_number", None))

    def is_valid(self) -> bool:
        return super().is_valid() and not self.is_held


class ConflictPages(CarefulAdmin):
    """Holds back a save that would cover what someone else saved meanwhile."""

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        if request.method != "POST":
            return super().changeform_view(request, object_id, *args, **kwargs)
        try:
            return self.save_or_hold(request, object_id, *args, **kwargs)
        except IntegrityError:
            # A title or an address was taken between the check and the save; now the check sees it.
            return self.save_or_hold(request, object_id, *args, **kwargs)

    def save_or_hold(
        self, request: HttpRequest, object_id: str | None, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        with transaction.atomic():
            held = self.conflict_with_seen(request, object_id) if object_id else None
            if held is None and is_resumed(request):
                held = Held()
            request.held = held  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, *args, **kwargs)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.is_held = bool(getattr(request, "held", None))  # type: ignore[attr-defined]
        return form

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["held"] = getattr(request, "held", None)
        context["saved_drafts"] = " ".join(saved_drafts(request))
        return super().render_change_form(request, context, *args, **kwargs)

    def conflict_with_seen(self, request: HttpRequest, object_id: str) -> Held | None:
        """Tell whether the form would cover a text that its writer has not seen."""
        found = self.get_object(request, unquote(object_id))
        if found is None or not self.has_change_permission(request, found):
            return None  # answered further on
        latest = Profession.objects.hold(found.pk)
        if latest:
            keep_text(found)  # what came to the desk by another door would be lost
        seen = whole_number(request.POST.get("seen", ""))
        if latest is None or latest.number == seen:
            return None
        profession = Profession.objects.with_state().get(pk=found.pk)
        data = self.rebased(request, profession)
        take_as_posted(request, data)
        if _still_stands(profession, seen, latest):
            return None
        hers = self.typed_text(request, profession)
        theirs = _written(latest.profile)
        if hers and _written(hers) == theirs:
            return None
        data["seen"] = str(profession.latest_number)  # type: ignore[attr-defined]
        return Held(
            describe_saving(latest, request.user),  # type: ignore[arg-type]
            differences(theirs, _written(hers), vocabulary()) if hers else None,
        )

    def typed_text(self, request: HttpRequest, profession: Profession) -> Profile | None:
        try:
            return typed(*bound_forms(self, request, profession))
        except ValidationError:
            return None  # the form says what is wrong with it

    def rebased(self, request: HttpRequest, profession: Profession) -> QueryDict:
        """What was posted, with rows that fit the rows of today; see `row_numbers`."""
        data = request.POST.copy()
        posted = {name: ",".join(texts) for name, texts in request.POST.lists()}
        formsets, _inlines = self._create_formsets(request, profession, change=True)  # type: ignore[attr-defined]
        for formset in formsets:
            names = [name for name in formset.form.base_fields if name != "position"]
            try:
                hers = posted_rows(posted, formset.prefix, names)
            except ValueError:
                continue  # a form without its counts, which is refused further on
            current = [_row(row, names) for row in formset.get_queryset()]
            rows, numbered = rebase(hers, current, lead=names[0])
            for key in [key for key in data if row_and_field(key, formset.prefix, names)[1]]:
                del data[key]
            for key, text in as_posted(rows, numbered, formset.prefix):
                data[key] = text
        return data


def _row(section: Any, names: list[str]) -> PostedRow:
    """A row of the desk as a browser would send it back."""
    values = model_to_dict(section, [*names, "position"])
    row = {
        name: "on" if value is True else str(value)
        for name, value in values.items()
        if value not in (None, False)
    }
    return {**row, "id": str(section.pk)}
