"""Comparing two profiles: what separates them, what they share."""

from hypothesis import given

from profiles.compare.comparison import (
    ComparisonView,
    Contrast,
    compare,
    facts_in,
    narrowed,
)
from profiles.profile import Point
from tests.factories import ProfileFactory, comparing_with, facts, studied
from tests.strategies import profiles


def wanting(*traits: str) -> list[dict[str, str]]:
    return [{"sentence": f"Perlu {trait}.", "trait": trait} for trait in traits]


def test_a_difference_that_either_has_stated_opens_the_comparison():
    worker = ProfileFactory(title="Pekerja Sosial", comparisons=[])
    developer = ProfileFactory(
        title="Pengembang",
        comparisons=[comparing_with("pekerja-sosial", this="Masyarakat.", other="Perorangan.")],
    )
    assert compare(worker, developer).contrasts == (
        Contrast("Fokus", left="Perorangan.", right="Masyarakat."),
    )


def test_an_aspect_that_both_state_is_told_once():
    worker = ProfileFactory(
        title="Pekerja Sosial",
        comparisons=[comparing_with("pengembang", this="Klien.", other="Desa.")],
    )
    developer = ProfileFactory(
        title="Pengembang",
        comparisons=[
            comparing_with("pekerja-sosial", aspect="FOKUS", this="Warga.", other="Kasus.")
        ],
    )
    assert compare(developer, worker).contrasts == (Contrast("Fokus", "Desa.", "Klien."),)


def test_differences_from_third_roles_are_left_out():
    worker = ProfileFactory(comparisons=[comparing_with("perawat")])
    assert compare(worker, ProfileFactory(title="Pengembang")).contrasts == ()


def test_traits_are_shared_or_wanted_on_one_side_only():
    worker = ProfileFactory(title="A", suitable=wanting("empati", "kesabaran"))
    developer = ProfileFactory(title="B", suitable=wanting("kreativitas", "empati"))
    comparison = compare(worker, developer)
    assert comparison.shared == (Point("empati", True),)
    assert comparison.only_left == (Point("kesabaran", True),)
    assert comparison.only_right == (Point("kreativitas", True),)


def test_having_a_trait_and_lacking_it_are_wanted_by_different_people():
    lacking = [{"sentence": "Tidak mudah jijik.", "trait": "jijik", "had": False}]
    undisgusted = ProfileFactory(title="A", suitable=lacking)
    comparison = compare(undisgusted, ProfileFactory(title="B", suitable=wanting("jijik")))
    assert comparison.only_left == (Point("jijik", False),)
    assert comparison.only_right == (Point("jijik", True),)
    assert comparison.shared == ()
    both = compare(undisgusted, ProfileFactory(title="B", suitable=lacking))
    assert both.shared == (Point("jijik", False),)


@given(profiles("a"), profiles("b"))
def test_swapping_the_sides_mirrors_the_comparison(a, b):
    forth, back = compare(a, b), compare(b, a)
    assert back.contrasts == tuple(contrast.mirrored() for contrast in forth.contrasts)
    assert (back.only_left, back.only_right) == (forth.only_right, forth.only_left)
    assert back.shared == forth.shared
    assert back.duties == forth.duties.mirrored()
    assert back.facts == tuple(row.mirrored() for row in forth.facts)


# --- facts --------------------------------------------------------------------------------


def rows(comparison):
    """What is told of each kind: its code, and whether the two differ in it."""
    return [(row.kind.value, row.differs) for row in comparison.facts]


def test_facts_that_differ_stand_before_those_that_do_not():
    office = ProfileFactory(title="A", facts=facts(untuk="swasta"))
    shifts = ProfileFactory(title="B", facts=facts(jam="bergilir"))
    comparison = compare(office, shifts)
    assert rows(comparison)[:4] == [
        ("jam", True),
        ("untuk", True),
        ("tempat", False),
        ("orang", False),
    ]
    assert [row.kind.value for row in comparison.unlike_facts] == ["jam", "untuk"]


