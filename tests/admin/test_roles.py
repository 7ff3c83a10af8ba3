"""Who may see and who may change what: every page of the desk, every method, seven people."""

import logging
from collections.abc import Iterator, Mapping, Set
from functools import partial

import pytest
from django.contrib.auth.models import User
from django.urls import resolve

from profiles.admin import desk
from profiles.admin.worklist import GROUPS
from profiles.models import (
    Catalogue,
    FieldOfWork,
    FormerAddress,
    Listing,
    Profession,
    Revision,
    Step,
)
from tests.admin.roles import (
    ALL,
    CHIEF,
    CHIEFS,
    DESK,
    LOGIN,
    METHODS,
    NOBODY,
    PEOPLE,
    READERS,
    REVIEWERS,
    STAFF,
    SUPER,
    WRITER,
    WRITERS,
    Rule,
    World,
    a_sample,
    digest,
    discovered,
    everything,
    mismatches,
    undone,
    world,
)

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors, pytest.mark.alike]


def reads(see: Set[str] = READERS, **more: int) -> Rule:
    """A page that does nothing: POST is answered as GET is."""
    return Rule(see, posted=more.get("shown", 200), **more)


def sends(do: Set[str], form: str) -> Rule:
    """An address that only takes the form of a page, and keeps nothing."""
    return Rule(do, do, form=form, shown=405, keeps=False)


def step(do: Set[str], **body: str) -> Rule:
    return Rule(do, do, body)


def removes(do: Set[str]) -> Rule:
    return Rule(do, do, asks_nothing=True)


PROFESSION = "profiles/profession/"
NEW_USER = {"username": "baru", "password1": "{password}", "password2": "{password}"}
NEW_PASSWORD = {"old_password": "{password}", "new_password1": "sandi lain 22"}
NEW_TRAIT = {
    "slug": "baru",
    "kind": "sikap",
    "name": "Baru",
    "having": "Ya.",
    "lacking": "Tidak.",
    "lacking_name": "Lama",
    "having_you": "kamu ya.",
    "lacking_you": "kamu tidak.",
}
NEW_TOPIC = {"slug": "baru", "kind": "hal", "name": "Baru", "asking": "baru"}
NEW_STUDIES: Mapping[str, Mapping[str, str]] = {
    "decree": {"title": "Keputusan baru.", "signed_on": "2026-01-31"},
    "subject": {},
    "studygroup": {"number": "99", "decree": "{decree}", "wording": "Biologi.", "copies": "2"},
    "programme": {},
    "concentration": {},
}

