"""Pages for what went wrong; none of them asks the database."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import requires_csrf_token

from profiles.views.carried_form import carried, carries_text, comes_from_here
from profiles.views.policy import FRESHNESS
from profiles.views.rendering import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "403.html", {"stale": False}, status=403)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without a valid token: most often one that stood open too long.

    The text of an editor comes back with it, unless another site may have sent it.
    """
    if carries_text(request) and comes_from_here(request):
        request.carried = carried(request)  # type: ignore[attr-defined]
    return render(request, "403.html", {"stale": True}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address that leads nowhere; as fresh as the page it would have been."""
    response = render(request, "404.html", status=404)
    if request.resolver_match and hasattr(request.resolver_match.func, "parameters"):
        patch_cache_control(response, **FRESHNESS)
    return response


@requires_csrf_token
def server_error(request: HttpRequest) -> HttpResponse:
    return render(request, "500.html", status=500)
