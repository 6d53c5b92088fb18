"""Whether a notice refuses more sessions than were approved, and cuts nothing: then what is refused has not been given yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.history.course_scores import days_in
from appealwright.notice.course.granted import granted_of
from appealwright.notice.course.says import takes_back
from appealwright.notice.course.until import ended_before_notice
from appealwright.writer.prose import sentences

__all__ = ["as_decided", "asked_to_renew", "refuses_more"]

_TIMING = "denial.timing"
_CARE = "session|treatment|therapy|infusion|injection|visit|dose|spravato|esketamine|ketamine"
_MORE = (
    r"(?:\b(?:renew\w*|re-?authoriz\w*|continu(?:e|ing|ation)|extend\w*|extension)\b"
    r"|\b(?:keep(?: on)?|go(?:ing)? on|carry(?:ing)? on) (?:paying|covering|giving|getting|having|with)\b"
    r"|\b(?:stay|remain|keep \w+) on (?:it|this|the|spravato|esketamine|ketamine)\b"
    rf"|\bcontinued (?:\w+ ){{0,2}}(?:use|care|coverage|{_CARE})s?\b|\b(?:additional|further|more)\b[^.;]{{0,24}}\b(?:{_CARE})s?\b)"
)
_REQUEST = r"\b(?:request(?:s|ed)?|asked (?:us|the plan)(?: for)?)\b(?! a peer| an? (?:appeal|review|copy|hearing))"
_FOR_MORE = re.compile(rf"{_REQUEST}[^;]{{0,90}}?{_MORE}|{_MORE}[^;]{{0,60}}?{_REQUEST}", re.IGNORECASE)
"""A request for more: the two words near each other."""
_MORE_ALONE = re.compile(_MORE, re.IGNORECASE)
_A_REQUEST = re.compile(_REQUEST, re.IGNORECASE)
_ASKED_BY_PLAN = re.compile(
    r"\b(?:we|plan)(?: have| had| also| then)* requested\b"
    r"|\b(?:requested|requests? for) (?:\w+ )?(?:records?|notes?|information|documents?)\b"
    r"|\b(?:records?|notes?|information|documents?|documentation)(?: that were| we)? requested\b",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"\b(?:you|provider|doctor|member)\b[^.;]{0,30}\b(?:may(?! \d)|can|must|right)\b|\bif you\b"
    r"|\b(?:during|while|pending|until)\b[^.;]{0,30}\b(?:appeal|review|hearing)\b"
    r"|\bmust be (?:made|filed|sent|received)\b|\A(?:please|to) request\b",
    re.IGNORECASE,
)
_OF_AN_APPEAL = re.compile(r"\bappeal\b|\b(?:benefits|services)\b", re.IGNORECASE)
"""What a notice says of the steps that are open, and not of what was refused; of the second, unless it is refused."""
_REFUSED = re.compile(
    r"\bden(?:y|ied|ial)\b|\brefus\w+|\b(?:not|cannot|unable to)\b[^.;]{0,20}\b(?:approv|authoriz|cover)\w*", re.IGNORECASE
)
_AN_APPROVAL = re.compile(
    r"\b(?:we|plan|previously|already|initially|earlier|ha[sd] been|have been|was|were)\b[^.;]{0,30}\b(?:approved|authorized)\b"
    r"|\b(?:approv\w+|authoriz\w+)\b[^.;]{0,40}\b(?:allow\w*|issued|remain\w*|expire\w*|end(?:s|ed)|through|until)\b"
    r"|\b(?:withdr[ae]w\w*|rescind\w*|cancel\w*|revok\w*|end(?:ed|s)?)\b[^.;]{0,30}\b(?:approval|authorization)\b"
    r"|\b(?:approved|authorized) (?:course|number|sessions?|treatments?|visits?|infusions?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no longer|never|cannot|den(?:y|ied)|FDA)\b", re.IGNORECASE)
_APPROVED = re.compile(r"\b(?:authoriz|approv)\w*|\bexpire[sd]?\b", re.IGNORECASE)
_RUNS_OUT = re.compile(
    r"\b(?:current|existing|present|prior) (?:authorization|approval)\b[^.;]*\b(?:end|expire|run)s?\b(?! (?:early|now|today))",
    re.IGNORECASE,
)
"""Beside a request to renew: the old approval comes to its own end."""
_UNTIL = re.compile(r"\b(?:through|thru|until|expire[sd]?(?: on)?|ended(?: on)?|end date(?: of)?)[: ]+(.{6,24})", re.IGNORECASE)


def refuses_more(case: Case) -> bool:
    """Whether a course is under way and the notice refuses more of it: it answers a request to go on, the approved number was given and
    more is refused, the approval had ended before the notice, a part of a request is granted, more is asked for than is left, or nobody
    knows of an approval and the notice tells of none. A day on which approved sessions stop, once told, makes it a cut, unless the
    approval came to its own end before that day and the notice answers a request for more.
    """
    if not case.is_(_TIMING, "during"):
        return False
    approved, given = _count(case, "course.approved"), _count(case, "course.given")
    if approved and given >= approved:  # nothing is left to cut: where no more was refused either, an extension is asked for
        return any(_answers_a_request(one) or _refuses_more(one) for one in _told(case))
    if cut := case.day("course.cut"):
        told = tuple(_told(case))
        ran_out = any(_ends_before(one, cut) for one in told) or ended_before_notice(case)
        return ran_out and any(_answers_a_request(one) for one in told)
    if ended_before_notice(case) or _grants_a_part(case, approved):
        return True
    told = tuple(_told(case))
    answers = any(_answers_a_request(one) for one in told)
    asked_from = frozenset(day for one in told for day in days_in(one)) if answers else frozenset()
    if any(takes_back(one) and not (_had_ended(one, case) or _runs_out(one, asked_from)) for one in told):
        return False
    more = answers or any(_had_ended(one, case) for one in told) or _asks_beyond(case)
    return more or _nothing_was_approved(case, told)


def knows_no_approval(case: Case) -> bool:
    """Whether nobody knows how many sessions were approved, and the notice tells of no approval."""
    unknown = "course.approved" in case.answers and not _count(case, "course.approved")
    return unknown and not _tells_of_an_approval(tuple(_told(case)))


def asked_to_renew(case: Case) -> bool:
    """Whether the notice says that it answers a request to go on: then the treatment has begun, whatever part of it is "not yet given"."""
    return any(_answers_a_request(one) for one in _told(case))


def as_decided(case: Case) -> Case:
    """The case as its notice decides it: of more that is refused, nothing has been given yet."""
    return case.with_told({_TIMING: Known("before")} if refuses_more(case) else {})


def _answers_a_request(sentence: str) -> bool:
    if not _FOR_MORE.search(_ASKED_BY_PLAN.sub("", sentence)) or _OFFERS.search(sentence):
        return False
    return not _OF_AN_APPEAL.search(sentence) or bool(_REFUSED.search(sentence))


def _refuses_more(sentence: str) -> bool:
    return bool(_MORE_ALONE.search(sentence) and _REFUSED.search(sentence)) and not _OFFERS.search(sentence)


def _grants_a_part(case: Case, approved: int) -> bool:
    """Whether the notice grants a part of what was asked for, by its own counts: the rest is refused, and nothing is taken back. The whole
    number approved is how a notice that cuts a course counts it.
    """
    granted = granted_of(case)
    return granted is not None and granted.asked != approved


def _nothing_was_approved(case: Case, told: tuple[str, ...]) -> bool:
    """Whether nobody knows of an approval, and the pasted notice refuses what was requested, or more of it, and tells of none: nothing is
    cut.
    """
    if not case.text("denial.text") or _count(case, "course.approved"):
        return False
    if "course.approved" not in case.answers and not any(map(_refuses_more, told)):
        return False
    asked = any(_A_REQUEST.search(_ASKED_BY_PLAN.sub("", one)) and not _OFFERS.search(one) for one in told)
    return asked and not _tells_of_an_approval(told)


def _tells_of_an_approval(told: tuple[str, ...]) -> bool:
    return any(_AN_APPROVAL.search(one) and not _NOT.search(one) for one in told)


def _runs_out(sentence: str, asked_from: frozenset[date]) -> bool:
    """Whether an old approval comes to its own end, and what is asked for begins on the next day: nothing is cut."""
    return bool(_RUNS_OUT.search(sentence)) and any(end + timedelta(days=1) in asked_from for end in days_in(sentence))


def _had_ended(sentence: str, case: Case) -> bool:
    day = case.day("denial.date")
    if day is None or not _APPROVED.search(sentence):
        return False
    ends = (found for match in _UNTIL.finditer(sentence) for found in days_in(match[1])[:1])
    return any(end <= day for end in ends)


def _ends_before(sentence: str, cut: date) -> bool:
    """Whether an approval runs by its own dates to the day before the one on which the sessions stop."""
    ends = (found for match in _UNTIL.finditer(sentence) for found in days_in(match[1])[:1]) if _APPROVED.search(sentence) else ()
    return any(end + timedelta(days=1) == cut for end in ends)


def _asks_beyond(case: Case) -> bool:
    """Whether more sessions are asked for than are left; the whole number approved is how people name the course that was cut."""
    asked, approved, given = (_count(case, name) for name in ("treatment.sessions", "course.approved", "course.given"))
    return bool(asked and approved and given) and asked > approved - given and asked != approved


def _count(case: Case, name: str) -> int:
    answer = case.get(name)
    return answer.value if isinstance(answer, Known) and isinstance(answer.value, int) else 0


def _told(case: Case) -> Iterator[str]:
    yield from (one for line in case.text("denial.text").splitlines() for one in sentences(line))
    yield from (reason.text("quote") for reason in case.records("denial.reasons"))
