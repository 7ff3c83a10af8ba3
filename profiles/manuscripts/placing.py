"""One profession's sentences, each put where it belongs, with an eye on its neighbours."""

import re
from itertools import islice

from profiles.manuscripts import claims, cues, duties, fitting, persons, roles, splitting
from profiles.manuscripts.acting import acts, acts_by_name
from profiles.manuscripts.building import Builder
from profiles.manuscripts.classifying import Verdict, classify, label_of, suffering
from profiles.manuscripts.neighbours import from_neighbours
from profiles.manuscripts.segmenting import Segment
from profiles.manuscripts.splitting import words_within
from profiles.manuscripts.text import LineKind, Unit, has_words
from profiles.manuscripts.values import ManuscriptSection
from profiles.manuscripts.words import is_trait

_LABEL = re.compile(r"\W*[^\W\d_][^.:!?\n]{1,70}:")
_ASKED = (
    ManuscriptSection.OVERVIEW,
    ManuscriptSection.DUTY,
    ManuscriptSection.SUITABLE,
    ManuscriptSection.UNSUITABLE,
    ManuscriptSection.COMPARISON,
)
# A sentence that turns from whom the work suits to whom it does not is two.
TURN = re.compile(
    r";\s*(?=(?:tidak|kurang|bukan|cocok|jangan)\s)|[,;]\s*(?=(?:sedangkan|sementara(?: itu)?|"
    r"tetapi|tapi|namun|sebaliknya|sehingga|jadi|dan|"
    r"maka|akan tetapi|dan sebaliknya|begitu (?:pula|juga)|demikian (?:pula|juga))\s+)",
    re.IGNORECASE,
)
LIKEWISE = re.compile(r"\W*(?:begitu|demikian) (?:pula|juga)\b", re.IGNORECASE)
_WANTED = re.compile(r"\b(?:dibutuhkan|diperlukan)\b", re.IGNORECASE)
LONGEST_ANSWER = 80
ASKS = re.compile(
    r"\W*(?:apakah\s+)?(?:(?:kamu|anda|kalian|lo|lu)\s+)?(?:adalah\s+)?(?:(?:orang|"
    r"tipe)(?: orang)? yang\s+)?",
    re.IGNORECASE,
)
ANSWERED = (
    ManuscriptSection.COUNTER,
    ManuscriptSection.MISCONCEPTION,
    ManuscriptSection.EXPECTATION,
)
CONTEXTS = {
    "overview": ManuscriptSection.OVERVIEW,
    "duty": ManuscriptSection.DUTY,
    "suitable": ManuscriptSection.SUITABLE,
    "unsuitable": ManuscriptSection.UNSUITABLE,
    "misconception": ManuscriptSection.MISCONCEPTION,
    "both claims": ManuscriptSection.MISCONCEPTION,
    "expectation": ManuscriptSection.EXPECTATION,
    "both expected": ManuscriptSection.EXPECTATION,
    "counter": ManuscriptSection.COUNTER,
    "comparison": ManuscriptSection.COMPARISON,
    "aside": ManuscriptSection.OTHER,
}


def _turns(text: str, start: int, end: int) -> list[int]:
    """Where a sentence turns from suitable to unsuitable, or back."""
    found: list[int] = []
    for match in islice(TURN.finditer(text, start, end), 3):
        before, after = text[found[-1] if found else start : match.start()], text[match.end() : end]
        if cues.MISCONCEPTION_NOUN.search(before) or cues.EXPECT_NOUN.search(before):
            return []
        if LIKEWISE.match(after) and (cues.UNFIT.search(before) or persons.harms(before)):
            found.append(match.end())
            continue
        unfit = (
            cues.UNFIT.search(before),
            (cues.UNFIT.search(after) or suffering(after) or persons.harms(after)),
        )
        told = (
            cues.FIT.search(before) or cues.NEEDED.search(before) or _WANTED.search(before),
            cues.FIT.search(after),
        )
        someone = cues.pattern(
            r"orang",
            r"mereka",
            r"kamu",
            r"anda",
            r"seseorang",
            r"siapa\w*",
            r"yang",
            r"bagi",
            r"untuk",
            r"kalau",
            r"jika",
        ).search(after[:40])
        if someone and (
            (told[0] and not unfit[0] and unfit[1]) or (unfit[0] and told[1] and not unfit[1])
        ):
            found.append(match.end())
    return found


