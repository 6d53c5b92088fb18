"""Whether words of the notice or of the plan ask for a certified place of treatment, by the rows that read policies."""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.papers import rules_on_words

__all__ = ["certified_site_asked", "names_certified_site", "names_enrollment"]

_MEANS = "site-certified"
_PERSON = r"(?:patients?|members?|beneficiary|recipient|individual|you|your)"
_ENROLLED = r"enrol(?:l?ed|l?ment|l)"
_ENROLLMENT = re.compile(
    rf"\b{_PERSON}\b[^.;]{{0,80}}\b{_ENROLLED}\b[^.;]{{0,60}}\bREMS\b|\bREMS\b[^.;]{{0,60}}\b{_PERSON}\b[^.;]{{0,40}}\b{_ENROLLED}\b",
    re.IGNORECASE,
)


def names_enrollment(words: str) -> bool:
    """Whether these words speak of the patient's own enrollment in the safety program of the drug."""
    return bool(_ENROLLMENT.search(words))


def names_certified_site(words: str, facts: Facts) -> bool:
    """Whether these words speak of a place of treatment that is certified."""
    return any(rule.detail["means"] == _MEANS for rule in rules_on_words(words, facts))


def certified_site_asked(case: Case, facts: Facts) -> Answer:
    """Whether a reason, a criterion or the pasted policy speaks of a certified place; of another drug than Spravato nobody is asked."""
    if not case.is_("treatment.drug", "spravato"):
        return UNKNOWN
    reasons = [reason.text("quote") for reason in case.records("denial.reasons")]
    criteria = [criterion.text("words") for criterion in case.records("plan.criteria")]
    told = [words for words in (*reasons, *criteria, case.text("plan.policy_text")) if words]
    return Known(any(names_certified_site(words, facts) for words in told)) if told else UNKNOWN
