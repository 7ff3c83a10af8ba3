"""What stands between a text and its publication, in the light of all other texts.

The gate says what is missing, the guide where the text falls short. Whose sentences and
names are taken already is looked up by key, so that asking costs the same at any size.
"""

from dataclasses import dataclass

from profiles.catalogue.snapshot import current_snapshot
from profiles.editorial.requirements import gaps
from profiles.editorial.style_guide import Finding, Others, shortfalls
from profiles.editorial.style_guide.passages import sentence_keys
from profiles.models import Fingerprint, Trait
from profiles.profile import Profile
from profiles.text.similarity import name_keys


@dataclass(frozen=True)
class Readiness:
    """`missing` and `blocking` keep a text from being published; hints are for its writer."""

    missing: list[str]
    blocking: list[Finding]
    hints: list[Finding]

    @property
    def refusals(self) -> list[str]:
        """Everything that stands in the way, as sentences."""
        return [
            *self.missing,
            *(f"{finding.where}: {finding.sentence}" for finding in self.blocking),
        ]


def readiness(profile: Profile, pk: int | None) -> Readiness:
    """How ready a text is; `pk` is the profession that it is of, None for a new one."""
    found = shortfalls(profile, others_than(profile, pk))
    return Readiness(
        missing=gaps(profile),
        blocking=[finding for finding in found if finding.blocking],
        hints=[finding for finding in found if not finding.blocking],
    )


def others_than(profile: Profile, pk: int | None) -> Others:
    """Of all other texts on the desk only what this one says too."""
    kinds = {
        Fingerprint.Kind.NAME: name_keys(profile),
        Fingerprint.Kind.SENTENCE: sentence_keys(profile),
    }
    shared: dict[str, dict[str, set[str]]] = {kind: {} for kind in kinds}
    titles: dict[str, str] = {}
    for kind, keys in kinds.items():
        rows = Fingerprint.objects.filter(kind=kind, key__in=keys).exclude(profession=pk)
        for key, slug, title in rows.values_list("key", "profession__slug", "profession__title"):
            shared[kind].setdefault(key, set()).add(slug)
            titles[slug] = title
    return Others(
        rarity=current_snapshot().rarity,
        traits=dict(Trait.objects.values_list("slug", "name")),
        titles=titles,
        names=shared[Fingerprint.Kind.NAME],
        sentences=shared[Fingerprint.Kind.SENTENCE],
    )
