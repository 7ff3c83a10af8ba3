"""What a self-check asks of two professions, and what it says of the answers."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from profiles.choices import Firmness
from profiles.match.rarity import Rarity
from profiles.match.rule import Answer, Bearing
from profiles.match.selfcheck import check, entries_of, questions, statements
from profiles.profile import Point
from profiles.terms import TraitKind, TraitTerm
from tests.factories import ProfileFactory
from tests.strategies import MANY_TRAITS, TRAITS, leanings

NOTHING_KNOWN = Rarity(counts={}, total=0)


def term(slug):
    return TraitTerm(
        slug=slug,
        kind=TraitKind.ATTITUDE,
        name=slug.title(),
        having=f"Saya punya {slug}.",
        lacking=f"Saya kurang {slug}.",
        lacking_name=f"Tanpa {slug}",
        having_you=f"kamu punya {slug}.",
        lacking_you=f"kamu kurang {slug}.",
    )


TERMS = {slug: term(slug) for slug in MANY_TRAITS}


def seeking(*traits, had=True):
    return [{"sentence": f"Perlu {trait}.", "trait": trait, "had": had} for trait in traits]


def warning(trait, firmness="bisa-dilatih", had=False):
    sentence = f"Berat tanpa {trait}."
    return {"sentence": sentence, "trait": trait, "firmness": firmness, "had": had}


def profile(title, suitable=(), unsuitable=()):
    return ProfileFactory(title=title, suitable=list(suitable), unsuitable=list(unsuitable))


def many(prefix, count):
    return [f"{prefix}-{n}" for n in range(count)]


# --- the statements -----------------------------------------------------------------------


def test_it_asks_what_separates_exactly_these_two():
    left = profile("A", seeking("bersama", *many("kiri", 5)))
    right = profile("B", seeking("bersama", *many("kanan", 5)))
    asked = statements(left, right, NOTHING_KNOWN)
    assert sorted(asked) == sorted([*many("kiri", 5), *many("kanan", 5)])


def test_a_trait_that_both_speak_of_differently_separates_them():
    left = profile("A", seeking("empati", *many("kiri", 8)))
    for other in (
        profile("B", [], [warning("empati")]),
        profile("B", seeking("empati", had=False)),
        profile("B", seeking("empati"), [warning("empati")]),
    ):
        assert "empati" in statements(left, other, NOTHING_KNOWN)


def test_the_same_warning_of_another_firmness_separates_them():
    left = profile("A", seeking(*many("kiri", 8)), [warning("rahasia", "syarat")])
    right = profile("B", [], [warning("rahasia", "bisa-dilatih")])
    assert "rahasia" in statements(left, right, NOTHING_KNOWN)


def test_where_few_separate_them_shared_ones_fill_up_to_eight():
    left = profile("A", seeking("kiri", *many("bersama", 10)))
    right = profile("B", seeking("kanan", *many("bersama", 10)))
    asked = statements(left, right, NOTHING_KNOWN)
    assert len(asked) == 8
    assert {"kiri", "kanan"} <= set(asked)


def test_two_that_say_little_get_what_there_is():
    left, right = profile("A", seeking("empati")), profile("B", seeking("empati"))
    assert statements(left, right, NOTHING_KNOWN) == ("empati",)
    assert statements(profile("A"), profile("B"), NOTHING_KNOWN) == ()


def test_of_many_the_most_telling_fourteen_are_asked():
    left, right = profile("A", seeking(*many("t", 20))), profile("B")
    rarity = Rarity(counts={Point(f"t-{n}", True): n for n in range(20)}, total=60)
    assert sorted(statements(left, right, rarity)) == sorted(many("t", 14))


def test_the_order_does_not_tell_whose_statement_it_is():
    left = profile("A", seeking(*many("kiri", 6)))
    right = profile("B", seeking(*many("kanan", 6)))
    sides = [slug.partition("-")[0] for slug in statements(left, right, NOTHING_KNOWN)]
    changes = sum(one != two for one, two in pairwise(sides))
    assert changes >= 3, sides


@given(leanings("a"), leanings("b"))
def test_every_statement_is_of_either_side_once_and_alike_in_both_orders(left, right):
    asked = statements(left, right, NOTHING_KNOWN)
    assert statements(right, left, NOTHING_KNOWN) == asked
    assert len(set(asked)) == len(asked) <= 14
    spoken = left.traits | right.traits
    assert set(asked) <= spoken
    assert len(asked) >= min(8, len(spoken))


# --- what the answers mean ----------------------------------------------------------------


def test_an_answer_that_supports_quotes_what_the_profile_seeks():
    worker = profile("A", seeking("empati"))
    (remark,) = check(worker, {"empati": Answer.YES}, TERMS).supporting
    assert remark.said == "Kamu menjawab ya, dan itu yang dicari di sini."
    assert remark.condition == "Cocok kalau kamu punya empati."
    assert remark.quote == "Perlu empati."


def test_a_warning_says_how_firm_it_is():
    for firmness in Firmness:
        worker = profile("A", [], [warning("empati", firmness)])
        (remark,) = check(worker, {"empati": Answer.NO}, TERMS).warning
        assert "Pertimbangkan peringatan ini" in remark.said
        assert remark.condition == "Kurang cocok kalau kamu kurang empati."
        assert remark.quote == "Berat tanpa empati."
        assert remark.firmness is firmness
        assert remark.meaning


def test_a_legal_requirement_is_said_as_such():
    worker = profile("A", [], [warning("empati", "syarat")])
    (remark,) = check(worker, {"empati": Answer.NO}, TERMS).warning
    assert "tidak bisa ditawar" in remark.meaning


def test_lacking_what_is_sought_is_said_to_be_a_weak_reason():
    worker = profile("A", seeking("empati"))
    (remark,) = check(worker, {"empati": Answer.NO}, TERMS).warning
    assert remark.bearing is Bearing.LACKS
    assert remark.condition == "Cocok kalau kamu punya empati."
    assert remark.firmness is None
    assert "alasan yang lemah" in remark.meaning


def test_a_warning_that_does_not_concern_the_person_is_told_apart_from_support():
    worker = profile("A", [], [warning("empati")])
    found = check(worker, {"empati": Answer.YES}, TERMS)
    assert (found.supporting, found.warning) == ([], [])
    assert "tidak mengenai kamu" in found.sparing[0].said
    assert found.sparing[0].condition == "Kurang cocok kalau kamu kurang empati."


def test_lacking_a_trait_can_be_what_is_sought():
    worker = profile("A", seeking("empati", had=False))
    (remark,) = check(worker, {"empati": Answer.NO}, TERMS).supporting
    assert remark.condition == "Cocok kalau kamu kurang empati."


def test_words_that_a_trait_lacks_are_made_of_those_it_has():
    older = term("empati").model_copy(update={"lacking_name": "", "lacking_you": ""})
    assert older.called(had=False) == "Bukan: Empati"
    worker = profile("A", [], [warning("empati")])
    (remark,) = check(worker, {"empati": Answer.NO}, {"empati": older}).warning
    assert remark.condition == "Kurang cocok kalau ini benar tentang dirimu: “Saya kurang empati.”"


def test_the_firmest_warnings_come_first_and_weak_reasons_last():
    worker = profile(
        "A",
        seeking("kreativitas"),
        [warning("empati"), warning("komunikasi", "syarat"), warning("kesabaran", "bagian-tetap")],
    )
    found = check(worker, dict.fromkeys(TRAITS, Answer.NO), TERMS)
    order = ["komunikasi", "kesabaran", "empati", "kreativitas"]
    assert [remark.trait for remark in found.warning] == order


def test_one_answer_says_one_thing_the_gravest():
    worker = profile("A", seeking("empati"), [warning("empati"), warning("empati", "syarat")])
    (remark,) = check(worker, {"empati": Answer.NO}, TERMS).warning
    assert remark.firmness is Firmness.REQUIRED
    assert check(worker, {"empati": Answer.YES}, TERMS).sparing == []


def test_what_is_not_known_yet_becomes_a_question():
    worker = profile("Peksos", seeking("empati"))
    other = profile("Penyuluh", [], [warning("empati")])
    asked = questions({"empati": Answer.UNKNOWN, "kesabaran": Answer.YES}, TERMS, (worker, other))
    (only,) = asked
    assert only == (
        "Mana yang lebih mirip saya: “Saya punya empati” atau “Saya kurang empati”? "
        "Saya bertanya karena Peksos mencari orang seperti kalimat pertama; "
        "Penyuluh kurang cocok untuk orang seperti kalimat kedua."
    )


@given(
    leanings("a"),
    st.dictionaries(st.sampled_from(MANY_TRAITS), st.sampled_from(list(Answer))),
)
def test_every_decided_answer_is_remarked_once_in_the_words_of_the_profile(found, answers):
    laid = check(found, answers, TERMS)
    remarks = [*laid.supporting, *laid.warning, *laid.sparing]
    decided = {trait for trait, answer in answers.items() if answer is not Answer.UNKNOWN}
    assert sorted(remark.trait for remark in remarks) == sorted(decided & found.traits)
    written = {entry.sentence for entries in entries_of(found).values() for entry in entries}
    assert all(remark.quote in written for remark in remarks)
    assert len(questions(answers, TERMS, (found,))) == len(answers) - len(decided)
