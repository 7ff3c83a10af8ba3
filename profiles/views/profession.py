"""One profession, and what answers at an address that was one once."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from profiles.catalogue.presenters import profession_context
from profiles.models.listing import FormerAddress, Listing
from profiles.views.policy import public_page
from profiles.views.rendering import render


@public_page()
def profession(request: HttpRequest, slug: str) -> HttpResponse:
    try:
        listing = Listing.objects.for_pages().get(slug=slug)
    except Listing.DoesNotExist:
        return former(request, slug)
    context = profession_context(listing.profile, listing.field, listing.version, listing.cache_key)
    return render(request, "profession.html", context)


def former(request: HttpRequest, slug: str) -> HttpResponse:
    """Lead on from an address that was public once: 301, or 410 with neighbours."""
    address = FormerAddress.objects.select_related("field").filter(slug=slug).first()
    if address is None:
        raise Http404(_("Tidak ada profesi di alamat ini."))
    if listing := address.now_at():
        return redirect(listing, permanent=True)
    neighbours = Listing.objects.for_cards().near(address)[:6]
    context = {"address": address, "neighbours": neighbours}
    return render(request, "410.html", context, status=410)
