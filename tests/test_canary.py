"""No word of a draft reaches a visitor, in whatever state its profession is.

Each text carries a canary in every field. `SECRET` texts are on the desk or in the archive
alone; `PUBLIC` ones are in the window. A page may say again what its own address asked for:
that is no leak, so the canaries in the address do not count.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import chain
from pathlib import Path

import pytest
from django.core.management import call_command

from profiles.admin.share_links import revoke, share
from profiles.editorial.publishing import publish, restore, save_revision, store, withdraw
from profiles.exchange.bundles import File
from profiles.exchange.files import write_fixture
from profiles.exchange.proposals import accept
from profiles.models import Catalogue, Listing, Profession, Revision, ShareLink, Step
from profiles.pagecache import POLL, PageCache
from profiles.profile import Profile
from tests.browser.addresses import ADDRESSES
from tests.canaries import Birds, found, words_of
from tests.conftest import logged_in
from tests.factories import UserFactory, published
from tests.wsgi import Answer, Clock, Django, ask

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("catalogue"), pytest.mark.alike]

# What a canary cannot be put into: codes and words of the vocabulary, which is public.
CODES = {"field", "trait", "kind", "firmness", "education", "study_tie"}
CODES |= {"isco08", "kbji", "holland", "sections", "values"}
CODES |= {"programme", "concentration", "level", "tie"}
NEIGHBOUR = "/profesi/pekerja-sosial/"


@dataclass
class Aviary:
    """A desk with a profession in every state. `texts` are all profiles, by the text's name."""

    birds: Birds = field(default_factory=Birds)
    texts: dict[str, Profile] = field(default_factory=dict)
    public: set[str] = field(default_factory=set)  # names of the texts in the window
    withdrawn: set[str] = field(default_factory=set)  # names of texts that a 410 page may name
    revisions: dict[str, Revision] = field(default_factory=dict)

    def write(self, name: str, into: Profession | None = None, **changes: object) -> Revision:
        """Save a text with a canary in every field and in its note."""
        self.texts[name] = self.birds.profile(name, **changes)
        profession = store(self.texts[name], into=into)
        note = f"Catatan {self.birds.bird(name, 'note of the revision')}"
        author = UserFactory(username=self.birds.bird(name, "author"))
        revision = save_revision(profession, origin="admin", author=author, note=note)
        self.revisions[name] = revision
        return revision

    def release(self, name: str) -> Profession:
        """Make a text public in place of what was public of its profession."""
        revision = self.revisions[name]
        publish(revision, note=f"Catatan {self.birds.bird(name, 'note of the step')}")
        own = revision.profession.revision_set.values_list("pk", flat=True)
        self.public -= {name for name, other in self.revisions.items() if other.pk in own}
        self.public.add(name)
        return revision.profession

    def take(self, name: str, *kinds: Step.Kind) -> None:
        for kind in kinds:
            revision = self.revisions[name]
            note = f"Catatan {self.birds.bird(name, f'note of {kind}')}"
            Step.objects.create(
                profession=revision.profession, revision=revision, kind=kind, note=note
            )

    def withdraw(self, name: str) -> None:
        note = f"Catatan {self.birds.bird(name, 'note of the withdrawal')}"
        withdraw(self.revisions[name].profession, note=note)
        self.public.discard(name)
        self.withdrawn.add(name)

    def share(self, name: str) -> str:
        note = f"Untuk {self.birds.bird(name, 'note of the link')}"
        return share(self.revisions[name], by=UserFactory(username="rani"), note=note)

    def secret(self) -> set[str]:
        """Every canary that stands in no public text, and what is beside the public texts."""
        return set(self.birds.homes) - set().union(
            *(found(self.texts[name].model_dump_json()) for name in self.public)
        )

    def named_by_410(self, address: str) -> set[str]:
        """The title of a withdrawn text, where the address asks for that very profession."""
        asked = found(address)
        return set().union(
            *(
                found(self.texts[name].title)
                for name in self.withdrawn
                if found(self.texts[name].slug) & asked
            )
        )


