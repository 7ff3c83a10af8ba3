"""The statements of matching, over the sets of the catalogue."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from profiles.catalogue.facets import NO_MEMBERS, Facets
from profiles.catalogue.snapshot import CatalogueSnapshot, asked_code, caution_code
from profiles.match.rule import Answer
from profiles.match.tiers import Asked, Places
from profiles.match.workday import DAY_STATEMENTS
from profiles.profile import Point


def asked_of(catalogue: CatalogueSnapshot) -> Mapping[str, Asked]:
    """A statement for each trait that professions speak of, and for what days are like.

    They are the same for one version of the catalogue.
    """
    if catalogue.statements is None:
        catalogue.statements = _statements(catalogue)
    return catalogue.statements


def _statements(catalogue: CatalogueSnapshot) -> Mapping[str, Asked]:
    facets = catalogue.facets
    found = [_on_trait(facets, slug) for slug in catalogue.terms]
    found += [_on_days(facets, key) for key in DAY_STATEMENTS]
    return {one.key: one for one in found if one.means_something}


def those_who_seek(catalogue: CatalogueSnapshot, trait: str) -> Places:
    """Professions that ask for having a trait."""
    return catalogue.facets.having["sifat"].get(asked_code(Point(trait, True)), NO_MEMBERS)


def those_who_share(catalogue: CatalogueSnapshot, code: str) -> Places:
    """Professions whose Holland code has two letters of a person's code, or more."""
    by_letter = catalogue.index.holland
    having = [by_letter.get(letter, NO_MEMBERS) for letter in code]
    return NO_MEMBERS.union(*(one & other for one, other in combinations(having, 2)))


def _on_trait(facets: Facets, slug: str) -> Asked:
    def seeking(had: bool) -> Places:
        return facets.having["sifat"].get(asked_code(Point(slug, had)), NO_MEMBERS)

    def warned(had: bool) -> Places:
        return facets.having["bukan"].get(caution_code(Point(slug, had)), NO_MEMBERS)

    return Asked.of(
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
    return Asked.of(
        key,
        supports={Answer.YES: met, Answer.NO: unmet},
        opposes={Answer.YES: unmet - met, Answer.NO: met - unmet},
    )
