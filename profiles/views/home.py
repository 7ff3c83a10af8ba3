"""The front page, the page about the portal, and the health check."""

from django.db import DatabaseError, connection
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from profiles.models.vocabulary import Field
from profiles.models.window import Listing, ListingComparison
from profiles.views.policy import public_page


@public_page()
def home(request: HttpRequest) -> HttpResponse:
    fields = list(
        Field.objects.annotate(professions=Count("listing")).order_by("position", "title")
    )
    context = {
        "fields": [field for field in fields if field.professions],
        "fields_to_come": [field for field in fields if not field.professions],
        "pairs": often_confused(4),
        "total": sum(field.professions for field in fields),
    }
    return render(request, "home.html", context)


def often_confused(count: int) -> list[tuple[Listing, Listing]]:
    """Pairs of public professions in which one names the other before any other role."""
    public = Listing.objects.values("slug")
    first_named = ListingComparison.objects.filter(position=1, role__in=public)
    rows = first_named.order_by("listing__title").values_list("listing__slug", "role")
    pairs: dict[frozenset[str], tuple[str, str]] = {}
    for pair in rows[: 4 * count]:
        pairs.setdefault(frozenset(pair), pair)
    slugs = frozenset[str]().union(*pairs)
    listings = Listing.objects.for_cards().in_bulk(slugs, field_name="slug")
    return [(listings[left], listings[right]) for left, right in list(pairs.values())[:count]]


@public_page()
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "about.html", {"total": Listing.objects.count()})


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
