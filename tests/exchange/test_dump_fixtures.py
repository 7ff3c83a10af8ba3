"""Writing what is public back into files."""

from io import StringIO

import pytest
from django.core.management import call_command

from profiles.editorial.publishing import withdraw
from profiles.models import Profession
from tests.conftest import FIXTURES
from tests.factories import drafted, published

pytestmark = pytest.mark.django_db


def dump(folder) -> str:
    out = StringIO()
    call_command("dump_fixtures", folder=folder, stdout=out, stderr=out)
    return out.getvalue()


@pytest.mark.usefixtures("whole_catalogue")
def test_the_real_catalogue_is_written_back_byte_for_byte(tmp_path):
    dump(tmp_path)
    names = sorted(path.relative_to(FIXTURES) for path in FIXTURES.rglob("*.yaml"))
    assert len(names) >= 10
    for name in names:
        assert (tmp_path / name).read_bytes() == (FIXTURES / name).read_bytes(), name


def test_a_draft_is_not_written(tmp_path):
    drafted(title="Rahasia")
    dump(tmp_path)
    assert not (tmp_path / "professions" / "rahasia.yaml").exists()


def test_only_files_that_differ_are_touched(tmp_path):
    published()
    assert "9 berkas, 9 berubah" in dump(tmp_path)
    assert "9 berkas, 0 berubah" in dump(tmp_path)


def test_the_file_of_a_withdrawn_profession_is_left_and_named(tmp_path):
    published()
    dump(tmp_path)
    withdraw(Profession.objects.get())
    assert "Tidak terbit, berkasnya dibiarkan: pekerja-sosial.yaml" in dump(tmp_path)
    assert (tmp_path / "professions" / "pekerja-sosial.yaml").exists()
