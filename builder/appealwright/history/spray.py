"""What became of Spravato where it was tried: a trial that did not help, or none, since it was not tolerated or ended in its first days."""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.causes import other_cause
from appealwright.history.falls import OF_SCORES
from appealwright.history.help_told import ended_while_it_helped
from appealwright.history.pressure import pressure_rose
from appealwright.history.procedures import is_fewer_than_usual
from appealwright.history.trials import longest_span
from appealwright.notice.reasons.treatments_named import others_named
from appealwright.whole import whole_text

__all__ = ["no_trial_of_spray"]

_FEW = re.compile(
    r"\b(?:one|1|a single|only one|the first|two|2|three|3) (?:session|dose|treatment|visit|time)s?\b|\b(?:only )?(?:once|twice)\b",
    re.IGNORECASE,
)
"""Up to three: at two a week the first days, and the label looks for a benefit at the end of four weeks."""
_MORE = re.compile(
    r"\b(?:once|twice|(?:one|two|three|[123]) (?:session|dose|treatment|visit|time)s?) (?:a|per|every|each)\b"
    r"|\bafter (?:the first|one|two|three)\b|\bonce (?:it|I|the)\b",
    re.IGNORECASE,
)
_SCHEDULE = "label.spravato.schedule"
_HELPED_NOT = re.compile(
    r"\b(?:no (?:effect|change|benefit|help|response|improvement|difference)|(?:not|n[\u2019']t|never) (?:help|work|respond)\w*|failed)\b",
    re.IGNORECASE,
)


def no_trial_of_spray(case: Case, facts: Facts) -> Answer:
    """Whether the spray was tried and nothing says that it did not help: it was not tolerated, or given up to three
    times, or ended for a side effect or another cause, and no score told after it; or it helped, and ended for another reason.
    """
    if not case.is_("alternatives.spravato", "tried"):
        return UNKNOWN
    detail = whole_text(case, "alternatives.spravato_detail")
    unborne = case.is_("step.ground", "not_tolerated") and "spravato" in others_named(case.text("step.drug"))
    rows = [trial for trial in case.records("history.trials") if "spravato" in others_named(trial.text("drug"))]
    early = bool(rows) and all(_ended_early(trial, facts) for trial in rows)
    few = (bool(_FEW.search(detail)) and not _MORE.search(detail)) or (pressure_rose(detail) and not _HELPED_NOT.search(detail))
    short = is_fewer_than_usual("spravato", detail, facts) and not _HELPED_NOT.search(detail) and not _MORE.search(detail)
    unscored = (early or few or short or other_cause(detail)) and not OF_SCORES.search(detail)
    return Known(unborne or unscored or ended_while_it_helped(detail))


def _ended_early(trial: Record, facts: Facts) -> bool:
    """Whether a row of the spray was stopped for a side effect, or before the weeks at whose end the label looks for a benefit."""
    span = longest_span(trial)
    weeks = facts.row(_SCHEDULE).detail["dosing"]["often_weeks"]
    return trial.text("result") == "stopped_side_effect" or (span is not None and (span[1] - span[0]).days < weeks * 7)
