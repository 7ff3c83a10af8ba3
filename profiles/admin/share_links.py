"""Letting someone without an account read one text: links from the desk, and what they open.

The page behind a link is not part of the public site: it may show a draft, so it is never
cached, listed or found, and only its address opens it.
"""

import hashlib
import secrets
from datetime import datetime, timedelta

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from profiles.admin.history import HistoryPages, describe_revision, may_share
from profiles.catalogue.presenters import profession_context
from profiles.models import FieldOfWork, Profession, Revision, ShareLink
from profiles.views.errors import not_found

DAYS = 7
_ON_A_PAGE = 25


def share(revision: Revision, *, by: User, note: str = "", now: datetime | None = None) -> str:
    """Make a link to one revision; its token is given this once and stored nowhere."""
    now = now or timezone.now()
    token = secrets.token_urlsafe(32)
    ShareLink.objects.create(
        revision=revision,
        digest=_digest(token),
        created_at=now,
        created_by=by,
        expires_at=now + timedelta(days=DAYS),
        note=note,
    )
    return token


def open_link(token: str, *, now: datetime | None = None) -> ShareLink | None:
    """The link that a token opens, as long as it holds.

    It is looked up by digest, so the time this takes tells nothing about a token.
    """
    links = ShareLink.objects.filter(revoked_at=None, expires_at__gt=now or timezone.now())
    return links.select_related("revision").filter(digest=_digest(token)).first()


def revoke(link: ShareLink, *, now: datetime | None = None) -> None:
    """Close a link for good; one that is closed already stays as it is."""
    if link.revoked_at is None:
        link.revoked_at = now or timezone.now()
        link.save(update_fields=["revoked_at"])


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@require_safe
def shared_draft(request: HttpRequest, token: str) -> HttpResponse:
    """The text behind a link; whatever a token lacks, the answer is the same."""
    link = open_link(token)
    if link is None:
        response = not_found(request, Http404())
    else:
        profile = link.revision.profile
        until = formats.date_format(timezone.localtime(link.expires_at), "j F Y, H.i")
        notice = _(
            "Ini naskah, bukan halaman yang terbit. Tautan ini berlaku sampai %s WIB; "
            "tolong jangan disebarkan."
        )
        field = FieldOfWork.objects.filter(slug=profile.field).first()
        context = {**profession_context(profile, field), "back": "", "notice": notice % until}
        response = render(request, "preview.html", context)
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "no-referrer"  # the address is the key: no other site sees it
    return response


class ShareForm(forms.ModelForm):  # type: ignore[type-arg]
    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)

    class Meta:
        model = ShareLink
        fields = ["note"]
        widgets = {"note": forms.TextInput(attrs={"class": "vTextField"})}


class SharePages(HistoryPages):
    """Adds the links of a profession: making one, seeing who has one, revoking it."""

    def share_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The links of a profession; POST makes one and shows its address, this once."""
        profession = self.shareable(request, pk)
        address = ""
        number = request.GET.get("revisi") or profession.latest_number  # type: ignore[attr-defined]
        form = ShareForm(request.POST or None, initial={"number": number})
        revision = _revision(profession, form)
        if request.method == "POST" and form.is_valid() and revision:
            note = form.cleaned_data["note"]
            token = share(revision, by=request.user, note=note)  # type: ignore[arg-type]
            address = _address(request, token)
            form = ShareForm(initial={"number": revision.number})
        links = ShareLink.objects.filter(revision__profession=profession)
        links = links.select_related("revision", "created_by").defer("revision__document")
        context = {
            **self.archive_context(request, profession, _("Tautan pratinjau")),
            "address": address,
            "form": form,
            "revision": revision,
            "described": describe_revision(revision) if revision else "",
            "days": DAYS,
            "page": Paginator(links, _ON_A_PAGE).get_page(request.GET.get("page")),
            "now": timezone.now(),
        }
        return self.page(request, "share", context)

    def revoke_view(self, request: HttpRequest, pk: int, link: int) -> HttpResponse:
        profession = self.shareable(request, pk)
        found = get_object_or_404(ShareLink, pk=link, revision__profession=profession)
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        revoke(found)
        messages.success(request, _("Tautan itu dicabut dan tidak bisa dibuka lagi."))
        return redirect("admin:profiles_profession_share", pk)

    def shareable(self, request: HttpRequest, pk: int) -> Profession:
        """A profession, for those who read it and take part in making it."""
        profession = self.archived(request, pk)
        if not may_share(request.user):  # type: ignore[arg-type]
            raise PermissionDenied
        return profession


def _revision(profession: Profession, form: ShareForm) -> Revision | None:
    """The revision that a form is about, if there is one with its number."""
    try:
        number = form.fields["number"].clean(form["number"].value())
    except forms.ValidationError:
        return None
    revisions = profession.revision_set.select_related("author").defer("document")
    return revisions.filter(number=number).first()


def _address(request: HttpRequest, token: str) -> str:
    """What the reader is sent: with the name of the site, wherever that is known from."""
    where = reverse("shared", args=[token])
    return f"{settings.SITE_URL}{where}" if settings.SITE_URL else request.build_absolute_uri(where)
