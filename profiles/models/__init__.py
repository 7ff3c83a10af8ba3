"""The tables of ideas: vocabulary, desk, archive, window."""

from profiles.models.archive import Revision
from profiles.models.desk import (
    AlternativeTitle,
    Duty,
    EntryRoute,
    Expectation,
    Misconception,
    Profession,
    RoleComparison,
    Section,
    Source,
    Suitability,
)
from profiles.models.vocabulary import Field, Trait
from profiles.models.window import (
    Catalogue,
    FormerAddress,
    Listing,
    ListingComparison,
    ListingText,
    ListingTrait,
    Word,
)

__all__ = [
    "AlternativeTitle",
    "Catalogue",
    "Duty",
    "EntryRoute",
    "Expectation",
    "Field",
    "FormerAddress",
    "Listing",
    "ListingComparison",
    "ListingText",
    "ListingTrait",
    "Misconception",
    "Profession",
    "Revision",
    "RoleComparison",
    "Section",
    "Source",
    "Suitability",
    "Trait",
    "Word",
]
