"""The desk as a whole: what every page of it has."""

from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

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


desk = Desk()
