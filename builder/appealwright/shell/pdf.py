"""A letter as a tagged PDF (PDF/UA-1), for portals that take nothing else and for whoever reads it aloud: `appealwright[pdf]`.

WeasyPrint sets the page that the builder prints (export/printing.py) with the style of the letter. It is the shell's alone: the
browser prints by itself. Nothing is asked for: an address in a page would be refused, though ours hold none.
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any

from appealwright.compiled import compiled
from appealwright.document import Document
from appealwright.export.printing import page_html

__all__ = ["NoPdfError", "pdf_bytes", "ready_for_pdf"]

_STYLE = "letter.css"
_ON_PAPER = """
body { margin: 0 }
@page { @top-left { width: 78% } @top-right { width: 22% } }
"""
"""What a browser does by itself: no margin around the page, and one line below both ends of its head."""


class NoPdfError(RuntimeError):
    """There is nothing here that makes a PDF; the words say what brings it."""


def ready_for_pdf() -> None:
    """Raise NoPdfError where WeasyPrint or what it stands on is missing."""
    _weasyprint()


def pdf_bytes(document: Document) -> bytes:
    """`document` as a PDF: tagged, titled, in its language. The bytes depend on the document and on the fonts of this machine."""
    weasyprint = _weasyprint()
    page = page_html(document, compiled(_STYLE).decode() + _ON_PAPER)
    nowhere = weasyprint.urls.URLFetcher(allowed_protocols=(), fail_on_errors=True)
    made: bytes = weasyprint.HTML(string=page, url_fetcher=nowhere).write_pdf(pdf_variant="pdf/ua-1")
    return made


def _weasyprint() -> Any:
    try:
        weasyprint = import_module("weasyprint")  # an extra: most installations have none
        import_module("weasyprint.urls")
    except ImportError as error:
        raise NoPdfError("WeasyPrint (pip install weasyprint)") from error
    except OSError as error:  # the package is there, the libraries that it draws with are not
        raise NoPdfError("Pango, which WeasyPrint draws with (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0)") from error
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it tells of rules for screens that it has no use for
    return weasyprint
