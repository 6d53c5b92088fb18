"""Whether a notice names anything that a decision may rest on: a term of the plan, a policy, a criterion, a rule."""

from __future__ import annotations

import re

__all__ = ["names_a_provision"]

_PROVISION = re.compile(
    r"§|\b(?:polic(?:y|ies)|sections?|articles?|pages?|clauses?|paragraphs?|appendix|exclu(?:sions?|ded?)|criteri\w+|guidelines?|definitions?|defined?"
    r"|certificate|plan documents?|summary plan description|SPD|handbook|brochure|booklet|evidence of coverage|EOC|formulary|step therapy"
    r"|provisions?|protocols?|standards?|InterQual|MCG|LOCUS|ASAM|NCD|LCD|CFR|C\.F\.R|U\.S\.C|code)\b",
    re.IGNORECASE,
)


def names_a_provision(notice: str) -> bool:
    """Read widely: that a notice names none is said only of one that holds no word for any."""
    return bool(_PROVISION.search(notice))
