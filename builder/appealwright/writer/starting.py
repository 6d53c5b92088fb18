"""Whether the treatment asked for has begun: by the first day told, the medicines now and the notice."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.writer.asked import Asked

__all__ = ["Starting"]

_TO_DECIDE = 60
"""So many days before its notice a request may have asked for, while it was being decided."""


@dataclass(slots=True)
class Starting(Asked):
    """The same case, with whether the treatment asked for has begun."""

    @property
    def going_on(self) -> bool:
        """Whether the treatment asked for is named among the medicines now: it has begun, though the sessions asked for have not."""
        return self.found("treatment.going_on")

    @property
    def goes_on(self) -> bool:
        """Whether what is asked for is more of a treatment: it is going on, or the notice grants a part of it, limits how often, or finds
        no improvement under it.
        """
        return self.found("treatment.goes_on")

    @property
    def start_to_come(self) -> bool:
        """Whether the first session asked for lies ahead of the day of the letter: no answer comes on that day."""
        start = self.case.day("treatment.start")
        return start is not None and start > self.assessment.as_of

    @property
    def start_passed(self) -> bool:
        """Whether its day has passed: no letter asks for what comes in time for it."""
        today = self.case.day("treatment.start") == self.assessment.as_of
        return self.known("treatment.start") and not (self.start_to_come or today or self.began_before_notice or self.begun)

    @property
    def begun(self) -> bool:
        """Whether the first day is that of a course under way, and none that was asked for."""
        start, refused = self.case.day("treatment.start"), self.case.day("denial.date")
        return self.case.is_("denial.timing", "during") and start is not None and refused is not None and start <= refused

    @property
    def began_before_notice(self) -> bool:
        """Whether the first day of care "not yet given" lies so long before the notice that it was no day asked for: it had begun."""
        start, refused = self.case.day("treatment.start"), self.case.day("denial.date")
        before = start is not None and refused is not None and (refused - start).days > _TO_DECIDE
        return before and self.case.is_("denial.timing", "before")
