"""The filters keep their word: on any catalogue, a count is what a click gives."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.http import QueryDict
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from profiles.catalogue.filters import CatalogueFilter
from profiles.editorial.publishing import withdraw
from profiles.models import Listing
from profiles.text import alphabet
from tests.factories import ProfileFactory, TraitFactory, facts, published
from tests.strategies import examples

pytestmark = pytest.mark.django_db

TITLES = ("Aktor", "Apoteker", "Bidan", "Élite", "Guru", "3D Artis")
TRAITS = ("empati", "ketelitian", "kesabaran")
OPTION = re.compile(
    r'<input type="checkbox" name="(\w+)" value="([^"]*)"( checked)?>.*?option-count">(\d+)<'
)

Pairs = list[tuple[str, str]]

some_traits = st.lists(
    st.tuples(st.sampled_from(TRAITS), st.booleans()), min_size=1, max_size=3, unique=True
)
profiles = st.fixed_dictionaries(
    {
        "title": st.sampled_from(TITLES),
        "field": st.sampled_from(("sosial", "kesehatan", "seni")),
        "education": st.sampled_from(("sma", "sarjana", "profesi")),
        "study_tie": st.sampled_from(("wajib", "bebas")),
        "suitable": some_traits,
        "unsuitable": some_traits,
        "facts": st.fixed_dictionaries(
            {
                "jam": st.sampled_from(("bergilir", "jam-kantor", "bervariasi", "")),
                "tempat": st.sampled_from(("kantor", "kantor,lapangan", "rumah", "")),
                "tim": st.sampled_from(("sendiri", "tim")),
                "lama": st.sampled_from(("0-1", "3", "4", "10-11")),
            }
        ),
    }
)

catalogues = st.lists(profiles, min_size=1, max_size=5, unique_by=lambda one: one["title"])
chosen = st.fixed_dictionaries(
    {},
    optional={
        "q": st.sampled_from(("a", "empati", "bidan", "bidam", "zzz")),
        "bidang": st.lists(st.sampled_from(("sosial", "kesehatan", "seni")), max_size=2),
        "pendidikan": st.lists(st.sampled_from(("sma", "sarjana", "diploma")), max_size=2),
        "keterikatan": st.lists(st.sampled_from(("wajib", "umumnya")), max_size=1),
        "sifat": st.lists(
            st.sampled_from([f"{t}{way}" for t in TRAITS for way in ("", ".kurang")]), max_size=2
        ),
        "bukan": st.lists(
            st.sampled_from([f"{t}{way}" for t in TRAITS for way in ("", ".punya", ".kurang")]),
            max_size=2,
        ),
        "huruf": st.sampled_from(("A", "b", "0", "E")),
        "jam": st.lists(st.sampled_from(("bergilir", "musiman", "bervariasi")), max_size=2),
        "tempat": st.lists(st.sampled_from(("kantor", "lapangan", "dapur")), max_size=2),
        "tim": st.lists(st.just("tim"), max_size=1),
        "lama": st.lists(st.sampled_from(("0", "1-3", "7")), max_size=2),
        "urut": st.sampled_from(("judul", "terbaru", "relevan")),
        "persis": st.just("1"),
    },
)


@dataclass(frozen=True)
class Opened:
    """A page of the catalogue as a visitor finds it."""

    html: str

    @property
    def number(self) -> int:
        found = re.search(r"<h1>(\d+) profesi", self.html)
        assert found, self.html
        return int(found[1])

    @property
    def titles(self) -> list[str]:
        return [unescape(t) for t in re.findall(r'card-title"><a href="[^"]+">([^<]+)<', self.html)]

    @property
    def options(self) -> list[tuple[str, str, bool, int]]:
        return [
            (name, unescape(value), bool(checked), int(count))
            for name, value, checked, count in OPTION.findall(self.html)
        ]

    @property
    def form(self) -> Pairs:
        """What the form sends as it stands."""
        asked = re.search(r'name="q" value="([^"]*)"', self.html)
        assert asked
        kept = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', self.html)
        checked = [(name, value) for name, value, is_checked, _n in self.options if is_checked]
        return [(n, unescape(v)) for n, v in [("q", asked[1]), *kept, *checked]]

    @property
    def tags(self) -> list[str]:
        return [unescape(href) for href in re.findall(r'class="tag" href="([^"]*)"', self.html)]

    @property
    def letters(self) -> list[tuple[str, int]]:
        found = re.findall(r'class="step" href="([^"]*)"[^>]*>[^<]+<span[^>]*>: (\d+) p', self.html)
        return [(unescape(href), int(count)) for href, count in found]


def opened(visitor: Client, address: str) -> Opened:
    response = visitor.get("/profesi/", QUERY_STRING=address.removeprefix("?"))
    assert response.status_code == 200
    return Opened(response.content.decode())


@contextmanager
def only_for_now() -> Iterator[None]:
    """Undo what an example published, so that the next one begins anew."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def shelved(catalogue: list[dict]) -> None:
    for one in catalogue:
        sections = {
            "suitable": [{"sentence": "Ya.", "trait": t, "had": h} for t, h in one["suitable"]],
            "unsuitable": [
                {"sentence": "Tidak.", "trait": t, "had": h, "firmness": "bisa-dilatih"}
                for t, h in one["unsuitable"]
            ],
            "facts": facts(**one["facts"]),
        }
        slug = re.sub(r"[^a-z0-9]+", "-", alphabet.bare(one["title"]))
        published(ProfileFactory(**{**one, **sections, "slug": slug}))


