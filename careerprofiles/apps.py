"""Apps of others under a name that editors understand."""

from axes.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LoginGuard(AppConfig):  # type: ignore[misc]
    verbose_name = _("Penjagaan login")
