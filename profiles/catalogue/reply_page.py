"""What the catalogue page says of how a question was read: tags, notes, doors, a pair."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from profiles.catalogue.filters import CatalogueFilter
from profiles.catalogue.presenters import telling_apart
from profiles.catalogue.reply import STUDIES, door_name
from profiles.models.listing import Listing
from profiles.models.vocabulary import FieldOfWork
from profiles.terms import TopicTerm

MOST_PUT_ASIDE = 12


@dataclass(frozen=True)
class ReadTag:
    """A part of a question as it was read, with the address of the question without it."""

    kind: str
    words: str
    address: str


@dataclass(frozen=True)
class PairCard:
    """Two professions that a question compares, with what tells them apart, if that is written."""

    left: Listing
    right: Listing
    aspect: str = ""
    left_does: str = ""
    right_does: str = ""

    @property
    def address(self) -> str:
        return reverse("compare", args=[self.left.slug, self.right.slug])


@dataclass(frozen=True)
class Door:
    """A page to go on to."""

    words: str
    address: str


@dataclass(frozen=True)
class UnwrittenTitle:
    """A profession that was asked for and is not written, with its field."""

    name: str
    field: FieldOfWork | None


def _told(topic: TopicTerm) -> str:
    """A door in words; what is studied is told with its kind, for a name may have several."""
    if topic.kind in STUDIES:
        return _("%(kind)s: %(name)s") % {"kind": topic.kind.label, "name": topic.name}
    return _("Buka: %s") % door_name(topic)


class ReplyPage:
    """How a question was read, for the page; nothing of it where no question was."""

    def __init__(self, found: CatalogueFilter) -> None:
        self.found, self.reply = found, found.reply

    @property
    def was_read(self) -> bool:
        reply = self.reply
        return bool(reply and (reply.pair or reply.wishes or reply.unknown))

    @cached_property
    def tags(self) -> list[ReadTag]:
        """What was read, to be taken off one by one."""
        reply = self.reply
        if not reply or not reply.question:
            return []
        if self.pair:
            both = (self.pair.left, self.pair.right)
            return [
                ReadTag(_("Profesi"), one.title, self.found.address(q=[other.title]))
                for one, other in zip(both, reversed(both), strict=True)
            ]
        tags = []
        for wish in reply.wishes:
            kind = _("Tanpa") if wish.denied else str(wish.topics[0].kind.label)
            rest = reply.question.without(wish)
            tags.append(ReadTag(kind, wish.name, self.found.address(q=[rest] if rest else [])))
        return tags

    @cached_property
    def pair(self) -> PairCard | None:
        """The first card, where two professions are compared."""
        if not self.reply or not self.reply.pair:
            return None
        listings = Listing.objects.for_cards().in_bulk(self.reply.pair)
        left, right = (listings.get(pk) for pk in self.reply.pair)
        if not left or not right:
            return None
        return PairCard(left, right, *telling_apart(left, right))

    @property
    def notes(self) -> Sequence[str]:
        return self.reply.notes if self.reply else ()

    @property
    def doors(self) -> list[Door]:
        """Pages to go on to."""
        return [Door(_told(topic), topic.door) for topic in self.reply.doors] if self.reply else []

    @cached_property
    def unwritten(self) -> list[UnwrittenTitle]:
        if not self.reply:
            return []
        fields = {field.slug: field for field in self.found.snapshot.all_fields}
        unknown = [UnwrittenTitle(self.reply.unknown, None)] if self.reply.unknown else []
        return unknown + [
            UnwrittenTitle(topic.name, fields.get(dict(topic.codes).get("bidang", "")))
            for topic in self.reply.unwritten
        ]

    @cached_property
    def put_aside(self) -> list[Listing]:
        """The first of those that a condition put aside."""
        if not self.reply:
            return []
        first = self.reply.put_aside[:MOST_PUT_ASIDE]
        listings = Listing.objects.only("slug", "title").in_bulk(first)
        return [listings[pk] for pk in first if pk in listings]

    @property
    def more_put_aside(self) -> int:
        return len(self.reply.put_aside) - len(self.put_aside) if self.reply else 0
