"""The antidepressants among the medicines now that the table of trials does not have: they are told, and counted nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from appealwright.case import Case
from appealwright.facts import Facts, Row, Verified
from appealwright.history.drugs import drug_row
from appealwright.history.fitful import without_fitful
from appealwright.history.standing import standing
from appealwright.history.taken_for import SLEEP, is_for_sleep
from appealwright.history.under_way import names_antidepressant
from appealwright.untold.unsure import surely_named, without_doubts
from appealwright.whole import whole_text

__all__ = ["MEDICINES", "avoided_with", "named_surely", "running", "taken_by_name", "with_pills"]

MEDICINES = re.compile(r";|,(?! (?:19|20)\d\d\b)|\b(?:and|with|plus)\b|(?<=\s)[n&+](?=\s)")
"""What stands between two medicines, an "n" or a "+" among them; the comma of a date does not."""


def running(case: Case, facts: Facts) -> tuple[str, ...]:
    """The antidepressants among the medicines now that stand in no row of Table 1, by the name that their row gives them; none that is
    told to be taken for sleep.
    """
    listed = {row.id for trial in case.records("history.trials") if (row := drug_row(trial.text("drug"), facts))}
    found = (row for row in _taken(whole_text(case, "history.now"), facts) if row.id not in listed)
    return tuple(dict.fromkeys(str(row.detail["name"]) for row in found if row.verified is not Verified.UNVERIFIED))


def taken_by_name(now: str, facts: Facts) -> tuple[str, ...]:
    """The names of all antidepressants that words on medicines now say are taken, and not for sleep."""
    return tuple(dict.fromkeys(str(row.detail["name"]) for row in _taken(now, facts)))


def with_pills(left: str, now: str, facts: Facts) -> str:
    """What is left of words on the medicines now, with each pill by name whose words fell: letters say that it is taken, and what."""
    told = taken_by_name(left, facts)
    fell = [one for one in taken_by_name(now, facts) if one not in told]
    return ", ".join(filter(None, (left.rstrip(". "), *fell))) if fell else left


def avoided_with(case: Case, dangers: Iterable[str], facts: Facts) -> tuple[tuple[Row, str], ...]:
    """The antidepressants taken now of which the row says that they are avoided with one of these dangers, and with which."""
    taken = {row.id: row for row in _taken(whole_text(case, "history.now"), facts) if row.verified is not Verified.UNVERIFIED}
    named = tuple(dangers)
    return tuple((row, one) for row in taken.values() for one in named if one in row.detail.get("avoided_with", ()))


def _taken(now: str, facts: Facts) -> list[Row]:
    pieces = MEDICINES.split(named_surely(now, facts))
    after = (*pieces[1:], "")
    told = ((one, f"{one} {more}" if SLEEP.match(more.strip()) else one) for one, more in zip(pieces, after, strict=True))
    found = (drug_row(one, facts) for one, of_it in told if not is_for_sleep(of_it))
    return [row for row in found if row and row.detail.get("role") == "antidepressant"]


def named_surely(now: str, facts: Facts) -> str:
    """Words on medicines now as far as they are sure, without the antidepressants that they say ended, are not begun yet or are taken now
    and then.
    """

    def names(words: str) -> bool:
        return names_antidepressant(without_doubts(words), facts)

    return surely_named(standing(without_fitful(now, names), names))
