"""The dates that matter, each with the rule it rests on and what it was counted from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from appealwright.answers import Answer, Known
from appealwright.awaiting import NO_ANSWER
from appealwright.binding import RuleFinding
from appealwright.dates import Holidays, after, last_working_day, next_working_day
from appealwright.deadline import NEAR_DAYS, Deadline, Standing, standing_of
from appealwright.facts import Facts, Time, Verified
from appealwright.notice.counted_from import counts_from_its_date
from appealwright.notice.levels import outside_after_second
from appealwright.predicates import answers_in, holds
from appealwright.view import CaseView

__all__ = ["NEAR_DAYS", "OUTSIDE", "Deadline", "Standing", "appeal_deadline", "deadlines", "federal_holidays"]

OUTSIDE = "outside"
"""The stage at which somebody outside the plan has decided as well: the decision in hand is theirs."""

_OVER: Mapping[str, frozenset[str]] = {
    "after_first_appeal": frozenset({"internal-appeal"}),
    "final": frozenset({"internal-appeal", "second-appeal", "internal-decision"}),
    NO_ANSWER: frozenset({"internal-appeal", "second-appeal"}),
    OUTSIDE: frozenset({"internal-appeal", "second-appeal", "internal-decision", "external-request", "new-evidence", "external-decision"}),
}
"""Steps that are behind the person at each stage: a clock of theirs would show a day that no longer saves the claim."""

_CARRIED = 4
"""Up to so many days a weekend with a holiday can carry a rule's last day on."""

_FALLBACK = {"denial.received": "denial.date"}
"""Counted from the earlier day where the later one is not known: early is safe, late is not."""

_ON_ITS_WAY = 14
"""So many days a notice may have been on its way to a day that nobody remembers (our own advice): until then no letter says that the time
has run out, for the rule counts from receipt."""


def deadlines(facts: Facts, rules: tuple[RuleFinding, ...], view: CaseView, as_of: date) -> tuple[Deadline, ...]:
    """Every clock of the rules that bind this plan, the person's own first, soonest first.

    Where several rules give the person a clock for the same step, the shortest stands; for the insurer, the longest.
    """
    holidays = federal_holidays(facts)
    over = _over(facts, view)
    found = [
        _deadline(time, rule, view, facts, as_of)
        for rule in rules
        if rule.certain and rule.row.verified is not Verified.UNVERIFIED
        for time in rule.row.times
        if time.verified is not Verified.UNVERIFIED and (time.when is None or holds(time.when, view) is True) and time.what not in over
    ]
    steps: dict[tuple[str, str], list[Deadline]] = {}
    for deadline in found:
        steps.setdefault((deadline.whose, deadline.what), []).append(deadline)
    kept = {step: _of_all(clocks, as_of) for step, clocks in steps.items()}
    stage = _stage(view)
    own = appeal_deadline(tuple(kept.values()), stage)
    named_steps = _named_by_notice(view, facts)
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
    return next((own[step] for step in _next_steps(stage) if step in own), None)


def _by_notice_alone(view: CaseView, step: str, holidays: Holidays, as_of: date) -> Iterator[Deadline]:
    """The day that the notice itself names for the next step, or the one to which the time that it gives runs from its own date:
    never later than a count from the day it came.
    """
    day, dated, given = _day(view("denial.appeal_by")), _day(view("denial.date")), _days_given(view)
    named = _named(step, day, "denial.appeal_by", holidays, as_of) if day else None
    if named is None and dated is not None and given is not None:
        counted = _named(step, dated + timedelta(days=given), "denial.date", holidays, as_of)
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
    start, given, dated = _day(view(own.counted_from)), _days_given(view), _day(view("denial.date"))
    if own.by_notice is not None or own.day is None or start is None or given is None:
        return False
    text = view("denial.text")
    from_its_date = isinstance(text, Known) and counts_from_its_date(str(text.value), given)
    ends_before = from_its_date and dated is not None and dated < start and dated + timedelta(days=given) < own.day
    return ends_before or (own.day - start).days > given + _CARRIED


