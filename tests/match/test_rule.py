"""The rule of matching: worked examples, and what must hold for any answers."""

from functools import partial

from hypothesis import assume, given
from hypothesis import strategies as st

from profiles.match.rule import Answer, Bearing, Candidate, Stance, pick_statements
from profiles.match.rule import match as match_at_most

match = partial(match_at_most, most=99)
YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
SEEKS, SEEKS_NOT = Stance(suitable=True, had=True), Stance(suitable=True, had=False)
WARNS, WARNS_NOT = Stance(suitable=False, had=True), Stance(suitable=False, had=False)

TRAITS = ["empati", "komunikasi", "kreativitas", "kesabaran", "ketenangan"]
answers_of = st.dictionaries(st.sampled_from(TRAITS), st.sampled_from(list(Answer)))
stances = st.lists(
    st.builds(Stance, suitable=st.booleans(), had=st.booleans()), min_size=1, max_size=3
)
catalogues = st.lists(
    st.builds(
        Candidate,
        slug=st.text("abcdef", min_size=1, max_size=3),
        title=st.sampled_from(["Akuntan", "Bidan", "bidan", "Camat", "Perawat"]),
        stances=st.dictionaries(st.sampled_from(TRAITS), stances),
    ),
    max_size=8,
    unique_by=lambda candidate: candidate.slug,
)


def profession(title, **stances):
    return Candidate(
        slug=title.lower(),
        title=title,
        stances={trait.replace("_", "-"): [stance] for trait, stance in stances.items()},
    )


def ranked(answers, *professions):
    return [found.title for found in match(answers, professions)]


# --- worked examples ----------------------------------------------------------------------


def test_yes_to_a_trait_that_is_sought_is_a_reason_for():
    (found,) = match({"empati": YES}, [profession("Perawat", empati=SEEKS)])
    assert (found.pros, found.cons) == (("empati",), ())


def test_no_to_a_trait_that_is_sought_is_a_weak_reason_against():
    assert SEEKS.bearing(NO) is Bearing.LACKS
    nurse = profession("Perawat", empati=SEEKS, kesabaran=SEEKS)
    (found,) = match({"empati": NO, "kesabaran": YES}, [nurse])
    assert (found.pros, found.cons) == (("kesabaran",), ("empati",))


def test_being_like_those_whom_a_profession_warns_is_a_reason_against():
    assert WARNS.bearing(YES) is Bearing.WARNS
    assert WARNS_NOT.bearing(NO) is Bearing.WARNS
    clerk = profession("Arsiparis", kesabaran=SEEKS, suka_keragaman=WARNS)
    (found,) = match({"kesabaran": YES, "suka-keragaman": YES}, [clerk])
    assert found.cons == ("suka-keragaman",)


def test_a_warning_that_does_not_concern_the_person_counts_for_nothing():
    assert WARNS.bearing(NO) is Bearing.SPARES
    assert WARNS_NOT.bearing(YES) is Bearing.SPARES
    clerk = profession("Arsiparis", kesabaran=SEEKS, tertib=WARNS_NOT)
    (found,) = match({"kesabaran": YES, "tertib": YES}, [clerk])
    assert (found.pros, found.cons) == (("kesabaran",), ())


def test_a_profession_may_seek_people_who_do_not_have_a_trait():
    surgeon = profession("Ahli Bedah", jijik=SEEKS_NOT)
    assert match({"jijik": NO}, [surgeon])[0].pros == ("jijik",)
    assert match({"jijik": YES}, [surgeon]) == []


def test_unknown_and_unanswered_count_for_nothing():
    nurse = profession("Perawat", empati=SEEKS, kesabaran=SEEKS)
    (found,) = match({"empati": YES, "kesabaran": UNKNOWN}, [nurse])
    assert (found.pros, found.cons) == (("empati",), ())


def test_more_reasons_for_come_first_and_a_reason_against_takes_one_away():
    answers = {"empati": YES, "kesabaran": YES, "tertib-mencatat": NO}
    assert ranked(
        answers,
        profession("Perawat", empati=SEEKS, tertib_mencatat=WARNS_NOT),
        profession("Bidan", empati=SEEKS, kesabaran=SEEKS),
        profession("Guru", kesabaran=SEEKS),
    ) == ["Bidan", "Guru", "Perawat"]


def test_the_example_of_the_page_about_the_portal():
    answers = {"empati": YES, "tertib-mencatat": NO}
    assert ranked(
        answers,
        profession("Perawat", empati=SEEKS, tertib_mencatat=WARNS_NOT),
        profession("Terapis", empati=SEEKS),
    ) == ["Terapis", "Perawat"]


def test_equal_ones_stand_by_title():
    two = profession("Perawat", empati=SEEKS), profession("Bidan", empati=SEEKS)
    assert ranked({"empati": YES}, *two) == ["Bidan", "Perawat"]


