"""The front page of the desk, /admin/, and what its links lead to."""

import re
from datetime import date
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from profiles.admin.worklist import GROUPS, PAIRS_READ
from profiles.editorial.publishing import save_revision, withdraw
from profiles.editorial.workflow import take
from profiles.models import Fingerprint, Profession, Revision, RoleComparison, Stage, Step
from tests.admin.forms import profession_form
from tests.conftest import logged_in
from tests.factories import (
    ProfessionFactory,
    ProfileFactory,
    UserFactory,
    comparing_with,
    drafted,
    published,
)

pytestmark = pytest.mark.ignore_template_errors

LIST = "/admin/profiles/profession/"
OWN = {  # nothing in it is like another profile of the tests
    "alternative_titles": [],
    "misconceptions": [],
    "expectations": [],
}


def work(client) -> dict[str, list[str]]:
    """The rows of each group on the front page, as they are read."""
    page = client.get("/admin/").content.decode()
    groups = re.findall(r'<h2 id="work-([\w-]+)".*?(?=</section>)', page, re.DOTALL)
    bodies = re.findall(r'<h2 id="work-[\w-]+"(.*?)</section>', page, re.DOTALL)
    return {group: rows_in(body) for group, body in zip(groups, bodies, strict=True)}


def rows_in(page: str) -> list[str]:
    entries = re.search(r'<ul class="work-entries">(.*?)</ul>', page, re.DOTALL)
    items = re.findall(r"<li>(.*?)</li>", entries[1] if entries else "", re.DOTALL)
    return [" ".join(unescape(strip_tags(item)).split()) for item in items]


def links(client) -> list[str]:
    page = client.get("/admin/").content.decode()
    return re.findall(r'href="([^"]+)"', "".join(re.findall(r"<section.*?</section>", page, re.S)))


def person(name: str) -> User:
    return User.objects.get(username=name)


def asked(title: str, by: str = "wati", note: str = "") -> Profession:
    """A text that someone wrote and asked to be reviewed."""
    profession = drafted(title=title).profession
    revision = save_revision(profession, origin=Revision.Origin.ADMIN, author=person(by))
    take(Step.Kind.ASKED, profession, by=person(by), seen=revision.number, note=note)
    return profession


def decided(kind: Step.Kind, profession: Profession, note: str = "") -> None:
    number = profession.revision_set.order_by("-number")[0].number
    take(kind, profession, by=person("bayu"), seen=number, note=note)


def edited(profession: Profession, by: str) -> None:
    profession.summary = f"{profession.summary} Lagi."
    profession.save()
    save_revision(profession, origin=Revision.Origin.ADMIN, author=person(by))


# --- decisions ----------------------------------------------------------------------------


def test_a_reviewer_first_sees_what_waits_for_review(writer, reviewer):
    published(title="Bidan")
    asked("Perawat", note="Tolong periksa sumbernya.")
    groups = work(reviewer)
    assert next(iter(groups)) == "menunggu"
    assert len(groups["menunggu"]) == 1
    assert groups["menunggu"][0].startswith("Perawat wati, ")
    assert groups["menunggu"][0].endswith(": Tolong periksa sumbernya.")


def test_what_waits_longest_stands_first(writer, reviewer):
    for title in ("Perawat", "Bidan"):
        asked(title)
    assert [row.split()[0] for row in work(reviewer)["menunggu"]] == ["Perawat", "Bidan"]


def test_a_text_comes_back_to_the_one_who_asked_with_the_reason(writer, reviewer):
    decided(Step.Kind.RETURNED, asked("Perawat"), note="Sumbernya kurang.")
    assert "Sumbernya kurang." in work(writer)["dikembalikan"][0]
    assert "menunggu" not in work(reviewer)


def test_a_text_comes_back_to_the_one_who_wrote_it_last(writer, reviewer):
    profession = asked("Perawat")
    edited(profession, by=UserFactory(username="tono", roles=["Penulis"]).username)
    decided(Step.Kind.RETURNED, profession, note="Sumbernya kurang.")
    decided(Step.Kind.REVIEWED, profession)  # which dates the text and writes nothing
    assert "dikembalikan" in work(writer)  # she asked

    assert "dikembalikan" in work(logged_in(person("tono")))  # he wrote


def test_a_text_of_others_does_not_come_back_to_me(writer, editor, reviewer):
    decided(Step.Kind.RETURNED, asked("Perawat", by="rani"), note="Sumbernya kurang.")
    assert "dikembalikan" not in work(writer)
    assert "dikembalikan" in work(editor)


def test_the_chief_editor_sees_what_is_ready_to_publish(writer, reviewer, chief_editor):
    decided(Step.Kind.APPROVED, asked("Perawat"))
    asked("Bidan")
    assert [row.split()[0] for row in work(chief_editor)["disetujui"]] == ["Perawat"]