TABLE: Mapping[str, Rule] = {
    # the desk as a whole
    "": reads(STAFF),
    "login/": Rule(
        ALL,
        ALL,
        {"username": "surya", "password": "{password}"},
        shown=LOGIN,
        posted=LOGIN,
        keeps=False,
    ),
    "logout/": Rule(STAFF, STAFF, shown=405, keeps=False, asks_nothing=True),
    "password_change/": Rule(
        STAFF, STAFF, {**NEW_PASSWORD, "new_password2": NEW_PASSWORD["new_password1"]}
    ),
    "password_change/done/": Rule(STAFF, posted=405),
    "jsi18n/": Rule(STAFF, posted=405),
    "autocomplete/?app_label=profiles&model_name=suitability&field_name=trait": Rule(
        READERS, posted=405
    ),
    "r/{listing_type}/{listing}/": reads(STAFF, shown=302),  # a public page
    "profiles/": reads(READERS, refused=404),
    "auth/": reads(SUPER, refused=404),
    "axes/": reads(SUPER, refused=404),
    "tidak-ada/": reads(STAFF, shown=404),
    # the worklist
    "daftar-kerja/menunggu/": reads(REVIEWERS),
    "daftar-kerja/dikembalikan/": reads(WRITERS),
    "daftar-kerja/disetujui/": reads(CHIEFS),
    "daftar-kerja/perlu-ditinjau/": reads(REVIEWERS),
    "daftar-kerja/berubah/": reads(WRITERS | CHIEFS),
    "daftar-kerja/kosong/": reads(WRITERS),
    "daftar-kerja/sepihak/": reads(WRITERS),
    "daftar-kerja/belum-dibalas/": reads(WRITERS),
    "daftar-kerja/belum-ada/": reads(WRITERS),
    "daftar-kerja/nama-sama/": reads(READERS),
    "daftar-kerja/hampir-sama/": reads(WRITERS | REVIEWERS),
    # professions: writing
    PROFESSION: reads(),
    "profiles/profession/add/": Rule(WRITERS, WRITERS, {"title": "Juru Layar", "slug": "a"}),
    "profiles/profession/{live}/change/": Rule(READERS, WRITERS, {"summary": "Yang lain."}),
    "profiles/profession/{draft}/delete/": Rule(NOBODY),
    "profiles/profession/{live}/history/": reads(shown=302),
    "profiles/profession/{live}/": reads(STAFF, shown=302),
    "profiles/profession/naskah/": Rule(
        WRITERS, WRITERS, {"_save_all": "1"}, first={"text": "{manuscript}"}
    ),
    "profiles/profession/impor/": Rule(WRITERS, WRITERS, first={"files": "@baru.yaml"}),
    "profiles/profession/add/pratinjau/": sends(WRITERS, "profiles/profession/add/"),
    "profiles/profession/add/kelengkapan/": sends(WRITERS, "profiles/profession/add/"),
    "profiles/profession/{live}/kelengkapan/": sends(WRITERS, "profiles/profession/{live}/change/"),
    "profiles/profession/{live}/pratinjau/": Rule(
        READERS, WRITERS, form="profiles/profession/{live}/change/", keeps=False
    ),
    # professions: deciding
    "profiles/profession/{draft}/langkah/minta-tinjauan/": step(WRITERS),
    "profiles/profession/{waiting}/langkah/dikembalikan/": step(REVIEWERS, note="Perbaiki."),
    "profiles/profession/{waiting}/langkah/disetujui/": step(REVIEWERS),
    "profiles/profession/{approved}/langkah/diterbitkan/": step(CHIEFS),
    "profiles/profession/{live}/langkah/ditarik/": step(CHIEFS),
    "profiles/profession/{live}/langkah/ditinjau/": step(REVIEWERS),
    # professions: history and links
    "profiles/profession/{live}/riwayat/": reads(),
    "profiles/profession/{live}/beda/": reads(),
    "profiles/profession/{live}/pulihkan/1/": Rule(WRITERS, WRITERS),
    "profiles/profession/{live}/tautan/": Rule(READERS, READERS, {"note": "Bu Guru"}),
    "profiles/profession/{live}/tautan/{link}/cabut/": Rule(
        READERS, READERS, shown=405, asks_nothing=True
    ),
    # the archive
    "profiles/revision/": reads(),
    "profiles/revision/add/": Rule(NOBODY),
    "profiles/revision/{revision}/change/": Rule(READERS),
    "profiles/revision/{revision}/delete/": Rule(NOBODY),
    "profiles/revision/{revision}/history/": reads(),
    "profiles/revision/{revision}/": reads(STAFF, shown=302),
    # the vocabulary
    "profiles/fieldofwork/": reads(),
    "profiles/fieldofwork/add/": Rule(CHIEFS, CHIEFS, {"slug": "baru", "title": "Baru"}),
    "profiles/fieldofwork/{field}/change/": Rule(READERS, CHIEFS, {"title": "Lain"}),
    "profiles/fieldofwork/{field}/delete/": removes(SUPER),
    "profiles/fieldofwork/{field}/history/": reads(),
    "profiles/fieldofwork/{field}/": reads(STAFF, shown=302),
    "profiles/topic/": reads(),
    "profiles/topic/add/": Rule(CHIEFS, CHIEFS, NEW_TOPIC),
    "profiles/topic/{topic}/change/": Rule(READERS, CHIEFS, {"name": "Lain"}),
    "profiles/topic/{topic}/delete/": removes(SUPER),
    "profiles/topic/{topic}/history/": reads(),
    "profiles/topic/{topic}/": reads(STAFF, shown=302),
    "profiles/trait/": reads(),
    "profiles/trait/add/": Rule(CHIEFS, CHIEFS, NEW_TRAIT),
    "profiles/trait/{trait}/change/": Rule(READERS, CHIEFS, {"name": "Lain"}),
    "profiles/trait/{trait}/delete/": removes(SUPER),
    "profiles/trait/{trait}/history/": reads(),
    "profiles/trait/{trait}/": reads(STAFF, shown=302),
    **{
        f"profiles/{kind}/{page}": rule
        for kind, body in NEW_STUDIES.items()
        for page, rule in {
            "": reads(),
            "add/": Rule(CHIEFS, CHIEFS, {"slug": "baru", "name": "Baru", **body}),
            f"{{{kind}}}/change/": Rule(READERS, CHIEFS, {"name": "Lain"}),
            f"{{{kind}}}/delete/": removes(SUPER),
            f"{{{kind}}}/history/": reads(),
            f"{{{kind}}}/": reads(STAFF, shown=302),
        }.items()
    },
    # people
    "auth/user/": reads(SUPER),
    "auth/user/add/": Rule(SUPER, SUPER, NEW_USER),
    "auth/user/{user}/change/": Rule(SUPER, SUPER, {"is_superuser": "on"}),
    "auth/user/{user}/password/": Rule(SUPER, SUPER, NEW_USER),
    "auth/user/{user}/delete/": removes(SUPER),
    "auth/user/{user}/history/": reads(SUPER),
    "auth/user/{user}/": reads(STAFF, shown=302),
    "auth/group/": reads(SUPER),
    "auth/group/add/": Rule(SUPER, SUPER, {"name": "Baru"}),
    "auth/group/{group}/change/": Rule(SUPER, SUPER, {"name": "Lain"}),
    "auth/group/{group}/delete/": removes(SUPER),
    "auth/group/{group}/history/": reads(SUPER),
    "auth/group/{group}/": reads(STAFF, shown=302),
    "axes/accessattempt/": reads(SUPER),
    "axes/accessattempt/add/": Rule(NOBODY),
    "axes/accessattempt/{attempt}/change/": Rule(SUPER, SUPER, asks_nothing=True),
    "axes/accessattempt/{attempt}/delete/": removes(SUPER),
    "axes/accessattempt/{attempt}/history/": reads(SUPER),
    "axes/accessattempt/{attempt}/": reads(STAFF, shown=302),
}


