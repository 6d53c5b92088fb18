"""What a notice says of a course that it had approved: the sentence that approved it, and whether it ends the course or reduces it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from appealwright.case import Case
from appealwright.denial.page.sentences import paragraphs
from appealwright.history.course_scores import days_in
from appealwright.history.label_use import only_interval, weeks_between
from appealwright.notice.course.limits import limits_named
from appealwright.writer.prose import sentences

__all__ = [
    "approval_told",
    "exception_to_rhythm",
    "is_reduced",
    "no_medicare_rule",
    "notice_sentences",
    "slower_rhythm",
    "still_approved",
    "takes_back",
    "times_told",
    "told_sentences",
]

_CARE = re.compile(r"\b(?:infusion|injection|session|treatment|dose|visit|course|spravato|ketamine|esketamine)s?\b", re.IGNORECASE)
_APPROVED = re.compile(r"\b(?:we|plan)\b[^.;]{0,40}\b(?:approved|authorized)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no longer|never|den(?:y|ied))\b", re.IGNORECASE)
_STILL = re.compile(
    r"\b(?:we|plan)(?: \w+)? (?:approve|authorize|cover|allow)s?\b|\bwill be (?:approved|covered|authorized|limited|reduced)\b"
    r"|\breduc(?:e|es|ed|ing|tion)\b|\b(?:is|are) (?:now )?limited to\b"
    r"|\b(?:approval|authorization|services?|frequency)\b(?: \w+){0,2} changes? (?:from\b[^.;]*)?to\b",
    re.IGNORECASE,
)
_ANY_CARE = rf"(?:{_CARE.pattern}|\b(?:services?|care|coverage|approval|authorization|frequency)\b)"
_REDUCES = re.compile(
    r"\b(?:(?:is|are) reducing|(?:decided|decision) to reduce|will reduce|ha(?:s|ve) reduced|we reduced?)\b"
    rf"(?!,| (?:or|and) )[^.;,]{{0,40}}{_ANY_CARE}"
    rf"|{_ANY_CARE}(?:\(s\))?(?: \w+){{0,4}} (?:is|are|was|were|been|be) (?:being )?reduced\b",
    re.IGNORECASE,
)
"""How a notice says that it makes the care less."""
_SUPPOSED = re.compile(r"\b(?:if|when|whenever|unless|may|might|could|any)\b", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    r"\b(?:withdr[ae]w\w*|rescind\w*|cancel\w*|terminat\w*|discontinu\w*)\b"
    r"|\b(?:we|plan)\b(?: \w+){0,2} (?:end|stop)(?:s|p?ed|p?ing)?\b"
    r"|\b(?:is|are|was|were|been|be) (?:now )?(?:ended|stopped)\b"
    r"|\b(?:coverage|course|sessions?|treatments?|infusions?|visits?|spravato|ketamine)\b(?: \w+){0,3}"
    r" (?:will (?:end|stop)|(?:end|stop)s?(?= on\b))\b"
    r"|\b(?:not|no longer|cannot|den(?:y|ied)) (?:continue to )?(?:be )?(?:approv|cover|authoriz|pay)\w*\b"
    r"[^.;]{0,20}\b(?:remaining|rest of)\b"
    r"|\bremaining \w+ (?:is|are|will be) (?:not|no longer|denied)\b|\bno longer (?:approved|covered|authorized)\b",
    re.IGNORECASE,
)
"""How a notice takes back what it had approved."""
_REDUCES_YOURS = re.compile(r"\breduc(?:e|es|ing) your\b", re.IGNORECASE)
_ENDS = re.compile(
    rf"{_TAKEN_BACK.pattern}|\b(?:end(?:s|ed|ing)?|stop(?:s|ped|ping)?)\b|\b(?:no longer|no further|no more(?! than)|none)\b",
    re.IGNORECASE,
)
"""How a notice leaves no sessions at all."""
_APPROVAL_ENDS = re.compile(
    r"\b(?:authorization|approval)\b(?: \w+){0,3} (?:ends?|ended|stops?|terminates?|expires?)\b",
    re.IGNORECASE,
)
"""How a notice ends the approval: on the day of the cut, and without a word on what is approved instead, nothing is left."""
_EXCEPTION = re.compile(
    r"\b(?:only (?:when|where|if|after)|unless|except (?:when|where|if))\b"
    r"(?=[^.;]*\b(?:los[st]\w* (?:of )?response|relaps\w+|respon[sd]\w+ (?:is|was) lost|did not (?:hold|maintain)\w*"
    r"|(?:got|get|gets|grew) worse|worsen\w*|deteriorat\w+|declin\w+)\b)[^.;]*"
    r"\b(?:weeks?|weekly|interval|frequen\w+|dosing|spac\w+)\b[^.;]*",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:within|no later than|not later than|up to)\b[^.;]{0,40}\b(?:days?|months?|year|hours?)\b", re.IGNORECASE)
_YOURS = re.compile(r"\byou(?:r provider|r doctor)? (?:may|can|must|have)\b", re.IGNORECASE)
_PER = re.compile(r"\b(?:an?|each|every) (?:week|month|quarter|year)\b", re.IGNORECASE)
_DOSE_FREQUENCY = "ground.dose-frequency-limit"
_RHYTHM = re.compile(
    r"\b(?:once )?(?:every|per) (?:other |\d+ |two |three |four |six |eight )weeks?\b|\b(?:once )?(?:every|per|a|each) month\b|\bmonthly\b"
    r"|\b(?:biweekly|bi-weekly)\b",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"\b(?:than|limit(?:s|ed)?|maximum|at most|up to|only|allow(?:s|ed)?|exceeds?|reduc\w+|chang(?:es?|ed|ing) (?:from\b.*)?to"
    r"|(?<!not )(?<!not be )(?<!not been )(?:approve|cover|authorize)[sd]?|(?<!not )covered)\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
"""Words before a rhythm that leave it, or set it as the limit; one that is only named, or asked for, is not left."""
_LEFT = re.compile(r"\A[^.;,]{0,20}\b(?:is|are|be|stays?|remains?) (?:approved|covered|authorized|allowed)\b", re.IGNORECASE)
_TWO_WEEKS = 2


_OF_MEDICARE = r"(?:national|local)(?: or (?:national|local))? coverage determinations?|NCDs?|LCDs?"
_NO_RULE = re.compile(rf"\b(?:no|neither an?) (?:(?:applicable|medicare|cms|such|current) ){{0,2}}(?:{_OF_MEDICARE})\b", re.IGNORECASE)


def approval_told(case: Case) -> str:
    """The sentence in which the pasted notice itself says that the care was approved; empty where it has none."""
    return next((one for one in notice_sentences(case) if _APPROVED.search(one) and _CARE.search(one) and not _NOT.search(one)), "")


def still_approved(case: Case) -> str:
    """The sentence in which the pasted notice goes on approving fewer or rarer sessions; empty where it has none."""
    return next((one for one in notice_sentences(case) if _STILL.search(one) and _lessens(one) and not _ENDS.search(one)), "")


def exception_to_rhythm(case: Case) -> str:
    """In the notice's or a criterion's own words, when sessions may stand closer: "only when response was lost at two weeks"."""
    told = (*(one.text("words") for one in case.records("plan.criteria")), *notice_sentences(case))
    return next((found[0].strip().rstrip(".;") for one in told if (found := _EXCEPTION.search(one))), "")


def no_medicare_rule(case: Case) -> str:
    """The sentence of the notice by which no national or local rule of Medicare covers the treatment; empty where it says none."""
    return next((one for one in notice_sentences(case) if _NO_RULE.search(one)), "")


def times_told(case: Case) -> tuple[str, ...]:
    """The sentences in which the pasted notice gives the person a time for a step, in its own words."""
    return tuple(one for one in notice_sentences(case) if _TIME.search(one) and _YOURS.search(one))


def takes_back(sentence: str) -> bool:
    """Whether a sentence takes back care that was approved, and not only refuses more of it."""
    return bool((_TAKEN_BACK.search(sentence) or _REDUCES_YOURS.search(sentence)) and _CARE.search(sentence))


def slower_rhythm(case: Case) -> str:
    """The interval that a limit on how often leaves, in the notice's words ("once every two weeks"): of several the longest; empty where
    none is longer than the one that is asked for.
    """
    limits = (one.text("quote") for one in case.records("denial.reasons") if one.text("ground") == _DOSE_FREQUENCY)
    left = [found for one in (*limits, *(one for one in notice_sentences(case) if _STILL.search(one))) for found in _rhythms_left(one)]
    schedule = case.text("treatment.schedule")
    asked = max((_weeks(found[0]) for found in _RHYTHM.finditer(schedule)), default=0) if only_interval(schedule) else 0
    return max((one for one in left if _weeks(one) > asked), key=_weeks, default="")


def is_reduced(case: Case) -> bool:
    """Whether the notice leaves an approved course and makes it less: it says so, or what is still approved, leaves a slower rhythm, or
    refuses for how much or how often alone, and nowhere says that the course ends. A rhythm that it only names leaves nothing.
    """
    reasons = case.records("denial.reasons")
    quotes = [reason.text("quote") for reason in reasons]
    told = (*notice_sentences(case), *quotes)
    left, cut = still_approved(case), case.day("course.cut")
    approval_ends = not left and any(_APPROVAL_ENDS.search(one) and cut in days_in(one) for one in told)
    if approval_ends or any(_ENDS.search(one) and _CARE.search(one) for one in told):
        return False
    limited = bool(reasons) and all(reason.text("ground") == _DOSE_FREQUENCY and _lessens(reason.text("quote")) for reason in reasons)
    reduces = any(_REDUCES.search(one) and not _SUPPOSED.search(one) for one in told)
    return limited or reduces or bool(slower_rhythm(case) or left)


def _lessens(sentence: str) -> bool:
    return bool({"often", "number", "dose"} & set(limits_named(sentence)) or _PER.search(sentence))


def notice_sentences(case: Case) -> Iterator[str]:
    """The sentences of the pasted notice, each whole where the width of its page broke it."""
    return iter(told_sentences(case.text("denial.text")))


@lru_cache(maxsize=2)
def told_sentences(text: str) -> tuple[str, ...]:
    """The same of its text."""
    return tuple(one.strip() for words in paragraphs(text) for one in sentences(words) if one.strip())


def _rhythms_left(sentence: str) -> Iterator[str]:
    """The intervals that a sentence leaves, or sets as the limit."""
    for found in _RHYTHM.finditer(sentence):
        if _LEAVES.search(sentence[: found.start()]) or _LEFT.search(sentence[found.end() :]):
            yield found[0]


def _weeks(rhythm: str) -> int:
    """How many weeks lie between sessions; "every other week" and "biweekly", beside a limit, are two."""
    return weeks_between(rhythm) or _TWO_WEEKS
