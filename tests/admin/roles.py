"""Seven people, a desk with something for each of them to try, and what became of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from typing import Any

from axes.models import AccessAttempt
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import connection, models, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver
from django.utils import timezone

from profiles.admin.share_links import share
from profiles.editorial.publishing import save_revision, store
from profiles.exchange.files import write_fixture
from profiles.models import Listing, ShareLink, Step
from tests.admin.forms import fields_of
from tests.admin.manuscripts import TEXT
from tests.conftest import logged_in
from tests.factories import (
    ConcentrationFactory,
    DecreeFactory,
    FieldFactory,
    ProfileFactory,
    ProgrammeFactory,
    StudyGroupFactory,
    SubjectFactory,
    TopicFactory,
    TraitFactory,
    UserFactory,
    WholeProfileFactory,
    drafted,
    published,
)

DESK = "/admin/"
LOGIN = "login"
PASSWORD = "sandi yang panjang 1"
READING = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK")
JUNK = {"apa": "saja"}
WITHOUT_TOKEN = "POST without a token"
WITHOUT_BODY = ("GET", "HEAD", "PUT", "DELETE")
RARE = ("HEAD", "PUT", "DELETE", "junk", WITHOUT_TOKEN)
METHODS = ("GET", "POST", *RARE)

VISITOR, READER, NEWCOMER = "a visitor", "a reader with an account", "staff without any right"
WRITER, REVIEWER, CHIEF, SUPERUSER = "Penulis", "Peninjau", "Redaktur", "superuser"
PEOPLE = (VISITOR, READER, NEWCOMER, WRITER, REVIEWER, CHIEF, SUPERUSER)

NOBODY: Set[str] = frozenset()
ALL = frozenset(PEOPLE)
STAFF = ALL - {VISITOR, READER}
READERS = STAFF - {NEWCOMER}
WRITERS = frozenset({WRITER, SUPERUSER})
REVIEWERS = frozenset({REVIEWER, SUPERUSER})
CHIEFS = frozenset({CHIEF, SUPERUSER})
SUPER = frozenset({SUPERUSER})


@dataclass
class World:
    """Who can log in, and the keys of what stands on the desk."""

    sessions: Mapping[str, str]
    keys: Mapping[str, object]
    files: Mapping[str, bytes]
    before: str = ""
    writes: list[str] = field(default_factory=list)

    def address(self, written: str) -> str:
        return DESK + written.format(**self.keys)

    def client(self, who: str, **options: Any) -> Client:
        client = Client(**options)
        if session := self.sessions.get(who):
            client.cookies["sessionid"] = session
        return client

    def filled(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """A body with the keys of this world; the name of a file stands for the file."""
        return {name: self.put_in(value) for name, value in body.items()}

    def put_in(self, value: Any) -> Any:
        if isinstance(value, list):  # several boxes of one name
            return [self.put_in(text) for text in value]
        return self.upload(value[1:]) if value[:1] == "@" else value.format(**self.keys)

    def upload(self, name: str) -> BytesIO:
        upload = BytesIO(self.files[name])
        upload.name = name
        return upload

    def form(self, address: str, first: Mapping[str, str]) -> dict[str, Any]:
        """What the form of a page holds for the superuser; `first` is sent to get to it."""
        client = self.client(SUPERUSER)
        with undone():
            answer = client.post(address, self.filled(first)) if first else client.get(address)
        return fields_of(answer) if answer.status_code == 200 else {}

    # --- what became of it ----------------------------------------------------------------

    def tried(
        self,
        who: str,
        method: str,
        address: str,
        body: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> tuple[HttpResponse, bool]:
        """The answer, and whether it has changed anything that is kept; then all is as before."""
        client = self.client(who, **options)
        self.writes.clear()
        with undone():
            answer = client.generic(method, address) if body is None else None
            answer = answer or client.post(address, self.filled(body or {}))
            return answer, bool(self.writes) and digest() != self.before

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Note every statement that may write, so that digests are taken only where needed."""

        def note(execute: Any, sql: str, *rest: Any) -> Any:
            if not sql.startswith(READING) and "django_session" not in sql:
                self.writes.append(sql)
            return execute(sql, *rest)

        self.before = digest()
        with connection.execute_wrapper(note):
            yield
        assert digest() == self.before, "what was tried was not undone"


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def digest(of: Iterable[type[models.Model]] = ()) -> str:
    """A fingerprint of tables: all of them, but for sessions and the time of the last login."""
    kept = sha256()
    with connection.cursor() as cursor:
        for model in of or apps.get_models(include_auto_created=True):
            if model is not Session:
                names = [model._meta.pk.column] + [
                    f.column for f in model._meta.concrete_fields if f.name != "last_login"
                ]
                columns, table = ", ".join(f'"{n}"' for n in names), model._meta.db_table
                cursor.execute(f"SELECT {columns} FROM {table} ORDER BY 1")  # noqa: S608
                kept.update(repr(cursor.fetchall()).encode())
    return kept.hexdigest()


