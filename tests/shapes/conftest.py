"""What the tests of shapes have in common."""

import shutil

import pytest

SLUG, OTHER = "pekerja-sosial", "penyuluh-sosial"


@pytest.fixture
def folder(social_files, tmp_path):
    """A folder with the vocabulary and the files of two professions."""
    folder = shutil.copytree(social_files, tmp_path / "fixtures")
    for path in folder.glob("professions/*.yaml"):
        if path.stem not in (SLUG, OTHER):
            path.unlink()
    return folder
