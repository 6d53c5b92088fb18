"""The text of a letter in a file: plain text, or Word."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from appealwright.reading import Problem
from appealwright.shell.sources import CallError

__all__ = ["letter_text"]

LARGEST_LETTER = 20_000_000
"""Bytes of text that are read: far more than any letter has."""

_PARTS = re.compile(r"word/(?:document|footnotes|endnotes)\.xml")
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|(</w:p>|<w:br\b[^>]*>)|(<w:tab/>)|(<w:noBreakHyphen/>)")


def letter_text(path: Path) -> str:
    """The letter's words, a paragraph a line. Raises CallError for a file that is neither, OSError where it cannot be read."""
    if path.suffix.lower() != ".docx":
        with path.open("rb") as file:
            data = file.read(LARGEST_LETTER)
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise CallError(
                path, (Problem("file", "not_utf8", "bytes that are no UTF-8", "plain text as UTF-8, or Word (.docx)"),)
            ) from error
    try:
        with ZipFile(path) as archive:
            parts = [archive.open(info).read(LARGEST_LETTER).decode() for info in archive.infolist() if _PARTS.fullmatch(info.filename)]
    except (BadZipFile, UnicodeDecodeError) as error:
        raise CallError(path, (Problem("file", "not_word", "a file that Word did not save", "a .docx file"),)) from error
    return "\n".join("".join(map(_piece, _TEXT.finditer(part))) for part in parts)


def _piece(match: re.Match[str]) -> str:
    words, line, tab, hyphen = match.groups()
    return "\n" if line else "\t" if tab else "-" if hyphen else unescape(words)
