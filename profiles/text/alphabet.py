"""From A to Z: letters count first, their case and accents only where all else is equal.

Done here and not by the database, so that all databases agree on it.
"""

import unicodedata

OTHER = "0"  # the "letter" of titles that begin with none


def bare(title: str) -> str:
    """A title in small letters without accents."""
    letters = title.casefold()
    if letters.isascii():
        return letters
    parts = unicodedata.normalize("NFKD", letters)
    return "".join(char for char in parts if not unicodedata.combining(char))


def place(title: str) -> bytes:
    """What to sort by: the bytes of two titles compare as the titles do."""
    return f"{bare(title)}\0{title}".encode()


def letter(place: bytes) -> str:
    """The letter from A to Z under which a place is, or `OTHER` for any other sign."""
    sign = place[:1].upper()
    return sign.decode() if b"A" <= sign <= b"Z" else OTHER


def letter_name(letter: str) -> str:
    return "0-9" if letter == OTHER else letter
