"""Who runs the plan by its notice: the administrator to whom a request for the plan's documents goes, a board of trustees, the employer."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.notice.people.addressed import names_the_plan
from appealwright.notice.people.numbers import only

__all__ = ["administrator_decided", "administrator_named", "employers_office", "of_trustees", "run_by_trustees"]

_NAMED = re.compile(
    r"\bPlan Administrator(?: (?:for|of) (?:the|your) Plan)?(?: is|:) (?:the )?"
    r"(?P<who>[A-Z][^,;:]{3,90}(?:, (?:Inc|LLC|LLP|Co)\.?)?, (?:P\.? ?O\.? Box )?\d+[ ,][^;:]{5,80}? [A-Z]{2} \d{5}(?:-\d{4})?)\b"
)
"""Name and address in one sentence: a name alone has nowhere to go."""
_TRUSTEES = re.compile(r"\btrustees\b", re.IGNORECASE)
_TRUSTEES_RUN = re.compile(
    r"\bPlan Administrator(?: (?:for|of) (?:the|your) Plan)?(?: is|:) (?:the )?(?:Joint )?Board of Trustees\b", re.IGNORECASE
)
_AT_WORK = re.compile(
    r"\b(?:human resources|(?:HR|personnel|benefits?) (?:office|department|manager|director)|benefits? committee"
    r"|total rewards|employee benefits|plan administrator|plan committee)\b",
    re.IGNORECASE,
)
"""How the office is named that keeps the benefits of those who work for an employer."""
_IN_THE_BUSINESS = re.compile(
    r"\b(?:insurance|assurance|health\w*|benefits?|administrat\w+|claims?|blue|mutual|medical|TPA)\b", re.IGNORECASE
)
_PLAN_ITSELF = re.compile(r"\b(?:plan|program|committee|employees?|workers?)\b", re.IGNORECASE)
_PLANS_AT_WORK = frozenset({"employer", "public_employer"})


def administrator_named(text: str) -> str:
    """The plan administrator of this notice, as one line; empty where it names none with an address, or two."""
    return only(found["who"] for found in _NAMED.finditer(" ".join(text.split())))


def administrator_decided(case: Case) -> bool:
    """Whether the plan administrator is the company that decided, and that is in the business of it: an employer may decide under its own
    name.
    """
    insurer = case.text("denial.insurer")
    named = case.text("plan.administrator") or administrator_named(case.text("denial.text"))
    return bool(_IN_THE_BUSINESS.search(insurer)) and not _PLAN_ITSELF.search(insurer) and names_the_plan(named, insurer)


def of_trustees(words: str) -> bool:
    """Whether an address or a name is that of trustees."""
    return bool(_TRUSTEES.search(words))


def run_by_trustees(case: Case) -> bool:
    """Whether a board of trustees runs the plan, and not the employer: it is the plan administrator, or takes the appeals."""
    text = case.text("denial.text")
    named = (case.text("plan.administrator"), administrator_named(text), case.text("denial.appeal_address"))
    return case.text("plan.kind") in _PLANS_AT_WORK and (any(map(of_trustees, named)) or bool(_TRUSTEES_RUN.search(" ".join(text.split()))))


def employers_office(case: Case) -> bool:
    """Whether the address for appeals is an office of the employer: so it is named, or it is that of the plan administrator, and neither
    the company that decided nor trustees are there.
    """
    address, insurer = case.text("denial.appeal_address"), case.text("denial.insurer")
    if case.text("plan.kind") not in _PLANS_AT_WORK or not insurer or names_the_plan(address, insurer) or run_by_trustees(case):
        return False
    if insurer.casefold().split()[0] in address.casefold().replace(",", " ").split():
        return False  # a department of the company, under a shorter name
    administrator = administrator_named(case.text("denial.text")).partition(",")[0].casefold()
    return bool(_AT_WORK.search(address)) or (bool(administrator) and administrator in " ".join(address.casefold().split()))
