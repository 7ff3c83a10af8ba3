"""The one settings file: what comes from the environment, and what is closed by default."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from careerprofiles.settings import database, env_flag, env_list, secret_key

ROOT = Path(__file__).parent.parent
KEY = "kunci yang cukup panjang untuk dipakai di server sungguhan 12345"


def run(*arguments, **environment):
    """Run Python with an environment of its own, as a server would start it."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def setting(name, **environment):
    code = f"from careerprofiles import settings; print(settings.{name})"
    return run("-c", code, SECRET_KEY=KEY, **environment).stdout.strip()


# --- switches and lists -------------------------------------------------------------------


@pytest.mark.parametrize(("text", "value"), [("on", True), (" ON ", True), ("off", False)])
def test_a_switch_is_on_or_off(monkeypatch, text, value):
    monkeypatch.setenv("HTTPS", text)
    assert env_flag("HTTPS") is value


def test_a_switch_that_nobody_set_is_off(monkeypatch):
    monkeypatch.delenv("HTTPS", raising=False)
    assert env_flag("HTTPS") is False


@pytest.mark.parametrize("text", ["1", "true", "yes", ""])
def test_anything_else_is_refused_with_a_sentence_that_says_what_to_write(monkeypatch, text):
    monkeypatch.setenv("HTTPS", text)
    with pytest.raises(ImproperlyConfigured, match=r"write HTTPS=on or HTTPS=off\.$"):
        env_flag("HTTPS")


def test_a_list_is_split_at_commas(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "portal.example, www.portal.example,,")
    assert env_list("ALLOWED_HOSTS", "localhost") == ["portal.example", "www.portal.example"]


def test_a_list_that_nobody_set_has_its_default(monkeypatch):
    monkeypatch.delenv("ALLOWED_HOSTS", raising=False)
    assert env_list("ALLOWED_HOSTS", "localhost,::1") == ["localhost", "::1"]


# --- closed by default --------------------------------------------------------------------


def test_debug_is_off_by_default(tmp_path):
    assert setting("DEBUG", VAR_DIR=str(tmp_path)) == "False"


def test_debug_is_on_when_asked_for(tmp_path):
    assert setting("DEBUG", VAR_DIR=str(tmp_path), DEBUG="on") == "True"


def test_only_this_machine_is_served_by_default(tmp_path):
    assert setting("ALLOWED_HOSTS", VAR_DIR=str(tmp_path)) == "['localhost', '127.0.0.1', '[::1]']"


def test_cookies_are_for_https_only_where_there_is_https(tmp_path):
    for name in ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT"):
        assert setting(name, VAR_DIR=str(tmp_path), HTTPS="on") == "True"


def test_the_production_settings_pass_every_check_of_django(tmp_path):
    result = run(
        *("manage.py", "check", "--deploy", "--fail-level", "WARNING"),
        HTTPS="on",
        ALLOWED_HOSTS="portal.example",
        SECRET_KEY=KEY,
        VAR_DIR=str(tmp_path),
    )
    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout


# --- the secret key -----------------------------------------------------------------------


@pytest.fixture
def no_key(monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)


def test_the_key_is_taken_from_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", KEY)
    assert secret_key(tmp_path) == KEY
    assert list(tmp_path.iterdir()) == []


def test_a_short_key_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", "a" * 49)
    with pytest.raises(ImproperlyConfigured, match="use at least 50 characters"):
        secret_key(tmp_path)


def test_the_key_is_made_once(no_key, tmp_path):
    key = secret_key(tmp_path / "var")
    assert len(key) >= 50
    assert secret_key(tmp_path / "var") == key


def test_nobody_else_can_read_the_key_and_nothing_is_left_beside_it(no_key, tmp_path):
    secret_key(tmp_path)
    (path,) = tmp_path.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_two_machines_make_different_keys(no_key, tmp_path):
    assert secret_key(tmp_path / "a") != secret_key(tmp_path / "b")


def test_first_runs_at_the_same_time_agree_on_one_key(tmp_path):
    code = "from careerprofiles import settings; print(settings.SECRET_KEY)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "VAR_DIR": str(tmp_path)}
    environment.pop("SECRET_KEY", None)
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    keys = {process.communicate(timeout=60)[0].strip() for process in runs}
    assert keys == {(tmp_path / "secret_key").read_text()}


# --- the database -------------------------------------------------------------------------


def test_the_database_is_a_file_unless_another_is_named(tmp_path):
    assert database("", tmp_path / "var")["NAME"] == tmp_path / "var" / "portal.sqlite3"
    assert (tmp_path / "var").is_dir()


def test_a_connection_to_sqlite_outlives_a_request(tmp_path):
    assert database("", tmp_path)["CONN_MAX_AGE"] > 0


def test_a_connection_to_postgresql_is_kept_and_checked(tmp_path):
    given = database("postgresql://portal@db.example/portal", tmp_path)
    assert given["ENGINE"] == "django.db.backends.postgresql"
    assert given["CONN_HEALTH_CHECKS"] is True
    assert given["OPTIONS"]["pool"]["max_size"] >= 3


def test_nobody_waits_half_a_minute_for_a_database_that_is_away(tmp_path):
    pool = database("postgresql://portal@db.example/portal", tmp_path)["OPTIONS"]["pool"]
    assert pool["timeout"] <= 2
    assert pool["reconnect_timeout"] <= 5


def test_the_database_runs_with_the_options_we_ask_for(db):
    """What the server itself says, not what the settings say."""
    with connection.cursor() as cursor:

        def value(statement):
            return cursor.execute(statement).fetchone()[0]

        if connection.vendor == "sqlite":
            assert value("PRAGMA journal_mode") == "wal"
            assert value("PRAGMA synchronous") == 1  # NORMAL
            assert value("PRAGMA foreign_keys") == 1
            assert value("PRAGMA busy_timeout") == 20_000
            assert connection.transaction_mode == "IMMEDIATE"
        else:
            assert value("SHOW server_encoding") == "UTF8"
            assert settings.DATABASES["default"]["CONN_HEALTH_CHECKS"] is True
