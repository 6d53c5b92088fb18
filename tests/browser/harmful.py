"""Papers that somebody made to do harm: kilobytes that unpack to a thousand times as much, pages that never end, programs in a PDF."""

from __future__ import annotations

import struct
import zlib

MEGABYTE = 1 << 20
MARKUP = "<img src=x onerror=document.title+=/owned/>"


def unpacking_to(megabytes: int) -> bytes:
    """So many megabytes of spaces, packed to a thousandth."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b" " * MEGABYTE) for _ in range(megabytes)) + packer.flush()


def pdf(content: bytes, *, box: str = "0 0 612 792", catalog: str = "", kids: str = "3 0 R") -> bytes:
    """A PDF of one page with this packed content, written by hand: no library would write it so."""
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode(),
        f"<</Type/Pages/Kids[{kids}]/Count 1>>".encode(),
        f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".encode(),
        f"<</Length {len(content)}/Filter/FlateDecode>>stream\n".encode() + content + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj".encode() + one + b"endobj\n"
    listed = b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + listed
    return body + table + f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF".encode()


def words(text: str) -> bytes:
    """A page's content that writes this."""
    safe = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return zlib.compress(f"BT /F 12 Tf 20 700 Td ({safe}) Tj ET".encode())


def png(side: int) -> bytes:
    """An empty square picture of so many points a side: a gigabyte and more to whoever unpacks it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    line = bytes(side // 8 + 2)
    rows = b"".join(packer.compress(line) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
