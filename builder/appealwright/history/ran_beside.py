"""What was told as going on since a month, set beside the day of a score."""

from __future__ import annotations

import re
from collections.abc import Iterable

from appealwright.writer.written import MONTH_STARTS

__all__ = ["ran_before"]

_SINCE = re.compile(
    rf"\bsince(?: in)?(?: (?P<month>(?:{'|'.join(MONTH_STARTS)})[a-z]*))?(?: \d{{1,2}},?)? (?P<year>\d{{4}})\b", re.IGNORECASE
)
_ENDED = re.compile(
    r"\b(?:stop\w*|ended|ends|quit|until|till|used to|off|missed|paus\w*|not (?:now|since|anymore)|no longer|on and off|again|before|was"
    r"|had|switched|raised|increased|up to|plus|added)\b",
    re.IGNORECASE,
)
_MONTH = len("2026-06")


def ran_before(told: Iterable[str], day: str) -> tuple[str, ...]:
    """The sentences that tell one thing as going on since a month before that of this day ("2026-07-08"); none where any of them tells
    of an end, a change or a gap.
    """
    lines = tuple(told)
    if len(day) < _MONTH or any(_ENDED.search(one) for one in lines):
        return ()
    return tuple(one for one in lines if len(_SINCE.findall(one)) == 1 and _began(one) < day[: len(_began(one))])


def _began(line: str) -> str:
    found = _SINCE.search(line)
    if not found:
        return ""
    month = found["month"]
    return f"{found['year']}-{MONTH_STARTS.index(month[:3].casefold()) + 1:02}" if month else found["year"]
