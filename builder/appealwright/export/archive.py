"""ZIP files (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16) from members that can be kept: what stands the same in every file is
deflated once. zipfile deflates each anew, and keeps more about a member than one that is written in one go has need of.

The bytes depend on names and contents alone: no hour, no operating system.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Member", "archive", "member"]

_STORED, _DEFLATED = 0, 8
_VERSION = 20
"""2.0, the first that knows DEFLATE."""
_UTF_8 = 0x800
_TIME, _DATE = 0, 1 << 5 | 1
"""Midnight of January 1, 1980, the first moment a ZIP file can name: the hour at which it was made is told nowhere."""
_READABLE = 0o600 << 16
"""Permissions, for systems that have them: the owner reads and writes."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True, slots=True)
class Member:
    """One file as it lies in an archive."""

    name: bytes
    flags: int
    method: int
    checksum: int
    size: int
    data: bytes


def member(name: str, content: bytes, *, deflated: bool = True) -> Member:
    """A file of an archive; not `deflated` where that was done already."""
    flags = 0 if name.isascii() else _UTF_8
    if not deflated:
        return Member(name.encode(), flags, _STORED, zlib.crc32(content), len(content), content)
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    data = deflate.compress(content) + deflate.flush()
    return Member(name.encode(), flags, _DEFLATED, zlib.crc32(content), len(content), data)


def archive(members: Iterable[Member]) -> bytes:
    """The ZIP file of these members in their order. Raises struct.error past the 4 GB that the form can hold."""
    files: list[bytes] = []
    listed: list[bytes] = []
    offset = 0
    for one in members:
        about = (_VERSION, one.flags, one.method, _TIME, _DATE, one.checksum, len(one.data), one.size, len(one.name), 0)
        head = _LOCAL.pack(b"PK\x03\x04", *about) + one.name
        listed.append(_CENTRAL.pack(b"PK\x01\x02", _VERSION, *about, 0, 0, 0, _READABLE, offset) + one.name)
        files += [head, one.data]
        offset += len(head) + len(one.data)
    contents = b"".join(listed)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(listed), len(listed), len(contents), offset, 0)
    return b"".join([*files, contents, end])
