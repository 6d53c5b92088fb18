"""A reason that asks for no other drug, and says only that the notes do not show the trials: what answers it is the record of them."""

from __future__ import annotations

import re

from appealwright.case import Case

__all__ = ["misses_the_record_alone"]

_UNSHOWN = re.compile(
    r"\b(?:records?|notes?|documentation|chart|information|claims?|history|paperwork|request)\b[^.;]{0,60}"
    r"\b(?:(?:do(?:es)?|did) not|don['’]t|fails? to) "
    r"(?:show|document|demonstrate|contain|support|indicate|include|establish|reflect|mention|list)\b"
    r"|\bwe (?:(?:do|did|could|can) ?not|don['’]t|cannot) (?:see|find)\b[^.;]{0,40}"
    r"\b(?:drugs?|medicines?|medications?|antidepressants?|trials?|claims?|records?|fills?|payments?)\b",
    re.IGNORECASE,
)
_DEMANDED = re.compile(r"\b(?:must|requir\w*|first|before|prior to|preferred|step)\b", re.IGNORECASE)


def misses_the_record_alone(case: Case) -> bool:
    """Whether each sentence on a step says only that, and what was told is that the trials were made."""
    quotes = [one.text("quote") for one in case.records("denial.reasons") if one.text("ground") == "ground.step-therapy"]
    tried = case.text("step.ground") in {"", "tried"} and bool(case.records("history.trials"))
    return tried and bool(quotes) and all(_UNSHOWN.search(one) and not _DEMANDED.search(one) for one in quotes)
