"""Settings of the portal. One file; what differs between machines comes from the environment.

Everything is closed by default: DEBUG is off, hosts are loopback, the secret key is made on
the first run. `HTTPS=on` is the one switch that turns a plain server into a production one.
"""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.crypto import get_random_string

BASE_DIR = Path(__file__).resolve().parent.parent


def env_flag(name: str) -> bool:
    """Read an on/off switch. Raises ImproperlyConfigured for anything but on and off."""
    value = os.environ.get(name, "off").strip().lower()
    if value not in ("on", "off"):
        raise ImproperlyConfigured(f"{name} is {value!r}; write {name}=on or {name}=off.")
    return value == "on"


def env_list(name: str, default: str) -> list[str]:
    return [item.strip() for item in os.environ.get(name, default).split(",") if item.strip()]


def secret_key(folder: Path) -> str:
    """SECRET_KEY from the environment, or a key of this machine's own, made once (mode 600)."""
    if key := os.environ.get("SECRET_KEY", ""):
        if len(key) < 50:
            raise ImproperlyConfigured("SECRET_KEY is too short; use at least 50 characters.")
        return key
    path = folder / "secret_key"
    folder.mkdir(parents=True, exist_ok=True)
    # Written aside and linked, so that two first runs at once agree on one whole key.
    draft = folder / f"secret_key.{os.getpid()}"
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(get_random_string(64))
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)
    return path.read_text()


def database(url: str, folder: Path) -> dict[str, Any]:
    """The database: SQLite in `folder`, or what DATABASE_URL names."""
    if url:
        server: dict[str, Any] = dict(dj_database_url.parse(url, conn_health_checks=True))
        if server["ENGINE"] == "django.db.backends.postgresql":
            server.setdefault("OPTIONS", {})["pool"] = {
                # A thread of a worker holds one at a time; shipped ones have two threads.
                "min_size": 1,
                "max_size": 4,
                # Seconds. Without a database nobody waits for long, and nobody waits for its
                # return: what gives up early is tried anew by the next visitor.
                "timeout": 2,
                "reconnect_timeout": 5,
            }
        return server
    folder.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "portal.sqlite3",
        "CONN_MAX_AGE": 60,  # opening one is half of what the plainest page costs
        "OPTIONS": {
            # Take the write lock at BEGIN: a later upgrade would fail at once under load.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


VAR_DIR = Path(os.environ.get("VAR_DIR", BASE_DIR / "var"))
DEBUG = env_flag("DEBUG")
HTTPS = env_flag("HTTPS")
SECRET_KEY = secret_key(VAR_DIR)
ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
# Addresses (or networks) of proxies that tell in X-Forwarded-For who asks.
PROXIES = env_list("PROXIES", "")
# Where visitors reach the portal; pages never trust the Host header for that.
SITE_URL = os.environ.get("SITE_URL", "").rstrip("/")
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS", "")
DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""), VAR_DIR)}

INSTALLED_APPS = [
    "profiles",  # first: its runserver takes the place of WhiteNoise's
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",  # its widgets' templates, for the renderer below
    "django_filters",
    "adminsortable2",
    "careerprofiles.apps.LoginGuard",  # axes
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "careerprofiles.urls"
WSGI_APPLICATION = "careerprofiles.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Lets templates/django/forms/ stand before Django's own.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Source strings are Indonesian; locale/id holds only what libraries left untranslated.
LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Jakarta"

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "careerprofiles.staticfiles.OneSheetStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

FIXTURES_DIR = BASE_DIR / "fixtures"
FIXTURE_DIRS = [FIXTURES_DIR]
SERIALIZATION_MODULES = {"yaml": "profiles.exchange.serializer"}

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"

# A user locked out at one address can still log in from another.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_LOCKOUT_TEMPLATE = "lockout.html"
AXES_VERBOSE = False

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # stock admin draws its icons as data: images
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: []
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}
CSRF_FAILURE_VIEW = "profiles.views.errors.stale_form"
# A long profession with all its rows is one form; the default of 1,000 would cut it off.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

if HTTPS:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
