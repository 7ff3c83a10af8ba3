"""The values of the vocabulary, as fixture files hold them."""

from django.utils.translation import gettext_lazy as _
from pydantic import Field as PydanticField

from profiles.profile import Choice, Gap, Sentence, Slug, Title, Value


class TraitKind(Choice):
    INTEREST = "minat", _("Minat")
    ABILITY = "kemampuan", _("Kemampuan")
    ATTITUDE = "sikap", _("Sikap")
    WORK_VALUE = "nilai", _("Nilai")


class FieldTerm(Value):
    """A field of work, and its place among the others."""

    slug: Slug
    title: Title
    position: int = PydanticField(default=0, ge=0, le=1000)
    summary: Gap = ""


class TraitTerm(Value):
    """A trait, with a first-person sentence for having it and one for lacking it."""

    slug: Slug
    kind: TraitKind
    name: Title
    having: Sentence
    lacking: Sentence
