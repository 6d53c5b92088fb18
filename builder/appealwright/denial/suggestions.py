"""What the finds would answer in the interview: offered to the person, who confirms each; never applied silently."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from appealwright.days.dates import Holidays, after
from appealwright.denial.filing.numbers import SAME_COLUMN
from appealwright.denial.filing.policies import is_booklet
from appealwright.denial.finds import OF_OUTSIDE, REASONS, SCORES, Confidence, Find, Kind, Limit, Reading, Start, Suggestion
from appealwright.denial.reasons.rows import reasons
from appealwright.denial.treatment.served_rows import served_rows

__all__ = ["suggested", "suggested_answers"]

_MOST_CLAIMS = 4
"""So many claims of one notice are named together; a longer list is the person's to name."""
_BETWEEN = 8
"""No more letters stand between the codes of one list: ", ", " / " or ", HCPCS "."""
_OF_A_DRUG = re.compile(r"[JS]\d")
"""A code of a drug, beside which another code stands for giving it."""
_OF_A_SPRAY_VISIT = re.compile(r"G208[23]\Z")
"""A visit with the spray, with the drug: which of the two goes by its dose, and who may get either is asked for under both."""
_LINE = re.compile(r"(?<=\d{4})-0\d\Z")
"""Which line of a claim: "26-118804-01"."""
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
    "plan.policy_text": (Kind.CRITERIA,),
    "member.id": (Kind.MEMBER_ID,),
    "member.group": (Kind.GROUP_NUMBER,),
    "patient.name": (Kind.PATIENT,),
    "patient.address": (Kind.PATIENT_ADDRESS,),
    "clinician.name": (Kind.CLINICIAN,),
    "clinician.credentials": (Kind.CREDENTIALS,),
    "treatment.dose": (Kind.DOSE,),
    "treatment.schedule": (Kind.SCHEDULE,),
    "treatment.clinic": (Kind.CLINIC,),
    "treatment.code": (Kind.SERVICE_CODE,),
    "treatment.diagnosis": (Kind.ILLNESS,),
    "treatment.diagnosis_code": (Kind.DIAGNOSIS,),
    "course.cut": (Kind.COURSE_CUT,),
}

_CHURCH, _EMPLOYER = "church", "employer"
_PAID_BY_LAW = frozenset(
    {
        "fehb",
        "pshb",
        "medicare_original",
        "medicare_advantage",
        "medicare_part_d",
        "medicaid_managed",
        "medicaid_ffs",
        "chip",
        "tricare",
        "va",
    }
)
"""Kinds of plan of which a law says who pays."""
_COUNTS: Mapping[str, Kind] = {"course.approved": Kind.COURSE_APPROVED, "course.given": Kind.COURSE_GIVEN}


def suggested_answers(reading: Reading) -> dict[str, Any]:
    """Answer names of the interview with the value the letter suggests, in the shape of a case file.

    A hint ("self-funded") suggests only where no other hint says otherwise. A last day to appeal is suggested only where
    the letter gives it, or gives the period and counts it from the date it bears; else the days of the period are.
    """
    found = list(suggested(reading))
    tables = {name: [one.value for one in found if one.answer == name] for name in (SCORES, REASONS)}
    answers = {one.answer: one.value for one in found if one.answer not in tables}
    return answers | {name: rows for name, rows in tables.items() if rows}


def suggested(reading: Reading) -> Iterator[Suggestion]:
    """The same, each with the find that it rests on: a reason or a score a row, and every other answer once."""
    hinted = _hinted(reading)
    singles = {one.answer: one for one in (*_singles(reading), *_counted(reading)) if one.answer not in hinted}
    yield from singles.values()
    yield from (Suggestion(REASONS, row, find) for row, find in reasons(reading))
    yield from (Suggestion(SCORES, dict(find.suggests) | {"score": int(str(find.value))}, find) for find in reading.of(Kind.SCORE))
    yield from _time_given(reading)
    yield from hinted.values()


def _singles(reading: Reading) -> Iterator[Suggestion]:
    address = reading.best(Kind.APPEAL_ADDRESS)
    for name, kinds in _SINGLE.items():
        best = next((find for kind in kinds for find in _surest(reading.of(kind), kind)), None)
        if best is None:
            continue
        value = _plain(best.value)
        if name == "denial.insurer":
            value = _as_addressed(value, str(address.value) if address else "")
        value = _with_others_of_column(value, reading) if best.kind is Kind.CLAIM else value
        yield Suggestion(name, _codes_with(best, reading) if best.kind is Kind.SERVICE_CODE else value, best)
    if address:
        yield Suggestion("denial.appeal_address", str(address.value), address)


def _with_others_of_column(first: str, reading: Reading) -> str:
    """The number of a claim with those that stand under it: all are refused. Lines of one claim stand together: "77-0418-01 and -02"."""
    numbers = [first, *(str(claim.value) for claim in reading.of(Kind.CLAIM) if claim.source == SAME_COLUMN)]
    lines: dict[str, list[str]] = {}
    for number in numbers:
        line = _LINE.search(number)
        lines.setdefault(number[: line.start()] if line else number, []).append(line.group() if line else "")
    if len(lines) > _MOST_CLAIMS:
        return first
    told = [number + " and ".join(ends) for number, ends in lines.items()]
    return (" and " if len(lines) == len(numbers) else ", ").join(told)


