"""Whether what was typed on the spacing tells of sessions that were given: an interval of the form, or of a rule, is none."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.history.after_cut import NEVER_APART
from appealwright.history.falls import OF_SCORES
from appealwright.numerals import NUMBER
from appealwright.whole import whole_text

__all__ = ["none_was_given", "some_were_given", "tells_of_spacing", "tells_when"]

_INTERVAL = re.compile(
    rf"\b(?:weekly|biweekly|monthly|daily|skipped|missed|gap|apart|spread|spaced|stretched|longer|between)\b"
    rf"|\b(?:{NUMBER}|every|a|other|more|few|several)[- ](?:other )?(?:{NUMBER} )?(?:days?|weeks?|wks?|months?)\b"
    rf"|\b(?:once|twice|{NUMBER}x?) (?:(?:times )?(?:a|per|every|each)) (?:day|week|wk|month)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december|in may|since may|may \d"
    r"|spring|summer|winter|last (?:week|month|year|fall)|ago)\b|\b\d{1,2}/\d{1,2}\b",
    re.IGNORECASE,
)
_CAME_OF_IT = re.compile(
    r"\b(?:(?:go|goes|went|going) down|worse|better|relaps\w*|slip\w*|crash\w*|down ?hill|came back|comes back|return\w*|lost"
    r"|wore off|wears off|in bed|ok|okay|well|fine|low|bad|suicid\w+|cr(?:y|ied|ying)|stopped|held|lasted?|dip\w*|bottom\w*|symptoms?)\b",
    re.IGNORECASE,
)
_OF_A_RULE = re.compile(
    r"\b(?:form|request\w*|order\w*|prescri\w+|label\w*|should|supposed|will|would|shall|plan(?:s|ned)?|protocol|schedule[ds]?|wants?)\b",
    re.IGNORECASE,
)
"""Words on what is to be given, or was asked for: of what came of it they tell nothing."""


def none_was_given(case: Case) -> bool:
    """Whether it was told that no session of this treatment has been given, now or before."""
    before = case.is_("denial.timing", "before") or not case.text("denial.timing")
    return before and case.text("course.given") == "0" and case.text("earlier.given") in ("", "0")


def tells_when(words: str) -> bool:
    """Whether words on the spacing say when it was: of which score they speak hangs on that, where they name none."""
    return bool(_WHEN.search(words))


def tells_of_spacing(case: Case) -> bool:
    """Whether the answer on the spacing tells what came of intervals: where sessions are known to have been given, an interval or a score;
    where nobody has told of any, a score, or a time or a result beside no word on a form or a rule. Never where none was given.
    """
    words = whole_text(case, "treatment.spacing")
    if not words or none_was_given(case):
        return False
    if OF_SCORES.search(words) or NEVER_APART.search(words):
        return True
    if some_were_given(case):
        return bool(_INTERVAL.search(words) or _WHEN.search(words))
    return bool((_WHEN.search(words) or _CAME_OF_IT.search(words)) and not _OF_A_RULE.search(words))


def some_were_given(case: Case) -> bool:
    """Whether sessions of this treatment are known to have been given: counted, or of a course that was under way."""
    counted = any(case.text(name) not in ("", "0") for name in ("course.given", "earlier.given"))
    return counted or case.text("denial.timing") in ("during", "after")