def outcome(answer: HttpResponse) -> int | str:
    """The status, or that the person was led to the login."""
    target = answer.headers.get("Location", "")
    is_login = bool(answer.templates) and "login" in str(answer.templates[0].name)
    is_led = target.startswith(f"{DESK}login/") or target == DESK
    return LOGIN if is_login or is_led else answer.status_code


def discovered(patterns: Iterable[URLPattern | URLResolver], above: str = "") -> Iterator[str]:
    """The routes of all pages, as Django writes them."""
    for pattern in patterns:
        route = above + str(pattern.pattern).removeprefix("^")
        if isinstance(pattern, URLResolver):
            yield from discovered(pattern.url_patterns, route)
        else:
            yield route


# --- the desk that they meet --------------------------------------------------------------


def world() -> World:
    people = {
        READER: UserFactory(username="dewi", is_staff=False),
        NEWCOMER: UserFactory(username="tono"),
        WRITER: UserFactory(username="wati", roles=["Penulis"]),
        REVIEWER: UserFactory(username="bayu", roles=["Peninjau"]),
        CHIEF: UserFactory(username="ratna", roles=["Redaktur"]),
        SUPERUSER: UserFactory(username="surya", is_superuser=True),
    }
    for user in people.values():
        user.set_password(PASSWORD)
        user.save()
    live = published(WholeProfileFactory(title="Pekerja Sosial"))
    rewritten = WholeProfileFactory(title="Pekerja Sosial", summary="Kalimat yang baru.")
    save_revision(store(rewritten, into=live.profession), origin="admin")
    link = share_link(live.revision, people[WRITER])
    attempt = AccessAttempt.objects.create(
        username="orang lain",
        ip_address="192.0.2.1",
        failures_since_start=5,
        attempt_time=timezone.now(),
    )
    keys = {
        "live": live.profession_id,
        "draft": drafted(WholeProfileFactory(title="Penata Taman")).profession_id,
        "waiting": stepped("Perawat Gigi", Step.Kind.ASKED),
        "approved": stepped("Juru Masak", Step.Kind.ASKED, Step.Kind.APPROVED),
        "link": link.pk,
        "revision": live.revision_id,
        "field": FieldFactory(slug="angkasa").pk,
        "trait": TraitFactory(slug="terbang").pk,
        "decree": DecreeFactory(slug="lama", name="Lama").pk,
        "subject": SubjectFactory(slug="sihir").pk,
        "studygroup": StudyGroupFactory(slug="sihir").pk,
        "programme": ProgrammeFactory(slug="sihir").pk,
        "concentration": ConcentrationFactory(slug="sihir").pk,
        "topic": TopicFactory(slug="kopi").pk,
        "user": UserFactory(username="orang-lama").pk,
        "group": Group.objects.create(name="Kelompok lama").pk,
        "attempt": attempt.pk,
        "listing_type": ContentType.objects.get_for_model(Listing).pk,
        "listing": live.pk,
        "manuscript": TEXT,
        "password": PASSWORD,
    }
    sessions = {who: logged_in(user).cookies["sessionid"].value for who, user in people.items()}
    return World(sessions, keys, {"baru.yaml": write_fixture(ProfileFactory(title="Petani Garam"))})


