"""The text of a letter in a file: plain text, or Word."""

from __future__ import annotations

import re
import zlib
from html import unescape
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from appealwright.reading import Problem
from appealwright.shell.sources import CallError

__all__ = ["LARGEST_LETTER", "letter_text"]

LARGEST_LETTER = 2_000_000
"""Bytes of text that are read: a thousand pages. A file that holds more is refused whole, for half a check would look like one."""

_TOO_LONG = Problem("file", "too_long", "far more text than a letter has", f"at most {LARGEST_LETTER} bytes of text")
_NOT_WORD = Problem("file", "not_word", "a file that Word did not save", "a .docx file")
_NOT_UTF8 = Problem("file", "not_utf8", "bytes that are no UTF-8", "plain text as UTF-8, or Word (.docx)")

_PARTS = re.compile(r"word/(?:document|footnotes|endnotes)\.xml")
# No attribute of Word's holds a "<". So a tag that never ends is looked through once, not from each of its beginnings.
_TEXT = re.compile(r"<w:t(?: [^<>]*)?>([^<]*)</w:t>|(</w:p>|<w:br\b[^<>]*>)|(<w:tab/>)|(<w:noBreakHyphen/>)")

# What a damaged, a locked or an oddly packed archive raises: zipfile lets through what its parts raise.
_DAMAGED = (BadZipFile, zlib.error, EOFError, RuntimeError, UnicodeDecodeError)


def letter_text(path: Path) -> str:
    """The letter's words, a paragraph a line. Raises CallError for a file that is neither or too long, OSError where it cannot be read."""
    if path.suffix.lower() != ".docx":
        with path.open("rb") as file:
            data = file.read(LARGEST_LETTER + 1)
        if len(data) > LARGEST_LETTER:
            raise CallError(path, (_TOO_LONG,))
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise CallError(path, (_NOT_UTF8,)) from error
    try:
        parts = _parts(path)
    except _DAMAGED as error:
        raise CallError(path, (_NOT_WORD,)) from error
    return "\n".join("".join(map(_piece, _TEXT.finditer(part))) for part in parts)


def _parts(path: Path) -> list[str]:
    """What of the archive holds text. Whatever it says of its lengths, however many parts it has: no more is unpacked than a letter has."""
    left = LARGEST_LETTER * 10  # a word of text has some markup around it
    parts = []
    with ZipFile(path) as archive:
        for info in archive.infolist():
            if not _PARTS.fullmatch(info.filename):
                continue
            with archive.open(info) as file:
                data = file.read(left + 1)
            left -= len(data)
            if left < 0:
                raise CallError(path, (_TOO_LONG,))
            parts.append(data.decode())
    return parts


def _piece(match: re.Match[str]) -> str:
    words, line, tab, hyphen = match.groups()
    return "\n" if line else "\t" if tab else "-" if hyphen else unescape(words)
