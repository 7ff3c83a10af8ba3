"""Posted rows put onto the rows of today: the words and their order stay, the numbers are new."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.admin.row_numbers import as_posted, posted_rows, rebase


def typed(*rows):
    return [{"text": text, "position": str(place), "id": key} for text, place, key in rows]


def on_desk(*texts, first=11):
    return typed(*((text, n, str(first + n)) for n, text in enumerate(texts)))


def texts(rows):
    """What a save of these rows leaves, in the order of the page."""
    kept = [row for row in rows if not row.get("DELETE")]
    return [row["text"] for row in sorted(kept, key=lambda row: int(row["position"]))]


def test_rows_whose_numbers_are_gone_take_those_of_today():
    rows, numbered = rebase(typed(("a", 1, "1"), ("b", 2, "2")), on_desk("a", "b"), "text")
    assert [row["id"] for row in rows] == ["11", "12"]
    assert numbered == 2


def test_a_row_that_someone_added_is_marked_for_deletion():
    rows, numbered = rebase(typed(("a", 1, "11")), on_desk("a", "sisipan"), "text")
    assert [(row["text"], row.get("DELETE")) for row in rows] == [("a", None), ("sisipan", "on")]
    assert numbered == 2


def test_a_row_that_someone_deleted_comes_back_as_a_new_one():
    rows, numbered = rebase(typed(("a", 1, "11"), ("b", 2, "12")), on_desk("a"), "text")
    assert [(row["text"], row["id"]) for row in rows] == [("a", "11"), ("b", "")]
    assert numbered == 1


def test_a_reworded_row_keeps_its_own_number_beside_an_added_one():
    mine = typed(("a", 1, "11"), ("b, lebih jelas", 2, "12"))
    now = typed(("sisipan", 0, "20"), ("a", 1, "11"), ("b", 2, "12"))
    rows, _numbered = rebase(mine, now, "text")
    assert [(row["text"], row["id"]) for row in rows] == [
        ("a", "11"),
        ("b, lebih jelas", "12"),
        ("sisipan", "20"),
    ]


def test_equal_words_meet_even_where_numbers_were_swapped():
    # Else a title that may stand only once would clash with itself while it is saved.
    rows, _numbered = rebase(typed(("a", 1, "12"), ("b", 2, "11")), on_desk("a", "b"), "text")
    assert {row["text"]: row["id"] for row in rows} == {"a": "11", "b": "12"}


def test_an_empty_new_row_stays_new():
    rows, numbered = rebase([{"text": "", "id": ""}], on_desk("a"), "text")
    assert [(row["text"], row["id"]) for row in rows] == [("a", "11"), ("", "")]
    assert numbered == 1


def test_a_blank_number_stays_behind_its_neighbour_and_a_new_row_goes_last():
    mine = [
        {"text": "a", "position": "", "id": "11"},
        {"text": "baru", "position": "", "id": ""},
        {"text": "b", "position": "", "id": "12"},
    ]
    assert texts(rebase(mine, on_desk("a", "b"), "text")[0]) == ["a", "b", "baru"]


def test_a_number_that_is_none_is_left_for_the_form_to_refuse():
    rows, _numbered = rebase([{"text": "a", "position": "dua", "id": "11"}], [], "text")
    assert rows[0]["position"] == "dua"


def test_the_second_half_of_a_section_is_not_read_as_the_first():
    data = {
        "fit-TOTAL_FORMS": "1",
        "fit-0-text": "a",
        "fit-2-TOTAL_FORMS": "1",
        "fit-2-0-text": "b",
        "fit-7-text": "beyond the count",
    }
    assert posted_rows(data, "fit", ["text"]) == [{"text": "a"}]
    assert posted_rows(data, "fit-2", ["text"]) == [{"text": "b"}]


@pytest.mark.parametrize("total", [None, "", "x", "-1", "9" * 20, "²"])
def test_a_form_that_does_not_say_how_many_rows_it_has_is_not_read(total):
    with pytest.raises(ValueError, match="fit"):
        posted_rows({} if total is None else {"fit-TOTAL_FORMS": total}, "fit", ["text"])


word = st.sampled_from(["", "a", "b", "c", "d"])
row = st.fixed_dictionaries(
    {"text": word, "position": st.sampled_from(["", "0", "1", "2", "3"])},
    optional={"DELETE": st.just("on"), "id": st.integers(1, 6).map(str)},
)
rows_now = st.lists(st.sampled_from("abcd"), max_size=5).map(lambda words: on_desk(*words, first=3))


@given(st.lists(row, max_size=6), rows_now)
def test_nothing_typed_is_lost_and_each_row_of_today_is_named_once(mine, now):
    rows, numbered = rebase(mine, now, "text")
    assert sorted(row["id"] for row in rows[:numbered]) == sorted(row["id"] for row in now)
    assert not any(row["id"] for row in rows[numbered:])
    wanted = sorted(row["text"] for row in mine if not row.get("DELETE"))
    assert sorted(texts(rows)) == wanted
    assert len({row["position"] for row in rows if not row.get("DELETE")}) == len(wanted)


@given(st.lists(row, max_size=6), rows_now)
def test_rows_are_read_as_they_were_sent(mine, now):
    rows, numbered = rebase(mine, now, "text")
    sent = dict(as_posted(rows, numbered, "duty_set"))
    assert posted_rows(sent, "duty_set", ["text"]) == rows
    assert sent["duty_set-INITIAL_FORMS"] == str(numbered)
