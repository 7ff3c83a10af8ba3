"""The guide for writers as a program: what it asks of a text, over and above the gate.

`profiles.editorial.requirements` names what must never be missing; the guide takes up where
something is written. What it finds is of two kinds:

- **Blocking**, to be mended before a text is published: too few or too many entries, a
  kind of fact that is not told, or varies without a word on why, a summary that is too long,
  a trait tied twice or said on both sides in one direction, no telling trait, "bisa dilatih"
  without a word on how, "syarat masuk" without its rule, a verdict on the reader, a source
  nobody can find or nothing rests on, a pay figure, a non-standard word, a name or a sentence
  that another profile has already.
- **Hints**, to be weighed by whoever writes: what the law asks in a section that rests on no
  law, long sentences, many passives, English words,
  "Anda", exclamation marks, capitals, a missing full stop, a fact that cannot stand alone as
  a heading, a byname that two professions go by.

Values in, findings out. What only shows in the whole catalogue is in `guide.catalogue`.
"""

from collections.abc import Iterator

from profiles.editorial.style_guide.contents import (
    amounts,
    firmness,
    missing_facts,
    pay,
    trait_findings,
    uniqueness,
)
from profiles.editorial.style_guide.evidence import sources, unfounded
from profiles.editorial.style_guide.findings import Finding
from profiles.editorial.style_guide.language import facts, language
from profiles.editorial.style_guide.passages import NOBODY, Others
from profiles.editorial.style_guide.wording import wording
from profiles.profile import Profile

__all__ = ["NOBODY", "Finding", "Others", "shortfalls"]

ORDER = list(Profile.model_fields)


def shortfalls(
    profile: Profile, others: Others = NOBODY, *, known_as: str | None = None
) -> list[Finding]:
    """Where a text falls short of the guide, in the order of its sections.

    `others` is what the catalogue says already. The profile may be among it, under the slug
    `known_as` (its own unless it was changed): what it says there is not held against it.
    """
    own = profile.slug if known_as is None else known_as
    return sorted(_all(profile, others, own), key=_place_on_the_page)


def _all(profile: Profile, others: Others, own: str) -> Iterator[Finding]:
    yield from amounts(profile)
    yield from missing_facts(profile)
    yield from trait_findings(profile, others)
    yield from firmness(profile)
    yield from sources(profile)
    yield from unfounded(profile)
    yield from uniqueness(profile, others, own)
    yield from pay(profile)
    yield from facts(profile)
    yield from wording(profile)
    yield from language(profile)


def _place_on_the_page(finding: Finding) -> tuple[int, int]:
    at = ORDER.index(finding.section) if finding.section else len(ORDER)
    return at, finding.number or 0
