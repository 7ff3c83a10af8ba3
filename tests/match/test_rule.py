"""What an answer means for a profession."""

import pytest

from profiles.match.rule import Answer, Bearing, Stance

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
SEEKS, SEEKS_NOT = Stance(suitable=True, had=True), Stance(suitable=True, had=False)
WARNS, WARNS_NOT = Stance(suitable=False, had=True), Stance(suitable=False, had=False)


@pytest.mark.parametrize(
    ("stance", "answer", "bearing"),
    [
        (SEEKS, YES, Bearing.SUPPORTS),
        (SEEKS, NO, Bearing.LACKS),
        (SEEKS_NOT, NO, Bearing.SUPPORTS),
        (SEEKS_NOT, YES, Bearing.LACKS),
        (WARNS, YES, Bearing.WARNS),
        (WARNS, NO, Bearing.SPARES),
        (WARNS_NOT, NO, Bearing.WARNS),
        (WARNS_NOT, YES, Bearing.SPARES),
    ],
)
def test_an_answer_means_what_a_profession_says_of_people_like_that(stance, answer, bearing):
    assert stance.bearing(answer) is bearing


@pytest.mark.parametrize("stance", [SEEKS, SEEKS_NOT, WARNS, WARNS_NOT])
def test_who_does_not_know_gives_no_reason(stance):
    assert stance.bearing(UNKNOWN) is Bearing.NOTHING


def test_a_warning_has_the_word_over_a_reason_for():
    assert max(Bearing.SUPPORTS, Bearing.WARNS) is Bearing.WARNS
    assert {bearing for bearing in Bearing if bearing.against} == {Bearing.LACKS, Bearing.WARNS}
