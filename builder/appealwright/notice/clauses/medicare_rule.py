"""A rule of Medicare itself that the pasted notice names: a chapter of a manual, a national or a local coverage determination."""

from __future__ import annotations

import re

from appealwright.case import Case

__all__ = ["medicare_rule_named"]

_RULE = re.compile(
    r"\bMedicare (?:Benefit Policy|National Coverage Determinations|Claims Processing|Program Integrity) Manual"
    r"(?: \([^)]{1,40}\))?,? (?:Chapter|Ch\.) \d{1,2}(?:, (?:Section|Sec\.|§) ?\d{1,3}(?:\.\d{1,2})*)?"
    r"|\b(?:(?:National|Local) Coverage Determination(?: \([NL]CD\))?|[NL]CD)(?: ID)?(?: (?:No\.|Number|#))?:? ?\(?"
    r"(?:L\d{5}\b|\d{2,3}\.\d{1,2}\b)",
)


def medicare_rule_named(case: Case) -> str:
    """In the notice's own words, the one rule with its number or chapter; empty where it gives none, or several that differ."""
    told = (case.text("denial.text"), *(one.text("quote") for one in case.records("denial.reasons")))
    found = {" ".join(match[0].split()) for words in told for match in _RULE.finditer(" ".join(words.split()))}
    return found.pop() if len(found) == 1 else ""