def letter_of(title: str) -> str:
    return alphabet.letter(alphabet.place(title))


def left_by_hand(catalogue: list[dict], asked: dict) -> list[str]:
    """The rules in plain words, one profession at a time, from A to Z."""

    def warns(one: dict, value: str) -> bool:
        trait, _dot, way = value.partition(".")
        ways = {"punya": [True], "kurang": [False], "": [True, False]}[way]
        return any((trait, had) in one["unsuitable"] for had in ways)

    def is_told(one: dict, kind: str, values: list[str]) -> bool:
        told = one["facts"][kind]
        if kind == "lama":
            told = {"0-1": "0", "3": "1-3", "4": "4", "10-11": "7"}[told]
        return not values or bool(set(told.split(",")) & set(values))

    known = {
        "bidang": {one["field"] for one in catalogue},
        "sifat": {t for one in catalogue for t, _had in one["suitable"] + one["unsuitable"]},
        "bukan": {v for v in asked.get("bukan", ()) if any(warns(o, v) for o in catalogue)},
        "huruf": {letter_of(one["title"]) for one in catalogue},
    }

    def stays(one: dict) -> bool:
        fields = [v for v in asked.get("bidang", ()) if v in known["bidang"]]
        letter = asked.get("huruf", "").upper()
        return (
            (not fields or one["field"] in fields)
            and (not asked.get("pendidikan") or one["education"] in asked["pendidikan"])
            and (not asked.get("keterikatan") or one["study_tie"] in asked["keterikatan"])
            and all(
                (trait, not lacked) in one["suitable"]
                for trait, lacked, _way in (v.partition(".") for v in asked.get("sifat", ()))
                if trait in known["sifat"]
            )
            and not any(warns(one, value) for value in known["bukan"])
            and all(is_told(one, kind, asked.get(kind, [])) for kind in one["facts"])
            and (letter not in known["huruf"] or letter_of(one["title"]) == letter)
        )

    return sorted((one["title"] for one in catalogue if stays(one)), key=alphabet.place)


@examples(15)
@given(catalogue=catalogues, asked=chosen)
def test_every_number_is_what_the_click_beside_it_opens(visitor, catalogue, asked):
    with only_for_now():
        shelved(catalogue)
        page = opened(visitor, urlencode(asked, doseq=True))
        assert page.number == len(page.titles)
        assert len(page.options) >= 12
        assert opened(visitor, urlencode(page.form)).titles == page.titles
        for name, value, is_checked, count in page.options:
            click = page.form if is_checked else [*page.form, (name, value)]
            assert opened(visitor, urlencode(click)).number == count, (name, value)
        for address, count in page.letters:
            assert opened(visitor, address).number == count, address


