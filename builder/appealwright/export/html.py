"""HTML: the letter on the screen, and the page that the browser prints.

Every block stands in an element of its own with an id and its name in `data-block`, so that a page can attach to it. Style is
web/letter.css; nothing is styled here. Whatever a person typed is escaped where it is written, by one function.
"""

from __future__ import annotations

from itertools import repeat
from typing import assert_never

from appealwright.document import (
    Block,
    Cell,
    Document,
    Furniture,
    Heading,
    Items,
    Mark,
    PageBreak,
    Paragraph,
    Run,
    Signature,
    Table,
    ends_of_lines,
    plain_text,
)
from appealwright.export.keep import kept_with_next
from appealwright.export.writing import reads_right_to_left
from appealwright.export.xmltext import escaped, lines, single_line

__all__ = ["block_html", "document_html"]

_RULE = '<span class="rule"></span>'
_LONG_RULE = '<span class="rule long"></span>'


def document_html(document: Document, *, deeper: int = 0) -> str:
    """The whole letter as one article; `deeper` lowers its headings by so many levels, below those of the page around it."""
    kept = kept_with_next(document.blocks)
    blocks = "\n".join(
        block_html(block, document.furniture, keep=place in kept, deeper=deeper) for place, block in enumerate(document.blocks)
    )
    head = f'<p class="running-line">{_draft(document)}<span>{escaped(single_line(document.running))}</span></p>'
    return f'<article class="letter" lang="{escaped(document.language)}" dir="ltr">\n{head}\n{blocks}\n</article>'


def block_html(block: Block, furniture: Furniture, *, keep: bool = False, deeper: int = 0, language: str = "") -> str:
    """One block; `keep` holds it on the page of the next. `language` is told where what is around it is in another one."""
    kind = type(block).__name__.lower()
    level = f" level-{block.level}{' cover' if block.cover else ''}" if isinstance(block, Heading) else ""
    name = escaped(block.id)
    classes = f"block block-{kind}{level}{' kept' if keep else ''}"
    lang = f' lang="{escaped(language)}"' if language else ""
    return f'<div class="{classes}" id="block-{name}" data-block="{name}"{lang}>{_inside(block, furniture, deeper)}</div>'


def _draft(document: Document) -> str:
    return f'<strong class="draft">{escaped(document.furniture.draft)}</strong> ' if document.draft else ""


def _inside(block: Block, furniture: Furniture, deeper: int) -> str:
    match block:
        case Heading():
            return _element(f"h{min(block.level + deeper, 6)}", block.runs)
        case Paragraph():
            return _element("p", block.runs)
        case Items():
            kind = "ol" if block.numbered else "ul"
            boxes = ' class="boxes"' if block.to_tick else ""
            return f"<{kind}{boxes}>{''.join(_element('li', item) for item in block.items)}</{kind}>"
        case Table():
            return _table(block)
        case Signature():
            date = f"<p>{escaped(furniture.date)}: {_RULE}</p>"
            return f'<div class="signature"><p>{_RULE}</p>{_element("p", block.name)}{date}</div>'
        case PageBreak():
            return ""
        case _:
            assert_never(block)


def _element(tag: str, runs: tuple[Run, ...], attributes: str = "") -> str:
    direction = ' dir="rtl"' if reads_right_to_left("".join(run.text for run in runs)) else ""
    return f"<{tag}{attributes}{direction}>{''.join(map(_run, runs, ends_of_lines(runs)))}</{tag}>"


def _run(run: Run, ends: bool) -> str:  # noqa: FBT001 - of each run, one by one
    text = "<br>".join(map(escaped, lines(run.text)))
    match run.mark:
        case Mark.PLAIN:
            return text
        case Mark.STRONG:
            return f"<strong>{text}</strong>"
        case Mark.BLANK:
            label = f' <span class="blank-label">({text})</span>' if text else ""
            return f'<span class="blank">{_LONG_RULE if ends else _RULE}{label}</span>'
        case Mark.BREAK:
            return "<br>"
        case _:
            assert_never(run.mark)


def _table(table: Table) -> str:
    caption = f"<caption>{escaped(table.caption)}</caption>" if table.caption else ""
    head = "".join(_element("th", cell.runs, ' scope="col"') for cell in table.head)
    head = f"<thead><tr>{head}</tr></thead>" if head else ""
    names = [f' data-label="{escaped(plain_text(cell.runs))}"' for cell in table.head]
    rows = "".join(f"<tr>{''.join(map(_cell, row, names or repeat('')))}</tr>" for row in table.rows)
    kind = "columns" if table.head else "labels"
    # A wide table scrolls in its own box, and such a box must be named and reachable by keyboard. On a phone the cells stand under
    # each other, each behind the name of its column.
    name = escaped(single_line(table.caption or " ".join(plain_text(cell.runs) for cell in table.head)))
    box = f' role="region" tabindex="0" aria-label="{name}"' if table.head else ""
    return f'<div class="table-box"{box}><table class="{kind}">{caption}{head}<tbody>{rows}</tbody></table></div>'


def _cell(cell: Cell, label: str) -> str:
    if cell.header:
        return _element("th", cell.runs, f' scope="row"{label}')
    return _element("td", cell.runs, f' class="to-write"{label}' if cell.to_write else label)
