"""The whole packet as one ZIP file: every document as Word and as plain text, the dates, and a page of contents.

The bytes depend on the documents and the day alone. No name in it carries a word about health.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from appealwright.document import Cell, Document, Mark, Run, Table
from appealwright.export.archive import archive, member
from appealwright.export.calendar import calendar_bytes
from appealwright.export.docx import docx_bytes
from appealwright.export.explained import letters_explained
from appealwright.export.own_page import page_of_ours
from appealwright.export.text import plain_text_bytes
from appealwright.packet import Packet
from appealwright.words import Words

__all__ = ["Forms", "packet_zip_bytes", "packet_zip_name", "word_and_text"]

Forms = Mapping[str, Callable[[Document], bytes]]
"""What each document is written as, by the ending of the file's name."""

_COMPRESSED = (".docx", ".pdf")
"""Files that are compressed already."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """One line of the page of contents: a document by its name in the files, or the calendar."""

    file: str
    title: str
    about: str


def packet_zip_name(as_of: date, words: Words) -> str:
    """The name of the file."""
    return f"{words('bundle', 'stem')}-{as_of.isoformat()}.zip"


def word_and_text(as_of: date) -> Forms:
    """The two forms that every document has, dated `as_of`."""
    return {".docx": lambda document: docx_bytes(document, as_of), ".txt": plain_text_bytes}


def packet_zip_bytes(packet: Packet, words: Words, forms: Forms | None = None) -> bytes:
    """Every document this case can use, numbered in the order in which a person takes them up, the calendar and the page of contents.
    Who reads another language than the letters' has, after them, a page that says what each part of them does.
    """
    as_of = packet.assessment.as_of
    forms = forms or word_and_text(as_of)
    files: dict[str, bytes] = {}
    listed: list[_Listed] = []
    documents = [packet.document(kind.name).document for kind in packet.in_turn]
    for number, document in enumerate((*documents, *letters_explained(packet)), start=1):
        stem = f"{number:02}-{document.stem}"
        files |= {f"{stem}{ending}": make(document) for ending, make in forms.items()}
        title = words.maybe("document_title", document.id) or document.title
        listed.append(_Listed(stem, title, words.maybe("document_about", document.id) or words("explained", "about")))
    calendar = f"{words('bundle', 'dates')}-{as_of.isoformat()}.ics"
    listed.append(_Listed(calendar, words("bundle", "calendar"), words("bundle", "calendar_about")))
    files[calendar] = calendar_bytes(packet.case, packet.facts, packet.assessment, words)
    contents = _contents(listed, as_of, words)
    files = {**{f"00-{contents.stem}{ending}": make(contents) for ending, make in forms.items()}, **files}
    return archive(member(name, data, deflated=not name.endswith(_COMPRESSED)) for name, data in files.items())


def _contents(listed: list[_Listed], as_of: date, words: Words) -> Document:
    """The page that says which file is what."""
    head = tuple(_cell(words("bundle", "columns", column), header=True) for column in ("number", "title", "file", "about"))
    rows = tuple(
        (_cell(str(number)), _cell(line.title), _cell(line.file), _cell(line.about)) for number, line in enumerate(listed, start=1)
    )
    table = Table("contents", words("bundle", "caption"), head, rows)
    texts = (words("bundle", "contents"), words("bundle", "title"), words("bundle", "lead"))
    return page_of_ours("contents", texts, (table,), as_of, words)


def _cell(text: str, *, header: bool = False) -> Cell:
    return Cell((Run(text, Mark.PLAIN),) if text else (), header=header)
