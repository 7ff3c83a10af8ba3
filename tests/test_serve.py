"""`manage.py serve`, which `make run` and `make dev` call: from a checkout to a portal."""

import os
import re
import socket
import subprocess
import sys
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import CommandError
from django.http import HttpRequest
from django.template import RequestContext, Template
from django.template.autoreload import reset_loaders
from django.test import Client

from profiles.management.commands.serve import Command
from profiles.models import Listing
from tests.factories import UserFactory

pytestmark = pytest.mark.services


@pytest.fixture
def command():
    return Command(stdout=StringIO(), stderr=StringIO())


@pytest.fixture
def taken():
    """A port that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def free():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


# --- the port -----------------------------------------------------------------------------


def test_a_free_port_is_taken(command):
    port = free()
    assert command.free_port(str(port)) == port


@pytest.mark.parametrize(
    "text", ["", "abc", "80.5", "-1", "0", "65536", "8000 ", "²", pytest.param("9" * 5000, id="9…")]
)
def test_nonsense_is_refused_in_one_clear_line(command, text):
    with pytest.raises(CommandError) as refused:
        command.free_port(text)
    assert "it must be a number from 1 to 65535" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_busy_port_is_refused_in_one_clear_line(command, taken):
    with pytest.raises(CommandError) as refused:
        command.free_port(str(taken))
    expected = rf"Port {taken} cannot be used \(.+\); choose another, as in: make run PORT=\d+"
    assert re.fullmatch(expected, str(refused.value))


def test_a_busy_port_names_the_command_that_was_given(command, taken, monkeypatch):
    monkeypatch.setenv("PORT", str(taken))
    with pytest.raises(CommandError, match="as in: make dev PORT="):
        command.handle(dev=True)


def test_a_busy_port_is_said_before_anything_is_done(command, taken, monkeypatch):
    monkeypatch.setenv("PORT", str(taken))
    with pytest.raises(CommandError):
        command.handle()
    assert command.stdout.getvalue() == ""


# --- the first account --------------------------------------------------------------------


def printed(command):
    return re.search(r"user (\S+), password (\S+), at /admin/", command.stdout.getvalue())


def test_the_first_account_logs_in_with_the_password_that_is_printed(command, db):
    command.first_account()
    username, password = printed(command).groups()
    assert len(password) >= 16
    data = {"username": username, "password": password}
    response = Client().post("/admin/login/?next=/admin/", data)
    assert (response.status_code, response["Location"]) == (302, "/admin/")


def test_the_first_account_can_make_the_others(command, db):
    command.first_account()
    assert get_user_model().objects.get().is_superuser


def test_the_password_is_printed_once(command, db):
    command.first_account()
    command.first_account()
    assert command.stdout.getvalue().count("password") == 1
    assert get_user_model().objects.count() == 1


def test_the_password_is_not_kept_in_clear(command, db):
    command.first_account()
    assert printed(command)[2] not in get_user_model().objects.get().password


def test_no_account_is_made_where_there_is_one(command, db):
    UserFactory(username="rani")
    command.first_account()
    assert command.stdout.getvalue() == ""


# --- the server ---------------------------------------------------------------------------


@pytest.mark.parametrize(("cores", "workers"), [(None, 1), (1, 1), (2, 2), (4, 4), (64, 4)])
def test_there_is_a_worker_for_each_core_and_at_most_four(command, monkeypatch, cores, workers):
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    assert f"--workers={workers}" in command.granian(8000)


def test_it_serves_on_this_machine_only(command):
    arguments = command.granian(8123)
    assert {"--interface=wsgi", "--host=127.0.0.1", "--port=8123"} <= set(arguments)
    assert arguments[-1] == "careerprofiles.wsgi:application"


def test_granian_knows_every_argument(command):
    """The real server's own reader of arguments takes ours."""
    from granian.cli import cli

    context = cli.make_context("granian", command.granian(8123))
    assert (context.params["port"], context.params["blocking_threads"]) == (8123, 2)


