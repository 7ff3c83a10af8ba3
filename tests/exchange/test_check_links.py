"""`manage.py check_links`, in a net that answers as each test says."""

import shutil
from collections import Counter
from collections.abc import Mapping
from io import BytesIO, StringIO
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request

import pytest
from django.core.management import CommandError, call_command

from profiles.exchange.files import write_fixture
from profiles.profile import Profile
from tests.factories import ProfileFactory

LAW = "https://peraturan.go.id/id/uu-no-14-tahun-2019"
CODE = "https://dewanpers.example/kode-etik"


class Net:
    """Answers 200 everywhere, but where it was told otherwise; remembers what was asked."""

    def __init__(self) -> None:
        self.failing: Mapping[str, Exception] = {}
        self.asked: list[Request] = []
        self.patience: set[float] = set()

    def open(self, request: Request, timeout: float) -> BytesIO:
        self.asked.append(request)
        self.patience.add(timeout)
        if failure := self.failing.get(request.full_url):
            raise failure
        return BytesIO()

    @property
    def addresses(self) -> Counter[str]:
        return Counter(request.full_url for request in self.asked)


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Net:
    net = Net()
    monkeypatch.setattr("profiles.exchange.links.urlopen", net.open)
    return net


def profile(title: str, *urls: str) -> Profile:
    sources = [{"citation": f"Sumber {n}.", "url": url} for n, url in enumerate(urls, 1)]
    return ProfileFactory(title=title, sources=sources)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two professions that rest on one law, and one of them on a code besides."""
    (tmp_path / "professions").mkdir()
    for one in (profile("Perawat", LAW), profile("Wartawan", LAW, CODE, "")):
        (tmp_path / "professions" / f"{one.slug}.yaml").write_bytes(write_fixture(one))
    return tmp_path


def look(folder: Path, **options: object) -> str:
    out = StringIO()
    call_command("check_links", folder=folder, stdout=out, **options)
    return out.getvalue()


def told(folder: Path) -> list[str]:
    with pytest.raises(CommandError) as refused:
        look(folder)
    return str(refused.value).splitlines()


def refusal(url: str, status: int) -> HTTPError:
    return HTTPError(url, status, "", {}, None)  # type: ignore[arg-type]


def test_each_address_is_asked_once_whoever_rests_on_it(folder, net):
    assert look(folder, timeout=3.0) == "2 alamat dibuka, semuanya menjawab.\n"
    assert net.addresses == {LAW: 1, CODE: 1}
    assert net.patience == {3.0}
    assert all(request.get_header("User-agent") for request in net.asked)


def test_a_dead_address_is_told_at_every_line_that_cites_it(folder, net):
    net.failing = {LAW: refusal(LAW, 404)}
    count, first, second = told(folder)
    assert count == "2 temuan:"
    for line, file in ((first, "perawat"), (second, "wartawan")):
        text = (folder / "professions" / f"{file}.yaml").read_text().splitlines()
        number = next(n for n, written in enumerate(text, 1) if f"url: {LAW}" in written)
        fault = "tidak ada dokumen di alamat ini (404)"
        assert line == f"professions/{file}.yaml:{number}: sources[1].url: {LAW}: {fault}"
    assert net.addresses[LAW] == 1


@pytest.mark.parametrize(
    ("failure", "fault"),
    [
        (refusal(CODE, 410), "tidak ada dokumen di alamat ini (410)"),
        (refusal(CODE, 403), "situsnya menolak (403); buka dengan peramban"),
        (refusal(CODE, 503), "situsnya menolak (503); buka dengan peramban"),
        (URLError("nama tidak dikenal"), "situsnya tidak menjawab: nama tidak dikenal"),
        (TimeoutError("timed out"), "situsnya tidak menjawab: timed out"),
    ],
)
def test_what_an_address_answers_is_told_in_a_sentence(folder, net, failure, fault):
    net.failing = {CODE: failure}
    (line,) = told(folder)[1:]
    assert line.endswith(f": sources[2].url: {CODE}: {fault}")


def test_a_malformed_address_is_told_without_asking(folder, net):
    wrong = profile("Bidan", "https://peraturan.go.id/id/uu-4-2019")
    (folder / "professions" / "bidan.yaml").write_bytes(write_fixture(wrong))
    (line,) = told(folder)[1:]
    assert line.endswith("alamat peraturan berbentuk /id/uu-no-14-tahun-2019")
    assert net.addresses.keys() == {LAW, CODE}


def test_a_file_that_cannot_be_read_is_told_beside_the_others(folder, net):
    shutil.copy(folder / "professions" / "perawat.yaml", folder / "professions" / "rusak.yaml")
    with (folder / "professions" / "rusak.yaml").open("a") as broken:
        broken.write("gaji: banyak\n")
    (line,) = told(folder)[1:]
    assert line.endswith(": gaji: kunci ini tidak dikenal")
    assert net.addresses == {LAW: 1, CODE: 1}
