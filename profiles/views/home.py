"""The front page, the page about the portal, and the health check."""

from collections.abc import Sequence

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from profiles.catalogue.snapshot import CatalogueSnapshot, current_snapshot
from profiles.models.listing import Listing
from profiles.views.policy import public_page
from profiles.views.rendering import render


@public_page()
def home(request: HttpRequest) -> HttpResponse:
    catalogue = current_snapshot()
    sizes = catalogue.facets.sizes("bidang")
    context = {
        "fields": [(field, sizes[field.slug]) for field in catalogue.fields],
        "fields_to_come": [field for field in catalogue.all_fields if field.slug not in sizes],
        "pairs": often_confused(catalogue),
        "total": sum(sizes.values()),
    }
    return render(request, "home.html", context)


def often_confused(catalogue: CatalogueSnapshot) -> Sequence[tuple[Listing, Listing]]:
    """Pairs to begin with, for who does not know yet what to look for."""
    return catalogue.confused


@public_page()
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "about.html", {"total": len(current_snapshot())})


@require_safe
@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """Say whether the process is alive and its database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "database unavailable"}, status=503)
    return JsonResponse({"status": "ok"})
