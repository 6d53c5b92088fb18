"""The dates that matter, each with the rule it rests on and what it was counted from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from appealwright.answers import Known
from appealwright.binding import RuleFinding
from appealwright.days.dates import Holidays, after, day_in, federal_holidays, last_working_day
from appealwright.days.deadline import NEAR_DAYS, Deadline, Standing, standing_of
from appealwright.days.ladder import is_next_step, named_by_notice, next_steps, stage_of, steps_over
from appealwright.days.runs import Run, days_given, first_in_time, run_of, start_of
from appealwright.denial.page.numerals import COUNT, number_told
from appealwright.denial.times.dates import prints_the_day
from appealwright.facts import Facts, Time, Verified
from appealwright.notice.clock.counted_from import counts_from_its_date
from appealwright.predicates import answers_in, holds
from appealwright.view import CaseView

__all__ = ["NEAR_DAYS", "Deadline", "Standing", "appeal_deadline", "deadlines", "named_day"]

_TIME = re.compile(rf"\b{COUNT} (?:calendar )?(?P<unit>day|month)s?\b", re.IGNORECASE)
_CARRIED = 4
"""Up to so many days a weekend with a holiday can carry a rule's last day on."""


def deadlines(facts: Facts, rules: tuple[RuleFinding, ...], view: CaseView, as_of: date) -> tuple[Deadline, ...]:
    """Every clock of the rules that bind this plan, the person's own first, soonest first.

    Where several rules give the person a clock for the same step, the shortest stands; for the insurer, the longest, of hours the fewest.
    """
    holidays = federal_holidays(facts)
    over = steps_over(facts, view)
    running = [
        (time, rule)
        for rule in rules
        if rule.certain and rule.row.verified is not Verified.UNVERIFIED
        for time in rule.row.times
        if time.verified is not Verified.UNVERIFIED and (time.when is None or holds(time.when, view) is True) and time.what not in over
    ]
    running.sort(key=lambda one: one[0].count if one[0].unit == "hours" else 0)  # of clocks without a day the first stands
    found = [_deadline(time, rule, view, facts, as_of) for time, rule in running]
    steps: dict[tuple[str, str], list[Deadline]] = {}
    for deadline in found:
        steps.setdefault((deadline.whose, deadline.what), []).append(deadline)
    kept = {step: _of_all(clocks, as_of) for step, clocks in steps.items()}
    stage = stage_of(view)
    own = appeal_deadline(tuple(kept.values()), stage)
    named_steps = named_by_notice(view, facts)
    if named_steps and (own is None or own.what not in named_steps or _states_less(view, own)):
        step = own.what if own and own.what in named_steps else named_steps[0]
        rule_of_it = own if own and own.what == step else None
        kept.update({(one.whose, one.what): _beside(one, rule_of_it, as_of) for one in _by_notice_alone(view, step, holidays, as_of)})
    own = appeal_deadline(tuple(kept.values()), stage)
    if own is not None and own.what == "internal-appeal" and (own.standing is Standing.PASSED or own.earlier_in_notice):
        kept.update({(one.whose, one.what): one for one in _from_the_first(facts, rules, view, as_of)})
    if ("claimant", "course-cut") not in kept:
        kept.update({(own.whose, own.what): own for own in _cut(view, holidays, as_of)})
    return tuple(sorted(kept.values(), key=lambda d: (d.whose != "claimant", d.act_by or date.max, d.what)))


def appeal_deadline(found: tuple[Deadline, ...], stage: str) -> Deadline | None:
    """The person's own deadline for the next step at this stage of the ladder, if a rule gives one."""
    own = {deadline.what: deadline for deadline in found if deadline.whose == "claimant"}
    return next((own[step] for step in next_steps(stage) if step in own), None)


def _by_notice_alone(view: CaseView, step: str, holidays: Holidays, as_of: date) -> Iterator[Deadline]:
    """The day that the notice itself names for the next step, or the one to which the time that it gives runs from its own date:
    never later than a count from the day it came.
    """
    day, dated, given = day_in(view("denial.appeal_by")), day_in(view("denial.date")), days_given(view)
    named = named_day(step, day, "denial.appeal_by", holidays, as_of) if day else None
    if named is None and dated is not None and given is not None:
        counted = named_day(step, dated + timedelta(days=given), "denial.date", holidays, as_of)
        named = replace(counted, by_notice=None, day=counted.by_notice, approximate=True)
    if named is not None:
        yield named


