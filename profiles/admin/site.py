"""The desk as a whole: what every page of it has."""

from typing import Any

from django.contrib import admin
from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView

from profiles.admin.login import LoginForm
from profiles.admin.typed_again import recoverable
from profiles.admin.worklist import WorklistPages


class Desk(WorklistPages, admin.AdminSite):
    login_form = LoginForm
    site_header = _("Meja redaksi Kenal Profesi")
    site_title = _("Meja redaksi")
    index_title = _("Yang bisa disunting")

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        return recoverable(self, super().admin_view(view, cacheable))

    def get_urls(self) -> list[URLPattern | URLResolver]:
        # Where fields of work were edited before their model had this name: bookmarks hold.
        moved = RedirectView.as_view(url="/admin/profiles/fieldofwork/%(rest)s")
        return [
            path("profiles/field/<path:rest>", moved),
            path("profiles/field/", moved, {"rest": ""}),
            *super().get_urls(),
        ]


desk = Desk()
