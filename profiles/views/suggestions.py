"""What the search form suggests while a question is being typed, as JSON."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from profiles.search import suggest
from profiles.views.policy import public_page


@public_page("q")
def suggestions(request: HttpRequest) -> HttpResponse:
    found = suggest(request.GET.get("q", ""))
    rows = [
        {"judul": s.listing.title, "alamat": s.listing.get_absolute_url(), "karena": s.because}
        for s in found
    ]
    return JsonResponse({"saran": rows}, json_dumps_params={"ensure_ascii": False})
