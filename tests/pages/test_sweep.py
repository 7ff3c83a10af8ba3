"""Every public address: what must be true of all of them, and what must never happen."""

import re

import pytest
from django.test import Client

from profiles.editorial.publishing import withdraw
from profiles.models import Listing, Profession

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("catalogue")]


def addresses() -> dict[str, int]:
    """Public addresses of the real catalogue, with the status each must have."""
    slugs = sorted(Listing.objects.values_list("slug", flat=True))
    withdraw(Profession.objects.get(slug=slugs[-1]))
    found = {
        "/": 200,
        "/profesi/": 200,
        "/profesi/?q=sosial&bidang=sosial&pendidikan=sarjana&urut=terbaru&page=2": 200,
        "/profesi/?q=zzz&bidang=sihir": 200,
        "/profesi/?q=pekreja&persis=1&keterikatan=umumnya&huruf=P": 200,
        "/profesi/?sifat=empati&sifat=kesabaran&bukan=tertib-mencatat.kurang&bukan=empati": 200,
        "/miskonsepsi/": 200,
        "/miskonsepsi/?bidang=sosial": 200,
        "/miskonsepsi/?bidang=sihir&page=9": 200,
        "/bidang/sosial/": 200,
        "/bidang/kesehatan/": 200,
        "/bidang/sihir/": 404,
        "/tanpa-kuliah/": 200,
        "/jurusan/": 200,
        "/jurusan/kesejahteraan-sosial/": 200,
        "/jurusan/sihir/": 404,
        "/smk/": 200,
        "/smk/pekerjaan-sosial/": 200,
        "/smk/sihir/": 404,
        "/mapel/": 200,
        "/mapel/?mapel=sosiologi&mapel=biologi": 200,
        "/mapel/?mapel=sosiologi&mapel=sihir&cara=lepas": 200,
        "/mapel/sosiologi/": 200,
        "/mapel/sihir/": 404,
        "/bandingkan/": 200,
        f"/bandingkan/?a={slugs[0]}": 200,
        f"/bandingkan/{slugs[0]}/{slugs[0]}/": 200,
        f"/bandingkan/{slugs[0]}/sihir/": 404,
        f"/bandingkan/{slugs[0]}/{slugs[-1]}/": 410,
        f"/bandingkan/{slugs[0]}/{slugs[1]}/?tampil=beda": 200,
        f"/bandingkan/{slugs[0]}/{slugs[1]}/?tampil=sama": 200,
        f"/bandingkan/{slugs[0]}/{slugs[1]}/?tampil=sihir": 200,
        f"/bandingkan/{slugs[0]}/{slugs[1]}/lembar/": 200,
        f"/bandingkan/{slugs[0]}/sihir/lembar/": 404,
        f"/bandingkan/{slugs[0]}/{slugs[-1]}/lembar/": 410,
        f"/bandingkan/{slugs[0]}/{slugs[1]}/cek-diri/": 200,
        f"/bandingkan/{slugs[0]}/{slugs[1]}/cek-diri/?empati=ya&komunikasi=belum": 200,
        f"/bandingkan/{slugs[0]}/{slugs[0]}/cek-diri/": 200,
        f"/bandingkan/{slugs[0]}/sihir/cek-diri/": 404,
        f"/bandingkan/{slugs[0]}/{slugs[-1]}/cek-diri/": 410,
        "/kecocokan/": 200,
        "/kecocokan/?empati=ya&kesabaran=tidak&komunikasi=belum&lihat=hasil": 200,
        "/kecocokan/?empati=ya&lihat=jawaban": 200,
        "/daftar/": 200,
        f"/daftar/?p={slugs[0]},{slugs[-1]},{slugs[1]},sihir": 200,
        f"/daftar/?p={slugs[0]}&p=https://kenal.example/daftar/%3Fp={slugs[1]}": 200,
        f"/profesi/{slugs[-1]}/": 410,
        "/profesi/sihir/": 404,
        "/guru-bk/": 200,
        "/tentang/": 200,
        "/sihir/": 404,
    }
    found |= {f"/profesi/{slug}/": 200 for slug in slugs[:-1]}
    found |= {f"/bandingkan/{a}/{b}/": 200 for a in slugs[:-1] for b in slugs[:-1] if a != b}
    return found


