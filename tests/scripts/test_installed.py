"""What a phone needs to put the site on its home screen, and what it shows there."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from scripts.fork.settings import Settings
from scripts.icons import ICONS, MARK, PAPER, Icon, drawn, outlines, png, shapes
from scripts.installed import manifest

WORDS = {"installed": "What it does", "header": {"start": "Start"}}
PINE, MINT, WHITE = (0x0E, 0x5A, 0x55), (0x7F, 0xD1, 0xC2), (255, 255, 255)


def test_every_address_is_relative_and_the_sizes_that_browsers_ask_for_are_there() -> None:
    made = manifest(WORDS, Settings())
    addresses = [made["start_url"], made["scope"], made["id"], *(icon["src"] for icon in made["icons"]), made["shortcuts"][0]["url"]]
    assert [address for address in addresses if address.startswith("/") or ":" in address] == []
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in made["icons"] if icon["purpose"] == "any"}
    assert [icon["sizes"] for icon in made["icons"] if icon["purpose"] == "maskable"] == ["512x512"]


def test_a_copy_is_installed_under_its_own_name_and_mark(tmp_path: Path) -> None:
    made = manifest(WORDS, Settings(name="Riverside Appeals", mark=tmp_path / "own.svg"))
    assert (made["name"], made["short_name"]) == ("Riverside Appeals", "Riverside Appeals")
    assert [icon["src"] for icon in made["icons"]] == ["assets/mark.svg"]


def test_the_mark_is_drawn_as_it_looks() -> None:
    """Read off the mark, 32 wide: pine sheet, mint fold at its top right, a white letter, and paper around."""
    rows = drawn(shapes(MARK.read_text(encoding="utf-8")), Icon("x", 64, 1.0))

    def at(x: float, y: float) -> tuple[int, ...]:
        return tuple(rows[int(2 * y)][6 * int(x) : 6 * int(x) + 3])

    assert at(1, 16) == at(30, 16) == at(26, 3) == PAPER
    assert at(8, 8) == at(16, 28) == PINE
    assert at(21, 7) == MINT
    assert at(16, 12) == at(10, 25) == at(22, 25) == at(16, 20) == WHITE
    assert at(16, 17) == PINE  # inside of the letter


def test_a_quarter_circle_is_round() -> None:
    (line,) = outlines("M10 0a10 10 0 0 1 -10 10z")
    assert all(abs(x**2 + y**2 - 100) < 0.01 for x, y in line)


def test_a_path_that_it_cannot_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="path command c"):
        list(outlines("M0 0c1 1 2 2 3 3"))


def test_the_png_says_its_size_and_holds_its_rows() -> None:
    body = png([bytes((1, 2, 3, 4, 5, 6)), bytes((7, 8, 9, 10, 11, 12))])
    assert struct.unpack(">II", body[16:24]) == (2, 2)
    start = body.index(b"IDAT") + 4
    (length,) = struct.unpack(">I", body[start - 8 : start - 4])
    assert zlib.decompress(body[start : start + length]) == b"\0\1\2\3\4\5\6\0\7\x08\x09\x0a\x0b\x0c"


def test_no_icon_is_committed() -> None:
    assert [icon.name for icon in ICONS if (Path("docs/assets") / icon.name).exists()] == []
