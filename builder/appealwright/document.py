"""A document as typed blocks: what the preview and every exporter walk.

Blocks hold text that has already been chosen; nothing here decides. Text a person typed
arrives as the text of a run and can only ever leave as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

__all__ = [
    "BOXES",
    "Block",
    "Cell",
    "Document",
    "Furniture",
    "Heading",
    "Items",
    "Mark",
    "PageBreak",
    "Paragraph",
    "Run",
    "Signature",
    "Table",
    "Why",
    "block_runs",
    "ends_of_lines",
    "plain_text",
]


BOXES = (1_000, 4_000)
"""Characters of a portal's small box and of a large one, line ends counted as two: what letters.md asks for. A portal's own is its own."""


class Mark(Enum):
    """How a run of text is set."""

    PLAIN = "plain"
    STRONG = "strong"
    BLANK = "blank"
    """A gap only the sender can fill: printed as a ruled blank with its label, never filled by us."""
    BREAK = "break"
    """A line break inside a block; its text is empty."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text set one way. For a blank, `text` is its label ("your member ID"), and `answer` what would fill it, where a
    question does.
    """

    text: str
    mark: Mark = Mark.PLAIN
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a block is there: ids of the rows it rests on and names of the answers that brought it in."""

    rows: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 is the document's own title, 2 a part of it. `cover`: it heads a cover sheet, and is set in large type."""

    id: str
    level: int
    runs: tuple[Run, ...]
    why: Why = Why()
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `keep` holds it on the page of the block that follows."""

    id: str
    runs: tuple[Run, ...]
    why: Why = Why()
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered or not; each item is one paragraph's runs."""

    id: str
    numbered: bool
    items: tuple[tuple[Run, ...], ...]
    why: Why = Why()

    @property
    def to_tick(self) -> bool:
        """Whether each item begins with a box to tick, which is all the mark it needs."""
        return not self.numbered and all(plain_text(item).startswith("\u2610") for item in self.items)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; `header` marks a row's own header cell (a column header stands in `Table.head`)."""

    runs: tuple[Run, ...]
    header: bool = False

    @property
    def to_write(self) -> bool:
        """Whether it is left empty for a pen."""
        return not self.header and not any(run.text.strip() or run.mark is Mark.BLANK for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `head` is empty for a two-column list of label and value. `says`: how a row reads where there are no columns, with {1}
    for its second cell.
    """

    id: str
    caption: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    why: Why = Why()
    says: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts a page."""

    id: str
    why: Why = Why()


@dataclass(frozen=True, slots=True)
class Signature:
    """Lines to sign: a ruled line, the printed name, an empty date line. Never alone on a page."""

    id: str
    name: tuple[Run, ...]
    why: Why = Why()


Block = Heading | Paragraph | Items | Table | PageBreak | Signature
"""One block of a document."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """The few words an exporter sets around the blocks, in the document's language: from the messages, never from code."""

    draft: str
    """Stands at the head of every page while the document is a draft: "DRAFT"."""
    page: str
    """Where we are, with {page} and {pages} for the numbers: "Page {page} of {pages}"."""
    date: str
    """Labels the empty date line of a signature: "Date"."""
    sheet: str = "{page}"
    """The same for one of several documents that are printed at once, where no browser knows how many pages it has: "Page {page}"."""
    attached: str = ""
    """Ends a letter that was cut for a portal's box: the whole of it is attached."""
    portal: str = ""
    """Heads a letter cut for a portal, with {limit} and {count} for characters."""


@dataclass(frozen=True, slots=True)
class Document:
    """A finished document.

    `title` and `stem` carry no health word: they become the file's title and name. `running` is the line at the head
    of every page (who, reference number, date). `draft` is true while a required gap is open; exporters then print
    DRAFT in the header, not across the text.
    """

    id: str
    title: str
    stem: str
    language: str
    running: str
    draft: bool
    furniture: Furniture
    blocks: tuple[Block, ...] = field(default=())

    @property
    def asks(self) -> bool:
        """Whether it is a letter that opens with what is asked for and is signed."""
        return {"opening", "signature"} <= {block.id for block in self.blocks}

    def runs(self) -> Iterator[Run]:
        """Every run of the document in reading order."""
        for block in self.blocks:
            yield from block_runs(block)


def ends_of_lines(runs: tuple[Run, ...]) -> list[bool]:
    """Of each run whether it ends its line: a blank there has the rest of it to write on."""
    return [after is None or after.mark is Mark.BREAK for after in (*runs[1:], None)] if runs else []


def block_runs(block: Block) -> Iterator[Run]:
    """The runs of one block in reading order."""
    match block:
        case Heading() | Paragraph():
            yield from block.runs
        case Items():
            for item in block.items:
                yield from item
        case Table():
            for row in (block.head, *block.rows):
                for cell in row:
                    yield from cell.runs
        case Signature():
            yield from block.name
        case PageBreak():
            return


def plain_text(runs: tuple[Run, ...]) -> str:
    """The text of `runs` as one string; a blank shows as its label between underscores."""
    return "".join([_as_text(run) for run in runs])


def _as_text(run: Run) -> str:
    if run.mark is Mark.BREAK:
        return "\n"
    return f"____ ({run.text}) ____" if run.mark is Mark.BLANK else run.text
