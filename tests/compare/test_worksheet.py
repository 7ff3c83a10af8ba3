"""Questions for a class, made from a pair."""

from itertools import permutations

from profiles.compare.comparison import compare
from profiles.compare.worksheet import prompts
from profiles.terms import TraitKind, TraitTerm
from tests.factories import ProfileFactory, comparing_with

TERMS = {
    slug: TraitTerm(
        slug=slug,
        kind=TraitKind.ATTITUDE,
        name=slug.title(),
        having=f"Saya punya {slug}.",
        lacking=f"Saya kurang {slug}.",
        lacking_name=f"Tanpa {slug}",
        having_you=f"kamu punya {slug}.",
        lacking_you=f"kamu kurang {slug}.",
    )
    for slug in ("empati", "ketelitian", "kesabaran", "komunikasi")
}


def wanting(trait: str, had: bool = True) -> list[dict[str, object]]:
    return [{"sentence": f"Perlu {trait}.", "trait": trait, "had": had}]


def bare(title: str, **changes: object):
    gaps = {"comparisons": [], "duties": [f"{title} bekerja."], "suitable": [], "unsuitable": []}
    return ProfileFactory(title=title, **{**gaps, **changes})


def test_a_difference_a_shared_duty_and_a_warning_that_can_be_learned_make_the_questions():
    nurse = ProfileFactory(title="Perawat", comparisons=[comparing_with("bidan")])
    apart, together, warned = prompts(compare(nurse, ProfileFactory(title="Bidan")), TERMS)
    assert apart.startswith("Dalam hal “Fokus”, Perawat dan Bidan berbeda.")
    assert "Mencatat kunjungan." in together
    assert warned.startswith(
        "Perawat kurang cocok kalau kamu kurang komunikasi. "
        "Tertulis di sana: “Perawat banyak bicara dengan orang.”"
    )
    assert "bisa dilatih" in warned


def test_traits_stand_in_where_no_difference_is_written():
    nurse = bare("Perawat", suitable=wanting("empati"))
    midwife = bare("Bidan", suitable=wanting("ketelitian"))
    apart, together, _warned = prompts(compare(nurse, midwife), TERMS)
    assert "Hanya Perawat yang mencari sifat “Empati”" in apart
    assert "terdengar mirip" in together


def test_a_trait_that_is_lacked_has_a_name_of_its_own():
    nurse = bare("Perawat", suitable=wanting("empati", had=False))
    midwife = bare("Bidan", suitable=wanting("empati"))
    apart = prompts(compare(nurse, midwife), TERMS)[0]
    assert "Hanya Perawat yang mencari sifat “Tanpa empati”" in apart
    assert "hanya Bidan yang mencari sifat “Empati”" in apart


def test_a_warning_tied_to_no_trait_is_quoted_alone():
    untied = [{"sentence": "Kerja malam.", "firmness": "bagian-tetap"}]
    told = prompts(compare(bare("Perawat", unsuitable=untied), bare("Bidan")), TERMS)[2]
    assert told.startswith("Tentang Perawat tertulis: “Kerja malam.”")


def test_a_shared_trait_stands_in_where_no_duty_is_alike():
    pair = [bare(title, suitable=wanting("empati")) for title in ("Perawat", "Bidan")]
    _apart, together, _warned = prompts(compare(*pair), TERMS)
    assert "sama-sama mencari sifat “Empati”" in together


def test_a_fixed_warning_asks_whether_one_could_live_with_it():
    fixed = [{"sentence": "Kerja malam.", "trait": "empati", "firmness": "bagian-tetap"}]
    nurse = bare("Perawat", unsuitable=fixed)
    assert "hidup dengan keadaan itu" in prompts(compare(nurse, bare("Bidan")), TERMS)[2]


def test_two_bare_profiles_still_give_three_questions():
    told = prompts(compare(bare("Perawat"), bare("Bidan")), TERMS)
    assert all(prompt.endswith("?") for prompt in told)
    assert len(set(told)) == 3


def test_pairs_of_the_catalogue_give_three_different_questions_without_percentages(all_files, some):
    profiles, terms = all_files.profiles, {trait.slug: trait for trait in all_files.terms["traits"]}
    pairs = some(permutations(profiles, 2), 800)
    told = [prompts(compare(a, b), terms) for a, b in pairs]
    assert len(told) >= 800
    for three in told:
        assert len(set(three)) == 3
        assert all("?" in prompt for prompt in three)
        assert "%" not in "".join(three)
    assert told == [prompts(compare(a, b), terms) for a, b in pairs]
