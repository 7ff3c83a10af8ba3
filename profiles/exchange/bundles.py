"""Several fixture files in one .zip; and out of one, within bounds that no bomb can break."""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

from django.utils.translation import gettext as _

MOST_FILES = 200
MOST_BYTES = 100_000  # of one file; a whole profession takes a tenth of it
MOST_BYTES_IN_ALL = 1_500_000
ENDINGS = (".yaml", ".yml")
# The ways in which the standard library gives up on a damaged .zip.
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    ValueError,
)
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True)
class File:
    """A file as it came, not yet understood."""

    name: str
    data: bytes


class BadBundle(Exception):
    """A .zip that is not unpacked; the text says why."""


def pack(files: Iterable[File]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
        for file in files:
            bundle.writestr(file.name, file.data)
    return target.getvalue()


def unpack(bundle: File) -> list[File]:
    """The fixture files in a .zip. Raises BadBundle where it is broken or too large.

    Sizes that a .zip tells of itself may be lies, so each file is read to its bound only.
    """
    try:
        with zipfile.ZipFile(BytesIO(bundle.data)) as opened:
            return list(_unpacked(opened))
    except UNREADABLE as error:
        raise BadBundle(_("berkas .zip ini rusak atau terkunci, jadi tidak terbaca")) from error


def _unpacked(bundle: zipfile.ZipFile) -> Iterator[File]:
    inside = [info for info in bundle.infolist() if _is_fixture(info)]
    if not inside:
        raise BadBundle(_("tidak ada berkas .yaml di dalam .zip ini"))
    if len(inside) > MOST_FILES:
        raise BadBundle(_("berisi lebih dari %d berkas; bagilah dahulu") % MOST_FILES)
    total = 0
    for info in inside:
        if info.compress_type not in _PLAIN:
            raise BadBundle(_("dikemas dengan cara yang tidak dikenal; kemas lagi sebagai .zip"))
        with bundle.open(info) as file:
            data = file.read(MOST_BYTES + 1)  # one more, so that the reader says it is too large
        total += len(data)
        if total > MOST_BYTES_IN_ALL:
            raise BadBundle(_("isinya lebih dari 1,5 MB; bagilah dahulu"))
        yield File(PurePosixPath(info.filename).name, data)


def _is_fixture(info: zipfile.ZipInfo) -> bool:
    """Whether an entry is a file of ours, not a folder or what a Mac adds."""
    name = PurePosixPath(info.filename).name
    return not info.is_dir() and name.endswith(ENDINGS) and not name.startswith(".")
