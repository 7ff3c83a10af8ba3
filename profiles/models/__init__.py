"""The tables of ideas: vocabulary, desk, archive, window."""

from profiles.models.catalogue import Catalogue
from profiles.models.fact import Fact
from profiles.models.fingerprint import Fingerprint
from profiles.models.listing import (
    FormerAddress,
    Listing,
    ListingComparison,
    ListingFact,
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
    Source,
    Suitability,
)
from profiles.models.revision import Revision
from profiles.models.section_row import SectionRow
from profiles.models.sharing import ShareLink
from profiles.models.vocabulary import FieldOfWork, Trait
from profiles.models.workflow import Stage, Step

__all__ = [
    "AlternativeTitle",
    "Catalogue",
    "Duty",
    "EntryRoute",
    "Expectation",
    "Fact",
    "FieldOfWork",
    "Fingerprint",
    "FormerAddress",
    "Listing",
    "ListingComparison",
    "ListingFact",
    "ListingText",
    "ListingTrait",
    "Misconception",
    "Profession",
    "Revision",
    "RoleComparison",
    "SectionRow",
    "ShareLink",
    "Source",
    "Stage",
    "Step",
    "Suitability",
    "Trait",
    "Word",
]
