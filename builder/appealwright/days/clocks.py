"""A deadline in words: its row's own, or, for who reads another language, told from what the row counts."""

from __future__ import annotations

from appealwright.deadlines import Deadline
from appealwright.facts import Facts, Row, Time
from appealwright.words import Words

__all__ = ["clock_said", "time_said"]


def clock_said(deadline: Deadline, facts: Facts, words: Words) -> str:
    """What must be done by this deadline and how long there is for it; empty where the notice alone names the day."""
    if words.is_of_letters or not deadline.row_id:
        return deadline.words
    row = facts.row(deadline.row_id)
    return time_said(row, next(time for time in row.times if time.words == deadline.words), words)


def is_said_short(deadline: Deadline, facts: Facts, words: Words) -> bool:
    """Whether only what and how long is said of a deadline, while its row says more in the language of letters."""
    if words.is_of_letters or not deadline.row_id:
        return False
    return words.of_row(facts.row(deadline.row_id))(deadline.words) == deadline.words


def time_said(row: Row, time: Time, words: Words) -> str:
    """What must be done within a time that a row gives, and how long it is."""
    if words.is_of_letters:
        return time.words
    # A row that is said again in this language says more than its count: what it hangs on, and for whom it is shorter.
    if (again := words.of_row(row)(time.words)) != time.words:
        return again
    says = words("clock", "says", time.what)
    # A clock of no length names the day itself.
    told = f"{says} {words('clock', 'length', time.unit, 'one' if time.count == 1 else 'other', count=time.count)}" if time.count else says
    return f"{told} {words('clock', 'part_b', count=time.or_sooner)}" if time.or_sooner else told
