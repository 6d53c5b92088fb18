"""A limit on quantity that a notice sets in kits: the interval between sessions that it leaves, one kit a session."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.denial.numerals import number_told
from appealwright.history.label_use import only_interval, weeks_between

__all__ = ["kit_limit"]

_KITS = re.compile(
    r"\b(?P<kits>\d{1,2}|[a-z]+)(?: \(\d+\))? (?:(?P<mg>\d{2,3}) ?mg )?(?:dose |spravato )?kits?"
    r" (?:per|every|each|in|a) (?P<days>\d{1,3}) days\b",
    re.IGNORECASE,
)
_WEEKLY = re.compile(r"\b(?:weekly|(?:once|one) (?:a|per|each|every) week|every week)\b", re.IGNORECASE)
_LENGTH = re.compile(r"\bfor \w+ (?:weeks?|months?)\W*\Z", re.IGNORECASE)
"""How long it goes on, which is no second interval."""
_MG = re.compile(r"\b\d+(?=\s*mg\b)")
_DAYS = 7


def kit_limit(quotes: str, case: Case) -> tuple[str, int, int] | None:
    """The limit in the notice's words, how many weeks it leaves between sessions, and how many kits the interval asked for takes in that
    time. None where it leaves no whole weeks, a session takes another dose than the kit's, or the limit allows what is asked for.
    """
    found = _KITS.search(quotes)
    kits = number_told(found["kits"]) if found else 0
    asked = _asked(case.text("treatment.schedule"))
    if found is None or not kits or not asked:
        return None
    days = int(found["days"])
    weeks, rest = divmod(days, _DAYS * kits)
    doses = set(_MG.findall(case.text("treatment.dose")))
    if rest or weeks <= asked or (found["mg"] and doses != {found["mg"]}) or days % (_DAYS * asked):
        return None
    return found[0], weeks, days // (_DAYS * asked)


def _asked(schedule: str) -> int:
    """The weeks between the sessions asked for; 0 where the schedule has more than one interval, or its words tell none."""
    interval = _LENGTH.sub("", schedule)
    if not only_interval(interval):
        return 0
    return 1 if _WEEKLY.search(interval) else weeks_between(interval)