def test_an_approval_that_a_new_text_has_overtaken_is_not_ready(writer, reviewer, chief_editor):
    profession = asked("Perawat")
    decided(Step.Kind.APPROVED, profession)
    edited(profession, by="wati")
    assert "disetujui" not in work(chief_editor)


def test_a_live_page_with_unpublished_changes_is_named(writer, chief_editor):
    edited(published(title="Perawat").profession, by="wati")
    published(title="Bidan")
    for client in (writer, chief_editor):
        (row,) = work(client)["berubah"]
        assert row.startswith("Perawat disimpan wati, ")


def test_a_reviewer_is_told_whose_review_is_due(reviewer):
    published(title="Bidan", reviewed_on=date.today())
    published(title="Perawat", reviewed_on=date(2020, 3, 1))
    published(title="Guru")
    drafted(title="Penari")
    assert work(reviewer)["perlu-ditinjau"] == [
        "Guru belum pernah ditinjau",
        "Perawat ditinjau 1 Maret 2020",
    ]


# --- what can be made better --------------------------------------------------------------


def test_an_empty_part_leads_to_its_place_on_the_page(writer):
    profession = drafted(title="Perawat", summary="", duties=[], sources=[]).profession
    assert work(writer)["kosong"] == ["Perawat Ringkasan · Tugas · Sumber"]
    for anchor in ("", "#id_summary", "#duty_set-group", "#source_set-group"):
        assert f"{LIST}{profession.pk}/change/{anchor}" in links(writer)


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ({"field": ""}, "Bidang"),
        ({"education": None}, "Pendidikan minimum"),
        ({"study_tie": None}, "Keterikatan jurusan"),
        ({"suitable": []}, "Cocok untuk siapa"),
        ({"unsuitable": []}, "Kurang cocok untuk siapa"),
        ({"misconceptions": []}, "Miskonsepsi"),
        ({"expectations": []}, "Ekspektasi dan realita"),
        ({"comparisons": []}, "Beda dengan profesi serupa"),
        ({"entry_routes": []}, "Jalur masuk"),
    ],
)
def test_each_part_that_is_empty_is_named(writer, section, told):
    drafted(title="Perawat", **section)
    assert work(writer)["kosong"] == [f"Perawat {told}"]


def test_each_place_that_is_linked_stands_on_the_page(writer):
    profession = ProfessionFactory()
    page = writer.get(f"{LIST}{profession.pk}/change/").content.decode()
    anchors = {link.partition("#")[2] for link in links(writer) if "#" in link}
    assert len(anchors) == 12
    assert not {anchor for anchor in anchors if f'id="{anchor}"' not in page}


def test_an_aspect_with_one_side_is_named(writer):
    drafted(title="Perawat", comparisons=[comparing_with("bidan", other="")])
    drafted(title="Bidan", comparisons=[comparing_with("perawat", this="")])
    assert work(writer)["sepihak"] == [
        "Bidan Perawat, Fokus: sisi profesi ini kosong",
        "Perawat Bidan, Fokus: sisi profesi lain kosong",
    ]


def test_a_comparison_that_is_not_answered_is_asked_of_the_other(writer):
    drafted(title="Perawat", comparisons=[comparing_with("bidan")])
    bidan = drafted(title="Bidan", comparisons=[comparing_with("dokter")]).profession
    assert work(writer)["belum-dibalas"] == ["Bidan belum dibandingkan dengan Perawat"]
    assert f"{LIST}{bidan.pk}/change/#rolecomparison_set-group" in links(writer)


def test_a_role_that_is_not_on_the_desk_can_be_written_from_here(writer):
    drafted(title="Perawat", comparisons=[comparing_with("ahli-gizi")])
    drafted(title="Bidan", comparisons=[comparing_with("ahli-gizi"), comparing_with("perawat")])
    assert work(writer)["belum-ada"] == ["Tulis “Ahli Gizi” Bidan · Perawat"]
    assert f"{LIST}add/?title=Ahli+Gizi&amp;slug=ahli-gizi" in links(writer)


def test_two_professions_with_one_name_are_named(writer, reviewer, chief_editor):
    drafted(title="Pengacara", alternative_titles=[{"title": "Advokat"}])
    drafted(title="Advokat", alternative_titles=[])
    for client in (writer, reviewer, chief_editor):
        assert work(client)["nama-sama"] == ["Pengacara Advokat"]


def test_two_texts_that_are_nearly_the_same_are_named(writer):
    duties = [f"Menimbang perkara nomor {n} bersama hakim anggota." for n in range(20)]
    drafted(title="Hakim", duties=duties)
    drafted(title="Hakim Agung", duties=[*duties[:-1], "Menulis putusan."])
    drafted(
        title="Penari",
        **OWN,
        duties=["Melatih gerak setiap pagi."],
        comparisons=[],
        entry_routes=[],
    )
    assert work(writer)["hampir-sama"] == ["Hakim Hakim Agung"]


