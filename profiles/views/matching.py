"""Matching: the statements that tell professions apart, and the professions with reasons."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from django.http import HttpRequest, HttpResponse

from profiles.catalogue.snapshot import MOST_HELD, current_snapshot
from profiles.match.rule import Answer, Candidate, Stance, match, pick_statements
from profiles.match.selfcheck import Check, check, questions
from profiles.models.listing import Listing, ListingTrait
from profiles.terms import TraitTerm
from profiles.views.answers import (
    answers_in,
    asks_for_form,
    changing,
    statements_of,
)
from profiles.views.policy import ANY, public_page
from profiles.views.rendering import render

SHOWN = 10


@dataclass(frozen=True)
class MatchResult:
    """A profession of the result, with its reasons in whole sentences."""

    listing: Listing
    check: Check


@public_page(ANY)
def matching(request: HttpRequest) -> HttpResponse:
    catalogue = current_snapshot()
    terms = catalogue.terms
    kinds = {slug: term.kind for slug, term in terms.items()}
    picked = pick_statements(catalogue.stances, kinds, len(catalogue))
    # An address that was kept may answer what the catalogue no longer makes us ask.
    asked = list(dict.fromkeys([*picked, *answers_in(request, terms)]))
    answers = answers_in(request, asked)
    context = {
        "statements": statements_of(asked, terms, answers),
        "answered": bool(answers),
        "submitted": bool(request.GET),
    }
    if not answers or asks_for_form(request):
        return render(request, "match.html", context)
    found = best(answers, terms)
    context |= {
        "found": found,
        "top": [entry.listing for entry in found[:2]],
        "decided": any(answer is not Answer.UNKNOWN for answer in answers.values()),
        "questions": questions(answers, terms),
        "skipped": len(asked) - len(answers),
        "changing": changing(answers),
    }
    return render(request, "match_result.html", context)


def best(answers: Mapping[str, Answer], terms: Mapping[str, TraitTerm]) -> list[MatchResult]:
    """The professions that most speaks for; only their texts are read."""
    matches = match(answers, candidates(answers), SHOWN)
    listings = Listing.objects.select_related("field").in_bulk(
        [found.slug for found in matches], field_name="slug"
    )
    return [
        MatchResult(listings[found.slug], check(listings[found.slug].profile, answers, terms))
        for found in matches
        if found.slug in listings
    ]


def candidates(slugs: Iterable[str]) -> Iterator[Candidate]:
    """Every profession that speaks of one of these traits, one after another; one query."""
    rows = ListingTrait.objects.filter(trait__slug__in=list(slugs)).order_by("listing_id")
    columns = ("listing__slug", "listing__title", "trait__slug", "suitable", "had")
    found = rows.values_list(*columns).iterator(MOST_HELD)
    for (slug, title), stated in groupby(found, itemgetter(0, 1)):
        stances: dict[str, list[Stance]] = defaultdict(list)
        for _slug, _title, trait, suitable, had in stated:
            stances[trait].append(Stance(suitable, had))
        yield Candidate(slug, title, stances)
