"""What the finds would answer in the interview: offered to the person, who confirms each; never applied silently."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from appealwright.dates import Holidays, after
from appealwright.denial.finds import OF_OUTSIDE, Confidence, Find, Kind, Limit, Reading, Start
from appealwright.denial.notes_missing import MISSED
from appealwright.denial.numbers import SAME_COLUMN
from appealwright.denial.stated_apart import APART
from appealwright.denial.ticked import TICKED
from appealwright.denial.unmet_items import UNMET
from appealwright.denial.warned import WARNED

__all__ = ["suggested_answers"]

_AND_THEN = re.compile(r"(?<=[.;])\s+(?=(?:In addition|Additionally|Furthermore|Moreover|Also),\s|You also have )")
"""Where a quotation goes on to another matter."""

_ITEM = re.compile(r"(?:criterion |requirement )?not met\b\s*[-:\u2013\u2014]", re.IGNORECASE)

_MOST_CLAIMS = 4
"""So many claims of one notice are named together; a longer list is the person's to name."""
_A_SENTENCE = 30
_APART = (TICKED, UNMET, APART)

_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")
"""One reason is one paragraph, also where the notice sets its parts apart."""
_KIND_OF_PLAN = re.compile(r"\s*\((?:HMO|PPO|EPO|POS|HMO-POS|HMO D-SNP|PDP)\)\Z")
_LEGAL_FORM = re.compile(r",? (?:INC|LLC|CORP|CO|LTD)\.?\Z", re.IGNORECASE)
_SINGLE: Mapping[str, tuple[Kind, ...]] = {
    "denial.insurer": (Kind.INSURER,),
    "denial.date": (Kind.NOTICE_DATE,),
    "denial.reference": (Kind.REFERENCE, Kind.AUTHORIZATION, Kind.CLAIM),
    "denial.appeal_fax": (Kind.APPEAL_FAX,),
    "denial.policy": (Kind.POLICY,),
    "plan.name": (Kind.PLAN_NAME,),
    "plan.definition": (Kind.DEFINITION,),
    "member.id": (Kind.MEMBER_ID,),
    "member.group": (Kind.GROUP_NUMBER,),
    "patient.name": (Kind.PATIENT,),
    "patient.address": (Kind.PATIENT_ADDRESS,),
    "clinician.name": (Kind.CLINICIAN,),
    "clinician.credentials": (Kind.CREDENTIALS,),
    "treatment.clinic": (Kind.CLINIC,),
    "treatment.code": (Kind.SERVICE_CODE,),
    "treatment.diagnosis_code": (Kind.DIAGNOSIS,),
    "course.cut": (Kind.COURSE_CUT,),
}

_COUNTS: Mapping[str, Kind] = {"course.approved": Kind.COURSE_APPROVED, "course.given": Kind.COURSE_GIVEN}

_NEED = "ground.not-medically-necessary"
_APPROVAL, _NETWORK = "ground.no-prior-authorization", "ground.out-of-network"
_REFERRAL, _AUTHORIZED = re.compile(r"\breferral\b", re.IGNORECASE), re.compile(r"authori[sz]|certif", re.IGNORECASE)
"""A referral out of the network is missing, and no authorization: that is the network's reason told again."""
_RESPONSE, _STEP = "ground.no-continued-response", "ground.step-therapy"
_FREQUENCY = "ground.dose-frequency-limit"
_SAYS_WHICH_NEED = (_FREQUENCY, _RESPONSE)
_SPACED = re.compile(
    r"\bevery (?:other|second|two|2|three|3|four|4) ?weeks?\b|\bless (?:often|frequent\w*)\b|\blonger intervals?\b|\bfurther apart\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:anti\w+|medic(?:ation|ine)s?|drugs?|agents?|psychotherapy|ECT|electroconvulsive|TMS|transcranial)\b", re.IGNORECASE
)
"""A trial of sessions further apart is no step of another treatment, where a limit on how often is the reason beside it."""
_OF_NEED = re.compile(r"necess|necesari|appropriate|apropiad", re.IGNORECASE)
_TRIED = re.compile(r"\b(?:tried|trials?|fail\w*|before)\b", re.IGNORECASE)
"""What a step speaks of; a medicine that is "still" to be taken beside a course is none."""


