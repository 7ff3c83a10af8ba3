"""How professions stand, as a filter of their list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import OuterRef, Q, Subquery
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _lazy

from profiles.choices import Text
from profiles.models import Revision, Stage, Step

Professions = Any  # professions with the columns of `with_state()`, which types cannot name


@dataclass(frozen=True)
class Standing:
    """A way in which professions can stand, chosen from all rows."""

    label: Text
    among: Callable[[Professions, User], Professions]


def _where(**columns: Any) -> Callable[[Professions, User], Professions]:
    return lambda rows, user: rows.filter(**columns)


def returned_to(rows: Professions, user: User) -> Professions:
    """Texts that were sent back and that a person wrote last, or had asked to be reviewed."""
    written = Revision.objects.exclude(origin=Revision.Origin.REVIEW).latest_of(OuterRef("pk"))
    asked = Step.objects.filter(kind=Step.Kind.ASKED).last_of(OuterRef("pk"))
    told = rows.filter(stage=Stage.RETURNED).annotate(
        last_author=Subquery(written.values("author")),
        last_asker=Subquery(asked.values("taken_by")),
    )
    return told.filter(Q(last_author=user.pk) | Q(last_asker=user.pk))


STANDINGS: Mapping[str, Standing] = {
    # A public page without changes is no draft, though nothing was decided about its text.
    "draf": Standing(_lazy("Draf"), _where(stage=Stage.DRAFT, is_live=False)),
    "menunggu": Standing(_lazy("Menunggu tinjauan"), _where(stage=Stage.WAITING)),
    "dikembalikan": Standing(_lazy("Dikembalikan"), _where(stage=Stage.RETURNED)),
    "dikembalikan-kepadaku": Standing(_lazy("Dikembalikan kepadaku"), returned_to),
    "disetujui": Standing(_lazy("Disetujui"), _where(stage=Stage.APPROVED)),
    "terbit": Standing(_lazy("Terbit"), _where(is_live=True)),
    "berubah": Standing(_lazy("Terbit dengan perubahan"), _where(has_changes=True)),
    "perlu-ditinjau": Standing(
        _lazy("Perlu ditinjau ulang"),
        lambda rows, user: rows.due_for_review(timezone.localdate()),
    ),
}


class StandingFilter(admin.SimpleListFilter):
    """Chooses professions by how they stand; a value that is not on offer chooses nothing."""

    title = _lazy("keadaan")
    parameter_name = "keadaan"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(key, standing.label) for key, standing in STANDINGS.items()]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        standing = STANDINGS.get(self.value() or "")
        return standing.among(queryset, request.user) if standing else queryset  # type: ignore[arg-type]
