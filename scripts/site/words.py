"""The words around the pages, and the crisis contact, each from its one source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from appealwright.facts import Row

CRISIS_ROW = "agency.lifeline-988"


def crisis_bar(said: Mapping[str, str], row: Row) -> dict[str, str]:
    """The one sentence on every page, in parts, with the contact of the crisis row filled in."""
    call, text = row.detail["phone"], row.detail["text"]
    return {
        "ask": said["ask"],
        "call": said["call"].format(call=call),
        "call_href": f"tel:{call}",
        "or": said["or"],
        "text": said["text"].format(text=text),
        "text_href": f"sms:{text}",
        "hours": said["hours"],
    }


def long_date(day: date) -> str:
    """A day as people in the United States write it."""
    return f"{day:%B} {day.day}, {day.year}"