def suggested_answers(reading: Reading) -> dict[str, Any]:
    """Answer names of the interview with the value the letter suggests, in the shape of a case file.

    A hint ("self-funded") suggests only where no other hint says otherwise. A last day to appeal is suggested only where
    the letter gives it, or gives the period and counts it from the date it bears; else the days of the period are.
    """
    answers: dict[str, Any] = {}
    for name, kinds in _SINGLE.items():
        best = next((find for kind in kinds for find in _surest(reading.of(kind), kind)), None)
        if best:
            answers[name] = _plain(best.value)
    claims = [str(claim.value) for claim in reading.of(Kind.CLAIM)]
    if answers.get("denial.reference") in claims[:1]:
        under = [str(claim.value) for claim in reading.of(Kind.CLAIM) if claim.source == SAME_COLUMN]
        answers["denial.reference"] = " and ".join((claims[0], *under)) if len(under) < _MOST_CLAIMS else claims[0]
    counts = ((name, reading.best(kind)) for name, kind in _COUNTS.items())
    answers |= {name: int(str(count.value)) for name, count in counts if count}
    hinted = _hinted(reading)
    # Whoever counts what was given of an approved course writes while it goes on, if the notice does not say otherwise.
    hinted = ({"denial.timing": "during"} if all(answers.get(name) for name in _COUNTS) else {}) | hinted
    address = reading.best(Kind.APPEAL_ADDRESS)
    answers |= {"denial.appeal_address": str(address.value)} if address else {}
    if "denial.insurer" in answers:
        answers["denial.insurer"] = _as_addressed(answers["denial.insurer"], str(address.value) if address else "")
    reasons = _reasons(reading)
    answers |= {"denial.reasons": reasons} if reasons else {}
    last = _last_day(reading)
    days = _days_given(reading) if last is None else None
    answers |= {"denial.appeal_by": last.isoformat()} if last else {"denial.appeal_days": days} if days else {}
    return answers | hinted


def _surest(finds: tuple[Find, ...], kind: Kind) -> tuple[Find, ...]:
    """The first find; of policies the first with a number, for only that names one of many."""
    numbered = tuple(find for find in finds if kind is Kind.POLICY and any(map(str.isdigit, str(find.value))))
    return (numbered or finds)[:1]


def _as_addressed(name: str, address: str) -> str:
    """A name that a letterhead writes in capitals, as the address of the letter writes it; a kind of plan in brackets is no part of it."""
    bare = _KIND_OF_PLAN.sub("", name).strip()
    known = _LEGAL_FORM.sub("", bare)
    begins = name.isupper() and address.casefold().startswith(known.casefold())
    return address[: len(known)] if begins and not address[: len(known)].isupper() else bare


