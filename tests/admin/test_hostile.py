"""Addresses that nobody in good faith types, as a logged-in editor: never a server error."""

import pytest

from profiles.models import Profession
from tests.admin.forms import profession_form
from tests.factories import drafted

pytestmark = pytest.mark.ignore_template_errors

HUGE = "9" * 20
WORDS = "+".join(["kata"] * 1000)
AUTOCOMPLETE = "/admin/autocomplete/?app_label=profiles&model_name=suitability&field_name=trait"

LISTS = [
    "/admin/profiles/profession/",
    "/admin/profiles/revision/",
    "/admin/profiles/trait/",
    "/admin/profiles/fieldofwork/",
]
QUERIES = [
    f"id__in={HUGE}",
    f"id={HUGE}",
    f"pk__exact={HUGE}",
    "id__in=a,b,c",
    "title__regex=(",
    "title__iregex=((a%2B)%2B)%2B%24",
    "fixture_digest__startswith=0",
    "duty__profession__duty__profession__duty__text__contains=a",
    f"field__id__exact={HUGE}",
    "field__id__exact=%00",
    "field__id__exact=x",
    f"field__id__in={HUGE}",
    "field__isnull=maybe",
    "field__nosuch=1",
    "keadaan=%00",
    "keadaan=nosuch",
    "keadaan=menunggu&keadaan=x&_facets=True",
    "origin__exact=%00",
    "origin__exact=x",
    "origin__isnull=x",
    "kind__exact=%00",
    "kind__exact=x",
    "kind__exact=minat%00",
    "kind__in=%00",
    "kind__regex=(",
    "kind__gt=%00",
    "origin__contains=%00",
    f"q={WORDS}",
    "q=%00",
    "q=a%00b",
    "q=%ff%fe",
    "q=%ED%A0%80",
    "q=%22",
    "q='",
    "q=%25_%5C",
    "q=" + "a" * 100_000,
    "p=99999999999",
    "p=-1",
    "p=x",
    "p=%00",
    "o=99.1.x",
    "o=-",
    f"o={HUGE}",
    "o=1." + ".".join(["2"] * 500),
    "all=x",
    "e=1",
    "_facets=x",
    "_popup=1&_to_field=summary",
    "_to_field=nosuch",
    "_changelist_filters=%00",
    "date_hierarchy__year=x",
    "a=" + "b" * 50_000,
    "&".join(f"x{n}=1" for n in range(900)),
    "&".join(f"x{n}=1" for n in range(1100)),
]
PAGES = [
    f"/admin/profiles/profession/{HUGE}/change/",
    f"/admin/profiles/profession/{HUGE}/history/",
    f"/admin/profiles/profession/{HUGE}/delete/",
    f"/admin/profiles/profession/{HUGE}/pratinjau/",
    f"/admin/profiles/profession/{HUGE}/langkah/ditarik/",
    f"/admin/profiles/profession/{HUGE}/kelengkapan/",
    f"/admin/profiles/profession/{HUGE}/riwayat/",
    f"/admin/profiles/profession/{HUGE}/beda/",
    f"/admin/profiles/profession/{HUGE}/pulihkan/{HUGE}/",
    f"/admin/profiles/profession/{HUGE}/tautan/",
    f"/admin/profiles/profession/{HUGE}/tautan/{HUGE}/cabut/",
    f"/pratinjau/{HUGE}/",
    "/admin/profiles/profession/1/langkah/nosuch/",
    "/admin/profiles/profession/1/langkah/ditarik/?seen=99999999999999999999",
    "/admin/profiles/profession/1/langkah/ditarik/?seen=%00",
    f"/admin/profiles/profession/{HUGE}/",
    "/admin/profiles/profession/0/pratinjau/",
    "/admin/profiles/profession/-1/change/",
    "/admin/profiles/profession/x/change/",
    "/admin/profiles/profession/x/pratinjau/",
    "/admin/profiles/profession/%00/change/",
    "/admin/profiles/profession/%ff/change/",
    "/admin/profiles/profession/1'--/history/",
    "/admin/profiles/profession/_5F/change/",
    f"/admin/profiles/revision/{HUGE}/change/",
    f"/admin/profiles/trait/{HUGE}/change/",
    f"/admin/profiles/fieldofwork/{HUGE}/history/",
    "/admin/profiles/profession/add/?title=%00&slug=%00&summary=%00",
    f"/admin/profiles/profession/add/?field={HUGE}",
    "/admin/profiles/profession/add/?field=%00",
    "/admin/profiles/profession/add/?_changelist_filters=%00",
    "/admin/profiles/profession/add/?_popup=1&_to_field=summary",
    f"/admin/r/{HUGE}/{HUGE}/",
    "/admin/r/1/%00/",
    "/admin/daftar-kerja/nosuch/",
    f"/admin/daftar-kerja/kosong/?page={HUGE}",
    "/admin/daftar-kerja/kosong/?page=99999",
    "/admin/daftar-kerja/kosong/?page=%00",
    "/admin/profiles/profession/impor/",
    "/admin/nosuch/",
    "/admin/profiles/nosuch/",
    "/admin/%00/",
    "/admin/?next=%00",
    "/admin/login/?next=%00",
    "/admin/jsi18n/?language=%00",
    f"{AUTOCOMPLETE}&term=%00",
    f"{AUTOCOMPLETE}&term={WORDS}",
    f"{AUTOCOMPLETE}&term=" + "a" * 100_000,
    f"{AUTOCOMPLETE}&term=%ff",
    f"{AUTOCOMPLETE}&term=e&page=99999999999",
    f"{AUTOCOMPLETE}&term=e&page=x",
    f"{AUTOCOMPLETE}&term=e&page=-1",
    "/admin/autocomplete/",
    "/admin/autocomplete/?app_label=auth&model_name=user&field_name=password&term=a",
    "/admin/autocomplete/?app_label=%00&model_name=%00&field_name=%00",
    "/admin/autocomplete/?app_label=profiles&model_name=duty&field_name=profession&term=a",
]


