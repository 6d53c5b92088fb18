"""What a pause of weeks before the sessions asked for makes of the schedule and of the scores."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.label_use import opens_anew
from appealwright.history.lapse import Lapse, lapse_of
from appealwright.writer.lasting import Lasting
from appealwright.writer.once import once

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
