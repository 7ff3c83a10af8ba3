"""Which duties are alike: named pairs from the real catalogue, and what holds of any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.compare.duties import (
    DUTIES_ALIKE,
    Sample,
    Weights,
    duty_likeness,
    meaning,
    pair,
    weigh,
)
from profiles.exchange.files import read_fixture
from profiles.profile import Profile
from tests.conftest import FIXTURES

NAMED = (
    "fasilitator-pengembangan-masyarakat",
    "kepala-program-kesejahteraan-masyarakat",
    "manajer-program-lsm",
    "pekerja-sosial",
    "pekerja-sosial-medis",
    "pendamping-lansia",
    "pengembang-program-pemberdayaan-masyarakat",
    "penyuluh-sosial",
)


@pytest.fixture(scope="module")
def profiles() -> dict[str, Profile]:
    files = (FIXTURES / "professions" / f"{slug}.yaml" for slug in NAMED)
    found = [value for file in files for value in read_fixture(file.read_bytes(), file=file.name)]
    return {profile.slug: profile for profile in found if isinstance(profile, Profile)}


@pytest.fixture(scope="module")
def weights(profiles) -> Weights:
    return weigh(duty for profile in profiles.values() for duty in profile.duties)


# Named by the words they begin with, as they stand in the fixtures.
ALIKE_IN_FIXTURES = [
    (
        "manajer-program-lsm",
        "pengembang-program-pemberdayaan-masyarakat",
        {
            ("Menulis proposal hibah", "Menulis usulan program"),
            ("Menyusun laporan kegiatan", "Menyusun laporan kemajuan"),
        },
    ),
    (
        "pekerja-sosial",
        "pekerja-sosial-medis",
        {("Menyusun rencana pertolongan", "Menyusun rencana pulang")},
    ),
    (
        "fasilitator-pengembangan-masyarakat",
        "pengembang-program-pemberdayaan-masyarakat",
        {("Menulis laporan bulanan", "Menyusun laporan kemajuan")},
    ),
    (
        "kepala-program-kesejahteraan-masyarakat",
        "pengembang-program-pemberdayaan-masyarakat",
        {
            ("Memantau program", "Mengawasi jalannya program"),
            ("Menjalin koordinasi", "Mengoordinasikan pelaksanaan program"),
        },
    ),
    ("pekerja-sosial", "pengembang-program-pemberdayaan-masyarakat", set()),
    ("penyuluh-sosial", "pendamping-lansia", set()),
]


@pytest.mark.parametrize(("left", "right", "expected"), ALIKE_IN_FIXTURES)
def test_the_duties_that_a_reader_would_call_alike_are_joined(
    profiles, weights, left, right, expected
):
    found = pair(profiles[left].duties, profiles[right].duties, weights).alike
    assert len(found) == len(expected)
    for ours, theirs in expected:
        assert any(a.startswith(ours) and b.startswith(theirs) for a, b in found)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # One aim, two ways: what is done counts more than why.
        (
            "Memantau program setelah berjalan untuk menemukan warga yang terlewat.",
            "Menggali kebutuhan warga lewat riset lapangan untuk menemukan akar masalah.",
        ),
        # "keadaan" is no more than "ada".
        (
            "Mengunjungi lokasi untuk mencocokkan laporan dengan keadaan nyata.",
            "Mengunjungi rumah klien untuk melihat keadaan yang tidak terucap di kantor.",
        ),
        # One word in common is chance.
        (
            "Mengingatkan jadwal obat dari dokter agar tidak ada yang terlewat.",
            "Merancang program, lengkap dengan kegiatan, jadwal, dan anggaran.",
        ),
        # Common words do not make two duties alike.
        (
            "Memindahkan lansia dari ranjang ke kursi dengan teknik yang benar supaya tidak jatuh.",
            "Merapikan kamar dan membersihkan alat bantu supaya lingkungannya aman.",
        ),
    ],
)
def test_duties_that_only_sound_alike_are_not_joined(weights, left, right):
    assert duty_likeness(left, right, weights) < DUTIES_ALIKE


def test_affixes_do_not_matter():
    weights = weigh(["Merawat pasien lansia.", "Menulis laporan."])
    assert duty_likeness("Merawat pasien lansia.", "Perawatan pasien lansia.", weights) > 0.99


def test_the_same_words_are_alike_even_if_they_bear_no_meaning():
    assert pair(["Dan lain-lain."], ["Dan lain-lain."], weigh([])).alike == (
        ("Dan lain-lain.", "Dan lain-lain."),
    )


def test_a_rare_word_counts_more_than_a_common_one():
    weights = weigh(["Menulis laporan."] * 9 + ["Menulis hibah."])
    assert weights.of("hibah") > weights.of("lapor") > weights.of("tulis") > 0


WORDS = ("rawat", "pasien", "tulis", "laporan", "hibah", "dan", "supaya", "warga")
DUTY = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
DUTIES = st.lists(DUTY, max_size=5)


@given(DUTIES, DUTIES, DUTIES)
def test_swapping_the_sides_mirrors_the_pairing(left, right, others):
    weights = weigh(left + right + others)
    assert set(pair(right, left, weights).mirrored().alike) == set(pair(left, right, weights).alike)


@given(DUTIES, DUTIES, DUTIES)
def test_every_duty_of_either_side_stands_in_it_once(left, right, others):
    found = pair(left, right, weigh(left + right + others))
    assert sorted([ours for ours, _ in found.alike] + list(found.only_left)) == sorted(left)
    assert sorted([theirs for _, theirs in found.alike] + list(found.only_right)) == sorted(right)


# What a sample stands for

SENTENCES = ("Menulis laporan.", "Menghitung laporan kas.", "Merawat pasien supaya sembuh.")
told = st.lists(st.sampled_from(SENTENCES), max_size=3)


@given(st.lists(told, max_size=5), told, told, st.integers(0, 6))
def test_a_sample_weighs_a_pair_as_if_counted_for_it(others, left, right, most):
    sample = [(f"peran-{n}", duties) for n, duties in enumerate(others)]
    weights = Sample(sample, most).weights(("peran-1", left), ("lain", right))
    counted = [duties for slug, duties in sample if slug != "peran-1"][:most]
    expected = weigh(duty for duties in [*counted, left, right] for duty in duties)
    assert weights.total == expected.total
    for stem in expected.counts:
        if any(stem in meaning(duty) for duty in left + right):
            assert weights.of(stem) == expected.of(stem)
