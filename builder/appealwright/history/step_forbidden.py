"""A law by which no drug at all may be required first: where it holds, it comes before every answer on what was tried."""

from __future__ import annotations

from appealwright.binding import RuleFinding
from appealwright.history.counted import counted
from appealwright.history.step import Step
from appealwright.writer.weighed import Weighed

__all__ = ["laws_that_forbid"]

_OF_LABEL = 2
"""How many antidepressants the label of the spray asks for itself: a reason that counts no more asks for the labeled use."""


def laws_that_forbid(told: Weighed) -> tuple[RuleFinding, ...]:
    """The rules on steps that forbid every step, all of whose conditions are shown, where a reason asks for more than the label does; none
    where the illness is another than the law names.
    """
    if told.bipolar:
        return ()
    laws = (rule for rule in Step(told).laws if rule.row.detail.get("forbids"))
    whole = tuple(rule for rule in laws if all(found.shown.value == "met" for found in rule.conditions))
    quotes = (one.text("quote") for one in told.case.records("denial.reasons") if one.text("ground") == "ground.step-therapy")
    return whole if any(quote and not _is_of_label(told, quote) for quote in quotes) else ()


def _is_of_label(told: Weighed, quote: str) -> bool:
    count = counted(told, quote)
    return told.case.is_("treatment.drug", "spravato") and count is not None and count.asked <= _OF_LABEL