def test_texts_that_only_seem_alike_are_read_and_left_out(writer):
    for title, duty in (("Penari", "Melatih gerak."), ("Hakim", "Memutus perkara.")):
        own = drafted(title=title, **OWN, duties=[duty], comparisons=[], entry_routes=[]).profession
        Fingerprint.objects.create(profession=own, kind=Fingerprint.Kind.TEXT, key="chance")
    assert "hampir-sama" not in work(writer)


def test_no_more_texts_are_read_than_a_page_can_bear(writer):
    """Where many are alike, the likeliest are told, and that there may be more."""
    profile = ProfileFactory()
    for n in range(12):  # 66 pairs
        drafted(profile.model_copy(update={"slug": f"salinan-{n}", "title": f"Salinan {n}"}))
    assertContains(writer.get("/admin/"), f"sedikitnya {PAIRS_READ}")
    page = writer.get("/admin/daftar-kerja/hampir-sama/")
    assert len(rows_in(page.content.decode())) == PAIRS_READ
    assertContains(page, "Yang berikutnya muncul sesudah yang ini beres.")


def test_a_withdrawn_profession_rests(writer):
    profession = published(title="Perawat", comparisons=[comparing_with("bidan")]).profession
    withdraw(profession)
    RoleComparison.objects.update(other="")
    Profession.objects.update(summary="")
    assert work(writer) == {}
    number = profession.revision_set.get().number
    take(Step.Kind.ASKED, profession, by=person("wati"), seen=number)
    assert {"kosong", "sepihak", "belum-ada"} <= work(writer).keys()


# --- the page -----------------------------------------------------------------------------


def test_an_empty_worklist_has_a_kind_sentence(writer, reviewer, chief_editor):
    for client in (writer, reviewer, chief_editor):
        assertContains(client.get("/admin/"), "Tidak ada yang menunggumu.")


def test_the_list_of_what_can_be_edited_stays(writer):
    assertContains(writer.get("/admin/"), 'href="/admin/profiles/profession/"')


def test_each_role_sees_its_own_work(writer, reviewer, chief_editor):
    published(title="Bidan")  # due for review
    edited(published(title="Guru", comparisons=[comparing_with("dosen")]).profession, by="wati")
    drafted(title="Perawat", summary="", comparisons=[comparing_with("bidan", other="")])
    decided(Step.Kind.APPROVED, asked("Penari"))
    asked("Hakim")
    decided(Step.Kind.RETURNED, asked("Jaksa"), note="Sumbernya kurang.")
    alike = {"nama-sama", "hampir-sama"}
    assert work(writer).keys() - alike == {
        "dikembalikan",
        "berubah",
        "kosong",
        "sepihak",
        "belum-ada",
        "belum-dibalas",
    }
    assert work(reviewer).keys() - alike == {"menunggu", "perlu-ditinjau"}
    assert work(chief_editor).keys() - alike == {"disetujui", "berubah"}


def test_someone_without_a_role_sees_no_work(db):

    drafted(title="Perawat", summary="")
    client = logged_in(UserFactory(username="dewi"))
    response = client.get("/admin/")
    assertNotContains(response, "Perawat")
    assertNotContains(response, "Tidak ada yang menunggumu.")


def test_ten_rows_are_shown_and_the_rest_is_a_link_away(writer):
    for n in range(12):
        drafted(title=f"Profesi {n:02}", summary="")
    assert len(work(writer)["kosong"]) == 10
    assertContains(writer.get("/admin/"), '<span class="work-count">12', html=False)
    response = writer.get("/admin/daftar-kerja/kosong/")
    assert len(rows_in(response.content.decode())) == 12


def test_a_long_group_goes_on_to_another_page(writer):
    for n in range(101):
        ProfessionFactory(title=f"Profesi {n:03}")
    address = "/admin/daftar-kerja/kosong/"
    assert len(rows_in(writer.get(address).content.decode())) == 100
    assert rows_in(writer.get(f"{address}?page=2").content.decode())[0].startswith("Profesi 100")
    assertRedirects(writer.get(f"{address}?page=3"), address)


def test_a_mended_group_says_so(writer):
    assertContains(writer.get("/admin/daftar-kerja/kosong/"), "Sudah beres")


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.key)
def test_a_group_is_closed_to_other_roles(request, group):
    roles = {"writer": "change", "reviewer": "review", "chief_editor": "publish"}
    for role, verb in roles.items():
        open_to = f"profiles.{verb}_profession" in group.permissions
        response = request.getfixturevalue(role).get(f"/admin/daftar-kerja/{group.key}/")
        assert response.status_code == (200 if open_to else 403), role


