"""What a person is told to ask or to mend about the medicines before the papers go."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Known, PartialDate, Record
from appealwright.case import Case
from appealwright.history.standing import is_to_come
from appealwright.history.start_elsewhere import StartTold, starts_told
from appealwright.next_steps.today import Today
from appealwright.writer.written import MONTH_STARTS

__all__ = ["OfMedicines"]

_ENDED = re.compile(r"\b(?:none|nothing|stopped|ended|until|came off)\b")
_AGAIN = re.compile(r"\b(?:again|restarted|since|back on|(?:re)?start(?:ed|ing))\b")
_SINCE = re.compile(r"\bsince (?:about |early |late |mid-? ?)?(?P<month>[a-z]{3})[a-z]*\.?(?: \d{1,2})?,? (?P<year>20\d\d)\b")
_NEXT_MEDICINE = re.compile(r"(?:[,;]|\band\b)(?!\s*(?:again|restarted|since)\b)")


@dataclass(frozen=True, slots=True)
class OfMedicines:
    """The part of the advice that is about the medicines."""

    today: Today

    @property
    def _case(self) -> Case:
        return self.today.ink.case

    @property
    def one_trial(self) -> bool:
        """Whether fewer trials count than the label of Spravato asks for."""
        ink = self.today.ink
        asked = self._case.is_("treatment.drug", "spravato") and not self._case.is_("treatment.indication", "acute")
        going_on = self.today.under_way or self._case.is_("denial.timing", "after")
        few = self.full_trials < 2 and not going_on
        return asked and bool(ink.trials) and few and not self.medicines_unknown and not ink.bipolar and ink.can("definition.trd-label")

    @property
    def medicines_unknown(self) -> bool:
        """Whether a denial that counts medicines meets a table in which none has a dose and a time: nothing can be counted yet."""
        ink = self.today.ink
        counted = any(ink.counts_trials(reason.text("quote")) for reason in self._case.records("denial.reasons"))
        known = any(trial.text("dose_mg") and (ink.told_weeks(trial) or trial.text("from")) for trial in ink.trials)
        return counted and not known and not self.today.under_way and not self._case.is_("denial.timing", "after")

    @property
    def full_trials(self) -> int:
        """How many trials count: those of the present episode, as the label counts, where the dates tell which they are."""
        ink = self.today.ink
        return len(ink.adequate_now) if ink.present_trials and not ink.undated_trials else len(ink.antidepressants)

    @property
    def taken_and_ended(self) -> tuple[str, ...]:
        """The medicines that have an end in the table and stand among those taken now, where nothing says that they were begun again."""
        ink = self.today.ink
        now = self._case.text("history.now").casefold()
        if not now or _ENDED.search(now) or is_to_come(now):
            return ()
        ended = (trial for trial in ink.trials if trial.text("to") and trial.text("drug"))
        pieces = _NEXT_MEDICINE.split(now)
        return tuple(dict.fromkeys(trial.text("drug") for trial in ended if any(_without_break(piece, trial) for piece in pieces)))

    @property
    def uncounted_now(self) -> tuple[str, ...]:
        """The antidepressants taken now that the table does not have, of care that has not begun: no letter counts them as a trial."""
        begun = self.today.under_way or self._case.is_("denial.timing", "after")
        return () if begun or self.today.ink.bipolar else self.today.ink.running

    @property
    def starts_told(self) -> tuple[StartTold, ...]:
        """The medicines without a beginning in the table of which another answer may tell it."""
        return starts_told(self.today.ink.trials, self._case)

    @property
    def unfinished(self) -> tuple[str, ...]:
        """The medicines that ended for another cause than their effect and of which nobody told what they had brought by then."""
        ink = self.today.ink
        settled = self.today.under_way or self._case.is_("denial.timing", "after")
        return () if settled else tuple(one.text("drug") for one in ink.counted_trials if one.text("drug") and ink.is_unfinished(one))

    @property
    def why_none_now(self) -> bool:
        """Whether no medicine is taken now and nothing says why."""
        ink = self.today.ink
        none = ink.known("history.none_now") and ink.answer("history.none_now") == Known(value=True)
        return none and not ink.gives_reason("history.now") and not ink.course.cut

    @property
    def what_now(self) -> bool:
        """Whether nobody has said what is taken now."""
        ink = self.today.ink
        return bool(ink.trials) and not ink.known("history.now") and not ink.does_not_apply("history.now")


def _without_break(told: str, trial: Record) -> bool:
    """Whether words on what is taken now name the medicine of a trial that ended, and do not say that it was begun again after that end."""
    if trial.text("drug").casefold().split()[0] not in told:
        return False
    since, ended = _SINCE.search(told), trial.get("to")
    # "Since" a month before the trial ended is no second beginning.
    if since and since["month"] in MONTH_STARTS and isinstance(ended, Known) and isinstance(ended.value, PartialDate):
        began = (int(since["year"]), MONTH_STARTS.index(since["month"]) + 1)
        told = told.replace(since[0], "") if began < (ended.value.year, ended.value.month or 1) else told
    return not _AGAIN.search(told)