# --- all of it ----------------------------------------------------------------------------


@pytest.fixture
def served(db, monkeypatch, settings, tmp_path, social_files):
    """Run everything up to the server, which would take the place of this process."""
    settings.FIXTURES_DIR = social_files
    started = []
    port = free()
    monkeypatch.setenv("PORT", str(port))
    monkeypatch.setattr(os, "execve", lambda *started_with: started.append(started_with))
    monkeypatch.delenv("SITE_URL", raising=False)
    settings.STATIC_ROOT = tmp_path

    def run(**options):
        output = StringIO()
        call_command("serve", stdout=output, **options)
        return port, output.getvalue(), started

    return run


def test_it_says_each_step_and_ends_with_the_address(served):
    port, output, started = served()
    steps = [line for line in output.splitlines() if line.startswith("==>")]
    assert steps == [
        "==> Preparing the database",
        "==> Loading the catalogue",
        "==> Building the static files",
        f"==> Serving on http://127.0.0.1:{port}/ (Ctrl-C stops)",
    ]
    assert output.splitlines()[-1] == steps[-1]
    ((path, arguments, environment),) = started
    assert path == sys.executable
    assert arguments[:3] == [sys.executable, "-m", "granian"]
    assert f"--port={port}" in arguments
    assert environment["SITE_URL"] == f"http://127.0.0.1:{port}"


def test_it_loads_the_catalogue_and_builds_the_static_files(served, tmp_path):
    served()
    assert Listing.objects.count() >= 8
    assert (tmp_path / "css" / "site.css").exists()


def test_a_second_run_changes_no_content_and_prints_no_password(served):
    served()
    before = list(Listing.objects.order_by("pk").values())
    _port, output, _started = served()
    assert list(Listing.objects.order_by("pk").values()) == before
    assert "password" not in output


# --- for developers -----------------------------------------------------------------------


def test_a_developer_gets_a_server_that_reloads_and_needs_no_static_files_built(served, tmp_path):
    port, output, started = served(dev=True)
    ((path, arguments, environment),) = started
    assert path == sys.executable
    assert arguments[2:] == ["runserver", f"127.0.0.1:{port}"]
    assert environment["DEBUG"] == "on"
    assert output.splitlines()[-1] == f"==> Serving on http://127.0.0.1:{port}/ (Ctrl-C stops)"
    assert Listing.objects.count() >= 8
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("debug", "kept"), [("off", True), ("on", False)])
def test_a_developer_sees_every_page_made_anew(debug, kept, tmp_path):
    code = (
        "from careerprofiles.wsgi import application\n"
        "from profiles.pagecache import PageCache\n"
        "print(isinstance(application, PageCache))"
    )
    environment = {**os.environ, "DEBUG": debug, "VAR_DIR": str(tmp_path)}
    environment["DJANGO_SETTINGS_MODULE"] = "careerprofiles.settings"
    printed = subprocess.check_output([sys.executable, "-c", code], env=environment, text=True)
    assert printed.strip() == str(kept)


@pytest.mark.parametrize(("debug", "shown"), [(False, "before"), (True, "after")])
def test_a_developer_sees_an_edited_part_of_a_page(debug, shown, settings, tmp_path):
    engine = {**settings.TEMPLATES[0], "DIRS": [tmp_path]}
    settings.TEMPLATES = [engine]
    settings.DEBUG = debug
    footer = tmp_path / "_footer_of_a_test.html"
    for text in ("before", "after"):
        footer.write_text(text)
        reset_loaders()
        page = Template(f"{{% load portal %}}{{% remembered '{footer.name}' %}}")
        html = page.render(RequestContext(HttpRequest()))
    assert html == shown


def test_the_plain_development_server_says_what_it_lacks(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    with pytest.raises(CommandError) as refused:
        call_command("runserver")
    assert "use 'make dev'" in str(refused.value)
    assert "manage.py collectstatic" in str(refused.value)
    assert "\n" not in str(refused.value)
