"""What the rows of all sections on the desk have in common."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from profiles.choices import Choice, Text


def codes_of(choice: type[Choice]) -> list[str]:
    """The codes of a choice, as constraints name them."""
    return [code for code, _label in choice.choices()]


class SectionRow(models.Model):
    """A row of one section; rows are shown by position, then in the order they were made."""

    profession = models.ForeignKey("profiles.Profession", models.CASCADE)
    position = models.PositiveSmallIntegerField(
        _("urutan"), default=0, validators=[MaxValueValidator(9999)]
    )

    class Meta:
        abstract = True
        ordering = ["position", "pk"]


def says_something(row: str, one: str, other: str, message: Text) -> models.CheckConstraint:
    """That one of two texts is there."""
    return models.CheckConstraint(
        name=f"{row}_says_something",
        condition=~Q(**{one: ""}) | ~Q(**{other: ""}),
        violation_error_message=message,
    )
