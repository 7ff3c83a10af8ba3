"""The shapes that a stored profile has had, and the way from each to the next.

A document in the archive stays as it was saved, and `shape` in it says how it is to be read; the
first ones say nothing and are of shape 1. Reading takes a document through all shapes since its
own before it is validated, so everything behind this module knows the newest one only.
`docs/architecture.md` says how to add a shape.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from profiles.profile import Profile

Document = dict[str, Any]
Upgrader = Callable[[Document], Document]

_LAW = re.compile(r"(Undang-Undang|UU|Peraturan|Keputusan)\b")


def kind_of(citation: str, editorial: bool) -> str | None:
    """What kind of source was meant when only the editors' own judgement was marked."""
    if editorial:
        return "redaksi"
    if citation.startswith("Klasifikasi Baku Jabatan Indonesia"):
        return "data-resmi"
    return "peraturan" if _LAW.match(citation) else None


def _editions_and_kinds(old: Document) -> Document:
    """2: a code of KBJI says of which edition it is, a source what kind it is of."""
    code = old.get("kbji2014")
    sources = [
        {
            "kind": kind_of(source["citation"], source.get("editorial", False)),
            "citation": source["citation"],
            "article": "",
            "url": source.get("url", ""),
            "sections": [],
        }
        for source in old.get("sources", [])
    ]
    kept = {key: value for key, value in old.items() if key != "kbji2014"}
    kbji = {"code": code, "edition": "2014"} if code else None
    return {**kept, "kbji": kbji, "sources": sources}


# The first leads from shape 1 to shape 2, and so on. Never changed once documents went through.
UPGRADERS: Sequence[Upgrader] = (_editions_and_kinds,)
LATEST = 1 + len(UPGRADERS)


class UnknownShape(Exception):
    """A document that was written by newer code than this."""


def shape_of(document: Document) -> int:
    return int(document.get("shape", 1))


def upgrade(document: Document, upgraders: Sequence[Upgrader] | None = None) -> Document:
    """The same text in the newest shape; the document itself is left alone."""
    upgraders = UPGRADERS if upgraders is None else upgraders
    shape, latest = shape_of(document), 1 + len(upgraders)
    if not 1 <= shape <= latest:
        raise UnknownShape(f"The document has shape {shape}; the newest known is {latest}.")
    document = {key: value for key, value in document.items() if key != "shape"}
    for upgrader in upgraders[shape - 1 :]:
        document = upgrader(document)
    return {**document, "shape": latest}


def read(document: Document) -> Profile:
    newest = upgrade(document)
    del newest["shape"]
    return Profile.from_stored(newest)


def write(profile: Profile) -> Document:
    return {**profile.model_dump(mode="json"), "shape": LATEST}
