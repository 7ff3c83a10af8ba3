"""Lists of professions: the catalogue with its filters, one field, those without a degree."""

from collections.abc import Sequence

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from profiles.catalogue.filter_form import FilterForm
from profiles.catalogue.filters import CatalogueFilter
from profiles.catalogue.presenters import cards
from profiles.catalogue.reply_page import ReplyPage
from profiles.catalogue.snapshot import current_snapshot
from profiles.choices import WITHOUT_DEGREE
from profiles.views.policy import public_page
from profiles.views.rendering import render

_PER_PAGE = 24


def page_of(ids: Sequence[int], request: HttpRequest) -> Page[int]:
    """The page that `?page=` asks for; nonsense leads to the nearest page there is."""
    return Paginator(ids, _PER_PAGE).get_page(request.GET.get("page"))


@public_page(*CatalogueFilter.base_filters, "page")
def catalogue(request: HttpRequest) -> HttpResponse:
    found = CatalogueFilter(request.GET)
    page = page_of(found.results, request)
    context = {
        "found": found,
        "narrowing": FilterForm(found),
        "read": ReplyPage(found),
        "page": page,
        "cards": found.cards(list(page)),
    }
    return render(request, "catalogue.html", context)


@public_page("page")
def field(request: HttpRequest, slug: str) -> HttpResponse:
    catalogue = current_snapshot()
    field = next((field for field in catalogue.all_fields if field.slug == slug), None)
    if field is None:
        raise Http404(_("Tidak ada bidang di alamat ini."))
    page = page_of(catalogue.facets.select({"bidang": [slug]}), request)
    context = {"field": field, "page": page, "cards": cards(list(page), catalogue)}
    return render(request, "field.html", context)


@public_page("page")
def without_degree(request: HttpRequest) -> HttpResponse:
    catalogue = current_snapshot()
    found = catalogue.facets.select({"pendidikan": WITHOUT_DEGREE})
    page = page_of(found, request)
    context = {"page": page, "cards": cards(list(page), catalogue)}
    return render(request, "without_degree.html", context)
