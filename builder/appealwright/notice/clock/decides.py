"""The time that a notice gives the plan to decide an appeal, in the notice's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from appealwright.case import Case
from appealwright.days.awaiting import NO_ANSWER
from appealwright.days.dates import Holidays, after
from appealwright.denial.page.numerals import COUNT, number_told
from appealwright.notice.clock.times import Told
from appealwright.notice.course.says import notice_sentences

__all__ = ["decision_time", "fast_time", "reversed_if_late"]

_NO_HOLIDAYS = Holidays(())

_DAYS_TOLD = rf"{COUNT} (?:calendar |(?P<business>business |working ))?days?\b"
_DAYS = re.compile(rf"\b{_DAYS_TOLD}", re.IGNORECASE)
_WITHIN = re.compile(rf"\b(?:within|in|no later than|not later than|no more than) {_DAYS_TOLD}", re.IGNORECASE)
_DECIDES = re.compile(
    r"\b(?:we|the plan)(?:['\u2019]ll| (?:will|must|have to|has to|shall))\b[^.;]{0,20}"
    r"\b(?:decide|answer|respond|reply|write back|resolve|notify|tell|let you know|complete"
    r"|(?:make|send|give|issue)\b[^.;]{0,20}\b(?:decision|answer))\b"
    r"|\b(?:we (?:decide|answer|respond|reply)|the plan (?:decides|answers|responds|replies))\b"
    r"|\b(?:appeals?|grievances?|reconsiderations?)\b[^.;]{0,20}"
    r"\b(?:(?:will|must|shall) be|is|are) (?:decided|answered|resolved|completed)\b"
    r"|\b(?:a|the|our) (?:written )?decision (?:will be|is) (?:made|issued|given|sent|mailed)\b"
    r"|\b(?:decisions?|answers?) (?:for|on|about|to)\b[^.;]{0,60}\b(?:(?:will|must) be|is|are) (?:made|issued|given|sent|mailed)\b"
    r"|\blevel (?:1|one|I) decisions? (?:(?:will|must) be|is|are) (?:made|issued|given|sent|mailed)\b"
    r"|\byou will (?:get|receive|have) (?:our|a|the) (?:written )?(?:decision|answer)\b",
    re.IGNORECASE,
)
_APPEAL = re.compile(r"\b(?:appeal|grievance|reconsideration|redetermination|(?:level (?:1|one|I)|first[- ]level) decision)", re.IGNORECASE)
_ANOTHER_CLOCK = re.compile(
    r"\b(?:urgent|expedited|fast|faster|external|independent|outside|hearings?|IRO|peer|acknowledg\w+|exten[ds]\w*|additional|more"
    r"|prior authorization|new request|first decision|initial)\b",
    re.IGNORECASE,
)
_FAST_ASIDE = re.compile(r" \([^()]*\b(?:urgent|expedited|fast|faster)\b[^()]*\)", re.IGNORECASE)
_MEANWHILE = re.compile(r"\b(?:while|until|till|before)\b[^.;,]{0,40}\b(?:decided?|answer(?:ed)?|resolved?|completed?)\b", re.IGNORECASE)
"""What a person may keep until it is decided has a time of its own: to ask within."""
_FAST = r"(?:urgent|expedited|fast|emergency)(?: internal| plan| pre-service)? (?:appeal|grievance|reconsideration|case)s?"
_IF_FAST = r"your (?:appeal|grievance|reconsideration|case) is (?:urgent|expedited|an emergency)"
_FAST_HOURS = re.compile(
    rf"\b(?:(?:an?|your|the|all) )?{_FAST} (?:is|are|will be|must be) (?:decided|answered|resolved|completed) (?:with)?in"
    rf" {COUNT} hours\b[^.;,]*"
    rf"|\bwe (?:will |must )?(?:decide|answer|resolve) (?:an?|your|the|all) {_FAST} (?:with)?in"
    rf" {COUNT.replace('count', 'ours')} hours\b[^.;,]*"
    rf"|\b(?:(?:for|in) (?:(?:an?|your|the|all) )?{_FAST}|if {_IF_FAST})\b(?:(?!external|outside|independent|request)[^.]){{0,60}}"
    rf"[,;:]? we (?:will |must )?(?:decide|answer|resolve)(?: it)? (?:with)?in {COUNT.replace('count', 'here')} hours\b[^.;,]*"
    rf"|\b(?:an? )?{_FAST}\b(?:(?!external|outside|independent|request)[^.]){{0,60}}[,;:] (?:that|this|it|which|these|those)"
    rf" (?:is|are|will be|must be) (?:decided|answered|resolved|completed) (?:with)?in {COUNT.replace('count', 'behind')} hours\b[^.;,]*",
    re.IGNORECASE,
)
_LATE = r"\bif (?:we|the plan) (?:do(?:es)? not|fails? to|cannot)\b[^.;]{0,80}\b(?:time|days|hours|period|deadline)\b[^.;]{0,60}\b"
_DEEMED = r"(?:is|will be|shall be) (?:automatically |deemed |considered )?"
_REVERSED = re.compile(
    rf"{_LATE}(?:(?:determination|denial|decision) {_DEEMED}(?:reversed|overturned)"
    rf"|(?:appeal|request|service) {_DEEMED}(?:granted|approved))\b",
    re.IGNORECASE,
)
_SECOND = re.compile(r"\b(?:second|2nd|level (?:2|two|II))\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|both|either)\b", re.IGNORECASE)
_CARE = r"\b(?:services?|care|treatment)(?: that)?(?: you| (?:was|were|is|are))?(?: have)?(?: been)?"
_GOT = r"(?: been)? (?:received|given|provided|had|gotten)\b"
_SERVICE = re.compile(
    rf"\b(?P<pre>pre[- ]?service)|\b(?P<post>post[- ]?service)|(?P<not_yet>{_CARE}(?: not(?: yet)?|n[’']t)(?: yet)?{_GOT}(?: yet)?)"
    rf"|(?P<already>{_CARE} already{_GOT})",
    re.IGNORECASE,
)
_BY_ITS_WORDS = {"not_yet": "pre", "already": "post"}
_CONTACT = re.compile(
    r"(?:fax|phone|telephone|facsimile)\.? ?\(?\d"
    r"|(?:by |in )?(?:mail|fax|(?:tele)?phone|online|e-?mail|portal|address|person|TTY)\b[^:.]{0,30}:",
    re.IGNORECASE,
)
"""How a line begins that only says where an appeal goes: what stands behind it goes on about the appeal."""
_ADDRESS = re.compile(
    r"\A[^.;:]*\b[A-Z]{2},? \d{5}(?:-\d{4})?\W*\Z|\A(?:[^.;:]{0,60}, )?P\.? ?O\.? Box \d+\W*\Z"
    r"|\A(?:Mail (?:Route|Stop|Code)|Suite|Attn)\b[^.;]{0,30}\Z"
)
"""A line that is a part of an address."""
_HOW = re.compile(
    r"You (?:can|may|must) (?:ask|appeal|file|do (?:this|so|it))\b(?: it| this| for it)? (?:by|in|at|to|online)\b[^.;]{0,60}[.:]?\Z",
    re.IGNORECASE,
)
"""A sentence that only says in which way to ask."""
_ENDS = (".", "!", "?", ":")
_OUTSIDE = re.compile(r"\b(?:external|independent|outside)\b|\bIRO\b|\bhearings?\b", re.IGNORECASE)
_TIMINGS = {"before": "pre", "during": "pre", "after": "post"}


def decision_time(case: Case, received: date, holidays: Holidays = _NO_HOLIDAYS) -> Told | None:
    """The time that the notice in hand gives for the decision on the appeal that answers it, counted from the day on which that comes, days
    of business without `holidays`: of several the longest. None where it gives none, or one that may be of another step.
    """
    if case.text("denial.stage") not in ("", "first", "after_first_appeal", NO_ANSWER):
        return None
    ends = [(words, after(received, count, unit, holidays)) for words, (count, unit) in _times(case)]
    found = [Told(words, (day - received).days, day) for words, day in ends]
    return max(found, key=lambda one: one.days, default=None)


def fast_time(case: Case) -> tuple[str, int]:
    """In how many hours the notice says that a fast appeal to the plan is decided, with its words; empty where it says none, or two."""
    found = {
        match[0].strip(): number_told(match["count"] or match["ours"] or match["here"] or match["behind"])
        for one in notice_sentences(case)
        for match in _FAST_HOURS.finditer(one)
    }
    return next(iter(found.items())) if len(found) == 1 else ("", 0)


def reversed_if_late(case: Case) -> str:
    """The sentence by which a notice says that its denial falls where the plan decides late; empty where it does not say so."""
    return next((one for one in notice_sentences(case) if _REVERSED.search(one)), "")


def _times(case: Case) -> Iterator[tuple[str, tuple[int, str]]]:
    second = case.is_("denial.stage", "after_first_appeal")
    before, told = "", list(notice_sentences(case))
    for one, goes_on in zip(told, _where_to(told), strict=True):
        of_appeal = _APPEAL.search(one) or (_APPEAL.search(before) and not _OUTSIDE.search(before))
        of_this_level = _EACH.search(one) or bool(_SECOND.search(one)) == second
        if of_appeal and of_this_level and _DECIDES.search(one) and not _of_another(_aside(one)):
            time = _days(_aside(one), _TIMINGS.get(case.text("denial.timing"), ""))
            if time:
                yield one, time
        before = before if goes_on else one


def _where_to(told: list[str]) -> list[bool]:
    """Of each sentence, whether it only says where or how to ask: a line of an address too that ends as no sentence, such as a name."""
    found, next_is = [], False
    for one in reversed(told):
        line = _CONTACT.match(one) or _ADDRESS.search(one) or _HOW.match(one)
        next_is = line is not None or (next_is and not one.endswith(_ENDS) and not _APPEAL.search(one))
        found.append(next_is)
    return found[::-1]


def _aside(sentence: str) -> str:
    """The sentence without what it sets in brackets of a fast appeal: "in 30 days (72 hours if urgent)"."""
    return _FAST_ASIDE.sub("", sentence)


def _of_another(sentence: str) -> bool:
    """Whether the time in a sentence is not that of the decision on an ordinary appeal."""
    return bool(_ANOTHER_CLOCK.search(sentence) or _MEANWHILE.search(sentence))


def _days(sentence: str, service: str) -> tuple[int, str] | None:
    """The days, and their unit, for an appeal before ("pre") or after ("post") the service; None where several are not told apart."""
    told = _DAYS.finditer(sentence) if _WITHIN.search(sentence) else ()
    counts = [(days, "business_days" if found["business"] else "days") for found in told if (days := number_told(found["count"]))]
    kinds = [str(found.lastgroup) for found in _SERVICE.finditer(sentence)]
    services = [_BY_ITS_WORDS.get(kind, kind) for kind in kinds]
    if not services:
        return counts[0] if len(counts) == 1 else None
    if len(services) != len(counts) or len(set(services)) != len(services):
        return None
    return dict(zip(services, counts, strict=True)).get(service)