STEPS = Step.Kind
BEFORE = ("changed", "approved again", "withdrawn", "withdrawn and changed", "restored")
MOVED = ("renamed", "to be renamed", "rewritten", "moved and withdrawn")


def open_to_visitors(aviary: Aviary) -> None:
    """What is public before any draft is written."""
    for name in (*BEFORE, *MOVED):
        aviary.write(f"{name}: first")
        aviary.release(f"{name}: first")


def write_drafts(aviary: Aviary, folder: Path) -> None:
    """A profession in every state that the desk knows."""

    def first(name: str) -> Profession:
        return aviary.revisions[f"{name}: first"].profession

    def beside(name: str, *kept: str) -> dict[str, object]:
        old = aviary.texts[f"{name}: first"]
        return {field: getattr(old, field) for field in kept}

    aviary.write("never public")
    for name, kinds in {
        "waiting": [STEPS.ASKED],
        "returned": [STEPS.ASKED, STEPS.RETURNED],
        "approved": [STEPS.ASKED, STEPS.APPROVED],
    }.items():
        aviary.write(name)
        aviary.take(name, *kinds)

    aviary.write("changed: draft", first("changed"))
    aviary.write("approved again: draft", first("approved again"))
    aviary.take("approved again: draft", STEPS.ASKED, STEPS.APPROVED)
    aviary.withdraw("withdrawn: first")
    aviary.withdraw("withdrawn and changed: first")
    aviary.write("withdrawn and changed: draft", first("withdrawn and changed"))

    aviary.write("restored: second", first("restored"))
    aviary.release("restored: second")
    restore(aviary.revisions["restored: first"])

    aviary.write("renamed: second", first("renamed"))
    aviary.release("renamed: second")
    aviary.write(
        "to be renamed: draft", first("to be renamed"), **beside("to be renamed", "title", "duties")
    )
    rows = beside("rewritten", "slug", "title", "summary", "alternative_titles")
    aviary.write("rewritten: second", first("rewritten"), **rows)
    aviary.release("rewritten: second")
    aviary.write("moved and withdrawn: second", first("moved and withdrawn"))
    aviary.release("moved and withdrawn: second")
    aviary.withdraw("moved and withdrawn: second")
    aviary.withdrawn.add("moved and withdrawn: first")  # its old address is kept, and named

    imported = aviary.birds.profile("imported")
    aviary.texts["imported"] = imported
    file = File(
        f"{aviary.birds.bird('imported', 'name of the file')}.yaml", write_fixture(imported)
    )
    assert accept([(file, 0)], author=UserFactory(username="rani")) == ([imported.title], [])

    manuscript = folder / "naskah.txt"
    manuscript.write_text(prose(aviary.birds))
    call_command("read_manuscript", str(manuscript), save=True, verbosity=0)
    assert Profession.objects.filter(title__icontains="zq").count() >= len(aviary.texts) // 2

    for name in aviary.revisions:
        aviary.share(name)


def prose(birds: Birds) -> str:
    """A manuscript with a canary in every sentence, those among them that fit nowhere."""
    b = [birds.bird("manuscript", f"sentence {n}") for n in range(12)]
    return (
        f"Pekerjaan sebagai Terapis {b[0].title()} melibatkan pendampingan {b[1]}. "
        f"Tugas utama meliputi menyusun {b[2]}, serta mencatat {b[3]}. "
        f"Orang yang cocok adalah mereka yang sabar dan {b[4]}. "
        f"Orang yang cepat bosan dengan {b[5]} akan tidak cocok dengan pekerjaan ini. "
        f"Miskonsepsi tentang terapis {b[0]} adalah bahwa ia hanya mengajari {b[6]}, "
        f"padahal {b[7]} hanya jalan untuk bicara. "
        f"Perbedaan dengan profesi yang mirip, seperti Guru {b[8].title()}, adalah bahwa "
        f"terapis {b[0]} menolong {b[9]}, sedangkan guru {b[8]} mengajar {b[10]}.\n\n"
        f"Resep {b[11]} ada di halaman lain.\n"
    )


