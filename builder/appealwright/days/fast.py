"""The last day on which a fast decision may be asked for, where a rule or the notice gives that less time than the ordinary step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from appealwright.answers import Answer, Known
from appealwright.assessment import Assessment
from appealwright.binding import RuleFinding
from appealwright.case import Case
from appealwright.days.dates import federal_holidays
from appealwright.days.runs import run_of, start_of
from appealwright.facts import Facts, Time, Verified
from appealwright.notice.clock.fast_asked import fast_asked_by
from appealwright.predicates import answers_in, holds

__all__ = ["FastClock", "fast_clock"]

_URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class FastClock:
    """The time to ask for a fast decision on the next step: its last day, from which day it is counted, and whether that one stands in
    for the day of receipt, which nobody told. `row_id` is empty where the notice alone gives it, by the sentence in `words`.
    """

    row_id: str
    words: str
    start: date
    day: date
    approximate: bool

    def over(self, as_of: date) -> bool:
        """Whether it has passed: the ordinary time for the step runs on."""
        return self.day < as_of


def fast_clock(case: Case, assessment: Assessment, facts: Facts) -> FastClock | None:
    """The soonest time of the rules that bind to ask for a fast decision on the next step, whether or not anybody has certified that the
    case is urgent, or of a notice that gives less; None where none gives one, or nothing tells when it begins.
    """
    by_rule = min(_found(assessment, facts), key=lambda one: one.day, default=None)
    told = _told(case, assessment, facts)
    return told if told and (by_rule is None or told.day < by_rule.day) else by_rule


def _told(case: Case, assessment: Assessment, facts: Facts) -> FastClock | None:
    """The same by the notice alone, of the appeal that answers it, where that has more time."""
    step = assessment.appeal_by
    found = fast_asked_by(case, federal_holidays(facts)) if step and step.what in {"internal-appeal", "second-appeal"} else None
    if found is None or step is None or (step.act_by and step.act_by <= found[0].day):
        return None
    told, start, approximate = found
    return FastClock("", told.words, start, told.day, approximate)


def _found(assessment: Assessment, facts: Facts) -> Iterator[FastClock]:
    step = assessment.appeal_by
    for rule, time in _times(assessment):
        if step is None or time.what != step.what:
            continue
        _, start, approximate = start_of(time, assessment.view)
        day = run_of(time, start, assessment.view, facts, assessment.as_of).day
        if start is not None and day is not None:
            yield FastClock(rule.row.id, time.words, start, day, approximate)


def _times(assessment: Assessment) -> Iterator[tuple[RuleFinding, Time]]:
    def urgently(name: str) -> Answer:
        """The answers as they would be once the case is certified."""
        return Known(value=True) if name == _URGENT else assessment.view(name)

    for rule in assessment.rules:
        if rule.certain and rule.row.verified is not Verified.UNVERIFIED:
            for time in rule.row.times:
                asked = time.when is not None and _URGENT in answers_in(time.when) and holds(time.when, urgently) is True
                if asked and time.whose == "claimant" and time.verified is not Verified.UNVERIFIED:
                    yield rule, time
