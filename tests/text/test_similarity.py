"""Which texts are nearly the same, and which names mean one profession."""

from hypothesis import given

from profiles.text.similarity import name_keys, resemblance, text_keys
from tests.factories import ProfileFactory
from tests.strategies import profiles

LONG = [f"Menimbang perkara nomor {n} bersama hakim anggota di ruang sidang." for n in range(20)]


def test_a_name_is_known_in_other_order_and_with_affixes():
    one = ProfileFactory(title="Pekerja Sosial", alternative_titles=[])
    other = ProfileFactory(title="Pekerjaan sosial", alternative_titles=[])
    assert name_keys(one) == name_keys(other)


def test_an_alternative_title_of_one_is_the_title_of_another():
    one = ProfileFactory(title="Pengacara", alternative_titles=[{"title": "Advokat"}])
    assert name_keys(one) & name_keys(ProfileFactory(title="Advokat", alternative_titles=[]))


def test_other_names_share_no_key():
    one = ProfileFactory(title="Jaksa", alternative_titles=[])
    assert not name_keys(one) & name_keys(ProfileFactory(title="Hakim", alternative_titles=[]))


def test_a_copied_text_shares_a_key_though_a_sentence_was_changed():
    one = ProfileFactory(duties=LONG)
    other = ProfileFactory(duties=[*LONG[:-1], "Menulis putusan."], slug="hakim-lain")
    assert resemblance(one, other) > 0.8
    assert text_keys(one) & text_keys(other)


def test_texts_of_their_own_resemble_little():
    one = ProfileFactory(duties=["Memeriksa gigi anak di kursi periksa."])
    other = ProfileFactory(
        title="Hakim",
        summary="Hakim memutus perkara.",
        duties=["Menulis putusan setelah musyawarah."],
        misconceptions=[],
        expectations=[],
        comparisons=[],
    )
    assert resemblance(one, other) < 0.2


@given(profiles())
def test_a_text_resembles_itself_wholly(profile):
    assert resemblance(profile, profile) in (0.0, 1.0)
    assert text_keys(profile) == text_keys(profile.model_copy())
