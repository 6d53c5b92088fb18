"""The style sheets of the guides as one: they compress better together, and a page asks once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANK = re.compile(r"\n\s*\n+")
JOINED = "assets/site.css"


def joined_sheets(sheets: Iterable[Path]) -> str:
    """All of them in their order, without what only their authors read."""
    return "\n".join(BLANK.sub("\n", COMMENT.sub("", sheet.read_text(encoding="utf-8"))).strip() for sheet in sheets) + "\n"
