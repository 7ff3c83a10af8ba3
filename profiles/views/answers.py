"""Answers that live in the address: read from it, asked in a form, and written back."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest

from profiles.match.rule import Answer


@dataclass(frozen=True)
class Statement:
    """A statement of the form, with the answer that the address already gives."""

    slug: str
    text: str
    answer: Answer | None

    @property
    def options(self) -> list[tuple[Answer, bool]]:
        return [(answer, answer is self.answer) for answer in Answer]


def answers_in(request: HttpRequest, slugs: Iterable[str]) -> dict[str, Answer]:
    """The answers that the address gives to these traits; anything else in it is ignored."""
    known = {answer.value: answer for answer in Answer}
    given = {slug: known.get(request.GET.get(slug, "")) for slug in slugs}
    return {slug: answer for slug, answer in given.items() if answer}
