"""What a pause of weeks before the sessions asked for makes of the schedule and of the scores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from appealwright.answers import Record
from appealwright.history.label_use import opens_anew
from appealwright.history.lapse import Lapse, lapse_of, tells_of_lapse
from appealwright.history.score_window import score_window
from appealwright.writer.lasting import Lasting
from appealwright.writer.once import once
from appealwright.writer.written import written

__all__ = ["Lapsed"]


@dataclass(slots=True)
class Lapsed(Lasting):
    """The same case, with a pause before what is asked for."""

    @property
    def lapse(self) -> Lapse | None:
        """The pause of weeks before what is asked for, where one was told; else None."""
        return once(self, "lapse", lambda: lapse_of(self.case))

    @property
    def begins_after_pause(self) -> bool:
        """Whether Spravato is asked for after a pause otherwise than in the label's own first weeks: whether that is within the label
        nobody but the clinician can say.
        """
        asked = self.case.is_("treatment.drug", "spravato") and self.lapse is not None
        dosing = self.facts.row("label.spravato.schedule").detail["dosing"]
        return asked and not self.departures and not opens_anew(self.assessment.view, dosing)

    @property
    def rose_in_pause(self) -> Record | None:
        """The last score, where it came after the last session and the benefit that the sessions brought is lost in it; else None."""
        lost, pause = self.benefit_lost, self.lapse
        if lost is None or pause is None or pause.last is None:
            return None
        in_care, after = lost.lowest.text("date"), lost.after[-1].text("date")
        return lost.after[-1] if in_care and in_care <= pause.last.isoformat() < after else None

    @property
    def days_in_pause(self) -> int:
        """How many days after the last session that score was taken; 0 where there is none."""
        rose, pause = self.rose_in_pause, self.lapse
        return (date.fromisoformat(rose.text("date")) - pause.last).days if rose and pause and pause.last else 0

    @property
    def lapse_day(self) -> str:
        """The day of the last session before the pause, written out; empty where it was not told."""
        return written(self.lapse.last) if self.lapse and self.lapse.last else ""

    @property
    def lowest_out_of_window(self) -> bool:
        """Whether the plan asks for a score of so many last days, and the lowest one was taken before them: it does not meet that line."""
        lost, window = self.benefit_lost, score_window(self.quotes_of("no-continued-response"))
        if lost is None or window is None or window.before_request:
            return False
        return window.last_of((lost.lowest,), self.assessment.as_of) is None

    @staticmethod
    def tells_of_lapse(quote: str) -> bool:
        """Whether a reason of the notice says that the treatment has paused."""
        return tells_of_lapse(quote)
