"""Choices: codes that are stored, with the words that people read."""

from enum import StrEnum
from typing import TYPE_CHECKING, Self, TypeAlias

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

    Text: TypeAlias = str | StrPromise
else:
    Text = str  # what people read, perhaps translated only when it is shown


class Choice(StrEnum):
    """A code with the label people read."""

    label: str

    def __new__(cls, code: str, label: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member

    @classmethod
    def of(cls, code: str) -> Self:
        """The member with a code, as columns hold it."""
        return next(member for member in cls if member.value == code)

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Pairs of code and label, as Django's model and form fields take them."""
        return [(member.value, member.label) for member in cls]
