"""One profession in the making: pieces as they are found, pairs still open."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from profiles.manuscripts import contrasts, cues
from profiles.manuscripts.splitting import Span
from profiles.manuscripts.text import SHORTENED, has_words, tidy
from profiles.manuscripts.titling import is_self, name_at, names_a_worker, title_key, title_likeness
from profiles.manuscripts.values import (
    Claim,
    Expected,
    ManuscriptSection,
    Piece,
    ProfessionText,
    ReadDifference,
)

EDGES = " \t\n,;:–—-•*|/"


@dataclass(slots=True)
class PairedSentences:
    """A claim and its answer, as places."""

    section: ManuscriptSection
    claim: Piece | None
    answer: Piece | None


@dataclass(slots=True)
class Builder:
    """Collects the pieces of one profession."""

    text: str
    title: Span
    headed: bool = False
    overview: list[Piece] = field(default_factory=list)
    duties: list[Piece] = field(default_factory=list)
    suitable: list[Piece] = field(default_factory=list)
    unsuitable: list[Piece] = field(default_factory=list)
    pairs: list[PairedSentences] = field(default_factory=list)
    contrasts: list[ReadDifference] = field(default_factory=list)
    unplaced: list[Span] = field(default_factory=list)
    roles: list[Span] = field(default_factory=list)
    compared: int = 0

    name: str = ""

    def __post_init__(self) -> None:
        self.name = tidy(self.text[self.title[0] : self.title[1]])

    def size(self) -> int:
        """How much was placed so far: it grows with every sentence that found its place."""
        traits = len(self.suitable) + len(self.unsuitable)
        return len(self.overview) + len(self.duties) + traits + len(self.pairs) + self.compared

    # --- pieces ---------------------------------------------------------------------------

    def piece(self, span: Span, cue: str, *, whole: bool = False) -> Piece:
        """A stretch of the text without the marks at its edges."""
        start, end = span
        while start < end and self.text[start] in EDGES + ".)":
            start += 1
        marks = EDGES if whole else EDGES + "."
        while end > start and self.text[end - 1] in marks and not self._shortened(start, end):
            end -= 1
        return Piece(tidy(self.text[start:end]), start, end, cue)

    def _shortened(self, start: int, end: int) -> bool:
        """Whether the full stop at the end belongs to an abbreviation."""
        if self.text[end - 1] != ".":
            return False
        last = self.text[max(start, end - 12) : end - 1].split()
        return bool(last) and (last[-1].lower() in SHORTENED or "." in last[-1])

    def pieces(self, spans: Iterable[Span], cue: str) -> list[Piece]:
        found = [self.piece(span, cue) for span in spans]
        return [piece for piece in found if has_words(piece.text)]

    # --- claims ---------------------------------------------------------------------------

    def claim(
        self, section: ManuscriptSection, claim: Span | None, answer: Span | None, cue: str
    ) -> None:
        """A misconception or an expectation, with its answer if it has one."""
        self.pairs.append(
            PairedSentences(
                section,
                self.piece(claim, cue) if claim else None,
                self.piece(answer, cue) if answer else None,
            )
        )

    def waits_for_answer(self) -> bool:
        return bool(self.pairs) and self.pairs[-1].answer is None

    def answered(self) -> bool:
        return bool(self.pairs) and self.pairs[-1].answer is not None

    def answer(self, span: Span, cue: str) -> None:
        """The answer to the last claim, or more of it."""
        last = self.pairs[-1]
        if last.answer:
            span = (last.answer.start, span[1])
        last.answer = self.piece(span, last.answer.cue if last.answer else cue)

    def answer_in_turn(self, span: Span, cue: str) -> bool:
        """The answer to the first claim that waits: claims first, then all answers."""
        for pair in self.pairs:
            if pair.answer is None:
                pair.answer = self.piece(span, cue)
                return True
        return False

    # --- comparisons ----------------------------------------------------------------------

    def compare(self, start: int, end: int, cue: str) -> None:
        """Take in a sentence that compares."""
        found = contrasts.contrasts(self.text, start, end, self.name, self.roles)
        self.roles = [contrast.role for contrast in found]
        for contrast in found:
            role = self.piece(contrast.role, cue)
            this = self.piece(contrast.this, cue) if contrast.this else None
            other = self.piece(contrast.other, cue) if contrast.other else None
            self._add(ReadDifference(role, this, other))
        self.compared += len(found)

    def _add(self, new: ReadDifference) -> None:
        """A comparison, or the sides that an earlier one still lacked."""
        for number, old in enumerate(self.contrasts):
            if title_key(old.role.text) != title_key(new.role.text):
                continue
            # "X kerap disamakan dengan Y." only names the role; the sides come after it.
            if old.this and old.other is None and old.this.start <= old.role.start < old.this.end:
                self.contrasts[number] = ReadDifference(old.role, new.this, new.other)
                return
            if not (old.this and new.this) and not (old.other and new.other):
                self.contrasts[number] = ReadDifference(
                    old.role, old.this or new.this, old.other or new.other
                )
                return
        self.contrasts.append(new)

    def open_roles(self) -> bool:
        """Whether a role was named and nothing said of it."""
        return any(
            not c.other and (not c.this or c.this.start <= c.role.start < c.this.end)
            for c in self.contrasts
        )

    def comparing_open(self, last: ManuscriptSection | None) -> bool:
        return last is ManuscriptSection.COMPARISON and self.open_roles()

    def names_role(self, sentence: str) -> bool:
        """Whether a sentence begins with a role that was compared, or with this job."""
        span = name_at(sentence, 0, len(sentence))
        words = sentence[span[0] : span[1]] if span else ""
        return bool(words) and any(
            title_likeness(words, c.role.text) >= 0.5 for c in self.contrasts
        )

    def is_self(self, sentence: str) -> bool:
        """Whether a sentence begins with the name of this job."""
        span = name_at(sentence, 0, len(sentence))
        if not span:
            return False
        words = sentence[span[0] : span[1]]
        return is_self(words, self.name) or title_likeness(words, self.name) >= 0.5

    # --- the whole ------------------------------------------------------------------------

    def has_any(self) -> bool:
        """Whether anything but comparisons and claims was found."""
        return bool(self.duties or self.suitable or self.unsuitable)

    def is_profession(self) -> bool:
        """Whether the stretch is about a job at all: it says so, and it tells several things."""
        told = [self.duties, self.suitable, self.unsuitable, self.pairs, self.contrasts]
        sections = sum(bool(pieces) for pieces in told)
        spans = self.covered() + self.unplaced
        begin, end = min(a for a, _ in spans), max(b for _, b in spans)
        evidence = sum(1 for _ in cues.JOB_EVIDENCE.finditer(self.text, begin, end))
        used = self.text.lower().count(self.name.lower(), begin, end)
        agent = names_a_worker(self.name)
        if not agent and not self.headed and not cues.JOB_NAMED.search(self.text, begin, end):
            return False
        place = self.text.lower().find(self.name.lower(), begin, end)
        if not self.headed and place - begin > (end - begin) / 2:
            return False  # what is named in passing is not what the text is about
        if agent and sections >= 3:
            return True
        return (
            sections >= 2
            and evidence + agent >= 1
            and evidence + agent + min(used, 4) + self.headed >= 3
        )

    def build(self) -> ProfessionText:
        return ProfessionText(
            title=self.piece(self.title, "judul" if self.headed else "penyebutan"),
            overview=tuple(self.overview),
            duties=tuple(self.duties),
            suitable=tuple(self.suitable),
            unsuitable=tuple(self.unsuitable),
            misconceptions=tuple(
                Claim(pair.claim, pair.answer)
                for pair in self.pairs
                if pair.section is ManuscriptSection.MISCONCEPTION
            ),
            expectations=tuple(
                Expected(pair.claim, pair.answer)
                for pair in self.pairs
                if pair.section is ManuscriptSection.EXPECTATION
            ),
            comparisons=tuple(self.contrasts),
        )

    def covered(self) -> list[Span]:
        """The places of all pieces."""
        found = [*self.overview, *self.duties, *self.suitable, *self.unsuitable]
        for pair in self.pairs:
            found += [piece for piece in (pair.claim, pair.answer) if piece]
        for contrast in self.contrasts:
            found += [p for p in (contrast.role, contrast.this, contrast.other) if p]
        return [self.title, *((piece.start, piece.end) for piece in found)]
