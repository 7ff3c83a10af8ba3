"""What was typed into the form of a profession, carried over a page that came in between.

A login that has expired or a token that is stale must not cost a text: the page in between
holds it in hidden fields and sends it back to the address it was meant for, marked as
RESUMED, and there it stands in the form again, not saved.
"""

from django.http import HttpRequest

RESUMED = "_tulisan"
LOGIN = ("username", "password")
FORMS = {f"admin:profiles_profession_{page}" for page in ("add", "change", "manuscript")}
KEPT = {"_popup", "_to_field"}  # the only names of admin's own that are no button


def carries_text(request: HttpRequest) -> bool:
    """Whether this is a whole form of a profession, as a text that can be carried."""
    match = request.resolver_match
    is_form = match is not None and match.view_name in FORMS
    return request.method == "POST" and is_form and not request.FILES


def carried(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed, name by name; without buttons, blank rows, tokens and passwords."""
    return [
        (name, text)
        for name, texts in request.POST.lists()
        if name not in (*LOGIN, "csrfmiddlewaretoken")
        and (name in KEPT or not name.startswith("_"))
        and "__prefix__" not in name
        for text in texts
    ]


def comes_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that a page of this site has sent the form."""
    origin = request.headers.get("Origin", "")
    return origin == f"{request.scheme}://{request.get_host()}"
