"""Whether words of the notice or of the plan ask for a certified place of treatment, by the rows that read policies."""

from __future__ import annotations

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.papers import rules_on_words

__all__ = ["certified_site_asked", "names_certified_site"]

_MEANS = "site-certified"


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
