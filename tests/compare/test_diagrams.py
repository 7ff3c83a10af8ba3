"""The two pictures as numbers."""

from hypothesis import given
from hypothesis import strategies as st

from profiles.compare.diagrams import DRAWING_WIDTH, MIDDLE, RADIUS, neighbour_map, two_sets

COUNT = st.integers(0, 12)


def test_the_more_is_shared_the_more_the_circles_overlap():
    gaps = [s.x_right - s.x_left for s in (two_sets(4, n, 4) for n in (0, 1, 4, 9))]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[0] > 2 * RADIUS > gaps[1]


@given(COUNT, COUNT, COUNT)
def test_swapping_the_sides_mirrors_the_picture(left, shared, right):
    forth, back = two_sets(left, shared, right), two_sets(right, shared, left)
    assert (forth.x_left, forth.x_only_left) == (
        2 * MIDDLE - back.x_right,
        2 * MIDDLE - back.x_only_right,
    )


@given(st.integers(1, 12))
def test_at_most_eight_neighbours_fit_into_the_map(count):
    drawn = neighbour_map("Perawat", [(f"Peran {n}", f"/{n}/") for n in range(count)])
    assert len(drawn.nodes) == min(count, 8)
    assert all(0 < node.x < DRAWING_WIDTH and 0 < node.y < drawn.height for node in drawn.nodes)
    assert len({(node.x, node.y) for node in drawn.nodes}) == len(drawn.nodes)


def test_a_title_takes_at_most_two_lines():
    drawn = neighbour_map("Pengembang Program Pemberdayaan Masyarakat", [("kata " * 20, "/a/")])
    assert [line for _y, line in drawn.middle] == [
        "Pengembang Program",
        "Pemberdayaan Masyarakat",
    ]
    assert len(drawn.nodes[0].label) == 2
    assert drawn.nodes[0].label[1][1].endswith("…")
