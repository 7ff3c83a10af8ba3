"""Profession descriptions in running prose, read as structured drafts.

    text --respelt--> standard words --units--> sentences --classify--> sections
         --split--> pieces --draft--> Profile

A sentence is asked in turn whether it answers a claim, tells one, compares, tells what people
believe, describes a person, or tells of the work (`classifying`); where its own words are weak,
what stands before it decides (`neighbours`). The words it is asked for stand in `cues`.

By rules alone: every piece knows its place in the text and the cue that put it there. No
sentence is lost and no word invented.
"""

from collections.abc import Iterable

from profiles.manuscripts.drafting import draft
from profiles.manuscripts.export import as_json
from profiles.manuscripts.values import Piece, ProfessionText, Reading, ReadingProblem

__all__ = ["Piece", "ProfessionText", "Reading", "ReadingProblem", "as_json", "draft", "read"]


def read(text: str, known_titles: Iterable[str] = ()) -> Reading:
    """What a manuscript says; see `reading.read`."""
    # Its rules take 3 MiB, and only editors ever need them: not loaded with every worker.
    from profiles.manuscripts import reading

    return reading.read_manuscript(text, known_titles)
