"""Two professions side by side, and the way to choose them."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from profiles.comparing import compare as compare_profiles
from profiles.models.window import FormerAddress, Listing
from profiles.presenting import CRITERIA, sheet, similar_to, traits_of
from profiles.views.policy import public_page

# Beyond this many a list is no help and no light page; the picker asks for a title instead.
LONGEST_LIST = 300


@dataclass(frozen=True)
class Choice:
    """What was asked for on one side of the picker, and what was found."""

    parameter: str
    asked: str
    listing: Listing | None

    @property
    def text(self) -> str:
        return self.listing.title if self.listing else self.asked

    @property
    def unknown(self) -> bool:
        return bool(self.asked and not self.listing)


@public_page
def pick(request: HttpRequest) -> HttpResponse:
    a, b = (choice(name, request.GET.get(name, "")) for name in ("a", "b"))
    if a.listing and b.listing and a.listing != b.listing:
        return redirect("compare", a.listing.slug, b.listing.slug)
    return picker(request, a, b)


@public_page
def compare(request: HttpRequest, left: str, right: str) -> HttpResponse:
    found = Listing.objects.filter(slug__in=[left, right]).select_related("field")
    listings = {listing.slug: listing for listing in found}
    if len(listings) < 2:
        return unpaired(request, left, right, listings)
    ours, theirs = listings[left], listings[right]
    comparison = compare_profiles(ours.profile, theirs.profile)
    traits = traits_of(ours.profile, theirs.profile)
    roles = {e.role for p in (ours.profile, theirs.profile) for e in p.comparisons}
    public = set(Listing.objects.filter(slug__in=roles).values_list("slug", flat=True))
    context = {
        "comparison": comparison,
        "sides": [
            sheet(listing.profile, field=listing.field, traits=traits, public=public)
            for listing in (ours, theirs)
        ],
        "shared": [traits[slug].name for slug in comparison.shared],
        "only": [
            [traits[slug].name for slug in slugs]
            for slugs in (comparison.only_left, comparison.only_right)
        ],
        "canonical": reverse("compare", args=sorted((left, right))),
        "criteria": CRITERIA,
        "choices": [Choice("a", left, ours), Choice("b", right, theirs)],
        "options": options(),
    }
    return render(request, "compare.html", context)


def unpaired(
    request: HttpRequest, left: str, right: str, listings: dict[str, Listing]
) -> HttpResponse:
    """Answer for one role twice, for a role that moved, and for one that is not public."""
    former = {
        address.slug: address.now_at()
        for address in FormerAddress.objects.filter(slug__in={left, right} - listings.keys())
    }
    moved = {slug: listing for slug, listing in former.items() if listing}
    if moved:
        left, right = (moved[slug].slug if slug in moved else slug for slug in (left, right))
        return redirect("compare", left, right, permanent=True)
    a = Choice("a", left, listings.get(left))
    b = Choice("b", right, listings.get(right))
    return picker(request, a, b, status=410 if former else 404)


def picker(request: HttpRequest, a: Choice, b: Choice, status: int = 404) -> HttpResponse:
    """The form with what was chosen so far; `status` is for a side that was not found."""
    chosen = a.listing or b.listing
    context = {
        "choices": [a, b],
        "chosen": chosen,
        "same": bool(a.listing and a.listing == b.listing),
        "similar": similar_to(chosen.profile) if chosen else [],
        "options": options(),
    }
    found = not (a.unknown or b.unknown)
    return render(request, "pick.html", context, status=200 if found else status)


def choice(parameter: str, asked: str) -> Choice:
    """Read one side from a slug or a whole title, as people type and link them."""
    listing = Listing.objects.named(asked).select_related("field").first() if asked else None
    shown = "".join(filter(str.isprintable, asked))[:100]
    return Choice(parameter, shown or (asked[:1] and "?"), listing)


def options() -> list[Listing]:
    """Every public profession by title, or none when there are too many for a list."""
    listings = list(Listing.objects.only("slug", "title").order_by("title")[: LONGEST_LIST + 1])
    return listings if len(listings) <= LONGEST_LIST else []