def _days_given(view: CaseView) -> int | None:
    """The days that the notice gives for the next step, as the person told."""
    given = view("denial.appeal_days")
    return given.value if isinstance(given, Known) and isinstance(given.value, int) else None


def _cut(view: CaseView, holidays: Holidays, as_of: date) -> Iterator[Deadline]:
    """The day on which the notice ends an approved course, where no rule of this plan gives that a clock."""
    day = _day(view("course.cut"))
    if day is not None and view("denial.timing") == Known("during"):
        yield _named("course-cut", day, "course.cut", holidays, as_of)


def _named(what: str, day: date, answer: str, holidays: Holidays, as_of: date) -> Deadline:
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


def _over(facts: Facts, view: CaseView) -> frozenset[str]:
    """The steps that are behind this person: after the first appeal, its answer too, unless the plan may have a second."""
    stage = _stage(view)
    over = _OVER.get(stage, frozenset())
    if stage == "after_first_appeal" and isinstance(view("regime"), Known) and not _may_have_a_second(view, facts):
        return over | {"second-appeal", "internal-decision"}
    return over


def federal_holidays(facts: Facts) -> Holidays:
    """The federal holidays, from their row; none where the facts have no such row."""
    row_id = "us.calendar.federal-holidays"
    return Holidays(facts.row(row_id).detail["holidays"] if row_id in facts else ())


def _deadline(time: Time, rule: RuleFinding, view: CaseView, facts: Facts, as_of: date) -> Deadline:
    holidays = federal_holidays(facts)
    source, approximate = _answer_counted_from(time.start, view), False
    start = _day(view(source))
    if start is None and source in _FALLBACK:
        source, approximate = _FALLBACK[source], True
        start = _day(view(source))
    day = counted = at_latest = None
    if start is not None and time.unit != "hours":
        counted = _counted(time, start, holidays)
        day = _ends(time, start, holidays)
        at_latest = max((one for one in _later_days(time, start, view, facts, holidays) if one > day), default=None)
        if time.before and day >= as_of:
            at_latest = None  # the rule gives less after that day than before it: no day to wait for
        if at_latest is not None:
            day = counted = at_latest if day < as_of else day
    stated = _day(view("denial.appeal_by")) if _is_next_step(time, view, facts) else None
    pleadable = rule.usable and time.whose == "claimant" and time.verified is Verified.PRIMARY and day is not None
    passed = pleadable and approximate and day is not None and day < as_of
    arrivals = (start + timedelta(days=one) for one in range(1, _ON_ITS_WAY + 1)) if passed and start else ()
    in_time_since = next((one for one in arrivals if _ends(time, one, holidays) >= as_of), None)
    earlier = None
    if stated is not None and pleadable and day is not None:
        if stated < as_of and (day >= as_of or in_time_since):
            stated, earlier = None, stated
        elif stated >= as_of and at_latest is None and day > stated:
            at_latest = day
        elif at_latest is not None and at_latest < stated:
            at_latest = None  # the plan's own day is later still, and is the one to act by
    told_longer = time.what == "external-request" and pleadable and stated is not None and day is not None and as_of <= day < stated
    if told_longer:  # a notice has other days too, such as the last one to sue: the safe one is the rule's
        stated, at_latest = None, stated
    acted = stated or counted
    return Deadline(
        time.what,
        time.whose,
        time.words,
        rule.row.id,
        day,
        stated,
        source,
        approximate and day is not None,
        standing_of(stated or day, as_of),
        view("urgent") == Known(value=True) and time.when is not None and "urgent" in set(answers_in(time.when)),
        rule.row.jurisdiction != "US" and rule.row.detail.get("process") != "federal",
        last_working_day(acted, holidays) if acted else None,
        at_latest,
        argued=bool(time.or_from) and at_latest is not None,
        pleadable=pleadable,
        earlier_in_notice=earlier,
        in_time_since=in_time_since if stated is None or stated < as_of else None,
        told_longer=told_longer,
        longer_by=rule.row.id if stated is not None and at_latest is not None else "",
    )


