"""Plain text for portals: what a bare text box takes, keeps and counts the same everywhere.

Lines are not wrapped, because portals wrap. They end in CR LF: that is how a browser sends a text box, so the file is as
long as the portal will count it, and every Windows editor opens it.
"""

from __future__ import annotations

import re
from typing import assert_never

from appealwright.document import Block, Cell, Document, Furniture, Heading, Items, PageBreak, Paragraph, Run, Signature, Table, plain_text
from appealwright.export.xmltext import clean

__all__ = ["block_text", "plain_text_bytes", "portable"]

_RULE = "_" * 30

# Portals turn what is not on an old keyboard into question marks; letters of any script stay as they are.
_PORTABLE = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\t\u00a0\u2007\u2009\u202f", " "),
    **dict.fromkeys("\u2028\u2029", "\n"),
    "\u2022": "-",
    "\u2610": "[ ]",
    "\u2026": "...",
    "\u00ad": "",
}  # fmt: skip
_UNPORTABLE = re.compile(f"[{''.join(_PORTABLE)}]")


def plain_text_bytes(document: Document) -> bytes:
    """`document` as UTF-8 text without a byte-order mark; a draft says so in its first line."""
    pieces = [block_text(block, document.furniture) for block in document.blocks]
    head = [document.furniture.draft] if document.draft else []
    text = portable("\n\n".join(filter(None, head + pieces)))
    return (text + "\n").replace("\n", "\r\n").encode()


def portable(text: str) -> str:
    """`text` with straight quotes, hyphens and plain spaces."""
    return _UNPORTABLE.sub(lambda found: _PORTABLE[found[0]], clean(text)[0])


def block_text(block: Block, furniture: Furniture) -> str:
    """One block as text, its lines ended by LF."""
    match block:
        case Heading() | Paragraph():
            return plain_text(block.runs)
        case Items():
            marks = (f"{number}." if block.numbered else "-" for number in range(1, len(block.items) + 1))
            return "\n".join(f"{mark} {plain_text(item)}" for mark, item in zip(marks, block.items, strict=True))
        case Table():
            return "\n".join(filter(None, (block.caption, _rows(block))))
        case Signature():
            return f"{_RULE}\n{plain_text(block.name)}\n{furniture.date}: {_RULE}"
        case PageBreak():
            return ""
        case _:
            assert_never(block)


def _rows(table: Table) -> str:
    if table.says:
        return "\n".join(_sentence(number, table.says, row) for number, row in enumerate(table.rows, start=1))
    if not table.head:
        return "\n".join(_labelled(row) for row in table.rows)
    names = [_cell(cell.runs) for cell in table.head]
    if _counts_rows(table):
        return "\n".join(_numbered(number, names[1:], row[1:]) for number, row in enumerate(table.rows, start=1))
    return "\n".join(_numbered(number, names, row) for number, row in enumerate(table.rows, start=1))


def _labelled(row: tuple[Cell, ...]) -> str:
    """ "Member ID: 123" """
    label, *values = (_cell(cell.runs) for cell in row)
    return _told(label, _listed(values)) if values else label


def _sentence(number: int, says: str, row: tuple[Cell, ...]) -> str:
    """The row as a sentence: a capital, and no second stop after a cell that ends in one."""
    told = says.format(*(_cell(cell.runs).removesuffix(".") for cell in row))
    return f"{number}. {told[:1].upper()}{told[1:]}"


def _listed(values: list[str]) -> str:
    """One behind another, of which only the last keeps its stop."""
    return "; ".join([*(one.removesuffix(".") for one in values[:-1]), *values[-1:]])


def _told(name: str, value: str) -> str:
    """ "Dose: 200 mg", and no second mark after "Met?" or a sentence, in quotation marks too."""
    return f"{name} {value}" if name.rstrip('"\u201d').endswith((":", "?", ".", "\u2026")) else f"{name}: {value}"


def _numbered(number: int, names: list[str], row: tuple[Cell, ...]) -> str:
    """ "1. sertraline (SSRI): Dose: 200 mg; Weeks: 8": what the row is about needs no name, the rest is told by column."""
    about, *values = (_cell(cell.runs) for cell in row)
    told = _listed([_told(name, value) for name, value in zip(names[1:], values, strict=False) if value])
    return f"{number}. {_told(about, told)}" if told else f"{number}. {about}"


def _counts_rows(table: Table) -> bool:
    """Whether the first column only numbers the rows, as the numbers of the list will."""
    numbers = [plain_text(row[0].runs).strip(" .") for row in table.rows if row]
    return len(table.head) > 1 and numbers == [str(number) for number in range(1, len(table.rows) + 1)]


def _cell(runs: tuple[Run, ...]) -> str:
    """The text of a cell on one line."""
    return ", ".join(filter(None, (line.strip() for line in clean(plain_text(runs))[0].split("\n"))))
