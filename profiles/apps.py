from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ProfilesConfig(AppConfig):
    name = "profiles"
    verbose_name = _("Profil profesi")

    def ready(self) -> None:
        from profiles import checks  # noqa: F401 - it registers itself
        from profiles.roles import bring_in_line

        post_migrate.connect(bring_in_line, sender=self)
