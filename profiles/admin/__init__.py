"""The editors' desk, in stock Django admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from profiles.admin.archive import RevisionAdmin
from profiles.admin.login import LoginForm
from profiles.admin.profession import ProfessionAdmin
from profiles.admin.vocabulary import FieldAdmin, TraitAdmin

__all__ = ["FieldAdmin", "ProfessionAdmin", "RevisionAdmin", "TraitAdmin"]

admin.site.login_form = LoginForm
admin.site.site_header = _("Meja redaksi Kenal Profesi")
admin.site.site_title = _("Meja redaksi")
admin.site.index_title = _("Yang bisa disunting")