def test_a_visitor_is_led_to_the_login(visitor, db):
    address = "/admin/daftar-kerja/kosong/"
    assertRedirects(visitor.get(address), f"/admin/login/?next={address}")


def test_a_group_that_does_not_exist_is_not_found(writer):
    assert writer.get("/admin/daftar-kerja/entah/").status_code == 404


def some_of_everything(titles: list[str]) -> None:
    """Rows for every group, in a form in which none is like another."""
    for title in titles:
        drafted(title=f"{title} Kosong", summary="")
        drafted(title=f"{title} Timpang", comparisons=[comparing_with("entah", other="")])
        edited(published(title=f"{title} Berubah").profession, by="sari")
        seen = asked(f"{title} Setuju", by="sari")
        number = seen.revision_set.order_by("-number")[0].number
        take(Step.Kind.APPROVED, seen, by=person("sari"), seen=number)
        asked(f"{title} Tunggu", by="sari")
        seen = asked(f"{title} Kembali", by="sari")
        number = seen.revision_set.order_by("-number")[0].number
        take(Step.Kind.RETURNED, seen, by=person("sari"), seen=number, note="Belum.")


def queries(client, address: str) -> int:
    client.get(address)  # content types are looked up once in each process
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    "address", ["/admin/", LIST, f"{LIST}?keadaan=berubah", "/admin/daftar-kerja/belum-ada/"]
)
def test_a_page_asks_as_often_for_many_rows_as_for_few(publisher, address):
    some_of_everything(["Bidan", "Perawat"])
    few = queries(publisher, address)
    some_of_everything([f"Profesi {n}" for n in range(10)])
    assert queries(publisher, address) == few


# --- the filter of the list ---------------------------------------------------------------


@pytest.fixture
def standing(writer, reviewer, chief_editor, publisher):
    """One profession in each state, named after the filter's choice that shows it."""
    drafted(title="Draf")
    asked("Menunggu")
    decided(Step.Kind.RETURNED, asked("Dikembalikan"), note="Sumbernya kurang.")
    decided(Step.Kind.APPROVED, asked("Disetujui"))
    today = date.today()
    published(title="Terbit", reviewed_on=today)
    edited(published(title="Berubah", reviewed_on=today).profession, by="wati")
    published(title="Lama", reviewed_on=date(2020, 1, 1))


@pytest.mark.parametrize(
    ("choice", "titles"),
    [
        ("draf", {"Draf"}),
        ("menunggu", {"Menunggu"}),
        ("dikembalikan", {"Dikembalikan"}),
        ("dikembalikan-kepadaku", {"Dikembalikan"}),
        ("disetujui", {"Disetujui"}),
        ("terbit", {"Terbit", "Berubah", "Lama"}),
        ("berubah", {"Berubah"}),
        ("perlu-ditinjau", {"Lama"}),
    ],
)
def test_the_list_is_narrowed_to_how_professions_stand(writer, standing, choice, titles):
    response = writer.get(f"{LIST}?keadaan={choice}")
    assert {row.title for row in response.context["cl"].result_list} == titles


@pytest.mark.parametrize("choice", ["", "entah", "9" * 30])
def test_a_choice_that_is_not_on_offer_narrows_nothing(writer, standing, choice):
    response = writer.get(f"{LIST}?keadaan={choice}")
    assert response.context["cl"].result_count == 7


def test_the_link_to_all_shows_as_many_as_the_group_counts(reviewer, standing):
    address = next(link for link in links(reviewer) if link.startswith(f"{LIST}?keadaan="))
    assert reviewer.get(address).context["cl"].result_count == len(work(reviewer)["menunggu"]) == 1


def test_a_filter_that_is_not_offered_is_still_refused(writer):
    assert writer.get(f"{LIST}?keadaan__contains=x").status_code == 400
    assert writer.get(f"{LIST}?fixture_digest__startswith=x").status_code == 400


def test_a_new_text_after_the_steps_is_still_told_apart(writer, standing):
    """The filter and the words on the page come from the same columns."""
    for row in Profession.objects.with_state():
        if row.stage == Stage.WAITING:
            assert row.title == "Menunggu"
    profession_form(writer, Profession.objects.get(title="Menunggu").pk).send(summary="Baru.")
    response = writer.get(f"{LIST}?keadaan=menunggu")
    assert [row.title for row in response.context["cl"].result_list] == ["Menunggu"]


def test_what_is_mended_leaves_the_list(writer):
    drafted(title="Perawat", comparisons=[comparing_with("bidan", other="")])
    assert "sepihak" in work(writer)
    form = profession_form(writer, Profession.objects.get().pk)
    form.send(**{"rolecomparison_set-0-other": "Menolong persalinan."})
    assert RoleComparison.objects.get().other
    assert "sepihak" not in work(writer)
