"""Whether words of the notice say that its claims, fills or records were searched for medicines."""

from __future__ import annotations

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.signs import signs_in

__all__ = ["claims_searched", "speaks_of_claims"]


def speaks_of_claims(words: str, facts: Facts) -> bool:
    """Whether these words tell what claims, fills or the plan's own records show of medicines."""
    return bool(signs_in(words, "claims", facts))


def claims_searched(case: Case, facts: Facts) -> Answer:
    """Whether a reason, as quoted or typed, or the notice itself does; not known where neither is there."""
    reasons = (reason.text("quote") for reason in case.records("denial.reasons"))
    told = [words for words in (*reasons, case.text("denial.text")) if words]
    return Known(any(speaks_of_claims(words, facts) for words in told)) if told else UNKNOWN
