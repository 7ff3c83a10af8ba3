"""Pages of the whole catalogue: each answers, has one heading, and is light."""

import gzip
import re
from html.parser import HTMLParser

import pytest

from profiles.models import (
    Concentration,
    FieldOfWork,
    Listing,
    ListingComparison,
    Programme,
    Subject,
)

pytestmark = pytest.mark.usefixtures("whole_catalogue")

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
            self.links.add(given.get("href", "").partition("#")[0])


def test_pages_of_the_whole_catalogue(visitor, some):
    professions = [f"/profesi/{slug}/" for slug in Listing.objects.values_list("slug", flat=True)]
    fields = [f"/bidang/{slug}/" for slug in FieldOfWork.objects.values_list("slug", flat=True)]
    pairs = ListingComparison.objects.values_list("listing__slug", "role")
    comparisons = [f"/bandingkan/{left}/{right}/" for left, right in pairs]
    studies = [
        f"/{path}/{slug}/"
        for path, model in (("jurusan", Programme), ("smk", Concentration), ("mapel", Subject))
        for slug in model.objects.values_list("slug", flat=True)
    ]
    studies += ["/jurusan/", "/smk/", "/mapel/", "/mapel/?mapel=biologi&mapel=ekonomi"]
    pages = [f"/profesi/?page={n}" for n in range(1, 6)] + ["/", "/profesi/", "/miskonsepsi/"]
    pages += [f"/tanpa-kuliah/?page={n}" for n in (1, 2)]
    visited, linked = 0, set()
    sweep = [*some(professions, 25), *some(fields, 4), *some(comparisons, 30), *some(studies, 30)]
    sweep += pages
    for address in sweep:
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
        linked |= {link for link in reader.links if link.startswith("/")}
        visited += 1
    assert len(professions) == 100
    assert visited == len(sweep) >= 90
    plain = sorted(link for link in linked if "?" not in link)
    assert len(plain) >= 200
    dead = {link for link in some(plain, 60) if visitor.get(link).status_code != 200} - {"/admin/"}
    assert dead == set()
