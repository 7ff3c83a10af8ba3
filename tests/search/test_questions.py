"""Questions as people ask them, over the whole catalogue: the list of `bench/questions.txt`."""

from collections import Counter

import pytest

from bench.relevance import KINDS, Asked, missed, questions
from profiles.exchange.loader import load, read_catalogue
from tests.conftest import FIXTURES

LEAST = 0.97


def test_there_are_enough_questions_of_each_kind():
    counts = Counter(asked.kind for asked in questions())
    assert tuple(counts) == KINDS
    assert sum(counts.values()) >= 250
    assert min(counts.values()) >= 20
    assert len(set(questions())) == sum(counts.values())


@pytest.mark.django_db
def test_questions_of_each_kind_are_answered_as_they_should_be(some):
    load(read_catalogue(FIXTURES))
    tried = some(questions(), 330)
    wrong = {asked: found for asked in tried if (found := missed(asked))}
    for kind in KINDS:
        of_kind = [asked for asked in tried if asked.kind == kind]
        missing = [found for asked, found in wrong.items() if asked.kind == kind]
        assert len(missing) <= (1 - LEAST) * len(of_kind), missing
    nonsense = Asked("", "takut darah", ("perawat",))
    assert missed(nonsense) == [
        "takut darah: perawat, not ahli-gizi apoteker penyuluh-kesehatan-masyarakat"
    ]
