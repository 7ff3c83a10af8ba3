"""Keep the professions of the fixtures as documents of the newest shape, for all time.

    python -m tests.shapes.freeze            when a new shape is done
    python -m tests.shapes.freeze --again    while it was not released, and texts changed since

A file of an older shape is never written again: there is no way to say which.
"""

import gzip
import json
import sys
from pathlib import Path

from profiles import shapes
from profiles.exchange.files import read_fixture
from profiles.profile import Profile

FOLDER = Path(__file__).parent
PROFESSIONS = FOLDER.parent.parent / "fixtures" / "professions"


def frozen(shape: int) -> list[shapes.Document]:
    """The documents of one shape, as they were stored in its time."""
    with gzip.open(path(shape), "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def path(shape: int) -> Path:
    return FOLDER / f"{shape}.jsonl.gz"


def freeze(*, again: bool = False) -> None:
    draft = Profile(slug="baru-dimulai", title="Baru Dimulai")
    profiles = [draft]
    for file in sorted(PROFESSIONS.glob("*.yaml")):
        profiles += read_fixture(file.read_bytes(), file=file.name)
    lines = [json.dumps(shapes.write(profile), ensure_ascii=False) for profile in profiles]
    with path(shapes.LATEST).open("wb" if again else "xb") as file:
        file.write(gzip.compress("\n".join(lines).encode(), mtime=0))


if __name__ == "__main__":
    freeze(again="--again" in sys.argv[1:])
