"""The words around the pages, and the crisis contact, each from its one source."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from datetime import date
from html import escape
from typing import Any

from appealwright.facts import Row

CRISIS_ROW = "agency.lifeline-988"


def crisis_bar(said: Mapping[str, str], row: Row) -> dict[str, str]:
    """The one sentence on every page, in parts, with the contact of the crisis row filled in."""
    call, text, spanish = row.detail["phone"], row.detail["text"], row.detail["in_spanish"]
    return {
        "ask": said["ask"],
        "call": said["call"].format(call=call, press=spanish["press"]),
        "call_href": f"tel:{call}",
        "or": said["or"],
        "text": said["text"].format(text=text, word=spanish["word"]),
        # Where the sentence names a word to send, the message is opened with it; in this form phones of both kinds take it.
        "text_href": f"sms:{text}?&body={spanish['word']}" if "{word}" in said["text"] else f"sms:{text}",
        "hours": said["hours"],
    }


def attribute_safe(meta: MutableMapping[str, Any]) -> None:
    """Escapes what a page says of itself, which the theme prints into attributes as it stands."""
    for name in ("title", "description"):
        if name in meta:
            meta[name] = escape(meta[name])


def long_date(day: date) -> str:
    """A day as people in the United States write it."""
    return f"{day:%B} {day.day}, {day.year}"
