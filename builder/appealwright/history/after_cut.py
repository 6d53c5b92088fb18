"""Scores around the day on which a cut took effect: what came while the sessions were given, and what came after them."""

from __future__ import annotations

import re
from datetime import date

from appealwright.answers import Record
from appealwright.case import Case
from appealwright.history.falls import series_told, value_of
from appealwright.notice.course.says import is_reduced
from appealwright.whole import whole_text

__all__ = ["NEVER_APART", "days_after_cut", "series_in_care"]

_PAIR = 2
NEVER_APART = re.compile(
    r"\b(?:never|not|wasn['’]t|weren['’]t|nobody)\b[^.;,]{0,25}\b(?:spread|spaced|stretched|thinned|further apart|tried)\b"
    r"|\bno longer interval\b",
    re.IGNORECASE,
)
"""That a longer interval was not tried, in the words of who had the sessions."""


def series_in_care(case: Case) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """The scores of the scale used first, in two parts: those that the treatment is judged by, and those taken after a cut had taken
    effect. The second part is empty unless the first shows a fall and the last score is above it; and where sessions went on, or what
    came of a longer interval was told, for then a later score is part of that story.
    """
    series = (series_told(case) or ((),))[0]
    cut, spacing = case.day("course.cut"), whole_text(case, "treatment.spacing")
    if cut is None or case.is_("denial.timing", "after") or is_reduced(case) or (spacing and not NEVER_APART.search(spacing)):
        return series, ()
    given = tuple(score for score in series if score.text("date") <= cut.isoformat())
    later = series[len(given) :]
    fell = len(given) >= _PAIR and value_of(given[-1]) < value_of(given[0])
    return (given, later) if later and fell and value_of(later[-1]) > value_of(given[-1]) else (series, ())


def days_after_cut(case: Case, score: Record) -> int:
    """How many days after the cut took effect a score was taken. Only where the day of the cut is known."""
    return (date.fromisoformat(score.text("date")) - (case.day("course.cut") or date.min)).days