class Placer:
    """Reads one stretch, sentence by sentence, and remembers where it is."""

    def __init__(self, text: str, segment: Segment) -> None:
        self.text = text
        self.segment = segment
        self.context = ""
        self.until_prose = False
        self.after_bullet = False
        self.last: ManuscriptSection | None = None
        self.asked: ManuscriptSection | None = None
        self.denied = False
        self.skipped: Unit | None = None

    def read(self) -> Builder | None:
        if not self.segment.title:
            return None
        self.build = Builder(self.text, self.segment.title)
        units = self.segment.units
        for unit, following in zip(units, [*units[1:], None], strict=True):
            if unit is self.skipped and unit.end - unit.start < LONGEST_ANSWER:
                continue
            if unit is self.segment.heading:
                self.build.headed = True
            elif unit.kind is LineKind.HEADING:
                self._enter(unit)
            else:
                self._place(unit, following)
        return self.build

    def _enter(self, unit: Unit) -> None:
        """A heading opens a section, or is none that a profile has."""
        words = self.text[unit.body : unit.end]
        self.context = label_of(words)
        self.until_prose = words.rstrip().endswith(":")
        self.after_bullet = False
        if not self.context:
            verdict = classify(self.text, unit.body, unit.end, self.build.name)
            told = verdict.section.value if verdict.section else ""
            self.context = told if told in CONTEXTS else ""
            if not self.context:
                self.build.unplaced.append((unit.start, unit.end))

    def _place(self, unit: Unit, following: Unit | None) -> None:
        # "Tugas:" above bullets holds for the bullets, not for the prose below them.
        if self.until_prose and self.after_bullet and unit.kind is LineKind.SENTENCE:
            self.context = ""
        self.after_bullet = unit.kind is LineKind.BULLET
        stops = [*_turns(self.text, unit.body, unit.end), unit.end]
        begin = unit.body
        if not has_words(self.text[unit.body : unit.end]):
            return  # a bullet of nothing but its mark
        for stop in stops:
            self._place_part(unit, begin, stop, following if stop == unit.end else None)
            begin = stop

    def _place_part(self, unit: Unit, start: int, end: int, following: Unit | None) -> None:
        label = _LABEL.match(self.text, start, min(end, start + 80))
        labelled = label_of(label[0]) if label and has_words(self.text[label.end() : end]) else ""
        own = classify(self.text, start, end, self.build.name)
        if labelled and label:
            verdict = Verdict(CONTEXTS[labelled], label[0].strip())
            if verdict.section in (
                ManuscriptSection.DUTY,
                ManuscriptSection.SUITABLE,
                ManuscriptSection.UNSUITABLE,
                ManuscriptSection.COUNTER,
                ManuscriptSection.OVERVIEW,
                ManuscriptSection.EXPECTATION,
                ManuscriptSection.MISCONCEPTION,
            ):
                start = label.end()
        elif own.section and not own.weak:
            verdict = own
        elif self.asked and (
            own.weak or own.section in (None, ManuscriptSection.OVERVIEW, self.asked)
        ):
            verdict = Verdict(self.asked, "pertanyaan")
        elif self.denied and self.build.waits_for_answer():
            verdict = Verdict(ManuscriptSection.COUNTER, "lanjutan")
        elif self.context:
            verdict = Verdict(CONTEXTS[self.context], self.context)
        else:
            verdict = self._before_answer(start, end, following) or from_neighbours(
                self.build, self.last, own, self.text[start:end]
            )
        if self.text[start:end].rstrip().endswith("?"):
            if self._asks_for_traits(start, end, following):
                return
            section = CONTEXTS.get(label_of(self.text[start:end])) or own.section or verdict.section
            if section in _ASKED:
                self._ask(section, start, end)
                return
        self.denied = False
        bulleted = unit.kind is LineKind.BULLET
        asked, self.asked = self.asked, None
        listed = bool(labelled or bulleted or self.context or asked)
        self._put(verdict, start, end, listed=listed, bulleted=bulleted)

    def _before_answer(self, start: int, end: int, following: Unit | None) -> Verdict | None:
        """A sentence without a firm cue, and the next one begins with "Kenyataannya": a claim."""
        if not following or following.kind is not LineKind.SENTENCE or not self.build.overview:
            return None
        answer = classify(self.text, following.body, following.end, self.build.name)
        sentence = self.text[start:end]
        if answer.section is not ManuscriptSection.COUNTER or self.build.comparing_open(self.last):
            return None
        if acts_by_name(sentence, self.build.name) or self.build.waits_for_answer():
            return None
        real = cues.REALITY.search(answer.cue)
        return Verdict(
            ManuscriptSection.EXPECTATION if real else ManuscriptSection.MISCONCEPTION, answer.cue
        )

    def _asks_for_traits(self, start: int, end: int, following: Unit | None) -> bool:
        """ "Suka membaca dan sabar? Profesi ini pas buatmu." tells its traits in the question."""
        lead = ASKS.match(self.text, start, end)
        begin = lead.end() if lead else start
        first = words_within(self.text, begin, end)[:1]
        if not following or not first or not is_trait(first[0]):
            return False
        answer = classify(self.text, following.body, following.end, self.build.name)
        if answer.section not in (ManuscriptSection.SUITABLE, ManuscriptSection.UNSUITABLE):
            return False
        stop = end - 1
        spans = splitting.trait_spans(self.text, begin, stop)
        suits = answer.section is ManuscriptSection.SUITABLE
        target = self.build.suitable if suits else self.build.unsuitable
        target += self.build.pieces(spans, "pertanyaan")
        self.last = answer.section
        self.skipped = following
        return True

    def _ask(self, section: ManuscriptSection, start: int, end: int) -> None:
        """A question opens a section as a heading does, for one sentence."""
        self.asked = self.last = section
        if section is ManuscriptSection.COMPARISON:
            self.build.roles = roles.roles_of(self.text, start, end, self.build.name)

    def _put(self, verdict: Verdict, start: int, end: int, *, listed: bool, bulleted: bool) -> None:
        build, text, cue = self.build, self.text, verdict.cue
        section = verdict.section
        before = build.size()
        if section is ManuscriptSection.COUNTER:
            if self._answered(start, end, cue):
                self.last = ManuscriptSection.COUNTER
                return
            section = self._instead(start, end)
        if section is None or section is ManuscriptSection.OTHER:
            build.unplaced.append((start, end))
            return
        if section is ManuscriptSection.OVERVIEW:
            build.overview.append(build.piece((start, end), cue, whole=True))
        elif section is ManuscriptSection.COMPARISON:
            build.compare(start, end, cue)
        elif section in (ManuscriptSection.MISCONCEPTION, ManuscriptSection.EXPECTATION):
            claim, answer = claims.parts(text, start, end)
            build.claim(section, claim, answer, cue)
        elif section is ManuscriptSection.DUTY:
            self._put_duties(start, end, cue, listed=listed, bulleted=bulleted)
        else:
            self._put_traits(section, start, end, cue, listed=listed, bulleted=bulleted)
        if build.size() == before:
            build.unplaced.append((start, end))
        self.last = section

    def _put_duties(self, start: int, end: int, cue: str, *, listed: bool, bulleted: bool) -> None:
        text, build = self.text, self.build
        spans = [(start, end)] if bulleted else duties.duty_pieces(text, start, end, build.name)
        if listed and not bulleted and len(spans) == 1:
            begin = spans[0][0] if spans else start
            spans = splitting.duties(text, begin, end, led=True)
        build.duties += build.pieces(spans, cue)

    def _put_traits(
        self,
        section: ManuscriptSection,
        start: int,
        end: int,
        cue: str,
        *,
        listed: bool,
        bulleted: bool,
    ) -> None:
        build, text = self.build, self.text
        suits = section is ManuscriptSection.SUITABLE
        spans = fitting.fit_pieces(text, start, end, suits=suits, name=build.name)
        if listed and len(spans) == 1 and spans[0][1] - spans[0][0] > 0.7 * (end - start):
            spans = fitting.fit_list(text, start, end, single=bulleted)
        target = build.suitable if suits else build.unsuitable
        target += build.pieces(spans, cue)

    def _answered(self, start: int, end: int, cue: str) -> bool:
        """Put a fact or a reality to the claim that waits for it."""
        build = self.build
        if build.comparing_open(self.last) and not build.waits_for_answer():
            return False
        answer = claims.answer_of(self.text, start, end)
        if (
            answer == (start, end)
            and build.waits_for_answer()
            and claims.denies(self.text, *answer)
        ):
            self.denied = True  # "Itu salah." The fact comes next.
            return True
        if self.context == "counter" and build.answer_in_turn(answer, cue):
            return True
        if build.waits_for_answer() or (build.answered() and cue == "lanjutan"):
            build.answer(answer, cue)
            return True
        own = classify(self.text, answer[0], end, build.name)
        if own.section and own.section is not ManuscriptSection.COUNTER and not own.weak:
            return False
        if cues.REALITY.search(cue):
            build.claim(ManuscriptSection.EXPECTATION, None, answer, cue)
            return True
        if build.answered() and self.last in ANSWERED:
            build.answer(answer, cue)
            return True
        return False

    def _instead(self, start: int, end: int) -> ManuscriptSection | None:
        """What a sentence is that looks like an answer and answers nothing."""
        if self.build.comparing_open(self.last):
            return ManuscriptSection.COMPARISON
        begin = claims.answer_of(self.text, start, end)[0]
        own = classify(self.text, begin, end, self.build.name)
        if own.section and own.section is not ManuscriptSection.COUNTER:
            return own.section
        if acts(self.text[begin:end], self.build.name):
            return ManuscriptSection.DUTY
        return None
