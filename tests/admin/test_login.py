"""The login of the editors' desk, and what stops someone who guesses: /admin/login/."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.utils import timezone
from pytest_django.asserts import assertContains

from tests.factories import UserFactory

pytestmark = pytest.mark.ignore_template_errors

RIGHT = "kopi pahit tanpa gula"


@pytest.fixture(autouse=True)
def _editors(db):
    for username in ("rani", "sari"):
        user = UserFactory(username=username)
        user.set_password(RIGHT)
        user.save(update_fields=["password"])


def log_in(username, password, address="127.0.0.1"):
    data = {"username": username, "password": password}
    return Client(REMOTE_ADDR=address).post("/admin/login/?next=/admin/", data)


def guess(username, times=5):
    """Guess wrong a few times; gives the last answer."""
    answers = [log_in(username, f"salah {number}") for number in range(times)]
    return answers[-1]


def test_the_right_password_opens_the_desk():
    response = log_in("rani", RIGHT)
    assert (response.status_code, response["Location"]) == (302, "/admin/")


def test_the_page_is_in_indonesian(visitor):
    response = visitor.get("/admin/login/")
    for text in ('lang="id"', "Nama pengguna", "Sandi", "Masuk", "Meja redaksi Kenal Profesi"):
        assertContains(response, text)


def test_a_wrong_password_is_said_in_indonesian():
    assertContains(guess("rani", 1), "Nama pengguna atau sandinya keliru.")


def test_four_wrong_passwords_lock_nobody():
    guess("rani", 4)
    assert log_in("rani", RIGHT).status_code == 302


def test_five_wrong_passwords_lock_the_user_and_say_so():
    response = guess("rani")
    assertContains(response, "Terlalu banyak percobaan masuk", status_code=429)
    assertContains(response, "Tunggu 15 menit, lalu coba lagi.", status_code=429)


def test_a_locked_user_is_refused_even_with_the_right_password():
    guess("rani")
    assert log_in("rani", RIGHT).status_code == 429


def test_the_name_in_other_letters_or_with_spaces_is_no_way_around():
    for username in ("rani", "rani ", " rani", "rani", "rani"):
        log_in(username, "salah")
    assert log_in("rani", RIGHT).status_code == 429


def test_another_user_is_not_locked():
    guess("rani")
    assert log_in("sari", RIGHT).status_code == 302


def test_the_user_is_not_locked_at_another_address():
    guess("rani")
    assert log_in("rani", RIGHT, address="192.0.2.7").status_code == 302


def test_the_right_password_works_again_after_fifteen_minutes():
    guess("rani")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=14))
    assert log_in("rani", RIGHT).status_code == 429
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert log_in("rani", RIGHT).status_code == 302


def test_a_login_forgives_earlier_mistakes():
    guess("rani", 4)
    log_in("rani", RIGHT)
    guess("rani", 4)
    assert log_in("rani", RIGHT).status_code == 302


@pytest.mark.parametrize("username", ["a\x00b", "a" * 256, "'--"], ids=["NUL", "long", "quote"])
def test_a_hostile_name_is_no_server_error(username):
    # Once a failure on PostgreSQL: axes keeps the name in a column of 255 characters.
    assert log_in(username, "salah").status_code < 500


def test_a_hostile_password_is_no_server_error():
    assert log_in("rani", "a\x00b" * 10_000).status_code < 500


def test_a_reader_with_an_account_does_not_reach_the_desk():
    user = UserFactory(username="dimas", is_staff=False)
    user.set_password(RIGHT)
    user.save(update_fields=["password"])
    assert log_in("dimas", RIGHT).status_code == 200


def test_a_form_without_its_token_is_refused_in_indonesian():
    # Once Django's own English page, with a <style> that the policy blocks.
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "rani"})
    assertContains(response, '<html lang="id"', status_code=403)


def test_failed_logins_are_listed_in_words_that_the_chief_knows(admin_client):
    guess("rani", times=1)
    page = admin_client.get("/admin/axes/accessattempt/").content.decode()
    assert "Penjagaan login" in page
    assert "Login Gagal" in page
    assert not [word for word in ("Axes", "Locked Out", "User Agent") if word in page]