def test_a_fact_that_one_side_has_not_told_is_neither_shared_nor_a_difference():
    silent = ProfileFactory(title="A", facts=facts(jam=""))
    comparison = compare(silent, ProfileFactory(title="B"))
    assert ("jam", False) in rows(comparison)
    assert comparison.unlike_facts == ()
    shared = [row.kind.value for row in facts_in(comparison, ComparisonView.SHARED)]
    assert "jam" not in shared
    assert [row.kind.value for row in facts_in(comparison, ComparisonView.DIFFERENT)] == ["jam"]


def test_another_remark_is_no_difference():
    told = facts()
    told[1]["remark"] = "Kadang lembur."
    comparison = compare(ProfileFactory(title="A"), ProfileFactory(title="B", facts=told))
    assert comparison.unlike_facts == ()


def test_a_place_more_is_a_difference():
    two = ProfileFactory(title="A", facts=facts(tempat="kantor,lapangan"))
    one = ProfileFactory(title="B", facts=facts(tempat="kantor"))
    assert [row.kind.value for row in compare(two, one).unlike_facts] == ["tempat"]


# --- duties -------------------------------------------------------------------------------


@given(profiles("a"), profiles("b"))
def test_every_duty_of_either_side_is_alike_or_only_there(a, b):
    told = compare(a, b).duties
    ours = [left for left, _ in told.alike]
    theirs = [right for _, right in told.alike]
    assert sorted([*ours, *told.only_left]) == sorted(a.duties)
    assert sorted([*theirs, *told.only_right]) == sorted(b.duties)


@given(profiles("a"), profiles("b"))
def test_what_is_shared_and_what_differs_make_the_whole(a, b):
    comparison = compare(a, b)
    assert narrowed(comparison, ComparisonView.ALL) == (a, b)
    for whole, different, shared in zip(
        (a, b),
        narrowed(comparison, ComparisonView.DIFFERENT),
        narrowed(comparison, ComparisonView.SHARED),
        strict=True,
    ):
        for section in (
            *("facts", "duties", "suitable", "unsuitable"),
            *("comparisons", "programmes", "concentrations"),
        ):
            entries = [*getattr(different, section), *getattr(shared, section)]
            assert sorted(map(str, entries)) == sorted(map(str, getattr(whole, section)))
        assert different.sources == shared.sources == whole.sources


def test_the_same_study_at_the_same_level_is_shared_however_firmly_it_leads():
    doctor = ProfileFactory(
        title="Dokter", programmes=[studied("kedokteran", tie="wajib"), studied("gizi", "D3")]
    )
    writer = ProfileFactory(
        title="Penulis", programmes=[studied("gizi", "S1"), studied("kedokteran", tie="bisa")]
    )
    left, right = narrowed(compare(doctor, writer), ComparisonView.SHARED)
    assert [one.programme for one in (*left.programmes, *right.programmes)] == ["kedokteran"] * 2
    left, right = narrowed(compare(doctor, writer), ComparisonView.DIFFERENT)
    assert [(one.programme, one.level) for one in left.programmes] == [("gizi", "D3")]
    assert [(one.programme, one.level) for one in right.programmes] == [("gizi", "S1")]


def test_one_view_shows_what_the_other_hides():
    worker = ProfileFactory(
        title="Pekerja Sosial", duties=["Menulis laporan kasus.", "Mengunjungi klien."]
    )
    nurse = ProfileFactory(
        title="Perawat", duties=["Menulis laporan kasus.", "Mengganti perban."], education="profesi"
    )
    comparison = compare(worker, nurse)
    left, _right = narrowed(comparison, ComparisonView.SHARED)
    assert (left.duties, left.summary, left.education) == (("Menulis laporan kasus.",), "", None)
    assert [entry.trait for entry in left.suitable] == ["empati"]
    _left, right = narrowed(comparison, ComparisonView.DIFFERENT)
    assert (right.duties, right.summary) == (("Mengganti perban.",), nurse.summary)
    assert right.suitable == ()
