"""The page a browser prints: one letter, nothing else, with its running line on every sheet where the browser can."""

from __future__ import annotations

import re

from appealwright.document import Document
from appealwright.export.html import document_html
from appealwright.export.xmltext import escaped, single_line

__all__ = ["page_html", "page_properties"]


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
    draft = [document.furniture.draft] if document.draft else []
    return {
        "--letter-running": _string("\u2003".join([*draft, document.running])),
        "--letter-page": _numbering(document.furniture.page),
    }


def _numbering(pattern: str) -> str:
    """`pattern` with counters for its {page} and {pages}."""
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    return " ".join(counters.get(piece) or _string(piece, trim=False) for piece in re.split(r"(\{pages?\})", pattern) if piece)


def _string(text: str, *, trim: bool = True) -> str:
    """`text` as a CSS string; all but letters, digits and spaces is written by number, so nothing in it can end the string."""
    kept = single_line(text) if trim else text
    return '"' + "".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in kept) + '"'
