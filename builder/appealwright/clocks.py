"""A deadline in words: its row's own, or, for who reads another language, told from what the row counts."""

from __future__ import annotations

from appealwright.deadlines import Deadline
from appealwright.facts import Facts
from appealwright.words import Words

__all__ = ["clock_said"]


def clock_said(deadline: Deadline, facts: Facts, words: Words) -> str:
    """What must be done by this deadline and how long there is for it; empty where the notice alone names the day."""
    if words.is_of_letters or not deadline.row_id:
        return deadline.words
    row = facts.row(deadline.row_id)
    # A row that is said again in this language says more than its count: what it hangs on, and for whom it is shorter.
    if (again := words.of_row(row)(deadline.words)) != deadline.words:
        return again
    time = next(time for time in row.times if time.words == deadline.words)
    says = words("clock", "says", deadline.what)
    # A clock of no length names the day itself.
    told = f"{says} {words('clock', 'length', time.unit, 'one' if time.count == 1 else 'other', count=time.count)}" if time.count else says
    return f"{told} {words('clock', 'part_b', count=time.or_sooner)}" if time.or_sooner else told
