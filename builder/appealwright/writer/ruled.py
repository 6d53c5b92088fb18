"""By which rule a treatment goes on or ends: the plan's own, as the notice quotes it, and the one that was told of this treatment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from appealwright.answers import Known, PartialDate
from appealwright.days.dates import days_in_month
from appealwright.history.counted import counted
from appealwright.history.own_stop import ends_under
from appealwright.history.rule_reached import dose_of_rule
from appealwright.history.therapy_weeks import TherapyWeeks, therapy_weeks
from appealwright.notice.course.continued_when import continued_when
from appealwright.untold.no_therapy import tells_no_therapy
from appealwright.whole import whole_text
from appealwright.writer.narrated import Narrated

__all__ = ["Ruled"]

_MONTHS = 12


@dataclass(slots=True)
class Ruled(Narrated):
    """The same case, beside the rule by which the treatment goes on."""

    @property
    def goes_on_by_plan(self) -> str:
        """The notice's words for the gain by which the plan goes on, where the scores fell and the words name no size; else empty."""
        if not self.fall:
            return ""
        quotes = " ".join(one.text("quote") for one in self.case.records("denial.reasons"))
        return continued_when(self.case.text("denial.text")) or continued_when(quotes)

    @property
    def ends_by_own_rule(self) -> int:
        """The fall in percent under which the treatment ends by what was told of its review, where the scores fell by less; else 0."""
        if not self.fall or not self.known("treatment.review"):
            return 0
        least = ends_under(self.case.text("treatment.review"))
        return least if self.fall.percent < least else 0

    @property
    def dose_put_forward(self) -> str:
        """The dose that the reason asks for beside that number and those weeks; empty where it names none."""
        count, quotes = self.put_forward, (reason.text("quote") for reason in self.case.records("denial.reasons"))
        return next((dose_of_rule(quote) for quote in quotes if count and counted(self, quote) == count), "")

    @property
    def no_therapy(self) -> bool:
        """Whether the answer on talk therapy says that there is none."""
        return tells_no_therapy(whole_text(self.case, "history.therapy"))

    def therapy_weeks(self, quote: str) -> TherapyWeeks | None:
        """The weeks of psychotherapy that a reason asks for, and those told; in the present episode alone where it asks for that."""
        in_episode = self.therapy_in_episode(quote)
        return therapy_weeks(quote, self.case.text("history.therapy"), self.assessment.as_of, self._episode_began if in_episode else None)

    @property
    def _episode_began(self) -> date:
        """The last day on which the episode may have begun; after every other where none is told."""
        told = self.case.get("treatment.episode_start")
        if not isinstance(told, Known) or not isinstance(told.value, PartialDate):
            return date.max
        began = told.value
        month = began.month or _MONTHS
        return began.exact() or date(began.year, month, days_in_month(began.year, month))
