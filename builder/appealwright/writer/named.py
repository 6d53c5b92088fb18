"""How a letter names the illness: the depression, and what is told apart from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.answers import Known, PartialDate, Record
from appealwright.days.dates import day_in
from appealwright.history.beside_it import depression_alone, names_depression
from appealwright.history.resistance import without_claim
from appealwright.history.severity import code_sent, codes_that_differ, leaves_diagnosis_open
from appealwright.notice.reasons.listed_first import listed_first
from appealwright.notice.reasons.uses import without_uses
from appealwright.writer.apart import Apart
from appealwright.writer.once import Once
from appealwright.writer.prose import lines, said

__all__ = ["Named"]

_PTSD = ("ptsd", "traumatic")
_FIRST = re.compile(r"(?:Major|Severe|Moderate|Recurrent|Chronic|Persistent|Treatment|Depress\w+|Bipolar|Unipolar|Clinical|Resistant)\b")
"""A first word that a chart begins with a capital, and a sentence does not."""
_JOINS = re.compile(r"\A(?:[\s,;+&/]|and\b|with\b|plus\b)+", re.IGNORECASE)


_NO_MONTH, _DECEMBER = (0, 0), 12


def _month_of(trial: Record) -> tuple[int, int]:
    """In which month a medicine ended; of a year alone, after its last month."""
    end = trial.get("to")
    return (
        (end.value.year, end.value.month or _DECEMBER + 1) if isinstance(end, Known) and isinstance(end.value, PartialDate) else _NO_MONTH
    )


@dataclass(slots=True)
class Named(Apart):
    """The same case, with the illness as a letter names it."""

    @property
    def last_pill(self) -> Record | None:
        """The antidepressant that ended last, where none is taken now, the treatment goes on, and it was told when each ended and why it
        did; None where two ended in one month.
        """
        pills = [one for one in self.trials if one not in self.added]
        ends = sorted(((_month_of(one), at) for at, one in enumerate(pills)), reverse=True)
        known = bool(ends) and ends[-1][0] != _NO_MONTH and self.goes_on and self.says_no_antidepressant
        if not known or (len(ends) > 1 and ends[0][0] == ends[1][0]):
            return None
        last = pills[ends[0][1]]
        return last if last.text("stopped") and ends[0][0][1] <= _DECEMBER else None

    @property
    def score_since_pill(self) -> Record | None:
        """The last score under the treatment, where it is of a later month than the end of that one."""
        pill, last = self.last_pill, self.scores_in_care[-1:]
        day = day_in(last[0].get("date")) if last else None
        return last[0] if pill and day and (day.year, day.month) > _month_of(pill) else None

    def needs_ptsd_told_apart(self, quote: str) -> bool:
        """Whether a reason names PTSD, and the request is for depression; not where PTSD alone is the diagnosis, or stands beside
        depression in a list of uses.
        """
        alone = self.has_ptsd and not names_depression(self.case.text("treatment.diagnosis"))
        return not alone and any(word in without_uses(quote).lower() for word in _PTSD) and self.case.is_("treatment.drug", "iv_ketamine")

    @Once
    def says_resistant(self) -> bool:
        """Whether the diagnosis says that treatment was resisted."""
        return "resistant" in self.case.text("treatment.diagnosis")

    @Once
    def has_ptsd(self) -> bool:
        """Whether the diagnosis names PTSD."""
        return any(word in self.case.text("treatment.diagnosis").lower() for word in _PTSD)

    @property
    def of_depression(self) -> Markup:
        """The diagnosis without another illness beside the depression: it is not what the treatment is asked for. Nothing where the
        diagnosis may be said as it is.
        """
        typed = self.case.text("treatment.diagnosis")
        alone = depression_alone(typed)
        return said("treatment.diagnosis", lines(self._within(alone))) if alone != typed else Markup("")

    @property
    def beside_depression(self) -> Markup:
        """The other illness, where it stands behind the depression."""
        typed = self.case.text("treatment.diagnosis")
        beside = typed.removeprefix(depression_alone(typed))
        return said("treatment.diagnosis", lines(_JOINS.sub("", beside))) if beside not in {"", typed} else Markup("")

    @property
    def illness(self) -> Markup:
        """What the sender's letters ask the treatment for, where it is less than the diagnosis as it was typed."""
        if leaves_diagnosis_open(self.case):
            return Markup("")
        claimed = self.case.text("treatment.diagnosis")
        alone = self._within(depression_alone(without_claim(claimed) if self.overclaimed else claimed))
        return said("treatment.diagnosis", lines(alone)) if alone != claimed else Markup("")

    @property
    def codes_that_differ(self) -> tuple[str, ...]:
        """The two codes or more that the notice names of the illness; none where it names one."""
        return codes_that_differ(self.case)

    @Once
    def code_sent(self) -> str:
        """The code that the notice names, where the one told is another; else empty."""
        return code_sent(self.case)

    @Once
    def listed_first(self) -> str:
        """The illness that a reason says a paper lists before the depression; empty where none says so, or where it is the one told."""
        found = next(filter(None, (listed_first(one.text("quote")) for one in self.case.records("denial.reasons"))), "")
        return "" if found.casefold() in self.case.text("treatment.diagnosis").casefold() else found

    @property
    def diagnosis_within(self) -> Markup:
        """The diagnosis as it stands within a sentence; nothing where that is as it was typed."""
        claimed = self.case.text("treatment.diagnosis")
        within = self._within(claimed)
        return said("treatment.diagnosis", lines(within)) if within != claimed else Markup("")

    def _within(self, diagnosis: str) -> str:
        """The words without a capital of their own at the head, and without their code behind them where it is told by itself and is not
        all of them.
        """
        code = self.case.text("treatment.diagnosis_code")
        bare = re.sub(rf"[\s,;]*\(?\b{re.escape(code)}\b\)?\s*$", "", diagnosis) if code else diagnosis
        bare = bare or diagnosis
        return bare[:1].lower() + bare[1:] if _FIRST.match(bare) else bare

    @property
    def needs_psychosis_told_apart(self) -> bool:
        """Whether the notice names psychosis or one was told of: of a trial that left such people out that is said."""
        reasons = self.case.records("denial.reasons")
        named = any("psychosis" in self.risks_in(one.text("quote")) for one in reasons) and not self.does_not_apply("treatment.risks")
        return named or bool(self.risk_told("psychosis"))
