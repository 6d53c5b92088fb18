"""A second interval between sessions, told in another answer than the schedule."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.history.label_use import only_interval, weeks_between
from appealwright.writer.prose import sentences

__all__ = ["interval_weeks", "other_interval"]

_OFTEN = re.compile(
    r"\b(?:(?:once |one )?(?:every|per) (?:other|second|\d+|two|three|four|five|six|eight|ten|twelve) weeks?"
    r"|(?:once )?(?:an?|each|every|per) (?:week|month)|weekly|monthly|bi-?weekly)\b",
    re.IGNORECASE,
)
_OTHER_WEEK = re.compile(r"\b(?:other|second) week|\bbi-?weekly\b", re.IGNORECASE)
_WEEK = re.compile(r"\b(?:an?|each|every|per) week\b|\bweekly\b", re.IGNORECASE)
_MORE_THAN_ONCE = re.compile(r"\b(?:twice|(?:two|three|2|3) times|[23]x)\b", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:go|goes|going|mov\w+|switch\w*|drop\w*|stretch\w*|spac\w+|spread\w*|taper\w*|step\w*|cut|reduc\w+|chang\w+|lengthen\w*)\b"
    r"(?: (?!not\b)[\w']+){0,4} to (?:about |only |just )?\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:then|after (?:that|\w+)|from \w+(?: on)?),? (?:(?:it|they) (?:is|are|will be) |sessions |infusions )?\Z", re.IGNORECASE
)
_CHECKS = re.compile(
    r"\b(?:phq\S*|madrs|scores?|scales?|urin\w+|blood|labs?|tests?|check\w*|calls?|appointments?|therapy|reviews?|sees?)\b", re.IGNORECASE
)
"""What else has an interval of its own."""
_SUPPOSED = re.compile(
    r"\b(?:if|when|whenever|unless|until|as long as|as soon as|once(?! (?:an?|each|every|per)\b)|may|might|could|maybe|perhaps)\b",
    re.IGNORECASE,
)
"""What makes of a change a rule for later, which is no second answer to how often."""
_CLAUSE_ENDS = re.compile(r"[,;]| and ")


def interval_weeks(schedule: str) -> int:
    """How many weeks lie between sessions of a schedule that is one interval; 0 for more sessions a week, for two intervals, and where
    its words do not tell.
    """
    if not only_interval(schedule) or _MORE_THAN_ONCE.search(schedule):
        return 0
    return 2 if _OTHER_WEEK.search(schedule) else weeks_between(schedule) or int(bool(_WEEK.search(schedule)))


def other_interval(case: Case) -> tuple[str, str] | None:
    """In which answer, and in which words, the sessions asked for have another interval than that of the schedule: in the dose, or in
    what is to be watched and reviewed, where it says that they change to it; None where there is none, or it hangs on a condition.
    """
    asked = interval_weeks(case.text("treatment.schedule"))
    if not asked:
        return None
    told = ((name, one) for name in ("treatment.dose", "treatment.review", "treatment.monitoring") for one in sentences(case.text(name)))
    return next(((name, words) for name, one in told if (words := _changed_to(one, asked, of_dose=name == "treatment.dose"))), None)


def _changed_to(sentence: str, asked: int, *, of_dose: bool) -> str:
    for found in _OFTEN.finditer(sentence):
        before, after = sentence[: found.start()], _CLAUSE_ENDS.split(sentence[found.end() :])[0]
        weeks = 2 if _OTHER_WEEK.search(found[0]) else weeks_between(found[0]) or 1
        changes = of_dose or _CHANGES.search(before) or (_AFTER.search(before) and not _CHECKS.search(before))
        watched = _CHECKS.search(_CLAUSE_ENDS.split(before)[-1])
        if weeks != asked and changes and not (watched or _SUPPOSED.search(before) or _SUPPOSED.search(after)):
            return found[0]
    return ""
