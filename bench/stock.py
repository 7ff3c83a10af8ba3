"""Settings of the same site with Django's own page cache in place of ours."""

from typing import Any

from django.middleware.cache import UpdateCacheMiddleware

from careerprofiles.settings import *  # noqa: F403
from careerprofiles.settings import MIDDLEWARE as OURS


class KeepPages(UpdateCacheMiddleware):
    """Keeps pages although they tell browsers to ask each time (max-age=0)."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.page_timeout = 600


MIDDLEWARE = ["bench.stock.KeepPages", *OURS, "django.middleware.cache.FetchFromCacheMiddleware"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
