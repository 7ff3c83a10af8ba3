"""WSGI entry point of the portal: Django, with ready pages in front of it."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "careerprofiles.settings")

django_application = get_wsgi_application()

from profiles.pagecache import PageCache, published_version  # noqa: E402 (needs Django's models)

application = PageCache(
    django_application, published_version, only_secure=settings.SECURE_SSL_REDIRECT
)
