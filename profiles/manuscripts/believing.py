"""Sentences whose main verb is one of believing or hoping, whatever their subject."""

import re

from profiles.manuscripts import persons
from profiles.manuscripts.titling import SERVED
from profiles.manuscripts.values import ManuscriptSection
from profiles.manuscripts.words import WORD, is_quality, is_verb

Belief = tuple[ManuscriptSection, str]

# "Terima kasih kepada televisi, banyak orang percaya ..."
OPENING_PHRASE = re.compile(r"^[^,]{1,50},\s+")
# One's own idea of what would come: "Aku kira bakal sering bertemu artis".
AHEAD = re.compile(
    r"\W*(?:dulu |dulunya |awalnya )?(?:aku|saya|gue|gua)\b[^.]{0,40}?\b(?:bakal|akan|bisa|"
    r"langsung)\b",
    re.IGNORECASE,
)
DREAMS = re.compile(
    "membayangkan|berharap|berekspektasi|mengharapkan|terbayang|memimpikan|bermimpi|mengimpikan|"
    "berangan-angan|mendambakan|mengidamkan|mengangankan|menyangka-nyangka|diharapkan"
)
THINKS = re.compile(
    "mengira|menganggap|menyangka|beranggapan|berasumsi|berprasangka|mengasumsikan|menduga|"
    "mencap|memersepsikan|mempersepsikan|mengidentikkan|dikira|dianggap|disangka|disamaratakan|"
    "dicap|dipersepsikan|diidentikkan|dipandang|terkesan|meyakini|percaya|diremehkan|kira|sangka|"
    "menyepelekan|meremehkan|memandang"
)
# "Ia juga diharapkan menceritakan ...": the worker is to do it.
_ASKED = re.compile(r"\s+(?:(?:juga|untuk|dapat|bisa|selalu|mampu)\s+)*(?:me|ber)[a-z]{3,}", re.I)
BELIEVING = re.compile(f"{DREAMS.pattern}|{THINKS.pattern}")


def cognition(sentence: str) -> Belief | None:
    """Whose main verb is one of believing or hoping, and who is not at work."""
    opening = OPENING_PHRASE.match(sentence)
    return _thinking(sentence, 0) or (_thinking(sentence, opening.end()) if opening else None)


def _thinking(sentence: str, begin: int) -> Belief | None:
    served = False
    for number, word in enumerate(WORD.finditer(sentence, begin, begin + 140)):
        lowered = word[0].lower()
        if number == 0 and is_quality(lowered):
            return None  # "Kemampuan membayangkan ..."
        if lowered in ("yang", "jika", "kalau", "bila", "agar", "untuk", "saat", "ketika") and (
            number or lowered != "yang"
        ):
            return None
        if lowered == "diharapkan" and (
            persons.suits(sentence) or _ASKED.match(sentence, word.end())
        ):
            return None
        if number == 0 and lowered in SERVED:
            served = True
        if served and DREAMS.fullmatch(lowered):
            return None  # what customers hope for is not what beginners imagine
        if DREAMS.fullmatch(lowered) or (
            THINKS.fullmatch(lowered) and AHEAD.match(sentence, 0) and number < 4
        ):
            return ManuscriptSection.EXPECTATION, word[0]
        if THINKS.fullmatch(lowered):
            return ManuscriptSection.MISCONCEPTION, word[0]
        if number > 8 or is_verb(lowered) or lowered in ("adalah", "merupakan", "ialah"):
            return None
    return None
