"""What people wrongly believe of professions, under the facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from profiles.models.vocabulary import Field
from profiles.models.window import Listing
from profiles.profile import Misconception
from profiles.shelf import alphabetical
from profiles.views.policy import public_page

# So many professions with three misconceptions each weigh far less than 40 KB.
PER_PAGE = 15


@dataclass(frozen=True)
class Told:
    """One profession with what is wrongly believed of it."""

    slug: str
    title: str
    field: int
    misconceptions: Sequence[Misconception]


@public_page("bidang", "page")
def misconceptions(request: HttpRequest) -> HttpResponse:
    rows = list(Listing.objects.order_by().values_list("pk", "title", "field"))
    used = {field for _pk, _title, field in rows}
    fields = {field.pk: field for field in Field.objects.all() if field.pk in used}
    asked = request.GET.get("bidang", "")
    chosen = next((field for field in fields.values() if field.slug == asked), None)
    place = {pk: number for number, pk in enumerate(fields)}
    ranked = sorted(rows, key=lambda row: (place[row[2]], alphabetical(row[1])))
    ids = [pk for pk, _title, field in ranked if chosen is None or field == chosen.pk]
    page = Paginator(ids, PER_PAGE).get_page(request.GET.get("page"))
    by_field = groupby(told(list(page)), lambda one: one.field)
    context = {
        "fields": list(fields.values()),
        "chosen": chosen,
        "unknown": bool(asked and not chosen),
        "page": page,
        "groups": [(fields[pk], list(group)) for pk, group in by_field],
    }
    return render(request, "misconceptions.html", context)


def told(ids: Sequence[int]) -> list[Told]:
    """The misconceptions of some professions, in their order: of each document this part only."""
    columns = ("pk", "slug", "title", "field", "document__misconceptions")
    found = {
        pk: Told(slug, title, field, [Misconception.model_validate(entry) for entry in entries])
        for pk, slug, title, field, entries in Listing.objects.filter(pk__in=ids).values_list(
            *columns
        )
    }
    return [found[pk] for pk in ids if pk in found]
