"""The cue phrases by which a sentence tells where it belongs. Data, grouped by section."""

from profiles.manuscripts.cues.beliefs import (
    AFTER_JOINER,
    BELIEVED,
    DREAMT,
    EXPECT_NOUN,
    MISCONCEPTION_NOUN,
    OPENS_COUNTER,
    OPENS_TURN,
    REALITY,
    STRONG_JOINER,
    WEAK_JOINER,
)
from profiles.manuscripts.cues.differences import DIFFERENT, NOT_DIFFERENT, SIDE_WORDS
from profiles.manuscripts.cues.families import FAMILIES, family, pattern, word_rows
from profiles.manuscripts.cues.fits import FIT, IF_YOU, NEEDED, SUFFERS, UNFIT
from profiles.manuscripts.cues.labels import LABELS
from profiles.manuscripts.cues.work import ASIDE, DEFINES, DUTY, JOB_EVIDENCE, JOB_NAMED, NOT_ASIDE

__all__ = [
    "AFTER_JOINER",
    "ASIDE",
    "BELIEVED",
    "DEFINES",
    "DIFFERENT",
    "DREAMT",
    "DUTY",
    "EXPECT_NOUN",
    "FAMILIES",
    "FIT",
    "IF_YOU",
    "JOB_EVIDENCE",
    "JOB_NAMED",
    "LABELS",
    "MISCONCEPTION_NOUN",
    "NEEDED",
    "NOT_ASIDE",
    "NOT_DIFFERENT",
    "OPENS_COUNTER",
    "OPENS_TURN",
    "REALITY",
    "SIDE_WORDS",
    "STRONG_JOINER",
    "SUFFERS",
    "UNFIT",
    "WEAK_JOINER",
    "family",
    "pattern",
    "word_rows",
]
