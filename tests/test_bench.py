"""What the measurements make of what they see: figures, pictures, broken promises."""

import math
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.figures import kept, markdown, number, plain, problems, tables
from bench.plot import LABEL, spread, svg
from bench.scale import needs
from bench.witness import Sighting, broken, lags, steps_back

# --- promises about publications ----------------------------------------------------------

PUBLISHED = {1: 10.0, 2: 20.0}


def looks(*seen: tuple[float, int]) -> list[Sighting]:
    return [Sighting(asked, asked + 0.01, number) for asked, number in seen]


def test_a_server_that_shows_each_publication_in_time_keeps_its_promise():
    sightings = looks((10.2, 0), (10.5, 1), (20.6, 1), (21.1, 2))
    assert lags(PUBLISHED, sightings) == pytest.approx({1: 0.2, 2: 0.6})
    assert broken(PUBLISHED, sightings, 1.0) == []


def test_an_old_page_that_is_shown_for_too_long_breaks_it():
    sightings = looks((10.5, 1), (21.2, 1), (21.3, 2))
    assert broken(PUBLISHED, sightings, 1.0) == ["showed publication 2 only after 1.20 s"]


def test_an_old_page_that_returns_breaks_it_even_after_the_new_one_was_seen():
    sightings = looks((10.5, 1), (20.1, 2), (25.0, 1), (25.1, 2))
    assert broken(PUBLISHED, sightings, 1.0) == ["showed publication 2 only after 5.00 s"]
    assert steps_back(sightings) == ["showed publication 1 after 2"]


def test_a_publication_that_nobody_ever_saw_breaks_it():
    assert broken(PUBLISHED, looks((10.5, 1), (20.5, 1)), 1.0) == ["never showed publication 2"]
    assert len(broken(PUBLISHED, [], 1.0)) == 2


def test_a_later_publication_stands_for_one_that_came_and_went_between_two_looks():
    assert broken(PUBLISHED, looks((20.1, 2)), 1.0) == []


def test_versions_that_only_go_forward_never_step_back():
    assert steps_back(looks((1, 0), (2, 1), (3, 1), (4, 5))) == []


# --- figures ------------------------------------------------------------------------------

FIGURES = {
    "lost": 0.0,
    "home | 100": 1.0,
    "home | 1,000": 1.5,
    "portal | requests/s": 30_000.0,
}


def test_figures_alone_and_figures_of_tables_are_told_apart():
    assert plain(FIGURES) == {"lost": 0.0}
    growth, servers = tables(FIGURES)
    assert (growth.sizes, growth.rows) == ([100, 1000], {"home": (1.0, 1.5)})
    assert (servers.sizes, servers.rows) == ([], {"portal": (30_000.0,)})


def test_a_table_of_growth_ends_with_how_much_it_grew():
    assert "| home | 1.00 | 1.50 | 1.50 |" in markdown(FIGURES, {})


def test_a_bound_that_is_not_kept_is_said():
    targets = {"lost": (0.0, 0.0), "home | 1,000": (0.0, 1.2)}
    assert "| lost | 0 | 0 | yes |" in markdown(FIGURES, targets)
    assert "| home | 1.00 | 1.50 (at most 1.20: **no**) | 1.50 |" in markdown(FIGURES, targets)
    assert kept("lost", 0.0, targets) is True
    assert kept("home | 100", 1.0, targets) is None
    assert problems(FIGURES, targets) == ["home | 1,000: 1.50, at most 1.20 wanted"]


def test_a_bound_without_a_figure_is_said_too():
    assert problems({}, {"lost": (0.0, 0.0)}) == ["lost: not measured"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (0.0278, "0.0278"),
        (1, "1.00"),
        (24.06, "24.1"),
        (123.4, "123"),
        (65_512, "65,512"),
    ],
)
def test_three_digits_are_written(value, written):
    assert number(value) == written


# --- the picture --------------------------------------------------------------------------


def test_each_line_is_drawn_and_named():
    drawing = ET.fromstring(  # noqa: S314 - our own
        svg({"a & b": [(100, 1.0), (1000, 2.0)], "c": [(100, 5.0)]}, "x", "y")
    )
    space = "{http://www.w3.org/2000/svg}"
    assert len(drawing.findall(f"{space}polyline")) == 2
    assert {"a & b", "c", "100", "1,000"} <= {text.text for text in drawing.iter(f"{space}text")}


def test_a_cost_of_nothing_has_no_place_on_a_logarithmic_axis():
    with pytest.raises(ValueError, match="above zero"):
        svg({"a": [(100, 0.0)]}, "x", "y")


@given(st.dictionaries(st.text(), st.floats(0, 400), max_size=15))
def test_names_never_cover_each_other_and_keep_their_order(places):
    moved = spread(places, 0, 400)
    lines = sorted(moved.values())
    assert all(b - a >= LABEL - 1e-6 for a, b in pairwise(lines))
    assert [places[name] for name in sorted(moved, key=moved.__getitem__)] == sorted(
        places.values()
    )


# --- what a number of visitors needs ------------------------------------------------------

MEASURED = {
    "ready us": 25.0,
    "front us": 10.0,
    "made us": 5_000.0,
    "first KB": 16.0,
    "next KB": 6.0,
    "again KB": 0.75,
}


def test_a_million_visitors_a_day_are_counted_by_the_busiest_second():
    told = needs(MEASURED, visitors=1_000_000)
    assert told["pages a day"] == 5_000_000
    assert told["pages a second, on average"] == pytest.approx(57.87, abs=0.01)
    assert told["pages a second, at the peak"] == pytest.approx(578.7, abs=0.1)


@given(st.integers(1, 10**9))
def test_twice_as_many_visitors_move_twice_as_many_bytes(visitors):
    once, twice = needs(MEASURED, visitors=visitors), needs(MEASURED, visitors=2 * visitors)
    assert math.isclose(twice["GB a day"], 2 * once["GB a day"])
    assert twice["cores for making pages"] == once["cores for making pages"]