# --- where it is looked for ---------------------------------------------------------------

ELSEWHERE = [
    *("/robots.txt", "/sitemap.xml", "/api/v1/", "/api/v1/professions/", "/feed/", "/healthz"),
    *("/static/staticfiles.json", "/static/css/admin.css", "/pratinjau/tidak-ada/", "/media/"),
    "/profesi/?urut=terbaru&page=2",
    "/profesi/?huruf=P",
    "/profesi/?bidang=sosial&keterikatan=umumnya&sifat=empati&bukan=analisis.kurang",
    "/profesi/?q=peran",
    "/profesi/?q=kalimat",
    "/profesi/?q=sebutan+sandi",
    "/profesi/?q=zq",
    "/profesi/?q=%22peran+zq%22",
    "/profesi/saran/?q=peran",
    "/profesi/saran/?q=zq",
    "/profesi/saran/?q=sandi+zq",
    "/kecocokan/?empati=ya&kesabaran=ya&analisis=tidak&lihat=hasil",
    "/miskonsepsi/?bidang=sosial&page=2",
]
PAGES = [*ADDRESSES, *ELSEWHERE]


def addresses_of(slug: str) -> Iterator[str]:
    """Where a visitor who knows or guesses an address could meet the profession."""
    other = "pekerja-sosial"
    yield f"/profesi/{slug}/"
    yield f"/bidang/{slug}/"
    for pair in (f"{slug}/{other}", f"{other}/{slug}"):
        for page in ("", "lembar/", "cek-diri/"):
            yield f"/bandingkan/{pair}/{page}"
    yield f"/bandingkan/{slug}/{slug}/"
    yield f"/bandingkan/?a={slug}&b={other}"
    yield f"/bandingkan/?a={slug}"
    yield f"/daftar/?p={slug},{other}"
    yield f"/miskonsepsi/?bidang={slug}"
    yield f"/pratinjau/{slug}/"
    yield f"/profesi/?q={slug}"


def questions_for(bird: str) -> Iterator[str]:
    """A search for a word of a draft, whole and mistyped, and what is suggested for parts."""
    yield f"/profesi/?q={bird}"
    yield f"/profesi/?q={bird[:-2]}x{bird[-1]}"
    yield f"/profesi/saran/?q={bird[:6]}"
    yield f"/profesi/saran/?q={bird}"


def places(aviary: Aviary) -> Iterator[str]:
    """All addresses that are asked, each once."""
    slugs = [profile.slug for profile in aviary.texts.values()]
    titles = [f"/bandingkan/?a={p.title.replace(' ', '+')}" for p in aviary.texts.values()]
    asked = chain(PAGES, *map(addresses_of, slugs), titles, [f"/daftar/?p={','.join(slugs[:30])}"])
    # Fields of one kind are found alike: of each text a few words stand for all.
    few = {"title", "hidden title", "duty 0", "note of the revision"}
    sought = [bird for bird, (_text, name) in aviary.birds.homes.items() if name in few]
    sought += sorted(aviary.birds.of("changed: draft", "manuscript"))
    yield from dict.fromkeys(chain(asked, *map(questions_for, sought)))


@pytest.fixture
def aviary() -> Aviary:
    withdraw(published(title="Relawan Desa").profession)
    made = Aviary()
    open_to_visitors(made)
    return made


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cache(clock: Clock) -> PageCache:
    """The portal with its ready pages, on the connection of the test."""
    return PageCache(Django(), Catalogue.objects.version, clock=clock)


def told(answer: Answer) -> str:
    """All that an answer says: its headers too."""
    return f"{answer.status}\n{dict(answer.headers)}\n{answer.text.decode(errors='replace')}"