@examples(15)
@given(catalogue=catalogues, asked=chosen)
def test_every_tag_leads_to_the_state_without_it(visitor, catalogue, asked):
    with only_for_now():
        shelved(catalogue)
        page = opened(visitor, urlencode(asked, doseq=True))
        now = QueryDict(
            urlencode([p for p in page.form if p[1] and p[0] not in ("urut", "persis")])
        )
        state = sorted((name, v) for name, values in now.lists() for v in values)
        assert len(page.tags) == len(state)
        gone = []
        for address in page.tags:
            without = QueryDict(address.removeprefix("?"))
            rest = sorted((n, v) for n, vs in without.lists() for v in vs if n in now)
            gone += [pair for pair in state if pair not in rest]
            assert len(rest) == len(state) - 1, address
            opened(visitor, address)
        assert sorted(gone) == state


@examples(60)
@given(catalogue=catalogues, asked=chosen)
def test_what_is_left_is_what_the_rules_say(catalogue, asked):
    asked = {name: value for name, value in asked.items() if name not in ("q", "persis", "urut")}
    with only_for_now():
        shelved(catalogue)
        found = CatalogueFilter(QueryDict(urlencode(asked, doseq=True)))
        left = left_by_hand(catalogue, asked)
        assert [card.listing.title for card in found.cards(found.results)] == left
        assert sorted(listing.title for listing in found.qs) == sorted(left)


# What `sifat` means, by example


def test_sifat_tells_having_a_trait_from_lacking_it(visitor):
    def wanting(had: bool) -> list[dict]:
        return [{"sentence": "Soal jadwal.", "trait": "suka-kepastian", "had": had}]

    published(title="Teller", suitable=wanting(had=True))
    published(title="Wirausahawan", suitable=wanting(had=False))
    assert titles("sifat=suka-kepastian") == ["Teller"]
    assert titles("sifat=suka-kepastian.kurang") == ["Wirausahawan"]
    page = opened(visitor, "sifat=suka-kepastian.kurang").html
    assert "Cocok: Tanpa suka kepastian" in page
    assert "Saya kurang punya suka-kepastian." in page


def test_a_trait_that_nobody_asks_for_leaves_none_and_shows_the_way_on(visitor):
    TraitFactory(slug="suka-kepastian")
    published(title="Wirausahawan")
    page = opened(visitor, "sifat=suka-kepastian")
    assert page.number == 0
    assert 'role="alert"' not in page.html
    assert ("sifat", "suka-kepastian", " checked", "0") in OPTION.findall(page.html)
    assert opened(visitor, page.tags[0]).titles == ["Wirausahawan"]


def test_what_is_no_trait_is_said_and_narrows_nothing(visitor):
    published(title="Wirausahawan")
    page = opened(visitor, "sifat=sihir")
    assert page.titles == ["Wirausahawan"]
    assert "Tidak dikenal, jadi tidak dipakai: “sihir”" in " ".join(page.html.split())


# What `bukan` means, by example


def titles(query: str) -> list[str]:
    found = CatalogueFilter(QueryDict(query))
    return [card.listing.title for card in found.cards(found.results)]


def warning(title: str, *traits: tuple[str, bool]) -> Listing:
    return published(
        title=title,
        unsuitable=[
            {"sentence": f"{t} {had}", "trait": t, "had": had, "firmness": "bagian-tetap"}
            for t, had in traits
        ],
    )


def test_bukan_leaves_out_professions_that_warn_a_person_like_me():
    warning("Penjaga Mercusuar", ("keragaman", True))
    warning("Wartawan", ("keragaman", False))
    warning("Guru", ("kesabaran", False))
    assert titles("bukan=keragaman.punya") == ["Guru", "Wartawan"]
    assert titles("bukan=keragaman.kurang") == ["Guru", "Penjaga Mercusuar"]
    assert titles("bukan=keragaman") == ["Guru"]
    assert titles("bukan=keragaman.punya&bukan=kesabaran.kurang") == ["Wartawan"]


