"""The desk as a whole: what every page of it has."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from profiles.admin.login import LoginForm


class Desk(admin.AdminSite):
    login_form = LoginForm
    site_header = _("Meja redaksi Kenal Profesi")
    site_title = _("Meja redaksi")
    index_title = _("Yang bisa disunting")


desk = Desk()
