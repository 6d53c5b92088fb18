"""A notice that gives a code and no sentence for its reason: there is nothing to quote, and the letter asks for the reason."""

from __future__ import annotations

from functools import lru_cache

from appealwright.case import Case
from appealwright.denial import Kind
from appealwright.denial.remembered import reading_of
from appealwright.facts import Facts

__all__ = ["bare_code", "codes_alone"]


def bare_code(case: Case, facts: Facts) -> str:
    """The codes that stand for a reason in the notice, where no reason was named and its text has no sentence that gives one."""
    text = case.text("denial.text")
    if not text or any(reason.text("ground") or reason.text("quote") for reason in case.records("denial.reasons")):
        return ""
    return codes_alone(text, facts)


@lru_cache(maxsize=8)
def codes_alone(text: str, facts: Facts) -> str:
    """The codes in the text of a notice, one after the other, where no sentence in it gives a ground; else nothing."""
    found = reading_of(text, facts).finds
    codes = [find for find in found if find.kind is Kind.CODE]
    # A ground that the reader has from a code alone was given by no words.
    if not codes or any(find.kind is Kind.GROUND and not find.source.startswith("code.") for find in found):
        return ""
    return ", ".join(dict.fromkeys(find.quote for find in codes))
