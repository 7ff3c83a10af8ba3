"""Two editors press save at the same moment, many times: no text is lost without a word."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from profiles.editorial.publishing import save_revision
from profiles.models import Profession, Revision
from tests.admin.forms import AdminForm, fields_of
from tests.conftest import EDITING, logged_in
from tests.factories import ProfessionFactory, UserFactory

pytestmark = [pytest.mark.ignore_template_errors, pytest.mark.django_db(transaction=True)]

TOLD = "Belum disimpan: naskahnya sudah berubah"


@pytest.fixture
def profession() -> Profession:
    """A profession with nothing but a title: what is tried here is the meeting."""
    profession = ProfessionFactory(title="Pekerja Sosial")
    save_revision(profession, origin=Revision.Origin.ADMIN)
    return profession


def at_once(*deeds: Callable[[], HttpResponse]) -> list[HttpResponse]:
    """Do each in a thread with a connection of its own, let off together."""
    gate = threading.Barrier(len(deeds))

    def run(deed: Callable[[], HttpResponse]) -> HttpResponse:
        try:
            gate.wait()
            return deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


def is_lost(text: str, response: HttpResponse) -> bool:
    """Whether a text is neither in the archive nor back in the form of who was told."""
    if response.status_code == 302:
        newest = Revision.objects.order_by("-number")[:3]
        return text not in [revision.profile.summary for revision in newest]
    is_told = TOLD in response.content.decode()
    return not is_told or fields_of(response)["summary"] != text


@pytest.mark.parametrize("pairs", [10, pytest.param(200, marks=pytest.mark.exhaustive)])
def test_of_many_pairs_of_saves_none_is_lost_in_silence(profession, pairs):
    names = ("rani", "sari")
    clients: list[Client] = [
        logged_in(UserFactory(username=name, permissions=EDITING)) for name in names
    ]
    address = f"/admin/profiles/profession/{profession.pk}/change/"
    blank = AdminForm(clients[0], address).fields
    losses: list[str] = []
    told = 0
    for pair in range(pairs):
        seen = str(profession.revision_set.latest("number").number)
        texts = [f"{name} menulis kalimat ke-{pair}." for name in names]
        deeds = [
            lambda client=client, text=text, seen=seen: client.post(
                address, {**blank, "seen": seen, "summary": text}
            )
            for client, text in zip(clients, texts, strict=True)
        ]
        answers = at_once(*deeds)
        told += [answer.status_code for answer in answers].count(200)
        losses += [t for t, a in zip(texts, answers, strict=True) if is_lost(t, a)]
    assert losses == []
    assert told == pairs  # of each pair exactly one was told
    assert profession.revision_set.count() == 1 + pairs


def test_a_text_that_was_held_back_can_be_saved_on_top(profession):
    clients = [logged_in(UserFactory(username=n, permissions=EDITING)) for n in ("rani", "sari")]
    address = f"/admin/profiles/profession/{profession.pk}/change/"
    forms = [AdminForm(client, address) for client in clients]
    answers = at_once(
        *(
            lambda form=form, n=n: form.client.post(address, {**form.fields, "summary": f"{n}."})
            for n, form in enumerate(forms)
        )
    )
    [loser] = [n for n, answer in enumerate(answers) if answer.status_code == 200]
    clients[loser].post(address, fields_of(answers[loser]))
    summaries = [r.profile.summary for r in profession.revision_set.order_by("number")]
    assert summaries[1:] == [f"{1 - loser}.", f"{loser}."]
