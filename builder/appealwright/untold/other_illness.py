"""A case as letters tell it, without the rows of the table of medicines that are for another illness: nobody is to read of it."""

from __future__ import annotations

import re
from functools import cache

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.compiled import compiled_json
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row, is_known_otherwise, is_no_antidepressant
from appealwright.history.given_for import MOOD
from appealwright.history.trials import is_nameless
from appealwright.whole import whole_answers

__all__ = ["for_other_illness", "unknown_names", "without_other_illness"]

_TRIALS, _NOW = "history.trials", "history.now"
_BEARS = re.compile(r"\b(?:blood pressure|hypertens\w*|cardi\w+|vascular|interact\w*|contraindicat\w+)\b", re.IGNORECASE)
_THYROID = re.compile(r"thyro|synthroid|levoxyl|methimazole", re.IGNORECASE)
_ALONE = re.compile(
    r"\A\W*(?:(?:it['\u2019]?s |i['\u2019]?m (?:on )?|i (?:only |just )?take )?"
    r"(?:just|only|nothing (?:but|except(?: for)?|besides|other than))|all (?:i|he|she|they) (?:take|takes|have|has|am on|is on) is)\s+"
    r"(?:the |my )?",
    re.IGNORECASE,
)
_NO_OTHER = re.compile(
    r"\b(?:just|only|nothing|none|all (?:i|he|she|they)|no (?:\w+ )?(?:pills?|meds?|medicines?|medications?|drugs?))\b", re.IGNORECASE
)
"""Words that say there is nothing else: true of the whole, and not of what is left of it."""
_JOINTS = re.compile(r"(\s*[,;.\n]+\s+|\s+(?:and|plus|with)\s+)", re.IGNORECASE)


def without_other_illness(case: Case, facts: Facts) -> Case:
    """The same case without these rows, and without such medicines among those taken now; with none left, they count as not told."""
    case = _with_now(case, facts)
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


def _with_now(case: Case, facts: Facts) -> Case:
    left = _left_of_now(case.text(_NOW), facts)
    bears = any(_BEARS.search(reason.text("quote")) for reason in case.records("denial.reasons"))
    # A clinician weighs what to say, and where a reason turns on another illness its medicine may answer it.
    if left == case.text(_NOW) or bears or case.is_("sender.role", "clinician"):
        return case
    told: dict[str, Answer] = {_NOW: Known(left) if left else UNKNOWN}
    return case.with_told({**whole_answers(case, told), **told})


def _left_of_now(now: str, facts: Facts) -> str:
    """The words on medicines now without the ones that are for another illness, each with what joins it to the one before, and without the
    word that there is nothing else; empty where that cannot be told apart.
    """
    if not _known_by().search(now):
        return now
    parts = _JOINTS.split(now)
    kept = ""
    for joint, part in zip(("", *parts[1::2]), parts[::2], strict=True):
        if not _is_other(part, facts):
            kept += (joint if kept else "") + part
    ends = "." if now.rstrip().endswith(".") else ""
    kept = _ALONE.sub("", kept, count=1).strip(" ,;.")
    return f"{kept}{ends}" if any(map(str.isalpha, kept)) and not _NO_OTHER.search(kept) else ""


def _is_other(part: str, facts: Facts) -> bool:
    # A thyroid that is treated bears on depression, and its last test is asked of the clinician.
    return bool(_known_by().search(part)) and drug_row(part, facts) is None and not _THYROID.search(part)


def _is_of_another(trial: Record, facts: Facts) -> bool:
    drug, ended = trial.text("drug"), trial.text("stopped")
    # "For headaches" behind a side effect is why it ended, and not what it was for.
    told = drug if trial.text("result") == "stopped_side_effect" else f"{drug}; {ended}"
    return is_no_antidepressant(drug, facts) and bool(_known_by().search(told)) and not MOOD.search(ended)


@cache
def _known_by() -> re.Pattern[str]:
    return re.compile(compiled_json("private.json")["other_illness"], re.IGNORECASE)
