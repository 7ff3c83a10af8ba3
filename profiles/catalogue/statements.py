"""The statements of matching, over the sets of the catalogue."""

from collections.abc import Iterable

from profiles.catalogue.facets import NO_MEMBERS, Facets
from profiles.catalogue.snapshot import CatalogueSnapshot, asked_code, caution_code
from profiles.match.rule import Answer
from profiles.match.tiers import Asked, Places
from profiles.match.workday import DAY_STATEMENTS
from profiles.profile import Point


def asked_of(catalogue: CatalogueSnapshot) -> dict[str, Asked]:
    """A statement for each trait that professions speak of, and for what days are like."""
    facets = catalogue.facets
    found = [_on_trait(facets, slug) for slug in catalogue.terms]
    found += [_on_days(facets, key) for key in DAY_STATEMENTS]
    return {
        one.key: one for one in found if any(one.supports.values()) or any(one.opposes.values())
    }


def those_who_seek(catalogue: CatalogueSnapshot, trait: str) -> Places:
    """Professions that ask for having a trait."""
    return catalogue.facets.having["sifat"].get(asked_code(Point(trait, True)), NO_MEMBERS)


def _on_trait(facets: Facets, slug: str) -> Asked:
    def seeking(had: bool) -> Places:
        return facets.having["sifat"].get(asked_code(Point(slug, had)), NO_MEMBERS)

    def warned(had: bool) -> Places:
        return facets.having["bukan"].get(caution_code(Point(slug, had)), NO_MEMBERS)

    return Asked(
        slug,
        supports={Answer.YES: seeking(True), Answer.NO: seeking(False)},
        opposes={
            Answer.YES: warned(True) | (seeking(False) - seeking(True)),
            Answer.NO: warned(False) | (seeking(True) - seeking(False)),
        },
    )


def _on_days(facets: Facets, key: str) -> Asked:
    def having(values: Iterable[str]) -> Places:
        return NO_MEMBERS.union(*(facets.having[key].get(value, NO_MEMBERS) for value in values))

    met, unmet = having(DAY_STATEMENTS[key].met), having(DAY_STATEMENTS[key].unmet)
    return Asked(
        key,
        supports={Answer.YES: met, Answer.NO: unmet},
        opposes={Answer.YES: unmet - met, Answer.NO: met - unmet},
    )
