"""A comparison as a sheet of paper for the classroom."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from profiles.catalogue.presenters import labelled
from profiles.catalogue.snapshot import shelf
from profiles.compare.worksheet import prompts
from profiles.views.comparison import compared, listed, unpaired
from profiles.views.policy import public_page
from profiles.views.rendering import render


@public_page()
def worksheet(request: HttpRequest, left: str, right: str) -> HttpResponse:
    listings = listed(left, right)
    if len(listings) < 2:
        return unpaired(request, left, right, listings, page="worksheet")
    catalogue = shelf(listings[left].version)
    comparison = compared(listings[left].profile, listings[right].profile, catalogue)
    context = {
        "comparison": comparison,
        "sides": [
            (comparison.left, labelled(comparison.only_left, catalogue)),
            (comparison.right, labelled(comparison.only_right, catalogue)),
        ],
        "shared": labelled(comparison.shared, catalogue),
        "prompts": prompts(
            comparison, {slug: trait.name for slug, trait in catalogue.traits.items()}
        ),
        "canonical": reverse("worksheet", args=sorted((left, right))),
    }
    return render(request, "worksheet.html", context)
