"""Whether a sentence tells what people in the job do."""

import re

from profiles.manuscripts.duties import LINK
from profiles.manuscripts.titling import means, subject
from profiles.manuscripts.words import WORD, is_verb, lexicon

MUST_DO = re.compile(
    r"\b(?:harus|perlu|wajib|mesti|dituntut|juga|kudu|diharapkan)\s+"
    r"(?:juga\s+|untuk\s+|rutin\s+|selalu\s+|"
    r"terus\s+)?(me[a-z]+|ber[a-z]+)\b",
    re.IGNORECASE,
)
BEING = lexicon(
    """memiliki mempunyai menguasai memahami menyukai menikmati mencintai berani bersedia
    berjiwa berempati bersabar menghargai membutuhkan menuntut memerlukan mengandalkan berpikir
    bersikap
    berkomitmen"""
)


def acts(sentence: str, name: str) -> bool:
    """Whether a sentence tells what people in the job do: "Apoteker memeriksa ..."."""
    sentence = LINK.sub("", sentence, count=1)
    opening, comma, rest = sentence.partition(",")
    if (
        comma
        and len(opening.split()) <= 8
        and not is_verb(opening.split()[0].lower() if opening.split() else "")
    ):
        return _acting(sentence, name) or _acting(rest, name)
    return _acting(sentence, name)


def _acting(sentence: str, name: str) -> bool:
    span = subject(sentence, 0, len(sentence))
    words = [match[0].lower() for match in WORD.finditer(sentence, 0, 160)]
    if span and means(sentence[span[0] : span[1]], name):
        words = [match[0].lower() for match in WORD.finditer(sentence, span[1], span[1] + 120)]
    elif not any(word in ("ia", "dia", "mereka", "beliau") for word in words[:8]) and not is_verb(
        words[0] if words else ""
    ):
        return False
    return any(is_verb(word) for word in words[:8])


def must_do(sentence: str) -> bool:
    """Whether a "harus" is about doing something rather than being someone."""
    match = MUST_DO.search(sentence)
    return bool(match) and match[1].lower() not in BEING  # type: ignore[index]


def acts_by_name(sentence: str, name: str) -> bool:
    """The same, where the doer is named: "Apoteker memeriksa", not "Mereka memeriksa"."""
    sentence = LINK.sub("", sentence, count=1)
    span = subject(sentence, 0, len(sentence))
    if span and means(sentence[span[0] : span[1]], name):
        after = [match[0].lower() for match in WORD.finditer(sentence, span[1], span[1] + 60)]
        return bool(after) and (
            is_verb(after[0])
            or (len(after) > 1 and after[0] in ("juga", "pun", "bertugas") and is_verb(after[1]))
        )
    return False
