"""Each lock is complete: installed by itself, it leaves no requirement open."""

import subprocess
import sys
import tomllib
from collections.abc import Collection, Iterator, Mapping
from importlib import metadata
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
GROUPS = {"base": [], **PROJECT["dependency-groups"]}
PYTHONS = ["3.11.2", "3.12.3", "3.13.5"]

Lock = Mapping[str, Requirement]
Environment = Mapping[str, str]


def linux(python: str) -> Environment:
    return {
        **default_environment(),
        "implementation_name": "cpython",
        "implementation_version": python,
        "os_name": "posix",
        "platform_machine": "x86_64",
        "platform_python_implementation": "CPython",
        "platform_system": "Linux",
        "python_full_version": python,
        "python_version": python.rpartition(".")[0],
        "sys_platform": "linux",
    }


def lock_file(group: str) -> str:
    return (ROOT / "requirements" / f"{group}.txt").read_text()


def lines(text: str) -> list[str]:
    """A pin and its hashes are one line, which is folded."""
    unfolded = text.replace("\\\n", "").splitlines()
    return [line for line in unfolded if not line.startswith("#")]


def read(text: str, environment: Environment) -> Lock:
    """The pins that hold there, by name."""
    pins = [Requirement(line.split("--hash=")[0]) for line in lines(text)]
    return {canonicalize_name(pin.name): pin for pin in pins if holds(pin, environment)}


def extras(requirement: Requirement) -> set[str]:
    return {canonicalize_name(extra) for extra in requirement.extras}


def holds(requirement: Requirement, environment: Environment, extras: Collection[str] = ()) -> bool:
    marker = requirement.marker
    return marker is None or any(
        marker.evaluate({**environment, "extra": extra}) for extra in ("", *extras)
    )


def meets(lock: Lock, requirement: Requirement) -> bool:
    pin = lock.get(canonicalize_name(requirement.name))
    if pin is None:
        return False
    (exact,) = pin.specifier
    return requirement.specifier.contains(exact.version, prereleases=True) and (
        extras(requirement) <= extras(pin)
    )


def unmet(
    lock: Lock, requires: Mapping[str, Collection[str]], environment: Environment
) -> Iterator[str]:
    """What the packages of a lock require and the lock does not hold.

    An extra has to be named by its pin: what it requires is asked where that pin has its turn.
    """
    for name in sorted(lock.keys() & requires.keys()):
        for requirement in map(Requirement, requires[name]):
            if holds(requirement, environment, extras(lock[name])) and not meets(lock, requirement):
                yield f"{name}: {requirement}"


def installed(lock: Lock) -> dict[str, list[str]]:
    """What the locked packages require, of those that are installed here in that very version."""
    return {
        name: package.requires or []
        for package in metadata.distributions()
        if (name := canonicalize_name(package.name)) in lock
        and lock[name].specifier.contains(package.version, prereleases=True)
    }


@pytest.mark.parametrize(
    ("lock", "missing"),
    [
        ("pytest-cov==7.1.0\ncoverage[toml]==7.17.3", []),
        ("pytest-cov==7.1.0\ncoverage==7.17.3", ["pytest-cov: coverage[toml]>=7.10.6"]),
        ("pytest-cov==7.1.0\ncoverage[toml]==7.10.5", ["pytest-cov: coverage[toml]>=7.10.6"]),
        ("pytest-cov==7.1.0", ["pytest-cov: coverage[toml]>=7.10.6"]),
    ],
)
def test_a_pin_has_the_version_and_the_extras_that_are_required(lock, missing):
    requires = {"pytest-cov": ["coverage[toml]>=7.10.6"]}
    python = linux("3.11.2")
    assert list(unmet(read(lock, python), requires, python)) == missing


@pytest.mark.parametrize(
    ("lock", "required", "is_met"),
    [
        ("whitenoise==6", 'brotli; extra == "brotli"', True),
        ("whitenoise[brotli]==6", 'brotli; extra == "brotli"', False),
        ("whitenoise[brotli]==6\nbrotli==1", 'brotli; extra == "brotli"', True),
        ("whitenoise==6", 'brotli; sys_platform == "win32"', True),
        ("whitenoise==6", 'brotli; python_version < "3.12"', False),
        ("whitenoise==6", 'brotli; python_version >= "3.12"', True),
        ('whitenoise==6\nbrotli==1; python_version < "3.12"', "brotli", True),
        ('whitenoise==6\nbrotli==1; python_version >= "3.12"', "brotli", False),
    ],
)
def test_markers_count_for_one_python_on_linux(lock, required, is_met):
    python = linux("3.11.2")
    found = list(unmet(read(lock, python), {"whitenoise": [required]}, python))
    assert (found == []) is is_met


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("group", GROUPS)
def test_a_lock_meets_what_its_packages_require(group, python):
    lock = read(lock_file(group), linux(python))
    requires = installed(lock)
    print(f"Looked at {len(requires)} of {len(lock)} packages.")
    assert list(unmet(lock, requires, linux(python))) == []


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("group", GROUPS)
def test_a_lock_meets_what_the_project_asks_for(group, python):
    lock = read(lock_file(group), linux(python))
    asked = map(Requirement, [*PROJECT["project"]["dependencies"], *GROUPS[group]])
    assert [str(each) for each in asked if not meets(lock, each)] == []


@pytest.mark.parametrize("group", ["base", "dev"])
def test_every_package_that_is_locked_for_this_machine_is_looked_at(group):
    lock = read(lock_file(group), default_environment())
    assert sorted(lock.keys() - installed(lock).keys()) == []


@pytest.mark.parametrize("group", GROUPS)
def test_every_package_is_pinned_to_one_version_and_its_hashes(group):
    for line in lines(lock_file(group)):
        pin, *hashes = line.split("--hash=")
        assert [each.operator for each in Requirement(pin).specifier] == ["=="], line
        assert hashes, line
        assert all(each.startswith("sha256:") for each in hashes), line


def test_what_is_installed_fits_together():
    check = [sys.executable, "-m", "pip", "check", "--disable-pip-version-check"]
    result = subprocess.run(check, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
