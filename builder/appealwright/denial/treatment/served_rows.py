"""The days on which care was given, where a statement of a claim has a row for each."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from appealwright.denial.finds import Find, Kind, Reading

__all__ = ["served_rows"]

_A_ROW = 30
"""Days that stand closer than this are the two ends of a period, or a list of which more may follow."""


def served_rows(reading: Reading) -> tuple[Find, ...]:
    """The finds of those days in the order of the rows; none where no claim is named, one alone is told, or one lies behind the notice's
    own date, for then it was only asked for.
    """
    told = sorted(reading.of(Kind.SERVICE_DATE), key=lambda find: find.start)
    dated = reading.best(Kind.NOTICE_DATE)
    if len(told) < 2 or not reading.of(Kind.CLAIM) or dated is None:
        return ()
    apart = all(behind.start - before.end >= _A_ROW for before, behind in pairwise(told))
    days = [find.value for find in told if isinstance(find.value, date) and isinstance(dated.value, date) and find.value < dated.value]
    return tuple(told) if apart and len(days) == len(told) else ()
