"""The map of all places: a tile each, in rough geographic order, big enough to tap. Its shape tells as much as its color."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from scripts.site.places import Jurisdiction, Reach

TILE = 44
GAP = 4
SIGN = 30  # where the middle of a tile's sign stands, from its top
COLUMN = 3  # characters a tile takes in the picture of the map


def tile_places() -> dict[str, tuple[int, int]]:
    """Column and row of each tile, by its two letters, as tiles.txt draws them."""
    lines = (Path(__file__).parent / "tiles.txt").read_text(encoding="utf-8").splitlines()
    return {
        line[start : start + 2]: (start // COLUMN, row)
        for row, line in enumerate(lines)
        for start in range(0, len(line), COLUMN)
        if line[start : start + 2].strip()
    }


def map_svg(places: Iterable[Jurisdiction], words: Mapping[str, Any]) -> str:
    """The map; each tile leads to its page from the index of places."""
    spots = tile_places()
    width = (max(column for column, _ in spots.values()) + 1) * TILE - GAP
    height = (max(row for _, row in spots.values()) + 1) * TILE - GAP
    svg = Element("svg", {"class": "aw-map", "viewBox": f"-2 -2 {width + 4} {height + 4}", "role": "group", "aria-label": words["map"]})
    _stripes(svg)
    drawn = (place for place in places if place.code in spots)  # one that a copy adds has its line in the table
    for place in sorted(drawn, key=lambda place: (spots[place.code][1], spots[place.code][0])):
        column, row = spots[place.code]
        # The letters that are seen stand in the name, so that a person can say them to their voice control (WCAG 2.5.3).
        label = f"{place.code}, {place.name}: {words['reach'][place.reach.value]['short']}"
        link = SubElement(svg, "a", {"href": f"{place.slug}/", "aria-label": label, "class": f"aw-tile aw-tile--{place.reach.value}"})
        tile = SubElement(link, "g", {"transform": f"translate({column * TILE} {row * TILE})"})
        _tile(tile, place.reach)
        SubElement(tile, "text", {"x": str((TILE - GAP) / 2), "y": "19", "text-anchor": "middle"}).text = place.code
    return tostring(svg, encoding="unicode")


def legend_svg(reach: Reach) -> str:
    """One tile without letters, for the legend."""
    svg = Element("svg", {"class": f"aw-tile aw-tile--{reach.value}", "viewBox": f"0 0 {TILE - GAP} {TILE - GAP}", "aria-hidden": "true"})
    _tile(svg, reach)
    return tostring(svg, encoding="unicode")


def _tile(parent: Element, reach: Reach) -> None:
    size = TILE - GAP
    SubElement(parent, "rect", {"width": str(size), "height": str(size), "rx": "5"})
    if reach is Reach.ARGUABLE:
        SubElement(parent, "rect", {"width": str(size), "height": str(size), "rx": "5", "class": "aw-tile__stripes"})
    _sign(parent, reach, size / 2)


def _sign(parent: Element, reach: Reach, middle: float) -> None:
    """A full, half or empty circle, or a dash: what color says, said again."""
    if reach is Reach.NONE_FOUND:
        SubElement(parent, "path", {"class": "aw-tile__sign", "d": f"M{middle - 5} {SIGN}h10"})
        return
    SubElement(parent, "circle", {"class": "aw-tile__sign", "cx": str(middle), "cy": str(SIGN), "r": "4.5"})
    if reach is Reach.ARGUABLE:
        SubElement(parent, "path", {"class": "aw-tile__half", "d": f"M{middle} {SIGN - 4.5}a4.5 4.5 0 0 0 0 9z"})


def _stripes(svg: Element) -> None:
    definitions = SubElement(svg, "defs")
    pattern = SubElement(
        definitions,
        "pattern",
        {"id": "aw-stripes", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"},
    )
    SubElement(pattern, "path", {"d": "M0 0v6", "class": "aw-tile__stripe"})
