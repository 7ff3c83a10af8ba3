"""Sentences whose own cue is weak or missing: they go by what stands before them."""

import re

from profiles.manuscripts import cues, duties, subjects
from profiles.manuscripts.acting import acts, acts_by_name, must_do
from profiles.manuscripts.building import Builder
from profiles.manuscripts.classifying import INTRODUCING, Verdict
from profiles.manuscripts.values import ManuscriptSection

_GOES_ON = re.compile(
    r"\W*(?:selain itu|di samping itu|begitu (?:pula|juga)|demikian (?:pula|juga)|mereka|orang|"
    r"kamu|anda|juga|apalagi|"
    r"terlebih|bahkan|termasuk|yang|siapa|jika|kalau|bila|apabila|hal (?:ini|yang sama)|sikap|"
    r"sifat|dan|atau|karena)\b",
    re.IGNORECASE,
)
EXPLAINS = re.compile(
    r"\W*(?:mereka|ia|dia|itu|ini|sebab|karena|bahkan|hal (?:ini|itu)|artinya|jadi|malah|justru|"
    r"selain itu|itulah|apalagi|tak jarang|belum lagi|ada(?: pula| juga)? |yang)\b",
    re.IGNORECASE,
)
WHERE = re.compile(
    r"\W*(?:[\w-]+\s+){1,6}?(?:bekerja (?:di|untuk|pada|sebagai bagian)|(?:dapat|bisa|banyak|"
    r"sering) (?:dijumpai|ditemui|ditemukan|bekerja di)|dijumpai|ditemui|berada (?:di|pada)|"
    r"berkantor)\b",
    re.IGNORECASE,
)
# "Mereka menilai" tells of the work, "mereka memiliki" of those who do it.
THEY_DO = re.compile(
    r"\W*(?:(?:selain itu|di samping itu|sehari-hari|[^,]{3,40}),\s+)?(?:mereka|ia|"
    r"dia)\s+(?:juga\s+|"
    r"turut\s+|biasanya\s+)?(?!memiliki|mempunyai|menyukai|membutuhkan|memahami|menikmati|merasa|"
    r"menguasai|mencintai|mengharapkan|berharap)(?:me[a-z]{4,}|ber[a-z]{4,})",
    re.IGNORECASE,
)
TURNS = cues.pattern(r"adapun|sedangkan|sementara(?: itu)?")
_FITS = (ManuscriptSection.SUITABLE, ManuscriptSection.UNSUITABLE)
CLAIMS = (ManuscriptSection.MISCONCEPTION, ManuscriptSection.EXPECTATION, ManuscriptSection.COUNTER)
_OPENING = Verdict(ManuscriptSection.OVERVIEW, "kalimat pembuka")
WORKING = Verdict(ManuscriptSection.DUTY, "kalimat kerja")


def from_neighbours(
    build: Builder, last: ManuscriptSection | None, own: Verdict, sentence: str
) -> Verdict:
    """Where a sentence belongs, given its own weak verdict and the section before it."""
    if _opens(build, own, sentence):
        return _OPENING
    if build.waits_for_answer() and cues.OPENS_TURN.match(sentence):
        return Verdict(ManuscriptSection.COUNTER, "pembalik")
    if own.section in (ManuscriptSection.OTHER, ManuscriptSection.MISCONCEPTION):
        return own
    if own.section is ManuscriptSection.EXPECTATION:
        return _on(last) if last in _FITS else own
    if own.section is None and build.waits_for_answer() and last in CLAIMS:
        return Verdict(ManuscriptSection.COUNTER, "lanjutan")
    acting = acts(sentence, build.name)
    if own.section is ManuscriptSection.SUITABLE:
        return _suitable(last, own, sentence)
    if own.section is ManuscriptSection.DUTY:
        listing = duties.LISTS.search(sentence)
        return own if acting or listing or last not in _FITS else _on(last)
    if own.section is ManuscriptSection.OVERVIEW:
        return _overview(build, last, own, sentence, acting=acting)
    return _continued(build, last, sentence, acting=acting)


META = re.compile(
    r"\b(?:(?:makalah|bab|tulisan|artikel) ini|kali ini|pembaca|membahas|berkenalan|kenalan|"
    r"halo|guys|gue)\b",
    re.IGNORECASE,
)


def _told(build: Builder) -> bool:
    """Whether the job was told of by more than a word to the reader."""
    return any(not META.search(piece.text) for piece in build.overview)


def _on(last: ManuscriptSection | None) -> Verdict:
    return Verdict(last, "lanjutan")


def _opens(build: Builder, own: Verdict, sentence: str) -> bool:
    """Whether a sentence is the first that tells of the job."""
    if _told(build) or build.duties:
        return False
    if build.has_any() and not build.is_self(sentence):
        return False
    if own.section is ManuscriptSection.MISCONCEPTION:
        return not build.pairs
    if own.section in (ManuscriptSection.OTHER, ManuscriptSection.EXPECTATION):
        return False
    return bool(INTRODUCING.match(sentence.strip())) or not duties.LISTS.search(sentence[:120])


def _suitable(last: ManuscriptSection | None, own: Verdict, sentence: str) -> Verdict:
    """What is needed: of a person it is a trait, of the work a duty."""
    asked = cues.NEEDED.search(sentence) or subjects.wants(sentence)
    if last is ManuscriptSection.UNSUITABLE and not asked:
        return _on(last)
    working = last in (ManuscriptSection.DUTY, ManuscriptSection.OVERVIEW) and must_do(sentence)
    return WORKING if working and not cues.IF_YOU.match(sentence) else own


def _overview(
    build: Builder, last: ManuscriptSection | None, own: Verdict, sentence: str, *, acting: bool
) -> Verdict:
    """What defines: the job, if nothing did so yet, else what people in it do."""
    if not _told(build):
        return own
    if acting and len(duties.duty_pieces(sentence, 0, len(sentence), build.name)) > 2:
        return WORKING
    if acting or last is ManuscriptSection.DUTY:
        return Verdict(ManuscriptSection.DUTY, own.cue)
    return _continued(build, last, sentence, acting=acting)


def _continued(
    build: Builder, last: ManuscriptSection | None, sentence: str, *, acting: bool
) -> Verdict:
    """A sentence without a cue goes on with what the one before was about."""
    if last in (None, ManuscriptSection.OVERVIEW):
        if not build.overview or WHERE.match(sentence):
            return _OPENING
        return Verdict(ManuscriptSection.DUTY if acting else ManuscriptSection.OVERVIEW, "lanjutan")
    if last is ManuscriptSection.DUTY or _goes_on(build, last, sentence, acting=acting):
        return _on(last)
    if last in CLAIMS and _explains(build, sentence):
        return Verdict(ManuscriptSection.COUNTER, "lanjutan")
    if acting:
        return WORKING
    return _on(last) if last is ManuscriptSection.SUITABLE else Verdict(None)


def _goes_on(
    build: Builder, last: ManuscriptSection | None, sentence: str, *, acting: bool
) -> bool:
    if last is ManuscriptSection.COMPARISON:
        returns = build.open_roles() and build.is_self(sentence)
        return bool(TURNS.match(sentence.strip())) or build.names_role(sentence) or returns
    if last in _FITS and not (acting and acts_by_name(sentence, build.name)):
        return bool(_GOES_ON.match(sentence)) and not THEY_DO.match(sentence)
    return False


def _explains(build: Builder, sentence: str) -> bool:
    """Whether a sentence says more of the fact or the reality before it."""
    return build.answered() and bool(EXPLAINS.match(sentence)) and not build.is_self(sentence)