def test_that_a_trait_is_asked_for_is_no_warning_to_those_who_lack_it():
    warning("Guru", ("kesabaran", False))
    published(title="Perawat", suitable=[{"sentence": "Sabar.", "trait": "kesabaran"}])
    assert titles("bukan=kesabaran.kurang") == ["Perawat"]


def test_bukan_is_asked_in_the_sentences_of_the_vocabulary(visitor):
    TraitFactory(slug="keragaman", having="Saya butuh selingan.", lacking="Saya suka yang tetap.")
    warning("Penjaga Mercusuar", ("keragaman", True))
    page = opened(visitor, "").html
    assert "Saya butuh selingan." in page
    assert "Saya suka yang tetap." not in page
    assert "Bukan: Saya butuh selingan." in opened(visitor, "bukan=keragaman.punya").html


# What facts mean, by example


def test_a_profession_is_found_by_each_of_its_places_and_by_one_of_those_asked_for(visitor):
    published(title="Agronom", facts=facts(tempat="lapangan"))
    published(title="Arsitek", facts=facts(tempat="kantor,lapangan"))
    published(title="Koki", facts=facts(tempat="dapur"))
    assert titles("tempat=lapangan") == ["Agronom", "Arsitek"]
    assert titles("tempat=kantor&tempat=dapur") == ["Arsitek", "Koki"]
    assert "Tempat kerja: lapangan" in opened(visitor, "tempat=lapangan").html


def test_facts_of_several_kinds_narrow_together():
    published(title="Bidan", facts=facts(jam="bergilir", orang="banyak"))
    published(title="Pilot", facts=facts(jam="bergilir", orang="sedikit"))
    assert titles("jam=bergilir&orang=sedikit") == ["Pilot"]
    assert titles("jam=musiman&orang=sedikit") == []


def test_who_has_not_told_a_fact_is_not_found_by_it():
    published(title="Bidan", facts=[])
    assert titles("jam=bergilir") == []
    assert titles("jam=bervariasi") == []


def test_what_is_told_as_varying_is_found_as_varying_alone():
    varying = facts(jam="bervariasi")
    published(title="Apoteker", facts=varying)
    assert titles("jam=bergilir&jam=jam-kantor") == []
    assert titles("jam=bervariasi") == ["Apoteker"]


def test_six_kinds_are_offered_and_the_others_understood(visitor):
    published(title="Bidan", facts=facts(perjalanan="sering"))
    page = opened(visitor, "")
    offered = {name for name, _value, _checked, _count in page.options}
    kinds = {"lama", "tempat", "jam", "orang", "bayaran", "untuk"}
    assert kinds <= offered
    assert not {"tim", "badan", "perjalanan", "layar"} & offered
    page = opened(visitor, "perjalanan=sering")
    assert page.titles == ["Bidan"]
    assert ("perjalanan", "jarang", False, 0) not in page.options  # beside "sering" it adds none
    assert ("perjalanan", "sering", True, 1) in page.options


# What is remembered


def test_a_withdrawn_profession_and_a_new_one_show_at_once(visitor):
    listing = published(title="Bidan")
    assert opened(visitor, "").titles == ["Bidan"]
    published(title="Aktor")
    assert opened(visitor, "").titles == ["Aktor", "Bidan"]
    withdraw(listing.profession)
    assert opened(visitor, "").titles == ["Aktor"]


def test_a_new_address_in_the_vocabulary_shows_at_once(visitor):
    listing = published(title="Bidan", field="kesehatan")
    assert opened(visitor, "bidang=kesehatan").number == 1
    listing.field.slug, listing.field.title = "medis", "Medis"
    listing.field.save()
    assert opened(visitor, "bidang=medis").number == 1
    assert 'role="alert"' in opened(visitor, "bidang=kesehatan").html
