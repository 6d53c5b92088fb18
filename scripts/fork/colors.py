"""The colors a copy may choose: the names in docs/assets/tokens.css, each a light and a dark one, and never too faint to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scripts.fork import ROOT

__all__ = ["Palette", "contrast", "faint_pairs", "our_palette", "palette_css"]

Palette = Mapping[str, tuple[str, str]]
"""A light and a dark color by name."""

_PAIR = re.compile(r"--aw-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
_GROUNDS = ("paper", "surface", "sunken")
TEXT = (
    *((ink, ground) for ink in ("ink", "ink-soft", "pine", "pine-hover", "amber", "clay") for ground in _GROUNDS),
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
)
"""Every pair of text and ground that the style sheets use."""
CONTROLS = tuple((line, ground) for line in ("line-strong", "focus") for ground in _GROUNDS)
"""Edges of controls and what they stand on."""
LEAST = ((TEXT, 4.5), (CONTROLS, 3.0))
"""The least contrast of each, by WCAG 2.2 (1.4.3, 1.4.11)."""


def our_palette() -> dict[str, tuple[str, str]]:
    """Every color of the style sheets by name."""
    tokens = (ROOT / "docs/assets/tokens.css").read_text(encoding="utf-8")
    return {name: (light, dark) for name, light, dark in _PAIR.findall(tokens)}


def faint_pairs(palette: Palette) -> Iterator[tuple[str, str, int, float, float]]:
    """Each pair too faint to read: text, ground, 0 for light or 1 for dark, its contrast, and the least it may have."""
    for pairs, least in LEAST:
        for ink, ground in pairs:
            for scheme in (0, 1):
                found = contrast(palette[ink][scheme], palette[ground][scheme])
                if found < least:
                    yield ink, ground, scheme, found, least


def palette_css(palette: Palette) -> str:
    """A rule that lays these colors over ours."""
    lines = "".join(f"  --aw-{name}: light-dark({light}, {dark});\n" for name, (light, dark) in palette.items())
    return f"\n:root {{\n{lines}}}\n" if lines else ""


def contrast(one: str, other: str) -> float:
    """The contrast of two colors by the formula of WCAG 2.2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
