"""The values of the vocabulary, as fixture files hold them."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from pydantic import Field as PydanticField

from profiles.choices import Choice
from profiles.profile import Gap, Label, Sentence, Slug, Title, Value


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
    """A trait, in words for having it and for lacking it.

    Each way has a name and two sentences: one that a reader says of themselves ("Saya ….") and
    one that follows on "Cocok kalau" ("kamu …."). What came later may be missing in what was
    written before; then the older words stand in.
    """

    slug: Slug
    kind: TraitKind
    name: Title
    having: Sentence
    lacking: Sentence
    lacking_name: Label = ""
    having_you: Gap = ""
    lacking_you: Gap = ""

    def called(self, had: bool) -> str:
        """The short name of having it, or of lacking it."""
        if had:
            return self.name
        return self.lacking_name or gettext("Bukan: %s") % self.name

    def said(self, had: bool) -> str:
        """What a person says of themselves who has it, or lacks it."""
        return self.having if had else self.lacking

    def you(self, had: bool) -> str:
        """The same said to the reader, as it follows on a condition."""
        told = self.having_you if had else self.lacking_you
        return told or gettext("ini benar tentang dirimu: “%s”") % self.said(had)

    def suits(self, had: bool) -> str:
        """For whom work is that asks for it."""
        return gettext("Cocok kalau %s") % self.you(had)

    def warns(self, had: bool) -> str:
        """For whom work is not that warns of it."""
        return gettext("Kurang cocok kalau %s") % self.you(had)
