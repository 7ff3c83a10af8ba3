"""What people wrongly believe of professions, under the facts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from profiles.catalogue.facets import Facets
from profiles.catalogue.snapshot import current_snapshot
from profiles.models.listing import Listing, document_part
from profiles.profile import Misconception
from profiles.views.policy import public_page
from profiles.views.rendering import render

# So many professions with three misconceptions each weigh far less than 40 KB.
_PER_PAGE = 15


@dataclass(frozen=True)
class Misconceptions:
    """One profession with what is wrongly believed of it."""

    slug: str
    title: str
    field: int
    misconceptions: Sequence[Misconception]


@public_page("bidang", "page")
def misconceptions(request: HttpRequest) -> HttpResponse:
    catalogue = current_snapshot()
    fields = {field.pk: field for field in catalogue.fields}
    asked = request.GET.get("bidang", "")
    chosen = next((field for field in fields.values() if field.slug == asked), None)
    slugs = [field.slug for field in ([chosen] if chosen else fields.values())]
    sizes = catalogue.facets.sizes("bidang")
    everyone = range(sum(sizes[slug] for slug in slugs))
    page = Paginator(everyone, _PER_PAGE).get_page(request.GET.get("page"))
    places = everyone[max(0, page.start_index() - 1) : page.end_index()]
    ids = list(standing_at(places, slugs, catalogue.facets))
    by_field = groupby(misconceptions_of(ids), lambda one: one.field)
    context = {
        "fields": list(fields.values()),
        "chosen": chosen,
        "unknown": bool(asked and not chosen),
        "page": page,
        "groups": [(fields[pk], list(group)) for pk, group in by_field],
    }
    return render(request, "misconceptions.html", context)


def standing_at(places: range, fields: Iterable[str], facets: Facets) -> Iterator[int]:
    """The ids at some places of the list in which the fields follow one another, A to Z in each.

    Only the fields that reach into these places are laid out.
    """
    sizes = facets.sizes("bidang")
    begin = 0
    for field in fields:
        first, last = max(places.start - begin, 0), places.stop - begin
        if first < sizes[field] and last > 0:
            yield from facets.select({"bidang": [field]})[first:last]
        begin += sizes[field]


def misconceptions_of(ids: Sequence[int]) -> list[Misconceptions]:
    """The misconceptions of some professions, in their order: of each document this part only."""
    columns = ("pk", "slug", "title", "field", document_part("misconceptions"))
    found = {
        pk: Misconceptions(
            slug, title, field, [Misconception.from_stored(entry) for entry in entries]
        )
        for pk, slug, title, field, entries in Listing.objects.filter(pk__in=ids).values_list(
            *columns
        )
    }
    return [found[pk] for pk in ids if pk in found]