def _ends(time: Time, start: date, holidays: Holidays) -> date:
    """The last day of a rule's count from a day."""
    day = _counted(time, start, holidays)
    return next_working_day(day, holidays) if time.rolls else day


def _counted(time: Time, start: date, holidays: Holidays) -> date:
    """The last day of a rule's count, wherever in the week it falls."""
    day = after(start, time.count, time.unit, holidays, missing_day=_missing_day(time))
    return day - timedelta(days=1) if time.before else day


def _missing_day(time: Time) -> str:
    return "next_first" if time.rolls and time.unit == "months" else "last"


def _later_days(time: Time, start: date, view: CaseView, facts: Facts, holidays: Holidays) -> Iterator[date]:
    """Days besides the count that the rule allows, or that the notice gives for the next step by a time of its own."""
    if time.or_later and (later := _day(view(time.or_later))):
        yield later
    if time.allows:
        came = _day(view(time.unless_came)) if time.unless_came else None
        presumed = after(start, time.allows, time.unit, holidays)
        yield min(presumed, after(came, time.count, time.unit, holidays)) if came else presumed
    if time.or_from and (begun := _day(view(_answer_counted_from(time.or_from, view)))):
        yield after(begun, time.count, time.unit, holidays)
    dated, given = _day(view("denial.date")), _days_given(view)
    if dated is not None and given is not None and _is_next_step(time, view, facts):
        yield dated + timedelta(days=given)


def _is_next_step(time: Time, view: CaseView, facts: Facts) -> bool:
    return time.whose == "claimant" and time.what in _named_by_notice(view, facts)


def _named_by_notice(view: CaseView, facts: Facts) -> tuple[str, ...]:
    """The steps of which the notice in hand may name the day: where a plan may have a second appeal, after the first that one alone; none
    while an appeal has no answer, for the notice in hand is the one that was appealed.
    """
    stage = _stage(view)
    if stage == NO_ANSWER:
        return ()
    return ("second-appeal",) if stage == "after_first_appeal" and _may_have_a_second(view, facts) else _next_steps(stage)


def _may_have_a_second(view: CaseView, facts: Facts) -> bool:
    """Whether plans of this kind may have a second appeal."""
    regime = view("regime")
    row_id = f"regime.{str(regime.value).replace('_', '-')}" if isinstance(regime, Known) else ""
    return row_id in facts and bool(facts.row(row_id).detail.get("second_level"))


def _next_steps(stage: str) -> tuple[str, ...]:
    """The step whose deadline comes next at this stage of the ladder; where a plan has one level only, the one after it."""
    after_one = ("second-appeal", "external-request", "hearing-request")
    steps = {"after_first_appeal": after_one, "final": after_one[1:], NO_ANSWER: after_one[1:], OUTSIDE: after_one[2:]}
    return steps.get(stage, ("internal-appeal",))


def _stage(view: CaseView) -> str:
    stage = view("denial.stage")
    return str(stage.value) if isinstance(stage, Known) else ""


def _answer_counted_from(event: str, view: CaseView) -> str:
    """The answer that dates an event: after an appeal was refused, the denial in hand is the final one, or that of somebody outside, unless
    it has outside review wait for a second appeal; of an appeal without an answer, the day it was sent stands in for the day it came.
    """
    if event == "appeal.received" and _stage(view) == NO_ANSWER:
        return "appeal.sent"
    if event.startswith("final_denial.") and _stage(view) in {"after_first_appeal", "final"} and not _waits_for_a_second(view):
        return event.replace("final_denial.", "denial.")
    if event.startswith("outside_decision.") and _stage(view) == OUTSIDE:
        return event.replace("outside_decision.", "denial.")
    return event


def _waits_for_a_second(view: CaseView) -> bool:
    """Whether the notice that decided the first appeal says that outside review follows the second."""
    text = view("denial.text")
    return _stage(view) == "after_first_appeal" and isinstance(text, Known) and outside_after_second(str(text.value))


def _day(answer: Answer) -> date | None:
    return answer.value if isinstance(answer, Known) and isinstance(answer.value, date) else None


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
    """Of clocks the shortest for the person, the longest for whoever answers; one without a day only where none has one."""
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
