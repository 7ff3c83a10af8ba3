"""What a process remembers of published texts: bounded, by language, and never a draft."""

import pytest
from django.template import Context, Engine
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from profiles import remembering
from profiles.editorial.publishing import publish, save_revision, store, withdraw
from profiles.models import Profession, Revision
from profiles.profile import Profile
from profiles.remembering import Memo
from tests.factories import ProfileFactory, comparing_with, drafted, published


@pytest.fixture(autouse=True)
def nothing_yet():
    remembering.profiles.clear()
    remembering.fragments.clear()


# --- the store ----------------------------------------------------------------------------


def test_a_value_is_made_once():
    memo: Memo[str] = Memo(10, size=len)
    assert memo.get("a", lambda: "one") == "one"
    assert memo.get("a", lambda: "two") == "one"


def test_what_has_no_key_is_made_each_time():
    memo: Memo[str] = Memo(10, size=len)
    assert memo.get(None, lambda: "one") == "one"
    assert memo.get(None, lambda: "two") == "two"
    assert not memo.values


def test_what_was_longest_not_asked_for_goes_first():
    memo: Memo[str] = Memo(2, size=len)
    for key in ("a", "b", "a", "c"):
        memo.get(key, lambda: "x")
    assert list(memo.values) == ["a", "c"]


def test_what_is_larger_than_the_room_is_given_and_not_kept():
    memo: Memo[str] = Memo(2, size=len)
    assert memo.get("a", lambda: "long") == "long"
    assert not memo.values
    assert memo.used == 0


@given(st.integers(0, 20), st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 9))))
def test_it_never_holds_more_than_its_room(room, asked):
    memo: Memo[str] = Memo(room, size=len)
    for key, length in asked:
        memo.get(key, lambda length=length: "x" * length)
        assert sum(map(len, memo.values.values())) == memo.used <= room


# --- fragments ----------------------------------------------------------------------------


def rendered(source: str, **context: object) -> str:
    engine = Engine.get_default()
    template = engine.from_string("{% load portal %}" + source)
    return template.render(Context(context))


def test_a_fragment_is_remembered_by_its_marks():
    asked = '{% remembered "_search.html" mark %}'
    assert 'value="satu"' in rendered(asked, mark=1, query="satu")
    assert 'value="satu"' in rendered(asked, mark=1, query="dua")
    assert 'value="dua"' in rendered(asked, mark=2, query="dua")


def test_a_fragment_without_a_mark_is_not_remembered():
    asked = '{% remembered "_search.html" mark %}'
    assert 'value="satu"' in rendered(asked, mark=None, query="satu")
    assert 'value="dua"' in rendered(asked, mark=None, query="dua")
    assert not remembering.fragments.values


def test_each_language_has_its_own_fragments():
    asked = '{% remembered "_search.html" mark %}'
    with override("id"):
        rendered(asked, mark=1, query="satu")
    with override("en"):
        assert 'value="dua"' in rendered(asked, mark=1, query="dua")
    with override("id"):
        assert 'value="satu"' in rendered(asked, mark=1, query="dua")


def test_what_a_fragment_says_is_escaped_once():
    asked = '{% remembered "_search.html" mark %}'
    for _time in range(2):
        assert 'value="&lt;b&gt;"' in rendered(asked, mark=1, query="<b>")


# --- pages --------------------------------------------------------------------------------


pages = pytest.mark.django_db


def page_of(visitor, address="/profesi/pekerja-sosial/") -> str:
    return visitor.get(address).content.decode()


def revised(**changes: object) -> Revision:
    """A new text of the profession that is there, on the desk only."""
    store(ProfileFactory(**changes), into=Profession.objects.get())
    return save_revision(Profession.objects.get(), origin=Revision.Origin.ADMIN)


@pages
def test_a_text_is_read_once(visitor, monkeypatch):
    published()
    before = page_of(visitor)
    monkeypatch.setattr(Profile, "model_validate", None)
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
    assert ">pembeda<" in page_of(visitor)
    nurse = published(title="Perawat")
    assert page_of(visitor).count("/bandingkan/pekerja-sosial/perawat/") == 3
    assert ">umum<" in page_of(visitor)
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
    assert not remembering.profiles.values
    assert not [html for html in remembering.fragments.values.values() if "Rahasia" in html]


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
