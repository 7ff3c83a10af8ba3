"""The front page, the pages about the portal, and the health check."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from profiles.catalogue.snapshot import current_snapshot
from profiles.views.pair_of_day import pair_of_day
from profiles.views.policy import public_page
from profiles.views.rendering import render

PAIRS_SHOWN = 6
# What students most often say that they study, as they say it: shown where the portal knows it.
BEST_KNOWN = (
    ("programme", "psikologi", "Psikologi"),
    ("programme", "informatika", "Informatika"),
    ("concentration", "teknik-komputer-dan-jaringan", "TKJ"),
)


@public_page()
def home(request: HttpRequest) -> HttpResponse:
    catalogue = current_snapshot()
    sizes = catalogue.facets.sizes("bidang")
    today = pair_of_day(catalogue.confused, localdate(), catalogue)
    known = {"programme": catalogue.programmes, "concentration": catalogue.concentrations}
    others = [pair for pair in catalogue.confused if not today or pair != today.pair]
    context = {
        "fields": [(field, sizes[field.slug]) for field in catalogue.fields],
        "fields_to_come": [field for field in catalogue.all_fields if field.slug not in sizes],
        "today": today,
        "pairs": others[:PAIRS_SHOWN],
        "studies": [study for study in BEST_KNOWN if study[1] in known[study[0]]],
        "total": sum(sizes.values()),
    }
    return render(request, "home.html", context)


@public_page()
def counsellors(request: HttpRequest) -> HttpResponse:
    """What is here for counsellors at school and for parents, and how to use it in a lesson."""
    catalogue = current_snapshot()
    context = {"pairs": catalogue.confused[:PAIRS_SHOWN], "total": len(catalogue)}
    return render(request, "counsellors.html", context)


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
