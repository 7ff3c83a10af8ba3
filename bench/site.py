"""The portal as a browser meets it: kinds of pages, what they refer to, what they weigh."""

import re
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urljoin

import brotli

ENCODINGS = "gzip, deflate, br"  # what a phone's browser says
PROFESSION = "/profesi/pekerja-sosial/"
KINDS = {
    "home": "/",
    "catalogue": "/profesi/",
    "search": "/profesi/?q=perawat",
    "profession": PROFESSION,
    "field": "/bidang/sosial/",
    "comparison": "/bandingkan/pekerja-sosial/penyuluh-sosial/",
    "worksheet": "/bandingkan/pekerja-sosial/penyuluh-sosial/lembar/",
    "self-check": "/bandingkan/pekerja-sosial/penyuluh-sosial/cek-diri/",
    "matching": "/kecocokan/",
    "shortlist": "/daftar/?p=pekerja-sosial,penyuluh-sosial",
    "misconceptions": "/miskonsepsi/",
    "about": "/tentang/",
}
REFERENCE = re.compile(
    r"""<(?:link\b[^>]*\brel="(?:stylesheet|icon|modulepreload)"[^>]*\bhref"""
    r"""|script\b[^>]*\bsrc|img\b[^>]*\bsrc)="([^"]+)\""""
)
LINK = re.compile(r'<a\b[^>]*\bhref="(/[^"#]*)')
INSIDE = re.compile(r"""(?:\burl\(|\bimport\b[^"';]*)["']?([^"')]+)""")  # of CSS and modules


class Answer:
    """One answer with what it weighed on the wire, head and body."""

    def __init__(self, connection: HTTPConnection, path: str, headers: dict[str, str]) -> None:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        self.status = response.status
        self.body = response.read()
        pairs = response.getheaders()
        self.headers = {name.lower(): value for name, value in pairs}
        status_line = f"HTTP/1.1 {response.status} {response.reason}\r\n"
        head = status_line + "".join(f"{name}: {value}\r\n" for name, value in pairs) + "\r\n"
        self.weight = len(head) + len(self.body)


def get(port: int, path: str, **headers: str) -> Answer:
    """Ask once, over a connection of its own."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        return Answer(connection, path, given)
    finally:
        connection.close()


def assets(port: int, page: str) -> list[str]:
    """All files that a page makes a browser fetch: those it names and those that they name."""
    found = dict.fromkeys(
        reference
        for reference in REFERENCE.findall(get(port, page).body.decode())
        if reference.startswith("/")
    )
    waiting = list(found)
    for path in waiting:  # grows while it is walked
        if path.endswith((".css", ".js")):
            text = get(port, path).body.decode()
            inner = [urljoin(path, name) for name in INSIDE.findall(text) if ":" not in name]
            new = [name for name in inner if name not in found and name.startswith("/static/")]
            found |= dict.fromkeys(new)
            waiting += new
    return list(found)


def crawl(port: int, limit: int) -> Iterator[str]:
    """Visit the site by its links, at most `limit` pages; gives each address that answered 200."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    found = dict.fromkeys(KINDS.values())
    waiting = list(found)
    for number, path in enumerate(waiting):  # grows while it is walked
        if number == limit:
            break
        answer = Answer(connection, path, {"Accept-Encoding": "br"})
        if answer.status != 200 or not answer.headers["content-type"].startswith("text/html"):
            continue
        yield path
        for link in LINK.findall(brotli.decompress(answer.body).decode()):
            link = link.replace("&amp;", "&")
            if link not in found and not link.startswith(("/static/", "/admin/")):
                found[link] = None
                waiting.append(link)
    connection.close()
