"""Settings of the test suite: those of the portal, with what tests need quick and quiet."""

import os

os.environ.setdefault("SECRET_KEY", "a key for tests only, which signs nothing that lasts" * 2)

from careerprofiles.settings import *  # noqa: F403
from careerprofiles.settings import DATABASES, STORAGES

STORAGES = {
    **STORAGES,
    # Plain names need no build; tests/test_staticfiles.py builds the real manifest once.
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, not memory: the browser's server runs in a thread with a connection of its own.
    DATABASES["default"]["TEST"] = {"NAME": f"/tmp/portal-tests-{os.getpid()}.sqlite3"}  # noqa: S108
DATABASES["default"]["CONN_MAX_AGE"] = 0  # threads of tests end without telling Django
