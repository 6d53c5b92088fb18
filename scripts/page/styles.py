"""The style sheets of the builder's pages: each joined of small files, one a thing, in an order in which what comes later refines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from scripts.page.places import WEB

STYLE = WEB / "style"
ROOM = ("page.css", "room.css")
"""The sheets of a page with a room."""
READER = ("page.css", "reader.css")
"""The sheets of the reader page."""
CHECK = ("page.css", "check.css")
"""The sheets of the page that checks a letter."""

_PAGE = "base crisis top network porch field button draft examples foot ways"
_FINDINGS = "finding need tag date ladder erase secret"
_PAPERS = "find paper-file sight"
_FORM = "step field choice foot fold fault card pick checklist medicine phrase"
_LETTER = "letter-head documents sheet own-words"
_ROOM = "base status layout tabs bar steps button print sheaf forced-colors"


def _in(folder: str, names: str) -> Iterable[Path]:
    return (STYLE / folder / f"{name}.css" for name in names.split())


SHEETS: Mapping[str, tuple[Path, ...]] = {
    "page.css": (*_in("page", _PAGE),),
    "room.css": (WEB / "letter.css", *_in("room", f"{_FINDINGS} {_PAPERS} {_FORM} {_LETTER} {_ROOM}")),
    "reader.css": (*_in("reader", "reader"),),
    "check.css": (*_in("check", "check cited"),),
}
"""What each served sheet is made of."""
