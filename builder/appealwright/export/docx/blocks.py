"""The blocks of a document in WordprocessingML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from appealwright.document import Block, Document, Heading, Items, PageBreak, Paragraph, Signature, Table
from appealwright.export.docx.element import Flow, paragraph, w
from appealwright.export.docx.numbering import BULLETS, FIRST_NUMBERED
from appealwright.export.docx.runs import runs_paragraph, text_xml
from appealwright.export.docx.tables import table_xml
from appealwright.export.keep import kept_with_next

__all__ = ["Body", "body"]


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks as XML, and how many numbered lists they hold (each counts from 1, so each needs its own w:num)."""

    xml: str
    numbered_lists: int


def body(document: Document) -> Body:
    """All blocks of `document` in order."""
    writer = _Writer(date_label=document.furniture.date)
    kept = kept_with_next(document.blocks)
    xml = "".join(writer.block(block, keep=place in kept) for place, block in enumerate(document.blocks))
    return Body(xml, writer.numbered_lists)


@dataclass(slots=True)
class _Writer:
    """What must be remembered from block to block."""

    date_label: str
    numbered_lists: int = 0
    new_page: bool = False
    titled: bool = False

    def block(self, block: Block, *, keep: bool) -> str:
        """`block` as XML; a page break gives nothing and sends the next block to a new page."""
        flow, self.new_page = Flow(keep=keep, new_page=self.new_page), isinstance(block, PageBreak)
        match block:
            case PageBreak():
                return ""
            case Heading():
                return runs_paragraph("CoverHeading" if block.cover else self._heading_style(block.level), block.runs, flow)
            case Paragraph():
                return runs_paragraph("BodyText", block.runs, flow)
            case Items():
                return self._items(block, flow)
            case Table():
                return table_xml(block, flow)
            case Signature():
                return self._signature(block, flow)
            case _:
                assert_never(block)

    def _heading_style(self, level: int) -> str:
        # The first heading of the first level names the document. A later one (a cover sheet) starts a part of it.
        if level == 1 and not self.titled:
            self.titled = True
            return "Title"
        return f"Heading{min(level, 2)}"

    def _items(self, items: Items, flow: Flow) -> str:
        style, number = ("ListBoxes", None) if items.to_tick else ("ListBullet", BULLETS)
        if items.numbered:
            style, number = "ListNumber", FIRST_NUMBERED + self.numbered_lists
            self.numbered_lists += 1
        last = len(items.items) - 1
        flows = (Flow(keep=flow.keep and place == last, new_page=flow.new_page and place == 0) for place in range(last + 1))
        return "".join(runs_paragraph(style, runs, each, number=number) for runs, each in zip(items.items, flows, strict=True))

    def _signature(self, signature: Signature, flow: Flow) -> str:
        # A tab of the style draws each rule, so that a name typed over one does not push it along.
        rule = w("r", w("tab"))
        above = paragraph("SignatureRule", rule, Flow(keep=True, new_page=flow.new_page))
        name = runs_paragraph("Signature", signature.name, Flow(keep=True))
        return above + name + paragraph("Signature", text_xml(f"{self.date_label}: ") + rule)