def test_every_public_page_is_well_made(visitor: Client):
    visited = 0
    for address, status in addresses().items():
        response = visitor.get(address)
        page = response.content.decode()
        assert response.status_code == status, address
        assert len(re.findall(r"<h1[ >]", page)) == 1, address
        assert re.search(r"<title>\s*\S.* · Kenal Profesi</title>", page), address
        assert '<html lang="id">' in page, address
        assert not response.cookies, address
        assert "Cookie" not in response.get("Vary", ""), address
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert len(ids) == len(set(ids)), address
        for tag in re.findall(r"<[a-z][^>]*>", page):
            assert not re.search(r"\s(style|on\w+)=", tag), (address, tag)
        for script in re.findall(r"<script.*", page):
            assert re.match(r'<script type="module" src="/static/js/[\w.-]+"></script>', script)
        visited += 1
    assert visited >= 60


def test_every_link_leads_somewhere(visitor: Client):
    found = addresses()
    links = {
        link.replace("&amp;", "&").partition("#")[0]
        for address in found
        for link in re.findall(r'<a [^>]*?href="(/[^"]*)"', visitor.get(address).content.decode())
    }
    assert len(links) >= 60
    for link in links:
        assert visitor.get(link).status_code in (200, 302), link


HOSTILE = [
    "%00",
    "%ff%fe",
    "%ED%A0%80",
    "%F0%9F%92%A9",
    "'\"<script>alert(1)</script>",
    "%25%s%n{{7*7}}{%25 now %25}",
    "../../etc/passwd",
    "-1",
    "9" * 400,
    "a" * 100_000,
    "a " * 5_000,
]

NAMES = (
    *("q", "persis", "bidang", "pendidikan", "keterikatan", "sifat", "bukan", "huruf", "urut"),
    *("page", "a", "b", "p", "tampil", "lihat", "empati", "mapel", "cara"),
)


SEARCHED = [
    "/profesi/",
    "/profesi/saran/",
    "/profesi/pekerja-sosial/",
    "/bidang/sosial/",
    "/bandingkan/",
    "/bandingkan/pekerja-sosial/penyuluh-sosial/",
    "/bandingkan/pekerja-sosial/penyuluh-sosial/cek-diri/",
    "/kecocokan/",
    "/miskonsepsi/",
    "/daftar/",
    "/tanpa-kuliah/",
    "/jurusan/kesejahteraan-sosial/",
    "/smk/pekerjaan-sosial/",
    "/mapel/",
]


def asked_in_bad_faith(visitor: Client, path: str, name: str, value: str) -> None:
    response = visitor.get(path, query_params=None, QUERY_STRING=f"{name}={value}")
    assert response.status_code < 500, (path, name)
    assert b"<script>alert(1)" not in response.content


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_values_never_break_a_page(visitor: Client, value: str):
    """Each name on one page; all values together meet each name on each page."""
    for number, name in enumerate((*NAMES, value[:50]), start=HOSTILE.index(value)):
        asked_in_bad_faith(visitor, SEARCHED[number % len(SEARCHED)], name, value)


@pytest.mark.exhaustive
@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_no_hostile_value_breaks_any_page(visitor: Client, value: str):
    for name in (*NAMES, value[:50]):
        for path in SEARCHED:
            asked_in_bad_faith(visitor, path, name, value)


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_paths_never_break_a_page(visitor: Client, value: str):
    for path in (
        f"/profesi/{value}/",
        f"/bidang/{value}/",
        f"/jurusan/{value}/",
        f"/smk/{value}/",
        f"/mapel/{value}/",
        f"/bandingkan/{value}/{value}/",
        f"/{value}",
    ):
        assert visitor.get(path).status_code < 500


def test_too_many_parameters_are_refused_in_words(visitor: Client):
    response = visitor.get("/profesi/?" + "&".join(f"bidang={n}" for n in range(5_001)))
    assert response.status_code == 400
    assert "Permintaan tidak terbaca" in response.content.decode()


@pytest.mark.parametrize("host", ["jahat.example", "a b", "127.0.0.1.jahat.example"])
def test_a_foreign_host_is_refused(visitor: Client, host: str, settings):
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    assert visitor.get("/", headers={"host": host}).status_code == 400


def test_a_failure_is_told_in_words_and_shows_nothing_of_the_inside(visitor: Client, monkeypatch):
    from profiles.views import home

    def fails():
        raise RuntimeError("rahasia dapur")

    monkeypatch.setattr(home, "current_snapshot", fails)
    visitor.raise_request_exception = False
    response = visitor.get("/")
    assert response.status_code == 500
    assert "Ada gangguan di pihak kami" in response.content.decode()
    assert "rahasia dapur" not in response.content.decode()
