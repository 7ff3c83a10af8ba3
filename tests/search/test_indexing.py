"""What search reads is what is published, whatever happens to it."""

import importlib
from collections import Counter

import pytest
from django.apps import apps
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from profiles.editorial.publishing import publish, save_revision, store, withdraw
from profiles.models import Catalogue, Fingerprint, Listing, ListingText, Profession, Word
from profiles.profile import Point
from profiles.search import indexing, search
from profiles.search.indexing import keys, reindex
from profiles.text.stemming import words
from tests.factories import ProfileFactory, TraitFactory, drafted, published
from tests.strategies import examples

pytestmark = pytest.mark.django_db


def vocabulary() -> dict[str, tuple[int, int]]:
    return {w.word: (w.uses, w.name_uses) for w in Word.objects.all()}


def counted_anew() -> dict[str, tuple[int, int]]:
    """The vocabulary as the published texts say it should be."""
    uses: Counter[str] = Counter()
    name_uses: Counter[str] = Counter()
    for text in ListingText.objects.all():
        own = set(text.words.split())
        uses.update(own)
        name_uses.update(own & set(words(text.names)))
    return {word: (uses[word], name_uses[word]) for word in uses}


def engine_finds(stem: str) -> list[int]:
    """The rows that the engine's own index holds for a stem."""
    sql = {
        "sqlite": "SELECT rowid FROM profiles_index WHERE profiles_index MATCH %s",
        "postgresql": "SELECT id FROM profiles_listingtext WHERE vector @@ %s::tsquery",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(sql, [stem])
        return [row[0] for row in cursor.fetchall()]


def test_publishing_writes_the_index_and_withdrawing_empties_it():
    listing = published(title="Pengukir Es")
    assert engine_finds("ukir") == [listing.text.pk]
    assert Word.objects.filter(word="pengukir", stem="ukir", uses=1, name_uses=1).exists()
    withdraw(listing.profession)
    assert engine_finds("ukir") == []
    assert not ListingText.objects.exists()
    assert not Word.objects.exists()


def test_a_draft_is_nowhere_in_the_index():
    drafted(title="Pengukir Es")
    assert not ListingText.objects.exists()
    assert not Word.objects.exists()
    assert search("pengukir es").hits == []


def test_publishing_again_forgets_the_words_that_left():
    published(title="Pengukir Es")
    store(ProfileFactory(title="Pemahat Batu"), into=Profession.objects.get())
    publish(save_revision(Profession.objects.get(), origin="admin"))
    assert engine_finds("ukir") == []
    assert not Word.objects.filter(word="pengukir").exists()
    found = search("pemahat")
    assert list(found.reasons(found.hits).values()) == [""]


def test_each_publication_takes_a_version_that_never_was():
    seen = {Catalogue.objects.version()}
    profession = published(title="Aktor").profession
    seen.add(Catalogue.objects.version())
    withdraw(profession)
    seen.add(Catalogue.objects.version())
    assert len(seen) == 3
    withdraw(profession)
    assert Catalogue.objects.version() in seen


@examples(15)
@given(
    st.lists(
        st.tuples(st.sampled_from("ABC"), st.sampled_from(["", "Air Laut", "Air Tawar", "Darat"])),
        max_size=8,
    )
)
def test_the_vocabulary_is_that_of_the_texts_after_any_publications(db, steps):
    for slug, title in steps:
        profession = Profession.objects.filter(slug=slug.lower()).first()
        if not title:
            if profession:
                withdraw(profession)
            continue
        profile = ProfileFactory(slug=slug.lower(), title=f"Penyelam {title} {slug}")
        if not profession:
            published(profile)
        else:
            publish(save_revision(store(profile, into=profession), origin="admin"))
        assert vocabulary() == counted_anew()
    reindexed_from = vocabulary()
    reindex()
    assert vocabulary() == reindexed_from


def test_an_index_written_anew_is_the_same(catalogue):
    def everything() -> tuple[object, ...]:
        columns = [f.name for f in ListingText._meta.fields if f.name != "id"]
        rows = ListingText.objects.order_by("listing").values_list(*columns)
        return list(rows), vocabulary()

    before, version = everything(), Catalogue.objects.version()
    assert reindex() == 8
    assert everything() == before
    assert Catalogue.objects.version() != version
    assert len(search("pekerja sosial").hits) == 2


def test_a_database_from_before_there_was_search_is_indexed_by_the_migration(catalogue):
    before = vocabulary()
    ListingText.objects.all().delete()
    Word.objects.all().delete()
    assert search("pekerja sosial").hits == []
    migration = importlib.import_module("profiles.migrations.0003_search")
    migration.index_what_is_published(apps, None)
    assert vocabulary() == before
    assert search("pekerja sosial").hits


def test_words_and_names_from_before_roots_are_written_anew_by_the_migration(catalogue):
    def keys_of_names() -> list[tuple[int, str]]:
        rows = Fingerprint.objects.filter(kind=Fingerprint.Kind.NAME)
        return sorted(rows.values_list("profession", "key"))

    words_before, keys_before = vocabulary(), keys_of_names()
    ListingText.objects.update(titles="lain", alternatives="")
    Word.objects.update(stem="zzz")
    Fingerprint.objects.filter(kind=Fingerprint.Kind.NAME).delete()
    migration = importlib.import_module("profiles.migrations.0015_roots")
    migration.write_anew(apps, None)
    assert vocabulary() == words_before
    assert not Word.objects.filter(stem="zzz").exists()
    assert keys_of_names() == keys_before
    assert search("pekerja sosial").hits


def test_the_engine_follows_a_text_that_is_deleted_by_itself():
    published(title="Pengukir Es")
    ListingText.objects.all().delete()
    assert engine_finds("ukir") == []


@pytest.mark.django_db(transaction=True)
def test_the_index_survives_that_tables_are_emptied():
    from django.core.management import call_command

    published(title="Pengukir Es")
    call_command("flush", interactive=False, verbosity=0)
    assert engine_finds("ukir") == []
    published(title="Pengukir Kayu")
    assert len(search("pengukir").hits) == Listing.objects.count() == 1


def test_a_name_is_meant_with_and_without_its_parentheses():
    assert keys("Pendamping Lansia (Pramurukti)") == [
        "pendampinglansiapramurukti",
        "pendampinglansia",
        "pramurukti",
    ]
    assert keys("UI/UX Designer") == ["uiuxdesigner"]
    assert keys("()") == []


def test_what_a_page_says_of_other_roles_is_not_indexed():
    own = indexing.texts(ProfileFactory(), {Point("empati", True): "Empati"})
    assert "psikolog" not in " ".join(own.values())
    assert own["traits"].split() == ["empati"]


def test_a_page_is_found_by_the_name_that_it_shows_of_a_trait():
    TraitFactory(slug="ingin-cepat", lacking_name="Sabar menunggu")
    lacked = [{"sentence": "Hasilnya lama.", "trait": "ingin-cepat", "had": False}]
    listing = published(suitable=lacked)
    text = ListingText.objects.get(listing=listing)
    assert {"sabar", "menunggu"} <= set(text.words.split())
    assert "ingin" not in text.words.split()
    reindex()
    assert ListingText.objects.get(listing=listing).traits == text.traits


@pytest.mark.skipif(connection.vendor != "postgresql", reason="how PostgreSQL is kept to the index")
def test_the_planner_never_reads_all_texts():
    with connection.cursor() as cursor:
        cursor.execute("SELECT proconfig FROM pg_proc WHERE proname = 'profiles_matching'")
        assert cursor.fetchall() == [(["enable_seqscan=off", "enable_indexscan=off"],)]
