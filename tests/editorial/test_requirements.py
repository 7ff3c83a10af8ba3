"""The gate: the same criteria for every role."""

import pytest

from profiles.editorial.requirements import gaps
from profiles.profile import Profile
from tests.factories import ProfileFactory


def test_a_complete_profile_has_no_gaps():
    assert gaps(ProfileFactory()) == []


def test_an_empty_profile_lacks_every_section():
    assert len(gaps(Profile(slug="a", title="A"))) == 12


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"field": ""}, "Bidang belum dipilih."),
        ({"duties": []}, "Tugas belum ditulis."),
        ({"sources": []}, "Sumber belum ditulis."),
        (
            {"sources": [{"citation": "Koran."}]},
            "Jenis sumber belum dipilih untuk: “Koran.”",
        ),
        ({"suitable": [{"sentence": "Tenang."}]}, "Sifat belum dipilih untuk: “Tenang.”"),
        (
            {"unsuitable": [{"sentence": "Gugup.", "trait": "empati"}]},
            "“Seberapa tetap” belum dipilih untuk: “Gugup.”",
        ),
        (
            {"misconceptions": [{"claim": "Gampang."}]},
            "Fakta belum ditulis untuk anggapan: “Gampang.”",
        ),
        (
            {"misconceptions": [{"fact": "Sulit."}]},
            "Anggapan belum ditulis untuk fakta: “Sulit.”",
        ),
        (
            {"expectations": [{"expectation": "Santai."}]},
            "Realita belum ditulis untuk: “Santai.”",
        ),
        ({"expectations": [{"reality": "Padat."}]}, "Ekspektasi belum ditulis untuk: “Padat.”"),
        (
            {"comparisons": [{"role": "b", "title": "B", "aspects": [{"this": "Sini."}]}]},
            "Sisi profesi lain belum ditulis: B, …",
        ),
        (
            {"comparisons": [{"role": "b", "title": "B", "aspects": [{"other": "Sana."}]}]},
            "Sisi profesi ini belum ditulis: B, …",
        ),
    ],
)
def test_each_gap_is_named(changes, sentence):
    assert sentence in gaps(ProfileFactory(**changes))
