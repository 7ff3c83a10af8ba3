"""Every page of the whole catalogue: each answers, has one heading, and is light."""

import gzip
import re
from datetime import timedelta
from html import unescape
from html.parser import HTMLParser

import pytest
from django.utils.formats import date_format

from profiles.exchange.loader import load, read_catalogue
from profiles.models import FieldOfWork, Listing, ListingComparison
from tests.conftest import FIXTURES

pytestmark = pytest.mark.django_db

PAGE = 20_000  # bytes as sent, with gzip


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        given = dict(attrs)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.add(given.get("href", ""))


def test_every_page_of_the_whole_catalogue(visitor):
    load(read_catalogue(FIXTURES))
    professions = [f"/profesi/{slug}/" for slug in Listing.objects.values_list("slug", flat=True)]
    fields = [f"/bidang/{slug}/" for slug in FieldOfWork.objects.values_list("slug", flat=True)]
    pairs = ListingComparison.objects.values_list("listing__slug", "role")
    comparisons = [f"/bandingkan/{left}/{right}/" for left, right in pairs]
    pages = [f"/profesi/?page={n}" for n in range(1, 6)] + ["/", "/profesi/", "/miskonsepsi/"]
    visited, linked = 0, set()
    for address in [*professions, *fields, *comparisons, *pages]:
        response = visitor.get(address)
        assert response.status_code == 200, address
        text = response.content.decode()
        reader = _Reader()
        reader.feed(text)
        assert reader.tags.count("h1") == 1, address
        assert len(reader.ids) == len(set(reader.ids)), address
        assert not response.cookies, address
        assert len(gzip.compress(response.content)) < PAGE, address
        assert not re.search(r"\{\{|\{%|None\b", text), address
        here = {link[1:] for link in reader.links if link.startswith("#")}
        assert here <= set(reader.ids), address
        linked |= {link for link in reader.links if link.startswith("/")}
        visited += 1
    assert len(professions) == 100
    assert visited >= 360
    plain = {link.partition("#")[0] for link in linked if "?" not in link}
    dead = {link for link in plain if visitor.get(link).status_code != 200} - {"/admin/"}
    assert dead == set()
    for link in linked:
        page, _sign, part = link.partition("#")
        assert not part or f'id="{part}"' in visitor.get(page).content.decode(), link


HELD = re.compile(
    r'<p class="held-by"><a class="quiet" href="#sumber"><span class="visually-hidden">'
    r"Bersandar pada: </span>([^<]+)<span class=\"visually-hidden\">. Lihat sumber</span></a></p>"
)
RESTING = {
    "ringkasan": {"summary", "education", "study_tie"},
    "tugas": {"duties"},
    "cocok": {"suitable"},
    "kurang-cocok": {"unsuitable"},
    "miskonsepsi": {"misconceptions"},
    "ekspektasi": {"expectations"},
    "beda": {"comparisons"},
    "jalur-masuk": {"entry_routes"},
}


def test_each_section_of_each_profession_says_by_what_it_is_held(visitor):
    files = read_catalogue(FIXTURES)
    load(files)
    for profile in files.profiles:
        page = visitor.get(f"/profesi/{profile.slug}/").content.decode()
        for id, keys in RESTING.items():
            part = page.split(f'<section id="{id}"')[1].split("</section>")[0]
            (held,) = HELD.findall(part)
            kinds = {str(s.kind.label) for s in profile.sources if keys & set(s.sections)}
            assert set(held.split(" · ")) == kinds, (profile.slug, id)
            assert len(held.split(" · ")) == len(kinds), (profile.slug, id)
        sources = page.split('<section id="sumber"')[1].split("</section>")[0]
        assert not HELD.search(sources), profile.slug
        for source in profile.sources:
            assert not source.url or f'<a href="{source.url}"' in sources, profile.slug
        day = profile.reviewed_on
        reviewed, again = (date_format(d, "j F Y") for d in (day, day + timedelta(days=365)))
        assert f">{reviewed}</time>. Tinjauan berikutnya: <time" in sources, profile.slug
        assert f">{again}</time>" in sources, profile.slug
        cited = f"“{profile.title}”, ditinjau {reviewed}, /profesi/{profile.slug}/"
        assert f"Kutip: Kenal Profesi, {cited}" in unescape(sources), profile.slug
        if profile.kbji:
            assert f"KBJI 2026: {profile.kbji.code}" in sources, profile.slug