def _plain(value: str | date | Limit) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _reasons(reading: Reading) -> list[dict[str, str]]:
    """One reason a ground, in the letter's order, with its quote and the code that stands for it; two where the quote goes on to another
    matter ("In addition, ..."). A sentence on how often or on going on that also denies the need is one reason, and its limit says which.
    """
    first: dict[str, Find] = {}
    # Each item of a list that says of itself how it came out, or that a reason points to as ticked, is a reason of its own.
    told = [find for find in reading.of(Kind.GROUND) if _ITEM.match(find.quote) or find.source in _APART]
    items = [find for find in told if find.confidence is not Confidence.LOW]
    missed = [find for find in reading.of(Kind.GROUND) if find.source in (MISSED, WARNED)]
    for find in reading.of(Kind.GROUND):
        if find in missed:
            continue
        known = first.setdefault(str(find.value), find)
        # A sentence heard twice is the other ground's, where this one has a sentence of its own.
        if known is not find and known.confidence is find.confidence and _is_anothers(known, reading) and not _is_anothers(find, reading):
            first[str(find.value)] = find
    approval = first[_APPROVAL].quote if _NETWORK in first and _APPROVAL in first else ""
    if _REFERRAL.search(approval) and not _AUTHORIZED.search(approval):
        del first[_APPROVAL]
    need = first[_NEED].quote if _NEED in first else ""
    which = [first[ground].quote for ground in _SAYS_WHICH_NEED if ground in first]
    if need and any(need == quote or (". " not in need and need in quote) for quote in which):
        del first[_NEED]
    # "This requirement is not met" behind the step that it speaks of is no reason beside it.
    if need and _NEED in first and _STEP in first and need in first[_STEP].quote and not _OF_NEED.search(need):
        del first[_NEED]
    response = first[_RESPONSE].quote if _RESPONSE in first else ""
    if _STEP in first and first[_STEP].quote == response and not _TRIED.search(response):
        del first[_STEP]
    spaced = _STEP in first and _FREQUENCY in first and _SPACED.search(first[_STEP].quote) and not _ANOTHER.search(first[_STEP].quote)
    reasons: list[tuple[int, dict[str, str]]] = []
    for ground, find in sorted(first.items(), key=lambda one: one[1].start):
        code = next((str(found.value) for found in reading.of(Kind.CODE) if ("ground", ground) in found.suggests), None)
        others = [other.quote for name, other in first.items() if name != ground]
        matters = _matters(_PARAGRAPH.sub(" ", find.quote), others)
        told_as = _FREQUENCY if spaced and ground == _STEP else ground
        reasons.append((find.start, {"ground": told_as, "quote": matters[0]} | ({"code": code} if code else {})))
        reasons += [(find.start, {"ground": told_as, "quote": matter}) for matter in matters[1:]]
        apart = (one for one in items if one.value == ground and one is not find and (find in items or one.source in _APART))
        reasons += [(one.start, {"ground": told_as, "quote": one.quote}) for one in apart]
        # What the notes are said to lack is answered apart from the conclusion that is drawn from it, and a warning from the clause.
        reasons += [(one.start, {"ground": told_as, "quote": one.quote}) for one in missed if one.value == ground]
    return [reason for _, reason in sorted(reasons, key=lambda one: one[0])]


def _matters(quote: str, others: list[str]) -> list[str]:
    """The parts of a quote that goes on to another matter, without those that are quoted for another ground."""
    parts = _AND_THEN.split(quote)
    own = [part for part in parts if not any(told in other for other in others for told in part.split(". ") if len(told) > _A_SENTENCE)]
    return own or parts[:1]


def _is_anothers(find: Find, reading: Reading) -> bool:
    """Whether the find's words are part of what is quoted for another ground."""
    return any(other.value != find.value and find.quote in other.quote for other in reading.of(Kind.GROUND))


def _last_day(reading: Reading) -> date | None:
    dated, stated = reading.best(Kind.NOTICE_DATE), reading.best(Kind.DEADLINE)
    if stated is None or stated.confidence is Confidence.LOW:
        return None
    if isinstance(stated.value, date):
        return stated.value
    counted = isinstance(stated.value, Limit) and stated.value.start is Start.NOTICE and stated.value.unit != "business_days"
    if counted and isinstance(stated.value, Limit) and dated and isinstance(dated.value, date):
        return after(dated.value, stated.value.count, stated.value.unit, Holidays(()))
    return None


def _days_given(reading: Reading) -> int | None:
    """The period to appeal in days, whatever it is counted from: months and business days as they run from the date of the letter,
    no holiday left out, so that it never comes out longer than the letter means. Months for outside review are no days to appeal: a law
    counts them, from another day.
    """
    dated, stated = reading.best(Kind.NOTICE_DATE), reading.best(Kind.DEADLINE)
    if stated is None or stated.confidence is Confidence.LOW or not isinstance(stated.value, Limit):
        return None
    if stated.value.unit == "days":
        return stated.value.count
    if dated is None or not isinstance(dated.value, date) or stated.source == OF_OUTSIDE:
        return None
    return (after(dated.value, stated.value.count, stated.value.unit, Holidays(())) - dated.value).days


def _hinted(reading: Reading) -> dict[str, Any]:
    suggested: dict[str, set[str]] = {}
    for kind in (Kind.PLAN_HINT, Kind.STAGE_HINT, Kind.URGENT, Kind.TREATMENT, Kind.DEFINITION):
        for find in reading.of(kind):
            for name, value in find.suggests:
                suggested.setdefault(name, set()).add(value)
    return {name: values.pop() for name, values in suggested.items() if len(values) == 1}
