"""Holland codes: of six kinds of interest the two or three that come first in a school's test."""

import re
from itertools import permutations

from django.utils.translation import gettext_lazy as _lazy

from profiles.choices import Choice


class HollandType(Choice):
    """A kind of interest; the code is its letter."""

    REALISTIC = "R", _lazy("Realistis")
    INVESTIGATIVE = "I", _lazy("Investigatif")
    ARTISTIC = "A", _lazy("Artistik")
    SOCIAL = "S", _lazy("Sosial")
    ENTERPRISING = "E", _lazy("Wirausaha")
    CONVENTIONAL = "C", _lazy("Konvensional")


# Every code that there is, the strongest letter first.
HOLLAND_CODES = tuple(
    "".join(letters)
    for length in (2, 3)
    for letters in permutations((kind.value for kind in HollandType), length)
)
NOT_A_CODE = _lazy("Tulis dua atau tiga huruf yang berbeda dari R, I, A, S, E, C, misalnya SIA.")


def code_typed(text: str) -> str:
    """A code as people type it: small letters, "S-I-A", "S, I, A"; empty where it is none."""
    code = re.sub(r"[\s.,/-]", "", text).upper()
    return code if code in HOLLAND_CODES else ""


def overlapping(one: str, other: str) -> bool:
    """Whether two codes have two letters in common, wherever these stand."""
    return len(set(one) & set(other)) >= 2
