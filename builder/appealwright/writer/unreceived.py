"""Papers that a plan asked for and did not get, beside those that the person has and what was told of their sending."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.notice.record.papers_asked import PaperAsked, asks_for_papers_alone, days_noted, papers_asked
from appealwright.notice.record.unsent import tells_of_sending
from appealwright.writer.networked import Networked
from appealwright.writer.prose import sentences

__all__ = ["Unreceived"]

_SENDING_TOLD = ("treatment.review", "treatment.monitoring", "treatment.spacing")
_PAPERS = {"notes": "records", "scores": "scales"}


@dataclass(slots=True)
class Unreceived(Networked):
    """The same case, beside the papers that did not come."""

    @staticmethod
    def papers_asked(quote: str) -> tuple[PaperAsked, ...]:
        """Which papers a reason names that were asked for and did not come."""
        return papers_asked(quote)

    @staticmethod
    def asks_for_papers_alone(quote: str) -> bool:
        """Whether a reason says that and nothing else: no trial and no score answers it."""
        return asks_for_papers_alone(quote)

    def papers_at_hand(self, quote: str) -> tuple[PaperAsked, ...]:
        """Those of them that the letter has or encloses."""
        return tuple(paper for paper in papers_asked(quote) if self._is_at_hand(paper))

    def papers_to_come(self, quote: str) -> tuple[PaperAsked, ...]:
        """The others."""
        return tuple(paper for paper in papers_asked(quote) if not self._is_at_hand(paper))

    def _is_at_hand(self, paper: PaperAsked) -> bool:
        """The list of medicines is the letter's own table."""
        if paper.kind == "list":
            return bool(self.case.records("history.trials"))
        return _PAPERS[paper.kind] in self.case.chosen("exhibits.have")

    def days_noted(self, quote: str) -> tuple[str, ...]:
        """The days of the notice's table beside which alone the note stands that is this reason."""
        return days_noted(quote, self.case.text("denial.text"))

    @property
    def calls_on_papers(self) -> tuple[Record, ...]:
        """The calls in which it was said that papers had been sent: no search of the network, they answer a reason that misses papers."""
        return tuple(call for call in self.calls(to_plan=False) if tells_of_sending(call.text("result")))

    @property
    def sending_told(self) -> tuple[tuple[str, str], ...]:
        """What was told elsewhere of papers that were sent, a sentence at a time, each with its answer."""
        told = ((name, one.strip()) for name in _SENDING_TOLD for one in sentences(self.case.text(name)))
        return tuple((name, one) for name, one in told if tells_of_sending(one))
