"""Which groups of study programmes a choice of school subjects supports."""

from hypothesis import given
from hypothesis import strategies as st

from profiles.catalogue.support import bundled, outlook
from profiles.terms import StudyGroupTerm


def group(name: str, *subjects: str) -> StudyGroupTerm:
    return StudyGroupTerm(
        slug=name,
        number=1,
        name=name,
        decree="keputusan",
        wording="Tertulis.",
        copies=2,
        supports=[{"subject": subject} for subject in subjects],
    )


MEDICINE = group("kedokteran", "biologi", "kimia")
PHARMACY = group("farmasi", "kimia", "biologi")
NURSING = group("keperawatan", "biologi")
COMPUTING = group("komputer", "matematika-lanjut")
TEACHING = group("pendidikan")
ALL = [MEDICINE, PHARMACY, NURSING, COMPUTING, TEACHING]


def names(bundles) -> list[list[str]]:
    return [[group.slug for group in bundle.groups] for bundle in bundles]


def test_one_of_its_subjects_supports_a_group():
    view = outlook(ALL, {"kimia"})
    assert names(view.supported) == [["kedokteran", "farmasi"]]
    assert names(view.lacking) == [["keperawatan"], ["komputer"]]


def test_groups_with_the_same_subjects_stand_together_whatever_their_order():
    assert names(bundled([MEDICINE, NURSING, PHARMACY])) == [
        ["kedokteran", "farmasi"],
        ["keperawatan"],
    ]
    assert bundled([MEDICINE, PHARMACY])[0].subjects == ("biologi", "kimia")


def test_where_the_subject_follows_the_programme_nothing_is_lacking():
    for taken in ({"biologi"}, set()):
        assert list(outlook(ALL, taken).following) == [TEACHING]


def test_nothing_supports_nothing_and_everything_all():
    assert outlook(ALL, set()).supported == []
    assert outlook(ALL, {"biologi", "kimia", "matematika-lanjut"}).lacking == []


SUBJECTS = ["biologi", "kimia", "fisika", "matematika-lanjut"]


@given(
    st.lists(st.lists(st.sampled_from(SUBJECTS), unique=True), max_size=8),
    st.sets(st.sampled_from(SUBJECTS)),
    st.sampled_from(SUBJECTS),
)
def test_one_more_subject_never_takes_support_away(said, taken, more):
    groups = [group(f"g-{n}", *subjects) for n, subjects in enumerate(said)]
    before, after = outlook(groups, taken), outlook(groups, taken | {more})

    def flat(bundles):
        return {one.slug for bundle in bundles for one in bundle.groups}

    assert flat(before.supported) <= flat(after.supported)
    for view in (before, after):
        parts = [flat(view.supported), flat(view.lacking), {one.slug for one in view.following}]
        assert sum(map(len, parts)) == len(groups)
        assert set().union(*parts) == {one.slug for one in groups}
