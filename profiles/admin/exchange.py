"""Professions out as files, and files in as drafts: shown first, saved on a second word."""

import unicodedata
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.admin.posted import whole_number
from profiles.admin.safety import CarefulAdmin
from profiles.editorial.rows import compile
from profiles.exchange import tables
from profiles.exchange.bundles import (
    MOST_BYTES,
    MOST_BYTES_IN_ALL,
    MOST_FILES,
    BadBundle,
    File,
    pack,
    unpack,
)
from profiles.exchange.files import write_fixture
from profiles.exchange.proposals import Fate, Proposal, accept, propose
from profiles.models import Profession
from profiles.profile import Profile

MOST_EXPORTED = 500
FATES = (Fate.REFUSED, Fate.CHANGED, Fate.NEW, Fate.SAME)  # what needs an eye comes first


class ExchangePages(CarefulAdmin):
    """Adds export as list actions, and a page that imports."""

    @admin.action(description=_lazy("Ekspor sebagai YAML"), permissions=["view"])
    def export_yaml(
        self, request: HttpRequest, queryset: QuerySet[Profession]
    ) -> HttpResponse | None:
        """The text on the desk in the format of the fixture files."""
        profiles = self._exported(request, queryset)
        if len(profiles) == 1:
            name = f"{profiles[0].slug}.yaml"
            return _download(write_fixture(profiles[0]), name, "application/yaml; charset=utf-8")
        files = (
            File(f"professions/{profile.slug}.yaml", write_fixture(profile)) for profile in profiles
        )
        return _download(pack(files), _dated("zip"), "application/zip") if profiles else None

    @admin.action(description=_lazy("Ekspor sebagai CSV"), permissions=["view"])
    def export_csv(
        self, request: HttpRequest, queryset: QuerySet[Profession]
    ) -> HttpResponse | None:
        """The text on the desk as a table, one row for each piece."""
        profiles = self._exported(request, queryset)
        content = "text/csv; charset=utf-8"
        return _download(tables.write_csv(profiles), _dated("csv"), content) if profiles else None

    def _exported(self, request: HttpRequest, queryset: QuerySet[Profession]) -> list[Profile]:
        """The chosen texts; none, and a sentence that says so, where they are too many."""
        chosen = list(queryset.order_by("title").values_list("pk", flat=True)[: MOST_EXPORTED + 1])
        if len(chosen) > MOST_EXPORTED:
            most = _("Sekali ekspor paling banyak %d profesi. Saring dahulu daftarnya.")
            messages.error(request, most % MOST_EXPORTED)
            return []
        return [compile(row) for row in Profession.objects.with_sections().filter(pk__in=chosen)]

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Files are shown as what they would change; then the shown text is saved as drafts."""
        if not (self.has_add_permission(request) and self.has_change_permission(request)):
            raise PermissionDenied
        proposals: list[Proposal] = []
        problems: list[str] = []
        if request.method == "POST" and "text" in request.POST:
            saved, left = accept(_carried(request), author=request.user)  # type: ignore[arg-type]
            self._tell(request, saved, left)
            if not left:
                return redirect("admin:profiles_profession_changelist")
            proposals = propose(left)
        elif request.method == "POST":
            files, problems = _uploaded(request)
            proposals = propose(files)
        context = {
            "title": _("Impor berkas"),
            "problems": problems,
            "groups": [
                (fate, group)
                for fate in FATES
                if (group := [one for one in proposals if one.fate is fate])
            ],
            "open": [proposal for proposal in proposals if proposal.is_open],
            "most": {"files": MOST_FILES, "kilobytes": MOST_BYTES // 1000},
        }
        return self.page(request, "import", context)

    def _tell(self, request: HttpRequest, saved: list[str], left: list[File]) -> None:
        if saved:
            message = _("%(n)d profesi disimpan sebagai draf: %(titles)s.")
            messages.success(request, message % {"n": len(saved), "titles": ", ".join(saved)})
        if left:
            message = _(
                "%d berkas belum disimpan, karena naskahnya berubah sejak perbedaannya "
                "ditampilkan. Periksa lagi di bawah ini."
            )
            messages.warning(request, message % len(left))


def _uploaded(request: HttpRequest) -> tuple[list[File], list[str]]:
    """The files that came, those in a .zip among them, and why others were not read."""
    files: list[File] = []
    problems: list[str] = []
    for upload in request.FILES.getlist("files"):
        name = _name(upload.name)
        try:
            files += _opened(name, upload)
        except BadBundle as error:
            problems.append(f"{name}: {error}")
    if not files and not problems:
        problems.append(_("Pilih dahulu berkasnya."))
    if len(files) > MOST_FILES or sum(len(file.data) for file in files) > MOST_BYTES_IN_ALL:
        message = _("Sekali impor paling banyak %d berkas atau 1,5 MB. Bagilah dahulu.")
        return [], [*problems, message % MOST_FILES]
    return files, problems


def _opened(name: str, upload: "UploadedFile[bytes]") -> list[File]:
    """An upload as files; nothing is read that is larger than it may be."""
    is_bundle = name.lower().endswith(".zip")
    most = MOST_BYTES_IN_ALL if is_bundle else MOST_BYTES
    data = upload.read(most + 1)
    if is_bundle and len(data) > most:
        raise BadBundle(_("lebih besar dari 1,5 MB; bagilah dahulu"))
    return unpack(File(name, data)) if is_bundle else [File(name, data)]


def _carried(request: HttpRequest) -> Iterator[tuple[File, int | None]]:
    """The texts that were shown, as the form carried them, with the revisions they were seen on."""
    sent: Any = request.POST
    columns = (sent.getlist(name)[:MOST_FILES] for name in ("text", "name", "seen"))
    for text, name, seen in zip_longest(*columns, fillvalue=""):
        yield File(_name(name), text.encode(errors="replace")), whole_number(seen)


def _name(name: str | None) -> str:
    """What a file is called, as it can be shown and stored."""
    kept = "".join(char for char in name or "" if unicodedata.category(char)[0] != "C")
    return kept[-100:].strip() or _("berkas tanpa nama")


def _dated(ending: str) -> str:
    return f"profesi-{timezone.localdate():%Y-%m-%d}.{ending}"


def _download(data: bytes, name: str, kind: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type=kind, headers=disposition)