@pytest.fixture
def everyone() -> Iterator[World]:
    made = world()
    logging.disable(logging.WARNING)  # thousands of refusals, each with its traceback
    with made.watched():
        yield made
    logging.disable(logging.NOTSET)


def test_every_page_of_the_desk_has_its_rule():
    asked = {
        resolve(DESK + written.partition("?")[0].format_map(Ones())).route for written in TABLE
    }
    pages = set(discovered(desk.get_urls(), "admin/"))
    assert pages - asked == set(), "write down who may see and do these"
    assert len(pages) >= 60
    assert {f"daftar-kerja/{group.key}/" for group in GROUPS} <= TABLE.keys()
    for kind in Step.Kind:
        assert any(written.endswith(f"/langkah/{kind}/") for written in TABLE), kind


class Ones(dict):
    def __missing__(self, key: str) -> str:
        return "1"


@pytest.mark.parametrize(
    ("methods", "least"),
    [
        (a_sample, 1_600),
        pytest.param(everything, 3_900, marks=pytest.mark.exhaustive),
    ],
)
def test_each_person_sees_and_changes_what_the_table_says(everyone, methods, least):
    wrong, tries, visited = [], set(), 0
    for number, (written, rule) in enumerate(TABLE.items()):
        for tried, told in mismatches(everyone, written, rule, partial(methods, number)):
            visited += 1
            tries.add(tried)
            if told:
                wrong.append(f"{DESK}{written} {tried} {told}")
    assert not wrong, "\n" + "\n".join(wrong)
    assert tries == {f"{who}: {method}" for who in PEOPLE for method in METHODS}
    assert visited == len(TABLE) * len(PEOPLE) * len(methods(0, CHIEF))
    assert visited >= least


# --- what forging gains -------------------------------------------------------------------

CHOSEN = "_selected_action"
ACTIONS: Mapping[tuple[str, str, str], Set[str]] = {
    (PROFESSION, "publish_selected", "approved"): NOBODY,  # no step by list action
    (PROFESSION, "publish_selected", "draft"): NOBODY,
    (PROFESSION, "withdraw_selected", "live"): NOBODY,
    (PROFESSION, "delete_selected", "draft"): NOBODY,
    (PROFESSION, "approve_selected", "waiting"): NOBODY,
    (PROFESSION, "delete", "draft"): NOBODY,
    (PROFESSION, "save_and_take", "draft"): NOBODY,
    (PROFESSION, "export_yaml", "draft"): NOBODY,
    (PROFESSION, "export_csv", "draft"): NOBODY,
    ("profiles/revision/", "delete_selected", "revision"): NOBODY,
    ("profiles/fieldofwork/", "delete_selected", "field"): SUPER,
    ("profiles/topic/", "delete_selected", "topic"): SUPER,
    ("profiles/trait/", "delete_selected", "trait"): SUPER,
    **{(f"profiles/{kind}/", "delete_selected", kind): SUPER for kind in NEW_STUDIES},
    ("auth/user/", "delete_selected", "user"): SUPER,
    ("auth/group/", "delete_selected", "group"): SUPER,
    ("axes/accessattempt/", "delete_selected", "attempt"): SUPER,
    ("axes/accessattempt/", "cleanup_expired_attempts", "attempt"): NOBODY,
}


