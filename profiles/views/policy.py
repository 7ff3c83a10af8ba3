"""What holds for every public page."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

P = ParamSpec("P")
PublicView = Callable[Concatenate[HttpRequest, P], HttpResponse]

# Browsers ask at every visit (by ETag, so that an unchanged page costs no bytes). What stands
# in front of the portal may answer for ten seconds by itself, and for half a minute more while
# it fetches the page anew. So a page that is read all the time is never waited for, and shows a
# publication after ten seconds; one that is read now and then after forty at most.
FRESHNESS = {
    "public": True,
    "max_age": 0,
    "must_revalidate": True,
    "s_maxage": 10,
    "stale_while_revalidate": 30,
}
ANY = "..."  # the view may read any parameter


def public_page(*parameters: str) -> Callable[[PublicView[P]], PublicView[P]]:
    """Read-only and the same for everyone: a function of its address and what is published.

    `parameters` are all that the view reads of the query; `ANY` is for views whose
    parameters are not known beforehand. Whatever else an address carries does not change
    the page, so caches leave it out.
    """

    def decorate(view: PublicView[P]) -> PublicView[P]:
        def fresh(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            response = view(request, *args, **kwargs)
            patch_cache_control(response, **FRESHNESS)
            return response

        wrapped: PublicView[P] = require_safe(fresh)
        known = None if parameters == (ANY,) else frozenset(parameters)
        wrapped.parameters = known  # type: ignore[attr-defined]
        return wrapped

    return decorate
