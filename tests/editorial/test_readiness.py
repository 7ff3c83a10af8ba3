"""What stands between a text and its publication, in the light of all other texts."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from profiles.editorial.readiness import readiness
from tests.factories import ProfileFactory, WholeProfileFactory, drafted

pytestmark = pytest.mark.django_db


def test_a_whole_text_is_ready():
    revision = drafted(WholeProfileFactory())
    assert readiness(revision.profile, revision.profession_id).refusals == []


def test_what_is_missing_and_what_falls_short_both_stand_in_the_way():
    refusals = readiness(WholeProfileFactory(sources=[], duties=["Satu tugas."]), None).refusals
    assert refusals == ["Sumber belum ditulis.", "Tugas: Tugas baru 1; tulis 5 sampai 8."]


def test_a_hint_does_not():
    long = "Menulis " + "laporan tentang keluarga yang pindah rumah " * 5 + "setiap hari."
    whole = WholeProfileFactory()
    ready = readiness(whole.model_copy(update={"summary": long}), None)
    assert ready.refusals == []
    assert "kata" in ready.hints[0].sentence


def test_a_sentence_of_another_draft_is_taken():
    drafted(ProfileFactory(summary="Mendampingi warga yang pindah ke rumah susun."))
    other = WholeProfileFactory(
        title="Juru Ukur", summary="Mendampingi warga yang pindah ke rumah susun."
    )
    (refusal,) = readiness(other, None).refusals
    assert "ada juga di “Pekerja Sosial”" in refusal


def test_its_own_saved_sentences_are_not_held_against_it():
    revision = drafted(WholeProfileFactory(title="Juru Ukur"))
    assert readiness(revision.profile, revision.profession_id).refusals == []


def test_asking_costs_the_same_for_two_and_for_twenty_texts():
    def queries() -> int:
        readiness(WholeProfileFactory(), None)  # the snapshot is read once for each version
        with CaptureQueriesContext(connection) as captured:
            readiness(WholeProfileFactory(), None)
        return len(captured)

    drafted(title="Profesi Satu")
    few = queries()
    for n in range(20):
        drafted(title=f"Profesi {n}")
    assert queries() == few
