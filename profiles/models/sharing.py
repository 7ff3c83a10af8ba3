"""Links that let someone without an account read one text."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from profiles.models.fields import LineField
from profiles.models.revision import Revision


class ShareLink(models.Model):
    """A way to read one revision without an account. The token itself is stored nowhere."""

    revision = models.ForeignKey(Revision, models.PROTECT, verbose_name=_("revisi"))
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(_("dibuat"), default=timezone.now)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("dibuat oleh")
    )
    expires_at = models.DateTimeField(_("berlaku sampai"))
    revoked_at = models.DateTimeField(_("dicabut"), null=True, blank=True)
    note = LineField(_("untuk siapa"), blank=True)

    class Meta:
        verbose_name = verbose_name_plural = _("tautan pratinjau")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="share_link_expires_after_it_was_made",
                condition=models.Q(expires_at__gt=models.F("created_at")),
                violation_error_message=_("Tautan harus berlaku sampai suatu saat nanti."),
            )
        ]

    def __str__(self) -> str:
        return str(self.revision)