def test_a_profession_that_nothing_speaks_for_is_not_named():
    assert match({"empati": NO}, [profession("Perawat", empati=SEEKS)]) == []
    assert match({"empati": UNKNOWN}, [profession("Perawat", empati=SEEKS)]) == []
    assert match({}, [profession("Perawat", empati=SEEKS)]) == []


def test_an_answer_gives_one_reason_and_a_warning_has_the_word():
    both = Candidate("perawat", "Perawat", {"empati": [SEEKS, WARNS_NOT], "tenang": [SEEKS]})
    (found,) = match({"empati": NO, "tenang": YES}, [both])
    assert (found.pros, found.cons) == (("tenang",), ("empati",))
    assert max(stance.bearing(NO) for stance in both.stances["empati"]) is Bearing.WARNS


# --- what must hold -----------------------------------------------------------------------


def speaks_against(candidate, trait, answer):
    found = [stance.bearing(answer) for stance in candidate.stances.get(trait, [])]
    return bool(found) and max(found).against


def place_of(candidate, answers, catalogue):
    """Its place, or one behind the last for a profession that is not named."""
    slugs = [found.slug for found in match(answers, catalogue)]
    return slugs.index(candidate.slug) if candidate.slug in slugs else len(catalogue)


@given(answers_of, catalogues, st.data())
def test_an_answer_that_speaks_against_a_profession_never_lifts_it(answers, catalogue, data):
    against = [
        (candidate, trait, answer)
        for candidate in catalogue
        for trait in TRAITS
        for answer in (YES, NO)
        if speaks_against(candidate, trait, answer)
    ]
    assume(against)
    candidate, trait, answer = data.draw(st.sampled_from(against))
    before = place_of(candidate, {**answers, trait: UNKNOWN}, catalogue)
    after = place_of(candidate, {**answers, trait: answer}, catalogue)
    assert after >= before


@given(answers_of, catalogues)
def test_unknown_answers_change_nothing(answers, catalogue):
    decided = {trait: answer for trait, answer in answers.items() if answer is not UNKNOWN}
    everything = dict.fromkeys(TRAITS, UNKNOWN) | answers
    assert match(decided, catalogue) == match(answers, catalogue) == match(everything, catalogue)


@given(answers_of, catalogues, st.data())
def test_the_order_of_answers_and_of_professions_does_not_matter(answers, catalogue, data):
    mixed = dict(data.draw(st.permutations(list(answers.items()))))
    assert match(mixed, data.draw(st.permutations(catalogue))) == match(answers, catalogue)


@given(answers_of, catalogues)
def test_every_reason_is_an_answer_and_none_is_on_both_sides(answers, catalogue):
    for found in match(answers, catalogue):
        assert found.pros
        reasons = found.pros + found.cons
        assert len(set(reasons)) == len(reasons)
        assert all(answers[trait] is not UNKNOWN for trait in reasons)


# --- the statements -----------------------------------------------------------------------


def test_the_trait_that_splits_the_catalogue_best_is_asked_first():
    counts = {"umum": {SEEKS: 10}, "separuh": {SEEKS: 5}, "jarang": {SEEKS: 1}}
    kinds = dict.fromkeys(counts, "sikap")
    assert pick_statements(counts, kinds, total=10) == ("separuh", "jarang", "umum")


def test_a_trait_that_some_seek_and_some_warn_of_tells_more():
    counts = {"dicari": {SEEKS: 4}, "dua-arah": {SEEKS: 4, WARNS: 4}}
    kinds = dict.fromkeys(counts, "sikap")
    assert pick_statements(counts, kinds, total=10) == ("dua-arah", "dicari")


def test_the_kinds_take_turns():
    counts = {f"{kind}-{n}": {SEEKS: n} for kind in ("minat", "sikap") for n in (1, 2, 3)}
    counts["nilai-1"] = {SEEKS: 1}
    kinds = {trait: trait.partition("-")[0] for trait in counts}
    picked = pick_statements(counts, kinds, total=20, most=5)
    assert picked == ("minat-3", "sikap-3", "nilai-1", "minat-2", "sikap-2")


def test_no_profession_no_statement():
    assert pick_statements({}, {}, total=0) == ()


tallies = st.dictionaries(
    st.sampled_from(TRAITS),
    st.dictionaries(
        st.builds(Stance, suitable=st.booleans(), had=st.booleans()),
        st.integers(1, 30),
        min_size=1,
    ),
)


@given(tallies, st.integers(1, 6), st.data())
def test_the_pick_depends_on_the_counts_alone(counts, most, data):
    kinds = {trait: f"jenis-{n % 2}" for n, trait in enumerate(TRAITS)}
    picked = pick_statements(counts, kinds, total=40, most=most)
    mixed = dict(data.draw(st.permutations(list(counts.items()))))
    assert pick_statements(mixed, kinds, total=40, most=most) == picked
    assert len(picked) == len(set(picked)) == min(most, len(counts))
