"""Cost against the number of professions, drawn by hand as SVG: both axes logarithmic."""

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 190, 32, 48
LABEL = 15  # pixels between two names
STYLE = """
text { font: 12px system-ui, sans-serif; fill: #2b2f2d }
.grid { stroke: #d8d3c4 }
.line { fill: none; stroke-width: 2 }
.hint { stroke-width: 1 }
@media (prefers-color-scheme: dark) {
  text { fill: #e4e1d6 }
  .grid { stroke: #3a403c }
}
"""
# Readable on white and on black alike; dashes tell them apart without colour.
COLOURS = ("#0f8a7e", "#b8651b", "#5a78d1", "#c2477f", "#6f8f1f", "#8d63c7", "#3f93b5", "#a8832a")
DASHES = ("", "6 3", "2 3", "9 3 2 3")

Series = Mapping[str, Sequence[tuple[int, float]]]


def svg(series: Series, x_name: str, y_name: str) -> str:
    """A line for each series of (size, cost), named at its end."""
    points = [point for line in series.values() for point in line]
    if not points or min(min(point) for point in points) <= 0:
        raise ValueError("a logarithmic picture needs points above zero")
    sizes = sorted({x for x, _y in points})
    low = math.floor(math.log10(min(y for _x, y in points)))
    high = max(math.ceil(math.log10(max(y for _x, y in points))), low + 1)

    def across(x: float) -> float:
        span = math.log10(sizes[-1] / sizes[0]) or 1
        return LEFT + (WIDTH - LEFT - RIGHT) * math.log10(x / sizes[0]) / span

    def down(y: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (high - math.log10(y)) / (high - low)

    edge = WIDTH - RIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{escape(y_name)}, {escape(x_name)}</title>",
        f"<style>{STYLE}</style>",
    ]
    for power in range(low, high + 1):
        y = down(10**power)
        parts.append(f'<path class="grid" d="M{LEFT} {y:.1f}H{edge}"/>')
        parts.append(_text(LEFT - 8, y + 4, f"{10.0**power:g}", "end"))
    parts += [_text(across(size), HEIGHT - BOTTOM + 18, f"{size:,}", "middle") for size in sizes]
    parts.append(_text((LEFT + edge) / 2, HEIGHT - 8, x_name, "middle"))
    parts.append(_text(8, 14, y_name, "start"))
    ends = {name: down(line[-1][1]) for name, line in series.items()}
    names = spread(ends, TOP + 8, HEIGHT - BOTTOM)
    for number, (name, line) in enumerate(series.items()):
        colour = COLOURS[number % len(COLOURS)]
        dash = DASHES[number // len(COLOURS) % len(DASHES)]
        track = " ".join(f"{across(x):.1f},{down(y):.1f}" for x, y in line)
        parts.append(
            f'<polyline class="line" stroke="{colour}" stroke-dasharray="{dash}" points="{track}"/>'
        )
        end, told = ends[name], names[name]
        start = across(line[-1][0])
        hint = f"M{start + 3:.1f} {end:.1f}L{edge + 10} {told:.1f}"
        parts.append(f'<path class="hint" stroke="{colour}" d="{hint}"/>')
        parts.append(f'<circle cx="{start:.1f}" cy="{end:.1f}" r="3" fill="{colour}"/>')
        parts.append(_text(edge + 14, told + 4, name, "start"))
    return "\n".join([*parts, "</svg>\n"])


def spread(places: Mapping[str, float], top: float, bottom: float) -> dict[str, float]:
    """Move names apart until each has its own line, in the order of their places."""
    ordered = sorted(places, key=lambda name: places[name])
    moved: dict[str, float] = {}
    lowest = top
    for name in ordered:
        moved[name] = max(places[name], lowest)
        lowest = moved[name] + LABEL
    ceiling = bottom
    for name in reversed(ordered):
        moved[name] = min(moved[name], ceiling)
        ceiling = moved[name] - LABEL
    return moved


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
