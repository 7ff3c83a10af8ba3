"""Questions as people ask them, over the whole catalogue: the list of `bench/questions.txt`."""

from collections import Counter

from bench.relevance import KINDS, Asked, missed, questions

LEAST = 0.97


def test_there_are_enough_questions_of_each_kind():
    counts = Counter(asked.kind for asked in questions())
    assert tuple(counts) == KINDS
    assert sum(counts.values()) >= 250
    assert min(counts.values()) >= 20
    assert len(set(questions())) == sum(counts.values())


def test_questions_of_each_kind_are_answered_as_they_should_be(whole_catalogue, some):
    asked_now = some(questions(), 130)
    wrong = {asked: found for asked in asked_now if (found := missed(asked))}
    for kind in KINDS:
        of_kind = [asked for asked in asked_now if asked.kind == kind]
        missing = [found for asked, found in wrong.items() if asked.kind == kind]
        assert len(missing) <= (1 - LEAST) * len(of_kind), missing
    nonsense = Asked("", "takut darah", ("perawat",))
    assert missed(nonsense) == [
        "takut darah: perawat, not ahli-gizi apoteker penyuluh-kesehatan-masyarakat"
    ]
