"""Whether a medicine of the table was, by its dates, taken with no antidepressant."""

from __future__ import annotations

from appealwright.answers import Record
from appealwright.history.trials import longest_span
from appealwright.writer.weighed import Weighed

__all__ = ["taken_alone"]


def taken_alone(told: Weighed, trial: Record) -> bool:
    """Whether no antidepressant can have been taken at the time of a trial; what has no dates can."""
    span = longest_span(trial)
    others = [longest_span(one) for one in told.trials if one not in told.added]
    if span is None or told.running or None in others:
        return False
    return not any(other[0] <= span[1] and other[1] >= span[0] for other in others if other)
