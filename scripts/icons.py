"""Draws the icons of the installed site from docs/assets/mark.svg: `python -m scripts.icons`, into build/icons, with no other tool.

The mark is paths of straight lines, round corners and one stroke, and this knows no more of SVG than that; anything else is refused.
"""

from __future__ import annotations

import math
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

MARK = Path("docs/assets/mark.svg")
TARGET = Path("build/icons")
PAPER = (248, 247, 243)
"""The color of our pages in the light."""
FINE = 4
"""So many times finer than the icon it is drawn, in both directions."""

Point = tuple[float, float]
Color = tuple[int, int, int]


@dataclass(frozen=True)
class Icon:
    """A picture to make. `share` is how much of its side the mark takes: a `maskable` one loses its corners to a mask."""

    name: str
    side: int
    share: float
    purpose: str = "any"


# The first is the one that Apple's home screen takes, which rounds it off.
ICONS = (
    Icon("icon-180.png", 180, 0.72),
    Icon("icon-192.png", 192, 0.8),
    Icon("icon-512.png", 512, 0.8),
    Icon("icon-mask-512.png", 512, 0.56, "maskable"),
)


@dataclass(frozen=True)
class Shape:
    """What one path paints: outlines in the mark's own measure, together one area."""

    color: Color
    outlines: tuple[tuple[Point, ...], ...]


def shapes(svg: str) -> list[Shape]:
    """What the mark paints, from the back to the front."""
    found = []
    for path in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}path"):  # noqa: S314 - our own file
        lines = tuple(outlines(path.attrib["d"]))
        if (stroke := path.get("stroke")) is not None:
            found.append(Shape(color(stroke), tuple(brushed(lines, float(path.attrib["stroke-width"])))))
        else:
            found.append(Shape(color(path.attrib["fill"]), lines))
    return found


def color(text: str) -> Color:
    """#rgb or #rrggbb."""
    digits = text.removeprefix("#")
    wide = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    return int(wide[0:2], 16), int(wide[2:4], 16), int(wide[4:6], 16)


def outlines(path: str) -> Iterator[tuple[Point, ...]]:
    """The lines of a path, its round corners as many short ones."""
    points: list[Point] = []
    x = y = 0.0
    for command, rest in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
        given = [float(number) for number in re.findall(r"-?\d*\.?\d+", rest)]
        kind, relative = command.upper(), command.islower()
        if kind not in "MLHVAZ":
            raise ValueError(f"{MARK}: the path command {command} is not known; known are M L H V A Z")
        if kind == "M":
            if points:
                yield tuple(points)
            x, y = (x * relative + given[0], y * relative + given[1])
            points, given, kind = [(x, y)], given[2:], "L"
        for step in _steps(kind, given):
            end = _end(kind, step, (x, y), relative=relative)
            points += _corner((x, y), end, step) if kind == "A" else [end]
            x, y = end
    yield tuple(points)


def _steps(kind: str, given: list[float]) -> list[list[float]]:
    size = {"L": 2, "H": 1, "V": 1, "A": 7}.get(kind, 1)
    return [given[at : at + size] for at in range(0, len(given), size)]


def _end(kind: str, step: list[float], at: Point, *, relative: bool) -> Point:
    x, y = at if relative else (0.0, 0.0)
    match kind:
        case "H":
            return x + step[0], at[1]
        case "V":
            return at[0], y + step[0]
        case _:
            return x + step[-2], y + step[-1]


def _corner(start: Point, end: Point, step: list[float]) -> list[Point]:
    """A quarter of a circle or less, as an SVG arc without its large flag."""
    radius, sweep = step[0], step[4]
    middle_x, middle_y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    half = math.dist(start, end) / 2
    height = math.sqrt(max(radius**2 - half**2, 0.0)) * (1 if sweep else -1)
    center_x = middle_x - height * (end[1] - start[1]) / (2 * half)
    center_y = middle_y + height * (end[0] - start[0]) / (2 * half)
    first, last = (math.atan2(y - center_y, x - center_x) for x, y in (start, end))
    turn = (last - first) % math.tau if sweep else -((first - last) % math.tau)
    return [
        (center_x + radius * math.cos(first + turn * at / 8), center_y + radius * math.sin(first + turn * at / 8)) for at in range(1, 9)
    ]


def brushed(lines: tuple[tuple[Point, ...], ...], width: float) -> Iterator[tuple[Point, ...]]:
    """What a round brush paints along lines: a bar for each piece, and a disc at each of its ends."""
    for line in lines:
        for x, y in line:
            yield tuple((x + width / 2 * math.cos(math.tau * at / 32), y + width / 2 * math.sin(math.tau * at / 32)) for at in range(32))
        for (x, y), (to_x, to_y) in pairwise(line):
            length = math.dist((x, y), (to_x, to_y))
            across_x, across_y = -(to_y - y) / length * width / 2, (to_x - x) / length * width / 2
            yield (
                (x + across_x, y + across_y),
                (to_x + across_x, to_y + across_y),
                (to_x - across_x, to_y - across_y),
                (x - across_x, y - across_y),
            )


def drawn(painted: list[Shape], icon: Icon) -> list[bytes]:
    """The icon's rows of red, green and blue, on paper."""
    scale = icon.side * icon.share * FINE / 32
    shift = icon.side * FINE * (1 - icon.share) / 2
    rows = []
    placed = [
        (shape.color, [[(x * scale + shift, y * scale + shift) for x, y in outline] for outline in shape.outlines]) for shape in painted
    ]
    for row in range(icon.side):
        fine = [bytearray(bytes(PAPER) * (icon.side * FINE)) for _ in range(FINE)]
        for part, line in enumerate(fine):
            for shade, lines in placed:
                for outline in lines:
                    for start, end in _spans(outline, row * FINE + part + 0.5):
                        first, last = max(math.ceil(start - 0.5), 0), min(math.ceil(end - 0.5), icon.side * FINE)
                        line[3 * first : 3 * last] = bytes(shade) * max(last - first, 0)
        rows.append(_coarse(fine, icon.side))
    return rows


def _spans(outline: list[Point], height: float) -> list[Point]:
    """Where a level line is inside the outline."""
    crossings = sorted(
        x + (height - y) * (to_x - x) / (to_y - y)
        for (x, y), (to_x, to_y) in zip(outline, [*outline[1:], outline[0]], strict=True)
        if (y <= height) != (to_y <= height)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))


def _coarse(fine: list[bytearray], side: int) -> bytes:
    total = [sum(values) for values in zip(*fine, strict=True)]
    pixel = 3 * FINE
    return bytes(sum(total[pixel * at + channel : pixel * (at + 1) : 3]) // FINE**2 for at in range(side) for channel in range(3))


def png(rows: list[bytes]) -> bytes:
    """The rows as a PNG file; the same rows are always the same bytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", len(rows[0]) // 3, len(rows), 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def main() -> None:
    """Draw every icon."""
    TARGET.mkdir(parents=True, exist_ok=True)
    painted = shapes(MARK.read_text(encoding="utf-8"))
    for icon in ICONS:
        (TARGET / icon.name).write_bytes(png(drawn(painted, icon)))


if __name__ == "__main__":
    main()