def _beside(named: Deadline, own: Deadline | None, as_of: date) -> Deadline:
    """The day that the notice alone gives, beside the rule's own: the rule stands where only the notice's has passed, and its day is the
    last of all where the notice gives less.
    """
    if own is None or own.day is None or not own.pleadable or named.act_by is None:
        return named
    if named.act_by < as_of:
        runs = own.day >= as_of or own.turns_on_receipt
        return replace(own, earlier_in_notice=named.act_by) if runs else named
    return replace(named, at_latest=own.day, longer_by=own.row_id) if own.day > named.act_by else named


def _from_the_first(facts: Facts, rules: tuple[RuleFinding, ...], view: CaseView, as_of: date) -> Iterator[Deadline]:
    """The clocks of outside review that a first denial starts as well and that may still run, where its appeal may be refused as late."""
    for rule in rules:
        for time in rule.row.times:
            if rule.usable and time.from_first:
                found = _deadline(replace(time, start="denial.received"), rule, view, facts, as_of)
                if found.day is not None and (found.turns_on_receipt or found.standing is not Standing.PASSED):
                    yield replace(found, if_refused_late=True)


def _states_less(view: CaseView, own: Deadline) -> bool:
    """Whether the notice names no day and gives less time than the rule, by its number or in so many words by counting from its own date
    where the rule counts from receipt: the shorter is the one to keep.
    """
    start, given, dated = day_in(view(own.counted_from)), days_given(view), day_in(view("denial.date"))
    if own.by_notice is not None or own.day is None or start is None or given is None:
        return False
    text = view("denial.text")
    from_its_date = isinstance(text, Known) and counts_from_its_date(str(text.value), given)
    ends_before = from_its_date and dated is not None and dated < start and dated + timedelta(days=given) < own.day
    return ends_before or (own.day - start).days > given + _CARRIED


def _cut(view: CaseView, holidays: Holidays, as_of: date) -> Iterator[Deadline]:
    """The day on which the notice ends an approved course, where no rule of this plan gives that a clock."""
    day = day_in(view("course.cut"))
    if day is not None and view("denial.timing") == Known("during"):
        yield named_day("course-cut", day, "course.cut", holidays, as_of)


def named_day(what: str, day: date, answer: str, holidays: Holidays, as_of: date) -> Deadline:
    """The clock of a step whose last day the notice alone gives."""
    return Deadline(
        what,
        "claimant",
        words="",
        row_id="",
        day=None,
        by_notice=day,
        counted_from=answer,
        approximate=False,
        standing=standing_of(day, as_of),
        urgent=False,
        local=False,
        send_by=last_working_day(day, holidays),
    )


