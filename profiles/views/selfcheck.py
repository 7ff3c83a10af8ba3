"""The self-check for two professions: statements, and what the answers mean for either."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from profiles.catalogue.snapshot import current_snapshot
from profiles.match.selfcheck import check, questions, statements
from profiles.views.answers import Statement, answers_in
from profiles.views.comparison import listings_at, unpaired
from profiles.views.policy import ANY, public_page
from profiles.views.rendering import render


@public_page(ANY)
def selfcheck(request: HttpRequest, left: str, right: str) -> HttpResponse:
    listings = listings_at(left, right)
    if len(listings) < 2:
        return unpaired(request, left, right, listings, page="selfcheck")
    ours, theirs = listings[left].profile, listings[right].profile
    catalogue = current_snapshot(listings[left].version)
    terms = catalogue.terms
    asked = [trait for trait in statements(ours, theirs, catalogue.rarity) if trait in terms]
    answers = answers_in(request, asked)
    context = {
        "left": ours,
        "right": theirs,
        "canonical": reverse("selfcheck", args=sorted((left, right))),
        "statements": [Statement(one, terms[one].having, answers.get(one)) for one in asked],
        "answered": bool(answers),
        "submitted": bool(request.GET),
    }
    if not answers or request.GET.get("lihat") == "jawaban":
        return render(request, "selfcheck.html", context)
    context |= {
        "checks": [check(profile, answers, terms) for profile in (ours, theirs)],
        "questions": questions(answers, terms, (ours, theirs)),
        "skipped": len(asked) - len(answers),
        "changing": urlencode({**answers, "lihat": "jawaban"}),
    }
    return render(request, "selfcheck_result.html", context)
