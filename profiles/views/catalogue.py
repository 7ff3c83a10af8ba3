"""Lists of professions: the catalogue with its filters, and one field of work."""

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from profiles.filters import CatalogueFilter
from profiles.models.vocabulary import Field
from profiles.models.window import Listing, ListingQuerySet
from profiles.narrowing import Narrowing
from profiles.presenting import cards
from profiles.views.policy import public_page

PER_PAGE = 24


def page_of(listings: ListingQuerySet, request: HttpRequest) -> Page[Listing]:
    """The page that `?page=` asks for; nonsense leads to the nearest page there is."""
    return Paginator(listings, PER_PAGE).get_page(request.GET.get("page"))


@public_page(*CatalogueFilter.base_filters, "page")
def catalogue(request: HttpRequest) -> HttpResponse:
    found = CatalogueFilter(request.GET)
    page = Paginator(found.results, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "found": found,
        "narrowing": Narrowing(found),
        "page": page,
        "cards": found.cards(list(page)),
    }
    return render(request, "catalogue.html", context)


@public_page("page")
def field(request: HttpRequest, slug: str) -> HttpResponse:
    field = get_object_or_404(Field, slug=slug)
    page = page_of(Listing.objects.for_cards().filter(field=field), request)
    context = {"field": field, "page": page, "cards": cards(page.object_list)}
    return render(request, "field.html", context)