def share_link(revision: Any, by: User) -> ShareLink:
    share(revision, by=by)
    return ShareLink.objects.get()


def stepped(title: str, *kinds: Step.Kind) -> int:
    """A profession about whose text steps were taken, by nobody of these people."""
    revision = drafted(WholeProfileFactory(title=title))
    for kind in kinds:
        Step.objects.create(profession=revision.profession, revision=revision, kind=kind)
    return int(revision.profession_id)


# --- what is right ------------------------------------------------------------------------


@dataclass(frozen=True)
class Rule:
    """Who gets a page (GET, HEAD), and whose POST to it does what the page is for.

    Outsiders who may not are led to the login, staff are `refused`.
    """

    see: Set[str]
    do: Set[str] = NOBODY
    body: Mapping[str, str] = field(default_factory=dict)  # typed into the form of the page
    form: str = ""  # the page that holds the form, where that is another one
    first: Mapping[str, str] = field(default_factory=dict)  # sent to get to the form
    shown: int | str = 200  # what those who see it are answered
    refused: int = 403
    posted: int | str = 403  # what those who see it and may not do it are answered to POST
    keeps: bool = True  # what is done is kept in the database
    asks_nothing: bool = False  # any POST does it


def expected(rule: Rule, who: str, method: str) -> set[int | str]:
    """The answers that are right."""
    if method == WITHOUT_TOKEN:
        return {403}
    if method == "POST" and who in rule.do:
        return {200, 302}
    if method in (*WITHOUT_BODY, "junk") and who in rule.see:
        return {rule.shown, *({405} if method in ("PUT", "DELETE") else ())}
    if who not in STAFF:
        return {LOGIN}
    if who in rule.see:
        return {rule.posted}
    # What a page never does it may refuse before it looks who asks.
    return (
        {rule.refused, 405}
        if rule.posted == 405 and method not in ("GET", "HEAD")
        else {rule.refused}
    )


def everything(number: int, who: str) -> Sequence[str]:
    return METHODS


def a_sample(number: int, who: str) -> Sequence[str]:
    """What people do; of the rest a page meets each, by one person or another."""
    return ("GET", "POST", RARE[(number + PEOPLE.index(who)) % len(RARE)])


def literal(value: Any) -> Any:
    """What was typed, with no keys to put in."""
    if isinstance(value, list):
        return [literal(text) for text in value]
    return value.replace("{", "{{").replace("}", "}}")


def mismatches(
    everyone: World, written: str, rule: Rule, methods: Callable[[str], Sequence[str]]
) -> Iterator[tuple[str, str]]:
    """Tries at a page as person and method, each with what is wrong about it, or nothing."""
    address = everyone.address(written)
    form = everyone.address(rule.form) if rule.form else address
    body = {
        name: text
        for name, text in everyone.form(form, rule.first).items()
        if name not in ("csrfmiddlewaretoken", "groups", "permissions", "user_permissions")
    }
    body = {name: literal(value) for name, value in body.items()}
    whole = {**body, "_save": "1", **rule.body}
    for who in PEOPLE:
        for method in methods(who):
            sent = None if method in WITHOUT_BODY else JUNK if method == "junk" else whole
            verb = method if method in WITHOUT_BODY else "POST"
            options = {"enforce_csrf_checks": method == WITHOUT_TOKEN}
            answer, changed = everyone.tried(who, verb, address, sent, **options)
            yield f"{who}: {method}", said(rule, who, method, outcome(answer), changed)


def said(rule: Rule, who: str, method: str, came: int | str, changed: bool) -> str:
    may = who in rule.do and (method == "POST" or (method == "junk" and rule.asks_nothing))
    if method == "junk" and who in rule.do:
        right: set[int | str] = {200, 302, 400, rule.posted}
    else:
        right = expected(rule, who, "POST" if method == "junk" else method)
    if came not in right:
        return f"answers {came}, should be one of {right}"
    if changed != (may and rule.keeps):
        return "changes the database" if changed else "changes nothing"
    return ""
