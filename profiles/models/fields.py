"""Model fields that hold the same clean text as `Profile` does."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.forms import Field, Textarea, URLInput
from django.utils.translation import gettext_lazy as _

from profiles.profile import LONG, SHORT, clean_line, sections_with_sources
from profiles.text.alphabet import place

if TYPE_CHECKING:  # the fields of Django are generic for the type checker only
    CharField = models.CharField[str | models.expressions.Combinable, str]
    SlugField = models.SlugField[str | models.expressions.Combinable, str]
    BinaryField = models.BinaryField[bytes, bytes]
else:
    CharField, SlugField, BinaryField = models.CharField, models.SlugField, models.BinaryField


class LimitedField(CharField):
    """Text that may be so long.

    `limit` is asked of what is typed. The column has `room` for what was ever within a limit:
    it may grow, with a migration, and never shrinks.
    """

    limit, room = SHORT, 120

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", self.room)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Field | None:
        return super().formfield(**{"max_length": self.limit, **kwargs})


class LineField(LimitedField):
    """One line of clean text; empty is a gap."""

    def to_python(self, value: Any) -> Any:
        """Clean text as the value does, or say what cannot be stored."""
        text = super().to_python(value)
        try:
            return None if text is None else clean_line(text)
        except ValueError as error:
            raise ValidationError(str(error), code="control_character") from error


class ProseField(LineField):
    """A sentence or a few, edited in a box that wraps."""

    limit, room = LONG, 600

    def formfield(self, **kwargs: Any) -> Field | None:
        box = Textarea(attrs={"rows": 2, "class": "vLargeTextField"})
        return super().formfield(**{**kwargs, "widget": box})


class LinesInput(Field):
    """A box with one entry in a line."""

    widget = Textarea(attrs={"rows": 4, "class": "vLargeTextField"})

    def to_python(self, value: Any) -> list[str]:
        try:
            lines = [clean_line(line) for line in str(value or "").splitlines()]
        except ValueError as error:
            raise ValidationError(str(error), code="control_character") from error
        return list(dict.fromkeys(filter(None, lines)))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial) != self.to_python(data)


class LinesField(models.JSONField):
    """A list of lines of clean text."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"default": list, **kwargs})

    def value_from_object(self, obj: models.Model) -> str:
        """The lines as one text, for the box in which they are typed."""
        return "\n".join(super().value_from_object(obj))

    def formfield(self, **kwargs: Any) -> Field | None:
        return LinesInput(
            label=str(self.verbose_name),
            help_text=str(self.help_text),
            required=not self.blank,
        )


class WebField(LineField):
    """A link to the web, as `Profile` takes it."""

    limit, room = LONG, 600
    default_validators = [
        RegexValidator(
            r"^https?://[^\s<>\"]+\Z",
            _("Tulis alamat lengkap yang diawali https:// atau http://."),
        )
    ]

    def formfield(self, **kwargs: Any) -> Field | None:
        return super().formfield(**{**kwargs, "widget": URLInput(attrs={"class": "vURLField"})})


def keys_in(text: str) -> list[str]:
    return [key for key in text.split(",") if key]


def joined(keys: Iterable[str]) -> str:
    return ",".join(keys)


def validate_sections(text: str) -> None:
    """Nothing rests on a source but what a profile holds."""
    if unknown := sorted(set(keys_in(text)) - set(sections_with_sources())):
        raise ValidationError(_("Bagian ini tidak dikenal: %s.") % ", ".join(unknown))


class KeysField(LimitedField):
    """Keys with commas between."""

    limit, room = LONG, 600


class SectionsField(KeysField):
    """Keys of sections of a profile."""

    default_validators = [validate_sections]


class AddressField(LimitedField, SlugField):
    """A slug as public addresses carry it: a-z, 0-9 and single hyphens."""

    default_validators = [
        RegexValidator(
            r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
            _("Pakai huruf kecil, angka, dan tanda hubung saja, misalnya pekerja-sosial."),
        )
    ]


class PlaceField(BinaryField):
    """The place of the row's title from A to Z, taken from the title when the row is saved.

    `update()`, `update_fields` without it and loading raw rows leave it as it was.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "editable": False})

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        setattr(model_instance, self.attname, place(model_instance.title))
        return super().pre_save(model_instance, add)
