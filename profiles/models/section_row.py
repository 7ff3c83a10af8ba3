"""What the rows of all sections on the desk have in common."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from profiles.choices import Choice


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
