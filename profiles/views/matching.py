"""Matching: interests, then statements that part what is left, then professions with reasons.

All of it stands in the address: `minat` and `bidang` (up to three in all), `kode` for a Holland
code as it was typed, an answer by the key of its statement in the order in which they were given,
and `lihat` for what to show.
"""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from profiles.catalogue.interview import Interview, Wishes, interest_name, interests_in, standing_of
from profiles.catalogue.matches import put_aside, ranks_of, surprise_beside
from profiles.catalogue.snapshot import CatalogueSnapshot, current_snapshot
from profiles.catalogue.statements import those_who_share
from profiles.choices import Text
from profiles.holland import NOT_A_CODE, code_typed
from profiles.match.rule import Answer
from profiles.match.selfcheck import questions
from profiles.match.tiers import MOST_ASKED, most_parting
from profiles.match.workday import DAY_STATEMENTS, day_questions
from profiles.views.answers import Statement, answers_in
from profiles.views.policy import ANY, public_page
from profiles.views.rendering import render

LONGEST_CODE = 20  # characters that are read of a code
MOST_GIVEN = 20  # answers that are read of an address


@public_page(ANY)
def matching(request: HttpRequest) -> HttpResponse:
    catalogue = current_snapshot()
    interview = interview_of(request, catalogue)
    show = request.GET.get("lihat", "")
    at_code = fault_in_code(request, interview)
    if at_code or interview.wishes.too_many:
        return interests(request, interview, at_code)
    if show == "jawaban":
        return all_statements(request, interview)
    if show == "hasil" and interview.given:
        return result(request, interview)
    if not interview.given and show != "pernyataan":
        return interests(request, interview)
    following = interview.next
    if following is None:
        told = interview.given or interview.wishes.said
        return result(request, interview) if told else interests(request, interview)
    standing, by_field = standing_of(interview)
    context = {
        "interview": interview,
        "statement": _statement(interview, following),
        "number": len(interview.given) + 1,
        "most": MOST_ASKED,
        "steps": range(1, MOST_ASKED + 1),
        "standing": standing,
        "by_field": by_field,
        "answers": [_statement(interview, key) for key in interview.given],
        "all_at_once": interview.address(interview.given, "jawaban"),
        "to_result": interview.address(interview.given, "hasil"),
    }
    return render(request, "match_statement.html", context)


def interests(request: HttpRequest, interview: Interview, code_fault: Text = "") -> HttpResponse:
    context = {
        "interests": [
            (one, interest_name(one), one.slug in interview.wishes.interests)
            for one in interests_in(interview.catalogue)
        ],
        "fields": [
            (field, field.slug in interview.wishes.fields) for field in interview.catalogue.fields
        ]
        if len(interview.catalogue)
        else [],
        "takes_codes": bool(interview.catalogue.index.holland),
        "code": "".join(filter(str.isprintable, request.GET.get("kode", "")))[:LONGEST_CODE],
        "code_fault": code_fault,
        "too_many": interview.wishes.too_many,
        "given": interview.given.items(),
        "submitted": bool(request.GET),
        "unread": request.GET.get("lihat") == "hasil" and not interview.given,
    }
    return render(request, "match.html", context)


def all_statements(request: HttpRequest, interview: Interview) -> HttpResponse:
    waiting = most_parting(interview.statements, interview.given, interview.pool)
    keys = [*interview.given, *waiting[: max(0, MOST_ASKED - len(interview.given))]]
    context = {"interview": interview, "statements": [_statement(interview, key) for key in keys]}
    return render(request, "match_all.html", context)


def result(request: HttpRequest, interview: Interview) -> HttpResponse:
    ranks = ranks_of(interview)
    shown = [one for rank in ranks for one in rank.results]
    decided = any(answer is not Answer.UNKNOWN for answer in interview.given.values())
    terms = interview.catalogue.terms
    on_traits = {key: answer for key, answer in interview.given.items() if key in terms}
    context = {
        "interview": interview,
        "ranks": ranks,
        "found": shown,
        "top": [one.listing for one in shown[:2]],
        "kept": ",".join(one.listing.slug for one in shown),
        "surprise": surprise_beside(interview, shown) if shown else None,
        "aside": put_aside(interview, shown),
        "decided": decided,
        "parts_nothing": (decided or interview.wished) and interview.all_are_equal,
        "same_answer": interview.same_answer,
        "questions": [*questions(on_traits, terms), *day_questions(interview.given)],
        "changing": interview.address(interview.given, "jawaban"),
    }
    return render(request, "match_result.html", context)


def fault_in_code(request: HttpRequest, interview: Interview) -> Text:
    """Why the Holland code that was typed leads to nothing, as a sentence."""
    if not request.GET.get("kode", "").strip():
        return ""
    code = interview.wishes.code
    if not code:
        return NOT_A_CODE
    if those_who_share(interview.catalogue, code):
        return ""
    return _("Belum ada profesi yang kodenya beririsan dengan %s. Pilih minat saja.") % code


def interview_of(request: HttpRequest, catalogue: CatalogueSnapshot) -> Interview:
    interests = [one.slug for one in interests_in(catalogue)]
    fields = [field.slug for field in catalogue.fields]
    asked = [key for key in request.GET if key in catalogue.terms or key in DAY_STATEMENTS][
        :MOST_GIVEN
    ]
    wishes = Wishes(
        _named(request, "minat", interests),
        _named(request, "bidang", fields),
        code_typed(request.GET.get("kode", "")[:LONGEST_CODE]),
    )
    return Interview(catalogue, wishes, answers_in(request, asked))


def _named(request: HttpRequest, parameter: str, known: Iterable[str]) -> list[str]:
    """What a parameter names that there is, each once."""
    named = request.GET.getlist(parameter)
    return [one for one in known if one in named]


def _statement(interview: Interview, key: str) -> Statement:
    return Statement(key, interview.text(key), interview.given.get(key))
