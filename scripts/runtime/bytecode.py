"""Byte code with nothing in it but what runs: no positions in the source, no names of files, no docstrings.

Positions are a third of byte code once it is compressed, and serve tracebacks alone; in the browser no traceback leaves the
worker, since one can quote an answer. Every instruction is said to stand on the first line of its function.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from types import CodeType

HEADER = 16
"""Bytes before the code in a .pyc file."""
HAS_DOCSTRING = 0x4000000
LONGEST_ENTRY = 8
"""Instructions that one entry of a position table can cover."""
NO_COLUMN = 13
"""The kind of entry that gives a line and no column; see Objects/locations.md of CPython."""


def slim_pyc(body: bytes) -> bytes:
    """A .pyc file that runs the same."""
    return body[:HEADER] + slim_code(body[HEADER:])


def slim_code(body: bytes) -> bytes:
    """Marshalled code that runs the same."""
    return marshal.dumps(slimmed(marshal.loads(body)))  # noqa: S302 - byte code we compiled


def slimmed(code: CodeType) -> CodeType:
    """The same code, and all code in it, without positions, file name and docstring."""
    constants = [slimmed(constant) if isinstance(constant, CodeType) else constant for constant in code.co_consts]
    if code.co_flags & HAS_DOCSTRING:
        constants[0] = None
    return code.replace(
        co_consts=tuple(constants),
        co_flags=code.co_flags & ~HAS_DOCSTRING,
        co_filename="",
        co_linetable=b"".join(_same_line(len(code.co_code) // 2)),
    )


def _same_line(instructions: int) -> Iterator[bytes]:
    while instructions > 0:
        covered = min(instructions, LONGEST_ENTRY)
        yield bytes([0x80 | NO_COLUMN << 3 | covered - 1, 0])
        instructions -= covered
