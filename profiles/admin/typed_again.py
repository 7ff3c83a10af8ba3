"""What was typed is there again: after an expired login, a stale token, a closed tab.

None of the ways back saves anything: the form stands there as it was typed, and a save is a
button that somebody presses who may.
"""

import re
from functools import update_wrapper
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from profiles.admin.login import LoginForm
from profiles.admin.posted import leave_out_what_is_not_offered, take_as_posted
from profiles.views.carried_form import RESUMED, carried, carries_text

MOST_DRAFTS = 20


def recoverable(site: AdminSite, view: Any) -> Any:
    """A view of the desk that asks for the login again where a text would be lost."""

    @sensitive_post_parameters("password")
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if carries_text(request):
            if not site.has_permission(request) and (page := log_in_again(site, request)):
                return page
            if RESUMED in request.POST:
                resume(request)
        leave_out_what_is_not_offered(request)
        return view(request, *args, **kwargs)

    return update_wrapper(inner, view)


def log_in_again(site: AdminSite, request: HttpRequest) -> HttpResponse | None:
    """The login, at the address of the form and with what was typed; None once it is done."""
    is_try = RESUMED in request.POST and "username" in request.POST
    form = LoginForm(request, data=request.POST if is_try else None)
    if is_try and form.is_valid():
        login(request, form.get_user())
        resume(request)
        return None
    request.carried = carried(request)  # type: ignore[attr-defined]  # lockout.html shows it too
    context = {**site.each_context(request), "title": _("Masuk lagi"), "form": form}
    page = render(request, "admin/login_again.html", context)
    add_never_cache_headers(page)
    return page


def resume(request: HttpRequest) -> None:
    """Make of the request a form that is typed and not sent off."""
    typed = QueryDict(mutable=True)
    for name, text in carried(request):
        typed.appendlist(name, text)
    take_as_posted(request, typed)
    request.is_resumed = True  # type: ignore[attr-defined]


def is_resumed(request: HttpRequest) -> bool:
    """Whether the form only stands there again; then it is not saved."""
    return getattr(request, "is_resumed", False)


def note_saved(request: HttpRequest, draft: str) -> None:
    """Remember that a draft was saved, so that the browser that keeps it can drop it."""
    if re.fullmatch(r"[0-9a-z]{8,32}", draft, re.ASCII):
        request.session["saved_drafts"] = [*saved_drafts(request), draft][-MOST_DRAFTS:]


def saved_drafts(request: HttpRequest) -> list[str]:
    """The drafts that were saved in this session, by the names their browser gave them."""
    known: list[str] = request.session.get("saved_drafts", [])
    return known
