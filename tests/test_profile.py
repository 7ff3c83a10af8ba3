"""Profile, the value: always well formed, with gaps or without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from profiles.choices import Education
from profiles.profile import Profile, clean_line
from tests.factories import ProfileFactory, comparing_with, studied
from tests.strategies import profiles


def messages(error: ValidationError) -> str:
    return " ".join(item["msg"] for item in error.errors())


def test_a_profile_needs_only_a_title_and_an_address():
    profile = Profile(slug="pekerja-sosial", title="Pekerja Sosial")
    assert profile.duties == ()
    assert profile.education is None


def test_text_becomes_one_clean_line():
    assert clean_line("  dua\r\n  baris \u00a0 dan\tsela ") == "dua baris dan sela"
    assert clean_line("cafe\u0301") == "caf\u00e9"


@pytest.mark.parametrize("text", ["nol\x00", "bel\x07", "belah\ud800"])
def test_characters_that_no_database_holds_are_refused(text):
    with pytest.raises(ValidationError):
        Profile(slug="a", title="A", summary=text)


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    try:
        once = clean_line(text)
    except ValueError:
        return
    assert clean_line(once) == once


@pytest.mark.parametrize("slug", ["", "Pekerja", "pekerja sosial", "-a", "a-", "a--b", "a\n", "é"])
def test_an_address_is_lower_case_words_and_single_hyphens(slug):
    with pytest.raises(ValidationError):
        Profile(slug=slug, title="A")


@pytest.mark.parametrize(
    ("section", "entry"),
    [
        ("misconceptions", {"why": "Sering terdengar."}),
        ("expectations", {}),
        ("comparisons", {"role": "b", "title": "B", "aspects": [{"aspect": "Fokus"}]}),
        ("comparisons", {"role": "b", "title": "B", "aspects": []}),
        ("duties", ""),
    ],
)
def test_a_section_holds_no_empty_entry(section, entry):
    with pytest.raises(ValidationError):
        ProfileFactory(**{section: [entry]})


def test_a_role_is_compared_once():
    twice = [comparing_with("perawat"), comparing_with("perawat")]
    with pytest.raises(ValidationError) as caught:
        ProfileFactory(comparisons=twice)
    assert "cukup dibandingkan sekali" in messages(caught.value)


def test_a_profession_is_not_compared_with_itself():
    with pytest.raises(ValidationError) as caught:
        ProfileFactory(comparisons=[comparing_with("pekerja-sosial")])
    assert "dengan dirinya sendiri" in messages(caught.value)


def test_an_alternative_title_stands_once():
    with pytest.raises(ValidationError) as caught:
        ProfileFactory(alternative_titles=[{"title": "Peksos"}, {"title": "Peksos"}])
    assert "tidak boleh sama dua kali" in messages(caught.value)


def test_a_programme_stands_once_at_each_level():
    both = ProfileFactory(programmes=[studied("gizi", "D3"), studied("gizi", "S1")])
    assert len(both.programmes) == 2
    with pytest.raises(ValidationError) as caught:
        ProfileFactory(programmes=[studied("gizi"), studied("gizi", tie="bisa")])
    assert "satu jurusan cukup disebut sekali untuk tiap jenjang" in messages(caught.value)


def test_a_concentration_stands_once():
    with pytest.raises(ValidationError) as caught:
        ProfileFactory(concentrations=[{"concentration": "kuliner", "tie": "bisa"}] * 2)
    assert "satu konsentrasi SMK cukup disebut sekali" in messages(caught.value)


def test_what_is_studied_before_changes_no_digest_while_nothing_is_said():
    assert ProfileFactory().digest == ProfileFactory(programmes=[], concentrations=[]).digest
    assert ProfileFactory().digest != ProfileFactory(programmes=[studied("gizi")]).digest


@pytest.mark.parametrize("url", ["javascript:alert(1)", "contoh.id", "https://a b"])
def test_a_source_links_to_the_web_only(url):
    with pytest.raises(ValidationError):
        ProfileFactory(sources=[{"citation": "Buku", "url": url}])


def test_unknown_keys_are_refused():
    with pytest.raises(ValidationError):
        Profile.model_validate({"slug": "a", "title": "A", "gaji": "5 juta"})


def test_a_choice_is_its_code_and_has_a_label():
    assert Education("sarjana") == "sarjana"
    assert Education.BACHELOR.label == "Sarjana (S1/D4)"


def test_traits_are_those_of_both_fits():
    assert ProfileFactory().traits == {"empati", "komunikasi"}


@given(profiles())
def test_a_profile_survives_json(profile):
    again = Profile.model_validate_json(profile.model_dump_json())
    assert again == profile
    assert again.digest == profile.digest


@given(profiles(), profiles())
def test_equal_digests_mean_equal_texts(one, other):
    assert (one.digest == other.digest) == (one == other)
