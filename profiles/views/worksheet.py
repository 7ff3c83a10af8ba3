"""A comparison as a sheet of paper for the classroom."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from profiles.catalogue.presenters import labelled_traits
from profiles.catalogue.snapshot import current_snapshot
from profiles.compare.worksheet import prompts
from profiles.views.comparison import compared, listings_at, unpaired
from profiles.views.policy import public_page
from profiles.views.rendering import render


@public_page()
def worksheet(request: HttpRequest, left: str, right: str) -> HttpResponse:
    listings = listings_at(left, right)
    if len(listings) < 2:
        return unpaired(request, left, right, listings, page="worksheet")
    catalogue = current_snapshot(listings[left].version)
    comparison = compared(listings[left].profile, listings[right].profile, catalogue)
    context = {
        "comparison": comparison,
        "sides": [
            (comparison.left, labelled_traits(comparison.only_left, catalogue)),
            (comparison.right, labelled_traits(comparison.only_right, catalogue)),
        ],
        "shared": labelled_traits(comparison.shared, catalogue),
        "prompts": prompts(
            comparison, {slug: trait.name for slug, trait in catalogue.traits.items()}
        ),
        "canonical": reverse("worksheet", args=sorted((left, right))),
    }
    return render(request, "worksheet.html", context)
