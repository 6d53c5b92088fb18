"""Empties what the builder never reads in the engine's memory image: `image.bin` in place. Runs inside Pyodide.

The image keeps its length and every address in it, so the code over it stays as it is; what is emptied compresses to nothing.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterator
from pathlib import Path

from scripts.runtime.bytecode import slim_code

LEFT_OUT = Path("scripts/runtime/engine/left-out.json")
DOCSTRING = re.compile(rb"(?<=\0)[\t\n\x20-\x7e]+--\n\n[\t\n\x20-\x7e]*(?=\0)")
"""A signature, a line of two dashes, and the text: the form in which C functions carry their documentation."""
MAP_ROW = struct.Struct("<IBBH")
ROWS = 256
FEWEST_ROWS = 20
BUILTIN_ENTRY = struct.Struct("<II")
LARGEST_TABLE = 50_000
"""More functions than the engine's table has."""
MODULE_NAME = re.compile(rb"[A-Za-z_.0-9]{2,}\0")
FROZEN_ENTRY = struct.Struct("<IIiI")
LARGEST_FROZEN = 300_000
EXPECTED = {"maps": 1000, "texts": 1000, "frozen modules": 15, "built-in modules": 40}
CODE = (ord("c"), ord("c") | 0x80)


def clear(image: bytearray, start: int, end: int, fill: bytes = b"\0") -> None:
    """Overwrite a range with the repeated filling."""
    image[start:end] = (fill * (end - start))[: end - start]


def tables() -> Iterator[tuple[int, int, bytes]]:
    """The ranges that are listed by address."""
    for table in json.loads(LEFT_OUT.read_text(encoding="utf-8"))["tables"]:
        yield table["from"], table["to"], bytes.fromhex(table.get("fill", "00"))


def docstrings(image: bytearray) -> Iterator[tuple[int, int]]:
    """Where the documentation of C functions stands. The last line stays: a linker lets other strings share its end."""
    for match in DOCSTRING.finditer(image):
        yield match.start(), match.start() + match[0].rfind(b"\n") + 1


def codec_maps(image: bytearray) -> Iterator[tuple[int, int]]:
    """Where the maps of East Asian codecs stand, read from their indexes: 256 rows of (map, first byte, last byte)."""
    at = 0
    while at + ROWS * MAP_ROW.size <= len(image):
        maps = _indexed_maps(image, at)
        yield from maps
        at += ROWS * MAP_ROW.size if maps else 4


def _indexed_maps(image: bytearray, at: int) -> list[tuple[int, int]]:
    """The maps of the index that stands at an address; none where anything else stands there."""
    maps = []
    for place in range(ROWS):
        address, first, last, padding = MAP_ROW.unpack_from(image, at + place * MAP_ROW.size)
        if padding or first > last or address % 2 or address >= len(image) or (address < ROWS and (address or first or last)):
            return []
        if address:
            maps.append((address, address + 2 * (last - first + 1)))
    return maps if len(maps) >= FEWEST_ROWS else []


def frozen(image: bytearray) -> Iterator[tuple[int, int, int]]:
    """The built-in modules of byte code: where each is listed, where it stands, how long it is."""
    for at in range(0, len(image) - FROZEN_ENTRY.size, 4):
        name, start, size, is_package = FROZEN_ENTRY.unpack_from(image, at)
        if is_package > 1 or not 0 < size < LARGEST_FROZEN or not 0 < start <= len(image) - size or image[start] not in CODE:
            continue
        if 0 < name < len(image) and MODULE_NAME.match(image, name):
            yield at, start, size


def leave_out_modules(image: bytearray) -> int:
    """Strike the left-out modules from the list of built-in ones, so that Python says of each that there is none; the list's length."""
    left_out = {name.encode() for name in json.loads(LEFT_OUT.read_text(encoding="utf-8"))["modules"]}
    start, entries = builtin_modules(image)
    kept = [entry for entry in entries if _string(image, entry[0]) not in left_out]
    clear(image, start, start + BUILTIN_ENTRY.size * len(entries))
    for place, entry in enumerate(kept):
        BUILTIN_ENTRY.pack_into(image, start + BUILTIN_ENTRY.size * place, *entry)
    return len(kept)


def builtin_modules(image: bytearray) -> tuple[int, list[tuple[int, int]]]:
    """The list of built-in modules, which ends with zeros: where it stands, and (name, function) of each."""
    at = length = 0
    while length < EXPECTED["built-in modules"]:
        at += BUILTIN_ENTRY.size * length or 4
        length = 0
        while _is_listed(image, at + BUILTIN_ENTRY.size * length):
            length += 1
    return at, [BUILTIN_ENTRY.unpack_from(image, at + BUILTIN_ENTRY.size * place) for place in range(length)]


def _is_listed(image: bytearray, at: int) -> bool:
    name, function = BUILTIN_ENTRY.unpack_from(image, at)
    return function < LARGEST_TABLE and 0 < name < len(image) and MODULE_NAME.match(image, name) is not None


def _string(image: bytearray, at: int) -> bytes:
    return bytes(image[at : image.index(0, at)])


def slim_frozen(image: bytearray) -> int:
    """Slim every built-in module of byte code, in its place; how many there were."""
    slim: dict[int, int] = {}
    for at, start, size in list(frozen(image)):
        if start not in slim:
            try:
                body = slim_code(bytes(image[start : start + size]))
            except (ValueError, TypeError, EOFError, AttributeError):
                continue  # something else that looks alike
            clear(image, start, start + size)
            image[start : start + len(body)] = body
            slim[start] = len(body)
        struct.pack_into("<i", image, at + 8, slim[start])
    return len(slim)


def main() -> None:
    """Empty what is listed and what is found; too little found means that the engine is built in another way than known."""
    path = Path("build/engine/image.bin")
    image = bytearray(path.read_bytes())
    maps, texts = list(codec_maps(image)), list(docstrings(image))
    for start, end, fill in tables():
        clear(image, start, end, fill)
    for start, end in (*maps, *texts):
        clear(image, start, end)
    found = {"maps": len(maps), "texts": len(texts), "frozen modules": slim_frozen(image), "built-in modules": leave_out_modules(image)}
    if any(count < EXPECTED[what] for what, count in found.items()):
        raise SystemExit(f"the engine is not as expected: found {found}")
    path.write_bytes(image)


if __name__ == "__main__":
    main()