def _codes_with(first: Find, reading: Reading) -> str:
    """The code with the others of a table of claims or of days that has one on every line, in the table's order; or with those that one
    list names beside it, where they are of the drug and of giving it: "(J3490, 96365)".
    """
    claims = [find.start for find in served_rows(reading)] or sorted(find.start for find in reading.of(Kind.CLAIM))
    widest = max((after - before for before, after in pairwise(claims)), default=0)
    billed = sorted(reading.of(Kind.SERVICE_CODE), key=lambda find: find.start)
    stops = [*claims[1:], claims[-1] + widest] if claims else []
    rows = [[code for code in billed if begin < code.start < end] for begin, end in zip(claims, stops, strict=True)]
    told = [code for row in rows for code in row] if len(rows) > 1 and all(rows) else _listed_with(first, billed)
    codes = list(dict.fromkeys(str(code.value) for code in told))
    return " and ".join([", ".join(codes[:-1]), codes[-1]] if codes[1:] else codes) if len(codes) <= _MOST_CLAIMS else str(first.value)


def _listed_with(first: Find, billed: list[Find]) -> list[Find]:
    """The code with those next to it in one list, in its order, where one is of a drug and one of giving it; else alone."""
    lists: list[list[Find]] = []
    for code in billed:
        if lists and code.start - lists[-1][-1].end <= _BETWEEN:
            lists[-1].append(code)
        else:
            lists.append([code])
    own = next(one for one in lists if first in one)
    of_one_visit = all(_OF_A_SPRAY_VISIT.match(str(code.value)) for code in own)
    return own if of_one_visit or {_OF_A_DRUG.match(str(code.value)) is not None for code in own} == {True, False} else [first]


def _counted(reading: Reading) -> Iterator[Suggestion]:
    counts = [Suggestion(name, int(str(find.value)), find) for name, kind in _COUNTS.items() if (find := reading.best(kind))]
    yield from counts
    if asked := reading.best(Kind.SESSIONS):
        yield Suggestion("treatment.sessions", int(str(asked.value)), asked)
    if served := served_rows(reading):
        days = [f"{find.value:%m/%d/%Y}" for find in served if isinstance(find.value, date)]
        yield Suggestion("treatment.served", ", ".join(dict.fromkeys(days)), served[0])
    # Whoever counts what was given of an approved course, or names the day that cuts it, writes while it goes on, if the notice does not
    # say otherwise.
    cut = reading.best(Kind.COURSE_CUT)
    told = counts[-1].find if counts else cut
    if told and (len(counts) == len(_COUNTS) or cut) and all(one.value for one in counts):
        yield Suggestion("denial.timing", "during", told)


def _time_given(reading: Reading) -> Iterator[Suggestion]:
    stated, last = reading.best(Kind.DEADLINE), _last_day(reading)
    days = _days_given(reading) if last is None else None
    if stated and (last or days):
        yield Suggestion("denial.appeal_by", last.isoformat(), stated) if last else Suggestion("denial.appeal_days", days, stated)


def _surest(finds: tuple[Find, ...], kind: Kind) -> tuple[Find, ...]:
    """The first find; of policies the first with a number, for only that names one of many. A section of the plan's booklet is no policy
    where one is named beside it.
    """
    named = tuple(find for find in finds if not is_booklet(str(find.value))) if kind is Kind.POLICY else ()
    numbered = tuple(find for find in named if any(map(str.isdigit, str(find.value))))
    return (numbered or named or finds)[:1]


def _as_addressed(name: str, address: str) -> str:
    """A name that a letterhead writes in capitals, as the address of the letter writes it; a kind of plan in brackets is no part of it."""
    bare = _KIND_OF_PLAN.sub("", name).strip()
    known = _LEGAL_FORM.sub("", bare)
    begins = name.isupper() and address.casefold().startswith(known.casefold())
    return address[: len(known)] if begins and not address[: len(known)].isupper() else bare


def _plain(value: str | date | Limit) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


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


def _hinted(reading: Reading) -> dict[str, Suggestion]:
    suggested: dict[str, dict[str | bool, Find]] = {}
    for kind in (Kind.PLAN_HINT, Kind.STAGE_HINT, Kind.URGENT, Kind.TREATMENT, Kind.DEFINITION):
        for find in reading.of(kind):
            for name, value in find.suggests:
                suggested.setdefault(name, {}).setdefault(value, find)
    kinds = suggested.get("plan.kind", {})
    if _CHURCH in kinds:
        kinds.pop(_EMPLOYER, None)  # a church is an employer too, and its notices name ERISA to say what it did not elect
    told = {name: Suggestion(name, *next(iter(values.items()))) for name, values in suggested.items() if len(values) == 1}
    # Who pays is asked of an employer's plan alone: of another's, "underwritten by" names its sponsor.
    if "plan.kind" in told and told["plan.kind"].value in _PAID_BY_LAW:
        told.pop("plan.funding", None)
    return told
