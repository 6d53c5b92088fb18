"""What became of Spravato where it was tried: a trial that did not help, or none, since it was not tolerated or ended in its first days."""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case
from appealwright.history.causes import other_cause
from appealwright.history.falls import OF_SCORES
from appealwright.notice.reasons.treatments_named import others_named

__all__ = ["no_trial_of_spray"]

_FEW = re.compile(
    r"\b(?:one|1|a single|only one|the first|two|2|three|3) (?:session|dose|treatment|visit)s?\b|\b(?:only )?once\b", re.IGNORECASE
)
"""Up to three: at two a week the first days, and the label looks for a benefit at the end of four weeks."""
_MORE = re.compile(
    r"\b(?:once|(?:one|two|three|[123]) (?:session|dose|treatment|visit)s?) (?:a|per|every|each)\b|\bafter (?:the first|one|two|three)\b"
    r"|\bonce (?:it|I|the)\b",
    re.IGNORECASE,
)


def no_trial_of_spray(case: Case) -> Answer:
    """Whether the spray was tried and nothing says that it did not help: it was not tolerated, or given up to three
    times or ended for another cause, and no score told after it.
    """
    if not case.is_("alternatives.spravato", "tried"):
        return UNKNOWN
    detail = case.text("alternatives.spravato_detail")
    unborne = case.is_("step.ground", "not_tolerated") and "spravato" in others_named(case.text("step.drug"))
    few = bool(_FEW.search(detail)) and not _MORE.search(detail)
    return Known(unborne or ((few or other_cause(detail)) and not OF_SCORES.search(detail)))
