"""A shortlist without an account: the address is the list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from profiles.catalogue.presenters import Card, cards
from profiles.catalogue.snapshot import current_snapshot
from profiles.models.listing import FormerAddress, Listing
from profiles.views.comparison import options
from profiles.views.policy import public_page
from profiles.views.rendering import render

_MOST = 12
# What is read of an address that somebody made longer than any list can be.
MOST_READ = 40


@dataclass(frozen=True)
class ShortlistedCard:
    """A card of the list, and the address of the list without it."""

    card: Card
    without: str


@public_page("p")
def shortlist(request: HttpRequest) -> HttpResponse:
    asked = slugs_in(request.GET.getlist("p"))
    listings, missing = look_up(asked[:MOST_READ])
    shown = {listing.pk: listing for listing in listings[:_MOST]}
    slugs = [listing.slug for listing in shown.values()]
    catalogue = current_snapshot()
    context = {
        "kept": [
            ShortlistedCard(card, address([slug for slug in slugs if slug != card.listing.slug]))
            for card in cards(list(shown), catalogue, listings=shown)
        ],
        "addable": [listing for listing in options(catalogue) if listing.slug not in slugs],
        "has_room": len(slugs) < _MOST,
        "slugs": ",".join(slugs),
        "address": address(slugs),
        "options": list(shown.values()),
        "missing": missing[:_MOST],
        "too_many": len(listings) > _MOST or len(asked) > MOST_READ,
        "most": _MOST,
    }
    return render(request, "shortlist.html", context)


def slugs_in(lists: Sequence[str]) -> list[str]:
    """The names of all `p`, each once, in their order.

    The address of another list stands for the names in it, so that two lists become one.
    """
    names = (name.strip() for text in lists[:MOST_READ] for name in listed_in(text))
    return list(dict.fromkeys(name for name in names if name))


def listed_in(text: str) -> list[str]:
    _path, is_address, query = text.partition("?")
    lists = parse_qs(query.partition("#")[0]).get("p", []) if is_address else [text]
    return [name for names in lists for name in names.split(",")]


def look_up(asked: Iterable[str]) -> tuple[list[Listing], list[str]]:
    """The public professions at these addresses or with these titles, and what is not public.

    An address that a profession moved away from leads to it; a withdrawn one is named by
    its title, and an unknown one as it was asked for.
    """
    asked = list(asked)
    safe = [name for name in asked if "\x00" not in name]
    public = Listing.objects.for_cards()
    by_name = public.filter(Q(slug__in=safe) | Q(title__in=safe))
    found = {name: listing for listing in by_name for name in (listing.slug, listing.title)}
    other = [name for name in safe if name not in found]
    former = {a.slug: a for a in FormerAddress.objects.filter(slug__in=other)}
    moved = [address.profession_id for address in former.values()]
    by_profession = {
        listing.profession_id: listing for listing in public.filter(profession_id__in=moved)
    }
    listings: dict[str, Listing] = {}
    missing = []
    for name in asked:
        old = former.get(name)
        listing = found.get(name) or (by_profession.get(old.profession_id) if old else None)
        if listing:
            listings[listing.slug] = listing
        else:
            missing.append(old.title if old else printable(name))
    return list(listings.values()), list(dict.fromkeys(missing))


def printable(name: str) -> str:
    return "".join(filter(str.isprintable, name))[:60] or "?"


def address(slugs: Sequence[str]) -> str:
    """Where the list with these professions stands."""
    return reverse("shortlist") + (f"?p={','.join(slugs)}" if slugs else "")
