"""What holds for every public page."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def public_page(view: View[P]) -> View[P]:
    """Read-only, the same for everyone, and asked for again (by ETag) at every visit."""
    fresh = cache_control(public=True, max_age=0, must_revalidate=True)
    wrapped: View[P] = require_safe(fresh(view))
    return wrapped
