"""Two professions side by side, and the way to choose them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from profiles.catalogue.presenters import CRITERIA, names_of, profile_page, signs_of, similar_to
from profiles.catalogue.snapshot import CatalogueSnapshot, current_snapshot
from profiles.compare.comparison import Comparison, ComparisonView, facts_in, narrowed
from profiles.compare.comparison import compare as compare_profiles
from profiles.compare.diagrams import two_sets
from profiles.models.listing import FormerAddress, Listing
from profiles.profile import Profile
from profiles.views.policy import public_page
from profiles.views.rendering import render

# Beyond this many a list is no help and no light page; the picker asks for a title instead.
LONGEST_LIST = 300

# What a criterion says on a side that has nothing to show in a view.
NOTHING_TO_SHOW = {
    ComparisonView.ALL: _("Belum ditulis"),
    ComparisonView.DIFFERENT: _("Tidak ada yang berbeda di bagian ini."),
    ComparisonView.SHARED: _("Tidak ada yang sama di bagian ini."),
}


@dataclass(frozen=True)
class PickedSide:
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


@public_page("a", "b")
def pick(request: HttpRequest) -> HttpResponse:
    a, b = (choice(name, request.GET.get(name, "")) for name in ("a", "b"))
    if a.listing and b.listing and a.listing != b.listing:
        return redirect("compare", a.listing.slug, b.listing.slug)
    return picker(request, a, b)


@public_page("tampil")
def comparison_page(request: HttpRequest, left: str, right: str) -> HttpResponse:
    listings = listings_at(left, right)
    if len(listings) < 2:
        return unpaired(request, left, right, listings)
    ours, theirs = listings[left], listings[right]
    catalogue = current_snapshot(ours.version)
    comparison = compared(ours.profile, theirs.profile, catalogue)
    roles = {entry.role for side in (ours, theirs) for entry in side.profile.comparisons}
    choosable = options(catalogue)
    view = asked_view(request)
    facts = facts_in(comparison, view)
    whole = view is ComparisonView.ALL
    public = public_among(roles, choosable)
    only = [
        signs_of(comparison.only_left, ours.field, catalogue),
        signs_of(comparison.only_right, theirs.field, catalogue),
    ]
    context = {
        "comparison": comparison,
        "sides": [
            profile_page(
                profile,
                field=side.field,
                snapshot=catalogue,
                public=public,
                shared=frozenset(comparison.shared),
                cache_key=side.cache_key if whole else None,
            )
            for profile, side in zip(narrowed(comparison, view), (ours, theirs), strict=True)
        ],
        "shared": names_of(comparison.shared, catalogue),
        "only": only,
        "marks_rare": any(sign.is_rare for side in only for sign in side),
        "duties": duties_of(comparison),
        # Facts of one kind stand at the same place of both sides.
        "facts": [[(row, row.left) for row in facts], [(row, row.right) for row in facts]],
        "sets": two_sets(
            len(comparison.only_left), len(comparison.shared), len(comparison.only_right)
        ),
        "view": view,
        "views": list(ComparisonView),
        "nothing": NOTHING_TO_SHOW[view],
        "canonical": reverse("compare", args=sorted((left, right))),
        "criteria": CRITERIA,
        "choices": [PickedSide("a", left, ours), PickedSide("b", right, theirs)],
        "options": choosable,
    }
    return render(request, "compare.html", context)


def listings_at(left: str, right: str) -> dict[str, Listing]:
    """What is public of two professions, by slug."""
    found = Listing.objects.for_pages().filter(slug__in=[left, right])
    return {listing.slug: listing for listing in found}


def compared(left: Profile, right: Profile, catalogue: CatalogueSnapshot) -> Comparison:
    """Two profiles compared in the light of the catalogue."""
    weights = catalogue.sample.weights((left.slug, left.duties), (right.slug, right.duties))
    return compare_profiles(left, right, weights)


def asked_view(request: HttpRequest) -> ComparisonView:
    """What `?tampil=` asks for; everything, where it says something that we do not know."""
    asked = request.GET.get("tampil")
    return next((view for view in ComparisonView if view == asked), ComparisonView.ALL)


@dataclass(frozen=True)
class Duties:
    """The duties of one side: those like one of the other side's, and its own alone."""

    profile: Profile
    alike: tuple[str, ...]
    only: tuple[str, ...]

    @property
    def foremost(self) -> tuple[str, ...]:
        """The few that the opening has room for."""
        return self.only[:3]


def duties_of(comparison: Comparison) -> list[Duties]:
    """Both sides' duties, left first; alike ones stand at the same place of both."""
    pairing = comparison.duties
    ours = tuple(left for left, _other in pairing.alike)
    theirs = tuple(right for _other, right in pairing.alike)
    return [
        Duties(comparison.left, ours, pairing.only_left),
        Duties(comparison.right, theirs, pairing.only_right),
    ]


def unpaired(
    request: HttpRequest, left: str, right: str, listings: dict[str, Listing], page: str = "compare"
) -> HttpResponse:
    """Answer for one role twice, for a role that moved, and for one that is not public.

    A role that moved leads on to the same `page` of the pair at its new address.
    """
    former = {
        address.slug: address.now_at()
        for address in FormerAddress.objects.filter(slug__in={left, right} - listings.keys())
    }
    moved = {slug: listing for slug, listing in former.items() if listing}
    if moved:
        left, right = (moved[slug].slug if slug in moved else slug for slug in (left, right))
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        return redirect(reverse(page, args=[left, right]) + query, permanent=True)
    a = PickedSide("a", left, listings.get(left))
    b = PickedSide("b", right, listings.get(right))
    return picker(request, a, b, status=410 if former else 404)


def picker(request: HttpRequest, a: PickedSide, b: PickedSide, status: int = 404) -> HttpResponse:
    """The form with what was chosen so far; `status` is for a side that was not found."""
    chosen = a.listing or b.listing
    context = {
        "choices": [a, b],
        "chosen": chosen,
        "same": bool(a.listing and a.listing == b.listing),
        "similar": similar_to(chosen.profile) if chosen else [],
        "options": options(current_snapshot()),
    }
    found = not (a.unknown or b.unknown)
    return render(request, "pick.html", context, status=200 if found else status)


def choice(parameter: str, asked: str) -> PickedSide:
    """Read one side from a slug or a whole title, as people type and link them."""
    listing = Listing.objects.named(asked).select_related("field").first() if asked else None
    shown = "".join(filter(str.isprintable, asked))[:100]
    return PickedSide(parameter, shown or (asked[:1] and "?"), listing)


def options(catalogue: CatalogueSnapshot) -> Sequence[Listing]:
    """Every public profession by title, or none when there are too many for a list."""
    return catalogue.titled if len(catalogue) <= LONGEST_LIST else []


def public_among(roles: AbstractSet[str], choosable: Sequence[Listing]) -> AbstractSet[str]:
    """Which roles are public: those to be chosen from, where these are all there are."""
    if choosable:
        return {listing.slug for listing in choosable}
    return set(Listing.objects.filter(slug__in=roles).values_list("slug", flat=True))
