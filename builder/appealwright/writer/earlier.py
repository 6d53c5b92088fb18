"""What the same treatment brought before the request: how many sessions were given, and the scores around them."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.history.course_scores import CourseScores, earlier_scores
from appealwright.notice.earlier_sessions import speaks_of_earlier
from appealwright.writer.later import Later

__all__ = ["Earlier"]


@dataclass(slots=True)
class Earlier(Later):
    """The same case, with sessions of the same treatment that were given before it was asked for."""

    @property
    def earlier_given(self) -> int:
        """How many were given before care that is still asked for; 0 where none were, or nobody told."""
        return self.number("earlier.given") if self.case.is_("denial.timing", "before") and self.known("treatment.drug") else 0

    @property
    def around_earlier(self) -> CourseScores | None:
        """The scores before and after them, and those that came later; None where none are told, or where the second is no lower."""
        return earlier_scores(self.case) if self.earlier_given else None

    @staticmethod
    def speaks_of_earlier(quote: str) -> bool:
        """Whether a reason of the notice speaks of sessions that were given before."""
        return speaks_of_earlier(quote)
