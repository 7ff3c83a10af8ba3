"""The archive: every text that was ever saved. Rows are added, never changed."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import OuterRef
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from profiles import shapes
from profiles.profile import Profile


class RevisionQuerySet(models.QuerySet["Revision"]):
    def latest_of(self, profession: int | OuterRef) -> Self:
        """The last of them that was saved of a profession, by its key; also as a subquery."""
        return self.filter(profession=profession).order_by("-number")[:1]


class Revision(models.Model):
    """The whole text of one profession as it was saved at one moment.

    A trigger in the database refuses to change a row, so history cannot be rewritten.
    """

    class Origin(models.TextChoices):
        ADMIN = "admin", _("Disimpan di admin")
        FIXTURE = "fixture", _("Dimuat dari berkas")
        RESTORE = "restore", _("Dipulihkan")
        IMPORT = "import", _("Diimpor di admin")
        MANUSCRIPT = "manuscript", _("Dibaca dari naskah")
        REVIEW = "review", _("Ditandai sudah ditinjau")

    profession = models.ForeignKey("profiles.Profession", models.PROTECT, verbose_name=_("profesi"))
    number = models.PositiveIntegerField(_("nomor"))
    created_at = models.DateTimeField(_("disimpan"), default=timezone.now)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("oleh"), null=True
    )
    origin = models.CharField(_("asal"), max_length=20, choices=Origin.choices)
    note = models.CharField(_("catatan"), max_length=200, blank=True)
    document = models.JSONField(_("isi"))
    digest = models.CharField(max_length=64)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = _("revisi")
        ordering = ["profession", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["profession", "number"],
                name="revision_number_once",
                violation_error_message=_("Nomor revisi ini sudah dipakai."),
            )
        ]

    def __str__(self) -> str:
        return f"{shapes.upgrade(self.document)['title']} #{self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A revision is never changed; save a new one.")
        super().save(*args, **kwargs)

    @cached_property
    def profile(self) -> Profile:
        return shapes.read(self.document)
