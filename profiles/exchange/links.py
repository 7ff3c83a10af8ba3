"""Addresses of sources: whether they can be right, and whether something answers there."""

import re
from http import HTTPStatus
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from django.utils.translation import gettext as _

# Laws stand at addresses that their kind, number and year make.
LAWS = "peraturan.go.id"
LAW_PATH = re.compile(r"/id/[a-z]+(-[a-z]+)*-no-[0-9]+[a-z]?-tahun-(19|20)\d\d")
# Some servers answer no program that does not say what it is.
HEADERS = {"User-Agent": "KenalProfesi/1.0 (pemeriksa tautan)"}


def fault_in(url: str) -> str:
    """What is wrong with an address before anyone asks there; empty where nothing is."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return _("alamat ini tidak terbaca")
    if parts.scheme != "https":
        return _("alamat sumber diawali https://")
    if "." not in host or parts.username is not None:
        return _("alamat ini tidak menyebut situs")
    if host == LAWS and not LAW_PATH.fullmatch(parts.path):
        return _("alamat peraturan berbentuk /id/uu-no-14-tahun-2019")
    return ""


def fault_at(url: str, timeout: float) -> str:
    """What an address answers if it is not the document; empty where it is."""
    if fault := fault_in(url):
        return fault
    try:
        with urlopen(Request(url, headers=HEADERS), timeout=timeout):  # noqa: S310 (https alone)
            return ""
    except HTTPError as error:
        if error.code in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
            return _("tidak ada dokumen di alamat ini (%d)") % error.code
        return _("situsnya menolak (%d); buka dengan peramban") % error.code
    except (URLError, OSError) as error:
        return _("situsnya tidak menjawab: %s") % getattr(error, "reason", error)
