"""Care that was given already, by the days of service and the amount billed for it; and care that lies ahead, by its days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter

__all__ = ["given"]

_BILLED = re.compile(r"\b(?:(?:total|amount) (?:billed|charged)|billed (?:amount|charges?)|total charges?):?[ \t]*\$ ?[1-9]", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:continu\w+|renew\w*|re-?authori[sz]\w*|maintenance|concurrent|so far|further|more (?:sessions|infusions|visits|treatments))\b",
    re.IGNORECASE,
)
"""Words of a course that goes on: days ahead say nothing of what was given before them."""


def given(letter: Letter, dates: Iterable[Find]) -> Iterator[Find]:
    """A hint, where no labelled day of service lies behind the date of the notice and an amount is printed as billed; or where all lie
    behind it, and no word speaks of a course that goes on.
    """
    found = list(dates)
    days = [(find.kind, find.value) for find in found if isinstance(find.value, date)]
    served = [day for kind, day in days if kind is Kind.SERVICE_DATE]
    written = max((day for kind, day in days if kind is Kind.NOTICE_DATE), default=None)
    billed = _BILLED.search(letter.text)
    if billed and served and written and max(served) <= written:
        yield letter.find(
            Kind.STAGE_HINT, billed[0], billed.span(), Basis(Confidence.MEDIUM, "amount billed", None, (("denial.timing", "after"),))
        )
    elif served and written and min(served) > written and not billed and not _GOES_ON.search(letter.text):
        place = next((find.start, find.end) for find in found if find.value == min(served))
        yield letter.find(
            Kind.STAGE_HINT, letter.text[slice(*place)], place, Basis(Confidence.MEDIUM, "days ahead", None, (("denial.timing", "before"),))
        )
