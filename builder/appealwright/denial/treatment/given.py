"""Care that was given already, by the days of service and the amount billed for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter

__all__ = ["given"]

_BILLED = re.compile(r"\b(?:(?:total|amount) (?:billed|charged)|billed (?:amount|charges?)|total charges?):?[ \t]*\$ ?[1-9]", re.IGNORECASE)


def given(letter: Letter, dates: Iterable[Find]) -> Iterator[Find]:
    """A hint, where no labelled day of service lies behind the date of the notice, and an amount is printed as billed."""
    days = [(find.kind, find.value) for find in dates if isinstance(find.value, date)]
    served = [day for kind, day in days if kind is Kind.SERVICE_DATE]
    written = max((day for kind, day in days if kind is Kind.NOTICE_DATE), default=None)
    billed = _BILLED.search(letter.text)
    if billed and served and written and max(served) <= written:
        yield letter.find(
            Kind.STAGE_HINT, billed[0], billed.span(), Basis(Confidence.MEDIUM, "amount billed", None, (("denial.timing", "after"),))
        )
