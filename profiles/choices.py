"""Choices: codes that are stored, with the words that people read."""

from enum import StrEnum
from typing import Self


class Choice(StrEnum):
    """A code with the label people read."""

    label: str

    def __new__(cls, code: str, label: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member

    @classmethod
    def with_code(cls, code: object) -> Self | None:
        """The choice that has a code, if there is one."""
        return next((member for member in cls if member.value == code), None)

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Pairs of code and label, as Django's model and form fields take them."""
        return [(member.value, member.label) for member in cls]
