"""Fixture files in a .zip, and what a hostile one cannot do."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiles.exchange.bundles import (
    MOST_BYTES,
    MOST_FILES,
    BadBundle,
    File,
    pack,
    unpack,
)

TWO = [File("a.yaml", b"slug: a"), File("b.yml", b"slug: b")]


def zipped(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> File:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as bundle:
        for name, data in files:
            bundle.writestr(name, data)
    return File("a.zip", target.getvalue())


def refusal(bundle: File) -> str:
    with pytest.raises(BadBundle) as caught:
        unpack(bundle)
    return str(caught.value)


def test_what_is_packed_is_unpacked_again():
    assert unpack(File("a.zip", pack(TWO))) == TWO


def test_folders_are_left_aside_and_so_is_what_is_no_fixture():
    bundle = zipped(
        ("professions/", b""),
        ("professions/bidan.yaml", b"slug: bidan"),
        ("__MACOSX/professions/._bidan.yaml", b"\x00"),
        ("catatan.txt", b"Halo."),
    )
    assert unpack(bundle) == [File("bidan.yaml", b"slug: bidan")]


def test_a_name_that_climbs_out_of_its_folder_is_only_a_name():
    assert [file.name for file in unpack(zipped(("../../etc/a.yaml", b"")))] == ["a.yaml"]


def test_a_bomb_is_read_to_its_bound_only():
    bomb = zipped(("a.yaml", bytes(30_000_000)))
    assert [len(file.data) for file in unpack(bomb)] == [MOST_BYTES + 1]


def test_many_small_bombs_are_refused_as_soon_as_they_are_too_much():
    bombs = [(f"{n}.yaml", bytes(MOST_BYTES)) for n in range(20)]
    assert "lebih dari 1,5 MB" in refusal(zipped(*bombs))


def test_too_many_files_are_refused():
    files = [(f"{n}.yaml", b"") for n in range(MOST_FILES + 1)]
    assert "lebih dari 200 berkas" in refusal(zipped(*files))


def test_an_empty_bundle_says_what_it_lacks():
    assert "tidak ada berkas .yaml" in refusal(zipped(("catatan.txt", b"Halo.")))


def test_a_way_of_packing_that_hides_its_size_is_refused():
    assert "cara yang tidak dikenal" in refusal(zipped(("a.yaml", b"x"), method=zipfile.ZIP_LZMA))


@pytest.mark.parametrize("data", [b"", b"PK", b"slug: a", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_zip_is_refused(data):
    assert refusal(File("a.zip", data))


@given(st.data())
def test_a_damaged_bundle_is_read_or_refused_and_never_fails(data):
    whole = bytearray(pack(TWO))
    places = st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255))
    for place, byte in data.draw(st.lists(places, max_size=4)):
        whole[place] = byte
    try:
        files = unpack(File("a.zip", bytes(whole[: data.draw(st.integers(0, len(whole)))])))
    except BadBundle:
        return
    assert all(isinstance(file.data, bytes) for file in files)
