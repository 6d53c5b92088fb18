"""How long a notice gives for the clinicians' call, and on which days that ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from appealwright.case import Case
from appealwright.days.dates import Holidays, after
from appealwright.denial.page.numerals import COUNT, number_told
from appealwright.denial.times.dates import Dated, bare_days_after, dates_in
from appealwright.notice.clock.counted_from import says_its_date

__all__ = ["Window", "call_window"]

_WITHIN = re.compile(
    rf"\b(?:within|in the|has|have|open for|until|up to|(?:no|not) later than) {COUNT}(?P<kind> calendar| business| working)? days?\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:takes? place|(?:is|are|(?<!must )(?<!to )(?<!should )be)"
    r" (?:held|made|done|completed|decided|arranged|scheduled)|(?:we|plan) \w+ \w+)\s+\Z",
    re.IGNORECASE,
)
"""What stands before a time that is the plan's own, and not the clinician's for the call."""
_OF_REQUEST = re.compile(r"\s+(?:of|from|after) (?:the|your|a|this|that|receiving (?:the|your|a)) request\b", re.IGNORECASE)
"""What makes a time the plan's own: it runs from the clinician's call."""
_ZONE = (
    r"(?:,? \(?(?:(?:Central|Eastern|Mountain|Pacific|Alaska|Hawaii)(?: (?:standard|daylight))?(?: time)?|[CEMP][SD]?T|local time)\b\)?)"
)
_HOUR = (
    rf"(?:\d{{1,2}}(?::\d{{2}})? ?[ap]\.?m\b\.?|noon|midnight|(?:the )?(?:close|end) of (?:the )?(?:business day|business|day)|COB){_ZONE}?"
)
_BY = re.compile(
    r"\b(?:by|(?:no|not) later than|on or before|before|until|till|through|up to"
    r"|(?:last day|deadline|cut-?off)\b(?:[^.;:]{0,60}?(?: is| was|:))?)\s+"
    rf"(?:{_HOUR},?\s+)?(?:on |of )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\Z",
    re.IGNORECASE,
)
_UP_TO_THE_HOUR = re.compile(rf",? (?:at |by |\()?{_HOUR}", re.IGNORECASE)
_APPEAL = re.compile(r"\b(?:appeal|grievance)", re.IGNORECASE)
_CALL = re.compile(r"\bpeer\b|\bcall\b|\bspeak\b|\btalk\b|\bdiscuss", re.IGNORECASE)
_LONGEST = 60
"""Within so many days a day without a year comes, or it is none of a call."""


@dataclass(frozen=True, slots=True)
class Window:
    """How long the notice gives for a call: in its words, and the days on which that ends by its date and by its arrival, as far as these
    are known, or by its date alone where it says so. Business days are counted as if no holiday fell among them, which ends soonest.
    """

    words: str
    ends: tuple[date, ...]
    business: tuple[date, int] | None = None
    """From which day on, at the latest, and how many, where it counts business days."""

    def last_day(self, holidays: Holidays) -> date | None:
        """The last day that it may mean: the latest of those, with the holidays left out of its business days; None for no day."""
        left_out = [after(*self.business, "business_days", holidays)] if self.business else []
        return max([*self.ends, *left_out], default=None)


def call_window(told: Sequence[str], case: Case) -> Window | None:
    """How long the sentences that offer that call give for it; None where they do not say."""
    within = ((one, match) for one in told if (match := _WITHIN.search(one)) and not _OF_REQUEST.match(one, match.end()))
    found = next((match for one, match in within if not _HELD.search(one[: match.start()])), None)
    if found is None:
        return next(_by_a_day(told, case.day("denial.date")), None)
    days = number_told(found["count"].casefold())
    unit = "days" if (found["kind"] or "").strip().casefold() in ("", "calendar") else "business_days"
    starts: tuple[date | None, ...] = (case.day("denial.date"), case.day("denial.received"))
    if says_its_date(found.string[found.end() :]):
        starts = starts[:1]
    begins = [start for start in starts if start and days]
    ends = {after(start, days, unit, Holidays(())) for start in begins}
    words = found[0] if found[0].casefold().startswith(("within", "in the")) else found.string[found.start("count") : found.end()]
    return Window(words, tuple(sorted(ends)), (max(begins), days) if begins and unit == "business_days" else None)


def _by_a_day(told: Sequence[str], dated: date | None) -> Iterator[Window]:
    """The same where a day is given, with the hour that stands beside it."""
    for one in told:
        for found in _days(one, dated):
            by = _BY.search(one[: found.start])
            if by and not _is_of_an_appeal(one[: by.start()]):
                hour = _UP_TO_THE_HOUR.match(one, found.end)
                yield Window(one[by.start() : hour.end() if hour else found.end].rstrip("."), (found.day,))


def _days(one: str, dated: date | None) -> Iterator[Dated]:
    """The days of a sentence; of one without a year the first from the day of the notice on."""
    yield from dates_in(one)
    if dated:
        yield from (found for found in bare_days_after(one, dated) if (found.day - dated).days <= _LONGEST)


def _is_of_an_appeal(before: str) -> bool:
    """Whether what was named last before a time is an appeal, and not the call."""
    appeals = [found.start() for found in _APPEAL.finditer(before)]
    return bool(appeals) and not _CALL.search(before, appeals[-1])
