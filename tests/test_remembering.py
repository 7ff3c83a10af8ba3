"""What a process remembers of published texts: bounded, by language, and never a draft."""

from dataclasses import dataclass

import pytest
from django.template import Context, Engine
from django.utils.safestring import mark_safe
from django.utils.translation import override

from profiles.editorial.publishing import publish, save_revision, store, withdraw
from profiles.models import Profession, Revision
from profiles.templatetags import portal
from tests.factories import ProfileFactory, comparing_with, drafted, published


@pytest.fixture(autouse=True)
def nothing_yet():
    portal.fragment.cache.clear()


# --- fragments ----------------------------------------------------------------------------


@dataclass
class Text:
    """Something that knows its key, as a published text does."""

    words: str
    cache_key: int | None


@pytest.fixture
def shown(monkeypatch):
    """What a page shows of a fragment, in a page that knows a stranger's secret."""
    fragments = {"_text.html": "{{ text.words }}{{ text }}{{ secret }}{{ request }}{{ forloop }}"}
    loader = ("django.template.loaders.locmem.Loader", fragments)
    libraries = {"portal": "profiles.templatetags.portal"}
    engine = Engine(loaders=[loader], libraries=libraries)
    monkeypatch.setattr(portal.Engine, "get_default", lambda: engine)

    def shown(tag: str, **context: object) -> str:
        page = engine.from_string("{% load portal %}{% for once in '1' %}" + tag + "{% endfor %}")
        return page.render(Context({"secret": "rahasia", "request": "rahasia", **context}))

    return shown


ASKED = '{% remembered "_text.html" text=text %}'


def test_a_fragment_sees_only_what_the_tag_names(shown):
    assert shown(ASKED, text="satu") == "satu"
    assert shown('{% remembered "_text.html" %}') == ""
    assert shown('{% remembered "_text.html" secret=secret %}') == "rahasia"


def test_a_fragment_that_must_not_be_remembered_sees_no_more(shown):
    assert "rahasia" not in shown(ASKED, text=Text("Draf", cache_key=None))


def test_a_fragment_is_remembered_by_all_that_it_is_given(shown):
    asked = '{% remembered "_text.html" text=text secret=word %}'
    for text, word in [("a", "b"), ("b", "a"), ("ab", ""), ("", "ab")]:
        for _time in range(2):
            assert shown(asked, text=text, word=word) == text + word


def test_names_are_part_of_the_key(shown):
    assert shown('{% remembered "_text.html" text="a" secret="b" %}') == "ab"
    assert shown('{% remembered "_text.html" secret="a" text="b" %}') == "ba"


def test_what_has_a_cache_key_is_known_by_it(shown):
    first = shown(ASKED, text=Text("Satu", cache_key=1))
    assert "Satu" in first
    assert shown(ASKED, text=Text("Dua", cache_key=1)) == first
    assert "Dua" in shown(ASKED, text=Text("Dua", cache_key=2))


def test_what_must_not_be_remembered_is_made_each_time(shown):
    assert "Satu" in shown(ASKED, text=Text("Satu", cache_key=None))
    assert "Dua" in shown(ASKED, text=Text("Dua", cache_key=None))
    assert not portal.fragment.cache


def test_values_that_only_compare_as_equal_are_told_apart(shown):
    assert shown(ASKED, text=1) == "1"
    assert shown(ASKED, text=True) == "True"
    assert shown(ASKED, text="<b>") == "&lt;b&gt;"
    assert shown(ASKED, text=mark_safe("<b>")) == "<b>"


def test_each_language_has_its_own_fragments(shown):
    with override("id"):
        first = shown(ASKED, text=Text("Satu", cache_key=1))
    with override("en"):
        assert "Dua" in shown(ASKED, text=Text("Dua", cache_key=1))
    with override("id"):
        assert shown(ASKED, text=Text("Dua", cache_key=1)) == first


def test_what_a_fragment_says_is_escaped_once(shown):
    for _time in range(2):
        assert shown(ASKED, text="<b>") == "&lt;b&gt;"


