"""A case whose clinician is one: of "MD, psych NP is Tara Woods" letters print what stands before the other name, and the person is asked
who she is.
"""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case

__all__ = ["SECOND", "without_second_name"]

SECOND = "clinician.second"
"""No question: the other name that stands beside the clinician's."""
_NAME, _CREDENTIALS = "clinician.name", "clinician.credentials"
_OF_A_TITLE = (
    r"Board|Certified|American|Nurse|Practitioner|Psychiatric|Psychiatry|Psychiatrist|Mental|Health|Family|Medicine|Internal|Doctor|Physician|Assistant"
    r"|Clinical|Specialist|Fellow|Diplomate|Addiction|Interventional|Medical|Director|Advanced|Practice|Registered|Licensed|Social|Worker|Pain"
    r"|Emergency|Adult|Child|Geriatric|University|School|College|Anesthesiolog\w+|Anesthesia|Neurolog\w+|Behavioral|Attending|Chief|Professor|Of|And"
)
_PERSON = rf"(?!(?:{_OF_A_TITLE})\b)[A-Z][a-z'\u2019]+(?: [A-Z]\.)?(?: |-)(?!(?:{_OF_A_TITLE})\b)[A-Z][a-zA-Z'\u2019-]+"
_ROLE = (
    r"(?:(?:the|my|her|his|our)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:NP|ARNP|APRN|PMHNP|PA|RN|MD|DO|nurse|prescriber|psychiatrist|doctor|therapist|provider)"
)
_OTHER = re.compile(
    r"(?:\A|\s*[,;/&(+\n]\s*|\s+(?:and|with|w/)\s+)"
    rf"(?:{_ROLE}\s*(?:is|[:=-])?\s*|(?:and|with|under|for|supervised by|(?i:dr)\.?)\s+)*(?P<name>{_PERSON})\b.*",
    re.DOTALL,
)


def without_second_name(case: Case) -> Case:
    """The case as papers tell it; the other name is kept for the person's own page (`SECOND`)."""
    told: dict[str, Answer] = {}
    credentials, name = case.text(_CREDENTIALS), case.text(_NAME)
    beside = _OTHER.search(credentials)
    if beside and not _same(beside["name"], name):
        told = {_CREDENTIALS: _answer(credentials[: beside.start()]), SECOND: Known(beside["name"])}
    behind = _OTHER.search(name, 1)
    if behind and not _same(behind["name"], name[: behind.start()]):
        told |= {_NAME: Known(name[: behind.start()].strip(" ,;/&")), SECOND: Known(behind["name"])}
    return case.with_told(told) if told else case


def _answer(text: str) -> Answer:
    left = text.strip(" ,;/&(+\n")
    return Known(left) if left else UNKNOWN


def _same(name: str, other: str) -> bool:
    """Whether two names are of one person."""
    return name.rsplit(maxsplit=1)[-1].casefold() in other.casefold()
