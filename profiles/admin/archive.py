"""The archive in admin: to be read, never to be changed."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from profiles.admin.safety import CarefulAdmin
from profiles.admin.site import desk
from profiles.differing import diff
from profiles.models import Revision

SECTION_NAMES = {
    "slug": _lazy("Alamat"),
    "title": _lazy("Judul"),
    "field": _lazy("Bidang"),
    "summary": _lazy("Ringkasan"),
    "education": _lazy("Pendidikan minimum"),
    "study_tie": _lazy("Keterikatan jurusan"),
    "isco08": _lazy("Kode ISCO-08"),
    "kbji2014": _lazy("Kode KBJI 2014"),
    "reviewed_on": _lazy("Ditinjau pada"),
    "alternative_titles": _lazy("Judul lain"),
    "duties": _lazy("Tugas"),
    "suitable": _lazy("Cocok untuk siapa"),
    "unsuitable": _lazy("Kurang cocok untuk siapa"),
    "misconceptions": _lazy("Miskonsepsi"),
    "expectations": _lazy("Ekspektasi dan realita"),
    "comparisons": _lazy("Beda dengan profesi serupa"),
    "entry_routes": _lazy("Jalur masuk"),
    "sources": _lazy("Sumber"),
}


@admin.register(Revision, site=desk)
class RevisionAdmin(CarefulAdmin):
    list_display = ["profession", "number", "created_at", "author", "origin", "note"]
    list_select_related = ["profession", "author"]
    list_filter = ["origin"]
    search_fields = ["profession__title"]
    ordering = ["-created_at", "-pk"]
    fields = ["profession", "number", "created_at", "author", "origin", "note", "changes"]
    readonly_fields = ["profession", "number", "created_at", "author", "origin", "note", "changes"]

    @admin.display(description=_lazy("berubah dari revisi sebelumnya"))
    def changes(self, revision: Revision) -> SafeString | str:
        earlier = Revision.objects.filter(
            profession_id=revision.profession_id, number__lt=revision.number
        )
        before = earlier.order_by("-number").first()
        if before is None:
            return _("Ini revisi yang pertama.")
        rows = (
            (
                SECTION_NAMES[change.section],
                " / ".join(change.before) or "-",
                " / ".join(change.after) or "-",
            )
            for change in diff(before.profile, revision.profile)
        )
        return format_html_join(
            "", "<p><b>{}</b><br><del>{}</del><br><ins>{}</ins></p>", rows
        ) or _("Tidak ada yang berubah.")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
