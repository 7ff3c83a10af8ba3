"""What people decided about a text: the steps from draft to public page and back."""

from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.db.models import OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from profiles.models.fields import ProseField
from profiles.models.revision import Revision


class Stage(models.TextChoices):
    """Where the text on the desk stands between two publications."""

    DRAFT = "draf", _("Draf")  # being written; nobody was asked to read it
    WAITING = "menunggu", _("Menunggu tinjauan")  # a reviewer is asked to read it
    RETURNED = "dikembalikan", _("Dikembalikan")  # the writers are asked to mend it
    APPROVED = "disetujui", _("Disetujui")  # this very text may be published


class StepQuerySet(models.QuerySet["Step"]):
    def last_of(self, profession: int | OuterRef) -> Self:
        """The last of them that was taken with a profession, by its key; also as a subquery."""
        return self.filter(profession=profession).order_by("-pk")[:1]

    def deciding(self, profession: int | OuterRef) -> Self:
        """The step that tells where a text stands: a review only dates it."""
        return self.exclude(kind=Step.Kind.REVIEWED).last_of(profession)

    def record(
        self, kind: "Step.Kind", revision: Revision, *, by: User | None, note: str, at: datetime
    ) -> None:
        """Keep that a step was taken about a revision, by whom, when and why."""
        about = {"profession_id": revision.profession_id, "revision": revision}
        self.create(kind=kind, taken_by=by, taken_at=at, note=note, **about)


class Step(models.Model):
    """One step, by whom and about which revision. Like the archive, it is only added to."""

    class Kind(models.TextChoices):
        ASKED = "minta-tinjauan", _("Minta tinjauan")
        RETURNED = "dikembalikan", _("Dikembalikan")
        APPROVED = "disetujui", _("Disetujui")
        PUBLISHED = "diterbitkan", _("Diterbitkan")
        WITHDRAWN = "ditarik", _("Ditarik dari situs")
        REVIEWED = "ditinjau", _("Ditandai sudah ditinjau")

    profession = models.ForeignKey("profiles.Profession", models.PROTECT, verbose_name=_("profesi"))
    revision = models.ForeignKey(Revision, models.PROTECT, verbose_name=_("revisi"))
    kind = models.CharField(_("langkah"), max_length=20, choices=Kind.choices)
    taken_at = models.DateTimeField(_("waktu"), default=timezone.now)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("oleh"), null=True
    )
    note = ProseField(_("catatan"), blank=True)

    objects = StepQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = _("langkah")
        ordering = ["profession", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="returned_with_a_reason",
                condition=~Q(kind="dikembalikan") | ~Q(note=""),
                violation_error_message=_("Tulis alasan mengembalikan naskah ini."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.revision}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A step is never changed; take a new one.")
        super().save(*args, **kwargs)
