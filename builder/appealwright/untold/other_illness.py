"""A case as letters tell it, without the rows of the table of medicines that are for another illness: nobody is to read of it."""

from __future__ import annotations

import re
from functools import cache

from appealwright.answers import UNKNOWN, Known, Record
from appealwright.case import Case
from appealwright.compiled import compiled_json
from appealwright.facts import Facts
from appealwright.history.drugs import is_known_otherwise, is_no_antidepressant
from appealwright.history.given_for import MOOD
from appealwright.history.trials import is_nameless

__all__ = ["for_other_illness", "unknown_names", "without_other_illness"]

_TRIALS = "history.trials"


def without_other_illness(case: Case, facts: Facts) -> Case:
    """The same case without these rows; with none left, the table counts as not told."""
    trials = case.records(_TRIALS)
    told = tuple(trial for trial in trials if not _is_of_another(trial, facts))
    return case if told == trials else case.with_told({_TRIALS: Known(told) if told else UNKNOWN})


def for_other_illness(case: Case, facts: Facts) -> tuple[str, ...]:
    """The names of these medicines, as they were typed."""
    return tuple(dict.fromkeys(trial.text("drug") for trial in case.records(_TRIALS) if _is_of_another(trial, facts)))


def unknown_names(case: Case, facts: Facts) -> tuple[str, ...]:
    """The other names that no row knows: letters tell them as not counted."""
    told = (trial for trial in case.records(_TRIALS) if trial.text("drug") and not (is_nameless(trial) or _is_of_another(trial, facts)))
    typed = (trial.text("drug") for trial in told)
    return tuple(dict.fromkeys(one for one in typed if is_no_antidepressant(one, facts) and not is_known_otherwise(one, facts)))


def _is_of_another(trial: Record, facts: Facts) -> bool:
    drug, ended = trial.text("drug"), trial.text("stopped")
    # "For headaches" behind a side effect is why it ended, and not what it was for.
    told = drug if trial.text("result") == "stopped_side_effect" else f"{drug}; {ended}"
    return is_no_antidepressant(drug, facts) and bool(_known_by().search(told)) and not MOOD.search(ended)


@cache
def _known_by() -> re.Pattern[str]:
    return re.compile(compiled_json("private.json")["other_illness"], re.IGNORECASE)
