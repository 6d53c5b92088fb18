"""Lines of a guide that stand for what is made from rows: `[[study:study.singh-2016]]` becomes that study's part of the page.

A guide writes around them and never retypes a row, so a corrected row corrects every page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape

LINE = re.compile(r"^\[\[([a-z][a-z-]*)(?::([^\[\]\n]+))?\]\][ \t]*$", re.MULTILINE)
SPECIAL = re.compile(r"([\\`*_{}\[\]|#])")

Maker = Callable[[str], str]


def filled(markdown: str, makers: Mapping[str, Maker], page: str) -> str:
    """The Markdown with each such line replaced. Raises ValueError that names page, line and fault."""

    def made(line: re.Match[str]) -> str:
        maker = makers.get(line[1])
        if maker is None:
            return line[0]
        try:
            return maker((line[2] or "").strip())
        except (KeyError, ValueError) as error:
            raise ValueError(f"{page}: {line[0].strip()}: {error.args[0] if error.args else error}") from error

    return LINE.sub(made, markdown)


def plain(text: str) -> str:
    """Text of a row as Markdown that shows those very characters."""
    return SPECIAL.sub(r"\\\1", escape(text, quote=False))


def sentence(text: str) -> str:
    """A clause of a row as a sentence: a capital first, a full stop last."""
    whole = text.strip()
    return whole[:1].upper() + whole[1:] + ("" if whole.endswith((".", "?", "!", ":")) else ".")


def cited(row_id: str) -> str:
    """The mark that opens the row as a source."""
    return f"[[row:{row_id}]]"
