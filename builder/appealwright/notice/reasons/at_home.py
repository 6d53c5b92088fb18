"""Whether what a notice refuses is an injection at home: by a reason or the line of the service, where no clinic was told."""

from __future__ import annotations

import re

from appealwright.case import Case

__all__ = ["refused_at_home"]

_HOME = re.compile(
    r"\b(?:at|in) (?:(?:the|your|his|her|their|a) )?(?:member.s |patient.s )?home\b(?! (?:state|plan|county|office))", re.IGNORECASE
)
_SERVICE = re.compile(
    r"^[ \t]*(?:requested )?(?:service|treatment|drug|item|procedure)s?(?: requested)?[ \t]*:[^\n]*", re.IGNORECASE | re.MULTILINE
)
_INJECTED = ("im", "sc")


def refused_at_home(case: Case) -> bool:
    """Of a nasal or oral way nobody asks for a clinic; a clinic that was told is where it is given, whatever the notice says of homes."""
    if case.text("treatment.route") not in _INJECTED or case.text("treatment.clinic"):
        return False
    quotes = [reason.text("quote") for reason in case.records("denial.reasons")]
    return any(_HOME.search(words) for words in (*quotes, *_SERVICE.findall(case.text("denial.text"))))
