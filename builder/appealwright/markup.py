"""Parses the small fragment a letter template renders into typed blocks.

Block elements: h1 h2 p ul ol table sign pagebreak, each with an `id`. Inside them: strong, br, and three of our own that
carry where the words came from: <cite row="id"> for a row, <said name="answer"> for something the person told us,
<blank name="answer"> for a gap. `rows` and `answers` on a block add reasons that its own words do not show; `says` on a
table is how a row reads as a sentence.

Read by one expression and not by the standard library's parser, which takes any page of the web and four times as long:
what our own templates render is so and no otherwise, and a sign that begins no tag is an error.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

from appealwright.document import Block, Cell, Heading, Items, Mark, PageBreak, Paragraph, Run, Signature, Table, Why

__all__ = ["FragmentError", "blocks_in", "read_part", "whole_blocks"]

_BLOCKS = {"h1", "h2", "p", "ul", "ol", "table", "sign", "pagebreak"}
_INLINE = {"strong", "br", "cite", "said", "blank"}
_PARTS = {"li", "tr", "th", "td", "caption"}
# No-break spaces are meant: only the white space of the template's own layout is folded.
_LAYOUT_SPACE = re.compile(r"[ \t\r\n\f]+")
_UNEVEN = re.compile(r"[\t\r\n\f]|  ")
_TAG = re.compile(r'<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<given>(?:\s+[a-z-]+(?:="[^"<]*")?)*)\s*>(?P<text>[^<]*)')
"""A tag, and the text up to the next."""
_GIVEN = re.compile(r'([a-z-]+)(?:="([^"]*)")?')
_BEGINS = re.compile(rf"\s*(<({'|'.join(sorted(_BLOCKS))})\b[^>]*>)")
_KEPT = 1000
"""Blocks whose reading is kept: of a letter of fifty, a keystroke changes one to three."""


class FragmentError(ValueError):
    """A template rendered something that is no block: a bug in the template."""


def blocks_in(*pieces: str) -> tuple[Block, ...]:
    """The blocks of a rendered fragment, in order; it may come in pieces. Raises FragmentError where it is not of the form above."""
    blocks: list[Block] = []
    left = ""
    for piece in pieces:
        left = f"{left}{piece}" if left else piece
        whole = whole_blocks(left)
        if whole is not None:
            blocks += whole
            left = ""
    for part in _blocks(left):
        blocks += read_part(part)
    if len({block.id for block in blocks}) < len(blocks):
        counted = Counter(block.id for block in blocks)
        raise FragmentError(f"ids stand twice: {', '.join(sorted(block_id for block_id, count in counted.items() if count > 1))}")
    return tuple(blocks)


@lru_cache(_KEPT)
def whole_blocks(piece: str) -> tuple[Block, ...] | None:
    """The blocks of a piece that begins and ends with one; of any other None. A part of a letter that stays is looked at once."""
    try:
        return tuple(block for part in _blocks(piece) for block in read_part(part))
    except FragmentError:
        return None


def _blocks(fragment: str) -> Iterator[str]:
    """The fragment block by block; from the first thing that is no closed block, all the rest in one, to be refused as what it is."""
    place, fragment = 0, fragment.rstrip()
    while place < len(fragment):
        begun = _BEGINS.match(fragment, place)
        end = f"</{begun[2]}>" if begun else ""
        # Looked for as it stands: an expression that goes on up to the end takes ten times as long, at each keystroke.
        closed = fragment.find(end, begun.end()) if begun else -1
        if begun is None or closed < 0:
            yield fragment[place:]
            return
        place = closed + len(end)
        yield fragment[begun.start(1) : place]


@lru_cache(_KEPT)
def read_part(part: str) -> tuple[Block, ...]:
    """The blocks of a part; the same part is read once."""
    reader = _Fragment()
    at = part.find("<")
    reader.text(part if at < 0 else part[:at])
    for found in _TAG.finditer(part):
        if found.start() != at:
            break
        end, tag, given, text = found.groups()
        if end:
            reader.close(tag)
        else:
            reader.open(tag, _given(given) if given else {})
        if text:
            reader.text(text)
        at = found.end()
    if 0 <= at < len(part):
        raise FragmentError(f"a sign < that begins no tag, in block {reader.open_block.id if reader.open_block else 'none'!r}")
    if reader.open_block is not None:
        raise FragmentError(f"block {reader.open_block.id!r} is not closed")
    return tuple(reader.blocks)


@dataclass(slots=True)
class _Open:
    """A block being read: its finished parts, and the runs of the part that is open."""

    tag: str
    id: str
    keep: bool
    rows: list[str]
    answers: list[str]
    says: str = ""
    cover: bool = False
    runs: list[Run] = field(default_factory=list)
    caption: str = ""
    cells: list[Cell] = field(default_factory=list)
    table: list[tuple[Cell, ...]] = field(default_factory=list)
    items: list[tuple[Run, ...]] = field(default_factory=list)
    head: tuple[Cell, ...] = ()

    def why(self) -> Why:
        return Why(tuple(dict.fromkeys(self.rows)), tuple(dict.fromkeys(self.answers)))


class _Fragment:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.open_block: _Open | None = None
        self._mark = Mark.PLAIN
        self._answer = ""

    def open(self, tag: str, given: Mapping[str, str]) -> None:
        """Begin a block, or what stands in one."""
        if tag in _BLOCKS:
            self._begin(tag, given)
            return
        block = self._inside(tag)
        if tag in _PARTS:
            block.runs = []
        elif tag == "br":
            block.runs.append(Run("", Mark.BREAK))
        elif tag == "strong":
            self._mark = Mark.STRONG
        elif tag == "blank":
            self._mark, self._answer = Mark.BLANK, given.get("name", "")
            block.answers += self._answer.split()
        elif tag == "cite":
            block.rows += given["row"].split()
        elif tag == "said":
            block.answers += given["name"].split()

    def close(self, tag: str) -> None:
        """End it."""
        if tag in _BLOCKS:
            self._end(tag)
            return
        block = self._inside(tag)
        if tag in {"strong", "blank"}:
            self._mark, self._answer = Mark.PLAIN, ""
        elif tag == "li":
            block.items.append(_trimmed(block.runs))
        elif tag in {"th", "td"}:
            block.cells.append(Cell(_trimmed(block.runs), header=tag == "th"))
        elif tag == "caption":
            block.caption = "".join(run.text for run in _trimmed(block.runs))
        elif tag == "tr":
            self._end_row(block)

    def text(self, data: str) -> None:
        """Take words, which stand in a block or nowhere."""
        if self.open_block is not None:
            text = unescape(data) if "&" in data else data
            self.open_block.runs.append(Run(_LAYOUT_SPACE.sub(" ", text) if _UNEVEN.search(text) else text, self._mark, self._answer))
        elif text := data.strip():
            raise FragmentError(f"words outside any block: {text[:60]!r}")

    def _begin(self, tag: str, given: Mapping[str, str]) -> None:
        if self.open_block is not None:
            raise FragmentError(f"<{tag}> inside block {self.open_block.id!r}")
        if not given.get("id"):
            raise FragmentError(f"<{tag}> has no id")
        self.open_block = _Open(
            tag,
            given["id"],
            "keep" in given,
            given.get("rows", "").split(),
            given.get("answers", "").split(),
            given.get("says", ""),
            "cover" in given,
        )

    def _inside(self, tag: str) -> _Open:
        if self.open_block is None or tag not in _INLINE | _PARTS:
            raise FragmentError(f"<{tag}> where no block is open" if self.open_block is None else f"<{tag}> is no part of a letter")
        return self.open_block

    def _end_row(self, block: _Open) -> None:
        row, block.cells = tuple(block.cells), []
        if not block.table and not block.head and all(cell.header for cell in row):
            block.head = row
        else:
            block.table.append(row)

    def _end(self, tag: str) -> None:
        block, self.open_block = self.open_block, None
        if block is None or block.tag != tag:
            raise FragmentError(f"</{tag}> closes no block")
        finished = _finished(block)
        if finished is not None:
            self.blocks.append(finished)


@lru_cache(maxsize=4096)
def _given(written: str) -> Mapping[str, str]:
    """The attributes of a tag: ids of blocks, of rows and of answers, the same ones in letter after letter."""
    return {key: unescape(value) for key, value in _GIVEN.findall(written)}


def _finished(block: _Open) -> Block | None:
    runs, why = _trimmed(block.runs), block.why()
    match block.tag:
        case "h1" | "h2":
            return Heading(block.id, int(block.tag[1]), runs, why, cover=block.cover)
        case "ul" | "ol":
            return Items(block.id, block.tag == "ol", tuple(block.items), why) if block.items else None
        case "table":
            return Table(block.id, block.caption, block.head, tuple(block.table), why, block.says) if block.table else None
        case "sign":
            return Signature(block.id, runs, why)
        case "pagebreak":
            return PageBreak(block.id, why)
        case _:
            return Paragraph(block.id, runs, why, keep=block.keep) if runs else None


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbours set alike joined, the template's own space at both ends and around breaks taken off, empty runs dropped."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].mark is run.mark and run.mark is not Mark.BREAK:
            before = joined[-1].text
            joined[-1] = Run(before + (run.text.lstrip(" ") if before.endswith(" ") else run.text), run.mark, run.answer)
        else:
            joined.append(run)
    if len(joined) == 1:
        text = joined[0].text.strip(" ")
        return (Run(text, joined[0].mark, joined[0].answer),) if text else ()
    for index, run in enumerate(joined):
        at_start = index == 0 or joined[index - 1].mark is Mark.BREAK or joined[index - 1].text.endswith(" ")
        at_end = index == len(joined) - 1 or joined[index + 1].mark is Mark.BREAK
        text = run.text.lstrip(" ") if at_start else run.text
        joined[index] = Run(text.rstrip(" ") if at_end else text, run.mark, run.answer)
    kept = [run for run in joined if run.text or run.mark is Mark.BREAK]
    while kept and kept[-1].mark is Mark.BREAK:
        kept.pop()
    return tuple(kept)
