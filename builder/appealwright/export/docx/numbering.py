"""The numbering part: bullets once, and one count for each numbered list."""

from __future__ import annotations

from functools import cache

from appealwright.export.docx.element import part, w

__all__ = ["BULLETS", "FIRST_NUMBERED", "numbering_part"]

BULLETS = 1
"""The list (w:num) of all bulleted items."""
FIRST_NUMBERED = 2
"""The list of the first numbered items; the next ones follow."""

_BULLETED, _NUMBERED = 0, 1


@cache
def numbering_part(numbered_lists: int) -> str:
    """The part for a document with so many numbered lists."""
    counts = (_restarted(FIRST_NUMBERED + place) for place in range(numbered_lists))
    return part(
        "numbering",
        _kind(_BULLETED, "bullet", "\u2022", identity="4A1B0001"),
        _kind(_NUMBERED, "decimal", "%1.", identity="4A1B0002"),
        w("num", w("abstractNumId", val=_BULLETED), numId=BULLETS),
        *counts,
    )


def _kind(number: int, form: str, text: str, *, identity: str) -> str:
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=432, hanging=432)),
        ilvl=0,
    )
    return w("abstractNum", w("nsid", val=identity), w("multiLevelType", val="singleLevel"), level, abstractNumId=number)


def _restarted(number: int) -> str:
    restart = w("lvlOverride", w("startOverride", val=1), ilvl=0)
    return w("num", w("abstractNumId", val=_NUMBERED), restart, numId=number)