# --- the proofs ---------------------------------------------------------------------------


def test_every_field_of_a_text_carries_a_canary():
    birds = Birds()
    profile = birds.profile("a text")
    document = profile.model_dump(mode="json")
    assert all(value for name, value in document.items() if name not in {*CODES, "reviewed_on"})
    bare = {name for name, text in words_of(document) if not found(text)}
    assert bare <= CODES
    assert len(birds.homes) == len(set(birds.homes)) >= 40
    assert found(profile.model_dump_json()) == set(birds.homes)


def test_no_word_of_a_draft_is_told_to_a_visitor(aviary, tmp_path, cache, clock, some):
    for address in PAGES:
        ask(cache, address)  # pages are ready from before the first draft
    write_drafts(aviary, tmp_path)
    clock.now += POLL
    django, editor = cache.application, logged_in(UserFactory(username="sari", is_superuser=True))
    cookie = f"sessionid={editor.cookies['sessionid'].value}"
    secret = aviary.secret()
    leaks, seen, looked = [], set(), 0
    for address in dict.fromkeys([*PAGES, *some(places(aviary), 300)]):
        answers = {
            "visitor": told(ask(django, address)),
            "editor through the cache": told(ask(cache, address, HTTP_COOKIE=cookie)),
            "ready page": told(ask(cache, address)),
        }
        if address in PAGES:
            answers["editor"] = told(ask(django, address, HTTP_COOKIE=cookie))
        may_tell = found(address) | aviary.named_by_410(address)
        for who, text in answers.items():
            looked += 1
            birds = found(text) - may_tell
            seen |= birds
            leaks += [(address, who, *aviary.birds.homes[bird]) for bird in birds & secret]
    assert leaks == []
    assert looked >= 900
    # The search is no empty one: it meets most words that are meant to be met.
    public = set(aviary.birds.homes) - secret
    assert len(seen & public) > len(public) * 0.7
    assert len(secret) > 900


def test_a_withdrawn_page_names_its_title_and_nothing_else(aviary, tmp_path, visitor):
    write_drafts(aviary, tmp_path)
    for name in ("withdrawn", "withdrawn and changed"):
        text = aviary.texts[f"{name}: first"]
        answer = visitor.get(f"/profesi/{text.slug}/")
        assert answer.status_code == 410
        assert found(answer.content.decode()) & aviary.secret() == found(text.title)


def test_a_moved_page_leads_to_what_is_public_and_no_draft_address_leads_anywhere(
    aviary, tmp_path, visitor
):
    write_drafts(aviary, tmp_path)
    answer = visitor.get(f"/profesi/{aviary.texts['renamed: first'].slug}/")
    assert answer.status_code == 301
    assert answer["Location"] == f"/profesi/{aviary.texts['renamed: second'].slug}/"
    assert Listing.objects.filter(slug=aviary.texts["to be renamed: first"].slug).exists()
    for name in ("to be renamed: draft", "never public", "imported", "approved again: draft"):
        assert visitor.get(f"/profesi/{aviary.texts[name].slug}/").status_code == 404


def test_a_share_link_shows_its_own_text_and_no_other(aviary, tmp_path, visitor):
    write_drafts(aviary, tmp_path)
    looked = 0
    for name, text in aviary.texts.items():
        if name not in aviary.revisions:
            continue
        token = aviary.share(name)
        answer = visitor.get(f"/pratinjau/{token}/")
        shown = found(f"{answer.headers} {answer.content.decode()}")
        assert answer.status_code == 200
        assert shown <= found(text.model_dump_json()), name
        assert found(text.title + text.summary) <= shown, name
        link = ShareLink.objects.order_by("-pk").first()
        revoke(link, now=link.created_at + timedelta(seconds=1))
        assert found(visitor.get(f"/pratinjau/{token}/").content.decode()) == set(), name
        looked += 1
    assert looked >= 20
