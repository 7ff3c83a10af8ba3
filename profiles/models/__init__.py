"""The tables of ideas: vocabulary, desk, archive, window."""

from profiles.models.catalogue import Catalogue
from profiles.models.fact import Fact
from profiles.models.fingerprint import Fingerprint
from profiles.models.listing import (
    FormerAddress,
    Listing,
    ListingComparison,
    ListingConcentration,
    ListingFact,
    ListingProgramme,
    ListingText,
    ListingTrait,
    Word,
)
from profiles.models.misconception import Expectation, Misconception
from profiles.models.profession import (
    AlternativeTitle,
    Duty,
    EntryRoute,
    Profession,
    RoleComparison,
    Source,
    Suitability,
)
from profiles.models.revision import Revision
from profiles.models.section_row import SectionRow
from profiles.models.sharing import ShareLink
from profiles.models.studied import StudiedConcentration, StudiedProgramme
from profiles.models.study import (
    TERM_MODELS,
    Concentration,
    Decree,
    Programme,
    StudyGroup,
    Subject,
    Support,
)
from profiles.models.topic import Topic
from profiles.models.vocabulary import FieldOfWork, Term, Trait
from profiles.models.workflow import Stage, Step
