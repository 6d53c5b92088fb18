"""Whether a diagnosis code and the words beside it tell two severities: a reviewer reads the code first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.case import Case
from appealwright.facts import Facts

__all__ = ["AtOdds", "code_at_odds", "code_sent", "codes_that_differ", "leaves_diagnosis_open"]

_CODE = "treatment.diagnosis_code"
_WORDS = "treatment.diagnosis"
_SEVERITY = re.compile(r"\b(mild|moderate|severe)\b(?! (?:anxiety|anxious|ptsd|pain|insomnia))", re.IGNORECASE)
_ICD = re.compile(r"\b[A-Z]\d{2}\.\w{1,4}\b", re.IGNORECASE)

_OF_MOOD = re.compile(r"\bF3[1-4](?:\.\d{1,2})?\b")
_EITHER = re.compile(r"\?|/|\b(?:or|both|either|vs|versus|not sure|unsure)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AtOdds:
    """One code, by its row, with the severity that its title has, and the other that the words have."""

    row_id: str
    code: str
    of_code: str
    of_words: str


def code_at_odds(case: Case, facts: Facts) -> AtOdds | None:
    """The code of the diagnosis whose severity its words deny; none where either names no severity, or more than one."""
    told = _severities(case.text(_WORDS))
    codes = {code.upper() for code in _ICD.findall(case.text(_CODE))}
    if len(told) != 1 or not codes:
        return None
    coded = [(row, _severities(row.title)) for row in facts.of_kind("code") if row.detail.get("code") in codes]
    graded = [(row, found) for row, found in coded if len(found) == 1]
    if len(graded) != 1 or graded[0][1] == told:
        return None
    row, found = graded[0]
    return AtOdds(row.id, str(row.detail["code"]), *found, *told)


def codes_that_differ(case: Case) -> tuple[str, ...]:
    """The codes of a depression or a bipolar disorder that the notice names, where they are two or more: which holds is no letter's to
    choose.
    """
    found = tuple(dict.fromkeys(_OF_MOOD.findall(case.text("denial.text"))))
    return found if len(found) > 1 else ()


def code_sent(case: Case) -> str:
    """The one code of a depression or a bipolar disorder that the notice names, where the code told is another; empty where it is the same,
    or a part of it.
    """
    named = tuple(dict.fromkeys(_OF_MOOD.findall(case.text("denial.text"))))
    told = tuple(_OF_MOOD.findall(case.text(_CODE).upper()))
    if len(named) != 1 or not told or any(one.startswith(named[0]) or named[0].startswith(one) for one in told):
        return ""
    return str(named[0])


def leaves_diagnosis_open(case: Case) -> bool:
    """Whether the words told leave open which of two illnesses it is, where the notice has a code for each."""
    return bool(codes_that_differ(case)) and bool(_EITHER.search(case.text(_WORDS)))


def _severities(words: str) -> set[str]:
    return {one.casefold() for one in _SEVERITY.findall(words)}
