"""What the same treatment brought before the request: how many sessions were given, and the scores around them."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.history.course_scores import CourseScores, earlier_scores
from appealwright.history.ended_told import tells_a_later_session
from appealwright.notice.course.earlier_sessions import asks_scores_of_earlier, speaks_of_earlier
from appealwright.notice.course.given_told import given_by_notice
from appealwright.writer.later import Later

__all__ = ["Earlier"]


@dataclass(slots=True)
class Earlier(Later):
    """The same case, with sessions of the same treatment that were given before it was asked for."""

    @property
    def earlier_given(self) -> int:
        """How many were given before care that is still asked for; 0 where none were, nobody told, or the course tells of them."""
        asked = self.case.is_("denial.timing", "before") and self.known("treatment.drug") and not self._told_with_course
        return self.number("earlier.given") if asked else 0

    @property
    def _told_with_course(self) -> bool:
        """Whether the form asks of sessions so far as those of a course that goes on, and so not of earlier ones."""
        if self.found("course.more_refused"):
            return True
        none_so_far = self.known("course.given") and self.number("course.given") == 0
        return self.goes_on and self.refused_as("no-continued-response", "dose-frequency-limit") and not none_so_far

    @property
    def around_earlier(self) -> CourseScores | None:
        """The scores before and after them, and those that came later; None where none are told, or where the second is no lower."""
        return earlier_scores(self.case) if self.earlier_given else None

    @property
    def earlier_halved(self) -> bool:
        """Whether they brought the score down by half, as response is counted: a smaller fall is told, and is no reason to approve."""
        effect = self.around_earlier
        return effect is not None and effect.fell_by_half

    @property
    def last_score_is_of_earlier(self) -> bool:
        """Whether the last score told is what those sessions brought: it is no measure of how ill somebody is now."""
        effect = self.around_earlier
        return effect is not None and not effect.later and self.latest_score == effect.after

    @property
    def box_tells_all_with_earlier(self) -> bool:
        """Whether what those sessions brought stands in the box with every score that was told: no line of it tells the last one again."""
        effect = self.around_earlier
        told = sum(map(len, self.score_series))
        return self.earlier_halved and effect is not None and bool(effect.later) and told == 2 + len(effect.later)

    @property
    def later_session_told(self) -> bool:
        """Whether the story tells of a session after those that are counted, or only their months: no days are counted from the last."""
        effect = self.around_earlier
        return tells_a_later_session(self.case) or (effect is not None and effect.by_month)

    @property
    def given_by_notice(self) -> str:
        """The notice's own sentence on the sessions that were given; empty where it has none."""
        return given_by_notice(self.case)

    @staticmethod
    def speaks_of_earlier(quote: str) -> bool:
        """Whether a reason of the notice speaks of sessions that were given before."""
        return speaks_of_earlier(quote)

    @staticmethod
    def asks_scores_of_earlier(quote: str) -> bool:
        """Whether such a reason misses the scores of those sessions."""
        return asks_scores_of_earlier(quote)
