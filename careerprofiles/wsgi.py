"""WSGI entry point of the portal: Django, with ready pages in front of it."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "careerprofiles.settings")

# Behind a proxy all logins seem to come from one address; the throttle needs the real one.
django_application = wrap_wsgi_with_proxy_headers(get_wsgi_application(), settings.PROXIES)

from profiles.pagecache import PageCache, published_version  # noqa: E402 (needs Django's models)

application = (
    django_application  # every page anew: an edited template shows at once
    if settings.DEBUG
    else PageCache(django_application, published_version, only_secure=settings.SECURE_SSL_REDIRECT)
)
