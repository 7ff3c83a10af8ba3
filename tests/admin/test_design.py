"""How the admin of professions is put together: of pages that do not know each other."""

import re
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from profiles.admin.profession import ProfessionAdmin
from profiles.admin.safety import CarefulAdmin
from profiles.admin.site import desk
from profiles.models import Profession

PAGES = ProfessionAdmin.__bases__
MADE_FOR_US = {"media"}  # by Django, for every class of an admin: it asks the next for its own


def own_names(pages: type) -> set[str]:
    """What a class of pages defines, itself or by a class that only it knows."""
    own = [base for base in pages.__mro__ if base not in CarefulAdmin.__mro__]
    names = {name for base in own for name in vars(base) if not name.startswith("__")}
    return names - MADE_FOR_US


def patterns(admin: type) -> list[str]:
    return sorted(str(address.pattern) for address in admin(Profession, desk).get_urls())


@pytest.mark.parametrize(("one", "other"), list(combinations(PAGES, 2)))
def test_no_two_pages_define_the_same(one, other):
    assert not own_names(one) & own_names(other)


def test_no_two_pages_have_the_same_address():
    found = patterns(ProfessionAdmin)
    assert len(found) == len(set(found)) > 15


def test_in_any_order_the_pages_make_the_same_desk():
    order = list(PAGES)
    for seed in range(20):
        Random(seed).shuffle(order)  # noqa: S311
        shuffled = type("Shuffled", tuple(order), {})
        assert patterns(shuffled) == patterns(type("AsItIs", PAGES, {}))
        for name in set().union(*map(own_names, PAGES)):
            assert getattr(shuffled, name) is getattr(type("AsItIs", PAGES, {}), name), name


def test_what_was_posted_is_replaced_in_one_place():
    root = Path(__file__).parents[2] / "profiles"
    replaced = re.compile(r"\.(POST|_post) *=[^=]|setattr\(request, .(_post|POST)")
    found = [path.name for path in root.rglob("*.py") if replaced.search(path.read_text())]
    assert found == ["posted.py"]
