"""Under whose coverage a notice says that the care falls: another person's, to whom the plan may then write; a sponsor's, an enrollee's."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.denial.parties.person_names import same_person
from appealwright.notice.people.numbers import only

__all__ = ["enrollee_named", "enrollment_code", "other_holder", "sponsor_named"]

_NAME = r"(?P<who>[A-Z][\w'\u2019-]+,?(?: [A-Z]\.)?(?: [A-Z][\w'\u2019-]+){1,2})(?![\w:]|[ \t]+[A-Z]\w*:)"
_HOLDER = r"(?:[Ss]ubscriber|SUBSCRIBER|[Pp]olicy ?[Hh]older|POLICYHOLDER|(?:[Cc]ontract|[Cc]ertificate) [Hh]older)"
_NAMED = (
    re.compile(rf"\b{_HOLDER}(?:(?:['\u2019]s)? [Nn]ame)?[ \t]*[:|][ \t]*{_NAME}"),
    re.compile(rf"{_NAME} \((?:the )?{_HOLDER}\)"),
)
_OWN = r"(?:(?:['\u2019]s)? [Nn]ame)?[ \t]*[:|][ \t]*"
_SPONSOR = re.compile(rf"^[ \t]*(?:Sponsor|SPONSOR){_OWN}{_NAME}", re.MULTILINE)
_ENROLLEE = re.compile(rf"(?:^|[ \t]{{2}}|[|]) ?(?:Enrollee|ENROLLEE){_OWN}{_NAME}", re.MULTILINE)
_CODE = re.compile(r"\benrollment code(?: (?:no\.?|number|#))?[ \t:.|]{0,40}(?P<code>(?=[A-Z]{0,2}\d)[A-Z\d]{3})(?!\w|-)", re.IGNORECASE)
"""Three figures and letters: the plan, its option and for whom it is."""


def sponsor_named(case: Case) -> str:
    """Whose service the coverage of TRICARE rests on, as the notice has the name on a line of its own; empty where it has none, or two."""
    return _one_named(_SPONSOR, case)


def enrollee_named(case: Case) -> str:
    """Whose enrollment the coverage of a federal employee's plan rests on, behind that label; empty where none is named, or two are."""
    return _one_named(_ENROLLEE, case)


def enrollment_code(case: Case) -> str:
    """The code of that enrollment as the notice prints it; empty where it has none, or two."""
    return only(found["code"].upper() for found in _CODE.finditer(case.text("denial.text")))


def _one_named(label: re.Pattern[str], case: Case) -> str:
    told = (" ".join(reversed(found["who"].split(", "))) for found in label.finditer(case.text("denial.text")))
    return only(told)


def other_holder(case: Case) -> str:
    """Whom the notice names as holding the coverage, where the patient is told to be somebody else and speaks for himself or herself;
    empty where it names nobody, two persons, or the patient.
    """
    patient = case.text("patient.name")
    if not patient or case.text("sender.role") not in ("", "patient"):
        return ""
    told = (" ".join(reversed(found["who"].split(", "))) for named in _NAMED for found in named.finditer(case.text("denial.text")))
    holder = only(told)
    return holder if holder and not same_person(holder, patient) else ""
