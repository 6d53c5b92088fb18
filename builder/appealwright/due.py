"""Which dates come next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.answers import Known
from appealwright.clocks import clock_said, is_said_short, time_said
from appealwright.criteria import NUMERALS
from appealwright.dates import after, last_working_day, next_working_day
from appealwright.deadlines import NEAR_DAYS, Deadline, Standing, federal_holidays
from appealwright.facts import Time
from appealwright.notice.counted_from import counts_from_its_date
from appealwright.notice.decides import decision_time, fast_time, reversed_if_late
from appealwright.notice.levels import another_offered, another_until, next_is_voluntary, says_steps_done, tells_of_two
from appealwright.notice.says import times_told
from appealwright.notice.times import Told, appeal_time, last_day_to_sue
from appealwright.open_days import OpenDays
from appealwright.predicates import answers_in
from appealwright.provisional import Provisional, unless_grandfathered, whoever_pays
from appealwright.twins import rule_twins

__all__ = ["Due"]

_LATER = 21
"""By more days than this the law gives longer than the notice says: the mail accounts for less (our own advice)."""
_SOON, _LONG_AHEAD = 30, 37
"""Papers are asked for within a month where that leaves the step a week."""


@dataclass(frozen=True, slots=True)
class Due(OpenDays):
    """The packet beside the calendar."""

    @property
    def dates(self) -> tuple[Deadline, ...]:
        """Every date still to come or just missed, the soonest first, then what has no date yet."""
        return tuple(sorted(self.assessment.deadlines, key=lambda one: (one.act_by is None, one.act_by or self.assessment.as_of)))

    @property
    def next_date(self) -> Deadline | None:
        """The next day on which the person must have acted."""
        return next((one for one in self.dates if one.whose == "claimant" and one.standing in {Standing.OPEN, Standing.NEAR}), None)

    @property
    def fast_time_over(self) -> str:
        """The rule by which a fast decision was to be asked for sooner, where the ordinary time for the step runs on; else empty."""
        by = self.assessment.appeal_by
        fast = (
            rule.row.id
            for rule in self.assessment.rules
            if by is not None and by.row_id != rule.row.id
            for time in rule.row.times
            if (time.what, time.whose) == (by.what, "claimant") and time.when is not None and "urgent" in answers_in(time.when)
        )
        return next(fast, "") if self.assessment.view("urgent") == Known(value=True) else ""

    @property
    def time_to_answer(self) -> Deadline | None:
        """The clock of whoever answers the next step, by the rule that binds; None where none is known. Of a course cut short the time for
        care not yet given is not the clock.
        """
        what = "external-decision" if self.first == "external-review-request" else "internal-decision"
        cut = self.case.is_("denial.timing", "during") and what == "internal-decision"
        theirs = (one for one in self.dates if one.what == what and one.whose != "claimant" and (one.urgent or not cut))
        of_other = what == "external-decision" and self._has_own_track
        return next((one for one in theirs if one.urgent or not (of_other and one.row_id.startswith("us."))), None)

    @property
    def _has_own_track(self) -> bool:
        """Whether a State has its own process, with its own times, for what was refused as experimental: the federal days are not of it."""
        refused = any(one.text("ground") == "ground.experimental" for one in self.case.records("denial.reasons"))
        found = self.assessment.on("external-review")
        federal = any(one.row.id in rule_twins("external-review-right") for one in found)
        return refused and not federal and any(one.row.detail.get("track") == "experimental" for one in found)

    @property
    def outside_due(self) -> Deadline | None:
        """The person's own clock for outside review or a hearing, the soonest first; None where none has begun or is known."""
        steps = {"external-request", "hearing-request"}
        return next((one for one in self.dates if one.whose == "claimant" and one.what in steps and one.act_by), None)

    @property
    def may_run_to(self) -> date | None:
        """The last day that a State may have set, where the least that it must give has passed and no notice or answer tells its time."""
        by = self.assessment.appeal_by
        if by is None or not self.assessment.late or not by.row_id or by.by_notice or by.earlier_in_notice or times_told(self.case):
            return None
        longest, start = self.facts.row(by.row_id).detail.get("longest_days"), self.case.day(by.counted_from)
        last = start + timedelta(days=longest) if longest and start and not isinstance(self.case.get("denial.appeal_days"), Known) else None
        return last if last and last >= self.assessment.as_of else None

    @property
    def unless_grandfathered(self) -> Provisional | None:
        """The last day by a rule that binds unless the plan is grandfathered, which nobody has said."""
        return unless_grandfathered(self.assessment, self.facts)

    @property
    def whoever_pays(self) -> Provisional | None:
        """The last day by a rule that binds whether the plan is self-funded or insured, which nobody has said."""
        return whoever_pays(self.assessment, self.facts)

    @property
    def told_time(self) -> Told | None:
        """The time for the appeal that the notice gives and nobody has entered, where no day is known, or it ends well before that, or soon
        while that runs on.
        """
        requesting = self.first == "external-review-request"
        told = None if self.assessment.late or requesting else appeal_time(self.case)
        own = self.next_date
        known = own.act_by if own and own.what == "internal-appeal" else None
        if told is None or known is None:
            return told if own is None else None
        from_its_date = counts_from_its_date(self.case.text("denial.text"), told.days)
        soon = from_its_date and told.day < known and (told.day - self.assessment.as_of).days <= NEAR_DAYS
        return told if soon or (known - told.day).days > _LATER else None

    @property
    def notice_counts_from_its_date(self) -> bool:
        """Whether the notice counts the time of the step that is next in days from its own date."""
        by, text = self.assessment.appeal_by, self.case.text("denial.text")
        times = self.facts.row(by.row_id).times if by and by.row_id else ()
        return any(counts_from_its_date(text, time.count) for time in times)

    @property
    def last_day_to_sue(self) -> Told | None:
        """The last day to sue, as the notice or the plan gives it, still to come."""
        told = last_day_to_sue(self.case)
        return told if told and told.day >= self.assessment.as_of else None

    @property
    def papers_by(self) -> date | None:
        """A day to ask papers for where the next step has long to go, which does not wait for them: within a month, and before the plan has
        to decide an appeal that it gets today. None where the step or that decision is near, or no day is known (our own advice on form).
        """
        by, today = self.assessment.appeal_by, self.assessment.as_of
        if by is None or by.act_by is None or (by.act_by - today).days <= _LONG_AHEAD:
            return None
        month, ends = today + timedelta(days=_SOON), self.ends_if_sent_today
        if ends is None or ends > month:
            return next_working_day(month, federal_holidays(self.facts))
        return last_working_day(ends - timedelta(days=1), federal_holidays(self.facts)) if (ends - today).days >= NEAR_DAYS else None

    def clock(self, deadline: Deadline) -> str:
        """A deadline in the language of this paper."""
        return clock_said(deadline, self.facts, self.words)

    def length(self, deadline: Deadline) -> str:
        """How long the time of a rule is, as a letter says it: "four months"."""
        time = next(time for time in self.facts.row(deadline.row_id).times if time.words == deadline.words)
        count, unit = time.allows or time.count, time.unit.replace("_", " ")
        return f"{NUMERALS[count] if count < len(NUMERALS) else count} {unit.removesuffix('s') if count == 1 else unit}"

    @property
    def if_refused_late(self) -> Deadline | None:
        """The day for outside review counted from the first notice, where the appeal may be refused as late and nothing else comes."""
        return next((one for one in self.assessment.deadlines if one.if_refused_late), None)

    @property
    def asks_outside_here(self) -> str:
        """The rule by which the plan itself takes that request: then the appeal can hold it. Empty where another office takes it."""
        due = self.if_refused_late
        taker = self.facts.row(due.row_id).detail.get("file_with") if due else None
        return due.row_id if due and taker and taker["to"] == "plan" else ""

    def clock_of(self, row_id: str) -> str:
        """The first clock of a rule in the language of this paper, where the case has no day for it yet."""
        row = self.facts.row(row_id)
        return time_said(row, row.times[0], self.words)

    def is_said_short(self, deadline: Deadline) -> bool:
        """Whether this paper says of a deadline only how long it is, and its row says more in the language of letters."""
        return is_said_short(deadline, self.facts, self.words)

    @property
    def too_late_for_the_first(self) -> bool:
        """Whether the time for a decision on an appeal sent today ends after the first session is planned."""
        return self._after_the_first(self.decided_if_sent_today)

    @property
    def surely_too_late_for_the_first(self) -> bool:
        """The same, also where the decision is due on the sooner of two days."""
        return self._after_the_first(self.decided_sooner or self.decided_if_sent_today)

    def in_time_only_now(self, later: date) -> bool:
        """Whether the decision on an appeal that they get today is due by the first session, and on one they get that day not."""
        first, ends, waited = self.case.day("treatment.start"), self.ends_if_sent_today, later - self.assessment.as_of
        return first is not None and ends is not None and ends <= first < ends + waited

    @property
    def decided_if_sent_today(self) -> date | None:
        """The last day for the decision on an appeal received today, by the rule that binds, or sooner by the notice itself; None where no
        rule counts in days.
        """
        return self.told_to_decide.day if self.told_to_decide else self._decided_after(self.assessment.as_of)

    @property
    def told_to_decide(self) -> Told | None:
        """The time that the notice itself gives for the decision, of an appeal received today, where the rule gives longer."""
        told, law = self._decision_told, self._decided_after(self.assessment.as_of)
        return told if told and law and told.day < law else None

    @property
    def told_fast(self) -> str:
        """The words in which the notice gives a fast appeal fewer hours than the rule does; empty where it gives none, or not fewer."""
        words, hours = fast_time(self.case)
        law = [time.count for _, time in self._in_hours if time.count]
        return words if law and 0 < hours < min(law) else ""

    @property
    def fast_rule(self) -> tuple[str, str]:
        """The rule that gives hours for a fast appeal, and what it says of them; both empty where none is known."""
        return next(((row_id, time.words) for row_id, time in self._in_hours), ("", ""))

    @property
    def _in_hours(self) -> tuple[tuple[str, Time], ...]:
        usable = (rule.row for rule in self.assessment.rules if rule.usable)
        return tuple((row.id, time) for row in usable for time in row.times if (time.what, time.unit) == ("internal-decision", "hours"))

    @property
    def reversed_if_late(self) -> str:
        """How the notice says that its denial falls where the plan decides late; empty where it does not."""
        return reversed_if_late(self.case)

    @property
    def two_levels(self) -> bool:
        """Whether the notice itself says that there are two levels of appeal."""
        return tells_of_two(self.case)

    @property
    def steps_done(self) -> str:
        """How the notice says that the plan's own steps are done, or need not be taken; empty where it does not."""
        return says_steps_done(self.case)

    @property
    def another_offered(self) -> str:
        """How the notice of a refused appeal offers one more inside the plan, where the next step is outside it; else empty."""
        refused = self.case.text("denial.stage") in ("after_first_appeal", "final") and not self.makes("second-level-appeal")
        return another_offered(self.case) if refused and self.first == "external-review-request" else ""

    @property
    def another_until(self) -> Told | None:
        """The last day for that appeal by the notice's own time, still to come."""
        undated = next_is_voluntary(self.case) and not any(one.what == "second-appeal" for one in self.dates)
        told = another_until(self.case) if self.another_offered or undated else None
        return told if told and told.day >= self.assessment.as_of else None

    @property
    def told_too_long(self) -> Told | None:
        """The same, where the rule gives less: the plan may not take it."""
        told, law = self._decision_told, self._decided_after(self.assessment.as_of)
        return told if told and law and told.day > law else None

    @property
    def _decision_told(self) -> Told | None:
        clock = next((one for one in self.assessment.deadlines if one.what == "internal-decision"), None)
        return None if clock is None or clock.urgent else decision_time(self.case, self.assessment.as_of, federal_holidays(self.facts))

    @property
    def decided_sooner(self) -> date | None:
        """The last day for that decision in a case of the rule that nobody has told of; None where the rule has none such."""
        time = self._time_to_decide
        return after(self.assessment.as_of, time.or_sooner, time.unit, federal_holidays(self.facts)) if time and time.or_sooner else None

    @property
    def ends_if_sent_today(self) -> date | None:
        """The last day for the decision on an appeal that they get today, the sooner of two; None where none goes out, or of a course that
        is cut, where the time for care not yet given is not the clock.
        """
        over = self.assessment.silence or self.assessment.late
        appeals = self.makes("internal-appeal") or self.makes("second-level-appeal")
        answers = self.time_to_answer is not None and appeals and not over
        return (self.decided_sooner or self.decided_if_sent_today) if answers else None

    @property
    def ends_later(self) -> date | None:
        """The later of the two days, where which of them counts turns on what nobody has told."""
        return self.decided_if_sent_today if self.ends_if_sent_today and self.decided_sooner else None

    @property
    def answer_due(self) -> date | None:
        """The last day for the decision on an appeal sent on the day told, by the rule that binds; None where none counts in days."""
        since = self.case.day("missed.since")
        return self._decided_after(since) if since else None

    @property
    def promised(self) -> Told | None:
        """The time that the notice itself gave for an answer that has not come, where the rule gives longer."""
        silence = self.assessment.silence
        sent = silence.sent if silence else self.case.day("missed.since")
        law = silence.due if silence else self.answer_due
        told = decision_time(self.case, sent, federal_holidays(self.facts)) if sent else None
        return told if told and law and told.day < law else None

    def _after_the_first(self, ends: date | None) -> bool:
        first = self.case.day("treatment.start")
        return first is not None and ends is not None and ends > first > self.assessment.as_of

    @property
    def _time_to_decide(self) -> Time | None:
        found = next((one for one in self.assessment.deadlines if one.what == "internal-decision"), None)
        return next(time for time in self.facts.row(found.row_id).times if time.words == found.words) if found else None

    def _decided_after(self, since: date) -> date | None:
        time = self._time_to_decide
        return None if time is None or time.unit == "hours" else after(since, time.count, time.unit, federal_holidays(self.facts))
