"""Addresses of sources, as far as they can be judged without asking the net."""

import pytest

from profiles.exchange.files import read_fixture
from profiles.exchange.links import fault_in
from tests.conftest import FIXTURES


@pytest.mark.parametrize(
    "url",
    [
        "https://peraturan.go.id/id/uu-no-14-tahun-2019",
        "https://peraturan.go.id/id/permendikbudristek-no-15-tahun-2022",
        "https://contoh.id/dokumen?id=7",
    ],
)
def test_an_address_that_can_be_right_has_no_fault(url):
    assert fault_in(url) == ""


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("http://peraturan.go.id/id/uu-no-14-tahun-2019", "alamat sumber diawali https://"),
        ("https://peraturan.go.id/id/uu-14-2019", "alamat peraturan berbentuk"),
        ("https://peraturan.go.id/", "alamat peraturan berbentuk"),
        ("https://localhost/uu", "alamat ini tidak menyebut situs"),
        ("https://sari@contoh.id/uu", "alamat ini tidak menyebut situs"),
        ("https://[::1/uu", "alamat ini tidak terbaca"),
    ],
)
def test_a_malformed_address_is_told_in_a_sentence(url, fault):
    assert fault_in(url).startswith(fault)


def test_no_source_of_the_real_catalogue_has_a_malformed_address():
    for path in FIXTURES.glob("professions/*.yaml"):
        (profile,) = read_fixture(path.read_bytes(), file=path.name)
        faults = {source.url: fault_in(source.url) for source in profile.sources if source.url}
        assert set(faults.values()) <= {""}, (path.name, faults)
