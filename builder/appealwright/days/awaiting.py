"""Whether an appeal is out that nobody has answered: then the first denial is behind the person, and no decision on the appeal is here."""

from __future__ import annotations

from appealwright.answers import Answer, Known
from appealwright.case import Case

__all__ = ["NO_ANSWER", "as_awaiting", "awaiting", "has_appealed"]

NO_ANSWER = "no_answer"
"""The stage of who has appealed and has heard nothing."""


def has_appealed(case: Case) -> bool:
    """Whether an appeal has been made, answered or not."""
    return case.text("denial.stage") not in ("", "first")


def awaiting(case: Case) -> dict[str, Answer]:
    """The stage and the day of an appeal without an answer, where the person told of it beside the first denial; else nothing."""
    if has_appealed(case) or not case.is_("missed.right", "late_decision"):
        return {}
    since = case.get("missed.since")
    return {"denial.stage": Known(NO_ANSWER), **({"appeal.sent": since} if isinstance(since, Known) else {})}


def as_awaiting(case: Case) -> Case:
    """The case as far as it has come: whoever waits for the answer to a first appeal is past the first denial."""
    return case.with_told(awaiting(case))
