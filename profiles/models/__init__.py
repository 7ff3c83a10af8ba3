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
from profiles.models.window import FormerAddress, Listing, ListingComparison, ListingTrait

__all__ = [
    "AlternativeTitle",
    "Duty",
    "EntryRoute",
    "Expectation",
    "Field",
    "FormerAddress",
    "Listing",
    "ListingComparison",
    "ListingTrait",
    "Misconception",
    "Profession",
    "Revision",
    "RoleComparison",
    "Section",
    "Source",
    "Suitability",
    "Trait",
]
