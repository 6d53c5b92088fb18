"""Every pair of text and ground that the style sheets use, in both palettes, by the formula of WCAG 2.2."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parents[2] / "docs/assets/tokens.css").read_text(encoding="utf-8")
PAIR = re.compile(r"--aw-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
COLORS = {name: (light, dark) for name, light, dark in PAIR.findall(TOKENS)}
GROUNDS = ["paper", "surface", "sunken"]
TEXT = [(ink, ground) for ink in ("ink", "ink-soft", "pine", "pine-hover", "amber", "clay") for ground in GROUNDS] + [
    ("ink", "pine-wash"),
    ("ink", "amber-wash"),
    ("ink", "clay-wash"),
    ("ink-soft", "pine-wash"),
    ("pine", "pine-wash"),
    ("pine-hover", "pine-wash"),
    ("pine", "clay-wash"),
    ("amber", "amber-wash"),
    ("clay", "clay-wash"),
    ("on-pine", "pine"),
    ("on-pine", "pine-hover"),
    ("on-night", "night"),
]
CONTROLS = [(line, ground) for line in ("line-strong", "focus") for ground in GROUNDS]


def luminance(color: str) -> float:
    channels = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_knows_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("palette", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(ink: str, ground: str, palette: int) -> None:
    assert contrast(COLORS[ink][palette], COLORS[ground][palette]) >= 4.5


@pytest.mark.parametrize("palette", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), CONTROLS)
def test_the_edges_of_controls_can_be_seen(line: str, ground: str, palette: int) -> None:
    assert contrast(COLORS[line][palette], COLORS[ground][palette]) >= 3