def test_fragments_never_take_more_than_their_room(shown):
    long = "x" * (portal.ROOM_FOR_FRAGMENTS // 4)
    for number in range(6):
        shown(ASKED, text=f"{number}{long}")
    assert len(portal.fragment.cache) == 3
    assert portal.fragment.cache.currsize <= portal.ROOM_FOR_FRAGMENTS
    assert shown(ASKED, text=long * 5) == long * 5  # shown, though it has no room


# --- pages --------------------------------------------------------------------------------


pages = pytest.mark.django_db


def page_of(visitor, address="/profesi/pekerja-sosial/") -> str:
    return visitor.get(address).content.decode()


def revised(**changes: object) -> Revision:
    """A new text of the profession that is there, on the desk only."""
    store(ProfileFactory(**changes), into=Profession.objects.get())
    return save_revision(Profession.objects.get(), origin=Revision.Origin.ADMIN)


@pages
def test_a_text_is_laid_out_once(visitor, monkeypatch):
    published()
    before = page_of(visitor)
    monkeypatch.setattr(portal, "rendered", None)
    assert page_of(visitor) == before


@pages
def test_a_new_revision_shows_at_once(visitor):
    published()
    page_of(visitor)
    publish(revised(duties=["Tugas yang baru."]))
    assert "Tugas yang baru." in page_of(visitor)
    publish(Revision.objects.get(number=1))
    assert "Tugas yang baru." not in page_of(visitor)


@pages
def test_what_others_publish_shows_at_once(visitor):
    published(comparisons=[comparing_with("perawat")])
    assert "/bandingkan/pekerja-sosial/perawat/" not in page_of(visitor)
    assert ">jarang dicari<" in page_of(visitor)
    nurse = published(title="Perawat")
    assert page_of(visitor).count("/bandingkan/pekerja-sosial/perawat/") == 3
    assert ">jarang dicari<" not in page_of(visitor)
    withdraw(nurse.profession)
    assert "/bandingkan/pekerja-sosial/perawat/" not in page_of(visitor)


@pages
def test_new_words_of_the_vocabulary_show_at_once(visitor):
    listing = published()
    page_of(visitor)
    listing.field.title = "Bidang yang lain"
    listing.field.save()
    trait = listing.traits.get(suitable=True).trait
    trait.name = "Sifat yang lain"
    trait.save()
    page = page_of(visitor)
    assert "Bidang yang lain" in page
    assert "Sifat yang lain" in page


@pages
def test_a_card_shows_a_new_revision_at_once(visitor):
    published()
    page_of(visitor, "/profesi/")
    publish(revised(summary="Ringkasan yang baru."))
    assert "Ringkasan yang baru." in page_of(visitor, "/profesi/")


@pages
def test_a_draft_is_never_remembered(publisher, visitor):
    revision = drafted(duties=["Rahasia redaksi."])
    look = f"/admin/profiles/profession/{revision.profession_id}/pratinjau/"
    assert "Rahasia redaksi." in page_of(publisher, look)
    assert not [html for html in portal.fragment.cache.values() if "Rahasia" in html]


@pages
def test_a_draft_does_not_show_what_is_remembered_of_the_public_text(publisher, visitor):
    published()
    public = page_of(visitor)
    pk = revised(duties=["Rahasia redaksi."]).profession_id
    assert "Rahasia redaksi." in page_of(publisher, f"/admin/profiles/profession/{pk}/pratinjau/")
    assert page_of(visitor) == public


@pages
def test_a_part_of_a_text_is_not_taken_for_the_whole(visitor):
    published(title="Perawat")
    published(title="Bidan")
    address = "/bandingkan/perawat/bidan/"
    whole = page_of(visitor, address)
    different = page_of(visitor, f"{address}?tampil=beda")
    assert different != whole
    assert page_of(visitor, address) == whole
    assert page_of(visitor, f"{address}?tampil=beda") == different
