"""The verbs of listings, and how the desk stands to them."""

import pytest
from django.db import IntegrityError, transaction

from profiles.editorial.publishing import save_revision, withdraw
from profiles.models import FormerAddress, Listing, Profession, Revision
from tests.factories import ProfileFactory, comparing_with, drafted, published

pytestmark = pytest.mark.django_db


def titles(listings) -> list[str]:
    return sorted(listing.title for listing in listings)


def test_a_person_means_a_profession_by_address_or_by_title():
    published(title="Pekerja Sosial")
    for text in ("pekerja-sosial", "pekerja sosial", " PEKERJA SOSIAL "):
        assert titles(Listing.objects.named(text)) == ["Pekerja Sosial"]
    for text in ("", "sosial", "\x00", "x" * 10_000):
        assert titles(Listing.objects.named(text)) == []


def test_neighbours_of_an_address_share_its_field_or_compare_with_it():
    gone = published(title="Hilang").profession
    published(title="Tetangga")
    published(title="Jauh", field="seni")
    published(title="Pembanding", field="seni", comparisons=[comparing_with("hilang")])
    withdraw(gone)
    address = FormerAddress.objects.get()
    assert titles(Listing.objects.near(address)) == ["Pembanding", "Tetangga"]
    assert str(address) == "hilang"


def test_the_desk_knows_what_is_live_and_what_has_changed():
    draft = drafted(title="Draf").profession
    live = published(title="Terbit").profession
    changed = published(title="Berubah").profession
    Profession.objects.filter(pk=changed.pk).update(summary="Baru.")
    save_revision(changed, origin=Revision.Origin.ADMIN)
    unchanged = published(title="Disimpan lagi").profession
    save_revision(unchanged, origin=Revision.Origin.ADMIN)
    states = {
        p.pk: (p.is_live, p.has_changes, p.latest_number) for p in Profession.objects.with_state()
    }
    assert states == {
        draft.pk: (False, False, 1),
        live.pk: (True, False, 1),
        changed.pk: (True, True, 2),
        unchanged.pk: (True, False, 2),
    }


def test_a_listing_holds_the_whole_profile():
    assert published().profile == ProfileFactory()


def test_a_listing_stands_at_the_place_of_its_title():
    listing = published(title="Étnomusikolog", slug="etnomusikolog")
    published(title="Zoolog")
    published(title="Bidan")
    from_a_to_z = Listing.objects.order_by("place").values_list("title", flat=True)
    assert list(from_a_to_z) == ["Bidan", "Étnomusikolog", "Zoolog"]
    listing.title = "Antropolog"
    listing.save()
    assert list(from_a_to_z.all()) == ["Antropolog", "Bidan", "Zoolog"]


def test_no_listing_is_without_a_place():
    published(title="Bidan")
    with pytest.raises(IntegrityError, match="listing_has_a_place"), transaction.atomic():
        Listing.objects.update(place=b"")
