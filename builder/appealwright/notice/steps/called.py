"""What a notice itself calls the step that it offers against its decision: in a letter of that name a clerk knows the queue."""

from __future__ import annotations

import re

from appealwright.notice.steps.later_doors import whole_sentences

__all__ = ["grievance_offered", "step_called"]

_ASKS = r"\b(?:file|submit|request|send|make|ask (?:us )?(?:in writing )?for|start|write|begin|right to)\b"
_LEVEL = (
    r"(?:level (?:1|one|I)|(?:first|1st)[- ]level) (?:(?:internal|member|written|standard) )?(?:appeal|grievance|review|reconsideration)"
)
_BOTH = re.compile(
    rf"{_ASKS}[^.;]{{0,40}}?\b(?P<name>grievance) \((?:also (?:called|known as) )?(?:an? |the )?(?P<level>{_LEVEL})\)", re.IGNORECASE
)
_OF_LEVEL = re.compile(rf"{_ASKS}[^.;]{{0,60}}?\b(?P<name>{_LEVEL})\b(?: \((?:an? )?(?P<level>grievance)\))?", re.IGNORECASE)
_RECONSIDERATION = re.compile(rf"{_ASKS}[^.;]{{0,80}}?\breconsideration\b", re.IGNORECASE)
_YOU = re.compile(r"\byou\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:expedited|urgent|fast\w*|external|independent|outside|level (?:2|two|II)|second|2nd)\b", re.IGNORECASE)
_OF_A_CALL = re.compile(r"\b(?:informal|(?:tele)?phone|call|peer|doctors?|physicians?|prescribers?|providers?)\b", re.IGNORECASE)
"""A reconsideration between doctors is another step."""
_GRIEVANCE = re.compile(
    r"\b(?:file|submit|request|send|make|ask for|start)\b[^.;]{0,40}\bgrievance\b|\b(?:expedited|written|formal) grievance\b", re.IGNORECASE
)
_APPEAL = re.compile(
    r"\b(?:file|submit|request|make|ask for|start|write)\b[^.;]{0,30}\bappeals?\b|\byou (?:may|can) appeal\b|\bright to (?:an )?appeal\b",
    re.IGNORECASE,
)


def grievance_offered(text: str) -> bool:
    """Whether the step is a grievance: of a notice that offers an appeal too it is another."""
    return bool(_GRIEVANCE.search(text)) and not _APPEAL.search(text)


def step_called(text: str) -> str:
    """The name of the first step, with its level where it has one: "grievance (Level 1 appeal)", "Level 1 appeal", "request for
    reconsideration". Empty where it is called an appeal alone, or a grievance alone.
    """
    told = [one for one in whole_sentences(text) if _YOU.search(one) and not _ANOTHER.search(one)]
    for names in (_BOTH, _OF_LEVEL):
        found = next((match for one in told if (match := names.search(one))), None)
        if found:
            return " ".join(f"{found['name']}{' (' + found['level'] + ')' if found['level'] else ''}".split())
    asked = not _APPEAL.search(text) and not grievance_offered(text)
    of_plan = (one for one in told if _RECONSIDERATION.search(one) and not _OF_A_CALL.search(one))
    return "request for reconsideration" if asked and next(of_plan, "") else ""
