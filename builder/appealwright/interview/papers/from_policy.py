"""What the insurer's policy offers: its criteria, each judged by what was told so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from appealwright.denial import Confidence
from appealwright.facts import Facts
from appealwright.interview.papers.offers import Offer, Passage, offer
from appealwright.papers import Criterion, Verdict, criteria_of, one_line, verdict_on
from appealwright.predicates import View

__all__ = ["FactSaid", "criteria_offers"]

FactSaid = Callable[[tuple[str, ...]], str]
"""Says in words what the answers of these names tell; nothing where none is known."""

_STATUS = {True: "met", False: "not_met"}
_SURE = {"approval": Confidence.HIGH, "continuation": Confidence.MEDIUM, "exclusion": Confidence.LOW}


def criteria_offers(text: str, view: View, facts: Facts, fact_said: FactSaid) -> Iterator[Offer]:
    """Each criterion as a row of the answer to the policy. What the policy excludes is offered too, and never judged."""
    for criterion in criteria_of(text, facts):
        judged = criterion.part != "exclusion" and not criterion.way
        verdict = verdict_on(criterion.words, view, facts, criterion.under) if judged else Verdict(met=None, facts=())
        yield _offer(criterion, one_line(criterion.words, text), verdict, fact_said)


def _offer(criterion: Criterion, words: str, verdict: Verdict, fact_said: FactSaid) -> Offer:
    status, fact = _STATUS.get(verdict.met) if verdict.met is not None else None, fact_said(verdict.facts)
    # A line of the page ends where the paper did: in a letter its break would be a comma that the plan did not write.
    row = {"words": words} | ({"status": status} if status else {}) | ({"fact": fact} if fact else {})
    passage = Passage(criterion.words)
    return offer("plan.criteria", row, passage, _SURE[criterion.part], about=criterion.part)