def test_every_list_action_has_its_rule(everyone, rf):
    request = rf.get(DESK)
    request.user = User.objects.get(username="surya")
    offered = {
        (f"{model._meta.app_label}/{model._meta.model_name}/", name)
        for model, admin in desk._registry.items()
        for name in admin.get_actions(request)
    }
    assert offered - {(where, name) for where, name, _key in ACTIONS} == set()
    assert len(offered) >= 7


def test_a_list_action_is_taken_by_those_who_may_alone(everyone):
    wrong, visited = [], 0
    for (where, action, key), may in ACTIONS.items():
        body = {"action": action, CHOSEN: f"{{{key}}}", "post": "yes", "select_across": "0"}
        for who in PEOPLE:
            answer, changed = everyone.tried(who, "POST", everyone.address(where), body)
            visited += 1
            if changed != (who in may) or answer.status_code not in (200, 302, 403):
                wrong.append(f"{where} {action} {who}: {answer.status_code}, {changed=}")
            everything = {**body, "select_across": "1", "index": "0", "_save": "1"}
            answer, changed = everyone.tried(who, "POST", everyone.address(where), everything)
            visited += 1
            if changed and who not in may:
                wrong.append(f"{where} {action} on everything {who}: {answer.status_code}")
    assert not wrong, "\n" + "\n".join(wrong)
    assert visited == len(ACTIONS) * len(PEOPLE) * 2


WINDOW = (Listing, FormerAddress, Catalogue)
BUTTONS: Mapping[str, tuple[tuple[type, ...], Set[str]]] = {
    "_publish": (WINDOW, SUPER),
    "_ask": ((Step,), WRITERS),
    "_preview": ((*WINDOW, Step), NOBODY),
    "_approve": ((*WINDOW, Step), NOBODY),
    "_withdraw": ((*WINDOW, Step), NOBODY),
    "_review": ((*WINDOW, Step), NOBODY),
    "_saveasnew": ((*WINDOW, Step), NOBODY),
    "_popup": ((*WINDOW, Step), NOBODY),
    "_continue": ((*WINDOW, Step), NOBODY),
    "_addanother": ((*WINDOW, Step), NOBODY),
    "action": ((*WINDOW, Step), NOBODY),
}


@pytest.mark.parametrize("written", ["add/", "{draft}/change/"])
def test_a_forged_button_does_no_more_than_its_presser_may(everyone, written):
    address = everyone.address(PROFESSION + written)
    typed = {**everyone.form(address, {}), "summary": "Yang lain."}
    if written == "add/":
        typed |= {"title": "Juru Layar", "slug": "juru-layar"}
    for button, (tables, may) in BUTTONS.items():
        before = digest(tables)
        if written == "add/" and button == "_publish":
            may = NOBODY  # there is far too little to publish
        for who in PEOPLE:
            with undone():
                answer = everyone.client(who).post(address, {**typed, button: "publish_selected"})
                saved = Profession.objects.filter(summary="Yang lain.").count()
                taken = digest(tables) != before
            assert answer.status_code in (200, 302, 403), (button, who)
            assert saved == (who in WRITERS), (button, who)
            assert taken == (who in may), (button, who)


def test_what_a_form_does_not_offer_is_not_taken(everyone):
    """Fields of the model that no form shows, sent along with the form that each may send."""
    unoffered = {
        "reviewed_on": "2030-01-01",
        "fixture_digest": "f" * 64,
        "state": "disetujui",
        "stage": "disetujui",
        "id": "1",
        "pk": "1",
        "is_superuser": "on",
        "is_staff": "on",
        "origin": "file",
        "author": "1",
    }
    address = everyone.address("profiles/profession/{draft}/change/")
    sent = {**everyone.form(address, {}), **unoffered, "summary": "Yang lain."}
    everyone.client(WRITER).post(address, sent)
    own = {"slug": "direbut", "title": "Judul"}
    everyone.client(CHIEF).post(everyone.address("profiles/fieldofwork/{field}/change/"), own)
    everyone.client(WRITER).post(everyone.address("password_change/"), unoffered)

    draft = Profession.objects.with_state().get(pk=everyone.keys["draft"])
    assert draft.summary == "Yang lain."
    kept = (draft.reviewed_on, draft.fixture_digest, draft.stage)
    assert kept == (None, "", "draf")
    latest = Revision.objects.filter(profession=draft).latest("number")
    assert (latest.author.username, latest.origin) == ("wati", "admin")
    assert not User.objects.filter(username="wati", is_superuser=True).exists()
    assert not FieldOfWork.objects.filter(slug="direbut").exists()
    everyone.before = digest()
