"""Until when whoever takes an appeal must decide it: by the rule that binds, or sooner by the notice itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from appealwright.days.dates import after, federal_holidays
from appealwright.days.open_days import OpenDays
from appealwright.deadlines import Deadline
from appealwright.facts import Time
from appealwright.notice.clock.decides import decision_time, fast_time, reversed_if_late
from appealwright.notice.clock.times import Told
from appealwright.twins import rule_twins

__all__ = ["DecidedBy"]


@dataclass(frozen=True, slots=True)
class DecidedBy(OpenDays):
    """The same packet, with its dates, and with the days by which what goes out is decided."""

    @property
    def dates(self) -> tuple[Deadline, ...]:
        """Every date still to come or just missed, the soonest first, then what has no date yet."""
        return tuple(sorted(self.assessment.deadlines, key=lambda one: (one.act_by is None, one.act_by or self.assessment.as_of)))

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
    def promised_to_decide(self) -> Told | None:
        """The time that the notice promises for the decision on an appeal received today, where no rule that binds gives one."""
        lawful = any(one.what == "internal-decision" for one in self.assessment.deadlines)
        return None if lawful else decision_time(self.case, self.assessment.as_of, federal_holidays(self.facts))

    @property
    def promised_fast(self) -> str:
        """The words in which it promises hours for a fast appeal, where no rule that binds gives any; empty where it does not."""
        return "" if self._in_hours else fast_time(self.case)[0]

    @property
    def told_fast(self) -> str:
        """The words in which the notice gives a fast appeal fewer hours than every rule does; empty where it gives none, or not fewer."""
        words, hours = fast_time(self.case)
        law = self._in_hours
        return words if law and 0 < hours < law[0][1].count else ""

    @property
    def told_too_slow(self) -> str:
        """The words in which it gives more hours than a rule does; empty where it does not."""
        words, hours = fast_time(self.case)
        law = self._in_hours
        return words if law and hours > law[0][1].count else ""

    @property
    def fast_rule(self) -> tuple[str, str]:
        """The rule that gives the fewest hours for a fast appeal, and what it says of them; both empty where none is known."""
        return next(((row_id, time.words) for row_id, time in self._in_hours), ("", ""))

    @property
    def fewer_hours(self) -> tuple[str, str]:
        """The same, where another rule gives more."""
        hours = self._in_hours
        return self.fast_rule if hours and hours[0][1].count < hours[-1][1].count else ("", "")

    @property
    def _in_hours(self) -> tuple[tuple[str, Time], ...]:
        usable = (rule.row for rule in self.assessment.rules if rule.usable)
        found = ((row.id, time) for row in usable for time in row.times if (time.what, time.unit) == ("internal-decision", "hours"))
        return tuple(sorted(found, key=lambda one: one[1].count))

    @property
    def reversed_if_late(self) -> str:
        """How the notice says that its denial falls where the plan decides late; empty where it does not."""
        return reversed_if_late(self.case)

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
