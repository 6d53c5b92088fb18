"""Runs of text in WordprocessingML."""

from __future__ import annotations

import re
from functools import cache
from html import escape

from appealwright.document import Mark, Run, ends_of_lines
from appealwright.export.docx.element import Flow, paragraph, w
from appealwright.export.writing import WESTERN_SIGNS, Writing, reads_right_to_left, spans
from appealwright.export.xmltext import lines

__all__ = ["runs_paragraph", "text_xml"]

# On one line, of one kind of script, with nothing in it that XML forbids: all but a few texts, so it is asked first and once.
_SIMPLE = re.compile(f"[ -\u007f{WESTERN_SIGNS}]+")
_BREAK = w("r", w("br"))
_TAB = w("tab")
_GAP, _LONG_GAP = "_" * 12, "_" * 40
"""The rule of a blank; long where it ends its line, for what is written by hand there. Underscores join to one line; underlined spaces
would vanish where a line ends."""
_CELLS = frozenset({"TableText", "LabelText"})
"""Styles of cells, which are left open beside what stands in them."""


def runs_paragraph(style: str, runs: tuple[Run, ...], flow: Flow, *, strong: bool = False, number: int | None = None) -> str:
    """A paragraph of `runs`; `strong` sets plain ones bold too (a header cell)."""
    right_to_left = reads_right_to_left("".join([run.text for run in runs]))
    gaps = [_LONG_GAP if ends and style not in _CELLS else _GAP for ends in ends_of_lines(runs)]
    inside = "".join([_run(run, gap, strong=strong) for run, gap in zip(runs, gaps, strict=True)])
    return paragraph(style, inside, flow, number=number, right_to_left=right_to_left)


def text_xml(text: str, *, style: str = "") -> str:
    """`text` as runs, one for each kind of script in it, in the character style `style`."""
    if _SIMPLE.fullmatch(text):
        return f"<w:r>{_properties(style, Writing.PLAIN)}{_text(text)}</w:r>"
    return _BREAK.join([_line(line, style) for line in lines(text)])


def _run(run: Run, gap: str, *, strong: bool) -> str:
    match run.mark:
        case Mark.PLAIN:
            return text_xml(run.text, style="Strong" if strong else "")
        case Mark.STRONG:
            return text_xml(run.text, style="Strong")
        case Mark.BLANK:
            return text_xml(gap) + text_xml(f" ({run.text})" if run.text else "", style="BlankLabel")
        case Mark.BREAK:
            return _BREAK


def _line(line: str, style: str) -> str:
    return "".join([f"<w:r>{_properties(style, writing)}{_pieces(text)}</w:r>" for text, writing in spans(line) if text])


@cache
def _properties(style: str, writing: Writing) -> str:
    named = w("rStyle", val=style) if style else ""
    hint = w("rFonts", hint="eastAsia") if writing is Writing.EAST_ASIAN else ""
    inside = named + hint + (w("rtl") if writing is Writing.RIGHT_TO_LEFT else "")
    return w("rPr", inside) if inside else ""


def _pieces(text: str) -> str:
    """`text` between its tabs, which Word wants as elements."""
    return _TAB.join([_text(piece) if piece else "" for piece in text.split("\t")])


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'  # what XML forbids is out by now
