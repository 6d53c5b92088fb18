"""Whether what was told speaks of danger, so that the way to a fast decision comes before all other steps."""

from __future__ import annotations

import re

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.untold.unspoken import STAYS
from appealwright.view import CaseView

__all__ = ["tells_of_danger"]

_IN_HOSPITAL = re.compile(r"\b(?:hospital\w*|emergency room)\b", re.IGNORECASE)
"""Beside words of suicide, those of the person's own account that make danger the first thing to ask about. They only order steps."""

_TOLD_IN = ("treatment.function", "history.now", "treatment.review")


def tells_of_danger(case: Case, view: CaseView, *, thoughts: bool) -> bool:
    """Whether the case is urgent or may be, names suicidal thoughts (`thoughts`: in an answer that papers leave out) or a hospital, or is
    about a course under way of whose urgency nobody has said anything.
    """
    level = case.text("urgency.level")
    if case.is_("denial.timing", "after") or level == "not_urgent":
        return False
    named = view("denial.names_suicidality")
    return (
        bool(level)
        or case.is_("treatment.indication", "acute")
        or "life_threatening" in case.chosen("clinician.finds")
        or (isinstance(named, Known) and bool(named.value))
        or thoughts
        or case.is_(STAYS, value=True)
        or any(_IN_HOSPITAL.search(told) for told in map(case.text, _TOLD_IN))
        or case.is_("denial.timing", "during")
    )
