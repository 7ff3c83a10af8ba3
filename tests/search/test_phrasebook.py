"""Wordings that the tables know, found in the words of a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.search.phrasebook import PhraseBook, plain
from profiles.search.studies import merged
from profiles.terms import TopicTerm
from profiles.text.stemming import words


def topic(slug: str, *asking: str, **changes: object) -> TopicTerm:
    return TopicTerm.model_validate(
        {"slug": slug, "kind": "hal", "name": slug, "asking": asking, **changes}
    )


BOOK = PhraseBook(
    [
        topic("gambar", "gambar"),
        topic("mengajar", "mengajar"),
        topic("orang", "ketemu orang", denying=["pemalu", "kerja sendiri"]),
        topic("kuliah", "kuliah", denying=["lulusan sma"]),
        topic("hukum", "kuliah hukum"),
        topic("beragam", "tidak membosankan"),
        topic("jaringan", "komputer dan jaringan"),
    ]
)


def meant(text: str) -> tuple[list[str], bool, int] | None:
    spoken = [plain(word) for word in words(text)]
    found = BOOK.mention(spoken, 0)
    return found and ([topic.slug for topic in found.topics], found.denied, found.end)


def test_a_wording_that_is_a_root_stands_for_all_its_forms():
    for text in ("gambar", "menggambar", "ngegambar", "gambarnya"):
        assert meant(text) == (["gambar"], False, 1)


def test_any_other_wording_stands_for_itself_alone():
    assert meant("mengajar") == (["mengajar"], False, 1)
    assert meant("belajar") is None


def test_the_longest_wording_counts():
    assert meant("kuliah hukum di mana") == (["hukum"], False, 2)
    assert meant("kuliah apa") == (["kuliah"], False, 1)


def test_words_without_meaning_may_stand_between():
    assert meant("ketemu banyak orang") == (["orang"], False, 3)
    assert meant("komputer jaringan") == (["jaringan"], False, 2)
    assert meant("ketemu harimau orang") is None


@pytest.mark.parametrize("no", ["tidak", "gak", "nggak", "ga", "tak", "bukan"])
def test_every_way_to_say_no_is_one(no):
    assert meant(f"{no} membosankan") == (["beragam"], False, 2)


def test_some_wordings_say_by_themselves_what_is_not_wanted():
    assert meant("pemalu") == (["orang"], True, 1)
    assert meant("kerja sendiri") == (["orang"], True, 2)


def test_a_wording_of_several_topics_means_all_of_them():
    book = PhraseBook([topic("smk-akuntansi", "akuntansi"), topic("akuntansi", "akuntansi")])
    found = book.mention(["akuntansi"], 0)
    assert [topic.slug for topic in found.topics] == ["smk-akuntansi", "akuntansi"]


def test_what_editors_say_of_a_study_is_the_same_topic():
    own = topic("smk-tkj", "tjkt", kind="smk", professions=["b", "a"])
    study = topic("smk-tkj", "tkj", kind="smk", professions=["a", "c"], door="/smk/tkj/")
    other = topic("smk-tkj", "tkj")
    one, two = merged([own, study, other])
    assert one.asking == ("tjkt", "tkj")
    assert one.professions == ("b", "a", "c")
    assert one.door == "/smk/tkj/"
    assert two == other


def test_what_is_being_typed_is_the_beginning_of_wordings():
    assert [topic.slug for topic in BOOK.begun("kul")] == ["kuliah", "hukum"]
    assert [topic.slug for topic in BOOK.begun("kuliah huk")] == ["hukum"]
    assert [topic.slug for topic in BOOK.begun("ketemu or")] == []
    assert BOOK.begun("ku") == BOOK.begun("") == BOOK.begun("zzz") == []


def test_its_words_are_known():
    assert BOOK.lexicon.knows("membosankan")
    assert not BOOK.lexicon.knows("harimau")


@given(
    st.lists(
        st.sampled_from(["gambar", "ketemu", "orang", "kuliah", "hukum", "gak", "dan", "x"]),
        max_size=9,
    )
)
def test_a_mention_stands_where_it_is_found(spoken):
    for at in range(len(spoken)):
        found = BOOK.mention(spoken, at)
        assert found is None or at == found.start < found.end <= len(spoken)