@pytest.fixture(autouse=True)
def _some_text(db):
    drafted()


def calm(text):
    return text if len(text) < 70 else f"{text[:60]}... ({len(text)} characters)"


@pytest.mark.sampled(4)
@pytest.mark.parametrize("query", QUERIES, ids=calm)
@pytest.mark.parametrize("address", LISTS)
def test_no_query_makes_a_list_fail(editor, address, query):
    # Once a failure on PostgreSQL: a NUL in the value of a filter by choices reaches the database.
    assert editor.get(f"{address}?{query}", follow=True).status_code < 500


@pytest.mark.sampled(2)
@pytest.mark.parametrize("address", PAGES, ids=calm)
def test_no_address_makes_a_page_fail(editor, address):
    assert editor.get(address, follow=True).status_code < 500


@pytest.mark.sampled(3)
@pytest.mark.parametrize("address", PAGES, ids=calm)
def test_no_empty_post_makes_a_page_fail(editor, address):
    assert editor.post(address, follow=True).status_code < 500


@pytest.mark.parametrize("pk", [HUGE, "x", "", "%00", "\x00", "-1"], ids=repr)
@pytest.mark.parametrize("name", ["publish_selected", "nosuch", "\x00"], ids=repr)
def test_no_forged_action_makes_the_list_fail(publisher, name, pk):
    # Once a failure: Django filters by pk__in without looking at what was sent.
    data = {"action": name, "_selected_action": pk, "index": "0"}
    assert publisher.post(LISTS[0], data, follow=True).status_code < 500


@pytest.mark.sampled(4)
@pytest.mark.parametrize("pk", [HUGE, "x", "\x00", "-1", ""], ids=repr)
@pytest.mark.parametrize(
    "field", ["duty_set-0-id", "duty_set-0-profession", "field", "suitability_set-0-trait"]
)
def test_no_forged_row_makes_a_save_fail(editor, field, pk):
    # Once a failure for the trait: the autocomplete list looks up what was sent, whatever it is.
    form = profession_form(editor, Profession.objects.get().pk)
    assert form.send(**{field: pk}).status_code < 500


@pytest.mark.parametrize("index", ["x", "", "-1", HUGE], ids=repr)
def test_no_forged_place_of_an_action_makes_the_list_fail(publisher, index):
    data = {"action": "publish_selected", "_selected_action": "1", "index": index}
    assert publisher.post(LISTS[0], data, follow=True).status_code < 500


def test_a_filter_that_is_not_offered_tells_nothing(editor):
    """Hidden columns cannot be guessed letter by letter."""
    assert editor.get("/admin/profiles/revision/?author__password__startswith=m").status_code == 400
