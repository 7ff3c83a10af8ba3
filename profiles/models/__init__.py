"""The tables of ideas: vocabulary, desk, archive, window."""

from profiles.models.catalogue import Catalogue
from profiles.models.fingerprint import Fingerprint
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
    SectionRow,
    Source,
    Suitability,
)
from profiles.models.revision import Revision
from profiles.models.sharing import ShareLink
from profiles.models.vocabulary import FieldOfWork, Topic, Trait
from profiles.models.workflow import Stage, Step

__all__ = [
    "AlternativeTitle",
    "Catalogue",
    "Duty",
    "EntryRoute",
    "Expectation",
    "FieldOfWork",
    "Fingerprint",
    "FormerAddress",
    "Listing",
    "ListingComparison",
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
    "Topic",
    "Trait",
    "Word",
]
