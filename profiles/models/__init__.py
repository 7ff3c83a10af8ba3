"""The tables of ideas: vocabulary, desk, archive, window."""

from profiles.models.catalogue import Catalogue
from profiles.models.fingerprint import Likeness
from profiles.models.listing import (
    FormerAddress,
    Listing,
    ListingComparison,
    ListingText,
    ListingTrait,
    Word,
)
from profiles.models.profession import (
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
from profiles.models.revision import Revision
from profiles.models.sharing import ShareLink
from profiles.models.vocabulary import Field, Trait
from profiles.models.workflow import Stage, Step

__all__ = [
    "AlternativeTitle",
    "Catalogue",
    "Duty",
    "EntryRoute",
    "Expectation",
    "Field",
    "FormerAddress",
    "Likeness",
    "Listing",
    "ListingComparison",
    "ListingText",
    "ListingTrait",
    "Misconception",
    "Profession",
    "Revision",
    "RoleComparison",
    "Section",
    "ShareLink",
    "Source",
    "Stage",
    "Step",
    "Suitability",
    "Trait",
    "Word",
]
