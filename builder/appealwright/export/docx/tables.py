"""Tables in WordprocessingML: header rows repeat on every page, no row is split."""

from __future__ import annotations

from functools import lru_cache

from appealwright.document import Cell, Table
from appealwright.export.columns import column_widths
from appealwright.export.docx.element import Flow, paragraph, w
from appealwright.export.docx.page import TEXT_WIDTH
from appealwright.export.docx.runs import runs_paragraph, text_xml
from appealwright.export.xmltext import single_line

__all__ = ["table_xml"]

_ROW = w("trPr", w("cantSplit"))
_ROW_TO_WRITE = w("trPr", w("cantSplit"), w("trHeight", val=500, hRule="atLeast"))
"""Of a row left empty for a pen: a third of an inch, as forms have it."""
_HEAD_ROW = w("trPr", w("cantSplit"), w("tblHeader"))


def table_xml(table: Table, flow: Flow) -> str:
    """The caption, the table, and the short paragraph below it that keeps two tables from growing together."""
    caption = single_line(table.caption)
    above = paragraph("Caption", text_xml(caption), Flow(keep=True, new_page=flow.new_page)) if caption else ""
    if flow.new_page and not caption:
        above = paragraph("TableGap", "", Flow(new_page=True))
    return above + _grid(table, caption, keep=flow.keep) + paragraph("TableGap", "", Flow(keep=flow.keep))


def _grid(table: Table, caption: str, *, keep: bool) -> str:
    widths = column_widths(table, TEXT_WIDTH)
    properties = w(
        "tblPr",
        w("tblStyle", val="TableGrid" if table.head else "LabelTable"),
        w("tblW", w=TEXT_WIDTH, type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0020" if table.head else "0080", firstRow=int(bool(table.head)), lastRow=0,
          firstColumn=int(not table.head), lastColumn=0, noHBand=1, noVBand=1),
        w("tblCaption", val=caption) if caption else "",
    )  # fmt: skip
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    style = "TableText" if table.head else "LabelText"
    head = _row(table.head, widths, style, head=True, keep=True) if table.head else ""
    last = len(table.rows) - 1
    rows = (_row(row, widths, style, head=False, keep=keep and place == last) for place, row in enumerate(table.rows))
    return w("tbl", properties, grid, head, *rows)


def _row(cells: tuple[Cell, ...], widths: list[int], style: str, *, head: bool, keep: bool) -> str:
    # A row shorter than the table is filled up: Word refuses rows with a hole in them.
    filled = (*cells, *(Cell(()) for _ in range(len(widths) - len(cells))))
    content = (_cell(cell, width, style, strong=head or cell.header, keep=keep) for cell, width in zip(filled, widths, strict=True))
    to_write = style == "LabelText" and any(cell.to_write for cell in cells)
    return w("tr", _HEAD_ROW if head else _ROW_TO_WRITE if to_write else _ROW, *content)


def _cell(cell: Cell, width: int, style: str, *, strong: bool, keep: bool) -> str:
    text = runs_paragraph(style, cell.runs, Flow(keep=keep), strong=strong)
    return f"<w:tc>{_cell_properties(width)}{text}</w:tc>"


@lru_cache(maxsize=1024)
def _cell_properties(width: int) -> str:
    return w("tcPr", w("tcW", w=width, type="dxa"))
