"""The day of the notice: where the pasted notice bears another than the one that was typed as its date."""

from __future__ import annotations

import re
from datetime import date

from appealwright.case import Case
from appealwright.denial.times.dates import Dated, dates_in

__all__ = ["other_notice_day"]


_DATE_LINE = re.compile(r"\s*(?:(?:notice |letter )?dated?(?: of (?:this )?(?:notice|letter|denial))?\s*:?)?\s*", re.IGNORECASE)


def other_notice_day(case: Case) -> date | None:
    """The day that the pasted notice bears on a line of its own, where the day typed as its date stands nowhere in it."""
    text, typed = case.text("denial.text"), case.day("denial.date")
    found = dates_in(text) if typed else ()
    if not found or any(one.day == typed for one in found):
        return None
    return next((one.day for one in found if _DATE_LINE.fullmatch(_line_without(text, one))), None)


def _line_without(text: str, one: Dated) -> str:
    """The line on which a date stands, without it."""
    start, end = text.rfind("\n", 0, one.start) + 1, text.find("\n", one.end)
    return text[start : one.start] + text[one.end : len(text) if end < 0 else end]