def _deadline(time: Time, rule: RuleFinding, view: CaseView, facts: Facts, as_of: date) -> Deadline:
    holidays = federal_holidays(facts)
    source, start, approximate = start_of(time, view)
    run = run_of(time, start, view, facts, as_of)
    day = run.day
    pleadable = rule.usable and time.whose == "claimant" and time.verified is Verified.PRIMARY and day is not None
    passed = pleadable and approximate and day is not None and day < as_of
    in_time_since = first_in_time(time, start, holidays, as_of) if passed and start else None
    stated = day_in(view("denial.appeal_by")) if is_next_step(time, view, facts) else None
    fast = time.when is not None and "urgent" in set(answers_in(time.when))
    counted = stated is not None and not fast and _is_counted(view, stated, run.at_latest or day)
    surer = counted or time.what == "external-request"
    told = (
        _told_beside(stated, run, as_of, surer=surer, runs_on=in_time_since is not None)
        if pleadable or counted
        else _Told(stated, run.at_latest)
    )
    acted = told.day or run.counted
    return Deadline(
        time.what,
        time.whose,
        time.words,
        rule.row.id,
        day,
        told.day,
        source,
        approximate and day is not None,
        standing_of(told.day or day, as_of),
        view("urgent") == Known(value=True) and fast,
        rule.row.jurisdiction != "US" and rule.row.detail.get("process") != "federal",
        last_working_day(acted, holidays) if acted else None,
        told.at_latest,
        argued=bool(time.or_from) and told.at_latest is not None,
        pleadable=pleadable,
        earlier_in_notice=told.earlier,
        in_time_since=in_time_since if told.day is None or told.day < as_of else None,
        told_longer=told.longer,
        longer_by=rule.row.id if told.day is not None and told.at_latest is not None else "",
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """The day to act by that the notice names, the last of all beside it, and one that it names and that does not count."""

    day: date | None
    at_latest: date | None
    earlier: date | None = None
    longer: bool = False


def _is_counted(view: CaseView, stated: date, day: date | None) -> bool:
    """Whether the day is past the rule's own by more than the mail takes, and the notice prints no such day but a time that, counted
    on its date, ends then: perhaps the time of another step.
    """
    text, dated = view("denial.text"), day_in(view("denial.date"))
    if day is None or dated is None or stated <= day + timedelta(days=_CARRIED) or not isinstance(text, Known):
        return False
    counts = ((number_told(one["count"]), one["unit"].casefold()) for one in _TIME.finditer(str(text.value)))
    ends = any(count and after(dated, count, f"{unit}s", Holidays(())) == stated for count, unit in counts)
    return ends and not prints_the_day(str(text.value), stated)


def _told_beside(stated: date | None, run: Run, as_of: date, *, surer: bool, runs_on: bool) -> _Told:
    """The day that the notice names, beside the count of a rule that can be pleaded; `surer`: the rule's, where it is the earlier one;
    `runs_on`: that may not have ended yet.
    """
    day, at_latest = run.day, run.at_latest
    if stated is None or day is None:
        return _Told(stated, at_latest)
    if stated < as_of and (day >= as_of or runs_on):
        return _Told(None, at_latest, earlier=stated)
    if surer and as_of <= day < stated:
        return _Told(None, stated, longer=True)  # a notice has other days too, such as the last one to sue: the safe one is the rule's
    if stated >= as_of and at_latest is None and day > stated:
        return _Told(stated, day)
    # Where the plan's own day is later still, it is the one to act by.
    return _Told(stated, at_latest if at_latest is not None and at_latest >= stated else None)


def _of_all(clocks: list[Deadline], as_of: date) -> Deadline:
    """Which of the clocks for one step stands: an urgent one in an urgent case, as long as it can be kept, a State's own over the federal
    floor for its review, else the shortest for the person and the longest for whoever answers. The order of the rules is of no weight.
    """
    over = [one for one in clocks if one.urgent and one.whose == "claimant" and one.day is not None and one.day < as_of]
    clocks = [one for one in clocks if one.urgent and one not in over] or [one for one in clocks if one not in over] or clocks
    own, federal = [one for one in clocks if one.local], [one for one in clocks if not one.local]
    if own and federal and clocks[0].what.startswith("external"):
        return _no_less(_shortest(own), _shortest(federal), as_of)
    return _shortest(clocks)


def _shortest(clocks: list[Deadline]) -> Deadline:
    """Of clocks the shortest for the person, the longest for whoever answers; the first of those without a day only where none has one."""
    dated = [one for one in clocks if one.day is not None] or clocks[:1]
    pick = min if dated[0].whose == "claimant" else max
    return pick(dated, key=lambda one: one.day or date.max)


def _no_less(local: Deadline, federal: Deadline, as_of: date) -> Deadline:
    """A State's own clock, beside the least time that federal law has a State's review give: its own day is the one to act by, the
    federal one the last of all; once its own has passed, the federal one is what is pleaded, and no lateness.
    """
    if local.whose != "claimant" or local.day is None or federal.day is None or federal.day <= local.day:
        return local
    if local.day < as_of:
        return replace(federal, local=True)
    return replace(local, at_latest=max(federal.day, local.at_latest or federal.day))
