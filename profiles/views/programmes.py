"""Study programmes and SMK concentrations: all of them, and where each leads."""

from collections.abc import Mapping

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from profiles.catalogue.snapshot import current_snapshot
from profiles.catalogue.study_pages import (
    concentration_blocks,
    first_two,
    foremost,
    level_blocks,
    meant_by_alias,
    names_by_letter,
    nearest,
)
from profiles.models.listing import ListingConcentration, ListingProgramme
from profiles.terms import NamedTerm
from profiles.views.policy import public_page
from profiles.views.rendering import render

_PER_PAGE = 40


@public_page()
def programmes(request: HttpRequest) -> HttpResponse:
    catalogue = current_snapshot()
    letters = names_by_letter(catalogue.programmes, catalogue.programme_sizes)
    return render(request, "programmes.html", {"letters": letters, "kind": "programme"})


@public_page("page")
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    catalogue = current_snapshot()
    term = catalogue.programmes.get(slug)
    if term is None:
        return elsewhere(
            request, slug, "programme", catalogue.programmes, catalogue.programme_sizes
        )
    rows = ListingProgramme.objects.filter(programme__slug=slug)
    ordered = rows.select_related("listing").defer("listing__document").in_order()
    page = Paginator(ordered, _PER_PAGE).get_page(request.GET.get("page"))
    group = catalogue.study_groups.get(term.group)
    context = {
        "term": term,
        "page": page,
        "professions": catalogue.programme_sizes.get(slug, 0),
        "levels": level_blocks(list(page)),
        "pair": first_two(row.listing for row in page),
        "group": group,
        "subjects": [catalogue.subjects[name] for name in group.subjects] if group else [],
        "decree": catalogue.decrees[group.decree] if group else None,
    }
    return render(request, "programme.html", context)


@public_page()
def concentrations(request: HttpRequest) -> HttpResponse:
    catalogue = current_snapshot()
    letters = names_by_letter(catalogue.concentrations, catalogue.concentration_sizes)
    return render(request, "programmes.html", {"letters": letters, "kind": "concentration"})


@public_page("page")
def concentration(request: HttpRequest, slug: str) -> HttpResponse:
    catalogue = current_snapshot()
    term = catalogue.concentrations.get(slug)
    if term is None:
        return elsewhere(
            request, slug, "concentration", catalogue.concentrations, catalogue.concentration_sizes
        )
    rows = ListingConcentration.objects.filter(concentration__slug=slug)
    ordered = rows.select_related("listing").defer("listing__document").in_order()
    page = Paginator(ordered, _PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "term": term,
        "page": page,
        "professions": catalogue.concentration_sizes.get(slug, 0),
        "ties": concentration_blocks(page),
        "pair": first_two(row.listing for row in page),
    }
    return render(request, "concentration.html", context)


def elsewhere(
    request: HttpRequest,
    asked: str,
    kind: str,
    terms: Mapping[str, NamedTerm],
    sizes: Mapping[str, int],
) -> HttpResponse:
    """Lead on from another name of a term; or say that there is none, with neighbours.

    `sizes` tell to how much each leads: the foremost stand in where no name is like it.
    """
    if meant := meant_by_alias(asked, terms):
        return redirect(kind, meant.slug, permanent=True)
    near = nearest(asked, terms)
    context = {"near": near, "foremost": [] if near else foremost(terms, sizes), "kind": kind}
    return render(request, "unknown_name.html", context, status=404)
