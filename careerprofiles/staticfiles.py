"""Static files for production: compressed, hashed, and one style sheet instead of many."""

import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r"""^@import "(?P<name>[^"]+)";$""", re.MULTILINE)


class OneSheetStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Puts the components that `css/site.css` imports in its place, in their order.

    In development the browser follows the imports itself, so the components stay one
    small file each and nothing has to be built.
    """

    sheet = "css/site.css"

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        if self.sheet in paths:
            paths = {**paths, self.sheet: (_Sheet(paths), self.sheet)}
        yield from super().post_process(paths, dry_run, **options)


class _Sheet:
    """Opens the style sheet with its imports put in place."""

    def __init__(self, paths: dict[str, Any]) -> None:
        self.paths = paths

    def open(self, name: str) -> "ContentFile[bytes]":
        folder = name.rpartition("/")[0]
        sheet = IMPORT.sub(lambda m: self._read(f"{folder}/{m['name']}"), self._read(name))
        return ContentFile(sheet.encode(), name=name)

    def _read(self, name: str) -> str:
        storage, path = self.paths[name]
        with storage.open(path) as file:
            return str(file.read().decode())
