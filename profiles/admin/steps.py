"""The steps from draft to public page, as pages and buttons of the desk.

A step always has a page of its own that says what it does, asks for a note and is sent by
POST; `profiles.editorial.workflow` decides who may take it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.admin.posted import whole_number
from profiles.admin.safety import CarefulAdmin
from profiles.choices import Text
from profiles.editorial.publishing import NotPublishable
from profiles.editorial.rows import UnknownTerm
from profiles.editorial.workflow import STEP_RULES, Refused, take, why_not
from profiles.models import Profession, Revision, Step
from profiles.profile import LONG

EXPLAINED = {
    Step.Kind.ASKED: _lazy(
        "Peninjau akan melihat naskah ini di daftar kerjanya. Kamu tetap bisa menyuntingnya."
    ),
    Step.Kind.RETURNED: _lazy(
        "Naskah kembali ke penulis dengan alasanmu, dan muncul di daftar kerja mereka."
    ),
    Step.Kind.APPROVED: _lazy(
        "Naskah persis seperti pada revisi ini boleh diterbitkan. "
        "Kalau isinya disunting lagi, persetujuan ini gugur."
    ),
    Step.Kind.PUBLISHED: _lazy("Pengunjung langsung melihat naskah ini."),
    Step.Kind.WITHDRAWN: _lazy(
        "Halaman ini hilang dari situs, dan alamatnya menjawab bahwa halaman itu ditarik. "
        "Naskah dan riwayatnya tetap ada, jadi kapan saja dapat diterbitkan lagi."
    ),
    Step.Kind.REVIEWED: _lazy(
        "Kamu sudah membaca seluruh halaman ini dan isinya masih benar. Tanggal tinjauan menjadi "
        "hari ini, dan tinjauan berikutnya jatuh tempo setahun lagi."
    ),
}
DONE = {
    Step.Kind.ASKED: _lazy("Tinjauan untuk “%s” sudah diminta."),
    Step.Kind.RETURNED: _lazy("“%s” dikembalikan kepada penulis."),
    Step.Kind.APPROVED: _lazy("“%s” disetujui dan boleh diterbitkan."),
    Step.Kind.PUBLISHED: _lazy("“%s” sudah terbit."),
    Step.Kind.WITHDRAWN: _lazy("“%s” ditarik dari situs. Naskahnya tetap ada."),
    Step.Kind.REVIEWED: _lazy("“%s” ditandai sudah ditinjau hari ini."),
}


@dataclass(frozen=True)
class OpenStep:
    """A step that is open to the person who looks, and where it is taken."""

    kind: Step.Kind
    address: str

    @property
    def label(self) -> Text:
        return STEP_RULES[self.kind].label

    @property
    def takes_away(self) -> bool:
        return self.kind is Step.Kind.WITHDRAWN


class NoteForm(forms.Form):
    note = forms.CharField(
        label=_lazy("Catatan"),
        required=False,
        max_length=LONG,
        error_messages={
            "required": _lazy("Tulis alasannya, supaya penulis tahu apa yang perlu diperbaiki.")
        },
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
    )
    seen = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1
    )


class StepPages(CarefulAdmin):
    """Adds the steps to the admin of professions."""

    def open_steps(self, request: HttpRequest, profession: Profession) -> Iterator[OpenStep]:
        """The steps that this person may take now; `profession` carries `with_state()`."""
        latest = Revision.objects.latest_of(profession.pk).first()
        if latest is None:
            return
        for kind in STEP_RULES:
            if not why_not(kind, profession, latest, request.user):  # type: ignore[arg-type]
                address = reverse("admin:profiles_profession_step", args=[profession.pk, kind])
                yield OpenStep(kind, f"{address}?seen={latest.number}")

    def step_view(self, request: HttpRequest, pk: int, kind: str) -> HttpResponse:
        """Ask, then take the step; a refusal is said on the same page and keeps the note."""
        if kind not in Step.Kind.values:
            raise Http404
        step = Step.Kind(kind)
        profession = get_object_or_404(Profession.objects.with_state(), pk=pk)
        if not request.user.has_perm(STEP_RULES[step].permission):
            raise PermissionDenied
        # The revision that the link was made for; without one, the latest as it is shown now.
        seen = whole_number(request.GET.get("seen", ""))
        latest_number = profession.latest_number  # type: ignore[attr-defined]
        initial = {"seen": latest_number if seen is None else seen}
        form = NoteForm(request.POST or None, initial=initial)
        form.fields["note"].required = STEP_RULES[step].needs_note
        back = reverse("admin:profiles_profession_change", args=[pk])
        refusals: list[str] = []
        if request.method == "POST" and form.is_valid():
            refusals = self.take_step(request, profession, step, **form.cleaned_data)
            if not refusals:
                return redirect(back)
        latest = Revision.objects.latest_of(pk).select_related("author").first()
        context = {
            "title": STEP_RULES[step].label,
            "explained": EXPLAINED[step],
            "profession": profession,
            "latest": latest,
            "refusals": refusals or self.refusals(request, profession, latest, step),
            "form": form,
            "back": back,
        }
        return self.page(request, "step", context)

    def refusals(
        self, request: HttpRequest, profession: Profession, latest: Revision | None, step: Step.Kind
    ) -> list[str]:
        """Why the step is not open, said before anyone tries."""
        if latest is None:
            return [_("Belum ada naskah yang disimpan.")]
        return list(filter(None, [why_not(step, profession, latest, request.user)]))  # type: ignore[arg-type]

    def take_step(
        self,
        request: HttpRequest,
        profession: Profession,
        step: Step.Kind,
        *,
        seen: int | None,
        note: str = "",
    ) -> list[str]:
        """Take a step and say that it is done, or give the reasons why it is not."""
        try:
            take(step, profession, by=request.user, seen=seen, note=note)  # type: ignore[arg-type]
        except NotPublishable as error:
            return error.sentences
        except (Refused, UnknownTerm) as error:
            return [str(error)]
        messages.success(request, DONE[step] % profession)
        return []

    def save_and_take(self, request: HttpRequest, profession: Profession, step: Step.Kind) -> None:
        """Take a step with the text that was just saved; its note is the revision's."""
        latest = Revision.objects.latest_of(profession.pk).first()
        seen, note = (latest.number, latest.note) if latest else (None, "")
        refusals = self.take_step(request, profession, step, seen=seen, note=note)
        if refusals:
            items = format_html_join("", "<li>{}</li>", [(text,) for text in refusals])
            text = _("“{}” tetap tersimpan, tetapi langkah “{}” belum bisa:")
            said = format_html(text + "<ul>{}</ul>", profession, STEP_RULES[step].label, items)
            messages.error(request, said)
