"""School subjects: what those that one likes, or must drop, mean for study and profession."""

from collections import Counter

from django.http import HttpRequest, HttpResponse

from profiles.catalogue.snapshot import current_snapshot
from profiles.catalogue.subject_pages import lines_of, subject_outlook
from profiles.catalogue.support import bundled
from profiles.views.policy import public_page
from profiles.views.programmes import elsewhere
from profiles.views.rendering import render

DROPPED = "lepas"  # the value of `cara` by which the ticked subjects are those to do without


@public_page("mapel", "cara")
def subjects_page(request: HttpRequest) -> HttpResponse:
    catalogue = current_snapshot()
    asked = dict.fromkeys(request.GET.getlist("mapel"))
    ticked = [subject for slug, subject in catalogue.subjects.items() if slug in asked]
    drops = request.GET.get("cara") == DROPPED
    slugs = {subject.slug for subject in ticked}
    taken = catalogue.subjects.keys() - slugs if drops else slugs
    context = {
        "subjects": catalogue.subjects.values(),
        "ticked": ticked,
        "drops": drops,
        "unknown": len(slugs) < len(asked),
        "decrees": catalogue.decrees.values(),
        "outlook": subject_outlook(taken, catalogue) if ticked else None,
    }
    return render(request, "subjects.html", context)


@public_page()
def subject_page(request: HttpRequest, slug: str) -> HttpResponse:
    catalogue = current_snapshot()
    term = catalogue.subjects.get(slug)
    groups = catalogue.study_groups.values()
    if term is None:
        sizes = Counter(subject for group in groups for subject in group.subjects)
        return elsewhere(request, slug, "subject", catalogue.subjects, sizes)
    supported = [group for group in groups if slug in group.subjects]
    context = {
        "term": term,
        "groups": len(supported),
        "lines": lines_of(bundled(supported), catalogue, taken={slug}),
        "decrees": catalogue.decrees.values(),
    }
    return render(request, "subject.html", context)
