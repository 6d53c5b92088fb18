"""WordprocessingML written as strings: one function makes an element, two make the parts of a paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from appealwright.export.xmltext import escaped

__all__ = ["NAMESPACES", "Flow", "paragraph", "part", "w"]

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def w(name: str, /, *children: str, **attributes: str | int) -> str:
    """The element `w:name`. Children are XML already; attributes are plain values and are escaped here.

    Word refuses files whose elements stand in another order than the standard's: callers give children in that order.
    """
    start = f"w:{name}" + "".join(f' w:{key}="{escaped(value) if isinstance(value, str) else value}"' for key, value in attributes.items())
    inside = "".join(children)
    return f"<{start}>{inside}</w:{name}>" if inside else f"<{start}/>"


@dataclass(frozen=True, slots=True)
class Flow:
    """Where a paragraph may stand: held on the page of the next one, or first on a page of its own."""

    keep: bool = False
    new_page: bool = False


_FREE = Flow()


def paragraph(style: str, content: str, flow: Flow = _FREE, *, number: int | None = None, right_to_left: bool = False) -> str:
    """One paragraph; `number` is the list (w:num) that it belongs to."""
    return f"<w:p>{_properties(style, flow, number, right_to_left)}{content}</w:p>"


@cache
def _properties(style: str, flow: Flow, number: int | None, right_to_left: bool) -> str:  # noqa: FBT001 - as the caller has it
    return w(
        "pPr",
        w("pStyle", val=style),
        w("keepNext") if flow.keep else "",
        w("pageBreakBefore") if flow.new_page else "",
        w("numPr", w("ilvl", val=0), w("numId", val=number)) if number is not None else "",
        w("bidi") if right_to_left else "",
    )


def part(root: str, *children: str) -> str:
    """A whole part of the file: the declaration and the element `w:root` with its namespaces."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{root} {NAMESPACES}>{"".join(children)}</w:{root}>'
