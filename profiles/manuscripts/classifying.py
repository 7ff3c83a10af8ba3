"""Where a sentence belongs by its own cues, without its neighbours."""

import re
from dataclasses import dataclass

from profiles.manuscripts import cues, persons, subjects
from profiles.manuscripts.believing import cognition
from profiles.manuscripts.contrasts import APART, ASIDES, COMPARING, JOINER
from profiles.manuscripts.duties import LINK, LISTS
from profiles.manuscripts.fitting import PERSON
from profiles.manuscripts.roles import roles_of
from profiles.manuscripts.titling import (
    SERVED,
    is_self,
    means,
    names_a_worker,
    nearness,
    points_back,
    subject,
    title_key,
    title_likeness,
)
from profiles.manuscripts.values import ManuscriptSection
from profiles.manuscripts.words import WORD, is_verb

NEAR = 70
BUT = re.compile(r", (?:namun|tetapi|tapi)\b", re.IGNORECASE)
# "... karena dianggap mudah" is said of the job itself, and is no mere reason.
_REASON = re.compile(
    r"(?<=\w),?\s(?:karena|sebab|soalnya|lantaran)\s"
    r"(?!(?:\w+\s)?(?:dianggap|dikira|disangka|dipandang)\b)",
    re.IGNORECASE,
)
_NEGATIONS = frozenset(("tidak", "tak", "nggak", "gak", "enggak", "bukan", "jangan"))
ABOUT_SOMEONE = cues.pattern(
    r"orang(?:-orang)?",
    r"mereka",
    r"seseorang",
    r"individu",
    r"sifat",
    r"sikap",
    r"karakter",
    r"kepribadian",
    r"kebiasaan",
    r"kamu",
    r"anda",
    r"kalian",
    r"siapa\w*",
    r"sosok",
    r"pribadi",
    r"JOB",
    r"dirimu",
    r"kandidat",
    r"lo",
    r"lu",
    r"elo",
    r"kau",
    r"yang (?:tidak|kurang|paling)? ?(?:cocok|ideal|pas)",
    r"(?:cocok|pas|ideal) (?:untuk|bagi|buat)",
    r"(?:untuk|buat|bagi)mu",
)
INTRODUCING = cues.pattern(
    r"(?:pekerjaan|profesi|bekerja|kerja|karier|karir|peran) (?:sebagai|menjadi|seorang)",
    r"menjadi",
    r"profesi",
)
DEFINING = cues.pattern(
    r"(?:pekerjaan|profesi|kerja|karier|karir|peran) (?:sebagai|menjadi|seorang|"
    r"(?:[\w-]+ ){1,6}?(?:adalah|merupakan|melibatkan))"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A section and the cue for it; a weak one gives way to the neighbours' section."""

    section: ManuscriptSection | None
    cue: str = ""
    weak: bool = False


NOTHING = Verdict(None)


def label_of(words: str) -> str:
    """The section a heading or a label names; empty if it names none."""
    plain = " ".join(WORD.findall(words.lower()))
    plain = re.sub(r"^(?:(?:\d+|[a-h]|[ivx]+)\s+)?", "", plain)
    for section, phrases in cues.LABELS:
        if phrases.fullmatch(plain):
            return section
    return ""


def classify(text: str, start: int, end: int, name: str) -> Verdict:
    """What a sentence tells of itself."""
    sentence = text[start:end].strip()
    for judge in (_counter, _claims, _comparison, _beliefs, _fit, _aside, _job):
        if verdict := judge(sentence, name):
            return verdict
    return NOTHING


def _counter(sentence: str, name: str) -> Verdict | None:
    if match := cues.OPENS_COUNTER.match(sentence):
        rest = sentence[match.end() : match.end() + 40]
        if not cues.MISCONCEPTION_NOUN.search(rest):
            return Verdict(ManuscriptSection.COUNTER, match[0].strip())
    return None


def _aside(sentence: str, name: str) -> Verdict | None:
    if (match := cues.ASIDE.search(sentence)) and not cues.NOT_ASIDE.search(sentence):
        return Verdict(ManuscriptSection.OTHER, match[0], weak=True)
    return None


def _claims(sentence: str, name: str) -> Verdict | None:
    answered = cues.STRONG_JOINER.search(sentence)
    limit = len(sentence) if answered else NEAR
    expected = cues.EXPECT_NOUN.search(sentence, 0, limit)
    mistaken = cues.MISCONCEPTION_NOUN.search(sentence, 0, limit)
    if expected and (not mistaken or expected.start() < mistaken.start()):
        return Verdict(ManuscriptSection.EXPECTATION, expected[0])
    if mistaken and not (cues.IF_YOU.match(sentence) or _mentions_fit(sentence)):
        return Verdict(ManuscriptSection.MISCONCEPTION, mistaken[0])
    return None


def _mentions_fit(sentence: str) -> bool:
    return bool(cues.UNFIT.search(sentence)) and bool(PERSON.match(sentence))


def _comparison(sentence: str, name: str) -> Verdict | None:
    if EQUATED.match(sentence) and not cues.SIDE_WORDS.search(sentence):
        return Verdict(ManuscriptSection.MISCONCEPTION, "menyamakan")
    different = cues.DIFFERENT.search(sentence)
    if different and not cues.NOT_DIFFERENT.search(sentence):
        believed = cues.BELIEVED.search(sentence)
        sides = cues.SIDE_WORDS.search(sentence)
        if believed and not sides and "sama" in different[0] and "disamakan" not in different[0]:
            return None
        named = roles_of(sentence, 0, len(sentence), name)
        told = named or different[0].lower().startswith(("perbedaan", "beda", "pembeda"))
        if told and (sides or COMPARING.match(sentence) or different.start() < NEAR):
            return Verdict(ManuscriptSection.COMPARISON, different[0])
    apart = APART.match(sentence)
    if apart and not is_self(apart[1], name) and not points_back(apart[1]):
        return Verdict(ManuscriptSection.COMPARISON, "di sisi lain")
    if _has_sides(sentence, name):
        return Verdict(ManuscriptSection.COMPARISON, "sedangkan")
    return None


def _has_sides(sentence: str, name: str) -> bool:
    """Whether two clauses speak of this profession and of another: "X ..., sedangkan Y ..."."""
    opening = cues.pattern(
        r"(?:kalau|jika|bila|apabila|sementara|sedangkan|selagi)(?! (?:kamu|anda|kalian|lo|lu|"
        r"itu))"
    ).match(sentence)
    begin = opening.end() if opening else 0
    if lead := ASIDES.match(sentence):
        begin = lead.end()
    joiner = JOINER.search(sentence, begin + 3)
    stop = joiner.end() if joiner else sentence.find(",", begin) + 1
    if not stop:
        return False
    if not (joiner or opening):
        return _side_by_side(sentence, stop, name)
    if sentence[stop:].lower().startswith(" maka "):
        stop += len(" maka")
    one, other = subject(sentence, begin, len(sentence)), subject(sentence, stop, len(sentence))
    if points_back(sentence[stop:]) and one and opening:
        return not is_self(sentence[one[0] : one[1]], name)
    if not one or not other:
        return False
    if opening and title_key(sentence[one[0] : one[1]])[:1] in {(word,) for word in SERVED}:
        return False
    first, second = sentence[one[0] : one[1]], sentence[other[0] : other[1]]
    mine, theirs = nearness(first, name), nearness(second, name)
    return (
        mine != theirs
        and max(mine, theirs) >= 0.4
        and (
            bool(opening)
            or bool(joiner and cues.SIDE_WORDS.search(joiner[0]))
            or title_likeness(first, second) > 0
        )
    )


def _side_by_side(sentence: str, stop: int, name: str) -> bool:
    """Whether another worker does one thing and this one another: "X ..., Y ..."."""
    one, other = subject(sentence, 0, len(sentence)), subject(sentence, stop, len(sentence))
    if not one or not other:
        return False
    first, second = sentence[one[0] : one[1]], sentence[other[0] : other[1]]
    return names_a_worker(first) and not means(first, name) and means(second, name)


def _beliefs(sentence: str, name: str) -> Verdict | None:
    sentence = _before_reason(sentence)
    if not _mentions_fit(sentence) and (belief := cognition(sentence)):
        return Verdict(*belief)
    dreamt = cues.DREAMT.search(sentence)
    believed = cues.BELIEVED.search(sentence)
    if believed and LISTS.search(sentence, 0, believed.start()):
        believed = None  # "Tugasnya meliputi ..., mengantar calon pembeli melihat rumah"
    if believed and (not _mentions_fit(sentence) or cues.STRONG_JOINER.search(sentence)):
        if dreamt and dreamt.start() < believed.start():
            return Verdict(ManuscriptSection.EXPECTATION, dreamt[0])
        return Verdict(ManuscriptSection.MISCONCEPTION, believed[0])
    if dreamt and not _mentions_fit(sentence):
        firm = (cues.STRONG_JOINER, cues.pattern("DREAM"), BUT)
        weak = not any(cue.search(sentence) for cue in firm)
        return Verdict(ManuscriptSection.EXPECTATION, dreamt[0], weak=weak)
    joined = cues.STRONG_JOINER.search(sentence)
    if joined and joined.start() > 12 and not _mentions_fit(sentence):
        section = (
            ManuscriptSection.EXPECTATION
            if cues.REALITY.search(joined[0])
            else ManuscriptSection.MISCONCEPTION
        )
        plain = joined[0].lower().split()[-1]
        if plain in ("padahal", "faktanya", "nyatanya", "kenyataannya") or (
            section is ManuscriptSection.EXPECTATION
            and sentence[: joined.start()].rstrip().endswith((",", ";"))
        ):
            return Verdict(section, joined[0], weak=True)
    return None


def _before_reason(sentence: str) -> str:
    """A sentence without its reason: what customers think there is no misconception."""
    reason = _REASON.search(sentence)
    if not reason or cues.STRONG_JOINER.search(sentence) or BUT.search(sentence, reason.end()):
        return sentence
    return sentence[: reason.start()]


def suffering(sentence: str) -> re.Match[str] | None:
    """Who "akan kewalahan", unless it is "tidak mudah kewalahan" or a word says it fits."""
    match = cues.SUFFERS.search(sentence)
    if not match or re.search(r"\bcocok", sentence, re.IGNORECASE):
        return None
    before = sentence[: match.start()].split()
    return None if before and before[-1].lower() in _NEGATIONS else match


def _fit(sentence: str, name: str) -> Verdict | None:
    someone = ABOUT_SOMEONE.search(sentence) or persons.SOMEBODY.match(sentence)
    person = PERSON.match(sentence) or cues.IF_YOU.search(sentence)
    if someone and (match := cues.UNFIT.search(sentence)):
        return Verdict(ManuscriptSection.UNSUITABLE, match[0])
    if person and (match := suffering(sentence)):
        return Verdict(ManuscriptSection.UNSUITABLE, match[0])
    if someone and (match := cues.FIT.search(sentence)):
        return Verdict(ManuscriptSection.SUITABLE, match[0])
    return _described(sentence) or _needed(sentence)


def _described(sentence: str) -> Verdict | None:
    """What a sentence says of a person, where no word of fitting is said."""
    if cues.STRONG_JOINER.search(sentence):
        return None
    if harm := persons.harms(sentence):
        return Verdict(ManuscriptSection.UNSUITABLE, harm)
    asked = persons.suits(sentence)
    return Verdict(ManuscriptSection.SUITABLE, asked) if asked else None


def _needed(sentence: str) -> Verdict | None:
    """What the work asks for, and of whom it is told; weakly, since duties may look so too."""
    if CHARGES.match(sentence):
        return None
    if match := cues.NEEDED.search(sentence):
        return Verdict(ManuscriptSection.SUITABLE, match[0], weak=True)
    if subjects.wants(sentence):
        return Verdict(ManuscriptSection.SUITABLE, "sifat yang diperlukan", weak=True)
    if leaning := persons.leaning(sentence):
        section = ManuscriptSection.SUITABLE if leaning > 0 else ManuscriptSection.UNSUITABLE
        gains = leaning > 0 and persons.GAIN.search(sentence)
        return Verdict(section, "sifat orangnya", weak=not gains)
    match = cues.IF_YOU.match(sentence)
    return Verdict(ManuscriptSection.SUITABLE, match[0], weak=True) if match else None


def _job(sentence: str, name: str) -> Verdict | None:
    listing = LISTS.match(LINK.sub("", sentence, count=1)[:220])
    if charged := CHARGES.match(sentence):
        return Verdict(ManuscriptSection.DUTY, charged[0])
    if listing and (_does(sentence, listing) or not DEFINING.match(sentence)):
        return Verdict(ManuscriptSection.DUTY, listing[0])
    if match := cues.DUTY.search(sentence):
        return Verdict(ManuscriptSection.DUTY, match[0], weak=True)
    if match := cues.DEFINES.search(sentence):
        return Verdict(ManuscriptSection.OVERVIEW, match[0], weak=True)
    return None


def _does(sentence: str, listing: re.Match[str]) -> bool:
    """Whether a lead-in is followed by a verb: "Pekerjaannya adalah menyemai ..."."""
    if INTRODUCING.match(sentence):
        return False
    word = WORD.match(LINK.sub("", sentence, count=1), listing.end())
    return word is not None and is_verb(word[0].lower())


# "Jabatan ini menuntut pemegangnya untuk mencocokkan": it is the work that is told.
CHARGES = re.compile(
    r"\W*(?:pekerjaan|profesi|jabatan|posisi|peran|tugas)\w*\s+(?:ini|itu|tersebut)?\s*(?:juga\s+)?"
    r"(?:menuntut|mengharuskan|mewajibkan|meminta|mengajak)\s+(?:\w+\s+){0,2}?(?:untuk\s+)?"
    r"(?=me(?!miliki|mpunyai|mahami|nguasai|ncintai|nyukai)[a-z]{3})",
    re.IGNORECASE,
)
# "Masyarakat menyamakan X dengan Y" tells what people believe.
EQUATED = re.compile(
    r"\W*(?:masyarakat|publik|banyak|sebagian|kebanyakan|orang awam|tidak sedikit)\b[^.]{0,50}?"
    r"\b(?:menyamakan|mencampuradukkan)\b",
    re.IGNORECASE,
)
