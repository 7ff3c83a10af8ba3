"""A comparison as a sheet of paper for the classroom."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from profiles.catalogue.presenters import names_of, signs_of
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
    ours, theirs = listings[left], listings[right]
    catalogue = current_snapshot(ours.version)
    comparison = compared(ours.profile, theirs.profile, catalogue)
    context = {
        "comparison": comparison,
        "sides": [
            (comparison.left, signs_of(comparison.only_left, ours.field, catalogue)),
            (comparison.right, signs_of(comparison.only_right, theirs.field, catalogue)),
        ],
        "shared": names_of(comparison.shared, catalogue),
        "prompts": prompts(comparison, catalogue.terms),
        "canonical": reverse("worksheet", args=sorted((left, right))),
    }
    return render(request, "worksheet.html", context)
