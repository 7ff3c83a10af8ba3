"""Taking in manuscripts: pasted prose becomes drafts, piece by piece, under an editor's eyes.

Everything between pasting and saving stands in the form that goes to and fro: nothing is kept
on the server until a draft is saved, and nothing on this page publishes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from profiles.admin.arrangements import Double, Neighbours, drafted, plain_text, posted_arrangements
from profiles.admin.safety import CarefulAdmin
from profiles.editorial.publishing import save_revision, store
from profiles.manuscripts import read
from profiles.manuscripts.arranging import (
    SECTION_PLACES,
    ArrangedRow,
    Arrangement,
    DraftPart,
    arranged,
    arranged_rows,
    fitting,
    paired_pieces,
    sentence_starts,
)
from profiles.manuscripts.describing import choices, obstacles, remarks, tally
from profiles.models import Profession, Revision
from profiles.profile import Profile

MOST_KILOBYTES = 200
MOST_PIECES = 300  # on one page; a longer manuscript is taken in by parts
MOST_NAMED = 20
TEXT_ENDINGS = (".txt", ".md")


class ManuscriptForm(forms.Form):
    """The manuscript, pasted or as a file; `cleaned_data["text"]` is either."""

    text = forms.CharField(
        label=_lazy("Naskah"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "class": "vLargeTextField"}),
        help_text=_lazy("Boleh berisi beberapa profesi. Paling banyak 200 KB."),
        error_messages={"null_characters_not_allowed": _lazy("Naskah berisi karakter nol.")},
    )
    file = forms.FileField(
        label=_lazy("Atau berkas"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ",".join(TEXT_ENDINGS)}),
        help_text=_lazy("Berkas .txt atau .md, disimpan sebagai UTF-8."),
        error_messages={"empty": _lazy("Berkas ini kosong.")},
    )

    def clean_file(self) -> str:
        file: Any = self.cleaned_data["file"]
        if file is None:
            return ""
        if PurePath(file.name).suffix.lower() not in TEXT_ENDINGS:
            raise forms.ValidationError(_("Pilih berkas .txt atau .md."))
        _check_size(file.size)
        try:
            text = str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise forms.ValidationError(
                _("Berkas ini bukan teks UTF-8. Simpan ulang sebagai teks UTF-8, lalu coba lagi.")
            ) from error
        if "\x00" in text:
            raise forms.ValidationError(_("Berkas ini bukan berkas teks."))
        return text

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        text, file = given.get("text", ""), given.get("file", "")
        if text.strip() and file:
            raise forms.ValidationError(_("Tempel naskah atau pilih berkas, jangan keduanya."))
        if not self.errors and not (text.strip() or file.strip()):
            raise forms.ValidationError(_("Tempel naskah atau pilih berkas dahulu."))
        _check_size(len(text.encode()))
        return {"text": plain_text(file or text).removeprefix("\ufeff")}


def _check_size(size: int) -> None:
    if size > MOST_KILOBYTES * 1024:
        values = {"size": -(-size // 1024), "most": MOST_KILOBYTES}
        raise forms.ValidationError(
            _("Naskah ini %(size)d KB, paling banyak %(most)d KB. Bagi menjadi beberapa bagian.")
            % values
        )


@dataclass
class ManuscriptWork:
    """A manuscript being arranged: its professions by number, and the text still to be read."""

    text: str
    rest: str = ""
    arrangements: dict[int, Arrangement] = field(default_factory=dict)


@dataclass(frozen=True)
class Shown:
    """One profession as the page shows it."""

    number: int
    arrangement: Arrangement
    rows: list[ArrangedRow]
    doubles: list[Double]
    remarks: list[str]
    refusals: list[str | SafeString]

    def tally(self) -> list[tuple[str, int]]:
        return tally(self.arrangement)

    def choices(self) -> list[tuple[str, list[tuple[str, str]]]]:
        return choices(self.arrangement)

    def unplaced(self) -> int:
        return len(self.arrangement.unplaced())

    def sentences(self) -> Iterator[dict[str, Any]]:
        """The rows of the manuscript with the fields of their pieces."""
        nameless = {
            number: min(piece.start for piece in pair.values())
            for number, pair in paired_pieces(self.arrangement, DraftPart.COMPARISON)
            if "nama" not in pair
        }
        for row in self.rows:
            numbered = [(number, self.arrangement.pieces[number]) for number in row.pieces]
            compared = {
                p.place.number for _n, p in numbered if p.place.part is DraftPart.COMPARISON
            }
            roles = [(n, nameless.pop(n)) for n in sorted(compared) if n in nameless]
            yield {"source": row.source, "pieces": numbered, "roles": roles}


class ManuscriptPages(CarefulAdmin):
    """Adds the page that takes in manuscripts to the admin of professions."""

    def manuscript_view(self, request: HttpRequest) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return self._ask(request, ManuscriptForm())
        if "manuscript" in request.POST:
            return self._arrange(request)
        form = ManuscriptForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._ask(request, form)
        return self._read(request, form)

    def _ask(
        self, request: HttpRequest, form: ManuscriptForm, *, unrecognised: bool = False
    ) -> HttpResponse:
        context = {"title": _("Tempel naskah"), "form": form, "unrecognised": unrecognised}
        return self.page(request, "manuscript", context)

    def _read(self, request: HttpRequest, form: ManuscriptForm) -> HttpResponse:
        text = form.cleaned_data["text"]
        reading = read(text)
        if not reading.professions and "_by_hand" not in request.POST:
            return self._ask(request, _pasted(text), unrecognised=True)
        found = arranged(reading, text)
        count = fitting(found, MOST_PIECES)
        if not count:
            sentence = _(
                "Naskah ini terbagi menjadi %(pieces)d potongan untuk satu profesi, "
                "paling banyak %(most)d. Tempel sebagian dahulu."
            )
            values = {"pieces": len(found[0].pieces), "most": MOST_PIECES}
            again = ManuscriptForm({"text": text})
            again.add_error("text", sentence % values)
            return self._ask(request, again)
        cut = found[count].start if count < len(found) else len(text)
        return self._show(
            request, ManuscriptWork(text[:cut], text[cut:], dict(enumerate(found[:count])))
        )

    def _arrange(self, request: HttpRequest) -> HttpResponse:
        """What the form says now: shown again, taken back to the text, or saved."""
        text, rest = (plain_text(request.POST.get(name, "")) for name in ("manuscript", "rest"))
        if "_back" in request.POST:
            return self._ask(request, _pasted(text + rest))
        work = ManuscriptWork(text, rest, posted_arrangements(request.POST, len(text)))
        if not work.arrangements:
            return self._ask(request, _pasted(text + rest))
        if "_save_all" in request.POST:
            return self._save(request, work, list(work.arrangements))
        if "_save" in request.POST:
            chosen = request.POST["_save"]
            return self._save(request, work, [n for n in work.arrangements if str(n) == chosen])
        return self._show(request, work)

    def _show(
        self,
        request: HttpRequest,
        work: ManuscriptWork,
        refusals: dict[int, list[str | SafeString]] | None = None,
    ) -> HttpResponse:
        desk = Neighbours()
        profiles = [drafted(arrangement) for arrangement in work.arrangements.values()]
        starts = sentence_starts(work.text)
        shown = [
            Shown(
                number=number,
                arrangement=arrangement,
                rows=list(arranged_rows(work.text, starts, arrangement)),
                doubles=_with_taken(desk, profile, doubles),
                remarks=remarks(arrangement, desk.titles),
                refusals=(refusals or {}).get(number, []),
            )
            for (number, arrangement), profile, doubles in zip(
                work.arrangements.items(), profiles, desk.alike(profiles), strict=True
            )
        ]
        context = {"title": _("Susun naskah"), "work": work, "professions": shown}
        return self.page(request, "manuscript_pieces", context)

    def _save(self, request: HttpRequest, work: ManuscriptWork, numbers: list[int]) -> HttpResponse:
        """Store what can be stored; the rest stays in the form, with the reasons."""
        refusals: dict[int, list[str | SafeString]] = {}
        saved: list[Profession] = []
        for number in numbers:
            arrangement = work.arrangements[number]
            known = request.POST.get(f"p{number}-known", "")
            refusals[number] = _refusals(arrangement, known)
            if not refusals[number]:
                profession, refusals[number] = self._store(request, arrangement)
                if profession:
                    saved.append(profession)
                    del work.arrangements[number]
        if work.arrangements:
            return self._show(request, work, refusals)
        if work.rest.strip():
            messages.info(request, _("Sisa naskahmu ada di bawah, siap dibaca."))
            return self._ask(request, _pasted(work.rest))
        if len(saved) == 1:
            return redirect("admin:profiles_profession_change", saved[0].pk)
        return redirect("admin:profiles_profession_changelist")

    def _store(
        self, request: HttpRequest, arrangement: Arrangement
    ) -> tuple[Profession | None, list[str | SafeString]]:
        profile = drafted(arrangement)
        if profile is None:
            return None, [_("Draf ini belum dapat disimpan. Periksa judul dan potongannya.")]
        desk = Neighbours()
        if taken := desk.taken(profile):
            return None, [_refused(taken)]
        unplaced = arrangement.unplaced()
        try:
            profession = _stored(desk.with_known_roles(profile), request.user, len(unplaced))
        except IntegrityError:  # someone saved the same title in this very moment
            return None, [_("Judul atau alamat ini baru saja dipakai. Coba simpan sekali lagi.")]
        self.log_addition(request, profession, [{"added": {}}])
        messages.success(request, _said(profession, arrangement, unplaced))
        return profession, []


def _pasted(text: str) -> ManuscriptForm:
    return ManuscriptForm(initial={"text": text})


def _with_taken(desk: Neighbours, profile: Profile | None, doubles: list[Double]) -> list[Double]:
    """Likely duplicates; the one that has the very title or address comes first."""
    taken = desk.taken(profile) if profile else None
    if taken is None:
        return doubles
    return [taken, *(double for double in doubles if double.pk != taken.pk)]


def _refusals(arrangement: Arrangement, known: str) -> list[str | SafeString]:
    """Why an arrangement is not saved; `known` is how many sentences the editor gives up."""
    found: list[str | SafeString] = list(obstacles(arrangement))
    unplaced = len(arrangement.unplaced())
    if unplaced and known != str(unplaced):
        sentence = _(
            "Tempatkan kalimat yang tersisa, atau centang bahwa kamu tahu %d kalimat "
            "tidak ikut tersimpan."
        )
        found.append(sentence % unplaced)
    return found


def _refused(taken: Double) -> SafeString:
    sentence = _("“{}” {}. Naskah tidak menimpa yang sudah ada: {}, atau ganti judul di sini.")
    link = format_html('<a href="{}">{}</a>', taken.address, _("buka profesi itu"))
    return format_html(sentence, taken.title, taken.why, link)


@transaction.atomic
def _stored(profile: Profile, author: Any, unplaced: int) -> Profession:
    note = _("%d kalimat naskah tidak ikut tersimpan.") % unplaced if unplaced else ""
    profession = store(profile)
    save_revision(profession, origin=Revision.Origin.MANUSCRIPT, author=author, note=note)
    return profession


def _said(profession: Profession, arrangement: Arrangement, unplaced: list[str]) -> SafeString:
    """What was stored, and every sentence that was not."""
    count = sum(len(arrangement.at(part)) for part in SECTION_PLACES)
    address = reverse("admin:profiles_profession_change", args=[profession.pk])
    saved = ngettext(
        "“{}” tersimpan sebagai draf dengan {} potongan.",
        "“{}” tersimpan sebagai draf dengan {} potongan.",
        count,
    )
    link = format_html('<a href="{}">{}</a>', address, profession)
    said = format_html(saved, link, count)
    if not unplaced:
        return said
    named = unplaced[:MOST_NAMED]
    items = format_html_join("", "<li>{}</li>", [(sentence,) for sentence in named])
    lost = _("{} kalimat belum ditempatkan dan tidak ikut tersimpan:")
    more = _("dan {} kalimat lain.") if len(unplaced) > len(named) else ""
    end = format_html(more, len(unplaced) - len(named)) if more else ""
    return format_html("{} " + lost + "<ul>{}</ul>{}", said, len(unplaced), items, end)
