"""The files of a case as the shell makes them, to hold those of the page against."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import Any

from appealwright.assessment import assess
from appealwright.case import parsed
from appealwright.export.docx import docx_bytes
from appealwright.export.text import plain_text_bytes
from appealwright.facts import our_facts
from appealwright.packet import documents


def from_the_shell(document: Mapping[str, Any]) -> tuple[bytes, bytes]:
    """Word and plain text of the appeal as CPython makes them from the same answers today."""
    facts, today = our_facts(), date.today()
    case, problems = parsed(document, today)
    assert problems == ()
    letter = documents(case, facts, assess(case, facts, today))[0].document
    return docx_bytes(letter, today), plain_text_bytes(letter)


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file, unpacked: compressors differ from one machine to the next, the letter does not."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
