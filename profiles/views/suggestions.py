"""What the search form suggests while a question is being typed, as JSON."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from profiles.catalogue.next_steps import next_steps
from profiles.views.policy import public_page


@public_page("q")
def suggestions(request: HttpRequest) -> HttpResponse:
    rows = [
        {"judul": one.title, "alamat": one.address, "karena": one.because}
        for one in next_steps(request.GET.get("q", ""))
    ]
    return JsonResponse({"saran": rows}, json_dumps_params={"ensure_ascii": False})
