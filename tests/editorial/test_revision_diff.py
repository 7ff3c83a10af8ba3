"""What changed from one text to another."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.editorial.revision_diff import (
    EditKind,
    Mark,
    Run,
    differences,
    in_brief,
    marked_words,
    sections,
)
from profiles.section_types import Terms
from tests.editorial.style_guide.texts import fit, trait
from tests.factories import ProfileFactory, comparing_with
from tests.strategies import profiles


def edits(before: list[str], after: list[str]) -> list[tuple[str, str, str]]:
    """What became of duties: the kind, and both sentences."""
    old, new = ProfileFactory(duties=before), ProfileFactory(duties=after)
    return [
        (edit.kind.value, dict(edit.before).get("", ""), dict(edit.after).get("", ""))
        for change in differences(old, new)
        for edit in change.edits
    ]


def marked(before: str, after: str) -> str:
    """Marked words as an editor would write them by hand."""
    sign = {Mark.KEPT: "{}", Mark.GONE: "[-{}]", Mark.NEW: "[+{}]"}
    return "".join(sign[run.mark].format(run.text) for run in marked_words(before, after))


# --- sections and entries -----------------------------------------------------------------


def test_equal_texts_do_not_differ():
    assert differences(ProfileFactory(), ProfileFactory()) == []
    assert in_brief([]) == "Tidak ada yang berubah."


def test_sections_that_changed_stand_in_the_order_of_the_page():
    before = ProfileFactory()
    after = ProfileFactory(sources=[], duties=[], title="Peksos", slug="pekerja-sosial", summary="")
    found = [str(change.title) for change in differences(before, after)]
    changed_by_title = ["Cocok untuk siapa", "Kurang cocok untuk siapa"]
    assert found == ["Judul", "Ringkasan", "Tugas", *changed_by_title, "Sumber"]


def test_a_reworded_duty_is_one_change():
    assert edits(
        ["Mencatat kunjungan.", "Menyusun rencana bersama keluarga."],
        ["Mencatat kunjungan.", "Menyusun rencana bersama klien."],
    ) == [("changed", "Menyusun rencana bersama keluarga.", "Menyusun rencana bersama klien.")]


def test_a_duty_in_other_words_is_another_duty():
    assert edits(["Berkunjung ke rumah."], ["Menelepon dinas."]) == [
        ("removed", "Berkunjung ke rumah.", ""),
        ("added", "", "Menelepon dinas."),
    ]


def test_a_removed_duty_stands_where_it_stood():
    assert edits(["Satu.", "Dua.", "Tiga."], ["Satu.", "Tiga.", "Empat."]) == [
        ("removed", "Dua.", ""),
        ("added", "", "Empat."),
    ]


def test_a_duty_that_only_stands_elsewhere_is_moved():
    assert edits(["Satu.", "Dua.", "Tiga.", "Empat."], ["Tiga.", "Satu.", "Dua.", "Empat."]) == [
        ("moved", "Tiga.", "Tiga.")
    ]


def test_a_duty_that_stands_twice_is_counted_twice():
    assert edits(["Satu."], ["Satu.", "Satu."]) == [("added", "", "Satu.")]


def test_a_section_with_one_text_is_changed_however_it_reads_now():
    (change,) = differences(ProfileFactory(summary="Satu."), ProfileFactory(summary="Dua."))
    assert [edit.kind for edit in change.edits] == [EditKind.CHANGED]


def test_an_entry_is_told_by_its_parts():
    after = ProfileFactory(comparisons=[comparing_with("perawat", this="Merawat orang sakit.")])
    before = ProfileFactory(comparisons=[comparing_with("perawat")])
    (change,) = differences(before, after)
    (edit,) = change.edits
    told = {str(label): runs for label, runs in edit.parts}
    assert list(told) == ["Profesi lain", "Aspek", "Profesi ini", "Profesi itu"]
    assert told["Aspek"] == [Run(Mark.KEPT, "Fokus")]
    assert told["Profesi ini"] == [
        Run(Mark.GONE, "Sisi sendiri."),
        Run(Mark.NEW, "Merawat orang sakit."),
    ]


def test_terms_are_told_by_their_names_and_choices_by_their_labels():
    before = ProfileFactory(suitable=[], education="sma")
    after = ProfileFactory(field="teknik")
    terms = Terms(fields={"teknik": "Teknik dan rekayasa"}, traits={"empati": trait("berempati")})
    told = "".join(
        run.text
        for change in differences(before, after, terms)
        for edit in change.edits
        for _label, runs in edit.parts
        for run in runs
    )
    for words in ("Teknik dan rekayasa", "Berempati", "SMA/SMK sederajat", "Sarjana"):
        assert words in told


def test_a_trait_is_told_by_the_name_that_is_meant():
    named = trait("berempati", lacking_name="Berjarak dengan perasaan orang")
    terms = Terms(traits={"empati": named})
    asked = ProfileFactory(suitable=[fit("empati")])
    turned = ProfileFactory(suitable=[fit("empati", had=False)])
    (change,) = differences(asked, turned, terms)
    ((_sentence, _kept), (label, runs)) = change.edits[0].parts
    assert str(label) == "Sifat"
    assert runs == [
        Run(Mark.GONE, "Berempati"),
        Run(Mark.NEW, "Berjarak dengan perasaan orang"),
    ]


def test_a_trait_that_the_vocabulary_lost_is_told_by_its_address_and_the_answer():
    turned = ProfileFactory(suitable=[fit("empati", had=False)])
    assert ("trait", "empati (kurang)") in sections(turned)["suitable"][0]


def test_the_address_of_another_role_is_told_where_its_title_does_not_tell_it():
    comparison = comparing_with("perawat")
    told = sections(ProfileFactory(comparisons=[comparison]))["comparisons"][0]
    assert ("role", "") in told
    told = sections(ProfileFactory(comparisons=[{**comparison, "role": "ners"}]))["comparisons"][0]
    assert ("role", "ners") in told


def test_a_change_is_told_in_brief():
    before = ProfileFactory(duties=["Satu.", "Dua."], summary="Lama.")
    after = ProfileFactory(duties=["Satu.", "Tiga.", "Empat."], summary="Baru.")
    assert (
        in_brief(differences(before, after)) == "Ringkasan (diubah); Tugas (2 ditambah, 1 dihapus)"
    )


def test_hundreds_of_rewritten_entries_are_not_searched_pair_by_pair():
    before, after = [f"Tugas lama {n}." for n in range(200)], [f"Tugas {n}." for n in range(200)]
    assert {kind for kind, _old, _new in edits(before, after)} == {"added", "removed"}


@given(before=profiles(slug="a"), after=profiles(slug="a"))
def test_nothing_differs_only_between_equal_texts(before, after):
    assert (differences(before, after) == []) == (before == after)
    assert differences(before, before) == []


@given(before=profiles(slug="a"), after=profiles(slug="a"))
def test_differences_lead_from_one_text_to_the_other(before, after):
    found = {change.section: change.edits for change in differences(before, after)}
    old, new = sections(before), sections(after)
    for name in old:
        entries = Counter(old[name])
        for edit in found.get(name, ()):
            entries.subtract([edit.before] if edit.before else [])
            entries.update([edit.after] if edit.after else [])
        assert +entries == Counter(new[name])
        assert min(entries.values(), default=0) >= 0


# --- words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Mencatat tiap kunjungan.", "Mencatat tiap rapat.", "Mencatat tiap [-kunjungan][+rapat]."),
        ("Mencatat rapat.", "Mencatat rapat dinas.", "Mencatat rapat[+ dinas]."),
        ("Ia rajin, sabar, tekun.", "Ia rajin, tekun.", "Ia rajin, [-sabar, ]tekun."),
        ("Sama.", "Sama.", "Sama."),
        ("", "Baru.", "[+Baru.]"),
        ("Lama.", "", "[-Lama.]"),
        ("", "", ""),
    ],
)
def test_words_that_went_and_came_are_marked(before, after, told):
    assert marked(before, after) == told


def test_neighbouring_words_change_together():
    before = "Menemui keluarga muda di rumah mereka tiap minggu."
    after = "Menemui anak sekolah di rumah mereka tiap minggu."
    assert marked(before, after) == (
        "Menemui [-keluarga muda][+anak sekolah] di rumah mereka tiap minggu."
    )


def test_a_sentence_with_hardly_a_word_in_common_is_replaced_as_a_whole():
    assert marked("Ia bekerja di kantor dan rapi.", "Orang sakit dijaga dan ditemani.") == (
        "[-Ia bekerja di kantor dan rapi.][+Orang sakit dijaga dan ditemani.]"
    )


WORDS = st.lists(st.sampled_from(["satu", "dua", "tiga", " ", ".", ", ", "é"]), max_size=12)


@given(before=WORDS.map("".join), after=WORDS.map("".join))
def test_marks_hold_both_texts_whole(before, after):
    runs = marked_words(before, after)
    assert "".join(run.text for run in runs if run.mark is not Mark.NEW) == before
    assert "".join(run.text for run in runs if run.mark is not Mark.GONE) == after
