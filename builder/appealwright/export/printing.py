"""What a browser prints: one letter, or several at once, nothing else, with its running line on every sheet where the browser can."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from appealwright.document import Document
from appealwright.export.html import document_html
from appealwright.export.xmltext import escaped, single_line

__all__ = ["Sheaf", "page_html", "page_properties", "sheaf"]


@dataclass(frozen=True, slots=True)
class Sheaf:
    """Several documents as they are printed at once: their markup, and what style/room/sheaf.css prints in the margins of their sheets."""

    html: str
    properties: dict[str, str]


def sheaf(documents: Iterable[Document]) -> Sheaf:
    """Each document begins a sheet, has its own head on every sheet, and counts its own pages: each may be sent by itself. How many pages
    it has, no browser tells.
    """
    listed = tuple(enumerate(documents, start=1))
    html = "\n".join(document_html(_apart(document, number)) for number, document in listed)
    return Sheaf(html, {name: value for number, document in listed for name, value in _head(document, number).items()})


def _apart(document: Document, number: int) -> Document:
    """The same, no block of which bears the name of one in another document of the page."""
    return replace(document, blocks=tuple(replace(block, id=f"{number}-{block.id}") for block in document.blocks))


def _head(document: Document, number: int) -> dict[str, str]:
    """What stands on the sheets of one of several documents."""
    name = f"letter-{number}"
    page = _numbering(document.furniture.sheet, {"{page}": f"counter({name})"})
    return {f"--{name}-running": _running(document), f"--{name}-page": page}


def page_html(document: Document, css: str) -> str:
    """A page that needs no other file; `css` is the text of web/letter.css."""
    properties = "".join(f"{name}: {value}; " for name, value in page_properties(document).items())
    return (
        f'<!doctype html>\n<html lang="{escaped(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(single_line(document.title))}</title>\n<style>\n{css}\n:root {{ {properties}}}\n</style>\n</head>\n"
        f"<body>\n<main>\n{document_html(document)}\n</main>\n</body>\n</html>\n"
    )


def page_properties(document: Document) -> dict[str, str]:
    """What letter.css prints in the margins of a sheet, as custom properties of the root element.

    The builder's page sets them by script: its policy admits no inline style.
    """
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    return {"--letter-running": _running(document), "--letter-page": _numbering(document.furniture.page, counters)}


def _running(document: Document) -> str:
    draft = [document.furniture.draft] if document.draft else []
    return _string("\u2003".join([*draft, document.running]))


def _numbering(pattern: str, counters: dict[str, str]) -> str:
    """`pattern` with the `counters` of its {page} and {pages}."""
    return " ".join(counters.get(piece) or _string(piece, trim=False) for piece in re.split(r"(\{pages?\})", pattern) if piece)


def _string(text: str, *, trim: bool = True) -> str:
    """`text` as a CSS string; all but letters, digits and spaces is written by number, so nothing in it can end the string."""
    kept = single_line(text) if trim else text
    return '"' + "".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in kept) + '"'
