"""The page of one profession on the editors' desk: /admin/profiles/profession/<pk>/change/."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from profiles.editorial.publishing import compile as compiled
from profiles.models import Profession, Revision
from tests.admin.forms import ROWS, AdminForm, profession_form
from tests.conftest import logged_in
from tests.factories import (
    ConcentrationFactory,
    FieldFactory,
    ProfessionFactory,
    ProfileFactory,
    ProgrammeFactory,
    TraitFactory,
    UserFactory,
    WholeProfileFactory,
    drafted,
    published,
    studied,
)

pytestmark = [pytest.mark.ignore_template_errors, pytest.mark.alike]

LIST = "/admin/profiles/profession/"
LONG_TEXT = "a" * 601
GAPS = "belum bisa:"


@pytest.fixture
def live(db):
    """Pekerja Sosial, public at /profesi/pekerja-sosial/."""
    return published().profession


@pytest.fixture
def draft(db):
    """Pekerja Sosial, complete and never published."""
    return drafted().profession


def page_of(profession):
    return f"/admin/profiles/profession/{profession.pk}/"


def text_of(profession):
    return compiled(Profession.objects.get(pk=profession.pk))


def action(client, name, *professions):
    data = {"action": name, "_selected_action": [profession.pk for profession in professions]}
    return client.post(LIST, data, follow=True)


def queries(client, address):
    client.get(address)  # content types are looked up once in each process
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


# --- saving -------------------------------------------------------------------------------


def test_each_save_is_a_revision_with_its_author_note_and_number(editor, draft):
    profession_form(editor, draft.pk).send(summary="Ia menolong.", revision_note="Ringkas")
    last = draft.revision_set.first()
    assert (last.number, last.author.username, last.note) == (2, "rani", "Ringkas")
    assert last.origin == Revision.Origin.ADMIN
    assert last.profile.summary == "Ia menolong."


def test_the_note_may_be_left_empty(editor, draft):
    profession_form(editor, draft.pk).send()
    assert draft.revision_set.first().note == ""


def test_a_revision_says_what_the_desk_says(editor, draft):
    form = profession_form(editor, draft.pk)
    for section, row in ROWS.items():
        form.add_row(section, **row)
    form.send(title="Pekerja Sosial Ahli")
    assert draft.revision_set.first().profile == text_of(draft)


def test_a_new_profession_needs_a_title_and_an_address_only(editor):
    form = AdminForm(editor, "/admin/profiles/profession/add/")
    form.send(title="Psikolog Klinis", slug="psikolog-klinis")
    profession = Profession.objects.get(slug="psikolog-klinis")
    assert profession.revision_set.get().author.username == "rani"


def test_a_new_profession_may_come_with_all_its_sections(editor):
    form = AdminForm(editor, "/admin/profiles/profession/add/")
    for section, row in ROWS.items():
        form.add_row(section, **row)
    form.send(title="Psikolog Klinis", slug="psikolog-klinis")
    profile = Revision.objects.get().profile
    assert profile.duties == ("Menyusun rencana bersama keluarga.",)
    assert profile.comparisons[0].role == "penyuluh-sosial"


def test_a_live_page_does_not_change_until_it_is_published(editor, live, visitor):
    profession_form(editor, live.pk).send(summary="Kalimat yang baru.")
    assertNotContains(visitor.get("/profesi/pekerja-sosial/"), "Kalimat yang baru.")


def test_save_and_preview_leads_to_the_preview(editor, draft):
    response = profession_form(editor, draft.pk).send("_preview", summary="Kalimat yang baru.")
    assertRedirects(response, f"{page_of(draft)}pratinjau/")
    assertContains(response, "Kalimat yang baru.")


def test_save_and_publish_works_on_a_new_profession_too(publisher):
    form = AdminForm(publisher, "/admin/profiles/profession/add/")
    response = form.send("_publish", title="Psikolog Klinis", slug="psikolog-klinis")
    assertContains(response, GAPS)
    assert Profession.objects.get().revision_set.count() == 1


def test_a_save_without_the_name_of_a_draft_is_a_save(editor, draft):
    form = profession_form(editor, draft.pk)
    del form.fields["draft"]
    form.send(summary="Kalimat yang baru.")
    assert text_of(draft).summary == "Kalimat yang baru."


# --- what is missing ----------------------------------------------------------------------


def test_the_form_lists_what_is_missing(editor):
    profession = ProfessionFactory()
    assertContains(editor.get(f"{page_of(profession)}change/"), "<li>Tugas belum ditulis.</li>")


def test_the_form_says_when_nothing_is_missing(editor):
    whole = drafted(WholeProfileFactory()).profession
    assertContains(editor.get(f"{page_of(whole)}change/"), "Lengkap, siap terbit.")


def test_the_form_lists_where_the_text_falls_short_of_the_guide(editor, draft):
    page = editor.get(f"{page_of(draft)}change/")
    assertContains(page, "Tugas: Tugas baru 2; tulis 5 sampai 8.")


def test_a_sentence_that_another_profile_has_is_named(editor, draft):
    copied = ProfileFactory(
        title="Penyuluh Sosial", summary="Pekerja Sosial menolong perorangan dan keluarga."
    )
    page = editor.get(f"{page_of(drafted(copied).profession)}change/")
    assertContains(page, "Ringkasan: Kalimat ini ada juga di “Pekerja Sosial”")


# --- the sections -------------------------------------------------------------------------


def test_every_section_is_edited_on_the_page_under_its_indonesian_name(editor, draft):
    page = editor.get(f"{page_of(draft)}change/").content.decode()
    headings = re.findall(r'class="inline-heading">\s*(.+?)\s*</h2>', page)
    assert headings == [
        "Judul lain",
        "Sekilas",
        "Tugas",
        "Cocok untuk siapa",
        "Kurang cocok untuk siapa",
        "Miskonsepsi",
        "Ekspektasi dan realita",
        "Beda dengan profesi serupa",
        "Biasanya dari jurusan",
        "Biasanya dari SMK",
        "Jalur masuk",
        "Sumber",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Satu kata kerja, satu objek, satu tujuan.",
        "Alamat lama tetap dialihkan ke yang baru.",
        "Harus dapat dibaca sendiri, tanpa anggapannya.",
        "Kosongkan agar diisi dari judulnya.",
        "Bagian profil yang isinya dapat diperiksa pada sumber ini.",
        "Kosongkan bila kalimat ini tentang orang yang tidak punya sifat itu.",
        "Apa yang kamu ubah, dan mengapa?",
    ],
)
def test_help_texts_speak_to_the_editor(editor, draft, sentence):
    assertContains(editor.get(f"{page_of(draft)}change/"), sentence)


def test_every_button_of_a_row_is_in_indonesian(editor, draft):
    """django-admin-sortable2 brings no Indonesian texts of its own."""
    assertNotContains(editor.get(f"{page_of(draft)}change/"), "Move to")


@pytest.mark.sampled(3)
@pytest.mark.parametrize("section", ROWS)
def test_a_section_can_gain_a_row(editor, draft, section):
    form = profession_form(editor, draft.pk)
    before = int(form.fields[f"{section}-TOTAL_FORMS"])
    form.add_row(section, **ROWS[section])
    form.send()
    saved = profession_form(editor, draft.pk).fields
    assert {name: saved[f"{section}-{before}-{name}"] for name in ROWS[section]} == ROWS[section]


@pytest.mark.sampled(3)
@pytest.mark.parametrize("section", ROWS)
def test_a_section_can_lose_a_row(editor, draft, section):
    form = profession_form(editor, draft.pk)
    before = int(form.fields[f"{section}-TOTAL_FORMS"])
    form.fields[f"{section}-0-DELETE"] = "on"
    form.send()
    saved = profession_form(editor, draft.pk).fields
    assert int(saved[f"{section}-TOTAL_FORMS"]) == before - 1


def test_an_added_row_that_stays_empty_is_not_kept(editor, draft):
    form = profession_form(editor, draft.pk)
    before = text_of(draft)
    for section in ROWS:
        form.add_row(section)
    form.send()
    assert text_of(draft) == before
    assert draft.revision_set.count() == 2


def test_a_programme_and_a_concentration_are_chosen_from_the_vocabulary(editor, draft):
    programme, school = ProgrammeFactory(slug="psikologi"), ConcentrationFactory(slug="kuliner")
    form = profession_form(editor, draft.pk)
    row = {"programme": str(programme.pk), "level": "S1", "tie": "wajib", "remark": "klinis"}
    form.add_row("studiedprogramme_set", **row)
    form.add_row("studiedconcentration_set", concentration=str(school.pk), tie="bisa")
    form.send()
    profile = text_of(draft)
    assert [one.model_dump() for one in profile.programmes] == [
        studied("psikologi", tie="wajib", remark="klinis")
    ]
    assert [one.concentration for one in profile.concentrations] == ["kuliner"]


def test_a_programme_at_one_level_stands_once(editor, draft):
    programme = str(ProgrammeFactory(slug="psikologi").pk)
    form = profession_form(editor, draft.pk)
    for tie in ("wajib", "bisa"):
        form.add_row("studiedprogramme_set", programme=programme, level="S1", tie=tie)
    assertContains(form.send(), "Ada baris yang sama dua kali. Hapus salah satunya.")
    assert not text_of(draft).programmes


@pytest.mark.parametrize("button", ["_save", "_preview"])
def test_a_row_that_names_no_programme_is_asked_for_it(editor, draft, button):
    form = profession_form(editor, draft.pk)
    form.add_row("studiedprogramme_set", level="S1", tie="wajib")
    assertContains(form.send(button), "wajib diisi")
    address = f"{page_of(draft)}kelengkapan/"
    assert editor.post(address, form.fields).status_code == 200


def test_a_row_lands_in_the_half_it_was_written_in(editor, draft):
    form = profession_form(editor, draft.pk)
    trait = TraitFactory(slug="kesabaran")
    form.add_row("suitability_set", sentence="Perlu sabar.", trait=str(trait.pk))
    form.add_row("suitability_set-2", sentence="Sering menunggu.", trait=str(trait.pk))
    form.send()
    profile = text_of(draft)
    assert (profile.suitable[-1].sentence, profile.suitable[-1].had) == ("Perlu sabar.", True)
    assert (profile.unsuitable[-1].sentence, profile.unsuitable[-1].had) == (
        "Sering menunggu.",
        False,
    )


def test_the_address_of_the_other_role_is_filled_from_its_title(editor, draft):
    drafted(title="Penyuluh Sosial", slug="penyuluh")
    form = profession_form(editor, draft.pk)
    form.add_row("rolecomparison_set", title="penyuluh sosial", this="Perorangan.")
    form.send()
    assert text_of(draft).comparisons[-1].role == "penyuluh"


def test_prose_is_written_in_a_box_that_wraps(editor, draft):
    page = editor.get(f"{page_of(draft)}change/").content.decode()
    for name in (
        "summary",
        "duty_set-0-text",
        "suitability_set-0-sentence",
        "misconception_set-0-fact",
        "expectation_set-0-reality",
        "rolecomparison_set-0-this",
        "entryroute_set-0-text",
        "source_set-0-citation",
    ):
        assert f'<textarea name="{name}"' in page


# --- the order of rows --------------------------------------------------------------------


def in_order(response, *texts):
    page = response.content.decode()
    places = [page.index(text) for text in texts]
    return places == sorted(places)


def test_a_new_row_goes_last(editor, draft):
    form = profession_form(editor, draft.pk)
    form.add_row("duty_set", text="Menyusun laporan.")
    form.send()
    assert text_of(draft).duties[-1] == "Menyusun laporan."


def test_rows_are_shown_by_their_numbers(editor, draft):
    form = profession_form(editor, draft.pk)
    form.fields |= {"duty_set-0-position": "2", "duty_set-1-position": "1"}
    response = form.send("_preview")
    assert in_order(response, "Mencatat kunjungan.", "Tugas pertama Pekerja Sosial.")


def test_a_blank_number_keeps_its_place(editor, draft):
    form = profession_form(editor, draft.pk)
    form.fields |= {"duty_set-0-position": "", "duty_set-1-position": ""}
    response = form.send("_preview")
    assert in_order(response, "Tugas pertama Pekerja Sosial.", "Mencatat kunjungan.")


def test_a_new_row_with_a_blank_number_goes_last(editor, draft):
    form = profession_form(editor, draft.pk)
    form.add_row("duty_set", text="Menyusun laporan.", position="")
    form.send()
    assert text_of(draft).duties[-1] == "Menyusun laporan."


def test_the_number_can_be_seen_and_typed(editor, draft):
    page = editor.get(f"{page_of(draft)}change/").content.decode()
    for section in ROWS:
        assert f'<input type="number" name="{section}-0-position"' in page


# --- what is not saved, and why -----------------------------------------------------------


def add(section, **row):
    return lambda form: form.add_row(section, **row)


def change(**fields):
    return lambda form: form.fields.update(fields)


REFUSED = {
    "a duplicate alternative title": (
        add("alternativetitle_set", title="Peksos"),
        "Perbaiki nilai ganda di bawah ini.",
    ),
    "a duplicate but for a space": (
        add("alternativetitle_set", title=" Peksos "),
        "Perbaiki nilai ganda di bawah ini.",
    ),
    "a comparison with itself": (
        add("rolecomparison_set", title="Pekerja Sosial", this="Sama."),
        "Profesi tidak dapat dibandingkan dengan dirinya sendiri.",
    ),
    "a comparison with itself by address": (
        add("rolecomparison_set", title="Peksos", role="pekerja-sosial", this="Sama."),
        "Profesi tidak dapat dibandingkan dengan dirinya sendiri.",
    ),
    "a comparison without either side": (
        add("rolecomparison_set", title="Penyuluh Sosial", aspect="Fokus"),
        "Isi sedikitnya satu sisi perbandingan.",
    ),
    "another role without a letter": (
        add("rolecomparison_set", title="!!!", this="Perorangan."),
        "Tulis judul profesi lain dengan huruf.",
    ),
    "a misconception without either side": (
        add("misconception_set", why="Begitu saja."),
        "Isi anggapan atau faktanya.",
    ),
    "an expectation emptied on both sides": (
        change(**{"expectation_set-0-expectation": "", "expectation_set-0-reality": ""}),
        "Isi ekspektasi atau realitanya.",
    ),
    "a control character in a title": (
        change(title="Pekerja\x07 Sosial"),
        "berisi karakter kendali yang tidak dapat disimpan",
    ),
    "a control character in a duty": (
        change(**{"duty_set-0-text": "Men\x07catat."}),
        "berisi karakter kendali yang tidak dapat disimpan",
    ),
    "a NUL in a duty": (
        change(**{"duty_set-0-text": "Men\x00catat."}),
        "Karakter null tidak diizinkan.",
    ),
    "a duty that is too long": (
        change(**{"duty_set-0-text": LONG_TEXT}),
        "Pastikan nilai ini mengandung paling banyak 600 karakter",
    ),
    "a title that is too long": (
        change(title="a" * 121),
        "Pastikan nilai ini mengandung paling banyak 120 karakter",
    ),
    "a note that is too long": (
        change(revision_note="a" * 201),
        "Pastikan nilai ini mengandung paling banyak 200 karakter",
    ),
    "a duty that is emptied": (
        change(**{"duty_set-0-text": " "}),
        "Bagian ini wajib diisi.",
    ),
    "an address with capitals": (
        change(slug="Pekerja_Sosial"),
        "Pakai huruf kecil, angka, dan tanda hubung saja, misalnya pekerja-sosial.",
    ),
    "a code that is none": (change(isco08="26"), "Tulis empat angka, misalnya 2635."),
    "a number below zero": (
        change(**{"duty_set-0-position": "-1"}),
        "Pastikan nilai ini lebih besar dari atau sama dengan 0.",
    ),
    "a link that is none": (change(**{"source_set-0-url": "contoh"}), "Tulis alamat lengkap"),
    "a field that does not exist": (
        change(field="99999999999999999999"),
        "Masukkan pilihan yang valid",
    ),
    "a trait that does not exist": (
        change(**{"suitability_set-0-trait": "999999"}),
        "Masukkan pilihan yang valid",
    ),
    # Once the validator's own sentence lost to Django's for `invalid`.
    "a link of another kind": (change(**{"source_set-0-url": "ftp://contoh.id/a"}), "https://"),
    "a link with a quote": (change(**{"source_set-0-url": 'https://contoh.id/"a'}), "valid"),
    # Once a failure: it passes the form and fails in `compile`: a server error.
    "a link with a control character": (
        change(**{"source_set-0-url": "https://contoh.id/a\x07b"}),
        "berisi karakter kendali yang tidak dapat disimpan",
    ),
}


@pytest.mark.sampled(3)
@pytest.mark.parametrize("what", REFUSED)
def test_it_says_in_indonesian_why_it_is_not_saved(editor, draft, what):
    mistake, sentence = REFUSED[what]
    before = text_of(draft)
    form = profession_form(editor, draft.pk)
    mistake(form)
    response = form.send()
    assertContains(response, "errornote")
    assertContains(response, sentence)
    assert text_of(draft) == before
    assert draft.revision_set.count() == 1


def test_what_was_typed_is_still_there_after_a_mistake(editor, draft):
    form = profession_form(editor, draft.pk)
    form.fields["duty_set-0-text"] = "Menulis lama sekali."
    assertContains(form.send(title=""), "Menulis lama sekali.")


def test_a_title_or_address_that_is_taken_is_said(editor, draft):
    other = drafted(title="Penyuluh Sosial").profession
    form = profession_form(editor, other.pk)
    response = form.send(title="Pekerja Sosial", slug="pekerja-sosial")
    assertContains(response, "Judul ini sudah dipakai profesi lain.")
    assertContains(response, "Alamat ini sudah dipakai profesi lain.")


def test_a_row_that_someone_else_removed_meanwhile_is_said(editor, publisher, draft):
    rani = profession_form(editor, draft.pk)
    sari = profession_form(publisher, draft.pk)
    sari.fields["duty_set-0-DELETE"] = "on"
    sari.send()
    assertContains(rani.send(), "Belum disimpan: naskahnya sudah berubah")


def test_a_duplicate_title_is_said_without_a_word_of_code(editor, draft):
    # Once a failure: Django names the column, "Perbaiki data ganda untuk title."
    form = profession_form(editor, draft.pk)
    form.add_row("alternativetitle_set", title="Peksos")
    assertNotContains(form.send(), "untuk title")


@pytest.mark.parametrize("number", ["32767", "99999"])
def test_after_the_highest_number_a_row_can_still_be_added(editor, draft, number):
    # Once a failure on PostgreSQL: the next number does not fit the column, a server error.
    form = profession_form(editor, draft.pk)
    form.send(**{"duty_set-1-position": number})
    form = profession_form(editor, draft.pk)
    form.add_row("duty_set", text="Menyusun laporan.")
    form.send()
    assert text_of(draft).duties[-1] == "Menyusun laporan."


@pytest.mark.sampled(3)
@pytest.mark.parametrize("count", ["", "x", "-1", "99999999999999999999"])
def test_a_tampered_count_of_rows_is_no_server_error(editor, draft, count):
    response = profession_form(editor, draft.pk).send(**{"duty_set-TOTAL_FORMS": count})
    assert response.status_code < 500
    assert len(text_of(draft).duties) == 2


def test_no_section_takes_more_than_thirty_rows(editor, draft):
    form = profession_form(editor, draft.pk)
    for _row in range(29):
        form.add_row("duty_set", text="Menulis laporan.")
    assertContains(form.send(), "paling banyak 30")
    assert len(text_of(draft).duties) == 2


def test_the_longest_real_profession_is_saved_as_it_is(catalogue, editor):
    professions = Profession.objects.all()
    assert len(professions) >= 8
    longest = max(professions, key=lambda one: len(text_of(one).model_dump_json()))
    before = text_of(longest)
    profession_form(editor, longest.pk).send()
    assert longest.revision_set.first().profile == before
    assert longest.revision_set.count() == 2


def test_a_profession_with_fifteen_rows_in_every_section_can_be_saved(editor):
    """Three times as long as the longest real one; the request has a limit of fields."""
    many = range(15)
    draft = drafted(
        alternative_titles=[{"title": f"Judul {n}"} for n in many],
        duties=[f"Tugas {n}." for n in many],
        suitable=[{"sentence": f"Cocok {n}."} for n in many],
        unsuitable=[{"sentence": f"Kurang cocok {n}."} for n in many],
        misconceptions=[{"fact": f"Fakta {n}."} for n in many],
        expectations=[{"reality": f"Realita {n}."} for n in many],
        comparisons=[
            {
                "role": "psikolog",
                "title": "Psikolog",
                "aspects": [{"aspect": f"Aspek {n}", "this": "Ya."} for n in many],
            }
        ],
        entry_routes=[{"kind": "izin", "text": f"Izin {n}."} for n in many],
        sources=[{"citation": f"Sumber {n}."} for n in many],
    ).profession
    response = profession_form(editor, draft.pk).send(summary="Kalimat yang baru.")
    assert response.status_code == 200
    assert text_of(draft).summary == "Kalimat yang baru."


# --- deletion -----------------------------------------------------------------------------


@pytest.fixture
def chief(db):
    """Wulan may do everything."""
    return logged_in(UserFactory(username="wulan", is_superuser=True))


def test_deletion_is_not_offered(chief, draft):
    assertNotContains(chief.get(LIST), "delete_selected")
    assertNotContains(chief.get(f"{page_of(draft)}change/"), f"{page_of(draft)}delete/")


def test_a_forged_deletion_is_refused(chief, draft):
    assert chief.get(f"{page_of(draft)}delete/").status_code == 403
    assert chief.post(f"{page_of(draft)}delete/", {"post": "yes"}).status_code == 403
    action(chief, "delete_selected", draft)
    assert Profession.objects.filter(pk=draft.pk).exists()


# --- the list -----------------------------------------------------------------------------


def test_the_list_tells_drafts_live_pages_and_unpublished_changes_apart(editor, live):
    drafted(title="Manajer Program")
    changed = published(title="Penyuluh Sosial").profession
    profession_form(editor, changed.pk).send(summary="Kalimat yang baru.")
    page = editor.get(LIST).content.decode()
    states = re.findall(r'field-title"><a.*?>(.+?)</a>.*?field-state">(.+?)</td>', page, re.DOTALL)
    assert dict(states) == {
        "Pekerja Sosial": "Terbit",
        "Penyuluh Sosial": "Terbit, ada perubahan yang belum terbit",
        "Manajer Program": "Draf",
    }


def test_a_save_without_a_change_leaves_nothing_to_publish(editor, live):
    profession_form(editor, live.pk).send()
    assertContains(editor.get(LIST), '<td class="field-state">Terbit</td>')


def test_the_list_shows_the_latest_revision(editor, draft):
    profession_form(editor, draft.pk).send()
    assertContains(editor.get(LIST), '<td class="field-latest_revision">#2</td>')


def test_the_list_is_searched_by_title_address_and_alternative_title(editor, draft):
    drafted(title="Penyuluh", slug="juru-suluh", alternative_titles=[])
    for text, found in (("peksos", "Pekerja Sosial"), ("juru", "Penyuluh")):
        response = editor.get(f"{LIST}?q={text}")
        assert [one.title for one in response.context["cl"].queryset] == [found]


def test_the_list_is_filtered_by_field(editor, draft):
    drafted(title="Psikolog", field="kesehatan")
    health = FieldFactory(slug="kesehatan")
    response = editor.get(f"{LIST}?field__id__exact={health.pk}")
    assert [one.title for one in response.context["cl"].queryset] == ["Psikolog"]


# --- query counts -------------------------------------------------------------------------


def test_the_list_costs_the_same_for_two_professions_and_for_twenty(editor):
    for number in range(2):
        published(title=f"Profesi {number}")
    few = queries(editor, LIST)
    for number in range(2, 20):
        published(title=f"Profesi {number}")
    assert queries(editor, LIST) == few


MANY = {
    "duties": lambda n: f"Tugas {n}.",
    # Once one query for the label of each trait.
    "suitable": lambda n: {"sentence": f"Cocok {n}.", "trait": f"sifat-{n}"},
    "unsuitable": lambda n: {"sentence": f"Kurang cocok {n}.", "trait": f"sifat-{n}"},
    "misconceptions": lambda n: {"fact": f"Fakta {n}."},
    "expectations": lambda n: {"reality": f"Realita {n}."},
    "entry_routes": lambda n: {"kind": "izin", "text": f"Izin {n}."},
    "sources": lambda n: {"citation": f"Sumber {n}."},
}


@pytest.mark.sampled(3)
@pytest.mark.parametrize("section", MANY)
def test_the_page_costs_the_same_for_two_rows_and_for_twenty(editor, section):
    row = MANY[section]
    two = drafted(title="Dua", **{section: [row(n) for n in range(2)]}).profession
    twenty = drafted(title="Dua Puluh", **{section: [row(n) for n in range(20)]}).profession
    few = queries(editor, f"{page_of(two)}change/")
    assert queries(editor, f"{page_of(twenty)}change/") == few
