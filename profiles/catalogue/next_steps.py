"""Where a question that is still being typed may lead: a comparison, a page, professions."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from profiles.catalogue.reply import Reply, door_name, opens, read_reply
from profiles.catalogue.snapshot import CatalogueSnapshot, current_snapshot
from profiles.models.catalogue import Catalogue
from profiles.models.listing import Listing
from profiles.search import MOST_SUGGESTED, cut, suggest
from profiles.search.snapshot import search_snapshot
from profiles.terms import TopicTerm

MOST_BEGUN = 2  # topics that a text may be the beginning of, before any profession


class NextStep(NamedTuple):
    """A page to go to, and why where its title does not show it."""

    title: str
    address: str
    because: str = ""


def next_steps(text: str) -> list[NextStep]:
    """Up to six pages for a text that is still being typed.

    Two professions that are compared come first; then what was read in the text, with the
    professions that answer; else topics and professions whose names it begins.
    """
    asked, _was_cut = cut(text)
    if len(asked) < 2:
        return []
    version = Catalogue.objects.version()
    catalogue = current_snapshot(version)
    if reply := read_reply(text, catalogue, version):
        return list(islice(_read(reply, catalogue), MOST_SUGGESTED))
    begun = search_snapshot(version).book.begun(asked)[:MOST_BEGUN]
    plain = [
        NextStep(one.listing.title, one.listing.get_absolute_url(), one.because)
        for one in suggest(text, version=version)
    ]
    return [*plain[: MOST_SUGGESTED - len(begun)], *map(_topic_step, begun)]


def _read(reply: Reply, catalogue: CatalogueSnapshot) -> Iterator[NextStep]:
    if reply.unknown:
        title = _("%s belum ditulis di sini") % reply.unknown
        yield NextStep(title, _asking(reply.search.asked))
        return
    hits = reply.search.hits[:MOST_SUGGESTED]
    listings = Listing.objects.only("slug", "title").in_bulk(hits)
    if reply.pair and len(listings) == 2:
        left, right = (listings[pk] for pk in reply.pair)
        title = _("%(left)s atau %(right)s") % {"left": left.title, "right": right.title}
        yield NextStep(title, reverse("compare", args=[left.slug, right.slug]), _("perbandingan"))
    for topic in reply.doors:
        yield NextStep(door_name(topic), topic.door, str(topic.kind.label))
    for topic in reply.unwritten:
        yield _unwritten_step(topic, catalogue)
    if any(wish.denied for wish in reply.wishes) or not hits:
        words = ", ".join(
            _("tanpa %s") % wish.name if wish.denied else wish.name for wish in reply.wishes
        )
        count = _("%(n)s profesi") % {"n": len(reply.search.hits)} if hits else ""
        yield NextStep(words[:1].upper() + words[1:], _asking(reply.search.asked), count)
    wanted = (wish for wish in reply.wishes if not wish.denied)
    because = "" if reply.unwritten else ", ".join(wish.name for wish in wanted)
    for pk in hits:
        if pk in listings:
            yield NextStep(listings[pk].title, listings[pk].get_absolute_url(), because)


def _topic_step(topic: TopicTerm) -> NextStep:
    is_open = topic.door and opens(topic, denied=False)
    address = topic.door if is_open else _asking(topic.asking[0])
    return NextStep(topic.name, address, str(topic.kind.label))


def _unwritten_step(topic: TopicTerm, catalogue: CatalogueSnapshot) -> NextStep:
    slug = dict(topic.codes).get("bidang", "")
    field = next((one for one in catalogue.all_fields if one.slug == slug), None)
    title = _("%s belum ditulis di sini") % topic.name
    if field is None:
        return NextStep(title, _asking(topic.name))
    return NextStep(title, field.get_absolute_url(), _("bidang: %s") % field.title)


def _asking(question: str) -> str:
    return f"{reverse('catalogue')}?{urlencode({'q': question})}"
